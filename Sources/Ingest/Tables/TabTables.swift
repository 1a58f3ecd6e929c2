/// Finds and rebuilds tables whose cells are set apart by tabs (the OCR model's way).
struct TabTables {
    let lines: [Line]
    let body: [Int]

    func zones() -> [Zone] {
        var zones: [Zone] = []
        var position = 0
        while position < body.count {
            guard lines[body[position]].hasTabs else {
                position += 1
                continue
            }
            let end = end(from: position)
            zones.append(contentsOf: split(position..<end))
            position = end
        }
        return zones
    }

    /// The end of a run of rows. List lines that a page break tore out of a cell belong to it.
    private func end(from start: Int) -> Int {
        var end = start + 1
        while end < body.count {
            let line = lines[body[end]]
            if line.hasTabs, line.blankLinesBefore == 0 || columns(end) == columns(start) && continuesTable(end) {
                end += 1
            } else if let after = tornCell(from: end) {
                end = after
            } else {
                break
            }
        }
        return end
    }

    private func columns(_ position: Int) -> Int { lines[body[position]].cells.count }

    /// A row behind a blank line goes on with the table when its first cell is empty or the cell before it was open.
    private func continuesTable(_ position: Int) -> Bool {
        let cells = lines[body[position]].cells
        if cells.first?.isEmpty ?? false || isListCell(lines[body[position - 1]].cells.last ?? []) { return true }
        // A page break leaves a blank line in a table; the next table would begin with a header or caption of its own.
        return !isCaptionRow(position) && !(cells.first.map { TableWords.isHeader($0[...]) } ?? false)
            && cells.count { TableWords.isHeader($0[...]) } * 2 < cells.count
    }

    private func isListCell(_ cell: Scalars) -> Bool { cell.contains(InlineMark.lineBreak) }

    /// `- …` lines after a cell with a list.
    private func tornCell(from position: Int) -> Int? {
        guard position > 0, isListCell(lines[body[position - 1]].cells.last ?? []) else { return nil }
        var end = position
        while end < body.count, !lines[body[end]].hasTabs, lines[body[end]].lead.kind == .dash { end += 1 }
        return end > position ? end : nil
    }

    /// One run of rows may hold several tables, each with a spanning caption row.
    private func split(_ run: Range<Int>) -> [Zone] {
        var starts = [run.lowerBound]
        for position in run where position > run.lowerBound && isCaptionRow(position) && position + 1 < run.upperBound {
            if columns(position) > 2 { starts.append(position) }
        }
        return zip(starts, starts.dropFirst() + [run.upperBound]).map { zone($0..<$1) }
    }

    /// A first cell alone, and the row below it full: a caption that spans the table.
    private func isCaptionRow(_ position: Int) -> Bool {
        let cells = lines[body[position]].cells
        return cells.count > 1 && !cells[0].isEmpty && cells.dropFirst().allSatisfy(\.isEmpty)
    }

    private func zone(_ range: Range<Int>) -> Zone {
        var rows: [Int] = Array(range)
        var blocks: [Block] = []
        if let first = rows.first, isCaptionRow(first), rows.count > 1 {
            blocks.append(Block(.tableCaption, lines[body[first]].cells[0], lines: [body[first]]))
            rows.removeFirst()
        }
        let grid = TabGrid(lines: rows.map { lines[body[$0]] }).rebuild()
        blocks.append(Block(.table, [], lines: rows.map { body[$0] }, table: grid))
        return Zone(kind: .table, range: range, blocks: blocks)
    }
}

/// Makes rows of equal length out of tabbed lines.
struct TabGrid {
    let lines: [Line]

    func rebuild() -> TableDraft {
        var rows: [[Scalars]] = []
        for line in lines {
            if line.hasTabs { addRow(line.cells, &rows) } else { addToLastCell(line.text, &rows) }
        }
        let isJoined = joinHeaderRows(&rows)
        let width = rows.map { row in (row.lastIndex { !$0.isEmpty } ?? 0) + 1 }.max() ?? 0
        rows = rows.map { Array($0.prefix(width)) + Array(repeating: [], count: max(0, width - $0.count)) }
        let header = isJoined || hasHeader(rows) ? spread(rows.removeFirst()) : []
        return TableDraft(header: header, rows: rows.map { $0.map(tidy) }, confidence: 0.95)
    }

    /// A row with nothing in its first cells goes on with the row above where a page break cut it.
    private func addRow(_ cells: [Scalars], _ rows: inout [[Scalars]]) {
        let isRest = cells.dropLast().allSatisfy(\.isEmpty) && !(cells.last ?? []).isEmpty
        guard isRest, let last = rows.last, last.count == cells.count, let tail = cells.last else {
            rows.append(cells)
            return
        }
        var text = last[last.count - 1]
        if tail.first == InlineMark.lineBreak { text += tail } else { text += [" "] + tail }
        rows[rows.count - 1][last.count - 1] = text
    }

