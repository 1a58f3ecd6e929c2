/// Rows of one line each, over some of which the name of their group stands alone: `국내`, `가나 황화물 양산`, …,
/// `해외`, `다라 산화물 연구`. The group is the first cell of its rows.
struct GroupedRows {
    /// The line of labels, the first of them the groups'.
    let header: Scalars
    /// The words of the lines behind it.
    let lines: [[RowToken]]

    /// The table and how many of the lines it takes, or nil where the lines are no such rows.
    ///
    /// - Parameter cut: Makes a table of the rows alone, given by their places among the lines.
    func rebuild(
        _ cut: (_ header: HeaderLine, _ rows: [Int]) -> TableDraft?
    ) -> (table: TableDraft, lineCount: Int)? {
        let words = HeaderCutter.words(header)
        guard words.count > 2, let first = lines.first, GroupedRows.isGroup(first), !ChainTable.isStream(first) else {
            return nil
        }
        var groups: [Scalars] = []
        var rows: [(group: Int, place: Int)] = []
        var end = 0
        while end < lines.count {
            if let last = groups.last, rows.last?.group != groups.count - 1, isHanzi(lines[end]) {
                groups[groups.count - 1] = last + [" "] + RowCutter.joined(lines[end][...])
            } else if GroupedRows.isGroup(lines[end]) {
                // A group over no row is the line behind the table.
                guard end + 1 < lines.count, isRow(lines[end + 1]) || isHanzi(lines[end + 1]) else { break }
                groups.append(RowCutter.joined(lines[end][...]))
            } else if isRow(lines[end]) {
                rows.append((groups.count - 1, end))
            } else {
                break
            }
            end += 1
        }
        guard groups.count > 1, rows.count > groups.count else { return nil }
        let rest = Scalars(words.dropFirst().joined(separator: [" "]))
        let table = cut(HeaderLine(text: rest, isRest: true), rows.map(\.place))
        guard let table else { return nil }
        let cells = zip(rows, table.rows).map { [groups[$0.group]] + $1 }
        let labels = [Array(words[0])] + table.header
        return (TableDraft(header: labels, rows: cells, confidence: min(table.confidence, 0.75)), end)
    }

    /// A few words that may be the name of a group.
    static func isGroup(_ line: [RowToken]) -> Bool {
        line.count <= 2 && line.allSatisfy { $0.kind == .hangul && $0.text.count <= 10 && $0.text.last != "," }
    }

    /// The second line of a group's name.
    private func isHanzi(_ line: [RowToken]) -> Bool { line.count == 1 && line[0].kind == .hanzi }

    private func isRow(_ line: [RowToken]) -> Bool { line.count > 2 }
}
