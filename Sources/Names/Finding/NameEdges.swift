/// Judges whether a spelling in a text stands there as a name: what precedes it, what follows it in the same word, and
/// whether the longer word is the name of a medium or a firm.
struct NameEdges: Sendable {
    private let particles = Particles()
    private let places = WordSet(CitySurroundings.places)
    private let media = WordSet(CitySurroundings.media)
    private let firms = WordSet(CitySurroundings.firms)
    private let followers = WordSet(CompanyWords.followers)
    private let hanziMedia = WordSet(CitySurroundings.hanziMedia)
    private let hanziFirms = WordSet(CitySurroundings.hanziFirms)
    private let hanziBrandsInSentence = WordSet("公司 日报 晚报 商报 电视台")
    private let separateMedia = WordSet("일보 상보 만보 석간 조보 신문 위성TV 데일리 르바오 완바오")
    private let districts = WordSet(
        "고신구 고신기술 개발구 경제개발구 경제기술개발구 첨단기술산업개발구 하이테크산업개발구 신구 국제공항 시정부 인민정부 총영사관 자유무역시험구 종합보세구")
    private let streets = WordSet("루 둥루 동루 시루 중루 난루 베이루 다루 다제 다다오 대로 거리 공원")
    private let subsidiaries = WordSet(CompanyWords.subsidiaries)
    private let satellite = Array(utf8: "위성TV")
    private let separateCompanyMedia = WordSet("뉴스 백과 이미지 재경")
    private let separateFirms = WordSet("그룹 유한공사 주식유한공사 은행 자동차그룹 전기그룹")
    private let prefixes = WordSet("주 재 중국 한국 미국 일본 독일 프랑스 영국 북중국 남중국 대중국")

    /// The sighting of a spelling, or nil when its edges speak against it.
    func sighting(of spelling: Spellings.Spelling, _ number: Int, _ range: Range<Int>, in letters: Letters) -> Sighting?
    {
        let (first, last) = (letters[range.lowerBound], letters[range.upperBound - 1])
        guard startsWell(spelling, first, range, letters) else { return nil }
        if spelling.isWord { return Sighting(spelling: number, range: range, trust: spelling.trust, tail: .plain) }
        if Letter.isHangul(last) {
            return hangulSighting(spelling, number, range, letters)
        }
        if Letter.isHanzi(last) {
            guard hanziIsName(spelling, range, letters) else { return nil }
        } else {
            let next = letters[range.upperBound]
            if Letter.isLatin(next) || Letter.isDigit(next) || next == 0x40 { return nil }
            if next == 0x2E, Letter.isLatin(letters[range.upperBound + 1]) { return nil }
            guard latinIsName(spelling, range, letters) else { return nil }
        }
        return Sighting(spelling: number, range: range, trust: spelling.trust, tail: .plain)
    }

    private func startsWell(_ spelling: Spellings.Spelling, _ first: UInt32, _ range: Range<Int>, _ letters: Letters)
        -> Bool
    {
        let before = letters[range.lowerBound - 1]
        if Letter.isHangul(first) {
            guard Letter.isHangul(before) else { return true }
            if spelling.isWord || spelling.trust != .name { return false }
            return prefixIsKnown(range, letters) || longPrefix(spelling, range, letters)
        }
        if Letter.isLatin(first) || Letter.isDigit(first) {
            return
                !(Letter.isLatin(before) || Letter.isDigit(before) || before == 0x2E || before == 0x2F || before == 0x40
                || before == 0x5F)
        }
        return true
    }

    /// `주광저우 총영사관`, `중국과학원다롄화학물리연구소`: the prefix is the whole beginning of the word.
    private func prefixIsKnown(_ range: Range<Int>, _ letters: Letters) -> Bool {
        let start = letters.hangulStart(before: range.lowerBound)
        return prefixes.contains(letters.values[start..<range.lowerBound])
    }

    /// A long word may hold a long name: `중국과학원광저우에너지연구소`, `산시성시안시`.
    private func longPrefix(_ spelling: Spellings.Spelling, _ range: Range<Int>, _ letters: Letters) -> Bool {
        let length = range.lowerBound - letters.hangulStart(before: range.lowerBound)
        if length >= 2, spelling.letters.count >= 4 { return true }
        if spelling.cities.isEmpty { return false }
        let before = letters[range.lowerBound - 1]
        let endsUnit = "성원부회국청도".unicodeScalars.contains { $0.value == before }
        return length >= 2 && (spelling.letters.count >= 3 || (length >= 3 && endsUnit))
    }

    private func hangulSighting(
        _ spelling: Spellings.Spelling, _ number: Int, _ range: Range<Int>, _ letters: Letters
    ) -> Sighting? {
        let end = letters.hangulEnd(from: range.upperBound)
        let tail = tail(spelling, range, end, letters)
        guard let tail else { return nil }
        return Sighting(spelling: number, range: range, trust: spelling.trust, tail: tail)
    }

