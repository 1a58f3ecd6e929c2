import Text

@testable import Markdown

/// Renders as for a page of the site.
func render(_ markdown: String, _ options: RenderingOptions = RenderingOptions()) -> RenderedMarkdown {
    MarkdownRenderer(options: options).render(MarkdownDocument(path: "test.md", bytes: Array(markdown.utf8)))
}

/// The HTML of a page.
func html(_ markdown: String) -> String {
    String(decoding: render(markdown).html, as: UTF8.self)
}

/// The HTML as the specification prints it.
func specificationHTML(_ markdown: String, linksBareAddresses: Bool = false) -> String {
    var options = RenderingOptions.specification
    options.linksBareAddresses = linksBareAddresses
    return String(decoding: render(markdown, options).html, as: UTF8.self)
}
