/// What the lines of a cell need to know of each other. Plain numbers: it is copied for every cell that is tried.
struct LineFacts {
    let width: Int
    /// The width of its first word: did it fit on the line before?
    let firstWord: Int
    let traits: WordTraits
    /// What it costs that all its words stand in one cell.
    let joinCost: Double
    /// The extractor went up the page to this line.
    let beginsCell: Bool
    let standsApart: Bool
    let hasBullet: Bool
    let beginsWithAnd: Bool
    let beginsWithNumber: Bool
    let breaksInsideWord: Bool
    let endsWithAnd: Bool
    /// `… 확대 및`, `… 융합을`: the next word must follow.
    let endsLeaning: Bool
    let endsClause: Bool
    let endsWithComma: Bool
    /// A list with commas.
    let isList: Bool
    let isMostlyHanzi: Bool

    init(_ line: Line, first: RowToken?, joinCost: Double) {
        let text = line.text
        width = line.width
        firstWord = PrintWidth.of(text.prefix { !Letters.isBlank($0) })
        traits = WordTraits(text)
        self.joinCost = joinCost
        beginsCell = line.blankLinesBefore == 0 && !line.indented
        standsApart = line.blankLinesBefore >= 3
        hasBullet = text.first.map(TableWords.isBullet) ?? false
        beginsWithAnd = text.first == "및"
        beginsWithNumber = first?.kind == .number || first?.kind == .date
        breaksInsideWord = line.breaksInsideWord
        endsWithAnd = text.last == "및"
        endsLeaning = TableLine.endsLeaning(line)
        endsClause = CellKind.endsNominally(text) || text.last == "."
        endsWithComma = text.last == ","
        isList = text.count(where: { $0 == "," }) > 1
        isMostlyHanzi = Phrases.share(of: Letters.isHanzi, in: text) > 0.5
    }
}
