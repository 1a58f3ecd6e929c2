/// Reads a flattened table of a given number of columns: deals its lines' words to rows and columns at the least cost.
///
/// The extractor goes through a row cell by cell. Cells of one line stand side by side on a line; a cell of several
/// lines has these lines for itself. A line that follows without a blank line, unindented, begins a cell: the extractor
/// went up again.
struct TableDecoder {
    let lines: TableLines
    let profiles: [ColumnProfile]
    /// Columns of pictures, which the text lacks.
    let pictures: Set<Int>
    private let links: LineLinks
    private let costs: ColumnCosts
    private let skipCosts: [Double]
    private let absences: [Double]

    init(lines: TableLines, profiles: [ColumnProfile], pictures: Set<Int>) {
        self.lines = lines
        costs = ColumnCosts(profiles)
        links = LineLinks(lines.facts, widths: costs.widths)
        self.profiles = profiles
        self.pictures = pictures
        skipCosts = profiles.indices.reduce(into: [0]) { $0.append(($0.last ?? 0) + (pictures.contains($1) ? 0 : 4.5)) }
        absences = profiles.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.absence) }
    }

    /// A cell: words of one line, and perhaps whole lines behind it.
    struct Cell: Equatable {
        let column: Int
        let line: Int
        let words: Range<Int>
        /// Behind the last line of the cell.
        var end: Int
    }

    struct Reading {
        let rows: [[Cell]]
        let cost: Double
    }

    private var columns: Int { profiles.count }

    func read() -> Reading? {
        var board = Board(lines: lines.all.count, columns: columns)
        var starts = Starts(columns)
        var partial: [Step] = []
        for line in lines.all.indices {
            find(&starts, line, board)
            spread(line, starts, &partial, &board)
        }
        var end = (column: -1, cost: Double.infinity)
        for column in 0..<columns {
            let cost = board.best[lines.all.count * board.width + column + 1].cost + trailingCost(column)
            if cost < end.cost { end = (column, cost) }
        }
        return end.column < 0 ? nil : Reading(rows: rows(board, end.column), cost: end.cost)
    }

    // MARK: From line to line

    /// How a cell may begin in each column: a cell of one line, and one of several.
    private struct Starts {
        var single: [Step]
        var several: [Step]

        init(_ columns: Int) {
            single = Array(repeating: Step(), count: columns)
            several = single
        }
    }

    /// The cheapest ways to begin a cell in each column: in the same row, or in the next.
    private func find(_ starts: inout Starts, _ line: Int, _ board: Board) {
        for column in 0..<columns {
            starts.single[column] = Step(fromLine: line)
            starts.several[column] = Step(fromLine: line)
        }
        for last in -1..<columns {
            let before = board.best[line * board.width + last + 1]
            guard before.cost < .infinity else { continue }
            let breakCost = lines.all[line].beginsCell ? 0 : breakCost(before, board)
            let trailing = last < 0 ? 0 : trailingCost(last)
            for column in 0..<columns {
                if column > last, last >= 0 {
                    let same = before.cost + skipCost(last + 1..<column)
                    starts.several[column].take(last, same, beginsRow: false)
                    starts.single[column].take(last, same + breakCost, beginsRow: false)
                }
                let fresh = before.cost + trailing + leadingCost(column, isFirst: last < 0)
                starts.several[column].take(last, fresh, beginsRow: true)
                starts.single[column].take(last, fresh, beginsRow: true)
            }
        }
    }

    /// Cells of one line stand side by side on a line. Only a cell that spans rows stands alone over them.
    private func breakCost(_ step: Step, _ board: Board) -> Double {
        guard let (cell, isOnly) = board.last(of: step), cell.end == cell.line + 1 else { return 0 }
        return isOnly ? 0.7 : 4
    }

    /// Deals the words of a line, and the lines its last cell goes on over.
    private func spread(_ index: Int, _ starts: Starts, _ partial: inout [Step], _ board: inout Board) {
        let line = lines.all[index]
        let count = (line.cuts.count + 1) * columns
        while partial.count < count { partial.append(Step()) }
        for place in 0..<count { partial[place].cost = .infinity }
        for column in 0..<columns where starts.several[column].cost < .infinity {
            add(starts.single[column], line, index, column, 0, &partial, &board)
            addWhole(starts.single[column], starts.several[column], line, index, column, 0, &board)
        }
        for from in line.cuts {
            for column in 1..<max(1, columns) {
                guard let step = cheapest(before: column, from, line, partial) else { continue }
                add(step, line, index, column, from, &partial, &board)
                addWhole(step, step, line, index, column, from, &board)
            }
        }
    }

    /// The cheapest way to end a cell of an earlier column before a word: what follows costs the same after each.
    private func cheapest(before column: Int, _ from: Int, _ line: TableLine, _ partial: [Step]) -> Step? {
        var (cheapest, least) = (-1, Double.infinity)
        let (cut, blanks) = (line.cutCosts[from], line.gaps[from])
        for last in 0..<column {
            let cost = partial[from * columns + last].cost + (cut + sideCost(blanks, last, column))
            if cost < least { (cheapest, least) = (last, cost) }
        }
        guard cheapest >= 0 else { return nil }
        var step = partial[from * columns + cheapest]
        step.cost = least
        return step
    }

    /// Adds a cell that begins at a word and ends before the line does.
    private func add(
        _ step: Step, _ line: TableLine, _ index: Int, _ column: Int, _ from: Int, _ partial: inout [Step],
        _ board: inout Board
    ) {
        for end in line.cuts where end > from {
            let piece = line.piece(from, end)
            let known = partial[end * columns + column].cost
            let before = step.cost + piece.joinCost
            guard before + costs.atLeast(piece.shape, in: column) < known else { continue }
            let cost = before + costs.of(piece.shape, in: column)
            guard cost < known else { continue }
            let cell = Cell(column: column, line: index, words: from..<end, end: index + 1)
            partial[end * columns + column] = board.add(cell, to: step, cost: cost)
        }
    }

    /// Adds a cell that takes the rest of the line, and perhaps more lines.
    private func addWhole(
        _ single: Step, _ several: Step, _ line: TableLine, _ index: Int, _ column: Int, _ from: Int,
        _ board: inout Board
    ) {
        let rest = line.rests[from]
        let isList = rest.shape.kind == .list
        var cell = Cell(column: column, line: index, words: from..<line.tokens.count, end: index + 1)
        var link = LineLink(
            lines.facts, to: cell.end, lastWidth: rest.width, isList: isList, columnWidth: costs.widths[column])
        add(cell, rest.shape, to: single, single.cost + rest.joinCost, ends: link.endCost, &board)
        let before = several.cost + rest.joinCost
        var (cost, widest) = (0.0, rest.width)
        for shape in lines.shapes(from: from, on: index).dropFirst() {
            cost += widest < link.width ? link.widerCost : link.cost
            widest = max(widest, link.width)
            cell.end += 1
            link = links.link(to: cell.end, in: column, isList: isList)
            add(cell, shape, to: several, before, ends: cost + (from > 0 ? 1.5 : 0) + link.endCost, &board)
        }
    }

    /// Adds a cell with which its line ends, if no cheaper way leads there.
    private func add(
        _ cell: Cell, _ shape: CellShape, to step: Step, _ before: Double, ends: Double, _ board: inout Board
    ) {
        let place = cell.end * board.width + cell.column + 1
        let known = board.best[place].cost
        guard before + costs.atLeast(shape, in: cell.column) + ends < known else { return }
        let cost = before + costs.of(shape, in: cell.column) + ends
        if cost < known { board.best[place] = board.add(cell, to: step, cost: cost) }
    }

    // MARK: What empty cells cost

    /// Two blanks side by side are an empty cell between.
    private func sideCost(_ blanks: Int, _ last: Int, _ column: Int) -> Double {
        let skipped = column - last - 1
        return blanks > 1 ? 5 * Double(abs(skipped - (blanks - 1))) : skipCost(last + 1..<column)
    }

    private func skipCost(_ skipped: Range<Int>) -> Double {
        skipped.isEmpty ? 0 : skipCosts[skipped.upperBound] - skipCosts[skipped.lowerBound]
    }

    private func trailingCost(_ last: Int) -> Double { 4.5 * Double(columns - 1 - last) }

    /// The first cells of a row are missing where a cell spans several rows.
    private func leadingCost(_ column: Int, isFirst: Bool) -> Double {
        isFirst ? 5 * Double(column) : absences[column]
    }

    // MARK: The rows found

    private func rows(_ board: Board, _ last: Int) -> [[Cell]] {
        // From the last cell to the first.
        var rows: [[Cell]] = [[]]
        var place = (line: lines.all.count, column: last)
        while place.line > 0 {
            let step = board.best[place.line * board.width + place.column + 1]
            board.addCells(of: step, to: &rows[rows.count - 1])
            place = (step.fromLine, step.fromColumn)
            if step.beginsRow, place.line > 0 { rows.append([]) }
        }
        return rows.reversed().map { $0.reversed() }
    }
}
