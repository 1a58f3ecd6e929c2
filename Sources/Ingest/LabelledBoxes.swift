/// Finds boxes in printed issues that announce an event by labels, one under the other: `일시 2025 년 5 월 22 일`,
/// `장소 안후이성 허페이`; or `행사명: 데모데이`, `⚫ 기간: 2026.01.13-2026.01.16`.
struct LabelledBoxes {
    let lines: [Line]
    let body: [Int]
    let measure: Int
    /// Positions that tables take.
    let taken: TakenPositions

    func zones() -> [Zone] { Zone.all(before: body.count) { taken.contains($0) ? nil : zone(from: $0) } }

    private func zone(from top: Int) -> Zone? {
        let start = isNameOverLabels(top) ? top + 1 : top
        guard label(start) != nil else { return nil }
        var end = start + 1
        while end < body.count, !taken.contains(end), goesOn(end) { end += 1 }
        // What follows the last label and its value is running text.
        guard var last = (start..<end).last(where: { label($0) != nil }) else { return nil }
        while last + 1 < end, isCut(last) { last += 1 }
        let labels = (start...last).compactMap(label)
        guard labels.count > 2,
            labels.contains(.date) || EventLabels.hasColon(lines[body[start]]) && labels.contains(.call),
            labels.contains(where: { $0 == .place || $0 == .host })
        else { return nil }
        let box = top..<last + 1
        let text = box.reduce(into: Scalars()) { text, position in
            let line = lines[body[position]]
            let words = line.text[line.lead.length...]
            if text.isEmpty {
                text = Array(words)
            } else if label(position) == nil, isCut(position - 1) {
                LineJoin.append(words, to: &text, afterBlank: lines[body[position - 1]].blanksAfter > 0)
            } else {
                text.append(InlineMark.lineBreak)
                text += words
            }
        }
        return Zone(kind: .box, range: box, blocks: [Block(.figureText, text, lines: box.map { body[$0] })])
    }

    /// What takes place, over when: `제 5 회 데모데이` over `일시: …`.
    private func isNameOverLabels(_ position: Int) -> Bool {
        let line = lines[body[position]]
        guard line.lead.kind == .none, !line.endsSentence, !line.isCaption, label(position) == nil,
            position + 1 < body.count, !taken.contains(position + 1), !isCut(position)
        else { return false }
        return label(position + 1) == .date || label(position + 1) == .call
    }

    private func label(_ position: Int) -> EventLabels.Label? {
        let line = lines[body[position]]
        guard line.lead.kind == .none || line.lead.kind == .bullet || line.lead.kind == .square else { return nil }
        return EventLabels.hasColon(line) ? EventLabels.label(of: line) ?? .other : EventLabels.bareLabel(line)?.label
    }

    /// Its value goes on with the next line.
    private func isCut(_ position: Int) -> Bool {
        lines[body[position]].breaksInsideWord || lines[body[position]].width > measure * 90 / 100
    }

    private func goesOn(_ position: Int) -> Bool {
        let line = lines[body[position]]
        return line.lead.kind == lines[body[position - 1]].lead.kind && !line.isCaption && !line.endsSentence
            && line.blankLinesBefore < 3
            && (label(position) != nil || line.width < measure * 90 / 100)
    }
}
