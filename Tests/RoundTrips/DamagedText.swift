internal import Content
internal import Ingest
internal import Text

/// A damaged newsletter: the ingest may understand little of it, but it answers, with documents that can be read and
/// no loss of which it does not tell.
package struct DamagedText: Sendable {
    private let bytes: [UInt8]
    private let name: String

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
