/// Finds tables in printed text, where only the shape of the lines tells them from running text.
struct PrintedTables {
    let lines: [Line]
    let body: [Int]
    let dialect: Dialect
    let measure: Int

    func zones() -> [Zone] {
        var zones: [Zone] = []
        var position = 0
        while position < body.count {
            guard startsTable(position) else {
                position += 1
                continue
            }
            let end = end(from: position)
            if let zone = larger(zone(position..<end), listZone(from: position)) {
                zones.append(zone)
                position = zone.range.upperBound
            } else {
                position += 1
            }
        }
        return zones
    }

    private func line(_ position: Int) -> Line { lines[body[position]] }

    /// Rows that agree are the better reading; but where a reading by lists takes more of the lines, the rows were
    /// only its beginning.
    private func larger(_ rows: Zone?, _ lists: Zone?) -> Zone? {
        guard let rows, let lists else { return rows ?? lists }
        return lists.range.count > rows.range.count + 1 ? lists : rows
    }

    // MARK: Where a table begins and ends

    /// A header line, or the first row under a table's caption.
    private func startsTable(_ position: Int) -> Bool {
        let line = line(position)
        guard !isStructural(line), !isProse(line) else { return false }
        if isHeader(line), position + 1 < body.count { return true }
        guard position > 0, Captions.kind(self.line(position - 1).text) == .table, !line.beginsPage else {
            return false
        }
        return isRowLike(line)
            || position + 1 < body.count && (isRowLike(self.line(position + 1)) || hasList(self.line(position + 1)))
            || RowTokens.of(line.text).first?.kind == .date
    }

    private func isHeader(_ line: Line) -> Bool {
        guard line.blanksAfter > 0, !Phrases.endsSentence(line.text), line.text.last != "," else { return false }
        let words = HeaderCutter.words(line.text)
        guard let first = words.first, TableWords.beginsHeader(first) || words.contains(where: { $0 == scalars("구분") })
        else { return false }
        guard words.count <= 16, words.allSatisfy({ $0.count <= 16 }) else { return false }
        if words.count == 1 { return TableWords.beginsHeader(first) }
        return words.dropFirst().contains { TableWords.endsLabel($0) || TableWords.beginsHeader($0) || $0.last == "년" }
    }

    private func end(from start: Int) -> Int {
        var end = start + 1
        while end < body.count, goesOn(end, start) { end += 1 }
        return end
    }

    private func goesOn(_ position: Int, _ start: Int) -> Bool {
        let line = line(position)
        if isStructural(line) { return false }
        if Captions.isCaption(line.text) { return isDisplacedCaption(position) }
        if isHeader(line), position > start + 1, isRowLike(self.line(position - 1)) { return false }
        // A short line over the next header is that table's caption.
        if position + 1 < body.count, isHeader(self.line(position + 1)), !isRowLike(line), position > start + 1 {
            return false
        }
        if isProse(line) { return false }
        if line.beginsPage || line.blankLinesBefore >= 3 {
            // The labels of a header may stand far apart; a row after a gap must be like the row before it.
            let isLabel =
                line.width < measure * 35 / 100 && !(start + 1..<position).contains { isRowLike(self.line($0)) }
            return isLabel
                || isRowLike(line)
                    && (lastRow(before: position, from: start).map { isSame(kinds(position), kinds($0)) } ?? true)
        }
        return true
    }

    private func lastRow(before position: Int, from start: Int) -> Int? {
        (start + 1..<max(start + 1, position)).last { !Captions.isCaption(line($0).text) && isRowLike(line($0)) }
    }

    /// A caption that the end of a page put between two rows.
    private func isDisplacedCaption(_ position: Int) -> Bool {
        guard position + 1 < body.count, line(position + 1).beginsPage, position > 0 else { return false }
        return isRowLike(line(position + 1))
            && RowTokens.of(line(position + 1).text).count == RowTokens.of(line(position - 1).text).count
    }

    private func isStructural(_ line: Line) -> Bool {
        switch Lead(of: line.text).kind {
        case .square, .triangle, .parenthesisNumber, .circledNumber, .number, .paddedNumber, .roman, .star,
            .wrappedNumber, .longDash:
            true
        default: SourceLabel.isLabel(line.text)
        }
    }

    /// Running text: a line as wide as the measure, of words.
    private func isProse(_ line: Line) -> Bool {
        let tokens = RowTokens.of(line.text)
        let numbers = tokens.count { $0.kind == .number || $0.kind == .date }
        if Phrases.endsSentence(line.text), line.text.last == ".", line.width > measure / 2 { return true }
        return line.width > measure * 82 / 100 && numbers * 3 < tokens.count && !isHeader(line)
    }

