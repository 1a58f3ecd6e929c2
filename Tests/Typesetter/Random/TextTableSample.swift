/// A made-up table with columns of text, and its lines as the extractor gives them.
package struct TextTableSample {
    /// The header and the rows.
    package let rows: [[String]]
    /// The lines: `_` for each blank at an end, `^` at the head of a line that no blank line precedes.
    package let lines: [String]

    package init(seed: UInt64) {
        var maker = TextTableMaker(chance: Chance(seed: seed), year: 2024)
        rows = maker.rows()
        let setter = PrintedTableSetter(rows: rows)
        let header = PrintedLine(
            ExtractorSpaces.inserted(into: Array((rows.first ?? []).joined(separator: " ").unicodeScalars)))
        lines = ([header] + setter.rowLines()).map { line in
            (line.gap == 0 ? "^" : "") + String(String.UnicodeScalarView(line.text))
                + String(repeating: "_", count: line.blanksAfter)
        }
    }
}
