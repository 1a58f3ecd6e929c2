internal import Content
internal import Ingest
package import Names
internal import Text

/// A damaged newsletter: the ingest may understand little of it, but it answers, with documents that can be read and
/// no loss of which it does not tell.
package struct DamagedText: Sendable {
    private let bytes: [UInt8]
    package let name: String

    package init(_ bytes: [UInt8], name: String) {
        self.bytes = bytes
        self.name = name
    }

    /// What the ingest made wrong of it.
    package func faults() -> [String] {
        let text = Decoder.decode(bytes, path: name)
        let reading = IssueReader(path: name).read(text)
        guard let issue = reading.value else { return reading.diagnostics.isEmpty ? ["refused without a word"] : [] }
        return unreadable(issue) + Losses(issue: issue, text: text.bytes).unreported()
    }

    /// What reading the names of it made wrong: it comes to an end, and what is named stands where it is said to.
    package func nameFaults(_ reader: NameReader) -> [String] {
        let text = Decoder.decode(bytes, path: name)
        guard let issue = IssueReader(path: name).read(text).value else { return [] }
        let articles = issue.articles.map(ArticleText.named)
        return zip(articles, reader.read(articles)).flatMap { article, names in
            (names.mentions.map { ($0.text, $0.range) } + names.discoveries.map { ($0.text, $0.range) })
                .filter { !holds(article.units[$0].text, $1) }
                .map { "nothing is printed at \($1) of “\(article.units[$0].text)”" }
        }
    }

    /// Do the bytes of a range make a text of their own?
    private func holds(_ text: String, _ range: Range<Int>) -> Bool {
        guard !range.isEmpty, range.upperBound <= text.utf8.count else { return false }
        return String(validating: Array(text.utf8)[range], as: UTF8.self) != nil
    }

    private func unreadable(_ issue: IngestedIssue) -> [String] {
        var faults: [String] = []
        let back = Issue.read(issue.issue.written(), path: "issue.md")
        if back.value != issue.issue { faults.append("issue.md \(back.diagnostics.map(\.problem.english))") }
        for (index, article) in issue.articles.enumerated() {
            let back = Article.read(article.written(), path: "article.md")
            guard back.value != article else { continue }
            faults.append("article \(index + 1) \(back.diagnostics.map(\.problem.english))")
        }
        return faults
    }
}
