/// Tables whose cells hold lists or sentences, over several lines.
extension PrintedTables {
    /// A table whose cells hold lists or sentences: it ends where running text, a heading or a caption begins.
    ///
    /// - Parameters:
    ///   - count: How many lines it must be longer than.
    ///   - groupedCount: How many lines behind the header are known to be names of groups and rows of one line.
    func listZone(from start: Int, beyond count: Int, groupedCount: Int = 0) -> Zone? {
        var end = endOverSource(start) ?? start + 1
        while end < body.count {
            if let note = noteInside(end, start) {
                end = note.upperBound
            } else if isCaptionInside(end, start) {
                end += 1
            } else if listGoesOn(end, start) {
                end += 1
            } else {
                break
            }
        }
        guard end - start > count else { return nil }
        let rows = headerEnd(start, end)
        let positions = (rows..<end).filter { !isNote($0) && !line($0).isCaption }
        guard positions.count >= 3 else { return nil }
        let header = TableHeader((start..<rows).map { HeaderLine(line($0)) })
        var texts = textTable(header: header, positions)
        texts.groupedCount = groupedCount
        let plain = texts.areRows(texts.lines) ? rowTable(header: header, positions) : nil
        let isCertain = plain.map { $0.confidence >= PrintedTables.certain && $0.header.count > 2 } ?? false
        guard let read = isCertain ? plain.map({ (table: $0, lineCount: positions.count) }) : texts.rebuild() else {
            return nil
        }
        let range = start..<(positions[read.lineCount - 1] + 1)
        guard range.count > count else { return nil }
        let block = Block(
            .table, [], lines: range.filter { !isNote($0) && !line($0).isCaption }.map { body[$0] }, table: read.table)
        return Zone(kind: .table, range: range, blocks: [block] + captions(in: range) + notes(in: range))
    }

    /// Wide rows of one line each are told by what their words are, where so many of them agree.
    private static let certain = 0.6

    func textTable(header: TableHeader, _ positions: [Int]) -> TextTable {
        let lines = positions.map { TableLine(line($0), header.typed.mark(shapes[$0].tokens)) }
        return TextTable(header: header, lines: lines, measure: measure)
    }

    /// A table of rows of one line each. Where its columns of words ran together, which its header tells, they are cut
    /// as cells of text are.
    func rowTable(header: TableHeader, _ positions: [Int], leavesFirstEmpty: Bool = false) -> TableDraft? {
        let hasRowsOfOneLine = !positions.contains { isCell($0) }
        func table(leavesFirstEmpty: Bool) -> TableDraft? {
            RowTable(
                header: header, rows: positions.map { shapes[$0].tokens }, leavesFirstEmpty: leavesFirstEmpty,
                hasRowsOfOneLine: hasRowsOfOneLine, lines: positions.map(line)
            ).rebuild()
        }
        if leavesFirstEmpty { return table(leavesFirstEmpty: true) }
        // Labels for all cells of the rows but the first: its label is empty.
        guard let table = table(leavesFirstEmpty: false) else {
            return areLabels(header) ? table(leavesFirstEmpty: true) : nil
        }
        guard hasRowsOfOneLine, !TwinTables.isTwin(table) else { return table }
        let cutter = header.cutter
        // The names that a table compares may have several words: only the rows tell their number.
        if cutter.comparesNames, table.confidence >= 0.6 { return table }
        let likelier = cutter.likelier(than: table.header.count)
        guard !likelier.isEmpty, let texts = textTable(header: header, positions).rebuildRows(likelier),
            texts.confidence >= 0.6, !texts.rows.contains(where: partsName),
            table.confidence < 1 || !texts.rows.contains(where: lacksCell)
        else { return table }
        return texts
    }

    /// A row with an empty cell, and no row of sums: its columns of words are one.
    private func lacksCell(_ row: [Scalars]) -> Bool {
        row.contains(where: \.isEmpty) && !row.contains { TableWords.isSum($0[...]) }
    }

    /// `가나 | 加那`: a name and its Hanzi are one cell.
    private func partsName(_ row: [Scalars]) -> Bool {
        zip(row, row.dropFirst()).contains { name, hanzi in
            !hanzi.isEmpty && hanzi.allSatisfy(Letters.isHanzi) && !name.contains(where: Letters.isHanzi)
                && name.contains { Letters.isHangul($0) || Letters.isLatin($0) }
        }
    }

    private func areLabels(_ header: TableHeader) -> Bool {
        header.onlyWords?.allSatisfy { TableWords.isLabel($0) } ?? false
    }

