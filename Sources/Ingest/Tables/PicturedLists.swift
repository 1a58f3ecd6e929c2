/// Finds boxes without a header: a label, and a list that stands under the gap of the label's picture, or beside the
/// label, so that the extractor went up to it. Several of them one under the other are a table: `생산 체계` beside what
/// is said of it.
struct PicturedLists {
    let lines: [Line]
    let body: [Int]
    let measure: Int
    /// Positions that other tables take.
    let taken: TakenPositions

    private struct Row {
        let label: Int
        let list: Range<Int>
    }

    func zones() -> [Zone] { Zone.all(before: body.count, from: zone) }

    private func line(_ position: Int) -> Line { lines[body[position]] }

    private func zone(from start: Int) -> Zone? {
        var rows: [Row] = []
        while rows.count < PicturedLists.most,
            let row = row(from: rows.last?.list.upperBound ?? start, isFirst: rows.isEmpty)
        {
            rows.append(row)
        }
        // Labels alone over their lists are headings.
        guard let last = rows.last, rows.count >= PicturedLists.fewest,
            rows.count(where: { isApart($0.list.lowerBound) }) * 2 >= rows.count
        else { return nil }
        let range = start..<last.list.upperBound
        let table = TableDraft(header: [], rows: rows.map { [line($0.label).text, list($0.list)] }, confidence: 0.75)
        return Zone(
            kind: .table, range: range,
            blocks: [Block(.table, [], lines: range.map { body[$0] }, table: table)])
    }

    /// One or two may be headings over lists.
    private static let fewest = 3
    /// So that headings over lists, of which an article may have hundreds, are not gone through again from each.
    private static let most = 20

    private func row(from start: Int, isFirst: Bool) -> Row? {
        // A heading stands free of the list before it; the label of a box does not.
        guard isLabel(start), isFirst || !standsFree(start) else { return nil }
        var end = start + 2
        while end < body.count, !standsFree(end), isItem(end) || goesOn(end) { end += 1 }
        return Row(label: start, list: start + 1..<end)
    }

    /// The list stands far below its label on the page, or beside it.
    private func isApart(_ position: Int) -> Bool { standsFree(position) || line(position).beginsCell }

    /// A few words, and a list behind them.
    private func isLabel(_ position: Int) -> Bool {
        guard position + 1 < body.count, isItem(position + 1) else { return false }
        let label = line(position)
        return isFree(position) && !hasBullet(position) && label.width < measure * 35 / 100 && !label.endsSentence
            && !label.breaksInsideWord && label.lead.kind == .none && !SourceLabel.isLabel(label.text)
    }

    /// Behind so many blank lines as a picture leaves.
    private func standsFree(_ position: Int) -> Bool { line(position).blankLinesBefore >= 3 }

    private func isItem(_ position: Int) -> Bool {
        isFree(position) && hasBullet(position) && !line(position).beginsPage
    }

    private func hasBullet(_ position: Int) -> Bool { line(position).beginsWithBullet }

    /// The item before it broke off in a word or in a clause.
    private func goesOn(_ position: Int) -> Bool {
        let before = line(position - 1)
        return isFree(position) && !isLabel(position)
            && (before.breaksInsideWord || TableLine.endsLeaning(before))
    }

    private func isFree(_ position: Int) -> Bool { !taken.contains(position) && !line(position).isCaption }

    private func list(_ range: Range<Int>) -> Scalars {
        let all = range.map { TableLine(line($0), RowTokens.of(line($0).text)) }
        return CellText.of(all[0].line.text, on: all[0], then: all.dropFirst())
    }
}
