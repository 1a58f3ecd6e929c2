/// Finds what stood inside pictures: the extractor puts it at the end of a page, in narrow scraps.
struct FigureTexts {
    let lines: [Line]
    let body: [Int]
    let dialect: Dialect
    let measure: Int
    /// Positions that tables take.
    let taken: TakenPositions

    func zones() -> [Zone] {
        var zones: [Zone] = []
        var position = 0
        while position < body.count {
            let end = pageEnd(position)
            let range = position..<textEnd(position..<end)
            if let start = start(range) {
                let range = start..<range.upperBound
                zones.append(Zone(kind: .figure, range: range, blocks: [block(range)]))
            }
            position = end
        }
        return zones
    }

    /// A page ends where the next begins, or where its running head was taken out of the text.
    private func pageEnd(_ position: Int) -> Int {
        var end = position + 1
        while end < body.count, !lines[body[end]].beginsPage, body[end] == body[end - 1] + 1 { end += 1 }
        return end
    }

    /// Where the foot-notes of a page begin, which stand under its pictures.
    private func textEnd(_ page: Range<Int>) -> Int {
        page.dropFirst().first { NoteMark.isPageFoot(lines[body[$0]]) } ?? page.upperBound
    }

    /// Where the scraps at the end of a page begin, if there are any.
    private func start(_ page: Range<Int>) -> Int? {
        var start: Int?
        var total = 0
        for position in page.reversed() {
            let line = lines[body[position]]
            guard isScrap(line), !taken.contains(position) else { break }
            total += line.width
            let count = page.upperBound - position
            let isSetOff =
                line.blankLinesBefore >= 3
                || count >= 5 && position > 0 && lines[body[position - 1]].endsSentence
                || count >= 3 && position > 0 && lines[body[position - 1]].isCaption
            if isSetOff, position > 0, total / count < measure * (count == 1 ? 70 : 35) / 100, isClosed(position) {
                start = position
            }
        }
        return start
    }

    private func isScrap(_ line: Line) -> Bool {
        guard line.width < measure * 62 / 100, !line.isCaption, !SourceLabel.isLabel(line.text) else {
            return false
        }
        switch line.lead.kind {
        case .none, .bullet, .roman: return true
        default: return false
        }
    }

    /// The text before the scraps came to its end, and they begin with no sentence.
    private func isClosed(_ position: Int) -> Bool {
        let first = lines[body[position]]
        let before = lines[body[position - 1]]
        guard !first.endsSentence, first.lead.kind != .bullet else { return false }
        return before.endsSentence || before.isCaption
            || before.lead.kind != .none || taken.contains(position - 1)
            || before.width < measure * 50 / 100
    }

    private func block(_ range: Range<Int>) -> Block {
        var text = Scalars()
        var last: Line?
        for position in range {
            let line = lines[body[position]]
            if let last,
                !last.breaksInsideWord || line.blankLinesBefore >= 3 || line.lead.kind != .none
                    || line.text.allSatisfy(Letters.isDigit)
            {
                text.append(InlineMark.lineBreak)
            }
            text += line.text
            last = line
        }
        return Block(.figureText, text, lines: range.map { body[$0] })
    }
}
