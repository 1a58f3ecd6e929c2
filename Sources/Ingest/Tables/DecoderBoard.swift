extension TableDecoder {
    /// What is known while the lines are gone through: what the cheapest ways cost, and where their last cells begin.
    /// The cells before those are found from there when all is done.
    struct Board {
        private let columns: Int
        private let height: Int
        /// Column by column, for a cell goes on in one.
        private var arrivals: [Arrival]
        private var starts: [Starts]
        private var endings: [Ending]
        /// Where the endings on each line begin in the list.
        private let firstEndings: [Int]

        /// All before a line is dealt, and the row so far reaches to a column.
        struct Arrival {
            var cost = Double.infinity
            /// Where the last cell begins.
            var line = 0
            var word = 0
        }

        /// The first cell on a line begins in a column: in the same row as the cell before it, or in the next.
        struct Start {
            var cost = Double.infinity
            var beginsRow = false
            /// The column of the cell before it.
            var from = -1

            mutating func take(_ column: Int, _ cost: Double, beginsRow: Bool) {
                if cost < self.cost { self = Start(cost: cost, beginsRow: beginsRow, from: column) }
            }
        }

        /// How a cell of one line begins, and one of several.
        struct Starts {
            var single = Start()
            var several = Start()
        }

        /// A cell of a column ends before a word of a line.
        struct Ending {
            var cost = Double.infinity
            /// The word at which it begins.
            var from = 0
        }

        init(_ lines: [TableLine], columns: Int) {
            self.columns = columns
            height = lines.count + 1
            arrivals = Array(repeating: Arrival(), count: height * (columns + 1))
            arrivals[0].cost = 0
            starts = Array(repeating: Starts(), count: lines.count * columns)
            var count = 0
            firstEndings = lines.map { line in
                defer { count += (line.cuts.count + 1) * columns }
                return count
            }
            endings = Array(repeating: Ending(), count: count)
        }

        /// Column -1 is before the first row.
        subscript(arrival line: Int, column: Int) -> Arrival {
            get { arrivals[(column + 1) * height + line] }
            set { arrivals[(column + 1) * height + line] = newValue }
        }

        subscript(starts line: Int, column: Int) -> Starts {
            get { starts[line * columns + column] }
            set { starts[line * columns + column] = newValue }
        }

        subscript(ending line: Int, word: Int, column: Int) -> Ending {
            get { endings[firstEndings[line] + word * columns + column] }
            set { endings[firstEndings[line] + word * columns + column] = newValue }
        }
    }
}
