/// Rebuilds the course of a day: `시간 내용 발표자` over `10:00~10:20 환영사 김종문 센터장`. Where the words of a row hardly part, it
/// has no third cell: `12:00~13:30 점심`.
struct ScheduleTable {
    let header: TableHeader
    /// The words of each row.
    let rows: [[RowToken]]

    /// The table, or nil where it is none of three labels whose rows all begin with a time of day.
    func rebuild() -> TableDraft? {
        guard let labels = header.onlyWords, labels.count == 3, ScheduleTable.times.contains(labels[0]),
            rows.count > 2, rows.allSatisfy({ $0.count > 1 && ScheduleTable.isTime($0[0].text) })
        else { return nil }
        let cells = rows.map { row in
            let end = end(of: row)
            return [row[..<1], row[1..<end], row[end...]].map { RowCutter.joined($0) }
        }
        return TableDraft(header: labels.map { Array($0) }, rows: cells, confidence: 0.75)
    }

    private static let times = WordList("시간 시각 시간대 일시")

    /// `10:00~10:20`
    private static func isTime(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        text.first.map(Letters.isDigit) ?? false && text.contains(":")
            && text.allSatisfy { Letters.isDigit($0) || ":~∼-–— ".unicodeScalars.contains($0) }
    }

    /// Where the second cell ends most likely.
    private func end(of row: [RowToken]) -> Int {
        var (end, least) = (row.count, ScheduleTable.certainty)
        for place in row.indices.dropFirst(2) {
            let cost = CellBreaks.costs(row, behind: place - 1).cut
            if cost < least { (end, least) = (place, cost) }
        }
        return end
    }

    /// What a cut may cost: of five such places one is the end of a cell.
    private static let certainty = 1.6
}
