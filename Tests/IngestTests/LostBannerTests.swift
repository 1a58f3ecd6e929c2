import Content
import Ingest
import Testing
import Text
import Typesetter

/// A monthly whose pages do not say a section's name: the contents do.
@Suite struct LostBannerTests {
    @Test func theContentsTellASectionThatNoPageNames() throws {
        let layout = try #require(Layout.named("monthly-2025"))
        let manuscript = Splice.host(layout)
        let lone = manuscript.issue.sections.dropFirst().dropLast(2).first { section in
            manuscript.articles.count { $0.section == section } == 1
        }
        let section = try #require(lone, "no section of one article to take the name from")
        let title = try #require(manuscript.articles.first { $0.section == section }?.title)
        let whole = String(decoding: Typesetter(layout: layout).typeset(manuscript), as: UTF8.self)
        var rows: [Substring] = []
        for row in whole.split(separator: "\n", omittingEmptySubsequences: false) {
            if !row.contains(section) {
                rows.append(row)
            } else if rows.last?.isEmpty ?? false {
                // What follows begins a page, as it did behind the name.
                rows.removeLast()
            }
        }
        try #require(rows.count < whole.count(where: { $0 == "\n" }) + 1, "no page named it")
        let text = DecodedText(bytes: Array(rows.joined(separator: "\n").utf8), encoding: .utf8, diagnostics: [])
        let issue = try #require(IssueReader(path: "monthly.txt").read(text).value)
        #expect(issue.articles.first { $0.title == title }?.section == section)
    }
}
