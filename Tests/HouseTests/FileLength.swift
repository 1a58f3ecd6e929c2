import Testing

extension Rule {
    /// A file does one thing; past 400 lines it does two.
    static let fileLength = Rule(name: "a file has at most 400 lines") { house in
        house.files.filter { isWritten($0) }.compactMap { file in
            let count = file.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
            guard count > 400 else { return nil }
            return Finding(
                path: file.path, line: 401, problem: "\(count) lines; split the file by meaning, at most 400")
        }
    }
}

/// Code and scripts that people read; data (tables, word lists, conformance cases) may be long.
func isWritten(_ file: ProjectFile) -> Bool {
    file.path == "Makefile" || file.path.hasPrefix(".ci/") || file.path.hasSuffix(".swift")
        || file.path.hasSuffix(".h") || file.path.hasSuffix(".py") || file.path.hasSuffix(".js")
}

@Suite struct FileLengthTests {
    @Test func aFileOf401LinesIsTooLong() {
        #expect(Rule.fileLength.problems(in: String(repeating: "\n", count: 400)).isEmpty)
        #expect(Rule.fileLength.problems(in: String(repeating: "\n", count: 401)).count == 1)
    }

    @Test func dataMayBeLong() {
        let table = String(repeating: "a\tb\n", count: 5000)
        #expect(Rule.fileLength.problems(in: table, at: "Sources/Names/Readings.tsv").isEmpty)
    }
}
