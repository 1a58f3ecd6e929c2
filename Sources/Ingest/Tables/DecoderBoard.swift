extension TableDecoder {
    /// The cheapest way to a place; its cells on the line hang one on the other in a list of all.
    struct Step {
        var cost = Double.infinity
        var beginsRow = false
        var fromLine = 0
        var fromColumn = -1
        /// The last of its cells; nil where it has none.
        var last: Int?

        /// Comes from a column, if that is cheaper.
        mutating func take(_ column: Int, _ cost: Double, beginsRow: Bool) {
            guard cost < self.cost else { return }
            self.cost = cost
            self.beginsRow = beginsRow
            fromColumn = column
        }
    }

    /// What is known while the lines are gone through.
    struct Board {
        /// `best[line * width + column + 1]`: all before the line is dealt, the row so far reaches to the column.
        var best: [Step]
        let width: Int
        private var links: [Link] = []

        private struct Link {
            let cell: Cell
            let before: Int?
        }

        init(lines: Int, columns: Int) {
            width = columns + 1
            best = Array(repeating: Step(), count: (lines + 1) * width)
            best[0].cost = 0
            links.reserveCapacity(4 * best.count)
        }

        /// The step with one more cell.
        mutating func add(_ cell: Cell, to step: Step, cost: Double) -> Step {
            links.append(Link(cell: cell, before: step.last))
            var longer = step
            longer.cost = cost
            longer.last = links.count - 1
            return longer
        }

        /// Adds the cells of a step, from the last to the first.
        func addCells(of step: Step, to cells: inout [Cell]) {
            var next = step.last
            while let link = next.map({ links[$0] }) {
                cells.append(link.cell)
                next = link.before
            }
        }

        /// The last cell of a step, and whether it is its only one.
        func last(of step: Step) -> (cell: Cell, isOnly: Bool)? {
            step.last.map { (links[$0].cell, links[$0].before == nil) }
        }
    }
}
