/// Tells what kind of thing a name is: by how it ends, how it is read, and what stands around it.
struct KindJudge: Sendable {
    private let firmHanzi = WordSet(KindWords.firmHanzi)
    private let firmLikeHanzi = WordSet(KindWords.firmLikeHanzi)
    private let firmHangul = WordSet(KindWords.firmHangul)
    private let firmLikeHangul = WordSet(KindWords.firmLikeHangul)
    private let genericHanzi = WordSet(KindWords.genericHanzi)
    private let genericHangul = WordSet(KindWords.genericHangul)
    private let before = WordSet(KindWords.before)
    private let after = WordSet(KindWords.after)
    private let titles = WordSet(KindWords.titles)
    private let surnames = Set(Array(utf8: KindWords.surnames).filter(Letter.isHanzi))
    private let neverFirms = WordSet(KindWords.neverFirms)
    private let products = WordSet(
        "브랜드 브랜드인 서비스 택시 게임 드라마 모델 모델인 시리즈 차량 신차 앱 시스템 칩 모형 운영체제 소프트웨어 APP OS 차종 위성 로켓 펀드 프로그램 플랫폼인")
    private let brand = WordSet("브랜드")
    private let sentenceFirms = WordSet("기업 회사 업체 스타트업 제조사")
    private let commonEndings = WordSet("产业 行业 企业 工业 农业 商业 创业 就业 职业 作业 专业 事业 服务业 制造业 毕业 开业 营业")
    private let particles = Particles()
    private let clues = FirmClues()
    /// Endings in Hanzi and Hangul of what is no firm, the kinds in the order in which they are asked.
    private let endings: [(kind: FoundName.Kind, hanzi: WordSet, hangul: WordSet)] = [
        (.university, WordSet(KindWords.universityHanzi), WordSet(KindWords.universityHangul)),
        (.institute, WordSet(KindWords.instituteHanzi), WordSet(KindWords.instituteHangul)),
        (.medium, WordSet(KindWords.mediaHanzi), WordSet(KindWords.mediaHangul)),
        (.authority, WordSet(KindWords.authorityHanzi), WordSet(KindWords.authorityHangul)),
        (.document, WordSet(KindWords.documentHanzi), WordSet("")),
        (.place, WordSet(KindWords.placeHanzi), WordSet(KindWords.placeHangul)),
    ]

    /// The weight that makes a firm.
    static let enough = 2.0

    /// Judges a name of which the Hanzi, the Hangul, the Latin letters and the alignment are known.
    func judge(_ name: inout FoundName, alignment: NameAligner.Alignment?, tail: [UInt32], in letters: Letters) {
        let zh = Array(utf8: name.zh ?? "")
        let ko = Array(utf8: name.ko ?? "")
        let neighbours = weightOfNeighbours(name, letters)
        name.weight =
            weightOfEndings(zh, ko, tail) + weightOfReading(zh, alignment, name) + neighbours
            + weightOfSentence(zh, alignment, name, letters)
        if isQuoted(name, letters) { name.weight -= 1 }
        if neverFirms.contains(zh) {
            name.kind = .authority
            return
        }
        if genericHanzi.contains(zh) || (zh.isEmpty && genericHangul.contains(ko)) { name.weight = -1 }
        if firmHanzi.suffixLength(zh, endingAt: zh.count) == nil, firmHangul.suffixLength(ko, endingAt: ko.count) == nil
        {
            if let kind = otherKind(zh, ko, neighbours: neighbours) {
                name.kind = kind
                return
            }
            if let kind = kindOfWordsAfter(name, letters) {
                name.kind = kind
                return
            }
            if isPerson(zh, alignment, name, letters) {
                name.kind = .person
                return
            }
        }
        name.kind = name.weight >= Self.enough ? .firm : .unknown
        // Two Hanzi read in Korean are a word as any: 三电.
        if name.kind == .unknown, let alignment, zh.count > 2 || alignment.mandarin > 0, !endsAsOther(ko) {
            name.odds = clues.odds(name, alignment, in: letters)
        }
    }

