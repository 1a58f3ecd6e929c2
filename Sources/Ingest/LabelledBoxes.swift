/// Finds boxes in printed issues that announce an event by labels with no colon: `일시 2025 년 5 월 22 일`,
/// `장소 안후이성 허페이`, one under the other.
struct LabelledBoxes {
    let lines: [Line]
    let body: [Int]
    let measure: Int
    /// Positions that tables take.
    let taken: Set<Int>

    func zones() -> [Zone] { Zone.all(before: body.count) { taken.contains($0) ? nil : zone(from: $0) } }

    private func zone(from start: Int) -> Zone? {
        guard label(start) != nil else { return nil }
        var end = start + 1
        while end < body.count, !taken.contains(end), goesOn(end) { end += 1 }
        // What follows the last label and its value is running text.
        guard var last = (start..<end).last(where: { label($0) != nil }) else { return nil }
        while last + 1 < end, isCut(last) { last += 1 }
        let labels = (start...last).compactMap(label)
        guard labels.count > 2, labels.contains(.date), labels.contains(where: { $0 == .place || $0 == .host }) else {
            return nil
        }
        let box = start..<last + 1
        let text = box.reduce(into: Scalars()) { text, position in
            let words = lines[body[position]].text
            if text.isEmpty {
                text = words
            } else if label(position) == nil, isCut(position - 1) {
                LineJoin.append(words, to: &text, afterBlank: lines[body[position - 1]].blanksAfter > 0)
            } else {
                text.append(InlineMark.lineBreak)
                text += words
            }
        }
        return Zone(kind: .box, range: box, blocks: [Block(.figureText, text, lines: box.map { body[$0] })])
    }

    private func label(_ position: Int) -> EventLabels.Label? { EventLabels.bareLabel(lines[body[position]])?.label }

    /// Its value goes on with the next line.
    private func isCut(_ position: Int) -> Bool {
        lines[body[position]].breaksInsideWord || lines[body[position]].width > measure * 90 / 100
    }

    private func goesOn(_ position: Int) -> Bool {
        let line = lines[body[position]]
        return line.lead.kind == .none && !line.isCaption && !line.endsSentence && line.blankLinesBefore < 3
            && (label(position) != nil || line.width < measure * 90 / 100)
    }
}
