import Glibc

/// What the cells of one column have in common: their kinds and how wide they are.
struct ColumnProfile {
    private var kinds: [Double]
    private var total: Double
    /// Mean and spread of the logarithm of the cells' widths, once cells are known.
    private(set) var size: (mean: Double, spread: Double)?
    /// What it costs that a row has no cell here because one above it spans the row.
    private(set) var absence = 1.0
    /// The widest line of the cells of several lines: where lines break in the column.
    private(set) var width: Int?

    /// What a column's label promises.
    init(label: Scalars?) {
        kinds = Array(repeating: 0.4, count: CellKind.allCases.count)
        if let label {
            let promise = ColumnProfile.promised(Phrases.squeezed(label))
            for kind in promise.kinds { kinds[kind.rawValue] += promise.weight }
        }
        total = kinds.reduce(0, +)
    }

    /// What a cell of each kind costs.
    var kindCosts: [Double] { kinds.map { -log($0 / total) - ColumnProfile.usual } }

    /// What is known once the rows were cut: the label counts less than the cells.
    mutating func learn(_ cells: [LearnedCell], ofRows rows: Int) {
        // A cell that spans rows stands alone over them; where none does, the rows have their own.
        let share = Double(rows - cells.count) + 0.5
        absence = cells.contains(where: \.standsAlone) ? max(0.15, min(1.5, -log(share / Double(rows + 1)))) : 3.5
        guard cells.count > 1 else { return }
        for cell in cells { kinds[cell.shape.kind.rawValue] += 1 }
        total += Double(cells.count)
        let sizes = cells.map(\.shape.size).sorted()
        let middle = sizes[sizes.count / 2]
        let variance = sizes.reduce(0) { $0 + ($1 - middle) * ($1 - middle) } / Double(sizes.count)
        size = (middle, max(0.35, variance.squareRoot()))
        width = cells.compactMap(\.widest).max()
    }

    /// No cell of the column spans rows.
    mutating func spanNothing() { absence = max(absence, ColumnProfile.apart) }

    private static let apart = 3.0

    /// What a cell of no known kind is worth: that there is a cell is no cost.
    private static let usual = 0.9

    private static func promised(_ label: Scalars) -> (kinds: [CellKind], weight: Double) {
        hasUnit(label) ? ([.number], certain) : (likely(label), 2.5)
    }

    /// Where a unit is said there is no text.
    private static let certain = 16.0

    private static func likely(_ label: Scalars) -> [CellKind] {
        if dates.contains(label) || label.last == "년" || endsInTime(label) { return [.date, .number] }
        if isPlanned(label) { return [.date, .phrase] }
        if TableWords.namesPlace(label[...]) { return [.place] }
        if numbers.contains(where: { Phrases.ends(label, with: $0) }) { return [.number] }
        if names.contains(where: { Phrases.ends(label, with: $0) }) { return [.phrase, .gloss, .enumeration] }
        if texts.contains(where: { Phrases.ends(label, with: $0) }) { return [.clause, .list, .enumeration] }
        if label == scalars("영문명") { return [.latin] }
        return [.phrase, .gloss]
    }

    /// `배송비(위안)`, `출력(kW)`, and `투자액(2024년)`.
    private static func hasUnit(_ label: Scalars) -> Bool {
        if LabelKind.endsInUnit(label[...]) { return true }
        guard label.last == ")", let open = label.lastIndex(of: "("), open > 0 else { return false }
        return units.contains { Phrases.ends(label.dropLast(), with: $0) }
    }

    private static let units = [
        "%", "위안", "달러", "원", "명", "개", "건", "대", "톤", "종", "곳", "회", "년", "시간", "분", "초", "국가", "㎢", "㎡", "km", "ha",
    ].map { scalars($0) }

    private static let dates = WordList(
        "시간 년 월 설립 설립일 설립연도 설립시기 창립 창립일 출시일 발표일 시행일 상장일 개통일 시한 마감")

    /// `완료 시기`, `시행 일자`
    private static func endsInTime(_ label: Scalars) -> Bool { times.contains { Phrases.ends(label, with: $0) } }

    /// `첫 비행 계획`, `양산 예정`
    private static func isPlanned(_ label: Scalars) -> Bool {
        Phrases.ends(label, with: expected) || label.first == "첫" && Phrases.ends(label, with: plan)
    }

    private static let expected = scalars("예정")
    private static let plan = scalars("계획")
    private static let times = ["시기", "일자", "기간", "일시", "기한", "연도", "년도", "날짜", "일정"].map { scalars($0) }
    private static let numbers = [
        "순위", "순서", "번호", "수량", "률", "비중", "금액", "점수", "비율", "매출", "이익", "규모", "개수", "지수", "인구", "면적",
        "연번", "총점", "가치", "직원수", "인원", "임직원", "매장수", "건수", "횟수", "개수", "대수", "회수", "단가", "한도", "량", "액", "장려금", "보조금",
        "지원금", "상금", "수수료", "요금", "가중치", "수치",
    ].map { scalars($0) }
    /// What may be one or several: `대표 기업`, `주력 제품`.
    private static let names = ["기업", "제품", "품목", "업체", "고객", "용도"].map { scalars($0) }
    private static let texts = ["내용", "설명", "특징", "사례", "조건", "사건", "과제", "의의", "효과", "현황"].map { scalars($0) }
}

/// What cells cost in the columns of a table, side by side for a quick look.
struct ColumnCosts {
    private let kinds: [Double]
    /// Where lines break in each column, once that is known.
    let widths: [Int?]
    private let means: [Double]
    /// 0 where no widths are known.
    private let spreads: [Double]

    init(_ profiles: [ColumnProfile]) {
        kinds = profiles.flatMap(\.kindCosts)
        widths = profiles.map(\.width)
        means = profiles.map { $0.size?.mean ?? 0 }
        spreads = profiles.map { $0.size?.spread ?? 0 }
    }

    /// What a cell costs, whatever its size.
    func atLeast(_ cell: CellShape, in column: Int) -> Double {
        kinds[column * CellKind.allCases.count + cell.kind.rawValue]
    }

    func of(_ cell: CellShape, in column: Int) -> Double {
        guard spreads[column] > 0 else { return atLeast(cell, in: column) }
        let distance = (cell.size - means[column]) / spreads[column]
        return atLeast(cell, in: column) + min(3, distance * distance / 2)
    }
}

/// A cell of a column: what a profile learns from.
struct LearnedCell {
    let shape: CellShape
    /// The width of its widest line, where it has several: so wide is the column.
    let widest: Int?
    /// It has a line for itself, although it is short.
    let standsAlone: Bool
}