    /// The kind that an ending shows, if it is no firm's.
    ///
    /// An ending of one letter (谷, 网, 社) gives way to neighbours that say it is a firm.
    func otherKind(_ zh: [UInt32], _ ko: [UInt32], neighbours: Double = 0) -> FoundName.Kind? {
        for ending in endings {
            if !zh.isEmpty {
                guard let length = ending.hanzi.suffixLength(zh, endingAt: zh.count), length < zh.count || zh.count > 1
                else { continue }
                if length == 1, neighbours >= 2 { continue }
                // 金山, 京东方 end like places without being any: one letter wants the Hangul to agree.
                if ending.kind == .place, length == 1 {
                    guard zh.count > 2 || ending.hangul.suffixLength(ko, endingAt: ko.count) != nil else { continue }
                }
                return ending.kind
            }
            if let length = ending.hangul.suffixLength(ko, endingAt: ko.count), length >= 2 || ko.count >= 4,
                ending.kind != .place
            {
                return ending.kind
            }
        }
        return nil
    }

    /// `경제협력연구원(经济合作研究)`: the Hangul says it where a part of the Hanzi was lost.
    private func endsAsOther(_ ko: [UInt32]) -> Bool {
        endings.contains { $0.kind != .place && $0.hangul.suffixLength(ko, endingAt: ko.count) != nil }
    }

    /// `즈우(挚物) AIoT 산업 연구소`: the words after the bracket go on to the name of an institute.
    private func kindOfWordsAfter(_ name: FoundName, _ letters: Letters) -> FoundName.Kind? {
        var place = name.range.upperBound
        for _ in 0..<4 {
            guard Letter.isSpace(letters[place]) else { return nil }
            let start = place + 1
            var end = start
            while Letter.isHangul(letters[end]) || Letter.isLatin(letters[end]) { end += 1 }
            guard end > start else { return nil }
            let cut = particles.cuts(letters.values, from: start, to: end).first { cut in
                endings.contains { $0.kind != .medium && isEnding($0.hangul, letters, start, cut) }
            }
            if let cut {
                return endings.first { $0.kind != .medium && isEnding($0.hangul, letters, start, cut) }?.kind
            }
            if end - start > 1, particles.cuts(letters.values, from: start, to: end).count > 1 { return nil }
            place = end
        }
        return nil
    }

    private func isEnding(_ words: WordSet, _ letters: Letters, _ start: Int, _ end: Int) -> Bool {
        (words.suffixLength(letters.values, endingAt: end, start: start) ?? 0) >= 2
    }

    /// What stands in quotation marks together with its Hanzi is mostly a catchword: `‘실크로드 전자상거래(丝路电商)’`.
    private func isQuoted(_ name: FoundName, _ letters: Letters) -> Bool {
        let marks: Set<UInt32> = [0x22, 0x27, 0x2018, 0x2019, 0x201C, 0x201D]
        return marks.contains(letters[name.range.lowerBound - 1]) && marks.contains(letters[name.range.upperBound])
    }

    private func weightOfEndings(_ zh: [UInt32], _ ko: [UInt32], _ tail: [UInt32]) -> Double {
        var weight = 0.0
        if let length = firmHanzi.suffixLength(zh, endingAt: zh.count), zh.count > length {
            weight += 3
        } else if let length = firmLikeHanzi.suffixLength(zh, endingAt: zh.count), zh.count > length {
            weight += 1.5
        } else if zh.count >= 3, zh.last == 0x4E1A, commonEndings.suffixLength(zh, endingAt: zh.count) == nil {
            weight += 1.5
        }
        if let length = firmHangul.suffixLength(ko, endingAt: ko.count), ko.count > length {
            weight += zh.isEmpty ? 2 : 1.5
        } else if let length = firmLikeHangul.suffixLength(ko, endingAt: ko.count), ko.count > length {
            weight += 0.5
        }
        if !tail.isEmpty { weight += 2 }
        return weight
    }

    private func weightOfReading(_ zh: [UInt32], _ alignment: NameAligner.Alignment?, _ name: FoundName) -> Double {
        var weight = name.en == nil ? 0.0 : 1.0
        if zh.isEmpty { return weight }
        guard let alignment else { return name.ko != nil && name.en == nil ? -1 : weight }
        if alignment.mandarin > alignment.korean {
            weight += alignment.mandarin >= 2 || alignment.korean + alignment.omitted == 0 ? 1 : 0.5
        } else if alignment.mandarin >= 2 {
            // 자오웨이기전(兆威机电): a proper name, and its trade in Korean.
            weight += 0.5
        } else if alignment.korean > 0, alignment.mandarin == 0, name.en == nil {
            // 종횡자동화(成都纵横自动化): who leaves the city out shortens the name of a firm.
            weight += alignment.omitsPlace ? 1 : -1
        } else if alignment.mandarin == 0, alignment.korean == 0, name.en == nil {
            weight -= 0.5
        }
        return weight
    }

