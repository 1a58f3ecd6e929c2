/// Finds tables in printed text, where only the shape of the lines tells them from running text.
struct PrintedTables {
    let lines: [Line]
    let body: [Int]
    let measure: Int
    /// The shapes of the body's lines.
    let shapes: [RowShape]
    /// The foot-notes under the body's pages.
    let footNotes: [Range<Int>]
    let sources: SourceCaptions
    let steps: LabelSteps

    init(lines: [Line], body: [Int], measure: Int) {
        self.lines = lines
        self.body = body
        self.measure = measure
        footNotes = FootNotes(lines: lines, body: body).ranges()
        shapes = body.map { RowShape(lines[$0], measure: measure) }
        sources = SourceCaptions(lines: lines, body: body, shapes: shapes)
        steps = LabelSteps(lines: lines, body: body, shapes: shapes)
        UnknownHeaders(
            lines: lines, body: body, shapes: shapes, measure: measure, sources: sources, steps: steps
        ).mark()
    }

    func zones() -> [Zone] {
        var zones: [Zone] = []
        var position = 0
        while position < body.count {
            guard startsTable(position) else {
                position += 1
                continue
            }
            let end = end(from: position)
            let found = grouped(from: position) ?? larger(zone(position..<end), from: position)
            if let zone = found.map(withCommonRows) {
                zones.append(zone)
                position = zone.range.upperBound
            } else {
                position += 1
            }
        }
        return zones
    }

    func line(_ position: Int) -> Line { lines[body[position]] }

    /// Rows of one line under the names of their groups, unless rows of several lines are among them: a reading by
    /// lists takes those too.
    private func grouped(from start: Int) -> Zone? {
        guard let zone = groupedZone(from: start) else { return nil }
        let end = zone.range.upperBound
        guard (end...end + 1).contains(where: { $0 < body.count && line($0).beginsCell }) else { return zone }
        let count = zone.range.count
        return listZone(from: start, beyond: count + 1, groupedCount: count - 1) ?? zone
    }

    /// Rows that agree are the better reading; but where a reading by lists takes more of the lines, the rows were
    /// only its beginning.
    private func larger(_ rows: Zone?, from start: Int) -> Zone? {
        guard let rows else { return listZone(from: start, beyond: 0) }
        return isPlain(rows) ? rows : listZone(from: start, beyond: rows.range.count + 1) ?? rows
    }

    /// Rows that all agree, with running text behind them: nothing is left for a reading by lists. Two columns under a
    /// header of more labels do not agree: the others are still to come.
    private func isPlain(_ rows: Zone) -> Bool {
        guard let table = rows.blocks.first?.table, table.confidence > 0.99, table.rows.count > 2 else { return false }
        let labels = table.header.flatMap { $0.split(separator: " ") }
        guard table.header.count > 2 || labels.count < 4 else { return false }
        let end = rows.range.upperBound
        func isProse(_ position: Int) -> Bool { shapes[position].isProse || beginsProse(position) }
        guard end < body.count else { return false }
        // A label alone may stand over the text.
        return isProse(end) || end + 1 < body.count && shapes[end].tokens.count < 3 && isProse(end + 1)
    }

    // MARK: Where a table begins and ends

    /// A header line, or the first row under a table's caption.
    private func startsTable(_ position: Int) -> Bool {
        let line = line(position)
        let isHeader = shapes[position].isHeader
        let isUnderCaption = position > 0 && self.line(position - 1).caption == .table && !line.beginsPage
        guard isHeader || isUnderCaption else { return false }
        guard !shapes[position].isStructural, !shapes[position].isProse else { return false }
        if isHeader, position + 1 < body.count, !isEndOfLine(before: position) { return true }
        guard isUnderCaption else { return false }
        return shapes[position].isRowLike
            || position + 1 < body.count && (shapes[position + 1].isRowLike || shapes[position + 1].hasList)
            || shapes[position].beginsWithDate && Phrases.find(Words.sentenceInside, in: line.text) == nil
    }

    /// A full line before it broke inside a word, or is a heading that goes on with one more.
    private func isEndOfLine(before position: Int) -> Bool {
        guard position > 0, !line(position).beginsPage, line(position).blankLinesBefore < 3 else { return false }
        let before = line(position - 1)
        guard before.width > measure * 85 / 100 else { return false }
        return before.breaksInsideWord && !before.isCaption
            || shapes[position - 1].isStructural && shapes[position].tokens.count == 1
    }