    private func addToLastCell(_ text: Scalars, _ rows: inout [[Scalars]]) {
        guard let last = rows.last else { return }
        let item = Array(text[Lead(of: text).length...])
        rows[rows.count - 1][last.count - 1] += [InlineMark.lineBreak, "•", " "] + item
    }

    /// `낙찰가` over `7월 16일 | 12월 31일`, `1분기 | | 2분기 |` over `금액 | 증가율 | 금액 | 증가율`: headers that span the
    /// cells below them become one row with those.
    private func joinHeaderRows(_ rows: inout [[Scalars]]) -> Bool {
        guard rows.count > 2, let joined = joined(rows[0], rows[1]) else { return false }
        rows.replaceSubrange(0...1, with: [joined])
        return true
    }

    /// The first two rows as one header. Its first column has its label above; wherever the second row has a label, one
    /// of the first stands over it, and at least one of those has a gap behind it, over which it spans.
    private func joined(_ top: [Scalars], _ second: [Scalars]) -> [Scalars]? {
        guard let lead = top.first, !lead.isEmpty, second.first?.isEmpty ?? false,
            second.count(where: { !$0.isEmpty }) > 1,
            (top + second).allSatisfy({ $0.count <= 24 }), !second.contains(where: isNumber)
        else { return nil }
        var over = Scalars()
        var spans = false
        var header: [Scalars] = []
        for column in 0..<max(top.count, second.count) {
            let upper = column < top.count ? top[column] : []
            let lower = column < second.count ? second[column] : []
            if lower.isEmpty {
                guard !upper.isEmpty || column >= top.count else { return nil }
                over = []
                header.append(upper)
                continue
            }
            if upper.isEmpty { spans = true }
            over = upper.isEmpty ? over : upper
            guard !over.isEmpty else { return nil }
            header.append(over + [" "] + lower)
        }
        return spans ? header : nil
    }

    private func isNumber(_ cell: Scalars) -> Bool {
        !cell.isEmpty && cell.allSatisfy { Letters.isDigit($0) || ".,%+-~ ".unicodeScalars.contains($0) }
    }

    /// A first row of labels; where the first row is like the others, the table has no header.
    private func hasHeader(_ rows: [[Scalars]]) -> Bool {
        guard let first = rows.first, rows.count > 1 else { return false }
        // `선정 도시 | 가시, 나시`, and `1. 재산권 제도` over its rows, are no labels of two columns.
        if first.count == 2 {
            return TableWords.isHeader(first[0][...]) && TableWords.isHeaderLike(first[1]) && !first[1].isEmpty
                && !first[1].contains(",")
        }
        if first.contains(where: { $0.count > 40 }) { return false }
        if first.filter({ !$0.isEmpty }).contains(where: { DatesInText.first(in: $0) != nil }) { return false }
        let named = first.filter { TableWords.isHeader($0[...]) }.count
        return named > 0 || first.allSatisfy { !$0.contains(where: Letters.isDigit) } && !isLikeTheOthers(rows)
    }

    /// `난산(南山), 룽강(龙岗)`: a column whose first cell lists things as the cells below it do has no header.
    private func isLikeTheOthers(_ rows: [[Scalars]]) -> Bool {
        guard let first = rows.first else { return false }
        return first.indices.contains { column in
            guard isList(first[column]) else { return false }
            return rows.dropFirst().count { column < $0.count && isList($0[column]) } * 2 >= rows.count - 1
        }
    }

    /// Items set apart by commas, or one with its Hanzi in brackets.
    private func isList(_ cell: Scalars) -> Bool {
        guard let open = cell.firstIndex(where: { $0 == "(" || $0 == "（" }) else { return cell.contains(",") }
        if cell.contains(",") { return true }
        return open + 1 < cell.count && Letters.isHanzi(cell[open + 1])
            && !TableWords.isLabel(cell[..<open].trimmed[...])
    }

    /// A header over several columns stands over each of them.
    private func spread(_ header: [Scalars]) -> [Scalars] {
        var spread = header
        for column in header.indices.dropFirst(2) where header[column].isEmpty { spread[column] = spread[column - 1] }
        return spread
    }

    private func tidy(_ cell: Scalars) -> Scalars {
        var cell = cell
        while let first = cell.first, first == InlineMark.lineBreak || Letters.isBlank(first) { cell.removeFirst() }
        return cell
    }
}
