import Glibc

/// Deals the words of a header, over one or more lines, to a number of columns.
final class HeaderCutter {
    /// `구분 메이퇀 알리바바 징둥`: the labels are the things that the table compares.
    let comparesNames: Bool
    private let words: [Word]
    /// `투자 건수 건수 비중 금액 비중`: each share has its own quantity before it, one of them told before.
    private let sharesAreOfQuantities: Bool
    /// `2024 년 2027 년 2030 년`, `1 위 2 위 3 위`: each is a label.
    private let hasYearsAlone: Bool
    /// What it costs to join all words up to one, and to begin a label at one.
    private var joined = [0]
    private var splitCosts = [0]

    init(lines: [HeaderLine]) {
        let (goingOn, ofSeveral) = HeaderLine.labelsOfSeveralLines(lines)
        comparesNames = HeaderCutter.comparesNames(lines)
        words = HeaderCutter.words(lines, goingOn: goingOn, ofSeveral: ofSeveral)
        let shares = zip(words, words.dropFirst()).filter { $1.isRepeated && TableWords.isShare($1.text) }
        sharesAreOfQuantities =
            shares.contains { $0.0.isNamedTwice } && shares.allSatisfy { TableWords.isQuantity($0.0.text) }
        hasYearsAlone = zip(words, words.dropFirst()).contains {
            HeaderCutter.isYearOrRank($0.text) && HeaderCutter.isYearOrRank($1.text) && !$1.startsLine
        }
        weigh()
    }

    /// Each row has its own first cell: what is told of names, or of years, side by side.
    var hasRowsApart: Bool {
        comparesNames || hasYearsAlone && words.first.map { TableWords.isCorner($0.text) } ?? false
    }

    /// How many columns names that are compared may have: one each, or one for two words.
    var columnsOfNames: ClosedRange<Int> { max(2, (words.count + 1) / 2)...max(2, min(HeaderCutter.most, words.count)) }

    private static func comparesNames(_ lines: [HeaderLine]) -> Bool {
        guard lines.count == 1, let words = lines.first?.words, words.count > 2,
            TableWords.isCorner(words[0])
        else { return false }
        return !words.dropFirst().contains {
            TableWords.isLabel($0) || TableWords.leansOn($0) || TableWords.leansBack($0) || isYearOrRank($0)
        }
    }

    /// The words of a header, where one that leans on the word before it is part of that label.
    static func labels(_ words: [ArraySlice<Unicode.Scalar>]) -> [Scalars] {
        var labels: [Scalars] = []
        for word in words {
            if let last = labels.last, TableWords.leansBack(word) {
                labels[labels.count - 1] = last + [" "] + word
            } else {
                labels.append(Array(word))
            }
        }
        return labels
    }

    static func words(_ line: Scalars) -> [ArraySlice<Unicode.Scalar>] { RowTokens.of(line).map(\.text) }

    func cut(into columns: Int) -> [Scalars] { labels(columns, over: []) }

    /// The labels of columns that hold cells of these kinds.
    func cut(over kinds: [RowToken.Kind]) -> [Scalars] { labels(kinds.count, over: kinds) }

    /// How unlikely it is that the header has so many labels.
    func cost(_ columns: Int) -> Double { cost(columns, over: []) }

    /// How unlikely it is that the header has labels for columns that hold cells of these kinds.
    func cost(over kinds: [RowToken.Kind]) -> Double { cost(kinds.count, over: kinds) }

    /// The numbers of columns, beyond the given one, that the header makes far likelier.
    func likelier(than columns: Int) -> [Int] {
        let most = min(words.count, HeaderCutter.most)
        guard columns > 0, columns < most else { return [] }
        let limit = cost(columns) - HeaderCutter.farLess
        return limit > 0 ? (columns + 1...most).filter { cost($0) < limit } : []
    }

