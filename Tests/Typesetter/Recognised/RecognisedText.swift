/// A text as an OCR model writes it: mostly a paragraph a line, a blank line between.
struct RecognisedText {
    private(set) var text = ""

    /// Adds a line, with so many blank lines before it.
    mutating func add(_ line: String, gap: Int = 1) {
        if !text.isEmpty { text += "\n" }
        text += String(repeating: "\n", count: gap) + line
    }
}

/// Writes what a block's signs stand for as the OCR model does.
enum RecognisedInline {
    /// Bold type, raised numbers or stars of notes, escaped stars.
    static func written(_ text: String, marksHeadings: Bool, spaced: Bool) -> String {
        var scalars = Array(text.unicodeScalars)
        if spaced { scalars = ExtractorSpaces.inserted(into: scalars) }
        if !marksHeadings { scalars = withStars(scalars) }
        var result = ""
        for scalar in scalars {
            switch scalar {
            case InlineSign.strong: result += "**"
            case InlineSign.noteOpen: result += "<sup>"
            case InlineSign.noteClose: result += "</sup>"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A note's mark is a star behind the word it explains.
    private static func withStars(_ text: Scalars) -> Scalars {
        var result = Scalars()
        var isInside = false
        for scalar in text {
            if scalar == InlineSign.noteOpen { result.append("*") }
            isInside = scalar == InlineSign.noteOpen || isInside && scalar != InlineSign.noteClose
            if !isInside, scalar != InlineSign.noteClose { result.append(scalar) }
        }
        return result
    }
}
