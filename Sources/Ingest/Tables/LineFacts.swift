/// What the lines of a cell need to know of each other. Plain numbers: they are looked at for every cell that is tried.
struct LineFacts {
    let width: Int
    /// The width of its first word: did it fit on the line before?
    let firstWord: Int
    /// What it costs that all its words stand in one cell.
    let joinCost: Double
    private(set) var marks: Marks
    let traits: WordTraits

    /// It may go on with the cell of the line before it.
    var mayGoOn: Bool { marks.isDisjoint(with: [.beginsCell, .standsApart, .beginsRow]) }

    struct Marks: OptionSet {
        let rawValue: UInt16

        /// The extractor went up the page to this line.
        static let beginsCell = Marks(rawValue: 1)
        /// A gap is before it.
        static let standsApart = Marks(rawValue: 2)
        static let hasBullet = Marks(rawValue: 4)
        static let beginsWithAnd = Marks(rawValue: 8)
        static let beginsWithNumber = Marks(rawValue: 16)
        static let breaksInsideWord = Marks(rawValue: 32)
        static let endsWithAnd = Marks(rawValue: 64)
        /// `… 확대 및`, `… 융합을`: the next word must follow.
        static let endsLeaning = Marks(rawValue: 128)
        static let endsClause = Marks(rawValue: 256)
        static let endsWithComma = Marks(rawValue: 512)
        /// A list with commas.
        static let isList = Marks(rawValue: 1024)
        static let isMostlyHanzi = Marks(rawValue: 2048)
        /// It is known to be the first of a row.
        static let beginsRow = Marks(rawValue: 4096)
        static let beginsWithBracket = Marks(rawValue: 8192)
        /// `합계 …`: a row of sums.
        static let beginsSums = Marks(rawValue: 16384)
    }

    mutating func beginRow() { marks.insert(.beginsRow) }

    init(_ line: Line, first: RowToken?, whole: CellPiece) {
        let text = line.text
        width = line.width
        firstWord = PrintWidth.of(text.prefix { !Letters.isBlank($0) })
        traits = whole.traits
        joinCost = whole.joinCost
        var marks: Marks = []
        func mark(_ mark: Marks, _ holds: Bool) { if holds { marks.insert(mark) } }
        mark(.beginsCell, line.beginsCell)
        mark(.standsApart, line.blankLinesBefore >= 3)
        mark(.hasBullet, line.beginsWithBullet)
        mark(.beginsWithAnd, text.first == "및")
        mark(.beginsWithBracket, text.first == "(")
        mark(.beginsWithNumber, first?.kind == .number || first?.kind == .date)
        mark(.beginsSums, first.map { TableWords.isSum($0.text) } ?? false)
        mark(.breaksInsideWord, line.breaksInsideWord)
        mark(.endsWithAnd, text.last == "및")
        mark(.endsLeaning, TableLine.endsLeaning(line))
        mark(.endsClause, CellKind.endsNominally(text) || text.last == ".")
        mark(.endsWithComma, text.last == ",")
        mark(.isList, text.count(where: { $0 == "," }) > 1)
        mark(.isMostlyHanzi, Phrases.share(of: Letters.isHanzi, in: text) > 0.5)
        self.marks = marks
    }
}
