extension TreeRenderer {
    mutating func openLink(_ node: Node) {
        let url = withoutMarks(node.url)
        linkDepth += 1
        // HTML has no link inside a link; libcmark lets an address in pointed brackets be one.
        guard !isPage || (linkDepth == 1 && isSafe(node, url)) else { return }
        openAnchor(url, line: node.startLine)
        appendTitle(node)
        html.append("\">")
    }

    mutating func closeLink(_ node: Node) {
        linkDepth -= 1
        if !isPage || (linkDepth == 0 && LinkSafety.isSafe(withoutMarks(node.url))) { html.append("</a>") }
    }

    mutating func renderImage(_ node: Node) {
        let url = withoutMarks(node.url)
        let text = plainText(of: node)
        guard !isPage || isSafe(node, url) else {
            html.appendEscaped(text)
            return
        }
        if isPage { record(String(decoding: url, as: UTF8.self), line: node.startLine) }
        html.append("<img src=\"")
        html.appendAddress(url)
        html.append("\" alt=\"")
        html.appendEscaped(text)
        appendTitle(node)
        html.append(isPage ? "\" loading=\"lazy\">" : "\" />")
    }

    /// Writes an address that stands in the text as a link.
    mutating func renderBareAddress(_ text: UnsafeBufferPointer<UInt8>, _ kind: BareAddresses.Kind) {
        let scheme: String =
            switch kind {
            case .complete: ""
            case .host: "http://"
            case .mail: "mailto:"
            }
        var address = scheme + String(decoding: text, as: UTF8.self)
        address.withUTF8 { openAnchor($0, line: blockLine) }
        html.append("\">")
        html.appendEscaped(text)
        html.append("</a>")
    }

    /// Writes a link that the linking pass asked for.
    mutating func renderLink(_ link: TextLink, text: UnsafeBufferPointer<UInt8>) {
        record(link.address, line: blockLine)
        appendAttribute("<a href=\"", link.address)
        if let cssClass = link.cssClass { appendAttribute(" class=\"", cssClass) }
        html.append(">")
        html.appendEscaped(text)
        html.append("</a>")
    }

    /// Writes the start of a link, up to the open quotation mark of its last attribute.
    private mutating func openAnchor(_ url: UnsafeBufferPointer<UInt8>, line: Int) {
        record(String(decoding: url, as: UTF8.self), line: line)
        html.append(
            isPage && LinkSafety.isExternal(url)
                ? "<a class=\"external\" rel=\"noopener noreferrer\" href=\"" : "<a href=\"")
        html.appendAddress(url)
    }

    private mutating func appendTitle(_ node: Node) {
        let title = withoutMarks(node.title)
        guard !title.isEmpty else { return }
        html.append("\" title=\"")
        html.appendEscaped(title)
    }

    private mutating func record(_ address: String, line: Int) {
        var address = address
        let isExternal = address.withUTF8 { LinkSafety.isExternal($0) }
        links.append(RenderedLink(address: address, isExternal: isExternal, line: places.fileLine(ofBodyLine: line)))
    }

    /// Whether an address may be published; reports it where not.
    private mutating func isSafe(_ node: Node, _ url: UnsafeBufferPointer<UInt8>) -> Bool {
        if LinkSafety.isSafe(url) { return true }
        reportUnsafeAddress(url, of: node)
        return false
    }
}
