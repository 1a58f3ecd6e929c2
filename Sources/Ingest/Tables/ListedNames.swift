/// Rebuilds a table without a header, each row of which is a sort of thing, its name and a list of what is said of it:
/// `칩 산호(珊瑚)` over `⚫ …` and `⚫ …`. Sort and name stand on one line.
struct ListedNames {
    let lines: [TableLine]

    private struct Row {
        let head: Int
        /// How many words of the first line are the head's; the list may begin behind them.
        let words: Int
        let list: Range<Int>
    }

    /// The table and how many of the lines it takes, or nil where the lines are not all such rows.
    func rebuild() -> (table: TableDraft, lineCount: Int)? {
        var rows: [Row] = []
        while let row = row(from: rows.last?.list.upperBound ?? 0) { rows.append(row) }
        guard let last = rows.last, rows.count > 1 else { return nil }
        let heads = rows.map { lines[$0.head].tokens.prefix($0.words).map(\.text) }
        let told = nameStarts(heads)
        // Where half of the lines tell it, words that stand side by side tell it of the others.
        let areTold = told.count { $0 != nil } * 2 >= told.count
        let starts = zip(told, rows).map { start, row in start ?? (areTold ? likeliestStart(row) : nil) }
        // Where one line does not tell where its name begins, there is but one column of names.
        let haveSorts = !starts.contains(nil)
        let cells = zip(rows, starts).map { row, start in
            let head = lines[row.head]
            guard haveSorts, let start else { return [head.text(0..<row.words), list(row)] }
            return [head.text(0..<start), head.text(start..<row.words), list(row)]
        }
        return (TableDraft(header: [], rows: cells, confidence: 0.75), last.list.upperBound)
    }

    private func list(_ row: Row) -> Scalars {
        let head = lines[row.head]
        if row.words < head.tokens.count {
            return CellText.of(head.text(row.words..<head.tokens.count), on: head, then: lines[row.list])
        }
        let first = lines[row.list.lowerBound]
        return CellText.of(first.line.text, on: first, then: lines[row.list.dropFirst()])
    }

    private func row(from start: Int) -> Row? {
        guard start < lines.count, isHead(start) else { return nil }
        var end = start + 1
        while end < lines.count, lines[end].hasBullet || goesOn(end) { end += 1 }
        return Row(head: start, words: headLength(start), list: (start + 1)..<end)
    }

    /// A few words over a list, or before it on one line.
    private func isHead(_ place: Int) -> Bool {
        guard !lines[place].hasBullet else { return false }
        let words = headLength(place)
        // A single word is one where the extractor went up from it to its list.
        if words == 1, place + 1 < lines.count, lines[place + 1].hasBullet, lines[place + 1].beginsCell { return true }
        guard (2...6).contains(words) else { return false }
        return words < lines[place].tokens.count || place + 1 < lines.count && lines[place + 1].hasBullet
    }

    /// How many words stand before the list.
    private func headLength(_ place: Int) -> Int {
        let tokens = lines[place].tokens
        // Inside a line `○` is no bullet: it says yes.
        return tokens.firstIndex { $0.kind != .number && ($0.text.first.map(TableWords.isBullet) ?? false) }
            ?? tokens.count
    }

    /// The line goes on with the item before it, which broke off in a word or in a clause.
    private func goesOn(_ place: Int) -> Bool {
        let before = lines[place - 1].line
        if before.breaksInsideWord || TableLine.endsLeaning(before) { return true }
        return !isHead(place) && !CellKind.endsNominally(before.text) && lines[place].line.blankLinesBefore < 3
    }

    private func likeliestStart(_ row: Row) -> Int? {
        let words = Array(lines[row.head].tokens.prefix(row.words))
        let starts = (1..<max(1, words.count)).map { start in
            let costs = CellBreaks.costs(words, behind: start - 1)
            return (place: start, cost: costs.cut - costs.join)
        }
        return starts.min { $0.cost < $1.cost }.flatMap { $0.cost < 0 ? $0.place : nil }
    }

    private func nameStarts(_ heads: [[ArraySlice<Unicode.Scalar>]]) -> [Int?] {
        // `소재 흡착제`, `설비 교환 장치`: sorts of things before what they are.
        let sorts = heads.count { $0.first.map { TableWords.isThing($0) || TableWords.isLonely($0) } ?? false }
        if sorts * 2 > heads.count, Set(heads.compactMap(\.first)).count == heads.count {
            return heads.map { nameStart(in: $0, of: heads) ?? 1 }
        }
        return heads.map { nameStart(in: $0, of: heads) }
    }

    /// The name begins behind a word that other rows have too (`2 등급`), is the word in brackets' neighbour
    /// (`산호(珊瑚)`), or the last word before the number of its model; nil where nothing tells.
    private func nameStart(
        in words: [ArraySlice<Unicode.Scalar>], of heads: [[ArraySlice<Unicode.Scalar>]]
    ) -> Int? {
        let shared = words.indices.dropLast().first { place in
            place > 0 && heads.count { $0.dropLast().contains(words[place]) } > 1
        }
        if let shared { return shared + 1 }
        if let glossed = words.indices.dropFirst().first(where: { words[$0].last == ")" }) { return glossed }
        let last = words.count - 1
        return CellBreaks.isModel(words[last]) && last > 1 ? last - 1 : nil
    }
}
