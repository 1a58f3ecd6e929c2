internal import CCMarkGFM

/// How a paragraph says that it is a caption.
struct CaptionMark {
    let kind: RenderedCaption.Kind
    /// The bytes of the word and the blanks after it, at the start of the paragraph's first text.
    let length: Int
}

/// A caption that has been written and waits for its table.
struct WrittenCaption {
    let id: String
    let text: String
}

extension TreeRenderer {
    /// The mark of a paragraph that begins with `Table:` or `Figure:`.
    func caption(of node: Node) -> CaptionMark? {
        guard node.type == CMARK_NODE_PARAGRAPH, let first = node.firstChild, first.type == CMARK_NODE_TEXT else {
            return nil
        }
        let text = first.literal
        // Most paragraphs are decided by their first byte.
        guard let byte = text.first, byte == UInt8(ascii: "T") || byte == UInt8(ascii: "F") else { return nil }
        let (kind, word): (RenderedCaption.Kind, StaticString) =
            byte == UInt8(ascii: "T") ? (.table, "Table:") : (.figure, "Figure:")
        guard text.count >= word.utf8CodeUnitCount else { return nil }
        for index in 0..<word.utf8CodeUnitCount where text[index] != word.utf8Start[index] { return nil }
        let clean = withoutMarks(text)
        let blanks = clean.dropFirst(word.utf8CodeUnitCount).prefix { $0 == 0x20 }.count
        return CaptionMark(kind: kind, length: word.utf8CodeUnitCount + blanks)
    }

    /// Writes a caption, and opens the figure that holds it with what it belongs to.
    mutating func renderCaption(_ node: Node, _ mark: CaptionMark) {
        let text = plainText(of: node, skipping: mark.length)
        captions.append(RenderedCaption(kind: mark.kind, text: text))
        html.startLine()
        switch (mark.kind, node.next) {
        case (.table, let next?) where next.type.rawValue == tableTypes.table:
            let caption = WrittenCaption(id: "\(options.idPrefix)caption_\(captions.count)", text: text)
            captionOfNextTable = caption
            appendAttribute("<figure class=\"table\">\n<figcaption id=\"", caption.id)
            html.append(">")
            renderInlines(of: node, in: .caption, skipping: mark.length)
            html.append("</figcaption>\n")
        case (.figure, let next?) where isFigureText(next):
            html.append("<figure class=\"figure\">\n<figcaption>")
            renderInlines(of: node, in: .caption, skipping: mark.length)
            html.append("</figcaption>\n")
        default:
            html.append("<p class=\"caption\">")
            renderInlines(of: node, in: .caption, skipping: mark.length)
            closeFootnoteText(node)
            html.append("</p>\n")
        }
    }

    /// Whether a quotation is the text that was inside a picture: it follows the caption of a figure.
    func isFigureText(_ node: Node) -> Bool {
        guard isPage, node.type == CMARK_NODE_BLOCK_QUOTE, let previous = node.previous else { return false }
        return caption(of: previous)?.kind == .figure && !isInTightList(previous)
    }
}