    private func labels(_ columns: Int, over kinds: [RowToken.Kind]) -> [Scalars] {
        guard !words.isEmpty else { return [] }
        guard words.count >= columns else {
            return words.map { Array($0.text) } + Array(repeating: [], count: columns - words.count)
        }
        let places = breaks(columns, kinds).places(words.count, columns)
        return zip(places, places.dropFirst()).map { start, end in
            Scalars(words[start..<end].map(\.text).joined(separator: [" "]))
        }
    }

    private func cost(_ columns: Int, over kinds: [RowToken.Kind]) -> Double {
        guard !words.isEmpty else { return 0 }
        guard words.count >= columns else { return Double(columns - words.count) }
        return breaks(columns, kinds).cost(words.count, columns)
    }

    private static let most = 8
    private static let farLess = 0.5

    /// What every pair of neighbours costs. Costs are added up in hundredths, so that equal ones are.
    private func weigh() {
        func hundredths(_ cost: Double) -> Int { Int((cost * 100).rounded()) }
        for place in words.indices.dropLast() {
            let (join, split) = costs(place)
            joined.append(joined[joined.count - 1] + hundredths(join))
            splitCosts.append(hundredths(split))
        }
    }

    /// The breaks where nothing is known of the cells: the same for all numbers of columns.
    private lazy var plainBreaks = bestBreaks(min(words.count, HeaderCutter.mostPlain), [])
    private static let mostPlain = 12

    /// What it costs to join two words, and to part them: by the rules, and by what other headers teach. Where no rule
    /// knows them, that counts alone.
    private func costs(_ place: Int) -> (join: Double, split: Double) {
        let (left, right) = (words[place], words[place + 1])
        let learned = comparesNames || right.startsLine ? nil : learnedOdds(place)
        let join = joinCost(left, right)
        guard let split = splitCost(left, right) else {
            guard let learned else { return (join, unknownSplitCost(left)) }
            return (log1p(exp(learned)) * HeaderCutter.alone, log1p(exp(-learned)) * HeaderCutter.alone)
        }
        let weight = abs(split - join) < HeaderCutter.sure ? HeaderCutter.learned : HeaderCutter.learnedWhereSure
        let odds = max(-2, min(2, learned ?? 0)) * weight
        return (join + max(0, odds), split + max(0, -odds))
    }

    private func learnedOdds(_ place: Int) -> Double? {
        guard let left = label(words[place].text.first == "(" ? place - 1 : place), let right = label(place + 1),
            !left.text.contains(where: Letters.isDigit)
        else { return nil }
        return WordBreaks.labels.odds(left, right, of: words.count { $0.text.first != "(" })
    }

    /// A word as others are learned from: what stands behind it in brackets is part of it.
    private func label(_ place: Int) -> WordBreaks.Label? {
        guard words.indices.contains(place), words[place].text.first != "(" else { return nil }
        let before = words[..<place].count { $0.text.first != "(" }
        let hasBracket = place + 1 < words.count && words[place + 1].text.first == "("
        return WordBreaks.Label(text: words[place].text, place: before, hasBracket: hasBracket)
    }

    /// So far apart are the costs of joining and parting two words that the rules know.
    private static let sure = 0.7
    /// How much what is learned counts beside the rules.
    private static let learned = 0.7
    private static let learnedWhereSure = 0.4
    /// And without them.
    private static let alone = 0.6

    private lazy var labelKinds = words.map { LabelKind($0.text) }

    private func breaks(_ columns: Int, _ kinds: [RowToken.Kind]) -> HeaderBreaks {
        kinds.isEmpty && columns <= HeaderCutter.mostPlain ? plainBreaks : bestBreaks(columns, kinds)
    }

    private func bestBreaks(_ columns: Int, _ kinds: [RowToken.Kind]) -> HeaderBreaks {
        var breaks = HeaderBreaks(words: words.count, columns: columns)
        let hasPlaces = kinds.contains(.place)
        for end in 1...words.count {
            for column in 1...min(columns, end) {
                // Ranks and years of the first column have labels of all sorts.
                let kindCost =
                    column <= kinds.count && (column > 1 || kinds[0] != .number)
                    ? labelKinds[end - 1].cost(over: kinds[column - 1], hasPlaces: hasPlaces) : 0
                for start in (column - 1)..<end where breaks[start, column - 1] < .max {
                    let length = end - start
                    let cost =
                        breaks[start, column - 1] + splitCosts[start] + joined[end - 1] - joined[start]
                        + 5 * length * length + kindCost
                    breaks.take(cost, end, column, from: start)
                }
            }
        }
        return breaks
    }