    /// The end of a table that has its source under it: there, or where what all rows have in common begins. A few
    /// words at the head of the page that the source is on are no row.
    func endOverSource(_ start: Int) -> Int? {
        sources.under(start).map { source in
            if let label = (start + 1..<source).first(where: isCommonLabel) { return label }
            let last = source - 1
            return line(last).beginsPage && isNarrow(last) && !goesOn(last, start) ? last : source
        }
    }

    private func end(from start: Int) -> Int {
        if let end = endOverSource(start) { return end }
        var end = start + 1
        while end < body.count, goesOn(end, start) { end += 1 }
        return end
    }

    private func goesOn(_ position: Int, _ start: Int) -> Bool {
        let line = line(position)
        if let note = footNotes.first(where: { $0.contains(position) }) { return isDisplacedNote(note, start) }
        if shapes[position].isStructural || isCommonLabel(position) { return false }
        if line.isCaption { return isDisplacedCaption(position) }
        if shapes[position].isHeader, position > start + 1, shapes[position - 1].isRowLike { return false }
        if namesNextTable(position, start) { return false }
        if isOfNextYear(position, start) || shapes[position].isDated(under: shapes[start]) { return true }
        if shapes[position].isProse || beginsProse(position) { return false }
        if line.beginsPage, isOverItsSource(position) { return true }
        if line.beginsPage || line.blankLinesBefore >= 3 {
            // The labels of a header may stand far apart; a row after a gap must be like the row before it.
            return isLabelBehindGap(position, start)
                || shapes[position].isRowLike
                    && (lastRow(before: position, from: start).map { isAlike(position, $0) } ?? true)
                || isFirstOfRows(position, start) || goesOnAlike(position, start)
        }
        return true
    }

    /// A further label of the header.
    func isLabelBehindGap(_ position: Int, _ start: Int) -> Bool {
        isNarrow(position) && position < start + 12
            && (start + 1..<position).allSatisfy { isNarrow($0) && !shapes[$0].isRowLike }
    }

    /// `가나 베이징 2008 4.2 2% 다라교역소` behind two such rows, whatever it ends with; one of five kinds is enough.
    private func goesOnAlike(_ position: Int, _ start: Int) -> Bool {
        let pattern = shapes[position].pattern
        guard pattern.count > 3, position > start + 2 else { return false }
        return (position - 2..<position).allSatisfy { shapes[$0].pattern == pattern }
            || pattern.count > 4 && (start + 1..<position).contains { shapes[$0].pattern == pattern }
    }

    /// A row with figures at the head of a page, over the caption `표 2) 출처: …` that ends its table.
    private func isOverItsSource(_ position: Int) -> Bool {
        guard position + 1 < body.count, line(position + 1).caption == .table, !line(position).endsSentence else {
            return false
        }
        guard sources.contains(position + 1) else { return false }
        return shapes[position].tokens.count > 3 && shapes[position].dataCount > 1
            && Particles.count(line(position).text) == 0
    }

    /// Behind the labels of a header alone: a line like the one that follows it.
    private func isFirstOfRows(_ position: Int, _ start: Int) -> Bool {
        lastRow(before: position, from: start) == nil && position + 1 < body.count && shapes[start].isHeader
            && isAlike(position, position + 1)
    }

    /// A short line over the next header is that table's caption; a label alone is the end of this one's header.
    func namesNextTable(_ position: Int, _ start: Int) -> Bool {
        position + 1 < body.count && isHeaderOfRows(position + 1)
            && !shapes[position].isRowLike && position > start + 1 && !line(position).endsSentence
            && !line(position - 1).breaksInsideWord && !line(position).beginsCell
            && (start + 1..<position).contains {
                shapes[$0].tokens.count > 2 || shapes[$0].hasList || shapes[$0].isRowLike
            }
    }

