/// How many lines a table's header has.
extension PrintedTables {
    /// The lines before the first row: a line like a later one, or itself like a row and as long as most, or dated.
    func headerCount(_ positions: [Int]) -> Int? {
        let all = positions.map { shapes[$0].pattern }
        let lengths = all.suffix(from: all.count / 2).map { $0.count }.sorted()
        let usual = lengths.isEmpty ? 0 : lengths[lengths.count / 2]
        if comparesNames(positions) { return 1 }
        for (index, row) in all.enumerated().prefix(14) {
            let later = all.suffix(from: max(index + 1, all.count / 2))
            if row.count > 1, later.contains(row), !shapes[positions[index]].isHeader { return index }
            if index > 0, shapes[positions[index]].isRowLike, row.count + 1 >= usual { return index }
            // `5,000 만 위안 미만 자율 기재 25% 이상`
            if index == 1, shapes[positions[0]].isHeader, isBetweenFigures(positions[index]) { return index }
            if index == 1, shapes[positions[0]].isHeader, beginsAlike(positions.dropFirst()) { return index }
            if index > 0, shapes[positions[index]].isFirstRow(under: shapes[positions[0]]) { return index }
            if index == 1, isOverPlaces(positions) { return index }
        }
        return nil
    }

    /// `초급 24 시간 제한 없음` over `중급 40 시간 초급 취득 후 …`: one word, how much, and more words.
    private func beginsAlike(_ rows: ArraySlice<Int>) -> Bool {
        rows.count > 2
            && rows.prefix(3).allSatisfy { row in
                shapes[row].tokens.prefix(3).map(\.kind) == [.hangul, .number, .hangul]
                    && !line(row).breaksInsideWord && !line(row).beginsCell
            }
    }

    /// Under a label of places the first rows all hold one.
    private func isOverPlaces(_ positions: [Int]) -> Bool {
        shapes[positions[0]].isHeader && shapes[positions[0]].namesPlace && positions.count > 4
            && shapes[positions[1]].holdsPlace
            && RowShape.holdPlaces(positions[1...4].filter { !line($0).beginsCell }.map { shapes[$0] })
    }

    private func isBetweenFigures(_ position: Int) -> Bool {
        let row = shapes[position].tokens
        return row.count > 2 && row.first?.kind == .number && row.last?.kind == .number
            && row.contains { $0.kind != .number } && !line(position).breaksInsideWord
    }

    /// `항목 가나 다라(加那)`: the names that a table compares stand on one line, and what is said of each first may be
    /// words alone.
    func comparesNames(_ positions: [Int]) -> Bool {
        let header = shapes[positions[0]]
        guard header.isHeader, header.tokens.count > 2, TableWords.isCorner(header.tokens[0].text),
            !header.tokens.dropFirst().contains(where: { $0.kind == .date || TableWords.isLabel($0.text) })
        else { return false }
        return positions.dropFirst().prefix(2).allSatisfy {
            !shapes[$0].beginsInRow && shapes[$0].tokens.count >= min(3, header.tokens.count - 1)
        }
    }
}