    /// Nil where nothing is known of them.
    private func splitCost(_ left: Word, _ right: Word) -> Double? {
        if comparesNames { return right.text.first == "(" ? 2 : sharesWord(left, right) ? 1.5 : 0.1 }
        if right.startsCell { return 0 }
        if right.isOfSeveral, !right.startsLine { return 3 }
        if right.goesOn || isAnd(left) || isAnd(right) || endsWithAnd(left) { return 3 }
        if right.text.first == "(" || isCompared(left, right) { return 2 }
        // No two labels are the same: the word before tells them apart.
        if right.beginsRepeatedPair, !left.isRepeated, !right.startsLine, !TableWords.endsLabel(left.text) {
            return 1.5
        }
        if left.isPrefix, !right.startsLine { return 1.5 }
        if right.isPrefix { return 0 }
        if leansOn(right) || beginsClause(left, right), !leansOnNext(left, right), !right.startsLine { return 0 }
        if isOfYear(left, right) { return 1.5 }
        // A year begins a label (`2024 년 1~3 분기`) and ends none but its own.
        if HeaderCutter.isYearOrRank(right.text), !right.startsLine { return 0 }
        if leansOnNext(left, right) { return 1.5 }
        if right.startsLine { return HeaderCutter.isYearOrRank(left.text) && left.isOnlyWord ? 1.5 : 0.1 }
        if TableWords.leansBack(right.text) { return isName(left) ? 0 : TableWords.isStrong(left.text) ? 0.3 : 1 }
        if HeaderCutter.isYearOrRank(left.text), !left.isOnlyWord, !HeaderCutter.isYearOrRank(right.text) {
            return hasYearsAlone ? 0 : 0.3
        }
        if isOneLabel(left, right) { return 1.2 }
        if tellsChange(right) { return 0.3 }
        if TableWords.endsLabel(left.text) || isLabel(left) || left.isDescribed && TableWords.isThing(left.text) {
            return 0
        }
        if endsAsAnother(left, right) { return 0 }
        if TableWords.isRole(left.text) { return 0.3 }
        if isLabel(right) { return 0.3 }
        if TableWords.isLonely(left.text) { return 0.4 }
        return TableWords.endsLabel(right.text) ? 0.6 : nil
    }

    /// Longer words are labels by themselves more often.
    private func unknownSplitCost(_ left: Word) -> Double {
        left.text.count > 3 ? 0.6 : left.text.count > 2 ? 0.8 : 1
    }

    private func joinCost(_ left: Word, _ right: Word) -> Double {
        if comparesNames {
            return left.isFirst ? 2 : sharesWord(left, right) ? 0 : left.isRepeated ? 1.5 : isModel(right) ? 0.1 : 0.5
        }
        if right.startsCell { return 3 }
        if right.isOfSeveral, !right.startsLine { return 0 }
        if right.goesOn || isAnd(left) || isAnd(right) || endsWithAnd(left) || isCompared(left, right) { return 0 }
        if right.text.first == "(" || leansOnNext(left, right) || left.isPrefix && !right.startsLine { return 0 }
        if right.isPrefix { return 1 }
        if LabelKind.endsInUnit(left.text), !TableWords.leansBack(right.text) { return 1.5 }
        if right.startsLine { return HeaderCutter.isYearOrRank(left.text) && left.isOnlyWord ? 0 : 0.6 }
        if TableWords.leansBack(right.text) { return isName(left) ? 1 : TableWords.isStrong(left.text) ? 0.3 : 0 }
        if isOfYear(left, right) { return 0 }
        if leansOn(right) || beginsClause(left, right) || HeaderCutter.isYearOrRank(right.text) { return 0.8 }
        if HeaderCutter.isYearOrRank(left.text) { return hasYearsAlone ? 1 : 0.1 }
        if isOneLabel(left, right) { return 0.1 }
        if tellsChange(right) { return 0.3 }
        if isLabel(left) || endsAsAnother(left, right) || TableWords.isShare(left.text) { return 1 }
        if TableWords.endsLabel(left.text) || isLabel(right) || TableWords.isRole(left.text)
            || TableWords.isLonely(left.text) && TableWords.isRole(right.text)
        {
            return 0.5
        }
        return TableWords.isLonely(left.text) ? 0.3 : 0
    }

