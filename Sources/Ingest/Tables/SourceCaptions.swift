/// Captions `표 1) 출처: …`, which stand under their tables: a table ends there, however wide its rows are.
struct SourceCaptions {
    private let lines: [Line]
    private let body: [Int]
    private let shapes: [RowShape]
    private let captions: [Int]

    init(lines: [Line], body: [Int], shapes: [RowShape]) {
        (self.lines, self.body, self.shapes) = (lines, body, shapes)
        captions = body.indices.filter { SourceCaptions.isOne(lines[body[$0]]) }
    }

    /// The caption under a table that begins at a line, if nothing between them is of sentences or headings.
    func under(_ start: Int) -> Int? {
        guard let caption = caption(behind: start),
            (SourceCaptions.fewest...SourceCaptions.most).contains(caption - start)
        else { return nil }
        return (start + 1..<caption).allSatisfy(mayBeOfTable) ? caption : nil
    }

    private func caption(behind start: Int) -> Int? {
        var (low, high) = (0, captions.count)
        while low < high {
            let middle = (low + high) / 2
            if captions[middle] > start { high = middle } else { low = middle + 1 }
        }
        return low < captions.count ? captions[low] : nil
    }

    private static let fewest = 4
    private static let most = 90

    private func mayBeOfTable(_ position: Int) -> Bool {
        let line = lines[body[position]]
        return !line.isCaption && !shapes[position].isStructural && line.text.last != "."
            && (line.blankLinesBefore < 3 || line.beginsPage)
            && !Phrases.contains(line.text, Words.sentenceInside)
    }

    static func isOne(_ line: Line) -> Bool {
        line.caption == .table
            && Phrases.find(Words.sourceLabel, in: line.text).map { $0 < longestNumber } ?? false
    }

    /// `표 12) `, before `출처`.
    private static let longestNumber = 8
}
