/// Reads a flattened table of a given number of columns: deals its lines' words to rows and columns at the least cost.
///
/// The extractor goes through a row cell by cell. Cells of one line stand side by side on a line; a cell of several
/// lines has these lines for itself. A line that follows without a blank line, unindented, begins a cell: the extractor
/// went up again.
struct TableDecoder {
    let lines: [TableLine]
    let profiles: [ColumnProfile]
    /// Columns of pictures, which the text lacks.
    let pictures: Set<Int>
    private let facts: [LineFacts]
    private let costs: ColumnCosts
    private let skipCosts: [Double]
    private let absences: [Double]

    init(lines: [TableLine], profiles: [ColumnProfile], pictures: Set<Int>) {
        self.lines = lines
        facts = lines.map(\.facts)
        costs = ColumnCosts(profiles)
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
        let end: Int
    }

    struct Reading {
        let rows: [[Cell]]
        let cost: Double
    }

    /// The cheapest way to a place; its cells on the line hang one on the other in a list of all.
    private struct Step {
        var cost = Double.infinity
        var beginsRow = false
        var from = (line: 0, column: -1)
        /// The last of its cells; nil where it has none.
        var last: Int?
    }

    private struct Link {
        let cell: Cell
        let before: Int?
    }

    /// What is known while the lines are gone through.
    private struct Board {
        /// `best[line * width + column + 1]`: all before the line is dealt, the row so far reaches to the column.
        var best: [Step]
        let width: Int
        var links: [Link] = []

        init(lines: Int, columns: Int) {
            width = columns + 1
            best = Array(repeating: Step(), count: (lines + 1) * width)
            best[0].cost = 0
        }

        /// The step with one more cell.
        mutating func add(_ cell: Cell, to step: Step, cost: Double) -> Step {
            links.append(Link(cell: cell, before: step.last))
            var longer = step
            longer.cost = cost
            longer.last = links.count - 1
            return longer
        }

        func cells(of step: Step) -> [Cell] {
            var cells: [Cell] = []
            var next = step.last
            while let link = next.map({ links[$0] }) {
                cells.append(link.cell)
                next = link.before
            }
            return cells.reversed()
        }
    }

    private var columns: Int { profiles.count }

    func read() -> Reading? {
        var board = Board(lines: lines.count, columns: columns)
        var partial: [Step] = []
        for line in lines.indices {
            let starts = Starts(
                single: (0..<columns).map { start(at: $0, line, board, isSingle: !lines[line].beginsCell) },
                several: (0..<columns).map { start(at: $0, line, board, isSingle: false) })
            spread(line, starts, &partial, &board)
        }
        var end = (column: -1, cost: Double.infinity)
        for column in 0..<columns {
            let cost = board.best[lines.count * board.width + column + 1].cost + trailingCost(column)
            if cost < end.cost { end = (column, cost) }
        }
        return end.column < 0 ? nil : Reading(rows: rows(board, end.column), cost: end.cost)
    }

    // MARK: From line to line

    private struct Start {
        var cost: Double
        var beginsRow: Bool
        var from: Int

        func step(_ line: Int) -> Step { Step(cost: cost, beginsRow: beginsRow, from: (line, from)) }
    }

    /// How a cell may begin in each column: a cell of one line, and one of several.
    private struct Starts {
        let single: [Start]
        let several: [Start]
    }

    /// The cheapest way to begin a cell in a column: in the same row, or in the next.
    private func start(at column: Int, _ line: Int, _ board: Board, isSingle: Bool) -> Start {
        var start = Start(cost: .infinity, beginsRow: true, from: -1)
        let first = line * board.width
        for last in -1..<columns where board.best[first + last + 1].cost < .infinity {
            let before = board.best[first + last + 1]
            let so = before.cost
            if column > last, last >= 0 {
                let same = so + skipCost(last + 1..<column) + (isSingle ? breakCost(before, board) : 0)
                if same < start.cost { start = Start(cost: same, beginsRow: false, from: last) }
            }
            let fresh = so + (last < 0 ? 0 : trailingCost(last)) + leadingCost(column, isFirst: last < 0)
            if fresh < start.cost { start = Start(cost: fresh, beginsRow: true, from: last) }
        }
        return start
    }

