/// Scalars that stand for marks inside a text while it is worked on. They are of the last private plane, and the
/// line reader lets none through, so that they can never be met in a newsletter.
enum InlineMark {
    static let strong: Unicode.Scalar = "\u{10F000}"
    static let noteOpen: Unicode.Scalar = "\u{10F001}"
    static let noteClose: Unicode.Scalar = "\u{10F002}"
    static let lineBreak: Unicode.Scalar = "\u{10F003}"

    static func isMark(_ scalar: Unicode.Scalar) -> Bool { (0x10F000...0x10F003).contains(scalar.value) }
}

/// Takes the Markdown and HTML that an OCR model put into its text out again, and keeps what it meant.
///
/// `**전체**` is strong, `m<sup>2</sup>` is m², `<sup>1</sup>` a foot-note, `<ul …> • … • …` a list inside a cell.
enum OCRMarks {
    static func strip(_ line: Line) -> Line {
        guard line.text.contains(where: mayBeMark) || line.cells.contains(where: { $0.contains(where: mayBeMark) })
        else { return line }
        var text = line.text
        var marks = Line.Marks()
        var hashes = 0
        while hashes < text.count, text[hashes] == "#" { hashes += 1 }
        if hashes > 0, hashes <= 6, hashes < text.count, Letters.isBlank(text[hashes]) {
            text = text[hashes...].trimmed
            marks.hashes = hashes
        }
        if isStarItem(text) { text[0] = "-" }
        text = strip(text)
        let strongMarks = text.count { $0 == InlineMark.strong }
        marks.isBold = text.count > 2 && strongMarks == 2 && text.first == InlineMark.strong && text.last == text.first
        // A mark without its partner: the model lost count; the words are what matters.
        if marks.isBold || strongMarks % 2 == 1 { text.removeAll { $0 == InlineMark.strong } }
        return Line(
            number: line.number, text: text.trimmed, cells: line.cells.map { strip($0) },
            surroundings: line.surroundings, marks: marks)
    }

    /// `* 항목`: Markdown's own bullet, which the model escapes where the print has a star. A label or note is none.
    private static func isStarItem(_ text: Scalars) -> Bool {
        guard text.count > 2, text[0] == "*", Letters.isBlank(text[1]), !SourceLabel.isLabel(text) else { return false }
        return Phrases.find(Words.editorsNote, in: text, within: 40) == nil
    }

    private static func mayBeMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "*", "<", "\\", "[", "#": true
        default: InlineMark.isMark(scalar)
        }
    }

    private static func strip(_ text: Scalars) -> Scalars {
        guard text.contains(where: mayBeMark) else { return text }
        var result = Scalars()
        result.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            index = copyOne(text, at: index, to: &result)
        }
        return result
    }

    /// Copies what stands at an index, without its marks; answers where to go on.
    private static func copyOne(_ text: Scalars, at index: Int, to result: inout Scalars) -> Int {
        let scalar = text[index]
        if scalar == "\\", index + 1 < text.count, isPunctuation(text[index + 1]) {
            var next = index + 1
            if text[next] == "\\", next + 1 < text.count, isPunctuation(text[next + 1]) { next += 1 }
            result.append(text[next])
            return next + 1
        }
        if scalar == "*", index + 1 < text.count, text[index + 1] == "*" {
            result.append(InlineMark.strong)
            return index + 2
        }
        if scalar == "<", let end = copyTag(text, at: index, to: &result) { return end }
        if scalar == "[", let end = copyLink(text, at: index, to: &result) { return end }
        result.append(scalar)
        return index + 1
    }

    private static func copyTag(_ text: Scalars, at index: Int, to result: inout Scalars) -> Int? {
        guard let close = text[index...].firstIndex(of: ">") else { return nil }
        let inside = text[(index + 1)..<close]
        // Where a tag's own end is damaged the next one's is not its end: what is between is text.
        guard inside.allSatisfy({ $0.isASCII && $0 != "<" && $0 != "\t" }) else { return nil }
        if inside.starts(with: Words.http) || inside.starts(with: Words.mailto) {
            result.append(contentsOf: inside)
            return close + 1
        }
        let isEnd = inside.first == "/"
        let name = (isEnd ? inside.dropFirst() : inside).prefix { Letters.isLatin($0) || Letters.isDigit($0) }
        switch Ingest.text(name).lowercased() {
        case "sup" where !isEnd: return copySuperscript(text, from: close + 1, to: &result)
        case "br": result.append(InlineMark.lineBreak)
        case "li" where !isEnd: result.append(contentsOf: [InlineMark.lineBreak, "•", " "])
        case "b", "strong": result.append(InlineMark.strong)
        case "ul" where !isEnd, "ol" where !isEnd:
            // What follows is a list, whose bullets set its items apart.
            result.append(InlineMark.lineBreak)
            let list = text[(close + 1)...].prefix { $0 != "\t" && $0 != "<" }
            for scalar in strip(Array(list)) {
                if scalar == "•" { result.append(InlineMark.lineBreak) }
                result.append(scalar)
            }
            return list.endIndex
        case "ul", "ol", "p", "sup", "sub", "em", "i", "li", "span", "div", "u": break
        default: return nil
        }
        return close + 1
    }

    /// `km<sup>2</sup>` is a unit, `<sup>1</sup>` after a word a foot-note.
    private static func copySuperscript(_ text: Scalars, from start: Int, to result: inout Scalars) -> Int {
        let digits = text[start...].prefix { Letters.isDigit($0) }
        guard !digits.isEmpty else { return start }
        if result.last == "m" || result.last == "M" {
            result.append(contentsOf: digits.map(Raised.digit))
        } else {
            result.append(InlineMark.noteOpen)
            result.append(contentsOf: digits)
            result.append(InlineMark.noteClose)
        }
        return digits.endIndex
    }

    /// `[text](address)` whose address is the text is the text; another address stands behind it in brackets.
    private static func copyLink(_ text: Scalars, at index: Int, to result: inout Scalars) -> Int? {
        guard let middle = text[index...].firstIndex(of: "]"), middle + 1 < text.count, text[middle + 1] == "(",
            let close = text[middle...].firstIndex(of: ")")
        else { return nil }
        let address = text[(middle + 2)..<close]
        guard address.starts(with: Words.http) || address.starts(with: Words.mailto) else { return nil }
        let shown = strip(Array(text[(index + 1)..<middle]))
        result.append(contentsOf: shown)
        let bare = address.starts(with: Words.mailto) ? address.dropFirst(Words.mailto.count) : address
        if !strip(Array(bare)).elementsEqual(shown) { result.append(contentsOf: [" ", "("] + Array(bare) + [")"]) }
        return close + 1
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && scalar.value > 0x20 && !Letters.isDigit(scalar) && !Letters.isLatin(scalar)
    }
}