    /// A table of rows of one line under the names of their groups.
    func groupedZone(from start: Int) -> Zone? {
        guard shapes[start].isHeader, start + 1 < body.count, GroupedRows.isGroup(shapes[start + 1].tokens) else {
            return nil
        }
        let most = min(body.count, start + PrintedTables.mostGroupedLines)
        let end = (start + 1..<most).first { !mayBeGroupedRow($0) } ?? most
        guard end > start + 4 else { return nil }
        let rows = GroupedRows(header: line(start).text, lines: shapes[start + 1..<end].map(\.tokens))
        let read = rows.rebuild { header, places in
            rowTable(header: TableHeader([header]), places.map { start + 1 + $0 })
        }
        guard let read, read.table.confidence >= 0.6 else { return nil }
        let range = start..<start + 1 + read.lineCount
        return Zone(
            kind: .table, range: range,
            blocks: [Block(.table, [], lines: range.map { body[$0] }, table: read.table)])
    }

    /// No table of a newsletter has so many; each header looks ahead so far.
    private static let mostGroupedLines = 400

    private func mayBeGroupedRow(_ position: Int) -> Bool {
        let line = line(position)
        let isHeader = shapes[position].isHeader && shapes[position].tokens.count > 1
        return !shapes[position].isStructural && !isHeader && !line.isCaption && !isNote(position)
            && !line.beginsCell
            && !shapes[position].hasList && !line.endsSentence && line.blankLinesBefore < 3
            && !line.breaksInsideWord && Particles.count(line.text) < 2
    }

    func isNote(_ position: Int) -> Bool { footNotes.contains { $0.contains(position) } }

    /// The foot-notes under the page, where the table goes on over it.
    private func noteInside(_ position: Int, _ start: Int) -> Range<Int>? {
        guard let note = footNotes.first(where: { $0.lowerBound == position }), note.upperBound < body.count,
            line(note.upperBound).beginsPage, listGoesOn(note.upperBound, start)
        else { return nil }
        return note
    }

    /// The caption of a picture at the foot of a page, where the table goes on over it.
    private func isCaptionInside(_ position: Int, _ start: Int) -> Bool {
        line(position).isCaption && position > start + 2 && position + 1 < body.count
            && opensPage(position + 1, behind: position) && !line(position + 1).isCaption
            && !shapes[position + 1].isHeader
            && listGoesOn(position + 1, start)
    }

    private func listGoesOn(_ position: Int, _ start: Int) -> Bool {
        let line = line(position)
        if shapes[position].isStructural || line.isCaption || isCommonLabel(position) { return false }
        if line.beginsPage {
            return isFirstBehindHeader(position, start) || shapes[position].hasList || continuesRanks(position, start)
                || continuesYears(position, start)
                || continuesEnumerations(position) || continuesFigures(position, start)
                || continuesRows(position, start)
                || continuesDates(position, start)
                || hasCellsBeside(position) || continuesLabels(position, start)
        }
        if line.blankLinesBefore == 0 { return true }
        if namesNextTable(position, start), isNarrow(position) { return false }
        if isLabelBehindGap(position, start) { return true }
        if isOfNextYear(position, start) { return true }
        if line.width > measure * 85 / 100, isOfSentences(line) { return false }
        if isRunningText(position), !isUnderCaption(start) || leadsToSentence(position) { return false }
        // Beside a picture a gap stands between label and list.
        return line.blankLinesBefore < 3 || shapes[position].hasList
            || line.width < measure * 45 / 100 && position + 1 < body.count && shapes[position + 1].hasList
    }

    /// The labels are the last line of a page: the rows are on the next.
    private func isFirstBehindHeader(_ position: Int, _ start: Int) -> Bool {
        position == start + 1 && shapes[start].isHeader && shapes[start].tokens.count > 3 && isNarrow(position)
            && !line(position).endsSentence
    }

    /// A wide line, of which only its sentence tells whether it is a row.
    private func isRunningText(_ position: Int) -> Bool {
        if beginsParagraph(position) { return true }
        return !shapes[position].hasList && line(position).width > measure * 95 / 100
            && !shapes[position].beginsWithDate && !endsAsRow(position)
    }

    private func endsAsRow(_ position: Int) -> Bool {
        shapes[position].endsInFigure && Particles.count(line(position).text) == 0
    }

    private func isUnderCaption(_ start: Int) -> Bool { start > 0 && line(start - 1).caption == .table }

    /// The line, or one that it may go on with, ends a sentence.
    private func leadsToSentence(_ start: Int) -> Bool {
        for position in start..<min(body.count, start + 5) {
            let line = line(position)
            if position > start, line.blankLinesBefore >= 3, !line.beginsPage { return false }
            if line.endsSentence || Phrases.contains(line.text, Words.sentenceInside) { return true }
            if !line.breaksInsideWord, line.width < measure * 80 / 100 { return false }
        }
        return false
    }

    /// A sentence ends with the line, or inside it.
    private func isOfSentences(_ line: Line) -> Bool {
        line.endsSentence && line.text.last == "." || Phrases.contains(line.text, Words.sentenceInside)
    }

