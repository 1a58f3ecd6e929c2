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

    /// A cell: words of one line, and perhaps whole lines behind it.
    struct Cell {
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

    private struct Step {
        var cost = Double.infinity
        var beginsRow = false
        var from = (line: 0, column: -1)
        var cells: [Cell] = []
    }

    private var columns: Int { profiles.count }

    func read() -> Reading? {
        // best[line][column + 1]: everything before the line is dealt, the row so far reaches to the column.
        var best = Array(repeating: Array(repeating: Step(), count: columns + 1), count: lines.count + 1)
        best[0][0].cost = 0
        for line in lines.indices {
            let starts = Starts(
                single: (0..<columns).map { start(at: $0, best[line], isSingle: !lines[line].beginsCell) },
                several: (0..<columns).map { start(at: $0, best[line], isSingle: false) })
            spread(line, starts, &best)
        }
        var end = (column: -1, cost: Double.infinity)
        for column in 0..<columns {
            let cost = best[lines.count][column + 1].cost + trailingCost(column)
            if cost < end.cost { end = (column, cost) }
        }
        return end.column < 0 ? nil : Reading(rows: rows(best, end.column), cost: end.cost)
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
    private func start(at column: Int, _ before: [Step], isSingle: Bool) -> Start {
        var start = Start(cost: .infinity, beginsRow: true, from: -1)
        for last in -1..<columns where before[last + 1].cost < .infinity {
            let so = before[last + 1].cost
            if column > last, last >= 0 {
                let same = so + skipCost(last + 1..<column) + (isSingle ? breakCost(before[last + 1].cells) : 0)
                if same < start.cost { start = Start(cost: same, beginsRow: false, from: last) }
            }
            let fresh = so + (last < 0 ? 0 : trailingCost(last)) + leadingCost(column, isFirst: last < 0)
            if fresh < start.cost { start = Start(cost: fresh, beginsRow: true, from: last) }
        }
        return start
    }

    /// Cells of one line stand side by side on a line. Only a cell that spans rows stands alone over them.
    private func breakCost(_ cells: [Cell]) -> Double {
        guard let last = cells.last, last.end == last.line + 1 else { return 0 }
        return cells.count > 1 ? 4 : 0.7
    }

    /// Deals the words of a line, and the lines its last cell goes on over.
    private func spread(_ index: Int, _ starts: Starts, _ best: inout [[Step]]) {
        let line = lines[index]
        let count = line.tokens.count
        var partial = Array(repeating: Array(repeating: Step(), count: columns), count: count + 1)
        for column in 0..<columns where starts.several[column].cost < .infinity {
            add(starts.single[column].step(index), index, column, 0, &partial)
            addWhole(starts.single[column].step(index), starts.several[column].step(index), index, column, 0, &best)
        }
        for from in line.cuts {
            for last in 0..<columns where partial[from][last].cost < .infinity {
                for column in (last + 1)..<max(last + 1, columns) {
                    var step = partial[from][last]
                    step.cost += line.cutCosts[from] + sideCost(line.gaps[from], last, column)
                    add(step, index, column, from, &partial)
                    addWhole(step, step, index, column, from, &best)
                }
            }
        }
    }

    /// Adds a cell that begins at a word and ends before the line does.
    private func add(_ step: Step, _ index: Int, _ column: Int, _ from: Int, _ partial: inout [[Step]]) {
        let line = lines[index]
        for end in line.cuts where end > from {
            let cost = step.cost + line.joinCost(from..<end) + profiles[column].cost(line.features(from..<end))
            guard cost < partial[end][column].cost else { continue }
            partial[end][column] = step
            partial[end][column].cost = cost
            partial[end][column].cells.append(Cell(column: column, line: index, words: from..<end, end: index + 1))
        }
    }

    /// Adds a cell that takes the rest of the line, and perhaps more lines.
    private func addWhole(
        _ single: Step, _ several: Step, _ index: Int, _ column: Int, _ from: Int, _ best: inout [[Step]]
    ) {
        let words = from..<lines[index].tokens.count
        let ownCost = lines[index].joinCost(words)
        var reach = CellReach(lines[index], words, width: profiles[column].width)
        for next in (index + 1)...min(lines.count, index + TableDecoder.longestCell) {
            if next > index + 1, !reach.add(lines[next - 1]) { return }
            let step = next > index + 1 ? several : single
            let cost =
                step.cost + ownCost + profiles[column].cost(reach.features) + reach.cost
                + (from > 0 && next > index + 1 ? 1.5 : 0)
                + (next < lines.count ? reach.endCost(lines[next]) : 0)
            guard cost < best[next][column + 1].cost else { continue }
            best[next][column + 1] = step
            best[next][column + 1].cost = cost
            best[next][column + 1].cells.append(Cell(column: column, line: index, words: words, end: next))
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
        4.5 * Double(skipped.count { !pictures.contains($0) })
    }

    private func trailingCost(_ last: Int) -> Double { 4.5 * Double(columns - 1 - last) }

    /// The first cells of a row are missing where a cell spans several rows.
    private func leadingCost(_ column: Int, isFirst: Bool) -> Double {
        isFirst ? 5 * Double(column) : profiles[..<column].reduce(0) { $0 + $1.absence }
    }

    // MARK: The rows found

    private func rows(_ best: [[Step]], _ last: Int) -> [[Cell]] {
        var rows: [[Cell]] = [[]]
        var place = (line: lines.count, column: last)
        while place.line > 0 {
            let step = best[place.line][place.column + 1]
            rows[rows.count - 1].insert(contentsOf: step.cells, at: 0)
            place = (step.from.line, step.from.column)
            if step.beginsRow, place.line > 0 { rows.append([]) }
        }
        return rows.reversed()
    }
}
