extension TableDecoder {
    /// What is known while the lines are gone through: what the cheapest ways cost, and where their last cells begin.
    /// The cells before those are found from there when all is done.
    struct Board: ~Copyable {
        private let columns: Int
        private let height: Int
        // Looked at more often than anything else in a table, so that these are bare memory: an array counts its owners
        // at each change.
        /// Column by column, for a cell goes on in one.
        private let arrivals: UnsafeMutableBufferPointer<Arrival>
        private let starts: UnsafeMutableBufferPointer<Starts>
        private let endings: UnsafeMutableBufferPointer<Ending>
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
            arrivals = .allocate(capacity: height * (columns + 1))
            arrivals.initialize(repeating: Arrival())
            arrivals[0].cost = 0
            starts = .allocate(capacity: lines.count * columns)
            starts.initialize(repeating: Starts())
            var count = 0
            firstEndings = lines.map { line in
                defer { count += (line.cuts.count + 1) * columns }
                return count
            }
            endings = .allocate(capacity: count)
            endings.initialize(repeating: Ending())
        }

        deinit {
            arrivals.deallocate()
            starts.deallocate()
            endings.deallocate()
        }

        /// Column -1 is before the first row.
        subscript(arrival line: Int, column: Int) -> Arrival {
            get { arrivals[place((column + 1) * height + line, arrivals.count)] }
            nonmutating set { arrivals[place((column + 1) * height + line, arrivals.count)] = newValue }
        }

        subscript(starts line: Int, column: Int) -> Starts {
            get { starts[place(line * columns + column, starts.count)] }
            nonmutating set { starts[place(line * columns + column, starts.count)] = newValue }
        }

        subscript(ending line: Int, word: Int, column: Int) -> Ending {
            get { endings[place(firstEndings[line] + word * columns + column, endings.count)] }
            nonmutating set { endings[place(firstEndings[line] + word * columns + column, endings.count)] = newValue }
        }

        /// A place in a list. Bare memory does not look after itself.
        @inline(__always)
        private func place(_ index: Int, _ count: Int) -> Int {
            precondition(index >= 0 && index < count)
            return index
        }
    }
}
