import Testing
import Text

struct DiagnosticPrinterTests {
    private let english = DiagnosticPrinter(language: .english, isColored: false)

    private func diagnostic(
        _ severity: Diagnostic.Severity = .error, line: Int = 1, column: Int = 1, text: String = "abc",
        problem: String = "it is wrong"
    ) -> Diagnostic {
        Diagnostic(
            severity, path: "a.md", at: Place(line: line, column: column, byteOffset: 0, lineText: text),
            Message(problem, ko: "잘못되었습니다"), advice: Message("mend it", ko: "고치세요"))
    }

    /// The columns before the caret and before a letter of the line above it must be the same.
    private func caretStandsUnder(_ letter: Character, _ printed: String) -> Bool {
        let lines = printed.split(separator: "\n")
        guard lines.count > 2, let caret = lines[2].firstIndex(of: "^"), let place = lines[1].firstIndex(of: letter)
        else { return false }
        return DisplayWidth.of(lines[2][..<caret]) == DisplayWidth.of(lines[1][..<place])
    }

    @Test func nothingWrongPrintsNothing() {
        #expect(english.text(of: []) == "")
    }

    @Test func messageLineCaretAndSum() {
        #expect(
            english.text(of: [diagnostic(line: 3, column: 2)]) == """
                a.md:3:2: error: it is wrong; mend it
                    abc
                     ^
                1 error

                """)
        #expect(
            DiagnosticPrinter(language: .korean, isColored: false).text(of: [diagnostic(.warning)]) == """
                a.md:1:1: 경고: 잘못되었습니다; 고치세요
                    abc
                    ^
                경고 1개

                """)
    }

    @Test func fileAsAWholeHasNoExcerpt() {
        let whole = Diagnostic(.error, path: "a.md", Message("it is empty", ko: "비었습니다"))
        #expect(english.text(of: [whole]) == "a.md: error: it is empty\n1 error\n")
    }

    @Test func sumCountsBothKinds() {
        let list = [diagnostic(line: 1), diagnostic(line: 2), diagnostic(.warning, line: 3)]
        #expect(english.text(of: list).hasSuffix("\n2 errors, 1 warning\n"))
        #expect(DiagnosticPrinter(language: .korean, isColored: false).text(of: list).hasSuffix("\n오류 2개, 경고 1개\n"))
    }

    @Test func listIsSortedAndEachIsPrintedOnce() {
        let (first, second) = (diagnostic(line: 2, problem: "first"), diagnostic(line: 10, problem: "second"))
        let printed = english.text(of: [second, first, second, first])
        #expect(printed == english.text(of: [first, second]))
        #expect(printed.hasPrefix("a.md:2:1: error: first"))
        #expect(printed.hasSuffix("2 errors\n"))
    }

    @Test(arguments: [
        ("한글 뒤 ※", 6), ("全角ＡＢＣ※", 6), ("\t탭\t뒤※", 5), ("😀🇰🇷※", 4), ("e\u{301}※", 3), ("\u{1112}\u{1161}\u{11AB}※", 4),
        ("a\u{200D}※", 3), ("가\u{0}나※", 4),
    ])
    func caretStandsUnderItsLetterWhateverIsBeforeIt(line: String, column: Int) {
        #expect(caretStandsUnder("※", english.text(of: [diagnostic(column: column, text: line)])))
    }

    @Test func caretBehindTheLineStandsAtItsEnd() {
        #expect(english.text(of: [diagnostic(column: 4)]).contains("\n    abc\n       ^\n"))
        #expect(english.text(of: [diagnostic(column: 99)]).contains("\n    abc\n       ^\n"))
        #expect(english.text(of: [diagnostic(column: 1, text: "")]).contains("\n    \n    ^\n"))
    }

    @Test(arguments: [1, 2, 49, 50, 51, 99, 100, 101, 500, 999, 1000, 1001])
    func longLineIsCutAroundTheCaret(column: Int) throws {
        var letters = [Character](repeating: "가", count: 1000)
        if column <= 1000 { letters[column - 1] = "※" } else { letters.append("※") }
        let printer = DiagnosticPrinter(language: .english, isColored: false, excerptWidth: 60)
        let printed = printer.text(of: [diagnostic(column: column, text: String(letters))])
        #expect(caretStandsUnder("※", printed))
        let line = try #require(printed.split(separator: "\n").dropFirst().first).dropFirst(4)
        #expect(DisplayWidth.of(line) <= 60)
        #expect(DisplayWidth.of(line) >= 57)
        #expect(line.hasPrefix("…") == (column > 28))
        #expect(line.hasSuffix("…") == (column < 985))
    }

    @Test func lineThatFitsIsNotCut() {
        let line = String(repeating: "가", count: 50)
        #expect(english.text(of: [diagnostic(column: 50, text: line)]).contains("    \(line)\n"))
    }

    @Test func aMegabyteOnOneLineIsShownInPart() {
        let line = String(repeating: "서고", count: 170_000) + "※"
        #expect(caretStandsUnder("※", english.text(of: [diagnostic(column: 340_001, text: line)])))
    }

    @Test func controlsOfTheFileDoNotReachTheTerminal() {
        let evil = diagnostic(text: "\u{1B}[2J\u{7}\u{9B}2J\u{202E}", problem: "evil\u{1B}[2J\r\n")
        let printed = english.text(of: [evil])
        #expect(!printed.unicodeScalars.contains { $0 != "\n" && InvisibleScalar.isInvisible($0) })
        #expect(printed.split(separator: "\n").count == 4)
        #expect(printed.contains("␛[2J␇\u{FFFD}2J\u{FFFD}"))
    }

    @Test func coloursAreSetOnlyWhenAskedFor() {
        let printed = DiagnosticPrinter(language: .english, isColored: true).text(of: [diagnostic()])
        #expect(printed.contains("\u{1B}[1;31merror:\u{1B}[0m"))
        #expect(!english.text(of: [diagnostic()]).contains("\u{1B}"))
    }
}
