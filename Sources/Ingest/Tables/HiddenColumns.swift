/// Rebuilds a table two or more columns of which hold one word each, so that they run together: `기업명 | 본사` over
/// `화촨바이오 선전`. That every row has as many words there as the header has labels too many tells it, where one of the
/// words is a place; two words of a name are one cell.
struct HiddenColumns {
    let header: TableHeader
    /// The words of each row by the cells that their kinds make.
    let rows: [[ArraySlice<RowToken>]]

    func rebuild() -> TableDraft? {
        guard let first = rows.first, rows.count > 2, first.count > 1, !header.isEmpty,
            rows.allSatisfy({ $0.count == first.count })
        else { return nil }
        guard let place = onlyPlace(first.count) else { return nil }
        let cutter = header.cutter
        let known = cutter.cost(first.count)
        let columns = first.count + first[place].count - 1
        guard header.wordCount >= columns, areAllPlaces(place) || cutter.cost(columns) < known + 0.75 else {
            return nil
        }
        let pieces = pieces(place, columns, cutter)
        let cells = rows.map { row in
            row.enumerated().flatMap { index, words in
                index == place
                    ? pieces.map { joined(words.dropFirst($0.lowerBound).prefix($0.count)) } : [joined(words)]
            }
        }
        return TableDraft(
            header: cutter.cut(into: first.count + pieces.count - 1), rows: cells, confidence: 0.75)
    }

    /// How the words at the place are dealt to cells: each for itself, or a place and all others, where the labels are
    /// likelier so.
    private func pieces(_ place: Int, _ columns: Int, _ cutter: HeaderCutter) -> [Range<Int>] {
        let count = rows[0][place].count
        let alone = (0..<count).map { $0..<$0 + 1 }
        guard count > 2, !areAllPlaces(place) else { return alone }
        func isPlace(_ word: Int) -> Bool { areAll(TableWords.isPlace, place, word) }
        let (few, many) = (cutter.cost(columns - count + 2), cutter.cost(columns))
        guard few + HiddenColumns.likelier < many else { return alone }
        if isPlace(count - 1) { return [0..<count - 1, count - 1..<count] }
        return isPlace(0) ? [0..<1, 1..<count] : alone
    }

    /// The one place where all rows have the same number of words, two to four, none of them Hanzi.
    private func onlyPlace(_ count: Int) -> Int? {
        let places = (0..<count).filter { place in
            let words = rows[0][place].count
            return (2...4).contains(words)
                && rows.allSatisfy { row in
                    row[place].count == words && row[place].allSatisfy { $0.kind == .hangul || $0.kind == .latin }
                }
        }
        return places.count == 1 ? places.first { hasColumnOfPlaces($0) } : nil
    }

    private func hasColumnOfPlaces(_ place: Int) -> Bool {
        areAllPlaces(place)
            || (0..<rows[0][place].count).contains { areAll(TableWords.isPlace, place, $0) }
    }

    /// So is the word there in all rows.
    private func areAll(_ isSo: (ArraySlice<Unicode.Scalar>) -> Bool, _ place: Int, _ word: Int) -> Bool {
        rows.allSatisfy { row in isSo(row[place][row[place].startIndex + word].text) }
    }

    /// Places and nothing else: every one of them is a cell.
    private func areAllPlaces(_ place: Int) -> Bool {
        let words = rows.flatMap { $0[place] }
        return words.count { TableWords.isPlace($0.text) } * 5 >= words.count * 4
    }

    private static let likelier = 0.3

    private func joined(_ words: ArraySlice<RowToken>) -> Scalars {
        words.reduce(into: Scalars()) { LineJoin.append($1.text, to: &$0, afterBlank: true) }
    }
}
