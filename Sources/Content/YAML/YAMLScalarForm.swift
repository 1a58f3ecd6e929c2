/// How a text may be written so that readers of YAML 1.1 (PyYAML, Ruby) and of YAML 1.2 all read that text again, and
/// never a number, a day, a truth value or nothing.
enum YAMLScalarForm {
    case plain, singleQuoted, doubleQuoted

    /// The form for a text; inside `[ ]` and `{ }` more characters have a meaning.
    static func of(_ text: String, inFlow: Bool) -> YAMLScalarForm {
        let marks = Marks(text, inFlow: inFlow)
        if marks.needsEscape { return .doubleQuoted }
        if marks.isPlainForm, !isWordOfYAML(text), !looksLikeNumber(text) { return .plain }
        return (marks.hasDoubleQuote || marks.hasBackslash) && !marks.hasSingleQuote ? .singleQuoted : .doubleQuoted
    }

    /// What stands in a text that could mean something to YAML.
    private struct Marks {
        var needsEscape = false
        var isPlainForm = true
        var hasDoubleQuote = false
        var hasSingleQuote = false
        var hasBackslash = false

        init(_ text: String, inFlow: Bool) {
            var previous: UInt32 = 0x20
            for scalar in text.unicodeScalars {
                let value = scalar.value
                if value < 0x80 {
                    look(at: UInt8(value), after: previous, inFlow: inFlow)
                } else if !YAMLCharacter.isPrintable(value) {
                    needsEscape = true
                }
                previous = value
            }
            if previous == 0x20 || previous == UInt32(UInt8(ascii: ":")) { isPlainForm = false }
            guard let first = text.utf8.first else {
                isPlainForm = false
                return
            }
            if Self.indicators.contains(first) || first == 0x20 { isPlainForm = false }
        }

        private static let indicators = Set("-?:,[]{}#&*!|>'\"%@`".utf8)

        private mutating func look(at byte: UInt8, after previous: UInt32, inFlow: Bool) {
            switch byte {
            case UInt8(ascii: "\""): hasDoubleQuote = true
            case UInt8(ascii: "'"): hasSingleQuote = true
            case UInt8(ascii: "\\"): hasBackslash = true
            case 0x20: if previous == UInt32(UInt8(ascii: ":")) { isPlainForm = false }
            case UInt8(ascii: "#"): if previous == 0x20 { isPlainForm = false }
            case UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"),
                UInt8(ascii: "{"), UInt8(ascii: "}"):
                if inFlow { isPlainForm = false }
            case 0x00..<0x20, 0x7F: needsEscape = true
            default: break
            }
        }
    }

    private static let words: Set<String> = [
        "y", "n", "yes", "no", "on", "off", "true", "false", "null", "~", "=", "<<",
    ]

    private static func isWordOfYAML(_ text: String) -> Bool {
        text.utf8.count <= 5 && text.utf8.allSatisfy { $0 < 0x80 } && words.contains(text.lowercased())
    }

    /// Whether a text is made only of what numbers, times and days of YAML 1.1 are made of: `1_000`, `0x1F`, `1:30`,
    /// `.inf`, `2024-12-04 10:00:00Z`. A few harmless texts are quoted with them.
    private static func looksLikeNumber(_ text: String) -> Bool {
        guard let first = text.utf8.first, first < 0x40, first != UInt8(ascii: "/") else { return false }
        return text.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x20, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"),
                UInt8(ascii: "_"), UInt8(ascii: ","), UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "Z"),
                UInt8(ascii: "z"), UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "o"), UInt8(ascii: "O"),
                UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "i"), UInt8(ascii: "I"):
                true
            case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"): true
            default: false
            }
        }
    }
}
