/// A piece of an article's body, with the lines it came from.
struct Block: Sendable {
    enum Kind: Sendable, Equatable {
        case heading(level: Int)
        case paragraph
        case item
        /// A foot-note or editor's note.
        case note
        case tableCaption
        case figureCaption
        /// Text that was inside a picture.
        case figureText
        case table
    }

    var kind: Kind
    var text: Scalars
    var lines: [Int]
    var table: TableDraft?

    init(_ kind: Kind, _ text: Scalars, lines: [Int], table: TableDraft? = nil) {
        self.kind = kind
        self.text = text
        self.lines = lines
        self.table = table
    }
}

/// A table put together again.
struct TableDraft: Sendable, Equatable {
    /// Empty where the print had no header row.
    var header: [Scalars]
    var rows: [[Scalars]]
    /// How sure the cells are, 0 to 1.
    var confidence: Double
    var columnCount: Int { rows.reduce(header.count) { max($0, $1.count) } }
}
