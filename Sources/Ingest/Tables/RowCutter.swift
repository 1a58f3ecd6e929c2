/// Cuts one row into the columns whose kinds are known, at the least cost.
struct RowCutter {
    let kinds: [RowToken.Kind]

    func cut(_ tokens: [RowToken]) -> [Scalars] {
        let words = tokens.map { $0.kind }
        let width = words.count + 1
        // The least cost of the first words in the columns so far, and where each column then begins.
        var best = Array(repeating: Int.max / 4, count: width)
        best[0] = 0
        var starts = Array(repeating: 0, count: kinds.count * width)
        for column in kinds.indices {
            // From the longest: what the columns before cost is still there for the shorter ones.
            for end in stride(from: words.count, through: 0, by: -1) {
                (best[end], starts[column * width + end]) = cheapest(column, end, words, best)
            }
        }
        var cells: [Scalars] = Array(repeating: [], count: kinds.count)
        var end = words.count
        for column in kinds.indices.reversed() {
            let start = starts[column * width + end]
            cells[column] = RowCutter.joined(tokens[start..<end])
            end = start
        }
        return cells
    }

    /// The cheapest cell of a column that ends at a place, and where it begins.
    private func cheapest(
        _ column: Int, _ end: Int, _ words: [RowToken.Kind], _ before: [Int]
    ) -> (cost: Int, start: Int) {
        let kind = kinds[column]
        let isOneWord = kind.isOneWord
        var cheapest = (cost: Int.max / 4, start: 0)
        var misfit = 0
        // From the shortest cell to the longest; of equal ones the longest counts.
        for start in stride(from: end, through: 0, by: -1) {
            if start < end { misfit += cost(words[start], in: kind) }
            // Behind its Hanzi a name is complete.
            if start + 1 < end, words[start] == .hanzi, words[start + 1] != .hanzi { misfit += 2 }
            let cost = before[start] + cost(ofWords: end - start, misfit, isOneWord: isOneWord, column)
            if cost <= cheapest.cost, cost < Int.max / 4 { cheapest = (cost, start) }
        }
        return cheapest
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
            kind == .hangul || kind == .hanzi || kind == .latin || kind == .sign || kind == .place
        }
        return isText(left) && isText(right) && right != .latin || right == .date && left == .latin
    }

    static func joined(_ tokens: ArraySlice<RowToken>) -> Scalars {
        var cell = Scalars()
        cell.reserveCapacity(tokens.reduce(0) { $0 + $1.text.count + 1 })
        for token in tokens { LineJoin.append(token.text, to: &cell, afterBlank: true) }
        return cell
    }
}
