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
    /// What words side by side are.
    init(_ tokens: ArraySlice<RowToken>, _ traits: WordTraits) {
        guard let first = tokens.first, let last = tokens.last else {
            self = .phrase
            return
        }
        if let mark = first.text.first, TableWords.isBullet(mark) {
            self = .list
        } else if tokens.count <= 2, !last.text.contains(","), let kind = CellKind.short(first, last) {
            self = kind
        } else {
            self = CellKind.long(traits)
        }
    }

    /// What a cell is that begins so and goes on over more lines.
    init(_ first: CellPiece, more: WordTraits) {
        guard first.shape.kind != .list else {
            self = .list
            return
        }
        var traits = first.traits
        traits.add(more)
        self = CellKind.long(traits)
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

    private static func long(_ traits: WordTraits) -> CellKind {
        if isClause(traits) { return .clause }
        if traits.commas > 0, traits.commas * 4 >= traits.words { return .enumeration }
        if traits.hanzi > 0 || traits.last == ")" && traits.latin > 0 { return .gloss }
        return traits.foreign == traits.words ? .latin : .phrase
    }

    /// Ends as sentences of tables do (`형성됨`, `제한함`, `있음`), or has the particles of one.
    private static func isClause(_ traits: WordTraits) -> Bool {
        guard let last = traits.last else { return false }
        if last == ".", traits.words >= 3 { return true }
        if traits.words >= 3, isNominalEnding(last) { return true }
        return traits.words >= 5 && traits.particles >= 2
    }

    /// Does a text end as the clauses of tables do?
    static func endsNominally(_ text: Scalars) -> Bool { text.last.map(isNominalEnding) ?? false }

    static func isNominalEnding(_ letter: Unicode.Scalar) -> Bool {
        switch letter {
        case "함", "됨", "음", "짐", "킴", "임", "남", "룸", "김", "끎", "듦", "뀜", "림", "힘", "섬": true
        default: false
        }
    }
}
