/// Writes blocks as the Markdown of a body, for made-up issues.
enum BlockWriter {
    static func body(of blocks: [Block]) -> [UInt8] {
        var result = ""
        for (index, block) in blocks.enumerated() {
            let goesOn = index > 0 && block.kind == .item && blocks[index - 1].kind == .item
            result += index == 0 ? "" : goesOn ? "\n" : "\n\n"
            result += markdown(block)
        }
        return result.isEmpty ? [] : Array((result + "\n").utf8)
    }

    private static func markdown(_ block: Block) -> String {
        let text = escaped(block.text, atStart: true)
        switch block.kind {
        case .heading(let level): return String(repeating: "#", count: level) + " " + text
        case .paragraph: return text
        case .item: return "- " + text
        case .tableCaption: return "Table: " + escaped(block.text)
        case .figureCaption: return "Figure: " + escaped(block.text)
        case .figureText:
            return block.text.split(separator: "\n").map { "> " + escaped(String($0), atStart: true) }
                .joined(separator: "\n>\n")
        case .note(let number): return "[^\(number)]: " + escaped(block.text)
        case .table: return table(block.rows)
        }
    }

    private static func table(_ rows: [[String]]) -> String {
        let width = rows.map(\.count).max() ?? 1
        var lines = rows.map { row in "|" + row.map { " " + escaped($0) + " |" }.joined() }
        lines.insert("|" + String(repeating: " --- |", count: width), at: min(1, lines.count))
        return lines.joined(separator: "\n")
    }

    /// The text with everything escaped that Markdown would take for a mark.
    private static func escaped(_ text: String, atStart: Bool = false) -> String {
        var result = ""
        let isListLike = atStart && startsLikeList(text)
        var isFirstMark = true
        for scalar in text.unicodeScalars {
            switch scalar {
            case InlineSign.strong: result += "**"
            case InlineSign.noteOpen: result += "[^"
            case InlineSign.noteClose: result += "]"
            case InlineSign.lineBreak: result += "<br>"
            case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&": result += "\\" + String(scalar)
            case "#", "-", "+", "=", ":": result += (atStart && result.isEmpty ? "\\" : "") + String(scalar)
            case ".", ")":
                result += (isListLike && isFirstMark ? "\\" : "") + String(scalar)
                isFirstMark = false
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func startsLikeList(_ text: String) -> Bool {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, digits.count < 10 else { return false }
        return text.dropFirst(digits.count).hasPrefix(".") || text.dropFirst(digits.count).hasPrefix(")")
    }
}
