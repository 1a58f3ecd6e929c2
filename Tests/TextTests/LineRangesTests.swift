import Testing
import Text

struct LineRangesTests {
    private func lines(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return LineRanges.of(bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    @Test func linesStandWithoutTheirEnds() {
        #expect(lines("") == [])
        #expect(lines("\n") == [""])
        #expect(lines("가") == ["가"])
        #expect(lines("가\n나") == ["가", "나"])
        #expect(lines("가\n\n나\n") == ["가", "", "나"])
    }

    @Test(arguments: [
        (" 가 ", "가"), ("\t가\n", "가"), ("\u{3000}가 나\u{A0}\u{3000} ", "가 나"), ("   ", ""), ("", ""), ("가", "가"),
        ("\u{3001}가\u{3001}", "\u{3001}가\u{3001}"), ("\u{A0}", ""), ("à", "à"), ("\u{3000}", ""),
    ])
    func whiteSpaceAtBothEndsIsCut(text: String, expected: String) {
        let bytes = Array(text.utf8)
        let range = LineRanges.trimmed(0..<bytes.count, of: bytes.span)
        #expect(String(decoding: bytes[range], as: UTF8.self) == expected)
    }

    @Test func trimmingStaysInTheRange() {
        let bytes = Array("a  b  c".utf8)
        #expect(LineRanges.trimmed(1..<3, of: bytes.span).isEmpty)
        #expect(LineRanges.trimmed(2..<5, of: bytes.span) == 3..<4)
    }
}
