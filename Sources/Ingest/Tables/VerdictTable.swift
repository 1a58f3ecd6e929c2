/// Rebuilds a table that compares things by words of degree: `구분 황화물 산화물 폴리머` over `이온 전도도 매우 높음 보통 낮음`. Each
/// row ends with a verdict, a figure or a day for each of the things; what stands before them is compared.
struct VerdictTable {
    let header: TableHeader
    /// The words of each row.
    let rows: [[RowToken]]

    /// The table, or nil where one row is none of the kind.
    func rebuild() -> TableDraft? {
        guard let labels = header.onlyWords, rows.count > 2, labels.count > 2, TableWords.isCorner(labels[0]) else {
            return nil
        }
        let cells = rows.compactMap { self.cells(of: $0, labels.count - 1) }
        guard cells.count == rows.count, rows.count(where: holdsVerdict) * 2 > rows.count else { return nil }
        return TableDraft(header: labels.map { Array($0) }, rows: cells, confidence: 0.9)
    }

    private func holdsVerdict(_ row: [RowToken]) -> Bool {
        row.count { VerdictTable.verdicts.contains($0.text) } > 1
    }

    /// The name of what is compared, and as many verdicts.
    private func cells(of row: [RowToken], _ count: Int) -> [Scalars]? {
        var cells: [Scalars] = []
        var end = row.count
        while cells.count < count, end > 1 {
            guard let start = start(of: row[..<end]) else { return nil }
            cells.insert(RowCutter.joined(row[start..<end]), at: 0)
            end = start
        }
        guard cells.count == count, end > 0 else { return nil }
        return [RowCutter.joined(row[..<end])] + cells
    }

    /// Where the last verdict of some words begins.
    private func start(of words: ArraySlice<RowToken>) -> Int? {
        guard let last = words.last else { return nil }
        let place = words.endIndex - 1
        switch last.kind {
        case .number, .date, .sign: return place
        default: break
        }
        let before = words.dropLast().last
        // `2028 년 이후`
        if VerdictTable.limits.contains(last.text), before?.kind == .date || before?.kind == .number {
            return place - 1
        }
        guard VerdictTable.verdicts.contains(last.text) else { return nil }
        return before.map { VerdictTable.degrees.contains($0.text) } ?? false ? place - 1 : place
    }

    private static let verdicts = WordList(
        """
        높음 낮음 보통 중간 상 중 하 좋음 나쁨 우수 양호 미흡 부족 충분 강함 약함 빠름 느림 큼 작음 많음 적음 쉬움 어려움 가능 불가 불가능 있음 없음 길다 짧음 김 안정 불안정
        넓음 좁음 두꺼움 얇음 저렴 비쌈 고가 저가 필요 불필요 지원 미지원 유리 불리 초기 성숙 단순 복잡
        """)
    private static let degrees = WordList("매우 비교적 다소 가장 아주 조금 약간 일부 상대적으로 극히")
    private static let limits = WordList("이후 이전 이상 이하 미만 초과 이내 내외 전후 경 예정")
}
