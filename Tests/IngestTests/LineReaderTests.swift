import Testing

@testable import Ingest

@Suite struct LineReaderTests {
    private func begins(_ text: String) -> [Bool] { LineReader.lines(of: Array(text.utf8)).map(\.beginsPage) }

    @Test func aPageBeginsWithABlankBehindNoBlankLine() {
        #expect(begins("끝난다. \n 새 쪽") == [false, true])
        #expect(begins("끝난다. \n\n 들여 쓴 줄") == [false, false])
    }

    /// A blank line that was printed has a blank in it; the extractor's own has none.
    @Test func aPageMayBeginBehindAPrintedBlankLine() {
        #expect(begins("끝난다. \n\n \n 새 쪽") == [false, true])
        #expect(begins("끝난다. \n \n\n 들여 쓴 줄") == [false, false])
    }

    @Test func sourcesFarBelowTheTextBeginNoPage() {
        #expect(begins("끝난다. \n\n \n 하늘신문(天空报). 드론 택시. (25.08.06) ") == [false, false])
    }
}
