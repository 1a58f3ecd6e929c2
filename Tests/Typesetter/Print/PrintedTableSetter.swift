/// Sets a table as the extractor gives it: a row a line, its cells set apart by single blanks.
struct PrintedTableSetter {
    let rows: [[String]]

    /// The header: labels that stood on one line share a line, one that was broken in its cell has a line a part.
    mutating func headerLines(chance: inout Chance) -> [PrintedLine] {
        guard let header = rows.first, header.contains(where: { !$0.isEmpty }) else { return [] }
        var lines: [PrintedLine] = []
        var shared: [String] = []
        var wasBroken = false
        let breaksLabels = chance.happens(35)
        for label in header {
            let parts = breaksLabels ? broken(label) : [label]
            if parts.count == 1 {
                shared.append(label)
                continue
            }
            if !shared.isEmpty { lines.append(line(shared.joined(separator: " "), gap: wasBroken ? 0 : 1)) }
            for (index, part) in parts.enumerated() {
                lines.append(line(part, gap: index == 0 && !shared.isEmpty ? 0 : 1))
            }
            shared = []
            wasBroken = true
        }
        if !shared.isEmpty { lines.append(line(shared.joined(separator: " "), gap: wasBroken ? 0 : 1)) }
        return lines
    }

    /// A table with a column of sentences or lists: its columns are narrow, so that cells take several lines.
    private var isText: Bool { rows.dropFirst().contains { row in row.contains { $0.count > 24 } } }

    func rowLines() -> [PrintedLine] {
        if isText {
            let setter = TextRowSetter(widths: textWidths)
            return rows.dropFirst().flatMap { setter.lines(of: $0) }
        }
        return rows.dropFirst().map { row in line(row.filter { !$0.isEmpty }.joined(separator: " "), gap: 1) }
    }

    /// The widest column takes what the others leave.
    private var textWidths: [Int] {
        let lengths = (0..<(rows.first?.count ?? 0)).map { column in
            rows.map { column < $0.count ? Letters.width(Array($0[column].unicodeScalars)) : 0 }.max() ?? 0
        }
        guard let widest = lengths.max() else { return [] }
        let narrow = lengths.map { min($0 + 40, 1300) }
        let rest = narrow.enumerated().reduce(0) { lengths[$1.offset] == widest ? $0 : $0 + $1.element }
        return lengths.enumerated().map { $1 == widest ? max(1500, Layout.measure - rest) : narrow[$0] }
    }

    private func line(_ text: String, gap: Int) -> PrintedLine {
        PrintedLine(ExtractorSpaces.inserted(into: Array(text.unicodeScalars)), gap: gap)
    }

    /// `2024년 1~3분기(억 위안)` and `증가량 (억 위안)` broken at their first blank.
    private func broken(_ label: String) -> [String] {
        guard label.hasPrefix("20") || label.contains(" ("), let blank = label.firstIndex(of: " ") else {
            return [label]
        }
        return [String(label[..<blank]), String(label[label.index(after: blank)...])]
    }
}
