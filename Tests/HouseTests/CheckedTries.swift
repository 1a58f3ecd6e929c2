import Testing

extension Rule {
    /// `try?` throws a failure away. Where that is right, a comment beside it or above it says why.
    static let checkedTries = Rule(name: "`try?` says why the failure does not matter") { house in
        house.swiftFiles.flatMap { file in
            file.tokens.indices.dropLast().compactMap { index in
                let (word, mark) = (file.tokens[index], file.tokens[index + 1])
                guard word.text == "try", word.kind == .word, mark.text.hasPrefix("?"), !mark.gapBefore else {
                    return nil
                }
                let explained = file.comments.contains { $0.lastLine == word.line || $0.lastLine == word.line - 1 }
                return explained
                    ? nil : file.finding(line: word.line, "`try?` hides a failure; handle it, or say why not")
            }
        }
    }
}

@Suite struct CheckedTriesTests {
    @Test func aBareTryIsFound() {
        #expect(Rule.checkedTries.problems(in: "\n\nlet a = try? f()").map { $0.prefix(2) } == ["3:"])
    }

    @Test(arguments: [
        "// A missing file is an empty one.\nlet a = try? f()", "let a = try? f()  // Why.", "let a = try f() ?? 1",
    ])
    func anExplainedOnePasses(_ text: String) {
        #expect(Rule.checkedTries.problems(in: text).isEmpty)
    }
}
