/// What a cell over several lines says: its lines joined, or the items of its list one under the other.
enum CellText {
    /// - Parameters:
    ///   - words: What the cell has of its first line.
    ///   - rest: The lines it goes on over.
    static func of(_ words: Scalars, on first: TableLine, then rest: ArraySlice<TableLine>) -> Scalars {
        var items = [words]
        var last = first.line
        for line in rest {
            if line.hasBullet {
                items.append(line.line.text)
            } else {
                LineJoin.append(line.line.text, to: &items[items.count - 1], afterBlank: last.blanksAfter > 0)
            }
            last = line.line
        }
        guard items.contains(where: isListed) else { return items[0] }
        let bare = items.map { isListed($0) ? $0.dropFirst().trimmed : $0 }
        if bare.count == 1 { return bare[0] }
        return Scalars(bare.map { ["•", " "] + $0 }.joined(separator: [InlineMark.lineBreak]))
    }

    private static func isListed(_ item: Scalars) -> Bool { item.first.map(TableWords.isBullet) ?? false }
}
