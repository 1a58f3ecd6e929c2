/// A line of a flattened table, its words measured once: they are asked for again and again.
final class TableLine {
    let line: Line
    let tokens: [RowToken]
    /// How many blanks stand before each word.
    let gaps: [Int]
    /// Where a cell may end: behind which words.
    let cuts: Range<Int>
    let cutCosts: [Double]
    let facts: LineFacts
    /// The pieces that begin at the line's head or at a cut, and end at a cut: those with one beginning side by side.
    private let pieces: [CellPiece]
    /// What is left of the line from its head and from each cut: the words from there to its end.
    let rests: [CellPiece]

    var beginsCell: Bool { facts.marks.contains(.beginsCell) }
    /// A few words, as the label of several rows is, and no cell of a row that began before.
    var mayStandAlone: Bool { tokens.count <= 4 && !beginsCell }
    /// It breaks inside a word, or ends with one that the next must follow: its cell goes on.
    var breaksOff: Bool { line.breaksInsideWord || TableLine.endsLeaning(line) || line.text.last == "," }
    var hasBullet: Bool { facts.marks.contains(.hasBullet) }

    init(_ line: Line, _ tokens: [RowToken]) {
        self.line = line
        self.tokens = tokens
        gaps = TableLine.gaps(line.text, tokens)
        // Only the head of a line holds short cells; what follows is the text of the last.
        let bullet = tokens.firstIndex { $0.text.first.map(TableWords.isBullet) ?? false } ?? tokens.count
        // A figure behind a list is the last cell.
        let head = tokens.last?.kind == .number ? tokens.count : bullet + 1
        cuts = 1..<max(1, min(tokens.count, TableLine.headLength + 1, head))
        var cutCosts = [0.0]
        var joinCosts = [0.0, 0.0]
        cutCosts.reserveCapacity(tokens.count + 1)
        joinCosts.reserveCapacity(tokens.count + 1)
        for index in tokens.indices.dropLast() {
            let costs = CellBreaks.costs(tokens, behind: index)
            cutCosts.append(gaps[index + 1] > 1 ? 0 : costs.cut)
            let isOpen = index < TableLine.headLength && index < bullet
            joinCosts.append((joinCosts.last ?? 0) + (gaps[index + 1] > 1 ? 6 : isOpen ? costs.join : 0))
        }
        cutCosts.append(0)
        self.cutCosts = cutCosts
        let words = MeasuredWords(tokens, joinCosts: joinCosts)
        let cuts = self.cuts
        var pieces: [CellPiece] = []
        pieces.reserveCapacity(cuts.count * (cuts.count + 1) / 2)
        for from in 0..<cuts.upperBound {
            for end in cuts.dropFirst(from) { pieces.append(words.piece(from..<end)) }
        }
        self.pieces = pieces
        rests = (0..<cuts.upperBound).map { words.piece($0..<words.count) }
        facts = LineFacts(line, first: tokens.first, whole: rests[0])
    }

    /// How many words of a line may be cells of their own.
    private static let headLength = 14

    /// The words from the line's head or a cut to a cut behind it.
    func piece(_ from: Int, _ end: Int) -> CellPiece {
        // Each beginning has one piece fewer than the one before it.
        pieces[from * cuts.count - from * (from - 1) / 2 + end - from - 1]
    }

    /// `… 확대 및`, `… 융합을`: the next word must follow.
    static func endsLeaning(_ line: Line) -> Bool {
        // `9 월 29 일 ~`
        if line.text.last == "~" || line.text.last == "∼" { return true }
        let start = line.text.lastIndex(where: Letters.isBlank).map { $0 + 1 } ?? 0
        return CellBreaks.leans(line.text[start...])
    }

    func text(_ words: Range<Int>) -> Scalars { Scalars(tokens[words].map(\.text).joined(separator: [" "])) }

    /// How many blanks stand before each of a line's words.
    static func gaps(_ text: Scalars, _ tokens: [RowToken]) -> [Int] {
        var gaps: [Int] = []
        gaps.reserveCapacity(tokens.count)
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
