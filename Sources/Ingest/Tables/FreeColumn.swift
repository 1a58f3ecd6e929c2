/// Rebuilds a table of which one column holds free text, numbers and Latin names in it, so that its rows agree only at
/// their ends: `시기 | 주요 사건`, `구분 | 지원 내용 | 한도`.
struct FreeColumn {
    let header: TableHeader
    /// The words of each row, those of one cell together.
    let rows: [[RowToken]]
    /// What the rows gave without a free column.
    let known: TableDraft?

    /// How many columns stand before the free one, and how many behind it.
    private struct Shape {
        let before: Int
        let behind: Int
        var columns: Int { before + behind + 1 }
    }

    /// The table, or nil where nothing speaks for a free column.
    func rebuild() -> TableDraft? {
        guard rows.count > 2, !header.isEmpty else { return nil }
        let cutter = header.cutter
        if let dated = datedTail(cutter) { return dated }
        let limit = known.map { cutter.cost(max(1, $0.header.count)) } ?? .infinity
        let shapes = (2...8).compactMap { shape($0) }.map { ($0, cutter.cost($0.columns)) }
        guard let best = shapes.min(by: { $0.1 < $1.1 }), best.1 < 1, best.1 <= limit else { return nil }
        // Most rows tell the same number of columns, and what kinds these hold: that is more than a guess. A row that
        // lacks its last figures tells nothing.
        if let known, known.confidence >= FreeColumn.half, holdsFiguresAlone(known) { return nil }
        if let known, known.confidence >= FreeColumn.most, known.header.count == best.0.columns { return nil }
        let cells = rows.map { cut($0, best.0) }
        return TableDraft(header: cutter.cut(into: best.0.columns), rows: cells, confidence: 0.75)
    }

    /// `무인 점검 2025 년 하반기 착수, 2026 년 확대` under `시범 사업 추진 일정`: the last of two cells begins with its first day.
    private func datedTail(_ cutter: HeaderCutter) -> TableDraft? {
        guard let last = header.onlyWords?.last, LabelKind.isTime(last),
            cutter.cost(2) < 1, cutter.likelier(than: 2).isEmpty
        else { return nil }
        let cells = rows.compactMap { row -> [Scalars]? in
            guard let day = row.firstIndex(where: { $0.kind == .date }), day > 0,
                row[..<day].allSatisfy({ isText($0.kind) })
            else { return nil }
            return [RowCutter.joined(row[..<day]), RowCutter.joined(row[day...])]
        }
        guard cells.count == rows.count, known.map({ $0.header.count != 2 || $0.confidence < FreeColumn.most }) ?? true
        else { return nil }
        return TableDraft(header: cutter.cut(into: 2), rows: cells, confidence: FreeColumn.most)
    }

    private static let most = 0.75
    private static let half = 0.5

    /// But for the first cell, in most rows.
    private func holdsFiguresAlone(_ table: TableDraft) -> Bool {
        let rows = table.rows.count { row in
            row.dropFirst().allSatisfy { $0.isEmpty || RowTokens.of($0).allSatisfy { $0.kind == .number } }
        }
        return table.header.count > 3 && rows * 4 >= table.rows.count * 3
    }

    /// The shape with so many columns: as many figures behind the free column as all rows end with.
    private func shape(_ columns: Int) -> Shape? {
        let shortest = rows.map { $0.count }.min() ?? 0
        let figures = (0..<min(shortest, columns - 1)).prefix { place in
            let kinds = Set(rows.map { $0[$0.count - 1 - place].kind })
            return kinds == [.number] || kinds == [.date]
        }
        let shape = Shape(before: columns - 1 - figures.count, behind: figures.count)
        guard shape.before > 0, shortest >= shape.before + shape.behind else { return nil }
        let areAlike = (0..<shape.before).allSatisfy { place in
            Set(rows.map { isText($0[place].kind) ? .hangul : $0[place].kind }).count == 1
        }
        guard areAlike, !hidesFigures(shape) else { return nil }
        return rows.allSatisfy { hasText($0, shape) } ? shape : nil
    }

    /// Where all rows have a figure first behind a fixed cell of one word, it is a cell of its own.
    private func hidesFigures(_ shape: Shape) -> Bool {
        rows.allSatisfy { row in
            row.count > shape.before + shape.behind && !row[shape.before - 1].text.contains(where: Letters.isBlank)
                && (row[shape.before].kind == .number || row[shape.before].kind == .date)
        }
    }

    /// A row whose last fixed words and free text ran together needs two words there.
    private func hasText(_ row: [RowToken], _ shape: Shape) -> Bool {
        row.count > shape.before + shape.behind
            || isText(row[shape.before - 1].kind) && Phrases.words(Array(row[shape.before - 1].text)).count > 1
    }

    private func cut(_ row: [RowToken], _ shape: Shape) -> [Scalars] {
        var cells = row[..<shape.before].map { Array($0.text) }
        var free = Scalars()
        // Two columns of text side by side ran together: the first likelier holds one word.
        if let last = row[..<shape.before].last, last.kind == .hangul,
            let blank = last.text.firstIndex(where: Letters.isBlank)
        {
            cells[shape.before - 1] = Array(last.text[..<blank])
            free = last.text[blank...].trimmed
        }
        for word in row[shape.before..<(row.count - shape.behind)] {
            LineJoin.append(word.text, to: &free, afterBlank: true)
        }
        return cells + [free] + row.suffix(shape.behind).map { Array($0.text) }
    }

    private func isText(_ kind: RowToken.Kind) -> Bool { kind == .hangul || kind == .hanzi || kind == .latin }
}