    private func tail(
        _ spelling: Spellings.Spelling, _ range: Range<Int>, _ end: Int, _ letters: Letters
    ) -> Sighting.Tail? {
        let start = range.upperBound
        let isCity = !spelling.cities.isEmpty || spelling.isProvince
        if isBrandWord(isCity: isCity, from: start, to: end, letters) { return nil }
        if start == end || particles.cover(letters.values, from: start, to: end) {
            return nextWordIsBrand(isCity: isCity, after: end, isBare: start == end, letters) ? nil : .plain
        }
        if isCity { return cityTail(spelling, from: start, to: end, letters) }
        for cut in particles.cuts(letters.values, from: start, to: end)
        where subsidiaries.contains(letters.values[start..<cut]) {
            return .subsidiary(cut - start)
        }
        if followers.prefixLength(letters.values, at: start, end: end) != nil { return .follower }
        return range.count >= 4 && end - start >= 2 ? .compound : nil
    }

    private func cityTail(
        _ spelling: Spellings.Spelling, from start: Int, to end: Int, _ letters: Letters
    ) -> Sighting.Tail? {
        if particles.cuts(letters.values, from: start, to: end).contains(where: {
            streets.contains(letters.values[start..<$0])
        }) {
            return nil
        }
        // 진저우구, 슈저우구: a district may be read as a city far away.
        if letters[start] == 0xAD6C, particles.cover(letters.values, from: start + 1, to: end) { return nil }
        let siEnd = start + 1
        if letters[start] == 0xC2DC {
            if particles.cover(letters.values, from: siEnd, to: end) { return .place(isCity: true) }
            let length = places.prefixLength(letters.values, at: siEnd, end: end)
            if length != nil { return .place(isCity: true) }
        }
        if places.prefixLength(letters.values, at: start, end: end) != nil { return .place(isCity: false) }
        return .compound
    }

    /// `지난 고신구`: the next word is a district or office that only a city has.
    func isDistrict(after end: Int, _ letters: Letters) -> Bool {
        guard Letter.isSpace(letters[end]) else { return false }
        return districts.prefixLength(letters.values, at: end + 1, end: letters.hangulEnd(from: end + 1)) != nil
    }

    /// Whether the word, without its particles, ends like the name of a medium or a firm: 선전상보, 상하이자동차.
    private func isBrandWord(isCity: Bool, from start: Int, to end: Int, _ letters: Letters) -> Bool {
        guard end > start else {
            // 선전TV, 베이징TV
            return media.prefixLength(letters.values, at: start, end: min(letters.count, start + 2)) == 2
                && !Letter.isHangul(letters[start]) && letters.count > start
        }
        return particles.cuts(letters.values, from: start, to: end).contains { cut in
            if media.suffixLength(letters.values, endingAt: cut, start: start) != nil { return true }
            return isCity && firms.suffixLength(letters.values, endingAt: cut, start: start) != nil
        }
    }

    /// `베이징 일보`, `상하이 전기그룹`, `텐센트 뉴스`: the next word makes it a medium or another firm.
    private func nextWordIsBrand(isCity: Bool, after end: Int, isBare: Bool, _ letters: Letters) -> Bool {
        guard isBare, Letter.isSpace(letters[end]), Letter.isHangul(letters[end + 1]) else { return false }
        let start = end + 1
        let wordEnd = letters.hangulEnd(from: start)
        if isCity, letters.hasWord(satellite, at: start) { return true }
        let cuts = particles.cuts(letters.values, from: start, to: wordEnd)
        return cuts.contains { cut in
            let word = letters.values[start..<cut]
            if isCity { return separateMedia.contains(word) || separateFirms.contains(word) }
            return separateCompanyMedia.contains(word)
        }
    }

    /// A name in Hanzi: a city not inside the name of a firm or medium, a short company not inside a longer word.
    private func hanziIsName(_ spelling: Spellings.Spelling, _ range: Range<Int>, _ letters: Letters) -> Bool {
        if spelling.isProvince && spelling.cities.isEmpty { return true }
        let run = letters.hanziRun(around: range)
        let near = range.upperBound..<min(run.upperBound, range.upperBound + 14)
        if !spelling.cities.isEmpty {
            if HanziBeside.isStreet(letters.values[range.upperBound..<run.upperBound]) { return false }
            if run.count <= 16 {
                if hanziMedia.suffixLength(letters.values, endingAt: run.upperBound, start: range.upperBound) != nil {
                    return false
                }
                return hanziFirms.suffixLength(letters.values, endingAt: run.upperBound, start: range.upperBound) == nil
            }
            return !hanziBrandsInSentence.occurs(in: letters.values, near)
        }
        if range.count >= 3 { return true }
        if run == range { return true }
        guard run.lowerBound == range.lowerBound else { return false }
        return hanziFirms.prefixLength(letters.values, at: range.upperBound, end: run.upperBound) != nil
            || hanziFirms.suffixLength(letters.values, endingAt: run.upperBound, start: range.upperBound) != nil
    }

    /// A name in Latin letters begins with a capital; a short one is written as the gazetteer has it, in capitals.
    private func latinIsName(_ spelling: Spellings.Spelling, _ range: Range<Int>, _ letters: Letters) -> Bool {
        let first = letters[range.lowerBound]
        guard Letter.isLatin(first) else { return true }
        if spelling.letters.count <= 3 {
            return range.allSatisfy { !Letter.isLatin(letters[$0]) || Letter.isCapital(letters[$0]) }
        }
        return spelling.isSmall || Letter.isCapital(first) || range.contains { Letter.isCapital(letters[$0]) }
    }
}
