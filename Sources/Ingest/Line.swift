/// One non-blank line of a newsletter, with what its surroundings on the printed page tell about it.
struct Line: Sendable {
    /// The line's number in the file, from 1.
    let number: Int
    /// The text without surrounding blanks.
    var text: Scalars
    /// The line began with a blank. In printed texts that mostly means: first line of a page.
    var indented = false
    /// The line ended with blanks. In printed texts: it broke between two words, not inside one.
    var blanksAfter = 0
    /// How many blank lines stood before it.
    var blankLinesBefore = 0
    /// The width of the text in print, in hundredths of an em.
    var width = 0
    /// The cells of a line with tabs.
    var cells: [Scalars] = []
    /// How many `#` the OCR model put before it.
    var hashes = 0
    /// The OCR model set the whole line in bold.
    var isBold = false

    /// The first line of a printed page: the extractor leaves no blank line before it, and a blank at its head.
    var beginsPage: Bool { indented && blankLinesBefore == 0 }
    var breaksInsideWord: Bool { blanksAfter == 0 }
    var hasTabs: Bool { !cells.isEmpty }
}

/// A set of lines of the newsletter, by their place in the list of non-blank lines.
typealias LineRange = Range<Int>
