/// Finds firms in lists that no sentence closes: the names after `10개사`, and tables that lost their cells.
struct LooseLists: Sendable {
    private let lists: FirmLists
    private let headers = ["대표 기업", "기업명", "기업 명칭", "주요 기업", "관련 기업", "대표기업"].map { Array(utf8: $0) }
    private let counters = ["개사 ", "개 사 ", "개 기업 ", "개 업체 "].map { Array(utf8: $0) }

    init(lists: FirmLists) { self.lists = lists }

    func find(in letters: Letters, known: [Range<Int>], outside found: [FoundName]) -> [FoundName] {
        let names = afterCounters(letters) + flattened(letters, known: known)
        return names.filter { name in
            !found.contains { $0.range.overlaps(name.range) } && !known.contains { $0.overlaps(name.range) }
        }
    }

    /// `스타트업 10개사 MiCoPower, FCMT、Overplus Power、…`: Latin names, one after the other.
    private func afterCounters(_ letters: Letters) -> [FoundName] {
        guard letters.values.contains(0xAC1C) else { return [] }
        var names: [FoundName] = []
        for place in 0..<letters.count where letters[place] == 0xAC1C {
            guard let counter = counters.first(where: { letters.hasWord($0, at: place) }) else { continue }
            var start = place + counter.count
            var list: [FoundName] = []
            while Letter.isCapital(letters[start]) || Letter.isHanzi(letters[start]) || Letter.isLatin(letters[start]) {
                var end = start
                while end < letters.count, !Letter.isComma(letters[end]), letters[end] != 0x0A { end += 1 }
                guard end - start <= 30 else { break }
                if let name = lists.bareName(start..<end, letters) { list.append(name) }
                start = letters.skipSpaces(from: end + 1)
                if end == letters.count { break }
            }
            if list.count >= 3 { names += list }
        }
        return names
    }

    /// A table whose cells ran together has its header in front and no sentence in it. What stands beside a comma is
    /// then a firm, if enough of those words are known to be.
    private func flattened(_ letters: Letters, known: [Range<Int>]) -> [FoundName] {
        let head = 0..<min(letters.count, 60)
        guard headers.contains(where: { header in head.contains { letters.hasWord(header, at: $0) } }) else {
            return []
        }
        guard !letters.hasSentenceEnd else { return [] }
        var words: [Range<Int>] = []
        for place in 0..<letters.count where Letter.isComma(letters[place]) && !Letter.isDigit(letters[place - 1]) {
            let before = word(endingAt: letters.skipSpaces(before: place), letters)
            if words.last != before { words.append(before) }
            words.append(word(from: letters.skipSpaces(from: place + 1), letters))
        }
        let proved = words.filter { word in known.contains { $0.overlaps(word) } }
        guard words.count >= 6, proved.count * 8 >= words.count else { return [] }
        return words.compactMap { lists.bareName($0, letters) }
    }

    private func word(endingAt end: Int, _ letters: Letters) -> Range<Int> {
        var start = end
        while start > 0, isWordLetter(letters[start - 1]) { start -= 1 }
        return start..<end
    }

    private func word(from start: Int, _ letters: Letters) -> Range<Int> {
        var end = start
        while end < letters.count, isWordLetter(letters[end]) { end += 1 }
        return start..<end
    }

    private func isWordLetter(_ letter: UInt32) -> Bool {
        Letter.isHangul(letter) || Letter.isLatin(letter) || Letter.isDigit(letter)
    }
}
