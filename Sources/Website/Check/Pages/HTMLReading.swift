internal import Text

/// Reads a page tag by tag: what is open, what is closed, which ids there are, where its links lead.
struct HTMLReading {
    private(set) var faults: [HTMLFault] = []
    private(set) var outsideLinks: Set<String> = []

    private let lines: LineIndex
    private var open: [(name: String, offset: Int)] = []
    private var ids: Set<String> = []
    private var hasTitle = false

    /// Elements that hold nothing and are never closed.
    private static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]
    /// Elements whose end HTML lets one leave out.
    private static let mayStayOpen: Set<String> = [
        "html", "head", "body", "li", "dt", "dd", "p", "rt", "rp", "optgroup", "option", "colgroup", "caption",
        "thead", "tbody", "tfoot", "tr", "td", "th",
    ]
    /// Before any of these an open paragraph ends.
    private static let endsParagraph: Set<String> = [
        "address", "article", "aside", "blockquote", "details", "div", "dl", "fieldset", "figcaption", "figure",
        "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "pre",
        "section", "table", "ul",
    ]

    init(_ page: [UInt8]) {
        lines = LineIndex(page)
        var tags = HTMLTags(page)
        while let tag = tags.next() { read(tag) }
        if let offset = tags.unfinished { fault(.unfinishedTag, at: offset) }
        for element in open where !Self.mayStayOpen.contains(element.name) {
            fault(.notClosed(element.name), at: element.offset)
        }
        // A piece without <html> is no whole page: some site's own template of a small kind.
        if !hasTitle, !page.isEmpty { fault(.withoutTitle, at: 0) }
    }

    private mutating func read(_ tag: HTMLTags.Tag) {
        if tag.isEnd {
            close(tag)
            return
        }
        checkAttributes(of: tag)
        let isInDrawing = open.contains { $0.name == "svg" || $0.name == "math" }
        // The title of a drawing is no title of the page.
        if tag.name == "title", !isInDrawing { hasTitle = true }
        if Self.endsParagraph.contains(tag.name), open.last?.name == "p" { open.removeLast() }
        let isEmptyDrawing = tag.isSelfClosed && (isInDrawing || tag.name == "svg")
        if !Self.void.contains(tag.name), !isEmptyDrawing { open.append((tag.name, tag.offset)) }
    }

    private mutating func close(_ tag: HTMLTags.Tag) {
        guard let index = open.lastIndex(where: { $0.name == tag.name }) else {
            fault(.notOpen(tag.name), at: tag.offset)
            return
        }
        for element in open[(index + 1)...] where !Self.mayStayOpen.contains(element.name) {
            fault(.notClosed(element.name), at: element.offset)
        }
        open.removeSubrange(index...)
    }

    private mutating func checkAttributes(of tag: HTMLTags.Tag) {
        var seen: Set<String> = []
        for (name, value) in tag.attributes {
            if !seen.insert(name).inserted { fault(.repeatedAttribute(name, element: tag.name), at: tag.offset) }
            if name == "id", !ids.insert(value).inserted { fault(.repeatedID(value), at: tag.offset) }
            if tag.name == "a", name == "href", value.hasPrefix("http://") || value.hasPrefix("https://") {
                outsideLinks.insert(HTMLTags.unescaped(value))
            }
        }
        if tag.name == "img", !seen.contains("alt") { fault(.withoutAlternative, at: tag.offset) }
        if tag.name == "html", !seen.contains("lang") { fault(.withoutLanguage, at: tag.offset) }
    }

    private mutating func fault(_ kind: HTMLFault.Kind, at offset: Int) {
        faults.append(HTMLFault(kind: kind, place: lines.place(atOffset: offset)))
    }
}
