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
        for (index, block) in blocks.enumerated() {
            if index > 0 { bytes.append(contentsOf: (isListGoingOn(index) ? "\n" : "\n\n").utf8) }
            let start = bytes.count
            append(block, to: &bytes)
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

    private func append(_ block: Block, to bytes: inout [UInt8]) {
        switch block.kind {
        case .heading(let level):
            bytes.append(contentsOf: repeatElement(UInt8(ascii: "#"), count: level))
            appendInline(" ", block.text, atStart: true, to: &bytes)
        case .paragraph: appendInline("", block.text, atStart: true, to: &bytes)
        case .item: appendInline("- ", block.text, atStart: true, to: &bytes)
        case .note: appendInline("", block.text, atStart: false, to: &bytes)
        case .tableCaption, .figureCaption:
            appendInline(BodyWriter.label(block.kind), block.text, atStart: false, to: &bytes)
        case .figureText:
            for (index, line) in block.text.split(separator: InlineMark.lineBreak).enumerated() {
                appendInline(index == 0 ? "> " : "\n>\n> ", Array(line), atStart: true, to: &bytes)
            }
        case .table:
            if let table = block.table { append(table, to: &bytes) }
        }
    }

    private func appendInline(_ mark: String, _ text: Scalars, atStart: Bool, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: mark.utf8)
        MarkdownText.append(SpaceMender.mend(text), atStart: atStart, to: &bytes)
    }

    private func append(_ table: TableDraft, to bytes: inout [UInt8]) {
        let width = max(1, table.columnCount)
        appendRow(table.header, width, to: &bytes)
        bytes.append(contentsOf: "\n|".utf8)
        for _ in 0..<width { bytes.append(contentsOf: " --- |".utf8) }
        for row in table.rows {
            bytes.append(UInt8(ascii: "\n"))
            appendRow(row, width, to: &bytes)
        }
    }

    private func appendRow(_ cells: [Scalars], _ width: Int, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "|"))
        for column in 0..<width {
            appendInline(" ", column < cells.count ? cells[column] : [], atStart: false, to: &bytes)
            bytes.append(contentsOf: " |".utf8)
        }
    }
}
