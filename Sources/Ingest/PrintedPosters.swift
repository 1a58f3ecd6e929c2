/// Finds posters in printed issues: short lines among which one is a day and some are labels with a colon, whose values
/// stand below them: `2022. 07. 07 (목) 13:30-17:30`, `장소: 국제박람센터`, `主办单位:`.
struct PrintedPosters {
    let lines: [Line]
    let body: [Int]
    let measure: Int
    /// Positions that are no running text already.
    let taken: TakenPositions

    func zones() -> [Zone] {
        Zone.all(before: body.count) { start in
            guard isShort(start), start == 0 || !isShort(start - 1) else { return nil }
            return zone(from: start)
        }
    }

    private func zone(from start: Int) -> Zone? {
        let run = start..<((start..<body.count).first { !isShort($0) } ?? body.count)
        guard let day = run.first(where: { DatesInText.isDayAlone(lines[body[$0]].text) }) else { return nil }
        let labels = run.filter { $0 > day && label($0) != nil }
        guard labels.count > 1, let last = labels.last, labels.contains(where: { label($0) == .host }) else {
            return nil
        }
        let box = start..<end(behind: last, in: run)
        let text = Scalars(box.map { lines[body[$0]].text }.joined(separator: [InlineMark.lineBreak]))
        return Zone(kind: .box, range: box, blocks: [Block(.figureText, text, lines: box.map { body[$0] })])
    }

    private func label(_ position: Int) -> EventLabels.Label? {
        let line = lines[body[position]]
        return EventLabels.hasColon(line) ? EventLabels.label(of: line) : nil
    }

    /// Below a label without a value stands what it labels, to the next gap.
    private func end(behind label: Int, in run: Range<Int>) -> Int {
        guard EventLabels.value(of: lines[body[label]]) == nil else { return label + 1 }
        let value = label + 1
        return (value..<run.upperBound).first { $0 > value && lines[body[$0]].blankLinesBefore > 2 } ?? run.upperBound
    }

    /// A line of a poster: no sentence, no item, and not as wide as the lines of a paragraph.
    private func isShort(_ position: Int) -> Bool {
        let line = lines[body[position]]
        guard line.lead.kind == .none, !line.isCaption, !line.breaksInsideWord, !taken.contains(position) else {
            return false
        }
        return line.width < measure * 90 / 100 && (!line.endsSentence || line.text.last == ":")
    }
}
