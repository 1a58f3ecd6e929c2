/// What a cell holds, as far as its words tell: the cells of a column are mostly of one kind.
enum CellKind: Int, CaseIterable, Sendable {
    case number
    case date
    /// `선전`
    case place
    /// A name with its Hanzi or Latin: `성텅(昇腾)`, `바이지선저우 百济神州`
    case gloss
    case latin
    /// `딥러닝에 기반한 가속 성장`
    case phrase
    /// `시윈퉁항, 관뎬팡우, 항톈차이훙`
    case enumeration
    /// `구현 지능의 이론적 기반이 형성됨`
    case clause
    /// `⚫ …`
    case list
}

extension CellKind {
    init(_ tokens: ArraySlice<RowToken>, more: Scalars) {
        guard let first = tokens.first, let last = tokens.last else {
            self = .phrase
            return
        }
        if let mark = first.text.first, TableWords.isBullet(mark) {
            self = .list
        } else if more.isEmpty, tokens.count <= 2, !last.text.contains(","), let kind = CellKind.short(first, last) {
            self = kind
        } else {
            self = CellKind.long(Scalars(tokens.map(\.text).joined(separator: [" "])) + more)
        }
    }

    /// A number, a day, a place, a Latin name.
    private static func short(_ first: RowToken, _ last: RowToken) -> CellKind? {
        switch first.kind {
        case .date: return .date
        case .number: return last.kind == .number || last.kind == .sign ? .number : nil
        case .latin: return last.kind == .latin ? .latin : nil
        default: return first == last && TableWords.isPlace(first.text) ? .place : nil
        }
    }

    private static func long(_ text: Scalars) -> CellKind {
        let commas = text.count { $0 == "," || $0 == "、" }
        let words = Phrases.words(text)
        if isClause(text, words.count) { return .clause }
        if commas > 0, commas * 4 >= words.count { return .enumeration }
        if text.contains(where: Letters.isHanzi) || text.last == ")" && text.contains(where: Letters.isLatin) {
            return .gloss
        }
        return words.allSatisfy { $0.contains(where: Letters.isLatin) && !$0.contains(where: Letters.isHangul) }
            ? .latin : .phrase
    }

    /// Ends as sentences of tables do (`형성됨`, `제한함`, `있음`), or has the particles of one.
    private static func isClause(_ text: Scalars, _ words: Int) -> Bool {
        guard let last = text.last else { return false }
        if last == ".", words >= 3 { return true }
        if words >= 3, isNominal(last) { return true }
        return words >= 5 && Particles.count(text) >= 2
    }

    static func isNominal(_ letter: Unicode.Scalar) -> Bool {
        switch letter {
        case "함", "됨", "음", "짐", "킴", "심", "임": true
        default: false
        }
    }
}
