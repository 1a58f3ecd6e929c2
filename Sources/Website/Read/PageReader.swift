internal import Content
internal import Markdown
internal import Text

/// Renders texts that name nothing: free pages, the cover matter of issues.
struct PageReader: Sendable {
    let renderer: MarkdownRenderer

    /// A free page: as an article, but without names.
    func readPage(_ file: PageFile) -> (page: FreePageText, diagnostics: [Diagnostic]) {
        let markdown = render(file.page.body, path: file.path, start: file.bodyStart)
        let body = ArticleBody(
            html: KeptBytes(markdown.html), links: ArticleBody.siteLinks(RenderedText(markdown.html)))
        return (FreePageText(file: file, body: body), markdown.diagnostics)
    }

    /// The cover matter of an issue.
    func readCover(_ file: IssueFile) -> (body: ArticleBody?, diagnostics: [Diagnostic]) {
        guard file.issue.body.contains(where: { $0 > 0x20 }) else { return (nil, []) }
        let markdown = render(file.issue.body, path: file.path, start: file.bodyStart)
        let body = ArticleBody(
            html: KeptBytes(markdown.html), links: ArticleBody.siteLinks(RenderedText(markdown.html)))
        return (body, markdown.diagnostics)
    }

    func render(_ body: [UInt8], path: String, start: BodyStart) -> RenderedMarkdown {
        renderer.render(MarkdownDocument(path: path, body: body, firstLine: start.line, firstByte: start.byte))
    }
}
