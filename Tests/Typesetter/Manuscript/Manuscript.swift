package import Content

/// An issue with its articles, as it lies in the content folder: what is set, and what the ingest should give back.
package struct Manuscript: Sendable, Hashable {
    package var issue: Issue
    package var articles: [Article]

    package init(issue: Issue, articles: [Article]) {
        self.issue = issue
        self.articles = articles
    }
}
