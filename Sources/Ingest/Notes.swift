/// Numbers the notes of an article and sets their marks into its text.
enum Notes {
    static func number(_ blocks: [Block]) -> [Block] {
        var blocks = blocks
        var count = 0
        for index in blocks.indices where blocks[index].kind == .note {
            count += 1
            let note = blocks[index].text
            let length = NoteMark.length(note)
            let mark = mark(count)
            let printed = printedNumber(note)
            var text = Array(note[length...])
            if note.first == "(" || note.first == "（", text.last == ")" || text.last == "）",
                !Phrases.hasOpenBracket(Array(text.dropLast())),
                isUnbalanced(text)
            {
                text.removeLast()
            }
            if !setMark(mark, printed: printed, term: term(text), before: index, in: &blocks) {
                appendMark(mark, before: index, in: &blocks)
            }
            blocks[index].text = mark + [":", " "] + text
        }
        // Where a page ended is no matter of the article: its notes stand together at its end.
        let notes = blocks.filter { $0.kind == .note }
        return (blocks.filter { $0.kind != .note } + notes).map { raised($0, upTo: count) }
    }

    /// A raised number whose note is not there stays a raised number.
    static func raised(_ block: Block, upTo count: Int) -> Block {
        guard block.text.contains(InlineMark.noteOpen) else { return block }
        var block = block
        var text = Scalars()
        var index = 0
        while index < block.text.count {
            if block.text[index] == InlineMark.noteOpen,
                let close = block.text[index...].firstIndex(of: InlineMark.noteClose)
            {
                let digits = block.text[(index + 1)..<close]
                let isDefined = Int(text: digits).map { (1...max(1, count)).contains($0) && count > 0 } ?? false
                text += isDefined ? Array(block.text[index...close]) : digits.map(Raised.digit)
                index = close + 1
            } else {
                text.append(block.text[index])
                index += 1
            }
        }
        block.text = text
        return block
    }

    private static func mark(_ number: Int) -> Scalars {
        [InlineMark.noteOpen] + scalars(String(number)) + [InlineMark.noteClose]
    }

    private static func isUnbalanced(_ text: Scalars) -> Bool {
        text.count { $0 == ")" || $0 == "）" } > text.count { $0 == "(" || $0 == "（" }
    }

    /// The number a printed foot-note begins with.
    private static func printedNumber(_ note: Scalars) -> Scalars? {
        if note.first == InlineMark.noteOpen, let close = note.firstIndex(of: InlineMark.noteClose) {
            return Array(note[1..<close])
        }
        let digits = Array(note.prefix { Letters.isDigit($0) })
        return digits.isEmpty ? nil : digits
    }

    /// The word that an editor's note explains: `이중 고용 편집자 주: …`.
    private static func term(_ text: Scalars) -> Scalars? {
        guard let end = Phrases.find(Words.editorsNote, in: text, within: 40), end > 0 else { return nil }
        let term = text[..<end].trimmed
        return term.isEmpty ? nil : Phrases.squeezed(term)
    }

    /// Finds the mark's place: the star behind the term, or the raised number that the print has.
    private static func setMark(
        _ mark: Scalars, printed: Scalars?, term: Scalars?, before note: Int, in blocks: inout [Block]
    ) -> Bool {
        for index in stride(from: note - 1, through: 0, by: -1)
        where blocks[index].kind == .paragraph || blocks[index].kind == .item {
            if let term, let star = star(behind: term, in: blocks[index].text) {
                blocks[index].text.replaceSubrange(star...star, with: mark)
                return true
            }
            if let printed, let place = raisedNumber(printed, in: blocks[index].text) {
                blocks[index].text.replaceSubrange(place, with: mark)
                return true
            }
        }
        return false
    }

    private static func star(behind term: Scalars, in text: Scalars) -> Int? {
        for index in text.indices where text[index] == "*" {
            let before = Phrases.squeezed(text[..<index]).filter { !Letters.isClosing($0) }
            if before.suffix(term.count).elementsEqual(term) { return index }
        }
        return nil
    }

    /// A number right behind a bracket or a word, where no number of the text can stand: `(点线面)1’`.
    private static func raisedNumber(_ number: Scalars, in text: Scalars) -> Range<Int>? {
        let marked = [InlineMark.noteOpen] + number + [InlineMark.noteClose]
        if let start = Phrases.find(marked, in: text) { return start..<(start + marked.count) }
        for index in text.indices.dropFirst() where Phrases.starts(text, number, at: index) {
            let before = text[index - 1]
            let end = index + number.count
            guard before == ")" || before == "）" || Letters.isClosing(before) else { continue }
            if end == text.count || !Letters.isDigit(text[end]) && !Letters.isBlank(text[end]) { return index..<end }
        }
        return nil
    }

    private static func appendMark(_ mark: Scalars, before note: Int, in blocks: inout [Block]) {
        let before = blocks[..<note].lastIndex { $0.kind == .paragraph || $0.kind == .item }
        if let before { blocks[before].text += mark }
    }
}

/// Digits set above the line.
enum Raised {
    private static let digits: [Unicode.Scalar] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]

    static func digit(_ digit: Unicode.Scalar) -> Unicode.Scalar { digits[Int(digit.value - 0x30) % 10] }
}
