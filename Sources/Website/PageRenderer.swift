internal import Content
internal import Markdown
internal import Mustache
internal import Text

/// Makes finished pages of the free pages' Markdown.
struct PageRenderer: Sendable {
    let settings: SiteSettings?
    let templates: Templates
    /// The decoded files of the pages by their shown path.
    let files: [String: [UInt8]]

    func render(_ file: PageFile) -> RenderedPage {
        let address = PageAddress(pageName: file.name)
        let markdown = MarkdownRenderer().render(document(of: file))
        let page: Value = .object([
            "title": .string(file.page.title),
            "description": file.page.description.map { .string($0) } ?? .null,
            "body": .html(markdown.html),
        ])
        let values: Value = .object(["site": site(seenFrom: address), "root": .string(address.root), "page": page])
        var html: [UInt8] = []
        let problems = templates.render("page", with: [values], into: &html)
        return RenderedPage(
            path: address.path, source: file.path, html: html, diagnostics: markdown.diagnostics + problems)
    }

    /// The whole file, so that messages name its lines.
    private func document(of file: PageFile) -> MarkdownDocument {
        let bytes = files[file.path] ?? file.page.body
        let start = FrontMatter.split(bytes, path: file.path).value?.body.lowerBound ?? 0
        return MarkdownDocument(path: file.path, bytes: bytes, bodyOffset: start)
    }

    private func site(seenFrom address: PageAddress) -> Value {
        let navigation = (settings?.navigation ?? []).map { entry -> Value in
            .object(["title": .string(entry.title), "href": .string(address.link(to: entry.url))])
        }
        return .object([
            "title": .string(settings?.title ?? "서고"),
            "language": .string(settings?.language ?? "ko"),
            "navigation": .list(navigation),
        ])
    }
}
