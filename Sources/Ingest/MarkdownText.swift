/// Writes text of a newsletter as Markdown, so that the page shows exactly what was printed.
enum MarkdownText {
    /// Appends text inside a paragraph, heading, item or cell. `atStart`: it begins a line, where more marks have a
    /// meaning.
    static func append(_ text: Scalars, atStart: Bool, to written: inout Scalars) {
        let text = withoutLooseMarks(text)
        let risky = atStart ? startLength(text) : nil
        // Letters of Hangul and Hanzi are never marks; what is between two marks is copied at one go.
        var start = 0
        for (index, scalar) in text.enumerated() where index == risky || mayBeMark(scalar) {
            if let mark = inlineMark(scalar) {
                written += text[start..<index]
                written += mark.unicodeScalars
                start = index + 1
            } else if index == risky || needsEscape(scalar, text, index) {
                written += text[start..<index]
                written.append("\\")
                start = index
            }
        }
        written += text[start...]
    }

    /// Signs of ASCII that may have a meaning, and marks of our own.
    @inline(__always)
    private static func mayBeMark(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        if value < 0x80 { return (value < 0x40 ? lowSigns >> value : highSigns >> (value - 0x40)) & 1 == 1 }
        return value >= InlineMark.strong.value
    }

    // A bit for each of these signs: ! & * < > and [ \ ] _ ` |
    private static let lowSigns: UInt64 = 1 << 0x21 | 1 << 0x26 | 1 << 0x2A | 1 << 0x3C | 1 << 0x3E
    private static let highSigns: UInt64 = 1 << 0x1B | 1 << 0x1C | 1 << 0x1D | 1 << 0x1F | 1 << 0x20 | 1 << 0x3C

    private static func inlineMark(_ scalar: Unicode.Scalar) -> String? {
        guard InlineMark.isMark(scalar) else { return nil }
        switch scalar {
        case InlineMark.strong: return "**"
        case InlineMark.noteOpen: return "[^"
        case InlineMark.noteClose: return "]"
        default: return "<br>"
        }
    }

    private static func needsEscape(_ scalar: Unicode.Scalar, _ text: Scalars, _ index: Int) -> Bool {
        switch scalar {
        case "\\", "`", "*", "_", "[", "]", "<", ">", "|": return true
        case "&": return text[(index + 1)...].prefix(12).contains(";")
        case "!": return index + 1 < text.count && text[index + 1] == "["
        default: return false
        }
    }

    /// The place of the mark at the head of a text that Markdown would take for a list, a heading or a rule.
    private static func startLength(_ text: Scalars) -> Int? {
        guard let first = text.first else { return nil }
        if first == "#" || first == "-" || first == "+" || first == "=" || first == ":" { return 0 }
        let digits = text.prefix { Letters.isDigit($0) }.count
        guard digits > 0, digits < 10, digits < text.count, text[digits] == "." || text[digits] == ")" else {
            return nil
        }
        return digits
    }

    /// Takes out strong marks that Markdown could not pair, or that hold nothing.
    private static func withoutLooseMarks(_ text: Scalars) -> Scalars {
        guard text.contains(InlineMark.strong) else { return text }
        let places = text.indices.filter { text[$0] == InlineMark.strong }
        var isWell = places.count % 2 == 0
        for pair in stride(from: 0, to: places.count - 1, by: 2) where isWell {
            let inside = text[(places[pair] + 1)..<places[pair + 1]]
            isWell = !inside.isEmpty && !Letters.isBlank(inside.first ?? " ") && !Letters.isBlank(inside.last ?? " ")
        }
        return isWell ? text : text.filter { $0 != InlineMark.strong }
    }
}
