import Testing

extension Rule {
    /// Counted in characters, as `swift format` counts, so that the two never disagree over a line of Hangul.
    static let lineLength = Rule(name: "a line has at most 120 columns") { house in
        house.files.filter { isWritten($0) }.flatMap { file in
            file.lines.enumerated().compactMap { index, line in
                guard line.utf8.count > 120, line.count > 120 else { return nil }
                return Finding(path: file.path, line: index + 1, problem: "\(line.count) columns; at most 120")
            }
        }
    }
}

@Suite struct LineLengthTests {
    @Test func theHundredAndTwentyFirstColumnIsTooFar() {
        let line = String(repeating: "x", count: 120)
        #expect(Rule.lineLength.problems(in: line).isEmpty)
        #expect(Rule.lineLength.problems(in: "\n" + line + "x") == ["2: 121 columns; at most 120"])
    }

    @Test func hangulCountsByTheLetter() {
        #expect(Rule.lineLength.problems(in: String(repeating: "가", count: 120)).isEmpty)
    }

    @Test func scriptsAreReadToo() {
        #expect(Rule.lineLength.problems(in: String(repeating: "x", count: 121), at: ".ci/run").count == 1)
    }
}
