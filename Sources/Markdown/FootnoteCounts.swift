internal import CCMarkGFM

/// How often each foot-note of a document is referred to. libcmark numbers the notes by their first reference.
struct FootnoteCounts {
    /// The references to each note, in order of the notes.
    private(set) var total: [Int: Int] = [:]
    private var written: [Int: Int] = [:]
    /// The number of the note being written.
    var current = 0

    init() {}

    /// Counts the references of a document. Only a document with notes is walked.
    init(document root: Node) {
        guard cmark_node_last_child(root.pointer).map({ Node($0).type == CMARK_NODE_FOOTNOTE_DEFINITION }) ?? false
        else { return }
        var node = root
        while true {
            if node.type == CMARK_NODE_FOOTNOTE_REFERENCE { total[Self.number(of: node), default: 0] += 1 }
            if let child = node.firstChild {
                node = child
                continue
            }
            while node.next == nil, let parent = node.parent, parent != root { node = parent }
            guard let next = node.next else { return }
            node = next
        }
    }

    static func number(of reference: Node) -> Int {
        reference.literal.reduce(0) { $0 * 10 + Int($1 & 0xF) }
    }

    /// Counts a reference as written; answers which one of its note it is, from 1.
    mutating func write(_ number: Int) -> Int {
        written[number, default: 0] += 1
        return written[number] ?? 1
    }
}

extension TreeRenderer {
    mutating func renderFootnoteReference(_ node: Node) {
        let number = FootnoteCounts.number(of: node)
        let occurrence = footnotes.write(number)
        appendAttribute("<sup class=\"footnote-reference\" id=\"", referenceID(number, occurrence))
        html.append(">")
        // Inside a link there can be no other; the number stands alone.
        if linkDepth == 0 {
            appendAttribute("<a role=\"doc-noteref\" href=\"#", noteID(number))
            appendAttribute(" aria-label=\"", "\(options.labels.footnote) \(number)")
            html.append(">")
        }
        html.append(number)
        html.append(linkDepth == 0 ? "</a></sup>" : "</sup>")
    }

    mutating func openFootnote(_ node: Node) {
        html.startLine()
        shownLines.notes.insert(node.startLine)
        footnotes.current += 1
        if footnotes.current == 1 {
            html.append("<section class=\"footnotes\" role=\"doc-endnotes\"")
            appendAttribute(" aria-label=\"", options.labels.footnotes)
            html.append(">\n<ol>\n")
        }
        appendAttribute("<li id=\"", noteID(footnotes.current))
        html.append(">\n")
    }

    /// Ends the text of a foot-note with the ways back, where a paragraph is the last of it.
    mutating func closeFootnoteText(_ paragraph: Node) {
        guard let note = paragraph.parent, note.type == CMARK_NODE_FOOTNOTE_DEFINITION, paragraph.next == nil else {
            return
        }
        html.append(" ")
        appendWaysBack()
    }

    mutating func closeFootnote(_ node: Node) {
        let endsWithText = cmark_node_last_child(node.pointer).map { Node($0).type == CMARK_NODE_PARAGRAPH } ?? false
        if !endsWithText {
            html.startLine()
            html.append("<p>")
            appendWaysBack()
            html.append("</p>\n")
        }
        html.append("</li>\n")
        if node.next == nil { html.append("</ol>\n</section>\n") }
    }

    private mutating func appendWaysBack() {
        let number = footnotes.current
        let count = footnotes.total[number] ?? 1
        for occurrence in 1...max(1, count) {
            if occurrence > 1 { html.append(" ") }
            appendAttribute(
                "<a class=\"footnote-back\" role=\"doc-backlink\" href=\"#", referenceID(number, occurrence))
            let label = "\(options.labels.backToText) \(number)" + (occurrence > 1 ? "-\(occurrence)" : "")
            appendAttribute(" aria-label=\"", label)
            // U+FE0E keeps the arrow from becoming a coloured picture on phones.
            html.append(">↩\u{FE0E}")
            if occurrence > 1 {
                html.append("<sup>")
                html.append(occurrence)
                html.append("</sup>")
            }
            html.append("</a>")
        }
    }

    private func noteID(_ number: Int) -> String { "\(options.idPrefix)fn_\(number)" }

    private func referenceID(_ number: Int, _ occurrence: Int) -> String {
        "\(options.idPrefix)fnref_\(number)" + (occurrence > 1 ? "_\(occurrence)" : "")
    }
}
