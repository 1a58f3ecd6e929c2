/// A line of a flattened table, its words measured once.
struct TableLine {
    let line: Line
    let tokens: [RowToken]
    /// How many blanks stand before each word.
    let gaps: [Int]
    /// Where a cell may end: behind which words.
    let cuts: [Int]
    let cutCosts: [Double]
    private let joinCosts: [Double]
    /// The extractor went up the page to this line.
    let beginsCell: Bool
    let hasBullet: Bool
    /// The width of its first word: did it fit on the line before?
    let firstWord: Int

    init(_ line: Line) {
        self.line = line
        tokens = RowTokens.of(line.text)
        beginsCell = line.blankLinesBefore == 0 && !line.indented
        hasBullet = line.text.first.map(TableWords.isBullet) ?? false
        firstWord = PrintWidth.of(line.text.prefix { !Letters.isBlank($0) })
        gaps = TableLine.gaps(line.text, tokens)
        // Only the head of a line holds short cells; what follows is the text of the last.
        let bullet = tokens.firstIndex { $0.text.first.map(TableWords.isBullet) ?? false } ?? tokens.count
        cuts = tokens.count > 1 ? (1..<tokens.count).filter { $0 <= TableLine.headLength && $0 <= bullet } : []
        var cutCosts = [0.0]
        var joinCosts = [0.0, 0.0]
        for (index, (left, right)) in zip(tokens, tokens.dropFirst()).enumerated() {
            let costs = CellBreaks.costs(left, right)
            cutCosts.append(gaps[index + 1] > 1 ? 0 : costs.cut)
            let isOpen = index < TableLine.headLength && index < bullet
            joinCosts.append((joinCosts.last ?? 0) + (gaps[index + 1] > 1 ? 6 : isOpen ? costs.join : 0))
        }
        self.cutCosts = cutCosts + [0]
        self.joinCosts = joinCosts
    }

    /// How many words of a line may be cells of their own.
    private static let headLength = 14

    /// What it costs that words stand in one cell.
    func joinCost(_ words: Range<Int>) -> Double {
        words.count < 2 ? 0 : joinCosts[words.upperBound] - joinCosts[words.lowerBound + 1]
    }

    func features(_ words: Range<Int>) -> CellFeatures {
        let width = self.width(words)
        return CellFeatures(kind: CellKind(tokens[words], more: []), size: width, widest: nil)
    }

    /// `… 확대 및`, `… 융합을`: the next word must follow.
    static func endsLeaning(_ line: Line) -> Bool {
        Phrases.words(line.text).last.map(CellBreaks.leans) ?? false
    }

    var beginsWithAnd: Bool { Phrases.starts(line.text, TableLine.and) }
    private static let and = scalars("및")

    var beginsWithNumber: Bool { tokens.first?.kind == .number || tokens.first?.kind == .date }

    func width(_ words: Range<Int>) -> Int {
        tokens[words].reduce(30 * (words.count - 1)) { $0 + PrintWidth.of($1.text) }
    }

    func text(_ words: Range<Int>) -> Scalars { Scalars(tokens[words].map(\.text).joined(separator: [" "])) }

    private static func gaps(_ text: Scalars, _ tokens: [RowToken]) -> [Int] {
        var gaps: [Int] = []
        var place = 0
        for token in tokens {
            var blanks = 0
            while place < text.count, Letters.isBlank(text[place]) {
                blanks += 1
                place += 1
            }
            gaps.append(blanks)
            // A token's own blanks are single, whatever the line had.
            for letter in token.text where !Letters.isBlank(letter) {
                while place < text.count, Letters.isBlank(text[place]) { place += 1 }
                if place < text.count, text[place] == letter { place += 1 }
            }
        }
        return gaps
    }
}

/// A cell that grows line by line.
struct CellReach {
    private let first: TableLine
    private let words: Range<Int>
    private let width: Int?
    private var more: [Line] = []
    private var widest: Int
    private var size: Int
    private var text: Scalars = []
    private(set) var cost = 0.0

    init(_ line: TableLine, _ words: Range<Int>, width: Int?) {
        first = line
        self.words = words
        self.width = width
        widest = line.width(words)
        size = widest
    }

    var features: CellFeatures {
        CellFeatures(kind: CellKind(first.tokens[words], more: text), size: size, widest: more.isEmpty ? nil : widest)
    }

    /// Takes one more line; false where the line begins a cell of its own.
    mutating func add(_ next: TableLine) -> Bool {
        guard !next.beginsCell, next.line.blankLinesBefore < 3 else { return false }
        let last = more.last ?? first.line
        let lastWidth = more.isEmpty ? first.width(words) : last.width
        cost += linkCost(last, lastWidth, next) + next.joinCost(next.tokens.indices)
        more.append(next.line)
        widest = max(widest, next.line.width)
        size += next.line.width
        text = [" "] + next.line.text
        return true
    }

    /// What it costs that the cell ends here: much where the line broke inside a word, some where it was full.
    func endCost(_ next: TableLine) -> Double {
        if next.beginsCell { return 0 }
        let last = more.last ?? first.line
        if last.breaksInsideWord { return 12 }
        if next.beginsWithAnd || TableLine.endsLeaning(last) { return 4 }
        if next.hasBullet { return isList ? 2.5 : 0 }
        guard let width, width > 600, !next.beginsWithNumber else { return 0.03 }
        return next.firstWord + 30 > width - (more.isEmpty ? first.width(words) : last.width) ? 1.6 : 0.03
    }

    /// What it costs that a line goes on with the cell: nothing where the line before was full.
    private func linkCost(_ last: Line, _ lastWidth: Int, _ next: TableLine) -> Double {
        if last.breaksInsideWord { return 0 }
        if next.hasBullet { return isList ? 0.05 : 3 }
        if next.beginsWithAnd || last.text.last == "및" { return 0.1 }
        // `… 행동계획` over `行动计划`: the name once more, in Hanzi.
        if Phrases.share(of: Letters.isHanzi, in: next.line.text) > 0.5 { return 0.4 }
        // Another list with commas is another cell, and so is what holds no comma behind one.
        if last.text.count(where: { $0 == "," }) > 1, last.text.last != ",", !isList { return 4 }
        return fitCost(lastWidth, next) + (next.beginsWithNumber ? 2 : 0) + (endsClause(last.text) ? 2.5 : 0)
    }

    /// A cell's line that is not its last was full: the next word did not fit. Before the column's width is known, a
    /// line is not taken for full without need.
    private func fitCost(_ lastWidth: Int, _ next: TableLine) -> Double {
        guard let width else { return isList ? 0.5 : widest < next.line.width ? 4 : 2 }
        return next.firstWord + 30 > max(width, next.line.width) - lastWidth ? isList ? 0.2 : 0.5 : 4
    }

    private func endsClause(_ text: Scalars) -> Bool { text.last.map(CellKind.isNominal) ?? false || text.last == "." }

    private var isList: Bool { first.tokens[words].first?.text.first.map(TableWords.isBullet) ?? false }
}
