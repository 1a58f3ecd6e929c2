/// The text of an article as names are read from it: plain text, piece by piece, without marks of Markdown.
package struct NamedText: Sendable, Hashable {
    package var units: [TextUnit]

    package init(_ units: [TextUnit]) { self.units = units }
}

/// A piece of an article: a paragraph, an item, a cell.
package struct TextUnit: Sendable, Hashable {
    package var text: String
    package var role: Role

    /// What the piece is; names are found in all of them, but a cell belongs to its row, its column and its header.
    package enum Role: Sendable, Hashable {
        case title, heading, paragraph, item, caption, note
        /// Row 0 is the header.
        case cell(table: Int, row: Int, column: Int)
    }

    package init(_ text: String, _ role: Role = .paragraph) {
        self.text = text
        self.role = role
    }

    /// The sentence around a range of its bytes, as an editor is shown it.
    package func sentence(around bytes: Range<Int>) -> String {
        let letters = Letters(text)
        return letters.sentence(around: letters.range(ofBytes: bytes))
    }
}
