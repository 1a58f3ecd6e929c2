internal import CCMarkGFM
import Text

/// Writes the HTML of a syntax tree. Never recursive over it: text may nest tens of thousands deep.
///
/// Its parts: blocks here, `InlineRendering`, `TextRendering`, `TableRendering`, `CaptionRendering`,
/// `FootnoteRendering`, `LinkRendering`.
struct TreeRenderer: ~Copyable {
    let options: RenderingOptions
    let places: SourcePlaces
    let tableTypes: TableNodeTypes
    let linker: ((TextRun) -> [TextLink])?
    /// Whether the output is a page of the site, not the comparison with the specification.
    let isPage: Bool

    var html: HTMLBuffer
    var headings: [RenderedHeading] = []
    var captions: [RenderedCaption] = []
    var tables: [RenderedTable] = []
    var links: [RenderedLink] = []
    var diagnostics: [Diagnostic] = []

    var headingIDs: HeadingIDs
    var footnotes = FootnoteCounts()
    var shownLines = ShownLines()
    /// The caption just written, when its table comes next.
    var captionOfNextTable: WrittenCaption?
    var usedTableCaptions: Set<String> = []
    /// The block whose text is being written.
    var place = TextRun.Place.text
    var blockLine = 1
    /// How many links the text being written is in.
    var linkDepth = 0

    init(
        options: RenderingOptions, places: SourcePlaces, tableTypes: TableNodeTypes,
        linker: ((TextRun) -> [TextLink])?, expectedSize: Int
    ) {
        self.options = options
        self.places = places
        self.tableTypes = tableTypes
        self.linker = linker
        isPage = options.form == .page
        html = HTMLBuffer(capacity: expectedSize)
        headingIDs = HeadingIDs(prefix: options.idPrefix, taken: options.takenIDs)
    }

    /// Whether text that stood beside emphasis may hold marks to take out.
    var hasMarks: Bool { places.hasMarks }

    func result() -> RenderedMarkdown {
        RenderedMarkdown(
            html: html.bytes, headings: headings, captions: captions, tables: tables, links: links,
            diagnostics: diagnostics.sorted())
    }

    mutating func renderDocument(_ root: Node) {
        footnotes = FootnoteCounts(document: root)
        var node = root
        while true {
            if enterBlock(node), let child = node.firstChild {
                node = child
                continue
            }
            if isContainer(node) { exitBlock(node) }
            while node != root, node.next == nil, let parent = node.parent {
                node = parent
                exitBlock(node)
            }
            guard node != root, let next = node.next else { return }
            node = next
        }
    }

    /// Whether a block holds blocks; all others are written whole when they are entered.
    private func isContainer(_ node: Node) -> Bool {
        switch node.type {
        case CMARK_NODE_DOCUMENT, CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_LIST, CMARK_NODE_ITEM,
            CMARK_NODE_FOOTNOTE_DEFINITION:
            true
        default: false
        }
    }

    /// Writes what comes before a block's children, or the whole block; answers whether children are to be written.
    private mutating func enterBlock(_ node: Node) -> Bool {
        switch node.type {
        case CMARK_NODE_PARAGRAPH: renderParagraph(node)
        case CMARK_NODE_HEADING: renderHeading(node)
        case CMARK_NODE_ITEM: openItem(node)
        case CMARK_NODE_LIST: openList(node)
        case CMARK_NODE_BLOCK_QUOTE: openQuotation(node)
        case CMARK_NODE_CODE_BLOCK: renderCodeBlock(node)
        case CMARK_NODE_HTML_BLOCK: renderHTMLBlock(node)
        case CMARK_NODE_THEMATIC_BREAK:
            html.startLine()
            html.append(isPage ? "<hr>\n" : "<hr />\n")
        case CMARK_NODE_FOOTNOTE_DEFINITION: openFootnote(node)
        case CMARK_NODE_DOCUMENT: break
        case let type where type.rawValue == tableTypes.table: renderTable(node)
        default: break
        }
        return isContainer(node)
    }

    private mutating func exitBlock(_ node: Node) {
        switch node.type {
        case CMARK_NODE_ITEM: html.append("</li>\n")
        case CMARK_NODE_LIST: html.append(node.isNumberedList ? "</ol>\n" : "</ul>\n")
        case CMARK_NODE_BLOCK_QUOTE: closeQuotation(node)
        case CMARK_NODE_FOOTNOTE_DEFINITION: closeFootnote(node)
        default: break
        }
    }

