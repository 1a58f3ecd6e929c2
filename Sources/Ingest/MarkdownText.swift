/// Writes text of a newsletter as Markdown, so that the page shows exactly what was printed.
enum MarkdownText {
    /// Text inside a paragraph, heading or item. `atStart`: it begins a line, where more marks have a meaning.
    static func escaped(_ text: Scalars, atStart: Bool) -> String {
        let text = withoutLooseMarks(text)
        var result = String.UnicodeScalarView()
        let risky = atStart ? startLength(text) : nil
        for (index, scalar) in text.enumerated() {
            switch scalar {
            case InlineMark.strong:
                result.append(contentsOf: "**".unicodeScalars)
            case InlineMark.noteOpen:
                result.append(contentsOf: "[^".unicodeScalars)
            case InlineMark.noteClose:
                result.append("]")
            case InlineMark.lineBreak:
                result.append(contentsOf: "<br>".unicodeScalars)
            case "\\", "`", "*", "_", "[", "]", "<", ">", "|":
                result.append("\\")
                result.append(scalar)
            case "&" where startsEntity(text, index), "!" where index + 1 < text.count && text[index + 1] == "[":
                result.append("\\")
                result.append(scalar)
            default:
                if index == risky { result.append("\\") }
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// A cell of a table.
    static func cell(_ text: Scalars) -> String { escaped(text, atStart: false) }

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

    private static func startsEntity(_ text: Scalars, _ index: Int) -> Bool {
        text[(index + 1)...].prefix(12).contains(";")
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
