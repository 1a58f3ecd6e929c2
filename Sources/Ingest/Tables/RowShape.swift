/// What the shape of one printed line tells of tables.
///
/// Found when it is asked for: running text is told by its width and its last letter, and most lines are that.
final class RowShape {
    private let line: Line
    private let measure: Int
    /// A line of column labels by what stands around it.
    var isMarkedHeader = false

    init(_ line: Line, measure: Int) {
        self.line = line
        self.measure = measure
    }

    private(set) lazy var tokens = RowTokens.of(line.text)
    /// A heading, list item or label: no row.
    private(set) lazy var isStructural = RowShape.isStructural(line)
    /// A line of column labels by its words alone.
    private lazy var isListedHeader = RowShape.mayBeHeader(line) && RowShape.isHeader(line, tokens)
    /// Names with their Hanzi bare beside them: they stand in rows alone.
    private(set) lazy var holdsNames =
        line.text.contains(where: Letters.isHanzi) && tokens.count { $0.kind == .hanzi } > 1
    /// Running text: a line as wide as the measure, of words.
    private(set) lazy var isProse = !holdsNames && (isSentence || isWideText)
    /// It ends in a number, begins with a rank, or names something twice (Hangul and Hanzi, Latin).
    private(set) lazy var isRowLike = RowShape.isRowLike(line, tokens, measure)
    private(set) lazy var hasList = line.text.contains { $0 == "⚫" || $0 == "●" }

    /// As a label or a cell is, and no line of running text.
    var isNarrow: Bool { line.width < measure * 35 / 100 }
    /// How many of its words are figures or days.
    var dataCount: Int { tokens.count { $0.kind == .number || $0.kind == .date } }
    /// How many of its words only labels have.
    var labelCount: Int {
        tokens.count {
            TableWords.isStrong($0.text) || TableWords.endsLabel($0.text) || TableWords.leansOn($0.text)
                || TableWords.opens($0.text)
        }
    }

    /// A label of places is among its words.
    var namesPlace: Bool { tokens.contains { TableWords.namesPlace($0.text) } }
    /// A place is among its words, as in a row under such a label.
    var holdsPlace: Bool {
        (2...8).contains(tokens.count) && tokens.contains { $0.kind == .hangul && TableWords.isPlace($0.text) }
    }

    /// The first rows under a label of places: the first holds one, and most of the others. That one is in no list is
    /// no wonder.
    static func holdPlaces(_ rows: [RowShape]) -> Bool {
        rows.first?.holdsPlace ?? false && rows.count(where: \.holdsPlace) > 2
    }

    /// A line of column labels.
    var isHeader: Bool { isMarkedHeader || isListedHeader }
    /// The extractor went up the page to it: a cell beside the one before.
    var beginsInRow: Bool { line.beginsCell }

    private var isSentence: Bool { line.endsSentence && line.text.last == "." && line.width > measure / 2 }

    private var isWideText: Bool {
        guard line.width > measure * 82 / 100, !isListedHeader, !isNearlyFull else { return false }
        if !line.text.contains(where: RowTokens.mayBeginNumber) { return true }
        return dataCount * 3 < tokens.count && !(dataCount > 1 && endsInFigure && Particles.count(line.text) == 0)
    }

    /// A line of nouns that ends before the margin, and no sentence: only rows are that.
    private var isNearlyFull: Bool {
        guard !line.breaksInsideWord, !line.endsSentence, line.blanksAfter > 0 else { return false }
        let isNarrower = line.width < measure * 92 / 100
        guard isNarrower || isCount else { return false }
        // `상하이` looks like a word with a particle.
        let rest = isCount ? Array(line.text.drop { !Letters.isBlank($0) }) : line.text
        return Particles.count(rest) == 0 && !RowShape.hasClause(rest)
    }

    /// `베이징 24 반도체, 우주항공 …`: a place and a number.
    private var isCount: Bool {
        tokens.count < 8 && tokens.count > 2 && TableWords.isPlace(tokens[0].text) && tokens[1].kind == .number
            && tokens[1].text.allSatisfy { Letters.isDigit($0) || $0 == "," }
    }

    /// `하반기부터 … 나서면서 유럽 각국에서`: words that lean on others, as in a sentence.
    private static func hasClause(_ text: Scalars) -> Bool {
        WordSequence(text[...]).contains { word in
            word.count > 1 && clauseEndings.contains { Phrases.ends(word, with: $0) }
        }
    }

    private static let clauseEndings = [
        "에서", "으로", "부터", "까지", "며", "면서", "하고", "되고", "했고", "이고", "하는", "되는", "하여", "위해", "따라", "따르면",
        "했다고", "방침", "에게", "보면",
    ].map { scalars($0) }

    /// The line ends with a date or a figure, and not inside one.
    var endsInFigure: Bool {
        guard let last = tokens.last, !line.breaksInsideWord else { return false }
        return last.kind == .date || last.kind == .number
    }

    /// The kinds of the line's words, by which rows are alike; words of one kind may be one cell.
    private(set) lazy var pattern: [RowToken.Kind] = tokens.reduce(into: []) { pattern, token in
        if token.kind == .number || pattern.last != token.kind { pattern.append(token.kind) }
    }

    /// How many figures the line ends with.
    var figureCount: Int { tokens.reversed().prefix { $0.kind == .number }.count }

