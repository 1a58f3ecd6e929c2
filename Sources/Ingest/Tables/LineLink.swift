/// How a line hangs on the one before it in a cell: what it costs that it goes on with the cell, and that the cell
/// ends before it.
struct LineLink {
    let width: Int
    let cost: Double
    /// The same where no line of the cell so far is as wide.
    let widerCost: Double
    let endCost: Double
    /// How wide the line before were with the first word of this one, where the column's width is not known: a cell
    /// that has a wider line had room for the word.
    let needed: Int
    /// What it costs to go on although there was room.
    static let roomCost = 2.5

    /// - Parameters:
    ///   - line: The line that may go on; behind the last there is none.
    ///   - lastWidth: How wide the cell is on the line before.
    ///   - isList: The cell holds a list.
    ///   - columnWidth: Where lines break in the column, once that is known.
    init(_ lines: [LineFacts], to line: Int, lastWidth: Int, isList: Bool, columnWidth: Int?) {
        guard line < lines.count else {
            (width, cost, widerCost, endCost, needed) = (0, 0, 0, 0, .max)
            return
        }
        let between = LinePair(
            last: lines[line - 1].marks, lastWidth: lastWidth, next: lines[line], isList: isList,
            columnWidth: columnWidth)
        width = lines[line].width
        endCost = between.endCost()
        cost = between.linkCost(isWider: false) + lines[line].joinCost
        widerCost = between.linkCost(isWider: true) + lines[line].joinCost
        needed = between.needed
    }
}

/// The links between whole lines, in each column, for lists and for other cells: found once for all that is tried.
struct LineLinks {
    private let links: [LineLink]
    private let count: Int

    init(_ lines: [LineFacts], widths: [Int?]) {
        var links: [LineLink] = []
        links.reserveCapacity(2 * widths.count * lines.count)
        for width in widths {
            for isList in [false, true] {
                for line in lines.indices {
                    links.append(
                        LineLink(
                            lines, to: line + 1, lastWidth: lines[line].width, isList: isList, columnWidth: width))
                }
            }
        }
        self.links = links
        count = lines.count
    }

    /// Where the links of a column begin.
    func row(of column: Int, isList: Bool) -> Int { (2 * column + (isList ? 1 : 0)) * count }

    /// How a line hangs on a whole one before it.
    func link(to line: Int, in row: Int) -> LineLink { links[row + line - 1] }
}

/// A cell's last line so far, and the line behind it.
private struct LinePair {
    let last: LineFacts.Marks
    let lastWidth: Int
    let next: LineFacts
    let isList: Bool
    let columnWidth: Int?

    /// What it costs that the cell ends here: much where the line broke inside a word, some where it was full.
    func endCost() -> Double {
        if next.marks.contains(.beginsCell) { return 0 }
        if last.contains(.breaksInsideWord) { return 12 }
        if next.marks.contains(.beginsWithAnd) || last.contains(.endsLeaning) { return 4 }
        if next.marks.contains(.beginsWithBracket) { return 3 }
        if next.marks.contains(.hasBullet) { return isList ? 2.5 : 0 }
        guard let columnWidth, columnWidth > 600, !next.marks.contains(.beginsWithNumber) else { return 0.03 }
        return next.firstWord + 30 > columnWidth - lastWidth ? 1.6 : 0.03
    }

    /// How wide the last line were with the next one's first word; a list's next item and a name's Hanzi begin a line.
    var needed: Int {
        guard columnWidth == nil, last.isDisjoint(with: [.breaksInsideWord, .endsClause, .endsWithAnd]),
            next.marks.isDisjoint(with: [.hasBullet, .beginsWithAnd, .isMostlyHanzi])
        else { return .max }
        return lastWidth + 30 + next.firstWord
    }

    /// What it costs that a line goes on with the cell: nothing where the line before was full.
    func linkCost(isWider: Bool) -> Double {
        if last.contains(.breaksInsideWord) { return 0 }
        if next.marks.contains(.hasBullet) { return isList ? 0.05 : 3 }
        if next.marks.contains(.beginsWithAnd) || last.contains(.endsWithAnd) { return 0.1 }
        if next.marks.contains(.beginsWithBracket), !isList { return 0.1 }
        // `… 행동계획` over `行动计划`: the name once more, in Hanzi.
        if next.marks.contains(.isMostlyHanzi) { return 0.4 }
        // Another list with commas is another cell, and so is what holds no comma behind one.
        if last.contains(.isList), !last.contains(.endsWithComma), !isList { return 4 }
        return fitCost(isWider) + (next.marks.contains(.beginsWithNumber) ? 2 : 0)
            + (last.contains(.endsClause) ? 2.5 : 0)
    }

    /// A cell's line that is not its last was full: the next word did not fit. Before the column's width is known, a
    /// line is not taken for full without need.
    private func fitCost(_ isWider: Bool) -> Double {
        guard let columnWidth else {
            return isList ? 0.5 : isAlike() ? 1 : isWider ? 4 : 2
        }
        return next.firstWord + 30 > max(columnWidth, next.width) - lastWidth ? isList ? 0.2 : 0.5 : 4
    }

    /// Two lines of words nearly as wide as each other look like lines of one cell.
    private func isAlike() -> Bool { lastWidth > 1000 && abs(lastWidth - next.width) < 200 }
}
