/// Sets an issue as the text of a newsletter: the reverse of the ingest.
///
/// What comes out looks as the extractor or the OCR model would have left it: lines broken by the width of their
/// letters, running heads and page numbers between, tables flattened, digits set apart. The same seed gives the same
/// text. A manuscript may hold what a layout cannot carry (a category in the short news, bold type out of a PDF); that
/// is then lost, as it would be in print.
package struct Typesetter: Sendable {
    let layout: Layout
    let seed: UInt64

    package init(layout: Layout, seed: UInt64 = 1) {
        self.layout = layout
        self.seed = seed
    }

    /// The text of the newsletter, in UTF-8.
    package func typeset(_ manuscript: Manuscript) -> [UInt8] {
        let chance = Chance(seed: seed)
        switch layout.family {
        case .printed:
            var setter = PrintedIssueSetter(manuscript: manuscript, layout: layout, chance: chance)
            return setter.set()
        case .recognised:
            var setter = RecognisedIssueSetter(manuscript: manuscript, layout: layout, chance: chance)
            return setter.set()
        }
    }
}