    /// A row: it ends in a number, begins with a rank, or names something twice (Hangul and Hanzi, Latin).
    private func isRowLike(_ line: Line) -> Bool {
        guard !Phrases.endsSentence(line.text) || line.text.last != "." else { return false }
        let tokens = RowTokens.of(line.text)
        guard tokens.count >= 2, tokens.count <= 20 else { return false }
        let kinds = tokens.map(\.kind)
        if kinds[0] == .number, kinds.count <= 5 || kinds.last == .number { return tokens[0].text.count <= 3 }
        if kinds.last == .number || kinds.last == .date {
            return kinds.count { $0 == .number } * 3 >= kinds.count || kinds.count <= 4
        }
        return kinds.contains(.latin) && kinds.count <= 7 && line.width < measure * 70 / 100
    }

    // MARK: Tables with lists

    private func hasList(_ line: Line) -> Bool { line.text.contains { "⚫●".unicodeScalars.contains($0) } }

    /// A table whose cells hold lists or sentences: it ends where running text, a heading or a caption begins.
    private func listZone(from start: Int) -> Zone? {
        var end = start + 1
        while end < body.count, listGoesOn(end) { end += 1 }
        let headerLine = isHeader(line(start)) ? line(start) : nil
        let positions = Array((headerLine == nil ? start : start + 1)..<end)
        guard positions.count >= 3 else { return nil }
        let texts = positions.map { line($0) }
        guard
            let table = LabelledTable(header: headerLine, lines: texts).rebuild()
                ?? DatedTable(header: headerLine, lines: texts).rebuild()
        else { return nil }
        return Zone(
            kind: .table, range: start..<end,
            blocks: [Block(.table, [], lines: (start..<end).map { body[$0] }, table: table)])
    }

    private func listGoesOn(_ position: Int) -> Bool {
        let line = line(position)
        if isStructural(line) || Captions.isCaption(line.text) { return false }
        if line.beginsPage { return hasList(line) }
        if line.blankLinesBefore == 0 { return true }
        if Phrases.endsSentence(line.text), line.text.last == ".", line.width > measure * 85 / 100 { return false }
        if !hasList(line), line.width > measure * 95 / 100, !(RowTokens.of(line.text).first?.kind == .date) {
            return false
        }
        // Beside a picture a gap stands between label and list.
        return line.blankLinesBefore < 3 || hasList(line)
            || line.width < measure * 45 / 100 && position + 1 < body.count && hasList(self.line(position + 1))
    }

    // MARK: Rebuilding

    private func zone(_ range: Range<Int>) -> Zone? {
        let displaced = range.filter { Captions.isCaption(line($0).text) }
        let positions = range.filter { !displaced.contains($0) }
        let texts = positions.map { line($0).text }
        guard positions.count >= 3 || positions.count == 2 && kinds(positions[1]).count(where: { $0 == .number }) >= 3
        else { return nil }
        guard let headerCount = headerCount(positions) else { return nil }
        let first = line(positions[0])
        let table = RowTable(
            header: Array(texts[..<headerCount]), rows: Array(texts[headerCount...]),
            leavesFirstEmpty: headerCount == 1 && first.indented && first.blankLinesBefore > 0
        ).rebuild()
        guard let table, table.confidence >= 0.6 else { return nil }
        var blocks = [Block(.table, [], lines: positions.map { body[$0] }, table: table)]
        for position in displaced { blocks.append(Block(.figureCaption, line(position).text, lines: [body[position]])) }
        return Zone(kind: .table, range: range, blocks: blocks)
    }

    private func kinds(_ position: Int) -> [RowToken.Kind] { RowTokens.of(line(position).text).map(\.kind) }

    /// The lines before the first row: a line like a later one, or itself like a row and as long as most.
    private func headerCount(_ positions: [Int]) -> Int? {
        let all = positions.map { kinds($0) }
        let lengths = all.suffix(from: all.count / 2).map { squeezed($0).count }.sorted()
        let usual = lengths.isEmpty ? 0 : lengths[lengths.count / 2]
        for (index, row) in all.enumerated().prefix(14) {
            let later = all.suffix(from: max(index + 1, all.count / 2))
            if later.contains(where: { isSame($0, row) }), !isHeader(line(positions[index])) { return index }
            if index > 0, isRowLike(line(positions[index])), squeezed(row).count + 1 >= usual { return index }
        }
        return nil
    }

    private func squeezed(_ kinds: [RowToken.Kind]) -> [RowToken.Kind] {
        var result: [RowToken.Kind] = []
        for kind in kinds where kind == .number || result.last != kind { result.append(kind) }
        return result
    }

    private func isSame(_ left: [RowToken.Kind], _ right: [RowToken.Kind]) -> Bool {
        squeezed(left) == squeezed(right) && squeezed(left).count > 1
    }
}