    /// `4 …` at the head of a page, behind a row `3 …`.
    private func continuesRanks(_ position: Int, _ start: Int) -> Bool {
        guard let rank = shapes[position].rank else { return false }
        return (start + 1..<position).reversed().lazy.compactMap { shapes[$0].rank }.first == rank - 1
    }

    /// `2022 년 …` at the head of a page, behind a row `2018 년 …`.
    private func continuesYears(_ position: Int, _ start: Int) -> Bool {
        guard let year = shapes[position].year,
            let before = (start + 1..<position).reversed().lazy.compactMap({ shapes[$0].year }).first
        else { return false }
        return before < year && !shapes[position].isProse
    }

    /// `24 년 …`, however wide, behind the rows `19 년 …` and `22 년 …`: no sentence, and not the beginning of one.
    func isOfNextYear(_ position: Int, _ start: Int) -> Bool {
        let line = line(position)
        guard let year = shapes[position].shortYear, line.blankLinesBefore < 3, line.text.last != ".",
            !line.breaksInsideWord
        else { return false }
        let years = (start..<position).compactMap { shapes[$0].shortYear }
        guard years.count > 2, let last = years.last else { return false }
        return last <= year && zip(years, years.dropFirst()).allSatisfy { $0 <= $1 }
    }

    /// `2024 년 12 월 5 일 공업정보화부` at the head of a page, behind rows that begin with a day.
    private func continuesDates(_ position: Int, _ start: Int) -> Bool {
        guard shapes[position].beginsWithDate, shapes[position].tokens.count < 6, !line(position).endsSentence else {
            return false
        }
        return (start + 1..<position).count { shapes[$0].beginsWithDate } > 1
    }

    /// `분야 가나, 다라` at the head of a page, behind a row that is such a list.
    private func continuesEnumerations(_ position: Int) -> Bool {
        let before = (0..<position).last { !line($0).isCaption } ?? position
        return [before, position].allSatisfy {
            let line = line($0)
            return line.text.contains(",") && !line.endsSentence && !line.breaksInsideWord
                && line.width < measure * 85 / 100 && Particles.count(line.text) == 0
        }
    }

    /// `특허 등록비 1 건당 3 만 위안` at the head of a page, behind a row with figures too.
    private func continuesFigures(_ position: Int, _ start: Int) -> Bool {
        func isRow(_ place: Int) -> Bool {
            let line = line(place)
            return shapes[place].tokens.count > 3 && shapes[place].tokens.contains { $0.kind == .number }
                && !line.endsSentence && !line.breaksInsideWord && line.width < measure * 85 / 100
        }
        // A cell of several lines may end the row before.
        return isRow(position) && (max(start + 1, position - 3)..<position).contains(where: isRow)
    }

    /// `가나 加那 베이징 2015 년` at the head of a page, behind such a line.
    private func continuesRows(_ position: Int, _ start: Int) -> Bool {
        let pattern = shapes[position].pattern
        guard pattern.count > 2, !shapes[position].isProse else { return false }
        let alike = (start + 1..<position).count { shapes[$0].pattern == pattern }
        return alike > 1 || alike == 1 && pattern.count > 3
    }

    /// A label at the head of a page, over a list, as there were before it.
    private func continuesLabels(_ position: Int, _ start: Int) -> Bool {
        func isOverList(_ place: Int) -> Bool {
            isNarrow(place) && !line(place).endsSentence && place + 1 < body.count
                && line(place + 1).beginsWithBullet
        }
        return isOverList(position) && (start..<position).count(where: isOverList) > 1
            && !shapes[position].tokens.contains { TableWords.isLabel($0.text) }
    }

    /// Soon after the head of a page the extractor goes up the page, as it does between cells alone; or a line breaks
    /// inside a word far from the margin.
    private func hasCellsBeside(_ position: Int) -> Bool {
        let isClose = line(position).blankLinesBefore < 2 && !shapes[position].isProse
        for next in (position + 1)..<min(position + 6, body.count) {
            if shapes[next].isStructural || line(next).isCaption || line(next).beginsPage { return false }
            if line(next).blankLinesBefore >= 3 || line(next).endsSentence { return false }
            if shapes[next].beginsInRow { return true }
            if isClose, line(next).breaksInsideWord, line(next).width < measure * 75 / 100 { return true }
        }
        return false
    }

    /// Wider than a column of a table is, with the particles of a sentence, behind a line that was no part of it.
    private func beginsParagraph(_ position: Int) -> Bool {
        let (line, before) = (line(position), line(position - 1))
        guard line.width > measure * 80 / 100, !shapes[position].hasList, Particles.count(line.text) >= 2 else {
            return false
        }
        let first = shapes[position].tokens.first?.kind
        guard first != .date, first != .number, !before.breaksInsideWord else { return false }
        return before.width < measure * 80 / 100 || before.endsSentence || CellKind.endsNominally(before.text)
    }
}
