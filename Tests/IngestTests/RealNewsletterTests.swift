import Content
import Ingest
import Testing
import Text

/// The structure of the real newsletters, where they lie beside the project.
@Suite(.enabled(if: RealNewsletters.areThere, "the real newsletters are not here"))
struct RealNewsletterTests {
    private func issues() throws -> [IngestedIssue] {
        try RealNewsletters.texts().map { name, bytes in
            try #require(IssueReader(path: name).read(Decoder.decode(bytes, path: name)).value, "\(name)")
        }
    }

    @Test func eachHasALayoutOfItsOwn() throws {
        let dialects = try issues().map(\.dialect)
        #expect(dialects.count == 5)
        #expect(Set(dialects).count == dialects.count)
    }

    @Test func nothingIsLost() throws {
        for issue in try issues() {
            #expect(!issue.diagnostics.contains { $0.severity == .error }, "\(issue.issue.id.text)")
        }
    }

    /// Every line that is not blank has a fate.
    @Test func everyLineIsAccountedFor() throws {
        for (name, bytes) in try RealNewsletters.texts() {
            let decoded = Decoder.decode(bytes, path: name)
            let issue = try #require(IssueReader(path: name).read(decoded).value)
            var known: Set<Int> = []
            for entry in issue.lines { known.formUnion(entry.lines) }
            let lines = decoded.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            for (index, line) in lines.enumerated() where line.contains(where: { $0 > 0x20 }) {
                #expect(known.contains(index + 1), "\(name):\(index + 1)")
            }
        }
    }

    @Test func eachHasItsParts() throws {
        for issue in try issues() {
            let id = issue.issue.id.text
            #expect(issue.articles.count >= 6, "\(id)")
            #expect(issue.articles.allSatisfy { $0.section != nil && !$0.title.isEmpty }, "\(id)")
            #expect(issue.articles.count { $0.source != nil } >= 3, "\(id)")
            #expect(!issue.tables.isEmpty, "\(id)")
            #expect(issue.articles.map(\.body.count).reduce(0, +) > 10_000, "\(id)")
        }
    }

    /// What was written is what a reader of the format reads.
    @Test func documentsReadBack() throws {
        for issue in try issues() {
            #expect(Issue.read(issue.issue.written(), path: "issue.md").value == issue.issue)
            for article in issue.articles {
                #expect(Article.read(article.written(), path: "article.md").value == article)
            }
        }
    }
}