    /// `구분 동쪽 부두 서쪽 부두`: the names that are compared end alike.
    private func sharesWord(_ left: Word, _ right: Word) -> Bool {
        right.isRepeated && !left.isRepeated && !left.isFirst
    }

    /// `영업수입 증가율 순이익 증가율`: how much each of the figures has grown.
    private func tellsChange(_ word: Word) -> Bool {
        word.isRepeated && HeaderCutter.changes.contains(word.text) && !word.startsLine
    }

    private static let changes = WordList("증가율 성장률 증감률")

    /// `전년 대비 증감률`
    private func isCompared(_ left: Word, _ right: Word) -> Bool {
        left.text.elementsEqual(HeaderCutter.comparison) && TableWords.isShare(right.text)
    }

    /// `해외 기업 중국 기업`: behind the word that labels end with alike the next begins.
    private func endsAsAnother(_ left: Word, _ right: Word) -> Bool {
        // Of a counted word (`산업 사슬 기업 특허(건)`) it is certain.
        if left.isRepeated, !right.isRepeated, LabelKind.isCounted(right.text) { return true }
        return left.isRepeated && !isLabel(right) && !TableWords.endsLabel(right.text)
    }

    /// `2027 년 목표 2030 년 목표`, `2024 년 실적`: what is told of a year.
    private func isOfYear(_ left: Word, _ right: Word) -> Bool {
        HeaderCutter.isYearOrRank(left.text) && !HeaderCutter.isYearOrRank(right.text) && !right.startsLine
            && (right.isRepeated || HeaderCutter.ofYears.contains(right.text) || HeaderCutter.isPartOfYear(right.text))
    }

    /// `H1`, `Q3`, `1H`; and the `E` or `F` of what is expected
    private static func isPartOfYear(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        word.count == 1 && (word.first == "E" || word.first == "F")
            || word.count == 2 && word.contains { $0 == "H" || $0 == "Q" } && word.contains(where: Letters.isDigit)
    }

    private static let ofYears = WordList("실적 목표 목표치 전망 전망치 예상 예상치 추정 추정치 계획 예정 말 기준 현재 잠정 잠정치")

    /// `작업 속도`, `거래 금액`, `매출 비중`, `공시 가격 구분`: a word that says what is told of the word before it.
    private func isOneLabel(_ left: Word, _ right: Word) -> Bool {
        guard !right.startsLine else { return false }
        if right.isCounted { return false }
        if right.text.elementsEqual(HeaderCutter.sort) { return true }
        // `이전 기업 도입 기업`: two of a sort.
        if right.isRepeated, TableWords.isThing(right.text), !left.isRepeated, !left.isFirst, !isLabel(left),
            !TableWords.isLonely(left.text)
        {
            return true
        }
        if TableWords.isShare(right.text) {
            // `건수 건수 증가율 금액(억 위안) 금액 증가율`
            if left.isNamedTwice || right.isRepeated && sharesAreOfQuantities { return true }
            return !right.isRepeated && !left.isRepeated && left.text.last != ")"
                && (TableWords.isQuantity(left.text) || !isLabel(left))
        }
        if right.text.elementsEqual(HeaderCutter.division) { return !left.isFirst && !TableWords.leansBack(left.text) }
        return (TableWords.isTail(right.text) || !left.isFirst && TableWords.isThing(right.text))
            && (left.text.count == 2 || left.text.count == 3 && !left.isFirst && TableWords.isTail(right.text))
            && !isLabel(left) && !TableWords.isRole(left.text)
            && !left.isRepeated
            && !TableWords.endsLabel(left.text) && !TableWords.isLonely(left.text)
            && left.text.allSatisfy(Letters.isHangul)
    }