    private mutating func renderParagraph(_ node: Node) {
        if isInTightList(node) {
            renderInlines(of: node, in: .text)
            return
        }
        if isPage, let caption = caption(of: node) {
            renderCaption(node, caption)
            return
        }
        html.startLine()
        html.append("<p>")
        renderInlines(of: node, in: .text)
        closeFootnoteText(node)
        html.append("</p>\n")
    }

    func isInTightList(_ paragraph: Node) -> Bool {
        guard let list = paragraph.parent?.parent, list.type == CMARK_NODE_LIST else { return false }
        return list.isTightList
    }

    private mutating func renderHeading(_ node: Node) {
        let level = node.headingLevel
        html.startLine()
        html.append("<h")
        html.append(UInt8(ascii: "0") + UInt8(clamping: level))
        if isPage {
            let text = plainText(of: node)
            let id = headingIDs.id(forHeading: text)
            headings.append(RenderedHeading(id: id, level: level, text: text))
            appendAttribute(" id=\"", id)
        }
        html.append(">")
        renderInlines(of: node, in: .heading)
        html.append("</h")
        html.append(UInt8(ascii: "0") + UInt8(clamping: level))
        html.append(">\n")
    }

    private mutating func openList(_ node: Node) {
        html.startLine()
        guard node.isNumberedList else {
            html.append("<ul>\n")
            return
        }
        html.append("<ol")
        if node.listStart != 1 {
            html.append(" start=\"")
            html.append(node.listStart)
            html.append("\"")
        }
        html.append(">\n")
    }

    private mutating func openItem(_ node: Node) {
        html.startLine()
        guard node.isTask else {
            html.append("<li>")
            return
        }
        let isDone = node.isTaskDone
        guard isPage else {
            html.append(isDone ? "<li><input checked=\"\" disabled=\"\"" : "<li><input disabled=\"\"")
            html.append(" type=\"checkbox\"> ")
            return
        }
        html.append("<li class=\"task\"><input type=\"checkbox\" disabled")
        if isDone { html.append(" checked") }
        appendAttribute(" aria-label=\"", isDone ? options.labels.taskDone : options.labels.taskOpen)
        html.append("> ")
    }

    private mutating func openQuotation(_ node: Node) {
        html.startLine()
        html.append(isFigureText(node) ? "<div class=\"figure-text\">\n" : "<blockquote>\n")
    }

    private mutating func closeQuotation(_ node: Node) {
        html.startLine()
        html.append(isFigureText(node) ? "</div>\n</figure>\n" : "</blockquote>\n")
    }

    private mutating func renderCodeBlock(_ node: Node) {
        html.startLine()
        // A long line of code scrolls, and what scrolls must be reachable by keyboard.
        html.append(isPage ? "<pre tabindex=\"0\"><code" : "<pre><code")
        shownLines.code.append(node.lines)
        let info = withoutMarks(node.fenceInfo)
        let language = info.prefix { !$0.isASCIISpace }
        if !language.isEmpty {
            html.append(" class=\"language-")
            html.appendEscaped(UnsafeBufferPointer(rebasing: language))
            html.append("\"")
        }
        html.append(">")
        html.appendEscaped(withoutMarks(node.literal))
        html.append("</code></pre>\n")
    }

    private mutating func renderHTMLBlock(_ node: Node) {
        let literal = withoutMarks(node.literal)
        shownLines.code.append(node.lines)
        html.startLine()
        guard isPage else {
            html.append(literal)
            html.startLine()
            return
        }
        let lines = literal.lastIndex { !$0.isASCIISpace }.map { literal[...$0] } ?? literal[..<0]
        html.append("<p>")
        appendRawHTML(UnsafeBufferPointer(rebasing: lines))
        html.append("</p>\n")
    }

    /// Opens an attribute and writes its value and the closing quotation mark.
    mutating func appendAttribute(_ opening: StaticString, _ value: String) {
        html.append(opening)
        html.appendEscaped(value)
        html.append("\"")
    }
}

extension UInt8 {
    var isASCIISpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
