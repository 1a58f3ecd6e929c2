/// Captions `표 1) 출처: …`, which stand under their tables: a table ends there, however wide its rows are. Where one of a
/// newsletter does, `표 2) 가나다` does too.
struct SourceCaptions {
    private let lines: [Line]
    private let body: [Int]
    private let shapes: [RowShape]
    private let captions: [Int]

    init(lines: [Line], body: [Int], shapes: [RowShape]) {
        (self.lines, self.body, self.shapes) = (lines, body, shapes)
        let areUnder = lines.contains { SourceCaptions.isBracketed($0) && SourceCaptions.hasSource($0) }
        captions = areUnder ? body.indices.filter { SourceCaptions.isBracketed(lines[body[$0]]) } : []
    }

    /// The caption stands under its table.
    func contains(_ position: Int) -> Bool {
        let place = place(behind: position)
        return place > 0 && captions[place - 1] == position
    }

    /// The caption under a table that begins at a line, if nothing between them is of sentences or headings.
    func under(_ start: Int) -> Int? {
        guard let caption = caption(behind: start),
            (SourceCaptions.fewest...SourceCaptions.most).contains(caption - start)
        else { return nil }
        return (start + 1..<caption).allSatisfy(mayBeOfTable) ? caption : nil
    }

    private func caption(behind start: Int) -> Int? {
        let place = place(behind: start)
        return place < captions.count ? captions[place] : nil
    }

    /// Where in the list the first caption behind a position is.
    private func place(behind start: Int) -> Int {
        var (low, high) = (0, captions.count)
        while low < high {
            let middle = (low + high) / 2
            if captions[middle] > start { high = middle } else { low = middle + 1 }
        }
        return low
    }

    private static let fewest = 4
    private static let most = 90

    private func mayBeOfTable(_ position: Int) -> Bool {
        let line = lines[body[position]]
        return !line.isCaption && !shapes[position].isStructural && line.text.last != "."
            && (line.blankLinesBefore < 3 || line.beginsPage
                || line.blankLinesBefore == 3 && shapes[position].tokens.count < 5)
            && !Phrases.contains(line.text, Words.sentenceInside)
    }

    /// `표 12) …`
    private static func isBracketed(_ line: Line) -> Bool {
        line.caption == .table
            && line.text.first { $0 != "표" && !Letters.isDigit($0) && !Letters.isBlank($0) } == ")"
    }

    private static func hasSource(_ line: Line) -> Bool { Phrases.find(Words.sourceLabel, in: line.text) != nil }
}
