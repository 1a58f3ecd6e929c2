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

    func rowLines() -> [PrintedLine] {
        rows.dropFirst().map { row in line(row.filter { !$0.isEmpty }.joined(separator: " "), gap: 1) }
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
