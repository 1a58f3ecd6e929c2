/// Finds firms without Hanzi by where they stand: after a word for firms (`태양광 회사인 GOODWE 본사`), or at the head of
/// a portrait (`Aibee (인공지능 분야) 2017년 …`).
struct PlacedNames: Sendable {
    private let before = WordSet(KindWords.before)
    private let particles = Particles()
    private let stock = Array(utf8: "(주)")
    private let fields = WordSet("분야 업종 업계 기업 회사")

    func find(in letters: Letters, outside found: [FoundName]) -> [FoundName] {
        var names: [FoundName] = []
        if let name = portrait(letters) { names.append(name) }
        var place = 1
        while place < letters.count {
            if let name = stockName(at: place - 1, letters) {
                names.append(name)
                place = name.range.upperBound + 1
                continue
            }
            if Letter.isLatin(letters[place]), Letter.isSpace(letters[place - 1]),
                let name = apposition(at: place, letters)
            {
                names.append(name)
                place = name.range.upperBound
            }
            place += 1
        }
        return names.filter { name in !found.contains { $0.range.overlaps(name.range) } }
    }

    /// Latin letters after `회사인`; before a bracket they are `BracketedNames`' matter.
    private func apposition(at place: Int, _ letters: Letters) -> FoundName? {
        let wordEnd = letters.skipSpaces(before: place)
        let word = letters.values[letters.hangulStart(before: wordEnd)..<wordEnd]
        // `기업 AI`: without 인 only capitals that go on are a name.
        guard before.suffixLength(Array(word), endingAt: word.count) != nil, Letter.isCapital(letters[place]) else {
            return nil
        }
        let end = latinEnd(from: place, letters)
        let isSpelt = end - place >= 4 && letters.values[place..<end].contains { $0 >= 0x61 && $0 <= 0x7A }
        guard
            word.last == 0xC778 && word.count >= 3
                || isSpelt && (Letter.isHangul(letters[end]) || Letter.isComma(letters[end]))
        else { return nil }
        guard end - place >= 2, !Letter.isOpening(letters[letters.skipSpaces(from: end)]) else { return nil }
        return FoundName(range: place..<end, en: letters.text(place..<end), kind: .firm, weight: 2)
    }

    /// `(주)VSPACE의`, `㈜다온솔루션은`: the mark of a stock company, and the word after it.
    private func stockName(at place: Int, _ letters: Letters) -> FoundName? {
        var start = place
        if letters[place] == 0x321C {
            start += 1
        } else if letters.hasWord(stock, at: place) {
            start += stock.count
        } else {
            return nil
        }
        if Letter.isSpace(letters[start]) { start += 1 }
        if Letter.isLatin(letters[start]) {
            let end = latinEnd(from: start, letters)
            guard end - start >= 2 else { return nil }
            return FoundName(range: start..<end, en: letters.text(start..<end), kind: .firm, weight: 3)
        }
        let end = letters.hangulEnd(from: start)
        let cut = particles.cuts(letters.values, from: start, to: end).first ?? end
        guard cut - start >= 2 else { return nil }
        return FoundName(range: start..<cut, ko: letters.text(start..<cut), kind: .firm, weight: 3)
    }

    private func portrait(_ letters: Letters) -> FoundName? {
        let end = latinEnd(from: 0, letters)
        guard end >= 2, end <= 40, Letter.isCapital(letters[0]) else { return nil }
        let open = letters.skipSpaces(from: end)
        guard let closing = Letter.closing(of: letters[open]) else { return nil }
        guard let close = (open..<min(letters.count, open + 20)).first(where: { letters[$0] == closing }) else {
            return nil
        }
        guard fields.suffixLength(letters.values, endingAt: close, start: open) != nil else { return nil }
        return FoundName(range: 0..<end, en: letters.text(0..<end), kind: .firm, weight: 2)
    }

    /// The end of Latin words, each with a capital.
    private func latinEnd(from start: Int, _ letters: Letters) -> Int {
        var end = start
        while true {
            var place = end == start ? start : letters.skipSpaces(from: end)
            guard Letter.isCapital(letters[place]) || (place == start && Letter.isLatin(letters[place])) else {
                return end
            }
            while Letter.isLatin(letters[place]) || Letter.isDigit(letters[place])
                || [0x2B, 0x26, 0x2D].contains(letters[place])
                || (letters[place] == 0x2E && Letter.isLatin(letters[place + 1]))
            {
                place += 1
            }
            end = place
        }
    }
}
