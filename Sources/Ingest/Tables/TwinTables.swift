/// Rebuilds two tables that were set side by side: the header has all its labels twice, and so have the rows their
/// cells, but for the last ones, where only the left table still has rows.
struct TwinTables {
    let header: TableHeader
    /// The words of each row.
    let rows: [[RowToken]]

    func rebuild() -> TableDraft? {
        guard let half = halfHeader() else { return nil }
        let shapes = rows.map { shape($0) }
        guard let usual = shapes.compactMap({ twin($0) }).first else { return nil }
        var (left, right): ([[RowToken]], [[RowToken]]) = ([], [])
        for (row, shape) in zip(rows, shapes) {
            if twin(shape) == usual {
                let middle = shape[usual.count].start
                left.append(Array(row[..<middle]))
                right.append(Array(row[middle...]))
            } else if shape.map(\.isText) == usual {
                left.append(row)
            } else {
                return nil
            }
        }
        // The rows that stand on the left alone are the last.
        guard shapes.prefix(right.count).allSatisfy({ twin($0) == usual }),
            let table = RowTable(
                header: TableHeader([half]), rows: left + right, leavesFirstEmpty: false, hasRowsOfOneLine: true
            ).rebuild(), table.confidence >= 0.6
        else { return nil }
        let empty: [Scalars] = Array(repeating: [], count: table.header.count)
        let cells = left.indices.map { index in
            table.rows[index] + (index < right.count ? table.rows[left.count + index] : empty)
        }
        return TableDraft(header: table.header + table.header, rows: cells, confidence: table.confidence)
    }

    /// Whether a table is two side by side: its labels stand there twice.
    static func isTwin(_ table: TableDraft) -> Bool {
        let half = table.header.count / 2
        return half > 0 && table.header.count == 2 * half && table.header[..<half] == table.header[half...]
    }

    /// The labels of one of the two, where the header has them twice.
    private func halfHeader() -> HeaderLine? {
        guard let words = header.onlyWords else { return nil }
        let middle = words.count / 2
        guard middle > 1, words.count == 2 * middle, words[..<middle].elementsEqual(words[middle...]) else {
            return nil
        }
        return HeaderLine(text: Scalars(words[..<middle].joined(separator: [" "])))
    }

    /// Stretches of text and single figures, and the word at which each begins.
    private func shape(_ row: [RowToken]) -> [(isText: Bool, start: Int)] {
        var shape: [(isText: Bool, start: Int)] = []
        for (place, token) in row.enumerated() {
            let isText = token.kind != .number && token.kind != .date
            if !isText || shape.last?.isText != true { shape.append((isText, place)) }
        }
        return shape
    }

    /// The half of a shape that is the same thing twice.
    private func twin(_ shape: [(isText: Bool, start: Int)]) -> [Bool]? {
        let kinds = shape.map(\.isText)
        let middle = kinds.count / 2
        guard middle > 1, kinds.count == 2 * middle, kinds[..<middle].elementsEqual(kinds[middle...]) else {
            return nil
        }
        return Array(kinds[..<middle])
    }
}
