/// Words of one line that may be a cell, or its beginning.
struct CellPiece {
    /// What they are by themselves.
    let shape: CellShape
    let traits: WordTraits
    let width: Int
    /// What it costs that they stand in one cell.
    let joinCost: Double
}

/// The words of a line with what is before each of them added up, so that any piece is measured by two looks.
struct MeasuredWords {
    private let tokens: [RowToken]
    private let joinCosts: [Double]
    private let widths: [Int]
    private let traits: [WordTraits]

    var count: Int { tokens.count }

    init(_ tokens: [RowToken], joinCosts: [Double]) {
        self.tokens = tokens
        self.joinCosts = joinCosts
        var (width, traits) = (0, WordTraits())
        var (widths, sums) = ([width], [traits])
        widths.reserveCapacity(tokens.count + 1)
        sums.reserveCapacity(tokens.count + 1)
        for token in tokens {
            width += PrintWidth.of(token.text)
            widths.append(width)
            traits.add(WordTraits(token.text))
            sums.append(traits)
        }
        (self.widths, self.traits) = (widths, sums)
    }

    func joinCost(_ words: Range<Int>) -> Double {
        words.count < 2 ? 0 : joinCosts[words.upperBound] - joinCosts[words.lowerBound + 1]
    }

    func piece(_ words: Range<Int>) -> CellPiece {
        let traits = self.traits[words.upperBound].after(self.traits[words.lowerBound])
        let width = 30 * (words.count - 1) + widths[words.upperBound] - widths[words.lowerBound]
        return CellPiece(
            shape: CellShape(CellKind(tokens[words], traits), width: width), traits: traits, width: width,
            joinCost: joinCost(words))
    }
}
