/// The cheapest ways to deal the first words to the first columns, for all numbers of both.
struct HeaderBreaks {
    private let columns: Int
    private var best: [Int]
    private var from: [Int]

    init(words: Int, columns: Int) {
        self.columns = columns
        best = Array(repeating: Int.max, count: (words + 1) * (columns + 1))
        from = Array(repeating: 0, count: best.count)
        best[0] = 0
    }

    subscript(words: Int, column: Int) -> Int { best[words * (columns + 1) + column] }

    mutating func take(_ cost: Int, _ words: Int, _ column: Int, from start: Int) {
        let place = words * (columns + 1) + column
        guard cost < best[place] else { return }
        best[place] = cost
        from[place] = start
    }

    func cost(_ words: Int, _ columns: Int) -> Double { Double(self[words, columns]) / 100 }

    /// Where the columns begin, and the last of them ends.
    func places(_ words: Int, _ columns: Int) -> [Int] {
        var places = [words]
        for column in stride(from: columns, through: 1, by: -1) {
            places.append(from[places[places.count - 1] * (self.columns + 1) + column])
        }
        return places.reversed()
    }
}