    private static let division = scalars("구분")
    private static let sort = scalars("종류")
    private static let comparison = scalars("대비")

    /// `주력 분야 및 제품`: what stands beside it is one label.
    private func isAnd(_ word: Word) -> Bool { word.text.count == 1 && word.text.first == "및" }

    /// `특징과 한계`: the particle `and`, where it is none of the nouns that end alike (`효과`, `분석결과`).
    private func endsWithAnd(_ word: Word) -> Bool {
        guard word.text.count > 2, let last = word.text.last, last == "과" || last == "와" else { return false }
        return !HeaderCutter.nouns.contains { Phrases.ends(word.text, with: $0) }
    }

    private static let nouns = ["결과", "효과", "성과", "학과", "통과", "초과", "경과", "부과", "교과"].map {
        scalars($0)
    }

    /// `브랜드명`: what stands behind it (`영문명`) is another name.
    private func isName(_ word: Word) -> Bool { word.text.count > 2 && word.text.last == "명" }

    /// `분야`, `부서`: mostly a label by itself; so is what only headers begin with.
    private func isLabel(_ word: Word) -> Bool {
        TableWords.isStrong(word.text) || word.isFirst && (TableWords.isLonely(word.text) || isName(word))
    }

    /// The `1~3` of `1~3 분기` leans on the next word, and so do `2024년` on a part of the year and `주요` on what it
    /// describes.
    private func leansOnNext(_ left: Word, _ right: Word) -> Bool {
        guard !right.startsLine else { return false }
        // `1 톤당 비용`
        if left.text.last == "당", left.text.contains(where: Letters.isDigit) { return true }
        return opens(left, right) || isPeriod(left.text) || TableWords.leansOn(left.text) && !isHead(left, right)
            || describes(left.text)
            || TableWords.isPair(left.text, right.text)
            || HeaderCutter.isYearOrRank(left.text) && !HeaderCutter.isYearOrRank(right.text)
                && right.text.first.map(Letters.isDigit) ?? false
    }

    /// `주요 조치`: it describes the next word; `시험 중점` is a noun.
    private func leansOn(_ word: Word) -> Bool { !word.isLast && TableWords.leansOn(word.text) }

    /// The `대표` of `기업명 대표 소재지`: who leads it. `대표 도시` is one label.
    private func isHead(_ left: Word, _ right: Word) -> Bool {
        left.text.elementsEqual(HeaderCutter.leader) && HeaderCutter.behindLeader.contains(right.text)
    }

    private static let leader = scalars("대표")
    private static let behindLeader = WordList("소재지 본사 설립 설립일 주소 연락처 주력 업종")

    /// `최고 온도`; but `최고 최저` are two labels.
    private func opens(_ left: Word, _ right: Word) -> Bool {
        TableWords.opens(left.text) && !TableWords.opens(right.text)
    }

    /// `다빈치 Xi`, `MP1000`: Latin letters go on with the name before them.
    private func isModel(_ word: Word) -> Bool { word.text.first.map(Letters.isLatin) ?? false }

    /// `귀속되는`, `조정된`
    private func describes(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        text.count > 2 && (text.last == "는" || text.last == "된")
    }

    private static let leaning = WordList("에 로 서 을 를 와 과 게")

    /// `넓히는 규모`; but `모회사에 귀속되는 순이익` begins with its place.
    private func beginsClause(_ left: Word, _ right: Word) -> Bool {
        describes(right.text) && !HeaderCutter.leaning.contains(left.text.suffix(1))
    }

    private func isPeriod(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        text.allSatisfy { Letters.isDigit($0) || $0 == "~" || $0 == "∼" || $0 == "-" }
    }

    /// `2024 년`, `1 위`
    private static func isYearOrRank(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        (text.last == "년" || text.last == "위") && text.contains(where: Letters.isDigit)
    }
}
