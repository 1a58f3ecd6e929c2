/// Sets the rows of a table with columns of text as the extractor gives them.
///
/// It goes through a row cell by cell. Cells of one line stand side by side on one line; a cell of several lines has
/// its lines for itself. Cells are set in the middle of their row's height, so that a cell of two lines begins half a
/// line over a cell of one: then the extractor leaves no blank line between.
struct TextRowSetter {
    /// How wide the columns are, in hundredths of an em.
    let widths: [Int]

    func lines(of row: [String]) -> [PrintedLine] {
        var lines: [PrintedLine] = []
        var shared: [String] = []
        var height = 0
        for (cell, width) in zip(row, widths) where !cell.isEmpty {
            let broken = LineBreaker(measure: width, indent: 0, breaksWords: true).lines(of: Array(cell.unicodeScalars))
            if broken.count == 1 {
                shared.append(cell)
                height = 1
                continue
            }
            flush(&shared, &lines)
            for (index, line) in broken.enumerated() {
                var line = line
                if index == 0, height == 1, broken.count == 2 { line.gap = 0 }
                lines.append(line)
            }
            height = broken.count
        }
        flush(&shared, &lines)
        return lines
    }

    private func flush(_ shared: inout [String], _ lines: inout [PrintedLine]) {
        guard !shared.isEmpty else { return }
        lines.append(PrintedLine(ExtractorSpaces.inserted(into: Array(shared.joined(separator: " ").unicodeScalars))))
        shared = []
    }
}
