/// Rebuilds a table whose rows stand one to a line: `1 상하이 上海 34,389.18 33,019.00 …`.
///
/// The rows themselves tell how many columns there are: words of one kind belong together, and every number is a
/// cell of its own. The rows that agree give each column its kind, by which the others are cut.
struct RowTable {
    let header: [Scalars]
    let rows: [[RowToken]]
    /// The print left the header's first cell empty: its line begins with a blank.
    let leavesFirstEmpty: Bool

    /// The table, or nil where the rows do not agree.
    func rebuild() -> TableDraft? {
        let words = header.reduce(0) { $0 + HeaderCutter.words($1).count }
        let cut = rows.map { limited(runs($0), words) }
        guard let columns = columnCount(cut, words), columns >= 2 else { return nil }
        let agreeing = cut.filter { $0.count == columns }
        guard !agreeing.isEmpty else { return nil }
        let kinds = (0..<columns).map { column in commonest(agreeing.map { $0[column].kind }) }
        let cells = rows.map { RowCutter(kinds: kinds).cut($0) }
        let labels =
            leavesFirstEmpty && columns > 2
            ? [[]] + HeaderCutter(lines: header).cut(into: columns - 1) : HeaderCutter(lines: header).cut(into: columns)
        return TableDraft(header: labels, rows: cells, confidence: Double(agreeing.count) / Double(max(1, rows.count)))
    }

    /// The number of cells most rows have; no more than the header has words.
    private func columnCount(_ cut: [[RowToken]], _ words: Int) -> Int? {
        var counts: [Int: Int] = [:]
        for row in cut { counts[row.count, default: 0] += 1 }
        guard let best = counts.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }) else { return nil }
        return words > 0 && !leavesFirstEmpty ? min(best.key, words) : best.key
    }

    /// Neighbouring words that make one cell: Hangul with Hangul, a name with its Hanzi.
    private func runs(_ tokens: [RowToken]) -> [RowToken] {
        var runs: [RowToken] = []
        for token in tokens {
            if let last = runs.last, isOneCell(last.kind, token.kind) {
                // Behind its Hanzi a name is complete: what follows is the next cell.
                let kind = token.kind == .hanzi ? .hanzi : last.kind
                runs[runs.count - 1] = RowToken(kind, last.text, token.text)
            } else {
                runs.append(token)
            }
        }
        return runs
    }

    private func isOneCell(_ left: RowToken.Kind, _ right: RowToken.Kind) -> Bool {
        switch (left, right) {
        case (.hangul, .hangul), (.hangul, .hanzi), (.latin, .hanzi), (.hanzi, .hanzi), (.latin, .latin),
            (.hangul, .sign), (.sign, .hangul), (.date, .latin):
            true
        default: false
        }
    }

    /// Where the header has fewer words than a row has runs, `SCARA 로봇` is one cell.
    private func limited(_ runs: [RowToken], _ words: Int) -> [RowToken] {
        var runs = runs
        while words > 1, runs.count > words,
            let place = runs.indices.dropFirst().first(where: {
                isText(runs[$0 - 1]) && isText(runs[$0]) || runs[$0 - 1].kind == .date && runs[$0].kind == .latin
            })
        {
            runs[place - 1] = RowToken(
                runs[place - 1].kind == .date ? .date : .hangul, runs[place - 1].text, runs[place].text)
            runs.remove(at: place)
        }
        return runs
    }

    private func isText(_ token: RowToken) -> Bool {
        token.kind == .hangul || token.kind == .latin || token.kind == .hanzi
    }

    private func commonest(_ kinds: [RowToken.Kind]) -> RowToken.Kind {
        let all: [RowToken.Kind] = [.number, .date, .hangul, .hanzi, .latin, .sign]
        return all.max { left, right in kinds.count { $0 == left } < kinds.count { $0 == right } } ?? .hangul
    }
}

/// Cuts one row into the columns whose kinds are known, at the least cost.
struct RowCutter {
    let kinds: [RowToken.Kind]

    func cut(_ tokens: [RowToken]) -> [Scalars] {
        let words = tokens.map(\.kind)
        // The least cost of the first words in the columns so far, and where each column then begins.
        var best = Array(repeating: Int.max / 4, count: words.count + 1)
        best[0] = 0
        var starts: [[Int]] = []
        for kind in kinds {
            let column = addColumn(kind, words, best)
            best = column.best
            starts.append(column.starts)
        }
        var cells: [Scalars] = []
        var end = tokens.count
        for column in starts.reversed() {
            let start = column[end]
            cells.append(join(tokens[start..<end]))
            end = start
        }
        return cells.reversed()
    }

    private func addColumn(_ kind: RowToken.Kind, _ words: [RowToken.Kind], _ before: [Int]) -> (
        best: [Int], starts: [Int]
    ) {
        var best = Array(repeating: Int.max / 4, count: words.count + 1)
        var starts = Array(repeating: 0, count: words.count + 1)
        for end in 0...words.count {
            var misfit = 0
            // From the shortest cell to the longest; of equal ones the longest counts.
            for start in stride(from: end, through: 0, by: -1) {
                if start < end { misfit += cost(words[start], in: kind) }
                let cost = before[start] + cost(ofWords: end - start, misfit, in: kind)
                if cost <= best[end], cost < Int.max / 4 {
                    best[end] = cost
                    starts[end] = start
                }
            }
        }
        return (best, starts)
    }