    /// Two words may be labels, or the end of a cell (`산업 조치`): under labels stands a row.
    private func isHeaderOfRows(_ position: Int) -> Bool {
        guard shapes[position].isHeader, shapes[position].tokens.count > 1 else { return false }
        guard shapes[position].tokens.count == 2, position + 1 < body.count else { return true }
        let next = shapes[position + 1]
        if line(position + 1).breaksInsideWord { return false }
        return next.isRowLike || next.hasList || next.beginsWithDate
            || next.tokens.count < 5 && Particles.count(line(position + 1).text) == 0
    }

    func isCell(_ position: Int) -> Bool { shapes[position].hasList || shapes[position].beginsInRow }

    func isNarrow(_ position: Int) -> Bool { shapes[position].isNarrow }

    private func lastRow(before position: Int, from start: Int) -> Int? {
        (start + 1..<max(start + 1, position)).last { shapes[$0].isRowLike && !isDisplaced($0) }
    }

    private func isDisplaced(_ position: Int) -> Bool {
        line(position).isCaption || isNote(position)
    }

    /// The first line of a page behind a caption, or the first behind what is printed at the head of all pages.
    func opensPage(_ position: Int, behind caption: Int) -> Bool {
        line(position).beginsPage || body[position] > body[position - 1] + 1 && !sources.contains(caption)
    }

    /// A foot-note under the page between two rows.
    private func isDisplacedNote(_ note: Range<Int>, _ start: Int) -> Bool {
        guard note.upperBound < body.count, shapes[note.upperBound].isRowLike,
            let row = lastRow(before: note.lowerBound, from: start)
        else { return false }
        return isAlike(note.upperBound, row)
    }

    /// A caption that the end of a page, with its foot-notes, put between two rows.
    private func isDisplacedCaption(_ position: Int) -> Bool {
        let note = footNotes.first { $0.lowerBound == position + 1 }
        let next = note?.upperBound ?? position + 1
        guard next < body.count, opensPage(next, behind: position), position > 0, !shapes[next].isStructural else {
            return false
        }
        if shapes[position - 1].isHeader, shapes[next].rank == 1 { return true }
        if let rank = shapes[position - 1].rank, shapes[next].rank == rank + 1 { return true }
        return shapes[next].isRowLike && shapes[next].tokens.count == shapes[position - 1].tokens.count
    }

    /// A wide line with the particles of a sentence, behind the rows: the paragraph after the table.
    private func beginsProse(_ position: Int) -> Bool {
        let line = line(position)
        let goesOn = position + 1 < body.count && shapes[position + 1].isProse
        guard line.width > measure * 65 / 100, !shapes[position].holdsNames,
            Particles.count(line.text) >= (goesOn ? 1 : 2)
        else { return false }
        let numbers = shapes[position].tokens.suffix(2).count { $0.kind == .number }
        return numbers < 2
    }

    // MARK: Rebuilding

    private func zone(_ whole: Range<Int>) -> Zone? {
        let range = withoutStrayLines(whole)
        let positions = range.filter { !isDisplaced($0) }
        guard
            positions.count >= 3
                || positions.count == 2 && shapes[positions[1]].tokens.count(where: { $0.kind == .number }) >= 3
        else { return nil }
        guard var headerCount = headerCount(positions) else { return nil }
        // The extractor goes down to a row: where it went up, the row's first cell was taken for a label.
        if headerCount > 1, isCell(positions[headerCount]) { return nil }
        // Labels of a further line hold no names and no figures: where some do, rows that do not agree were taken for
        // labels.
        let further = positions.prefix(headerCount).dropFirst()
        if further.contains(where: holdsNames) {
            guard shapes[positions[0]].isHeader, !positions.contains(where: isCell) else { return nil }
            headerCount = 1
        } else if shapes[positions[0]].isHeader, further.contains(where: { holdsFigure($0) && !isLabelWithAge($0) }) {
            return nil
        }
        let first = line(positions[0])
        let table = rowTable(
            header: TableHeader(positions[..<headerCount].map { HeaderLine(line($0)) }),
            Array(positions[headerCount...]),
            leavesFirstEmpty: headerCount == 1 && first.indented && first.blankLinesBefore > 0)
        // What is said of the things compared is of all kinds, row by row.
        let least = comparesNames(positions) ? 0.4 : positions[headerCount...].contains { isCell($0) } ? 0.7 : 0.6
        guard let table, table.confidence >= least else { return nil }
        // Lines of a cell that goes on beside its row are no rows.
        let hasCells = positions[headerCount...].contains { line($0).beginsCell }
        if hasCells, table.rows.contains(where: isPartOfRow) { return nil }
        var blocks = [Block(.table, [], lines: positions.map { body[$0] }, table: table)]
        blocks += captions(in: range) + notes(in: range)
        return Zone(kind: .table, range: range, blocks: blocks)
    }

