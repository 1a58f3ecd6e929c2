/// The foot-notes under the pages of a printed body.
struct FootNotes {
    let lines: [Line]
    let body: [Int]

    /// Where they stand: from the first of a page's notes to the page's end, or to a gap, each for itself.
    func ranges() -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start: Int?
        for position in body.indices {
            let line = lines[body[position]]
            if let open = start,
                line.beginsPage || line.blankLinesBefore > 2 || isBehindFurniture(position) || NoteMark.isPageFoot(line)
            {
                ranges.append(open..<position)
                start = nil
            }
            if NoteMark.isPageFoot(line), !line.beginsPage { start = position }
        }
        if let start { ranges.append(start..<body.count) }
        return ranges
    }

    /// A page's number, head or title stands before the line: another page has begun, or the end of this one.
    private func isBehindFurniture(_ position: Int) -> Bool {
        position > 0 && body[position] != body[position - 1] + 1
    }

    /// The note that stands on some lines.
    func block(_ range: Range<Int>) -> Block {
        var text = Scalars()
        var isSpaced = false
        for position in range {
            let line = lines[body[position]]
            LineJoin.append(line.text, to: &text, afterBlank: isSpaced)
            isSpaced = line.blanksAfter > 0
        }
        return Block(.note, text, lines: range.map { body[$0] })
    }
}
