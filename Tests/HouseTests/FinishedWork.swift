import Testing

extension Rule {
    /// What is left to do is an issue, not a comment.
    static let finishedWork = Rule(name: "nothing is left for later in a comment") { house in
        let marks: Set<Substring> = ["TODO", "FIXME", "XXX", "HACK"]
        let swift = house.swiftFiles.flatMap { file in
            file.comments.filter { !marks.isDisjoint(with: words(of: $0.text)) }
                .map { file.finding(line: $0.firstLine, "unfinished work; do it, or write an issue") }
        }
        let scripts = house.files.filter { isWritten($0) && !$0.path.hasSuffix(".swift") }.flatMap { file in
            file.lines.enumerated().filter { $1.contains("#") && !marks.isDisjoint(with: words(of: String($1))) }
                .map {
                    Finding(path: file.path, line: $0.offset + 1, problem: "unfinished work; do it, or write an issue")
                }
        }
        return swift + scripts
    }

    private static func words(of text: String) -> Set<Substring> { Set(text.split { !$0.isLetter }) }
}

@Suite struct FinishedWorkTests {
    @Test(arguments: ["// TODO: more", "let a = 1  // FIXME", "/* XXX */"])
    func anUnfinishedPlaceIsFound(_ text: String) {
        #expect(Rule.finishedWork.problems(in: text).count == 1)
    }

    @Test func scriptsAreReadToo() {
        #expect(Rule.finishedWork.problems(in: "true  # TODO", at: ".ci/run").count == 1)
    }

    @Test(arguments: ["let a = \"TODO\"", "// The TODOs of an editor", "let TODO = 1"])
    func otherTextPasses(_ text: String) {
        #expect(Rule.finishedWork.problems(in: text).isEmpty)
    }
}
