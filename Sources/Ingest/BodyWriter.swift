/// Writes blocks as the Markdown body of a document.
struct BodyWriter {
    let blocks: [Block]

    /// A body, and where each of its blocks stands in it.
    struct Written {
        let bytes: [UInt8]
        let ranges: [Range<Int>]
    }

    func write() -> Written {
        var bytes: [UInt8] = []
        var ranges: [Range<Int>] = []
        // A block is put together of letters, and made bytes as a whole.
        var text = Scalars()
        for (index, block) in blocks.enumerated() {
            if index > 0 { bytes.append(contentsOf: (isListGoingOn(index) ? "\n" : "\n\n").utf8) }
            let start = bytes.count
            text.removeAll(keepingCapacity: true)
            append(block, to: &text)
            bytes += utf8(text)
            ranges.append(start..<bytes.count)
        }
        if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
        return Written(bytes: bytes, ranges: ranges)
    }

    /// The label that Markdown needs before a caption.
    static func label(_ kind: Block.Kind) -> String {
        switch kind {
        case .tableCaption: "Table: "
        case .figureCaption: "Figure: "
        default: ""
        }
    }

    private func isListGoingOn(_ index: Int) -> Bool { blocks[index].kind == .item && blocks[index - 1].kind == .item }

    private func append(_ block: Block, to text: inout Scalars) {
        switch block.kind {
        case .heading(let level):
            text.append(contentsOf: repeatElement("#", count: level))
            text.append(" ")
            appendInline(block.text, atStart: true, to: &text)
        case .paragraph: appendInline(block.text, atStart: true, to: &text)
        case .item:
            text += ["-", " "]
            appendInline(block.text, atStart: true, to: &text)
        case .note: appendInline(block.text, atStart: false, to: &text)
        case .tableCaption, .figureCaption:
            text += scalars(BodyWriter.label(block.kind))
            appendInline(block.text, atStart: false, to: &text)
        case .figureText:
            for (index, line) in block.text.split(separator: InlineMark.lineBreak).enumerated() {
                text += scalars(index == 0 ? "> " : "\n>\n> ")
                appendInline(Array(line), atStart: true, to: &text)
            }
        case .table:
            if let table = block.table { append(table, to: &text) }
        }
    }

    private func appendInline(_ text: Scalars, atStart: Bool, to written: inout Scalars) {
        MarkdownText.append(SpaceMender.mend(text), atStart: atStart, to: &written)
    }

    private func append(_ table: TableDraft, to text: inout Scalars) {
        let width = max(1, table.columnCount)
        appendRow(table.header, width, to: &text)
        text.append(contentsOf: "\n|".unicodeScalars)
        for _ in 0..<width { text.append(contentsOf: " --- |".unicodeScalars) }
        for row in table.rows {
            text.append("\n")
            appendRow(row, width, to: &text)
        }
    }

    private func appendRow(_ cells: [Scalars], _ width: Int, to text: inout Scalars) {
        text.append("|")
        for column in 0..<width {
            text.append(" ")
            if column < cells.count { appendInline(cells[column], atStart: false, to: &text) }
            text.append(" ")
            text.append("|")
        }
    }
}
