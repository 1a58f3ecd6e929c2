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
    private let order: Order
    /// What it costs that lines stand in an order that no extractor gives.
    private let disorder: Double
    private let links: LineLinks
    private let costs: ColumnCosts
    private let skipCosts: [Double]
    private let absences: [Double]

    /// What is taken for granted of the lines.
    enum Order {
        case any
        /// They stand as the extractor gives them, and no cell spans rows: nearly always so.
        case strict
        /// As above, and every row has all its cells.
        case whole
        /// Each is a row.
        case rows
    }

    init(lines: TableLines, profiles: [ColumnProfile], pictures: Set<Int>, order: Order) {
        self.lines = lines
        self.order = order
        let isStrict = order != .any
        disorder = isStrict ? TableDecoder.never : 5
        costs = ColumnCosts(profiles)
        links = LineLinks(lines.facts, widths: costs.widths)
        self.profiles = profiles
        self.pictures = pictures
        skipCosts = profiles.indices.reduce(into: [0]) {
            $0.append(($0.last ?? 0) + (pictures.contains($1) ? 0 : TableDecoder.emptyCost(order)))
        }
        absences = profiles.reduce(into: [0]) {
            $0.append(($0.last ?? 0) + (isStrict ? TableDecoder.never : $1.absence))
        }
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
        let board = Board(lines.all, columns: columns)
        for line in lines.all.indices {
            start(line, board)
            spread(line, board)
        }
        var end = (column: -1, cost: Double.infinity)
        for column in 0..<columns {
            let cost = board[arrival: lines.all.count, column].cost + trailingCost(column, before: lines.all.count)
            if cost < end.cost { end = (column, cost) }
        }
        return end.column < 0 ? nil : Reading(rows: rows(board, end.column), cost: end.cost)
    }

    // MARK: From line to line

    /// Finds the cheapest ways to begin a cell in each column: in the same row, or in the next.
    private func start(_ line: Int, _ board: borrowing Board) {
        let hasSums = lines.facts[line].marks.contains(.beginsSums)
        let beginsRow = lines.facts[line].marks.contains(.beginsRow) || hasSums
        for last in -1..<columns {
            let before = board[arrival: line, last]
            guard before.cost < .infinity else { continue }
            let (single, several) = orderCosts(before, line)
            let rowCost = line > 0 && lines.all[line].beginsCell ? disorder : 0
            let trailing = last < 0 ? 0 : trailingCost(last, before: line)
            for column in 0..<columns {
                var starts = board[starts: line, column]
                if column > last, last >= 0, order != .rows, !beginsRow {
                    let same = before.cost + skipCost(last + 1..<column, before: line)
                    starts.several.take(last, same + several, beginsRow: false)
                    starts.single.take(last, same + single, beginsRow: false)
                }
                let leading = hasSums && column > 0 ? TableDecoder.never : leadingCost(column, isFirst: last < 0)
                let fresh = before.cost + trailing + rowCost + leading
                starts.several.take(last, fresh, beginsRow: true)
                starts.single.take(last, fresh, beginsRow: true)
                board[starts: line, column] = starts
            }
        }
    }

    /// What it costs that a line goes on with a row by a cell of this line alone, or by one of several. The extractor
    /// goes up between the two sorts of cells, and mostly there alone. A cell that spans rows stands over them, and is
    /// short.
    private func orderCosts(_ before: Board.Arrival, _ line: Int) -> (single: Double, several: Double) {
        let isSingle = before.line == line - 1
        if lines.all[line].beginsCell {
            return isSingle ? (disorder, 0) : (0, disorder)
        }
        guard isSingle else { return (2, 0) }
        return before.word == 0 && lines.all[line - 1].mayStandAlone ? (0.7, 0) : (disorder, 0)
    }

    /// More than a whole table costs for what it holds.
    private static let never = 40.0

    /// Deals the words of a line, and the lines its last cell goes on over.
    private func spread(_ index: Int, _ board: borrowing Board) {
        let line = lines.all[index]
        for column in 0..<columns {
            let starts = board[starts: index, column]
            guard starts.several.cost < .infinity else { continue }
            add(starts.single.cost, line, index, column, 0, board)
            addWhole(starts.single.cost, starts.several.cost, line, index, column, 0, board)
        }
        for from in line.cuts {
            for column in 1..<max(1, columns) {
                guard let (_, cost) = cheapest(before: column, from, line, index, board) else { continue }
                add(cost, line, index, column, from, board)
                addWhole(cost, cost, line, index, column, from, board)
            }
        }
    }

    /// The cheapest way to end a cell of an earlier column before a word: what follows costs the same after each.
    private func cheapest(
        before column: Int, _ word: Int, _ line: TableLine, _ index: Int, _ board: borrowing Board
    ) -> (column: Int, cost: Double)? {
        var cheapest = (column: -1, cost: Double.infinity)
        let (cut, blanks) = (line.cutCosts[word], line.gaps[word])
        for last in 0..<column {
            let cost = board[ending: index, word, last].cost + (cut + sideCost(blanks, last, column))
            if cost < cheapest.cost { cheapest = (last, cost) }
        }
        return cheapest.column < 0 ? nil : cheapest
    }

    /// Adds a cell that begins at a word and ends before the line does.
    ///
    /// - Parameter before: What the way there costs.
    private func add(
        _ before: Double, _ line: TableLine, _ index: Int, _ column: Int, _ from: Int, _ board: borrowing Board
    ) {
        for end in from + 1..<max(from + 1, line.cuts.upperBound) {
            let piece = line.piece(from, end)
            let known = board[ending: index, end, column].cost
            let before = before + piece.joinCost
            guard before + costs.atLeast(piece.shape, in: column) < known else { continue }
            let cost = before + costs.of(piece.shape, in: column)
            if cost < known { board[ending: index, end, column] = Board.Ending(cost: cost, from: from) }
        }
    }

    /// Adds a cell that takes the rest of the line, and perhaps more lines.
    ///
    /// - Parameters:
    ///   - single: What the way there costs, where the cell has no other line.
    ///   - several: The same where it has.
    private func addWhole(
        _ single: Double, _ several: Double, _ line: TableLine, _ index: Int, _ column: Int, _ from: Int,
        _ board: borrowing Board
    ) {
        let rest = line.rests[from]
        let isList = rest.shape.kind == .list
        var link = LineLink(
            lines.facts, to: index + 1, lastWidth: rest.width, isList: isList, columnWidth: costs.widths[column])
        let row = links.row(of: column, isList: isList)
        var (reach, widest) = (0.0, rest.width)
        let places = lines.places(from: from, on: index)
        for place in order == .rows ? places.prefix(1) : places {
            let (shape, more) = (lines.shape(at: place), place - places.lowerBound)
            let end = index + 1 + more
            if more > 0 {
                reach += widest < link.width ? link.widerCost : link.cost
                if link.needed <= widest { reach += LineLink.roomCost }
                widest = max(widest, link.width)
                link = links.link(to: end, in: row)
            }
            let before = (more > 0 ? several : single) + rest.joinCost
            let ends = reach + (more > 0 && from > 0 ? disorder : 0) + link.endCost
            let known = board[arrival: end, column].cost
            guard before + costs.atLeast(shape, in: column) + ends < known else { continue }
            let cost = before + costs.of(shape, in: column) + ends
            if cost < known { board[arrival: end, column] = Board.Arrival(cost: cost, line: index, word: from) }
        }
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

    /// Each blank more than one at the end of the row's last line may be an empty cell.
    private func trailingCost(_ last: Int, before line: Int) -> Double {
        let missing = columns - 1 - last
        let blanks = min(missing, blanks(before: line))
        return TableDecoder.emptyCost(order) * Double(missing - blanks) + TableDecoder.blank * Double(blanks)
    }

    /// The same between two cells of a row.
    private func skipCost(_ skipped: Range<Int>, before line: Int) -> Double {
        let blanks = min(skipped.count, blanks(before: line))
        return skipCost(skipped.dropFirst(blanks)) + TableDecoder.blank * Double(blanks)
    }

    /// How many blanks more than one the line before has at its end.
    private func blanks(before line: Int) -> Int {
        line > 0 ? max(0, lines.all[line - 1].line.blanksAfter - 1) : 0
    }

    /// What an empty cell costs, and one that a blank tells of.
    private static func emptyCost(_ order: Order) -> Double { order == .whole ? 12 : 4.5 }
    private static let blank = 1.0

    /// The first cells of a row are missing where a cell spans several rows.
    private func leadingCost(_ column: Int, isFirst: Bool) -> Double {
        isFirst ? 5 * Double(column) : absences[column]
    }

    // MARK: The rows found

    private func rows(_ board: borrowing Board, _ last: Int) -> [[Cell]] {
        // From the last cell to the first.
        var rows: [[Cell]] = [[]]
        var (end, column) = (lines.all.count, last)
        while end > 0 {
            let arrival = board[arrival: end, column]
            let first = addCells(arrival, column, end, board, to: &rows[rows.count - 1])
            let starts = board[starts: arrival.line, first.column]
            let start = first.end > arrival.line + 1 ? starts.several : starts.single
            (end, column) = (arrival.line, start.from)
            if start.beginsRow, end > 0 { rows.append([]) }
        }
        rows.reverse()
        for row in rows.indices { rows[row].reverse() }
        return rows
    }

    /// Adds the cells that begin on one line, from the last to the first, which it answers.
    private func addCells(
        _ arrival: Board.Arrival, _ column: Int, _ end: Int, _ board: borrowing Board, to cells: inout [Cell]
    ) -> Cell {
        let line = lines.all[arrival.line]
        var cell = Cell(column: column, line: arrival.line, words: arrival.word..<line.tokens.count, end: end)
        cells.append(cell)
        while let (before, _) = cheapest(before: cell.column, cell.words.lowerBound, line, arrival.line, board) {
            let word = cell.words.lowerBound
            let from = board[ending: arrival.line, word, before].from
            cell = Cell(column: before, line: arrival.line, words: from..<word, end: arrival.line + 1)
            cells.append(cell)
        }
        return cell
    }
}