    /// Cells of one line stand side by side on a line. Only a cell that spans rows stands alone over them.
    private func breakCost(_ step: Step, _ board: Board) -> Double {
        guard let last = step.last.map({ board.links[$0] }), last.cell.end == last.cell.line + 1 else { return 0 }
        return last.before != nil ? 4 : 0.7
    }

    /// Deals the words of a line, and the lines its last cell goes on over.
    private func spread(_ index: Int, _ starts: Starts, _ partial: inout [Step], _ board: inout Board) {
        let (line, columns) = (lines[index], columns)
        partial.removeAll(keepingCapacity: true)
        partial.append(contentsOf: repeatElement(Step(), count: (line.tokens.count + 1) * columns))
        for column in 0..<columns where starts.several[column].cost < .infinity {
            add(starts.single[column].step(index), index, column, 0, &partial, &board)
            addWhole(starts.single[column].step(index), starts.several[column].step(index), index, column, 0, &board)
        }
        for from in line.cuts {
            for column in 1..<max(1, columns) {
                let step = cheapest(before: column, from, line, partial)
                guard step.cost < .infinity else { continue }
                add(step, index, column, from, &partial, &board)
                addWhole(step, step, index, column, from, &board)
            }
        }
    }

    /// The cheapest way to end a cell of an earlier column before a word: what follows costs the same after each.
    private func cheapest(before column: Int, _ from: Int, _ line: TableLine, _ partial: [Step]) -> Step {
        var cheapest = Step()
        for last in 0..<column {
            var step = partial[from * columns + last]
            step.cost += line.cutCosts[from] + sideCost(line.gaps[from], last, column)
            if step.cost < cheapest.cost { cheapest = step }
        }
        return cheapest
    }

    /// Adds a cell that begins at a word and ends before the line does.
    private func add(
        _ step: Step, _ index: Int, _ column: Int, _ from: Int, _ partial: inout [Step], _ board: inout Board
    ) {
        let line = lines[index]
        for end in line.cuts where end > from {
            let piece = line.piece(from, end)
            let known = partial[end * columns + column].cost
            guard step.cost + piece.joinCost + costs.least[column] < known else { continue }
            let cost = step.cost + piece.joinCost + costs.of(piece.features, in: column)
            guard cost < known else { continue }
            let cell = Cell(column: column, line: index, words: from..<end, end: index + 1)
            partial[end * columns + column] = board.add(cell, to: step, cost: cost)
        }
    }

    /// Adds a cell that takes the rest of the line, and perhaps more lines.
    private func addWhole(
        _ single: Step, _ several: Step, _ index: Int, _ column: Int, _ from: Int, _ board: inout Board
    ) {
        let words = from..<lines[index].tokens.count
        let rest = lines[index].rest(from: from)
        var reach = CellReach(rest, on: facts[index], width: costs.widths[column])
        for next in (index + 1)...min(lines.count, index + TableDecoder.longestCell) {
            if next > index + 1, !reach.add(facts[next - 1]) { return }
            let step = next > index + 1 ? several : single
            let place = next * board.width + column + 1
            let ends =
                reach.cost + (from > 0 && next > index + 1 ? 1.5 : 0)
                + (next < lines.count ? reach.endCost(facts[next]) : 0)
            // What kind of cell it is takes longest to tell, and mostly need not be.
            guard step.cost + rest.joinCost + costs.least[column] + ends < board.best[place].cost else { continue }
            let cost = step.cost + rest.joinCost + costs.of(reach.features(facts[next - 1]), in: column) + ends
            guard cost < board.best[place].cost else { continue }
            let cell = Cell(column: column, line: index, words: words, end: next)
            board.best[place] = board.add(cell, to: step, cost: cost)
        }
    }

    /// How many lines a cell may have.
    private static let longestCell = 14

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
        var rows: [[Cell]] = [[]]
        var place = (line: lines.count, column: last)
        while place.line > 0 {
            let step = board.best[place.line * board.width + place.column + 1]
            rows[rows.count - 1].insert(contentsOf: board.cells(of: step), at: 0)
            place = (step.from.line, step.from.column)
            if step.beginsRow, place.line > 0 { rows.append([]) }
        }
        return rows.reversed()
    }
}
