/// Where the extractor's steps among the labels of a header lead to. It goes up from labels of one line, which stand
/// side by side, to those of several lines, and again to labels of one line; to the first row it goes down.
struct LabelSteps {
    let lines: [Line]
    let body: [Int]
    let shapes: [RowShape]

    /// The end of a header that begins with labels of one line and goes on with others, or nil where it does not.
    func endOfLabels(from start: Int) -> Int? {
        if isGap(start + 1) { return endBehindGap(start + 1) }
        guard isStep(start + 1) else { return nil }
        var (group, areSingle) = (start, true)
        while true {
            var next = group + 1
            if areSingle {
                guard isStep(next), mayBeLabel(next) else { return next }
            } else {
                while next < body.count, !isStep(next), mayBeLabel(next) { next += 1 }
                let end = endOfCounted(group..<next, isBeforeStep: isStep(next) && mayBeLabel(next))
                guard isStep(next), mayBeLabel(next), next - group > 1, end == next else { return end }
            }
            (group, areSingle) = (next, !areSingle)
        }
    }

    /// Such a header over a row with figures, whatever its words are.
    func isOverFigures(_ start: Int) -> Bool {
        guard mayBeLabel(start), let row = endOfLabels(from: start), row > start + 2 else { return false }
        return (row..<min(row + LabelSteps.rows, body.count)).contains { position in
            !shapes[position].isProse && shapes[position].dataCount > 1
        }
    }

    /// A row of one line stands among the first of so many lines.
    private static let rows = 4

    private func line(_ position: Int) -> Line { lines[body[position]] }

    private func isStep(_ position: Int) -> Bool { position < body.count && line(position).beginsCell }

    /// A blank that was printed stands between labels of one line and those of several.
    private func isGap(_ position: Int) -> Bool {
        position < body.count && line(position).blankLinesBefore == 3 && !line(position).beginsPage
            && mayBeLabel(position)
    }

    private func endBehindGap(_ start: Int) -> Int? {
        let end = (start..<min(start + LabelSteps.mostLines, body.count)).first { !mayBeLabel($0) }
        return end.flatMap { $0 > start + 1 ? $0 : nil }
    }

    /// A header has no more labels than these, each of two lines.
    static let mostLines = 16

    /// Behind the last unit of labels of several lines a line begins a row, unless its words are of labels; two lines
    /// before labels of one line are one more.
    private func endOfCounted(_ labels: Range<Int>, isBeforeStep: Bool) -> Int {
        guard let counted = labels.last(where: { line($0).text.last == ")" }) else { return labels.upperBound }
        if isBeforeStep, labels.upperBound - counted > 2 { return labels.upperBound }
        return (counted + 1..<labels.upperBound).first { shapes[$0].labelCount == 0 } ?? labels.upperBound
    }

    private func mayBeLabel(_ position: Int) -> Bool {
        shapes[position].isNarrow && !shapes[position].hasList && !shapes[position].isStructural
            && !line(position).isCaption && !line(position).endsSentence && shapes[position].tokens.count < 8
            && !holdsFigures(position)
    }

    /// `중등도 30 600`; but `인구 1 만 명당`, `5 년 전보다`, `60 세 이상(만 명)` are labels.
    private func holdsFigures(_ position: Int) -> Bool {
        let words = shapes[position].tokens
        let figures = words.count { $0.kind == .number && !$0.text.contains("(") }
        return figures > 1 || figures == 1 && words.last?.kind != .hangul
    }
}
