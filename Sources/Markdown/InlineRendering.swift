internal import CCMarkGFM

extension TreeRenderer {
    /// Writes the text of a paragraph, heading or cell, without the first `skipping` bytes of its first node.
    mutating func renderInlines(of block: Node, in place: TextRun.Place, skipping prefix: Int = 0) {
        guard var node = block.firstChild else { return }
        self.place = place
        blockLine = block.startLine
        if prefix > 0 {
            renderText(UnsafeBufferPointer(rebasing: withoutMarks(node.literal)[prefix...]))
            guard let next = node.next else { return }
            node = next
        }
        while true {
            if enterInline(node), let child = node.firstChild {
                node = child
                continue
            }
            if node.firstChild == nil, holdsInlines(node) { exitInline(node) }
            while node.next == nil, let parent = node.parent, parent != block {
                node = parent
                exitInline(node)
            }
            guard let next = node.next else { return }
            node = next
        }
    }

    /// Whether children of an inline are written between its tags. (An image writes them into its `alt` itself.)
    private func holdsInlines(_ node: Node) -> Bool {
        switch node.type {
        case CMARK_NODE_EMPH, CMARK_NODE_STRONG, CMARK_NODE_LINK: true
        default: false
        }
    }

    /// Writes what comes before an inline's children, or all of it; answers whether children are to be written.
    private mutating func enterInline(_ node: Node) -> Bool {
        switch node.type {
        case CMARK_NODE_TEXT: renderText(withoutMarks(node.literal))
        case CMARK_NODE_SOFTBREAK: html.append("\n")
        case CMARK_NODE_LINEBREAK: html.append(isPage ? "<br>\n" : "<br />\n")
        case CMARK_NODE_STRONG: html.append("<strong>")
        case CMARK_NODE_EMPH: html.append("<em>")
        case CMARK_NODE_LINK: openLink(node)
        case CMARK_NODE_IMAGE: renderImage(node)
        case CMARK_NODE_CODE:
            html.append("<code>")
            html.appendEscaped(withoutMarks(node.literal))
            html.append("</code>")
        case CMARK_NODE_HTML_INLINE:
            let literal = withoutMarks(node.literal)
            if isPage { appendRawHTML(literal) } else { html.append(literal) }
        case CMARK_NODE_FOOTNOTE_REFERENCE: renderFootnoteReference(node)
        default: break
        }
        return holdsInlines(node)
    }

    private mutating func exitInline(_ node: Node) {
        switch node.type {
        case CMARK_NODE_STRONG: html.append("</strong>")
        case CMARK_NODE_EMPH: html.append("</em>")
        case CMARK_NODE_LINK: closeLink(node)
        default: break
        }
    }

    /// Writes raw HTML as the text it is; only line breaks pass.
    mutating func appendRawHTML(_ text: UnsafeBufferPointer<UInt8>) {
        var copied = 0
        var offset = text.firstIndex(of: UInt8(ascii: "<"), from: 0)
        while offset < text.count {
            if let end = text.endOfLineBreak(at: offset) {
                html.appendEscaped(UnsafeBufferPointer(rebasing: text[copied..<offset]))
                html.append("<br>")
                copied = end
            }
            offset = text.firstIndex(of: UInt8(ascii: "<"), from: max(copied, offset + 1))
        }
        html.appendEscaped(UnsafeBufferPointer(rebasing: text[copied...]))
    }

    /// The text under a node as a reader sees it, without its marks; a line break is a space.
    func plainText(of root: Node, skipping prefix: Int = 0) -> String {
        var bytes: [UInt8] = []
        guard var node = root.firstChild else { return "" }
        var isFirst = true
        while true {
            switch node.type {
            case CMARK_NODE_TEXT, CMARK_NODE_CODE:
                bytes.append(contentsOf: withoutMarks(node.literal).dropFirst(isFirst ? prefix : 0))
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: bytes.append(UInt8(ascii: " "))
            case CMARK_NODE_HTML_INLINE:
                let literal = withoutMarks(node.literal)
                if literal.endOfLineBreak(at: 0) != nil {
                    bytes.append(UInt8(ascii: " "))
                } else {
                    bytes.append(contentsOf: literal)
                }
            default: break
            }
            isFirst = false
            if let child = node.firstChild {
                node = child
                continue
            }
            while node.next == nil, let parent = node.parent, parent != root { node = parent }
            guard let next = node.next else { return String(decoding: bytes, as: UTF8.self) }
            node = next
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where a `<br>`, `<br/>` or `<br />` that begins at an offset ends.
    fileprivate func endOfLineBreak(at start: Int) -> Int? {
        guard start + 4 <= count, self[start] == UInt8(ascii: "<"), self[start + 1] | 0x20 == UInt8(ascii: "b"),
            self[start + 2] | 0x20 == UInt8(ascii: "r")
        else { return nil }
        var offset = start + 3
        while offset < count, self[offset].isASCIISpace { offset += 1 }
        if offset < count, self[offset] == UInt8(ascii: "/") { offset += 1 }
        return offset < count && self[offset] == UInt8(ascii: ">") ? offset + 1 : nil
    }
}