    /// What a cell of some words costs: an empty one is unlikely, and so are two numbers in one.
    private func cost(ofWords count: Int, _ misfit: Int, in kind: RowToken.Kind) -> Int {
        if count == 0 { return 12 }
        return kind == .number || kind == .date ? misfit + 6 * (count - 1) : misfit
    }

    private func cost(_ word: RowToken.Kind, in kind: RowToken.Kind) -> Int {
        word == kind ? 0 : isNear(word, kind) ? 1 : 8
    }

    private func isNear(_ left: RowToken.Kind, _ right: RowToken.Kind) -> Bool {
        func isText(_ kind: RowToken.Kind) -> Bool {
            kind == .hangul || kind == .hanzi || kind == .latin || kind == .sign
        }
        return isText(left) && isText(right) && right != .latin || right == .date && left == .latin
    }

    private func join(_ tokens: ArraySlice<RowToken>) -> Scalars {
        var cell = Scalars()
        for token in tokens { LineJoin.append(token.text, to: &cell, afterBlank: true) }
        return cell
    }
}

/// Deals the words of a header, over one or more lines, to a number of columns.
struct HeaderCutter {
    let lines: [Scalars]

    private struct Word {
        let text: ArraySlice<Unicode.Scalar>
        let startsLine: Bool
        let isOnlyWord: Bool
    }

    static func words(_ line: Scalars) -> [ArraySlice<Unicode.Scalar>] { RowTokens.of(line).map(\.text) }

    func cut(into columns: Int) -> [Scalars] {
        guard !lines.isEmpty else { return [] }
        var words: [Word] = []
        for line in lines {
            let parts = HeaderCutter.words(line)
            for (index, part) in parts.enumerated() {
                words.append(Word(text: part, startsLine: index == 0, isOnlyWord: parts.count == 1))
            }
        }
        guard words.count > columns else {
            return words.map { Array($0.text) } + Array(repeating: [], count: columns - words.count)
        }
        let breaks = bestBreaks(words, columns)
        return zip([0] + breaks, breaks + [words.count]).map { start, end in
            Scalars(words[start..<end].map(\.text).joined(separator: [" "]))
        }
    }

    /// The places to break at so that the whole costs least.
    private func bestBreaks(_ words: [Word], _ columns: Int) -> [Int] {
        let count = words.count
        let joinCosts = zip(words, words.dropFirst()).map(joinCost)
        let splitCosts = zip(words, words.dropFirst()).map(splitCost)
        var best = Array(repeating: Array(repeating: Double.infinity, count: columns + 1), count: count + 1)
        var from = Array(repeating: Array(repeating: 0, count: columns + 1), count: count + 1)
        best[0][0] = 0
        for end in 1...count {
            for column in 1...min(columns, end) {
                for start in (column - 1)..<end where best[start][column - 1] < .infinity {
                    var cost = best[start][column - 1] + (start > 0 ? splitCosts[start - 1] : 0)
                    for place in (start + 1)..<max(start + 1, end) { cost += joinCosts[place - 1] }
                    cost += 0.05 * Double((end - start) * (end - start))
                    if cost < best[end][column] {
                        best[end][column] = cost
                        from[end][column] = start
                    }
                }
            }
        }
        var breaks: [Int] = []
        var end = count
        for column in stride(from: columns, through: 2, by: -1) {
            end = from[end][column]
            breaks.append(end)
        }
        return breaks.reversed()
    }

    private func splitCost(_ left: Word, _ right: Word) -> Double {
        if right.text.first == "(" { return 2 }
        // A year begins a label (`2024 년 1~3 분기`) and ends none but its own.
        if isYear(right.text), !right.startsLine { return 0 }
        if leansOnNext(left, right) { return 1.5 }
        if right.startsLine { return isYear(left.text) && left.isOnlyWord ? 1.5 : 0.1 }
        if TableWords.leansBack(right.text) { return 1 }
        return TableWords.endsLabel(left.text) ? 0 : TableWords.endsLabel(right.text) ? 0.6 : 1
    }

    private func joinCost(_ left: Word, _ right: Word) -> Double {
        if right.text.first == "(" || leansOnNext(left, right) { return 0 }
        if right.startsLine { return isYear(left.text) && left.isOnlyWord ? 0 : 0.6 }
        return TableWords.endsLabel(left.text) && !TableWords.leansBack(right.text) ? 0.5 : 0
    }

    /// The `1~3` of `1~3 분기` leans on the next word, and so does `2024년` on a part of the year.
    private func leansOnNext(_ left: Word, _ right: Word) -> Bool {
        guard !right.startsLine else { return false }
        return isPeriod(left.text)
            || isYear(left.text) && !isYear(right.text) && right.text.first.map(Letters.isDigit) ?? false
    }

    private func isPeriod(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        text.allSatisfy { Letters.isDigit($0) || $0 == "~" || $0 == "∼" || $0 == "-" }
    }

    private func isYear(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        text.last == "년" && text.contains(where: Letters.isDigit)
    }
}
