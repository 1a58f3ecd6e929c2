/// A cell that grows line by line.
struct CellReach {
    private let first: CellPiece
    private let isList: Bool
    private let width: Int?
    /// Of the last line so far.
    private var marks: LineFacts.Marks
    private var lastWidth: Int
    private var lineCount = 1
    private var widest: Int
    private var size: Int
    private(set) var cost = 0.0

    /// - Parameters:
    ///   - head: The line on which the cell begins.
    ///   - width: Where lines break in the column, once that is known.
    init(_ first: CellPiece, on head: LineFacts, width: Int?) {
        self.first = first
        self.width = width
        isList = first.kind == .list
        marks = head.marks
        lastWidth = first.width
        widest = first.width
        size = first.width
    }

    /// - Parameter last: The last line it took.
    func features(_ last: LineFacts) -> CellFeatures {
        guard lineCount > 1 else { return first.features }
        return CellFeatures(kind: CellKind(first, more: last.traits), size: size, widest: widest)
    }

    /// Takes one more line; false where the line begins a cell of its own.
    mutating func add(_ next: LineFacts) -> Bool {
        guard next.marks.isDisjoint(with: [.beginsCell, .standsApart]) else { return false }
        cost += linkCost(next) + next.joinCost
        marks = next.marks
        lastWidth = next.width
        lineCount += 1
        widest = max(widest, next.width)
        size += next.width
        return true
    }

    /// What it costs that the cell ends here: much where the line broke inside a word, some where it was full.
    func endCost(_ next: LineFacts) -> Double {
        if next.marks.contains(.beginsCell) { return 0 }
        if marks.contains(.breaksInsideWord) { return 12 }
        if next.marks.contains(.beginsWithAnd) || marks.contains(.endsLeaning) { return 4 }
        if next.marks.contains(.hasBullet) { return isList ? 2.5 : 0 }
        guard let width, width > 600, !next.marks.contains(.beginsWithNumber) else { return 0.03 }
        return next.firstWord + 30 > width - lastWidth ? 1.6 : 0.03
    }

    /// What it costs that a line goes on with the cell: nothing where the line before was full.
    private func linkCost(_ next: LineFacts) -> Double {
        if marks.contains(.breaksInsideWord) { return 0 }
        if next.marks.contains(.hasBullet) { return isList ? 0.05 : 3 }
        if next.marks.contains(.beginsWithAnd) || marks.contains(.endsWithAnd) { return 0.1 }
        // `… 행동계획` over `行动计划`: the name once more, in Hanzi.
        if next.marks.contains(.isMostlyHanzi) { return 0.4 }
        // Another list with commas is another cell, and so is what holds no comma behind one.
        if marks.contains(.isList), !marks.contains(.endsWithComma), !isList { return 4 }
        return fitCost(next) + (next.marks.contains(.beginsWithNumber) ? 2 : 0)
            + (marks.contains(.endsClause) ? 2.5 : 0)
    }

    /// A cell's line that is not its last was full: the next word did not fit. Before the column's width is known, a
    /// line is not taken for full without need.
    private func fitCost(_ next: LineFacts) -> Double {
        guard let width else {
            return isList ? 0.5 : isAlike(next) ? 1 : widest < next.width ? 4 : 2
        }
        return next.firstWord + 30 > max(width, next.width) - lastWidth ? isList ? 0.2 : 0.5 : 4
    }

    /// Two lines of words nearly as wide as each other look like lines of one cell.
    private func isAlike(_ next: LineFacts) -> Bool { lastWidth > 1000 && abs(lastWidth - next.width) < 200 }
}
