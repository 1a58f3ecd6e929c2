/// Rows that lack cells.
extension RowTable {
    /// `합계 17.1 26.1` under ranks and names: the sums of the last columns.
    func sum(_ row: [RowToken], _ kinds: [RowToken.Kind]) -> [Scalars]? {
        guard let first = row.first, TableWords.isSum(first.text), row.count < kinds.count, row.count > 1,
            zip(row.dropFirst(), kinds.suffix(row.count - 1)).allSatisfy({ $0.kind == .number && $1 == .number })
        else { return nil }
        return [Array(first.text)] + Array(repeating: [], count: kinds.count - row.count)
            + row.dropFirst().map { Array($0.text) }
    }

    /// `작품 수(편) 6 11 83.3%` where other rows have four figures: those that are missing stand side by side, and mostly
    /// last.
    func lackingFigures(_ row: [RowToken], _ kinds: [RowToken.Kind], _ shares: @autoclosure () -> [Bool]) -> [Scalars]?
    {
        guard kinds.first == .hangul, kinds.dropFirst().allSatisfy({ $0 == .number }) else { return nil }
        let count = row.reversed().prefix { $0.kind == .number }.count
        let (label, figures) = (row.dropLast(count), row.suffix(count))
        let missing = kinds.count - 1 - count
        guard count > 0, missing > 0, !label.isEmpty, label.allSatisfy({ $0.kind == .hangul }) else { return nil }
        let shares = shares()
        func misfits(_ gap: Int) -> Int {
            figures.enumerated().count { place, figure in
                let column = 1 + (place < gap ? place : place + missing)
                return figure.text.contains(where: Letters.isDigit) && (figure.text.last == "%") != shares[column]
            }
        }
        let gap = (0...count).reversed().min { misfits($0) < misfits($1) } ?? count
        let cells = figures.map { Array($0.text) }
        return [RowCutter.joined(label)] + cells[..<gap] + Array(repeating: [], count: missing) + cells[gap...]
    }

    /// The cells of a row that lacks some and has as many blanks too many.
    func cellsBetweenBlanks(_ place: Int, _ runs: [Run], _ columns: Int) -> [Scalars]? {
        guard runs.count < columns, runs.count > 1 else { return nil }
        let gaps = TableLine.gaps(lines[place].text, rows[place])
        let empty = runs.map { max(0, gaps[$0.words.lowerBound] - 1) }
        let missing = columns - runs.count - empty.reduce(0, +)
        guard missing == 0 || missing > 0 && lines[place].blanksAfter == missing + 1 else { return nil }
        let cells = zip(runs, empty).flatMap { run, empty in
            Array(repeating: Scalars(), count: empty) + [RowCutter.joined(rows[place][run.words])]
        }
        return cells + Array(repeating: [], count: missing)
    }

    /// `공기 안정성 낮음 높음 높음` under columns of figures: a word for each.
    func verdicts(_ row: [RowToken], _ kinds: [RowToken.Kind]) -> [Scalars]? {
        let count = kinds.count - 1
        guard count > 1, row.count > count, kinds.dropFirst().allSatisfy({ $0 == .number }),
            row.allSatisfy({ $0.kind == .hangul })
        else { return nil }
        return [RowCutter.joined(row.dropLast(count))] + row.suffix(count).map { Array($0.text) }
    }
}

// MARK: Units that are words

extension RowTable {
    /// `8 가지 21.7` among rows such as `9 당근 33.1`: a figure and the word behind it, which might be its unit, are two
    /// cells, as in most rows. Nil where no row is so.
    func rowsWithUnitsApart() -> [[RowToken]]? {
        guard hasRowsOfOneLine, rows.count > 3, let first = rows.first?.count,
            rows.contains(where: { $0.count != first })
        else { return nil }
        let kinds = rows.map { $0.map(\.kind) }
        guard let usual = kinds.max(by: { left, right in kinds.count { $0 == left } < kinds.count { $0 == right } }),
            kinds.count(where: { $0 == usual }) * 2 > rows.count
        else { return nil }
        var hasChanged = false
        let apart = rows.map { row in
            guard row.count < usual.count, let parted = withUnitsApart(row, like: usual) else { return row }
            hasChanged = true
            return parted
        }
        return hasChanged ? apart : nil
    }

    /// The words of a row that are of the kinds most rows have, if its figures part from their units so.
    private func withUnitsApart(_ row: [RowToken], like usual: [RowToken.Kind]) -> [RowToken]? {
        var apart: [RowToken] = []
        for (place, token) in row.enumerated() {
            let next = apart.count + 1
            guard token.kind == .number, next < usual.count, usual[next] == .hangul,
                place + 1 == row.count || row[place + 1].kind != .hangul,
                let blank = token.text.firstIndex(where: Letters.isBlank),
                token.text[..<blank].allSatisfy(Letters.isDigit)
            else {
                apart.append(token)
                continue
            }
            apart.append(RowToken(.number, token.text[..<blank]))
            apart.append(RowToken(.hangul, token.text[(blank + 1)...]))
        }
        return apart.map(\.kind) == usual ? apart : nil
    }
}
