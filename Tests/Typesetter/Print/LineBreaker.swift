/// A line as the extractor left it.
struct PrintedLine: Equatable {
    var text: Scalars
    /// Blanks at its end: one where it broke between words, none inside a word, often two at the end of a paragraph.
    var blanksAfter = 1
    /// Blank lines between it and the line before; one is usual.
    var gap = 1
    /// Blanks before it.
    var blanksBefore = 0
    /// The numbers of the foot-notes marked on it.
    var notes: [Int] = []

    init(_ text: Scalars, blanksAfter: Int = 1, gap: Int = 1, blanksBefore: Int = 0) {
        self.text = text
        self.blanksAfter = blanksAfter
        self.gap = gap
        self.blanksBefore = blanksBefore
    }

    init(_ text: String, blanksAfter: Int = 1, gap: Int = 1, blanksBefore: Int = 0) {
        self.init(Array(text.unicodeScalars), blanksAfter: blanksAfter, gap: gap, blanksBefore: blanksBefore)
    }
}

/// Breaks text into lines of a measure, as the print did.
struct LineBreaker {
    let measure: Int
    /// How much narrower the first line is.
    let indent: Int
    /// Words may break anywhere, not only at blanks (`keep-all`).
    let breaksWords: Bool

    /// The lines of a paragraph. In its midst no line ends with its sentence: where one does, the print does not tell
    /// whether the paragraph ends there as well, and no reader could give it back.
    func lines(of text: Scalars) -> [PrintedLine] {
        var lines: [PrintedLine] = []
        var start = 0
        while start < text.count {
            let room = lines.isEmpty ? measure - indent : measure
            let end = lineEnd(text, from: start, room: room, isFirst: lines.isEmpty)
            lines.append(line(text[start..<end], isBetweenWords: end == text.count || text[end] == " "))
            start = end
            while start < text.count, text[start] == " " { start += 1 }
        }
        return lines
    }

    private func line(_ stretch: ArraySlice<Unicode.Scalar>, isBetweenWords: Bool) -> PrintedLine {
        var line = PrintedLine(Scalars(), blanksAfter: isBetweenWords ? 1 : 0)
        line.notes = Notes.numbers(in: stretch)
        line.text = ExtractorSpaces.inserted(into: stretch.filter { !Letters.isSign($0) })
        return line
    }

    /// A place where a line may end.
    private struct Break {
        let index: Int
        let width: Int
        let endsSentence: Bool
    }

    /// Where the line that begins at `start` ends: as far on as its room goes. A line that would end with its sentence
    /// is set a little tighter or looser instead, as justified text is. Where that will not do, a first line may end
    /// so where it is plainly full, or the next word too long: a paragraph of one full line is rare enough.
    private func lineEnd(_ text: Scalars, from start: Int, room: Int, isFirst: Bool) -> Int {
        let breaks = breaks(in: text, from: start, upTo: room * 106 / 100)
        guard let last = breaks.last(where: { $0.width <= room }) ?? breaks.first else { return text.count }
        guard last.endsSentence, last.index < text.count else { return last.index }
        let others = breaks.filter { !$0.endsSentence || $0.index == text.count }
        let near = others.filter { $0.width >= room * (isFirst ? 89 : 94) / 100 }
        if let nearest = near.min(by: { abs($0.width - room) < abs($1.width - room) }) { return nearest.index }
        let isPlain = isFirst && (!breaksWords || last.width >= measure * 94 / 100)
        return isPlain ? last.index : others.last?.index ?? last.index
    }

    private func breaks(in text: Scalars, from start: Int, upTo most: Int) -> [Break] {
        var breaks: [Break] = []
        var width = 0
        for index in start..<text.count {
            if index > start, isBreak(text, index) {
                let ends = text[index] == " " && Sentences.end(text[start..<index])
                breaks.append(Break(index: index, width: width, endsSentence: ends))
            }
            width += Letters.width(text[index])
            if index > start, Letters.isHangul(text[index]), isWestern(text[index - 1]) { width += 10 }
            if width > most, !breaks.isEmpty { return breaks }
        }
        return breaks + [Break(index: text.count, width: width, endsSentence: true)]
    }

    /// May a line end before the scalar at `index`?
    private func isBreak(_ text: Scalars, _ index: Int) -> Bool {
        let (left, right) = (text[index - 1], text[index])
        if right == " " { return left != " " }
        guard breaksWords, left != " ", !Letters.isSign(left), !Letters.isSign(right) else { return false }
        if Letters.isWide(left) { return Letters.isWide(right) }
        return Letters.isDigit(left) && Letters.isHangul(right)
    }

    private func isWestern(_ scalar: Unicode.Scalar) -> Bool { Letters.isDigit(scalar) || Letters.isLatin(scalar) }
}

/// Foot-note marks inside a text.
enum Notes {
    static func numbers(in text: ArraySlice<Unicode.Scalar>) -> [Int] {
        text.indices.filter { text[$0] == InlineSign.noteOpen }.compactMap { open in
            Int(text[(open + 1)...].prefix { Letters.isDigit($0) }.reduce(into: "") { $0.unicodeScalars.append($1) })
        }
    }

    /// The text without the marks and their numbers.
    static func removed(from text: Scalars) -> Scalars {
        var isInside = false
        return text.filter { scalar in
            if scalar == InlineSign.noteOpen { isInside = true }
            defer { if scalar == InlineSign.noteClose { isInside = false } }
            return !isInside
        }
    }
}

/// Where sentences end.
enum Sentences {
    /// Does the text end with a sentence mark, closing brackets and quotation marks aside?
    static func end(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let last = text.last(where: { !Letters.isClosing($0) && !Letters.isSign($0) }) else { return false }
        return ".!?。…:;".unicodeScalars.contains(last) || endsWithRemark(text)
    }

    /// `… 했다. (출처: 신문)`
    private static func endsWithRemark(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard text.last == ")", let open = text.lastIndex(of: "(") else { return false }
        return text[..<open].last { $0 != " " } == "."
    }
}
