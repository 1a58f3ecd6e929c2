/// Finds firms where a text lists them: `보쉬, 지멘스, ABB 등 세계 500대 투자 기업`, `선정된 기업으로는 A(…), B(…) 등`.
///
/// A list is believed when a firm that is already known or proved stands in it; its other items are then firms
/// too, unless they look like something else.
struct FirmLists: Sendable {
    private let judge: KindJudge
    private let closers = WordSet(KindWords.listClosers)
    private let openers = WordSet("기업인 회사인 업체인 제조사인 스타트업인 기업으로는 기업은 회사로는 회사는 업체로는 업체는 기업에는 기업으로 업체에는 기업들은 사로는")
    private let nouns = WordSet("기업 회사 업체 스타트업 제조사 제조업체 중소기업 벤처기업 참가기업 참여기업")
    private let generic = WordSet(KindWords.genericHangul)
    private let particles = Particles()
    private let endings = WordSet(
        "은 는 이 가 을 를 의 에 에는 에서 에서는 로 로는 으로 으로는 와 과 인 한 된 하는 있는 위한 통해 등 및 따라 따르면 그중 또한 특히 중 현재 이번")
    private let verbs = WordSet(
        """
        이며 였으며 으며 비롯 포함 하고 하며 하는 하면 있으나 있고 있는 있으며 있다 했다 한다 된다 되는 되고 되며 하여 하기 위해 통해 대한 관련
        따른 의한 지만 들의 에서의 으로서 하던 했던 했고 였고 면서
        """)
    private let firmHangul = WordSet(KindWords.firmHangul + " " + KindWords.firmLikeHangul)

    private let readings: HanziReadings
    /// The Hangul of provinces and cities.
    private let regions: WordSet

    init(judge: KindJudge, readings: HanziReadings, regions: WordSet) {
        self.judge = judge
        self.readings = readings
        self.regions = regions
    }