    /// Two lines that end in the same number of figures, more than one.
    func endsInAsManyFigures(as other: RowShape) -> Bool { figureCount > 1 && figureCount == other.figureCount }

    var beginsWithDate: Bool { tokens.first?.kind == .date }
    /// The number it begins with, as `4` in `4 위안바이오 …`.
    var rank: Int? { tokens.count > 2 && tokens[0].text.count <= 3 ? Int(text: tokens[0].text) : nil }

    /// The year it begins with: `2022 년 …`, `2016~2021 년 …`.
    var year: Int? {
        guard let first = tokens.first?.text, first.count >= 4 else { return nil }
        return Int(text: first.prefix(4)).flatMap { (1900..<2100).contains($0) ? $0 : nil }
    }

    /// The year it begins with in two digits or four, by its last two: `2014 년 …`, `16 년 …`.
    var shortYear: Int? {
        let digits = line.text.prefix { Letters.isDigit($0) }
        guard digits.count == 2 || digits.count == 4 && year != nil,
            line.text[digits.count...].drop(while: Letters.isBlank).first == "년"
        else { return nil }
        return Int(text: digits.suffix(2))
    }

    /// No further line of a header: a date and what happened then, under a column of dates; or many words and a figure.
    func isFirstRow(under header: RowShape) -> Bool {
        guard header.isHeader, tokens.count != 2, let label = header.tokens.first else { return false }
        if tokens.count == 1 { return beginsWithDate && header.tokens.count > 2 && RowShape.years.contains(label.text) }
        if beginsWithDate { return RowShape.dates.contains(label.text) }
        return isDated(under: header) || tokens.count > 4 && tokens[tokens.count - 1].kind == .number
    }

    /// `서류 접수 2025.01.20-2025.02.14 전자우편`, however wide, under `구분 일정 비고`: words without a particle, and a day
    /// with its year.
    func isDated(under header: RowShape) -> Bool {
        guard header.isHeader, header.tokens.count > 2, LabelKind.isTime(header.tokens[1].text),
            let day = tokens.firstIndex(where: { $0.kind == .date }), day > 0,
            RowTokens.isYear(tokens[day].text.prefix(4))
        else { return false }
        let words = tokens[..<day]
        return words.allSatisfy { $0.kind == .hangul || $0.kind == .latin }
            && Particles.count(Scalars(words.map(\.text).joined(separator: [" "]))) == 0
    }

    private static let years = WordList("연도 년도")
    private static let dates = WordList("시기 일자 날짜 연도 년도 시간 월 년")

    private static func isStructural(_ line: Line) -> Bool {
        switch line.lead.kind {
        case .square, .triangle, .parenthesisNumber, .circledNumber, .number, .paddedNumber, .roman, .star,
            .wrappedNumber, .longDash:
            true
        default: SourceLabel.isLabel(line.text)
        }
    }

    /// What hardly any line is, told without its words.
    private static func mayBeHeader(_ line: Line) -> Bool {
        guard line.blanksAfter > 0, !line.endsSentence, line.text.last != "," else { return false }
        let first = line.text.prefix { !Letters.isBlank($0) }
        return TableWords.beginsHeader(first) || Phrases.contains(line.text, division)
    }

    private static func isHeader(_ line: Line, _ words: [RowToken]) -> Bool {
        guard let first = words.first else { return false }
        let beginsHeader = TableWords.beginsHeader(first.text)
        guard beginsHeader || words.contains(where: { $0.text.elementsEqual(division) }) else { return false }
        guard words.count <= 16, words.allSatisfy({ $0.text.count <= 16 && !endsClause($0.text) }) else { return false }
        if words.count == 1 { return beginsHeader }
        // `국가 하이테크 기업(개) 302 398 508`; but `항목 1 위 2 위` has labels.
        if words.suffix(2).allSatisfy({ $0.kind == .number && $0.text.last != "위" }) { return false }
        return words.dropFirst().contains {
            TableWords.endsLabel($0.text) || TableWords.beginsHeader($0.text) || $0.text.last == "년"
        }
    }

    /// `단계 더 도약할 수 있을까? …`: a sentence may begin with a word that headers begin with.
    private static func endsClause(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        word.last == "?" || word.last == "." || word.last == ","
    }

    private static let division = scalars("구분")

    private static func isRowLike(_ line: Line, _ tokens: [RowToken], _ measure: Int) -> Bool {
        guard !line.endsSentence || line.text.last != "." else { return false }
        guard tokens.count >= 2, tokens.count <= 20 else { return false }
        let (first, last) = (tokens[0], tokens[tokens.count - 1])
        let isHalfOfNumbers = tokens.count { $0.kind == .number } * 2 + 1 >= tokens.count
        if first.kind == .number, tokens.count <= 5 || last.kind == .number || isHalfOfNumbers {
            return first.text.count <= 3 || RowTokens.isYear(first.text) && last.kind == .number
                || tokens.allSatisfy { $0.kind == .number }
        }
        if last.kind == .number || last.kind == .date {
            return tokens.count <= 4 || tokens.count { $0.kind == .number } * 3 >= tokens.count
        }
        return tokens.count <= 7 && line.width < measure * 70 / 100 && tokens.contains { $0.kind == .latin }
    }
}
