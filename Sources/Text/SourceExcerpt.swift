/// A line of source as shown under a message: tabs as spaces, controls made visible, a long line cut around the caret.
struct SourceExcerpt {
    let line: String
    /// How many columns stand before the caret.
    let caretIndent: Int

    private static let tabStop = 4

    /// What is drawn for one letter.
    private struct Cell {
        let text: String
        let width: Int
    }

    /// - Parameter caretColumn: the place of the caret in scalars, from 1; beyond the line means its end.
    init(_ source: String, caretColumn: Int, width: Int) {
        // Only letters near the caret can be shown: a line of a megabyte is not laid out for that.
        let caret = max(0, caretColumn - 1)
        let first = max(0, caret - width)
        let near = source.unicodeScalars.dropFirst(first).prefix(2 * width + 1)
        let cells = SourceExcerpt.cells(of: near)
        let isWhole = first == 0 && near.endIndex == source.unicodeScalars.endIndex
        let shown =
            isWhole && SourceExcerpt.width(of: cells[...]) <= width
            ? cells.indices : SourceExcerpt.window(of: cells, around: min(caret - first, cells.count), room: width - 2)
        let isCutBefore = first > 0 || shown.lowerBound > 0
        let isCutAfter = near.endIndex < source.unicodeScalars.endIndex || shown.upperBound < cells.count
        let text = cells[shown].map(\.text).joined()
        line = (isCutBefore ? "…" : "") + text + (isCutAfter ? "…" : "")
        let before = cells[shown.lowerBound..<max(shown.lowerBound, min(caret - first, shown.upperBound))]
        caretIndent = SourceExcerpt.width(of: before) + (isCutBefore ? 1 : 0)
    }

    private static func cells(of scalars: some Sequence<Unicode.Scalar>) -> [Cell] {
        var cells: [Cell] = []
        var column = 0
        for scalar in scalars {
            let cell: Cell
            if scalar == "\t" {
                let width = tabStop - column % tabStop
                cell = Cell(text: String(repeating: " ", count: width), width: width)
            } else {
                let drawn = drawable(scalar)
                cell = Cell(text: String(drawn), width: DisplayWidth.of(drawn))
            }
            cells.append(cell)
            column += cell.width
        }
        return cells
    }

    /// The cells to show: most of the room before the caret, for the words that lead to the fault, the rest after it.
    private static func window(of cells: [Cell], around caret: Int, room: Int) -> Range<Int> {
        var (start, end) = (caret, caret)
        var used = 0
        while start > 0, used + cells[start - 1].width <= room * 2 / 3 {
            start -= 1
            used += cells[start].width
        }
        while end < cells.count, used + cells[end].width <= room {
            used += cells[end].width
            end += 1
        }
        while start > 0, used + cells[start - 1].width <= room {
            start -= 1
            used += cells[start].width
        }
        return start..<end
    }

    private static func width(of cells: ArraySlice<Cell>) -> Int { cells.reduce(0) { $0 + $1.width } }

    /// A text with its controls made visible: one from a file must not steer the reader's terminal.
    static func visible(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { scalars.append(drawable(scalar)) }
        return String(scalars)
    }

    /// Control pictures for controls (␀ for U+0000), U+FFFD for other letters that print as nothing.
    private static func drawable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x00..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
        case 0x7F: "\u{2421}"
        case 0x2028, 0x2029: "\u{2424}"
        default: InvisibleScalar.isInvisible(scalar) ? "\u{FFFD}" : scalar
        }
    }
}