    /// Raises the weight of names that stand in lists of firms, and adds the items that had none.
    func apply(to found: inout [FoundName], known: [Range<Int>], others: [Range<Int>], in letters: Letters) {
        for place in 0..<letters.count where isListEnd(place, letters) || isCount(place, letters) {
            let items = items(before: place, in: letters)
            guard items.count >= 2 else { continue }
            let isCount = letters[place] != 0xB4F1
            let isClosed = isCount || isClosedList(place, letters)
            let firms = items.filter { item in
                known.contains { $0.overlaps(item) } || found.contains { $0.kind == .firm && $0.range.overlaps(item) }
            }
            // Of firms, not of their trades, where an item is one or is printed with Hanzi: `A, B(华盛橡胶), C 등 41개사`.
            let isOfNames =
                (isCount || countsFirms(behind: place, letters))
                && (!firms.isEmpty || items.contains { isMoreThanPlace($0, found) })
            let opened = isOpened(before: items[0].lowerBound, isCounted: isCount, letters)
            let proved = items.allSatisfy { item in
                firms.contains(item) || found.contains { $0.range.overlaps(item) && printsForeignName($0) }
            }
            let isBelieved =
                firms.count * 3 >= items.count || (opened && !firms.isEmpty) || (isClosed && (proved || opened))
                || isOfNames
            guard isBelieved else { continue }
            for item in items where !firms.contains(item) {
                guard !others.contains(where: { $0.overlaps(item) }) || isMoreThanPlace(item, found) else { continue }
                let isSure = isClosed && (firms.count * 2 >= items.count || proved) || opened || isOfNames
                accept(item, &found, letters, isSure: isSure)
            }
        }
        found.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// `파울하버(Faulhaber)`: a foreign name with its spelling, no abbreviation.
    private func printsForeignName(_ name: FoundName) -> Bool {
        guard name.kind == .unknown else { return false }
        if name.isAligned, name.weight >= 1 { return true }
        return name.ko != nil
            && name.en.map { $0.unicodeScalars.contains { $0.value >= 0x61 && $0.value <= 0x7A } } == true
    }

    /// `…업체인 A, B`; `국내 기업 A, B, C 총 3개 기업`, where the noun alone opens what the count closes.
    private func isOpened(before start: Int, isCounted: Bool, _ letters: Letters) -> Bool {
        let end = letters.skipSpaces(before: start)
        if openers.suffixLength(letters.values, endingAt: end) != nil { return true }
        return isCounted && nouns.contains(letters.values[letters.hangulStart(before: end)..<end])
    }

    /// `윈난광업(云南矿业)`: the place is only the beginning of a name that is printed with its Hanzi.
    private func isMoreThanPlace(_ item: Range<Int>, _ found: [FoundName]) -> Bool {
        found.contains { $0.range.overlaps(item) && $0.kind == .unknown && $0.zh != nil && $0.weight >= 1 }
    }

    private func accept(_ item: Range<Int>, _ found: inout [FoundName], _ letters: Letters, isSure: Bool) {
        if let index = found.firstIndex(where: { $0.range.overlaps(item) }) {
            found[index].weight += isSure ? 2 : 1
            if found[index].kind == .unknown, found[index].weight >= KindJudge.enough { found[index].kind = .firm }
            return
        }
        guard isSure, let name = bareName(item, letters) else { return }
        found.append(name)
    }

    /// An item without Hanzi: Latin letters, or Hangul that is no common word.
    func bareName(_ item: Range<Int>, _ letters: Letters) -> FoundName? {
        var end = item.upperBound
        if let open = item.first(where: { Letter.isOpening(letters[$0]) }) { end = letters.skipSpaces(before: open) }
        guard end - item.lowerBound >= 2, end - item.lowerBound <= 30 else { return nil }
        let words = letters.values[item.lowerBound..<end].split(whereSeparator: Letter.isSpace)
        guard words.count <= 4, words.allSatisfy({ word in word.allSatisfy { isNameLetter($0) } }) else { return nil }
        guard let last = words.last, !words.contains(where: { generic.contains($0) && words.count == 1 }) else {
            return nil
        }
        let text = Array(letters.values[item.lowerBound..<end])
        let hangul = text.filter(Letter.isHangul)
        // Two syllables that Koreans read Hanzi by are a word (이륙), as far as anyone can tell.
        if text.count == 2, text.allSatisfy({ readings.isSinoKorean($0) }) { return nil }
        // `2018.03` is a date that ran together with the name before it.
        if words.count > 1, last.count(where: Letter.isDigit) > 3, !last.contains(where: Letter.isHangul) { return nil }
        // `83개 사` is a count.
        if let first = text.first, Letter.isDigit(first), !text.contains(where: Letter.isLatin) { return nil }
        if hangul.isEmpty {
            guard text.contains(where: Letter.isCapital), text.filter(Letter.isLatin).count >= 2 else { return nil }
            return FoundName(range: item.lowerBound..<end, en: String(letters: text), kind: .firm, weight: 2)
        }
        if judge.otherKind([], Array(last)) != nil { return nil }
        // 첨단기술기업 is a kind of firm; 경남은행 is one.
        let isKind = closers.suffixLength(text, endingAt: text.count) != nil && !hasFirmEnd(text)
        if isKind || isGenericPhrase(words) { return nil }
        if words.contains(where: { verbs.suffixLength(Array($0), endingAt: $0.count) != nil }) { return nil }
        if words.count > 2, firmHangul.suffixLength(text, endingAt: text.count) == nil { return nil }
        if endings.contains(last) || words.dropLast().contains(where: { endsWithParticle($0) }) { return nil }
        return FoundName(range: item.lowerBound..<end, ko: String(letters: text), kind: .firm, weight: 2)
    }

    private func hasFirmEnd(_ text: [UInt32]) -> Bool { firmHangul.suffixLength(text, endingAt: text.count) != nil }

    /// `차량 안전 솔루션`, `안후이성 산업기금`: words of the trade only. `씨엔엘 에너지` has one that is none.
    private func isGenericPhrase(_ words: [ArraySlice<UInt32>]) -> Bool {
        let rest = words.count > 1 && words.first.map(isRegion) ?? false ? words.dropFirst() : words[...]
        return rest.allSatisfy { word in isMadeOfGeneric(Array(word), from: 0) }
    }

    /// `안후이성`, `하이커우시`: a province or a larger city.
    private func isRegion(_ word: ArraySlice<UInt32>) -> Bool {
        (word.last == 0xC131 || word.last == 0xC2DC) && regions.contains(Array(word.dropLast()))
    }

    private func isMadeOfGeneric(_ word: [UInt32], from start: Int) -> Bool {
        if start == word.count { return true }
        return generic.anyPrefix(word, at: start, end: word.count) { isMadeOfGeneric(word, from: start + $0) }
    }

    private func isNameLetter(_ letter: UInt32) -> Bool {
        Letter.isHangul(letter) || Letter.isLatin(letter) || Letter.isDigit(letter) || letter == 0x2B || letter == 0x2D
            || letter == 0x26 || letter == 0x2E
    }

    private func endsWithParticle(_ word: ArraySlice<UInt32>) -> Bool {
        word.count >= 2 && endings.suffixLength(Array(word), endingAt: word.count) != nil
    }

    /// `총 10개 기업`, `16개사` right after the last item.
    private func isCount(_ place: Int, _ letters: Letters) -> Bool {
        guard Letter.isSpace(letters[place - 1]) else { return false }
        var index = place
        if letters[index] == 0xCD1D { index = letters.skipSpaces(from: index + 1) }
        guard Letter.isDigit(letters[index]) else { return false }
        while Letter.isDigit(letters[index]) { index += 1 }
        guard letters[index] == 0xAC1C else { return false }
        index = letters.skipSpaces(from: index + 1)
        return letters[index] == 0xC0AC || closers.prefixLength(letters.values, at: index, end: letters.count) != nil
    }

    /// `등` as a word of its own.
    private func isListEnd(_ place: Int, _ letters: Letters) -> Bool {
        guard letters[place] == 0xB4F1 else { return false }
        if Letter.isHangul(letters[place - 1]) { return false }
        let end = letters.hangulEnd(from: place + 1)
        return particles.cover(letters.values, from: place + 1, to: end)
    }

    /// Whether a word for firms follows `등` before the clause ends.
    private func isClosedList(_ place: Int, _ letters: Letters) -> Bool {
        let end = min(letters.count, place + 26)
        var index = place + 1
        guard Letter.isSpace(letters[index]) || letters[index] == 0xC758 else { return false }
        while index < end {
            let letter = letters[index]
            if letter == 0x2E || Letter.isComma(letter) || letter == 0x0A { return false }
            if Letter.isSpace(letters[index - 1]), closers.prefixLength(letters.values, at: index, end: end) != nil {
                return true
            }
            if endsCount(index, letters) { return true }
            index += 1
        }
        return false
    }

    /// `등 41개사`, `등 60여 개 사`.
    private func countsFirms(behind place: Int, _ letters: Letters) -> Bool {
        var index = letters.skipSpaces(from: place + 1)
        guard Letter.isDigit(letters[index]) else { return false }
        while Letter.isDigit(letters[index]) { index += 1 }
        index = letters.skipSpaces(from: index)
        if letters[index] == 0xC5EC { index = letters.skipSpaces(from: index + 1) }
        return endsCount(index, letters)
    }

    /// `개사`, `개 사`
    private func endsCount(_ index: Int, _ letters: Letters) -> Bool {
        letters[index] == 0xAC1C && letters[letters.skipSpaces(from: index + 1)] == 0xC0AC
    }

    /// The items before the end of a list, first to last.
    private func items(before end: Int, in letters: Letters) -> [Range<Int>] {
        var items: [Range<Int>] = []
        var itemEnd = letters.skipSpaces(before: end)
        var place = itemEnd
        var depth = 0
        while place > 0, end - place < 900 {
            let letter = letters[place - 1]
            if Letter.isClosing(letter) { depth += 1 }
            if Letter.isOpening(letter) {
                if depth == 0 { break }
                depth -= 1
            }
            if depth == 0 {
                if Letter.isComma(letter) {
                    let whole = trimmed(from: place, to: itemEnd, letters)
                    guard let item = firstItem(whole, letters) else { break }
                    items.append(item)
                    // What has a particle inside is what opens the list, and nothing before it belongs to it.
                    if item != whole { return items.reversed().filter { $0.count >= 2 } }
                    itemEnd = place - 1
                } else if letter == 0x0A || (letter == 0x2E && !Letter.isLatin(letters[place - 2]))
                    || isQuotation(letter)
                {
                    break
                } else if joins(place, letters) {
                    items.append(trimmed(from: place + 1, to: itemEnd, letters))
                    itemEnd =
                        Letter.isHangul(letters[place - 2]) || Letter.isClosing(letters[place - 2])
                            || Letter.isLatin(letters[place - 2]) ? place - 1 : place - 2
                }
            }
            place -= 1
        }
        if let first = firstItem(trimmed(from: place, to: itemEnd, letters), letters) { items.append(first) }
        return items.reversed().filter { $0.count >= 2 }
    }

    /// `와 `, `과 `, ` 및 ` between two items.
    private func joins(_ place: Int, _ letters: Letters) -> Bool {
        guard Letter.isSpace(letters[place]), place >= 2 else { return false }
        switch letters[place - 1] {
        case 0xC640, 0xACFC:
            return Letter.isHangul(letters[place - 2]) || Letter.isClosing(letters[place - 2])
                || Letter.isLatin(letters[place - 2])
        case 0xBC0F: return Letter.isSpace(letters[place - 2])
        default: return false
        }
    }

    private func isQuotation(_ letter: UInt32) -> Bool {
        switch letter {
        case 0x25B2, 0x25BC, 0x25B6, 0x25A0, 0x25CF, 0x25CB, 0x2022, 0x203B, 0x2192: true
        case 0x22, 0x27, 0x2018, 0x2019, 0x201C, 0x201D, 0x3C, 0x3E, 0x3008, 0x3009, 0x3A: true
        default: false
        }
    }

    /// The first item follows what opens the list; it begins after the last word with a particle.
    private func firstItem(_ range: Range<Int>, _ letters: Letters) -> Range<Int>? {
        var start = range.lowerBound
        var place = range.lowerBound
        var depth = 0
        while place < range.upperBound {
            if Letter.isOpening(letters[place]) { depth += 1 }
            if Letter.isClosing(letters[place]) { depth -= 1 }
            if depth == 0, Letter.isSpace(letters[place]), place > start,
                endings.suffixLength(letters.values, endingAt: place, start: start) != nil
                    || nouns.contains(letters.values[letters.hangulStart(before: place)..<place])
            {
                start = place + 1
            }
            place += 1
        }
        let item = trimmed(from: start, to: range.upperBound, letters)
        return item.isEmpty ? nil : item
    }

    private func trimmed(from start: Int, to end: Int, _ letters: Letters) -> Range<Int> {
        let start = letters.skipSpaces(from: start)
        let end = letters.skipSpaces(before: max(0, end))
        return start < end ? start..<end : start..<start
    }
}
