import Content
import Ingest
import Testing
import Text
import Typesetter

/// Titles at the foot of a page, over the banner of their section.
@Suite struct PageFootTests {
    private func titles(_ text: String) throws -> [String] {
        let decoded = DecodedText(bytes: Array(text.utf8), encoding: .utf8, diagnostics: [])
        return try #require(IssueReader(path: "foot.txt").read(decoded).value).articles.map(\.title)
    }

    /// The extractor leaves a blank line or two behind the foot of some pages.
    @Test func aFootEndsItsPageWhateverIsBehindIt() throws {
        let layout = try #require(Layout.named("monthly-2025"))
        let text = String(decoding: Typesetter(layout: layout).typeset(Splice.host(layout)), as: UTF8.self)
        let spread = text.replacing(#/(\n\d\d\. [^\n]*\n\n[^\n]{2,16} )\n (?=\S)/#) { "\($0.output.1)\n \n\n " }
        #expect(spread.count > text.count)
        #expect(try titles(spread) == titles(text))
    }
}
