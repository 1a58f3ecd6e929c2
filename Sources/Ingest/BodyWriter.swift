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
            bytes.append(contentsOf: markdown(block).utf8)
            ranges.append(start..<bytes.count)
        }
        if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
        return Written(bytes: bytes, ranges: ranges)
    }

    /// How many letters of a caption are the label that Markdown needs: `Table`, `Figure`.
    static func labelLength(_ kind: Block.Kind) -> Int {
        switch kind {
        case .tableCaption: "Table".count
        case .figureCaption: "Figure".count
        default: 0
        }
    }

    private func isListGoingOn(_ index: Int) -> Bool { blocks[index].kind == .item && blocks[index - 1].kind == .item }

    private func markdown(_ block: Block) -> String {
        switch block.kind {
        case .heading(let level):
            return String(repeating: "#", count: level) + " " + inline(block.text, atStart: true)
        case .paragraph: return inline(block.text, atStart: true)
        case .item: return "- " + inline(block.text, atStart: true)
        case .note: return inline(block.text, atStart: false)
        case .tableCaption: return "Table: " + inline(block.text, atStart: false)
        case .figureCaption: return "Figure: " + inline(block.text, atStart: false)
        case .figureText:
            return block.text.split(separator: InlineMark.lineBreak).map { "> " + inline(Array($0), atStart: true) }
                .joined(separator: "\n>\n")
        case .table: return block.table.map(table) ?? ""
        }
    }

    private func inline(_ text: Scalars, atStart: Bool) -> String {
        MarkdownText.escaped(SpaceMender.mend(text), atStart: atStart)
    }

    private func table(_ table: TableDraft) -> String {
        let width = max(1, table.columnCount)
        let header = table.header.isEmpty ? Array(repeating: Scalars(), count: width) : table.header
        var lines = [row(header, width), "|" + String(repeating: " --- |", count: width)]
        lines += table.rows.map { row($0, width) }
        return lines.joined(separator: "\n")
    }

    private func row(_ cells: [Scalars], _ width: Int) -> String {
        let padded = cells + Array(repeating: [], count: max(0, width - cells.count))
        return "|" + padded.map { " " + MarkdownText.cell(SpaceMender.mend($0)) + " |" }.joined()
    }
}