    /// A name read by its sound in a sentence about firms is likely one, if it cannot be a person.
    private func weightOfSentence(
        _ zh: [UInt32], _ alignment: NameAligner.Alignment?, _ name: FoundName, _ letters: Letters
    ) -> Double {
        guard let alignment, alignment.mandarin >= 1, alignment.mandarin > alignment.korean, alignment.omitted == 0,
            zh.count >= 2
        else { return 0 }
        if zh.count <= 3, let first = zh.first, surnames.contains(first) { return 0 }
        let end = letters.sentenceEnd(from: name.range.upperBound)
        let start = letters.sentenceStart(before: name.range.lowerBound)
        let near = max(start, name.range.lowerBound - 25)..<min(end, name.range.upperBound + 25)
        if brand.occurs(in: letters.values, near) { return -1 }
        return sentenceFirms.occurs(in: letters.values, start..<end) ? 1 : 0
    }

    private func weightOfNeighbours(_ name: FoundName, _ letters: Letters) -> Double {
        var weight = 0.0
        let end = letters.skipSpaces(before: name.range.lowerBound)
        if end > 0, end < name.range.lowerBound || !Letter.isHangul(letters[end - 1]) {
            let start = letters.hangulStart(before: end)
            let word = letters.values[start..<end]
            if before.contains(word) { weight += 2 }
            if products.contains(word) { weight -= 2 }
        }
        var place = name.range.upperBound
        let wordEnd = letters.hangulEnd(from: place)
        // `‘디수이(滴水)OS’`: the word that goes on may be one of Latin letters.
        let tailEnd = wordEnd > place ? wordEnd : letters.values[place...].prefix { Letter.isLatin($0) }.endIndex
        if particles.cover(letters.values, from: place, to: tailEnd) {
            place = wordEnd
        } else if products.prefixLength(letters.values, at: place, end: tailEnd) != nil {
            weight -= 2
        }
        if isInTitle(name, letters) { weight -= 1.5 }
        if Letter.isSpace(letters[place]) {
            let next = place + 1
            let end = min(letters.count, letters.hangulEnd(from: next) + 3)
            if products.prefixLength(letters.values, at: next, end: end) != nil { weight -= 2 }
            if let length = after.prefixLength(letters.values, at: next, end: end), length >= 2 { weight += 1 }
        }
        return weight
    }

    /// `〈창커베이징(创客北京) 2023〉`: what stands in the title of a paper or contest.
    private func isInTitle(_ name: FoundName, _ letters: Letters) -> Bool {
        let opening: Set<UInt32> = [0x3C, 0x3008, 0x300A]
        let closing: Set<UInt32> = [0x3E, 0x3009, 0x300B]
        var start = name.range.lowerBound
        while start > 0, name.range.lowerBound - start < 30, !opening.contains(letters[start - 1]) {
            if closing.contains(letters[start - 1]) || Letter.isComma(letters[start - 1]) { return false }
            start -= 1
        }
        guard start > 0, opening.contains(letters[start - 1]) else { return false }
        let end = name.range.upperBound
        return (end..<min(letters.count, end + 30)).contains { closing.contains(letters[$0]) }
    }

    /// A family name, two or three Hanzi, and a title near by.
    private func isPerson(
        _ zh: [UInt32], _ alignment: NameAligner.Alignment?, _ name: FoundName, _ letters: Letters
    ) -> Bool {
        guard (2...4).contains(zh.count), let first = zh.first, surnames.contains(first) else { return false }
        if let alignment, alignment.translated > 0 { return false }
        if firmLikeHanzi.suffixLength(zh, endingAt: zh.count) != nil, zh.count != 3 { return false }
        let inside = max(name.range.lowerBound, name.range.upperBound - 40)..<name.range.upperBound
        if titles.occurs(in: letters.values, inside), zh.count <= 3 { return true }
        let window = name.range.upperBound..<min(letters.count, name.range.upperBound + 26)
        let stop =
            window.first { letters[$0] == 0x2E || Letter.isComma(letters[$0]) && $0 > window.lowerBound + 1 }
            ?? window.upperBound
        guard titles.occurs(in: letters.values, window.lowerBound..<stop) else {
            return zh.count == 3 && name.weight < Self.enough && titleBefore(name, letters)
        }
        // A firm too is followed by its 회장; a person's Hanzi are three, or nothing speaks for a firm.
        return zh.count == 3 || name.weight < 1.5
    }

    private func titleBefore(_ name: FoundName, _ letters: Letters) -> Bool {
        let end = letters.skipSpaces(before: name.range.lowerBound)
        return titles.suffixLength(letters.values, endingAt: end) != nil
    }
}
