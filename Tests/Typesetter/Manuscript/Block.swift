/// A piece of an article's body.
package struct Block: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case heading(level: Int)
        case paragraph
        case item
        case tableCaption
        case figureCaption
        /// The words inside a picture, a line each.
        case figureText
        case table
        /// A foot-note or editor's note, with its number.
        case note(Int)
    }

    package var kind: Kind
    /// The text without escapes; `InlineSign` stands for what Markdown marks.
    package var text: String
    /// A table's header and rows, else empty; a header row of empty cells means none.
    package var rows: [[String]]

    package init(_ kind: Kind, _ text: String = "", rows: [[String]] = []) {
        self.kind = kind
        self.text = text
        self.rows = rows
    }
}

/// Private scalars that stand for marks inside a block's text.
package enum InlineSign {
    package static let strong: Unicode.Scalar = "\u{F1000}"
    package static let noteOpen: Unicode.Scalar = "\u{F1001}"
    package static let noteClose: Unicode.Scalar = "\u{F1002}"
    package static let lineBreak: Unicode.Scalar = "\u{F1003}"
}
