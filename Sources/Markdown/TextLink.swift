/// A run of text that is in no link and no code, as a linking pass gets it.
package struct TextRun {
    /// Where in the document a run stands; a pass may want to leave headings alone.
    package enum Place: Sendable { case text, heading, tableCell, caption }

    /// The text as UTF-8, valid during the call only.
    package let bytes: UnsafeBufferPointer<UInt8>
    package let place: Place
}

/// A part of a run that is to become a link.
package struct TextLink: Sendable, Hashable {
    /// The bytes of the run that the link covers.
    package var range: Range<Int>
    /// The address, as it stands in the page.
    package var address: String
    /// The class of the link, for the style sheet.
    package var cssClass: String?

    package init(range: Range<Int>, address: String, cssClass: String? = nil) {
        self.range = range
        self.address = address
        self.cssClass = cssClass
    }
}
