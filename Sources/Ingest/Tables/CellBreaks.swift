import Glibc

/// How likely a cell of a flattened row ends between two words of it.
enum CellBreaks {
    /// What it costs to begin a cell behind a word of a row, and to go on with the one it stands in.
    static func costs(_ row: [RowToken], behind place: Int) -> (cut: Double, join: Double) {
        let chance = chance(row, place)
        return (-log(chance), -log(1 - chance))
    }

    private static func chance(_ row: [RowToken], _ place: Int) -> Double {
        let (left, right) = (row[place], row[place + 1])
        if let mark = right.text.first {
            if TableWords.isBullet(mark) { return left.text.first.map(TableWords.isBullet) ?? false ? 0.1 : 0.95 }
            if mark == "(" || mark == "（" { return 0.01 }
        }
        if isAddress(left) || isAddress(right) { return 0.97 }
        if let mark = left.text.first, left.text.count == 1, TableWords.isBullet(mark) { return 0.01 }
        if left.text.last == "," || left.text.last == "·" || hasOpenQuotation(left.text) { return 0.02 }
        // A list with commas is a cell; a clause in nouns (`제한함`) is at its end.
        if right.text.count(where: { $0 == "," }) > 1, right.kind != .number { return leans(left.text) ? 0.01 : 0.85 }
        if left.kind == .hangul, left.text.count >= 2, left.text.last.map(CellKind.isNominalEnding) ?? false {
            return 0.85
        }
        // `㈜가나솔루션`: a name of one word.
        if left.text.first == "㈜", right.kind == .hangul { return 0.7 }
        if TypedWords.isAbsence(left.text) || TypedWords.isAbsence(right.text) { return 0.85 }
        switch (left.kind, right.kind) {
        // What a label of the header speaks of is a cell.
        case (.place, .hanzi): return 0.1
        case (.round, _), (_, .round), (.unit, _), (_, .unit): return 0.9
        case (.number, .number), (.date, .number), (.number, .date): return 0.9
        case (.date, _): return 0.85
        // `350 도의`, `40 개를`: the blank is the extractor's.
        case (.number, .hangul) where RowTokens.goesOnWithNumber(right.text): return 0.03
        // `시장 가격의 40%`
        case (.hangul, .number) where isOf(left.text): return 0.03
        case (.place, .place): return 0.6
        case (.place, _), (_, .place): return 0.7
        case (.hangul, .latin) where isModel(right.text): return 0.1
        case (.number, .hangul), (.hangul, .number), (.latin, .hangul), (.hangul, .latin), (.number, .latin),
            (.latin, .number):
            return WordBreaks.mixed.odds(row, behind: place).map(likely) ?? 0.6
        case (.number, _), (_, .number), (_, .date): return 0.6
        case (.hangul, .hanzi): return 0.1
        case (.latin, .latin): return 0.25
        case (.hanzi, _): return 0.9
        default: break
        }
        if leans(left.text) || TableWords.leansBack(right.text) || joins.contains(right.text) { return 0.002 }
        if isAuthority(left.text) { return 0.6 }
        if left.kind == .hangul, right.kind == .hangul, let odds = WordBreaks.cells.odds(row, behind: place) {
            return likely(odds)
        }
        return 0.2
    }

    private static func likely(_ odds: Double) -> Double { min(0.97, max(0.002, 1 / (1 + exp(-odds - bolder)))) }

    /// Where rows are cut, a cut too many costs less than one too few: the columns' kinds speak against it too.
    private static let bolder = 0.7

    /// `시장 가격의`: of what the next word tells a part. `국제회의` is a noun.
    static func isOf(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        word.count > 2 && word.last == "의" && !nounsInOf.contains(word.suffix(2))
    }

    private static let nounsInOf = WordList("회의 강의 주의 협의 논의 합의 심의 결의 문의 동의 정의 유의 창의 건의 질의 편의 임의")

    /// `공업정보화부`, `국가철로국`, `국무원`: who does something is a cell by itself.
    private static func isAuthority(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let last = word.last else { return false }
        switch last {
        case "부": return word.count == 3 ? ministries.contains(word) : word.count > 3
        case "국", "청", "원": return word.count > 3 || ministries.contains(word)
        default: return word.count > 3 && authorities.contains { Phrases.ends(word, with: $0) }
        }
    }

    /// `name@firm.com`
    private static func isAddress(_ token: RowToken) -> Bool { token.kind == .latin && token.text.contains("@") }

    private static let ministries = WordList("국무원 상무부 재정부 교육부 외교부 공안부 과기부 수리부 민정부")
    private static let authorities = ["위원회", "정부", "은행", "협회"].map { scalars($0) }

    private static func hasOpenQuotation(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let open = word.lastIndex(where: { $0 == "‘" || $0 == "“" }) else { return false }
        return !word[open...].contains { $0 == "’" || $0 == "”" }
    }

    /// `E1`, `S2`: the number of a model, behind its name.
    static func isModel(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        word.count < 4 && word.last.map(Letters.isDigit) ?? false
    }

    /// A word that the next one must follow: `정립의`, `탐색과`, `기반한`.
    static func leans(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        if joins.contains(word) { return true }
        guard word.count >= 2, let last = word.last, Letters.isHangul(last) else { return false }
        switch last {
        case "의", "을", "를", "은", "는", "과", "와", "에", "적", "된", "한", "할", "될": return true
        default: return word.count >= 3 && endings.contains { Phrases.ends(word, with: $0) }
        }
    }

    private static let joins = WordList("및 등 또는 혹은 간 데")
    private static let endings = [
        "에서", "으로", "하는", "되는", "있는", "하고", "하며", "되며", "위한", "대한", "따른", "위해", "통해", "까지", "부터", "이", "가",
    ].map { scalars($0) }
}
