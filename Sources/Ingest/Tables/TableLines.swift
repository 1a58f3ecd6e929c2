import Glibc

/// The lines of a table. Which lines may go on with a cell, and what it then is, is told before any column is known.
struct TableLines {
    let all: [TableLine]
    let facts: [LineFacts]
    /// All lines on which rows begin are known, not some of them.
    let hasKnownRows: Bool
    /// The cells that take what is left of a line from its head or a cut, then those that also take the next line, and
    /// so on; those with one beginning side by side.
    private let shapes: [CellShape]
    /// Where the shapes that begin on each line begin in the list, and how many begin at one place of it.
    private let groups: [(start: Int, count: Int)]

    /// - Parameter starts: The lines that are known to be the first of a row.
    init(_ lines: [TableLine], rowsBegin starts: Set<Int> = [], areAllKnown: Bool = false) {
        all = lines
        hasKnownRows = areAllKnown
        var facts = lines.map(\.facts)
        for line in starts { facts[line].beginRow() }
        self.facts = facts
        var shapes: [CellShape] = []
        var groups: [(start: Int, count: Int)] = []
        for (place, line) in lines.enumerated() {
            let more = facts[(place + 1)...].prefix(TableLines.longestCell - 1).prefix(while: \.mayGoOn)
            groups.append((shapes.count, more.count + 1))
            for rest in line.rests {
                shapes.append(rest.shape)
                var width = rest.width
                for next in more {
                    width += next.width
                    shapes.append(CellShape(CellKind(rest, more: next.traits), width: width))
                }
            }
        }
        self.shapes = shapes
        self.groups = groups
    }

    /// How many lines a cell may have.
    private static let longestCell = 14

    /// The cells that begin at a word of a line: the one that takes the rest of that line, one more line, and so on.
    func places(from word: Int, on line: Int) -> Range<Int> {
        let (start, count) = groups[line]
        return (start + word * count)..<(start + (word + 1) * count)
    }

    func shape(at place: Int) -> CellShape { shapes[place] }
}

/// A cell as the profile of a column sees it.
struct CellShape {
    let kind: CellKind
    /// The logarithm of the width of its whole text: one cell is so many times as wide as another.
    let size: Double

    init(_ kind: CellKind, width: Int) {
        self.kind = kind
        size = log(Double(max(50, width)))
    }
}
