import Content
import Ingest
import Testing
import Text
import Typesetter

/// What stands on a cover.
@Suite struct CoverTests {
    /// The host of an event on the cover is called as a section is; the articles keep theirs, also where the contents
    /// have no banners.
    @Test func aHostIsNoBanner() throws {
        let layout = try #require(Layout.named("weekly-2022"))
        let manuscript = IssueMaker(layout: layout).manuscript(seed: 4)
        let print = String(decoding: Typesetter(layout: layout).typeset(manuscript), as: UTF8.self)
        var lines = print.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let contents = try #require(lines.firstIndex { $0.contains("목록") })
        let labels = ["WEEKLY", "뉴스", "CHINA", "창업", "KIC 중국"]
        let listed = contents..<contents + 60
        lines = lines.indices.filter { !listed.contains($0) || !labels.contains(lines[$0]) }.map { lines[$0] }
        lines.insert(contentsOf: ["**주최기관**", "KIC중국", "강남시투자촉진국", ""], at: contents)
        let text = lines.joined(separator: "\n")
        let decoded = DecodedText(bytes: Array(text.utf8), encoding: .utf8, diagnostics: [])
        let issue = try #require(IssueReader(path: "cover.txt").read(decoded).value)
        #expect(issue.articles.map(\.section) == manuscript.articles.map(\.section))
    }
}
