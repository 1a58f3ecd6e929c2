/// Finds tables without a header, each row of which is a name in a narrow column, broken over lines, and what is said
/// of it in a wide one: `란팅` over `(스마트 홈)`, beside it a paragraph. The extractor gives the name's lines, then the
/// text's.
struct NamedTexts {
    let lines: [Line]
    let body: [Int]
    let measure: Int
    /// Positions that other tables take.
    let taken: TakenPositions

    private struct Row {
        let name: Range<Int>
        let text: Range<Int>
    }

    func zones() -> [Zone] { Zone.all(before: body.count) { isName($0) ? zone(from: $0) : nil } }

    private func line(_ position: Int) -> Line { lines[body[position]] }

    private func zone(from start: Int) -> Zone? {
        var rows: [Row] = []
        while let row = row(from: rows.last?.text.upperBound ?? start, after: rows) { rows.append(row) }
        guard let last = rows.last, rows.count > 1, rows.count(where: isNameWithGloss) * 2 > rows.count else {
            return nil
        }
        let range = start..<last.text.upperBound
        let cells = rows.map { [joined($0.name), joined($0.text)] }
        return Zone(
            kind: .table, range: range,
            blocks: [
                Block(
                    .table, [], lines: range.map { body[$0] },
                    table: TableDraft(header: [], rows: cells, confidence: 0.75))
            ])
    }

    private func row(from start: Int, after rows: [Row]) -> Row? {
        // Only the table's first line may stand behind a gap.
        guard start < body.count, isName(start), rows.isEmpty || !standsApart(start) else { return nil }
        let name = start..<run(from: start + 1) { isName($0) && !standsApart($0) }
        guard (1...NamedTexts.longestName).contains(name.count) else { return nil }
        // No line of the column is wider than its fullest so far; it may be set smaller than running text is.
        let widest = rows.flatMap { $0.text.map { line($0).width } }.max().map { $0 + $0 / 20 } ?? measure * 5 / 4
        var end = name.upperBound
        while end < body.count, isTextLine(end, widest), !endsRow(end, from: name.upperBound) { end += 1 }
        let text = name.upperBound..<end
        guard let first = text.first, line(first).width > measure / 2, line(end - 1).endsSentence else { return nil }
        return Row(name: name, text: text)
    }

    private func run(from start: Int, while holds: (Int) -> Bool) -> Int {
        var end = start
        while end < body.count, holds(end) { end += 1 }
        return end
    }

    /// A name of its own begins the next row: it stands behind a sentence.
    private func endsRow(_ position: Int, from start: Int) -> Bool {
        position > start && isName(position) && line(position - 1).endsSentence
    }

    private func isName(_ position: Int) -> Bool {
        let line = line(position)
        guard isFree(position), line.width < measure * 28 / 100, !line.endsSentence else { return false }
        return line.blanksAfter > 0 || isInsideGloss(position)
    }

    /// `Nasu` over `(진단 검사`, `(동물용 의` over `약품 분야)`: a name broken before its gloss or in a word of it.
    private func isInsideGloss(_ position: Int) -> Bool {
        guard position + 1 < body.count, !standsApart(position + 1) else { return false }
        let (text, next) = (line(position).text, line(position + 1).text)
        return next.first == "(" || text.first == "(" && !text.contains(")") && next.last == ")"
    }

    private func standsApart(_ position: Int) -> Bool { line(position).blankLinesBefore >= 3 }

    private func isTextLine(_ position: Int, _ widest: Int) -> Bool {
        let line = line(position)
        return isFree(position) && !standsApart(position) && line.width <= widest
    }

    private func isFree(_ position: Int) -> Bool {
        let line = line(position)
        return !taken.contains(position) && line.lead.kind == .none && !line.isCaption
            && !SourceLabel.isLabel(line.text)
    }

    /// A name of several lines that ends in brackets: what is a heading has one line.
    private func isNameWithGloss(_ row: Row) -> Bool {
        let name = joined(row.name)
        return row.name.count > 1 && name.last == ")" && name.contains("(")
    }

    private func joined(_ range: Range<Int>) -> Scalars {
        var text = Scalars()
        for position in range {
            let isSpaced = position > range.lowerBound && line(position - 1).blanksAfter > 0
            LineJoin.append(line(position).text, to: &text, afterBlank: isSpaced)
        }
        return text
    }

    private static let longestName = 4
}
