/// Where the header of a table ends.
extension PrintedTables {
    /// Behind the lines of a header: the extractor goes up to a further label, or down to what is counted in brackets;
    /// to a row it goes down.
    func headerEnd(_ start: Int, _ end: Int) -> Int {
        guard shapes[start].isHeader else { return start }
        if let rows = endOfLabels(start, end) ?? steps.endOfLabels(from: start), rows <= end { return rows }
        var rows = start + 1
        // A label beside labels of one line stands higher than they do because it has two lines at least.
        while rows < end, isNarrow(rows),
            shapes[rows].beginsInRow || line(rows).text.first == "(" || isLabelOfYear(rows, end)
                || isOverUnit(rows, start, end) || rows == start + 2 && shapes[start + 1].beginsInRow
        {
            rows += 1
        }
        return rows
    }

    /// `탄소배출` over `(kg/kg)`: the lines of one more label.
    private func isOverUnit(_ position: Int, _ start: Int, _ end: Int) -> Bool {
        guard position + 1 < end, (start + 1..<position).contains(where: { shapes[$0].beginsInRow }),
            isNarrow(position + 1), shapes[position].tokens.count < 4
        else { return false }
        let unit = line(position + 1).text
        return unit.first == "(" && unit.last == ")" && !unit.contains(where: Letters.isHanzi)
            && !line(position).breaksInsideWord && !holdsFigure(position)
    }

    /// A header whose first line is one label: all lines are further labels up to the first one with figures.
    private func endOfLabels(_ start: Int, _ end: Int) -> Int? {
        guard shapes[start].tokens.count == 1 else { return nil }
        let row = (start + 1..<end).first { place in
            !isNarrow(place) || shapes[place].hasList || line(place).breaksInsideWord
                || shapes[place].tokens.contains { $0.kind == .number }
        }
        guard let row, row > start + 2, (start + 1..<row).contains(where: { shapes[$0].beginsInRow }),
            shapes[row].tokens.count(where: { $0.kind == .number }) > 1
        else { return nil }
        return row
    }

    /// `2024 년` over `충전소(곳)`: the lines of one more label.
    private func isLabelOfYear(_ position: Int, _ end: Int) -> Bool {
        func isYear(_ place: Int) -> Bool { shapes[place].tokens.count == 1 && shapes[place].year != nil }
        func isCounted(_ place: Int) -> Bool {
            shapes[place].tokens.count < 3 && shapes[place].tokens.last.map { LabelKind.isCounted($0.text) } ?? false
        }
        return isYear(position) && position + 1 < end && isCounted(position + 1)
            || isCounted(position) && isYear(position - 1)
    }
}