    /// A row without its first cell, or most of them.
    private func isPartOfRow(_ cells: [Scalars]) -> Bool {
        cells.first?.isEmpty ?? true || cells.count { !$0.isEmpty } * 2 < cells.count
    }

    /// The captions of pictures that stand among the lines of a table.
    func captions(in range: Range<Int>) -> [Block] {
        range.filter { line($0).isCaption }.map {
            Block(.figureCaption, line($0).text, lines: [body[$0]])
        }
    }

    /// `가나(加那), 다라`: no labels.
    private func holdsNames(_ position: Int) -> Bool {
        let text = line(position).text
        let listed = shapes[position].tokens.contains { token in
            token.kind != .number && token.kind != .date && token.text.contains(",")
        }
        return listed || text.contains("(") && text.contains(where: Letters.isHanzi)
    }

    func holdsFigure(_ position: Int) -> Bool {
        shapes[position].tokens.count > 2 && shapes[position].tokens.contains { $0.kind == .number }
    }

    /// `60 세 이상 인구`, `1 인당 소득`: a label that begins with a figure, of one line in the header's corner.
    private func isLabelWithAge(_ position: Int) -> Bool {
        let words = shapes[position].tokens
        return isNarrow(position) && line(position).beginsCell && words.count { $0.kind == .number } == 1
            && words.first?.kind == .number && words.last?.kind == .hangul
    }

    /// The foot-notes that begin among the lines of a table.
    func notes(in range: Range<Int>) -> [Block] {
        footNotes.filter { range.contains($0.lowerBound) }.map { FootNotes(lines: lines, body: body).block($0) }
    }

    /// Behind rows that all end in a figure, a line without one is none: a heading, or names under pictures.
    private func withoutStrayLines(_ range: Range<Int>) -> Range<Int> {
        func endsInFigure(_ position: Int) -> Bool { shapes[position].tokens.last.map(isFigure) ?? false }
        // Of names that are compared something is said in words too.
        if range.count > 2, comparesNames(Array(range)), shapes[range.upperBound - 1].tokens.count > 2 { return range }
        if endsUnderPictures(range) { return range.dropLast() }
        var end = range.upperBound
        while end - range.lowerBound > 4, !shapes[end - 1].tokens.contains(where: isFigure),
            !isDisplaced(end - 1), !line(end - 1).beginsCell
        {
            end -= 1
        }
        let rows = range.lowerBound..<end
        return end < range.upperBound && rows.suffix(3).allSatisfy(endsInFigure) ? rows : range
    }

    /// Where all rows have figures, a last line without one, with a gap before or behind it, is what stood under
    /// pictures.
    private func endsUnderPictures(_ range: Range<Int>) -> Bool {
        guard range.count > 4 else { return false }
        func hasFigure(_ position: Int) -> Bool { shapes[position].tokens.contains(where: isFigure) }
        let last = range.upperBound - 1
        guard !hasFigure(last), !line(last).beginsCell, !isDisplaced(last),
            range.dropFirst().dropLast().allSatisfy(hasFigure)
        else { return false }
        let isBehindGap =
            line(last).blankLinesBefore > 1 && line(last).blankLinesBefore > line(last - 1).blankLinesBefore
        let isOverGap = range.upperBound < body.count && line(range.upperBound).blankLinesBefore >= 3
        // A row beside the others has their number of cells; names under pictures are a row of nothing.
        return isBehindGap || isOverGap && shapes[last].tokens.allSatisfy { $0.kind == .hangul }
    }

    private func isFigure(_ token: RowToken) -> Bool { token.kind == .number || token.kind == .date }

    private func isAlike(_ left: Int, _ right: Int) -> Bool {
        let pattern = shapes[left].pattern
        return pattern.count > 1 && pattern == shapes[right].pattern
            || shapes[left].endsInAsManyFigures(as: shapes[right])
    }
}
