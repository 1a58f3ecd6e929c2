package import Text

/// What rendering a document gives.
package struct RenderedMarkdown: Sendable, Hashable {
    /// HTML for the body of a page, as UTF-8.
    package var html: [UInt8]
    package var headings: [RenderedHeading]
    package var captions: [RenderedCaption]
    package var tables: [RenderedTable]
    /// Every link and image of the output in order, those that passes added among them.
    package var links: [RenderedLink]
    package var diagnostics: [Diagnostic]
}

/// A heading, for a table of contents.
package struct RenderedHeading: Sendable, Hashable {
    package var id: String
    package var level: Int
    package var text: String

    package init(id: String, level: Int, text: String) {
        self.id = id
        self.level = level
        self.text = text
    }
}

/// The caption of a table, or of a picture that the newsletter had here.
package struct RenderedCaption: Sendable, Hashable {
    package enum Kind: Sendable { case table, figure }

    package var kind: Kind
    /// The text without the word `Table:` or `Figure:`.
    package var text: String
}

/// A table of the document.
package struct RenderedTable: Sendable, Hashable {
    /// The id of the element of the page that holds the table.
    package var id: String
    package var caption: String?
    /// Whether each column holds numbers for the most part.
    package var numericColumns: [Bool]
    package var rowCount: Int
    /// The line of the file at which the table begins.
    package var line: Int
    /// The cells as text, the header first (empty where the table has none); empty unless asked for in the options.
    package var cells: [[String]]
}

/// A link or image of the output.
package struct RenderedLink: Sendable, Hashable {
    package var address: String
    /// Whether it leads to another site.
    package var isExternal: Bool
    /// The line of the file it stands on.
    package var line: Int
}
