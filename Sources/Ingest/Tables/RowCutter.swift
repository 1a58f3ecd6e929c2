/// Cuts one row into the columns whose kinds are known, at the least cost.
struct RowCutter {
    let kinds: [RowToken.Kind]
    /// A column of places: one word each.
    let place: Int?

    func cut(_ tokens: [RowToken]) -> [Scalars] {
        let words = tokens.map(\.kind)
        // The least cost of the first words in the columns so far, and where each column then begins.
        var best = Array(repeating: Int.max / 4, count: words.count + 1)
        best[0] = 0
        var starts: [[Int]] = []
        for (index, kind) in kinds.enumerated() {
            let isOneWord = kind == .number || kind == .date || index == place
            let column = addColumn(index, kind, isOneWord: isOneWord, words, best)
            best = column.best
            starts.append(column.starts)
        }
        var cells: [Scalars] = []
        var end = tokens.count
        for column in starts.reversed() {
            let start = column[end]
            cells.append(join(tokens[start..<end]))
            end = start
        }
        return cells.reversed()
    }

    private func addColumn(
        _ index: Int, _ kind: RowToken.Kind, isOneWord: Bool, _ words: [RowToken.Kind], _ before: [Int]
    ) -> (best: [Int], starts: [Int]) {
        var best = Array(repeating: Int.max / 4, count: words.count + 1)
        var starts = Array(repeating: 0, count: words.count + 1)
        for end in 0...words.count {
            var misfit = 0
            // From the shortest cell to the longest; of equal ones the longest counts.
            for start in stride(from: end, through: 0, by: -1) {
                if start < end { misfit += cost(words[start], in: kind) }
                let cost = before[start] + cost(ofWords: end - start, misfit, isOneWord: isOneWord, index)
                if cost <= best[end], cost < Int.max / 4 {
                    best[end] = cost
                    starts[end] = start
                }
            }
        }
        return (best, starts)
    }

    /// What a cell of some words costs: an empty one is unlikely, the last cells the least so, and so are two numbers
    /// in one.
    private func cost(ofWords count: Int, _ misfit: Int, isOneWord: Bool, _ column: Int) -> Int {
        if count == 0 { return 1200 - column }
        return 100 * (isOneWord ? misfit + 6 * (count - 1) : misfit)
    }

    private func cost(_ word: RowToken.Kind, in kind: RowToken.Kind) -> Int {
        word == kind ? 0 : isNear(word, kind) ? 1 : 8
    }

    private func isNear(_ left: RowToken.Kind, _ right: RowToken.Kind) -> Bool {
        func isText(_ kind: RowToken.Kind) -> Bool {
            kind == .hangul || kind == .hanzi || kind == .latin || kind == .sign
        }
        return isText(left) && isText(right) && right != .latin || right == .date && left == .latin
    }

    private func join(_ tokens: ArraySlice<RowToken>) -> Scalars {
        var cell = Scalars()
        for token in tokens { LineJoin.append(token.text, to: &cell, afterBlank: true) }
        return cell
    }
}
