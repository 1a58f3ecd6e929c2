/// One non-blank line of a newsletter, with what its surroundings on the printed page tell about it.
///
/// Never changed and handed about everywhere: as a struct, its texts were counted at every copy.
final class Line: Sendable {
    /// The line's number in the file, from 1.
    let number: Int
    /// The text without surrounding blanks.
    let text: Scalars
    /// The cells of a line with tabs.
    let cells: [Scalars]
    let surroundings: Surroundings
    let marks: Marks

    /// What stood around the text.
    struct Surroundings {
        /// The line began with a blank. In printed texts that mostly means: first line of a page.
        var indented = false
        /// The line ended with blanks. In printed texts: it broke between two words, not inside one.
        var blanksAfter = 0
        /// How many blank lines stood before it.
        var blankLinesBefore = 0
        /// The last of them held blanks: it was printed, and nothing stood between it and this one, which is no source
        /// at the foot of a page.
        var followsPrintedBlank = false
    }

    /// What the OCR model said of the whole line.
    struct Marks {
        /// How many `#` it put before it.
        var hashes = 0
        /// It set the line in bold.
        var isBold = false
    }

    // What nearly every stage asks of the text is found once, when the line is made.

    /// The width of the text in print, in hundredths of an em.
    let width: Int
    /// The mark that opens the text.
    let lead: Lead
    /// The text is the caption of a table or picture.
    let caption: Captions.Kind?
    let endsSentence: Bool

    init(
        number: Int, text: Scalars, cells: [Scalars], surroundings: Surroundings = Surroundings(),
        marks: Marks = Marks()
    ) {
        self.number = number
        self.text = text
        self.cells = cells
        self.surroundings = surroundings
        self.marks = marks
        width = PrintWidth.of(text)
        lead = Lead(of: text)
        caption = Captions.kind(text)
        endsSentence = Phrases.endsSentence(text)
    }

    var indented: Bool { surroundings.indented }
    var blanksAfter: Int { surroundings.blanksAfter }
    var blankLinesBefore: Int { surroundings.blankLinesBefore }
    var hashes: Int { marks.hashes }
    var isBold: Bool { marks.isBold }

    /// The first line of a printed page: the extractor leaves no blank line of its own before it, and a blank at its
    /// head.
    var beginsPage: Bool { indented && (blankLinesBefore == 0 || surroundings.followsPrintedBlank) }
    /// In a table the extractor went up the page to it: a cell beside the one before.
    var beginsCell: Bool { blankLinesBefore == 0 && !indented }
    var breaksInsideWord: Bool { blanksAfter == 0 }
    var hasTabs: Bool { !cells.isEmpty }
    var isCaption: Bool { caption != nil }
    var beginsWithBullet: Bool { text.first.map(TableWords.isBullet) ?? false }
}

/// A set of lines of the newsletter, by their place in the list of non-blank lines.
typealias LineRange = Range<Int>
