/// Finds the names that a text prints with their Hanzi or Latin letters: `샤오마즈싱(Pony.AI∙小马智行)`,
/// `SMIC(中芯国际)`, `진웨이(金威)맥주`, `런푸의약 人福医药`, `투조이(Tojoy)그룹`.
struct BracketedNames: Sendable {
    private let aligner: NameAligner
    private let judge: KindJudge
    private let particles = Particles()
    private let tails = WordSet(KindWords.firmHangul + " " + KindWords.firmLikeHangul)
    private let nextTails = WordSet("테크 테크놀로지 로보틱스 바이오 모터스 제약 반도체 자동차 전자")
    private let legalTails = WordSet("유한공사 주식회사 그룹 유한회사 홀딩스")
    /// The longest head that is looked at before a bracket.
    private static let window = 48

    init(aligner: NameAligner, judge: KindJudge) {
        self.aligner = aligner
        self.judge = judge
    }

    /// The names in a text, in order.
    func find(in letters: Letters) -> [FoundName] {
        var found: [FoundName] = []
        var index = 0
        while index < letters.count {
            if let closing = Letter.closing(of: letters[index]) {
                let close = end(ofBracket: index, closing, in: letters)
                if let close, let name = name(head: index, content: (index + 1)..<close, end: close + 1, letters) {
                    found.append(name)
                }
                // What stands inside a bracket may hold a firm of its own: `리껑(李庚, Quectel 上海移远…公司 제품 총감)`.
            } else if Letter.isHanzi(letters[index]), !(found.last.map { index < $0.range.upperBound } ?? false) {
                let end = letters.hanziRun(around: index..<(index + 1)).upperBound
                if let name = bareName(index..<end, letters) { found.append(name) }
                index = end
                continue
            }
            index += 1
        }
        return found
    }

    private func end(ofBracket open: Int, _ closing: UInt32, in letters: Letters) -> Int? {
        var depth = 0
        for place in open..<min(letters.count, open + 120) {
            if letters[place] == letters[open] { depth += 1 }
            if letters[place] == closing || (closing == 0x29 && letters[place] == 0xFF09) { depth -= 1 }
            if depth == 0 { return place }
        }
        return nil
    }

    /// The name before a bracket and in it.
    private func name(head: Int, content: Range<Int>, end: Int, _ letters: Letters) -> FoundName? {
        let inside = BracketContent(content, in: letters)
        guard inside.zh != nil || inside.en != nil else { return nil }
        let headEnd = letters.skipSpaces(before: head)
        guard head - headEnd <= 1 else { return nil }
        var name = FoundName(range: headEnd..<end, zh: inside.zh, en: inside.en, kind: .unknown, weight: 0)
        var alignment: NameAligner.Alignment?
        let start = clauseStart(before: headEnd, in: letters)
        if let zh = inside.zh, let found = aligner.align(Array(utf8: zh), with: letters, from: start, to: headEnd),
            !Letter.isHangul(letters[found.start - 1]) || found.mandarin + found.korean >= 2 || found.cost < 0.05
        {
            // One sound alone is no proof that a name begins inside a word: 블레이드 배터리(刀片电池).
            alignment = found
            name.isAligned = true
        }
        guard let first = alignment?.start ?? unprovedStart(before: headEnd, from: start, letters) else { return nil }
        name.range = first..<end
        name.printed = first..<headEnd
        let printed = letters.text(first..<headEnd)
        if inside.zh == nil, let words = inside.en, abbreviates(printed, words) { return nil }
        if printed.unicodeScalars.contains(where: { Letter.isHangul($0.value) }) {
            name.ko = printed
        } else if name.en == nil || Letter.isLatin(letters[first]) {
            name.en = printed
        }
        let tail = tail(after: end, letters)
        if !tail.isEmpty {
            name.ko = name.ko.map { $0 + letters.text(tail) }
            if name.ko != nil { name.printed = first..<headEnd }
            name.range = first..<tail.upperBound
        }
        if inside.zh == nil, tail.isEmpty, !(name.ko.map { isFirmLike($0) } ?? false) {
            // Latin letters alone are as often an abbreviation; only what stands around can make it a firm.
            judge.judge(&name, alignment: nil, tail: [], in: letters)
            name.weight -= 1
            name.kind = name.kind == .firm && name.weight < KindJudge.enough ? .unknown : name.kind
            return name
        }
        judge.judge(&name, alignment: alignment, tail: Array(letters.values[tail]), in: letters)
        return name
    }

    /// `CAE(Computer-Aided Engineering)` is a term, not a firm.
    private func abbreviates(_ name: String, _ words: String) -> Bool {
        let initials = words.split { $0 == " " || $0 == "-" }.compactMap { $0.unicodeScalars.first }
        return initials.count >= 2 && initials.elementsEqual(name.unicodeScalars)
    }

    private func isFirmLike(_ ko: String) -> Bool {
        let letters = Array(utf8: ko)
        return tails.suffixLength(letters, endingAt: letters.count) != nil
    }

    /// Hanzi without a bracket: beside their Hangul in a table, or the legal name of a firm.
    private func bareName(_ run: Range<Int>, _ letters: Letters) -> FoundName? {
        let zh = Array(letters.values[run])
        var name = FoundName(range: run, zh: String(letters: zh), kind: .unknown, weight: 0)
        let headEnd = letters.skipSpaces(before: run.lowerBound)
        let start = clauseStart(before: headEnd, in: letters)
        if headEnd > start, run.lowerBound - headEnd <= 1,
            let alignment = aligner.align(zh, with: letters, from: start, to: headEnd), alignment.cost < 0.25
        {
            name.range = alignment.start..<run.upperBound
            name.printed = alignment.start..<headEnd
            name.ko = letters.text(alignment.start..<headEnd)
            name.isAligned = true
            judge.judge(&name, alignment: alignment, tail: [], in: letters)
            return name
        }
        guard zh.count >= 4, zh.count <= 30 else { return nil }
        if headEnd > start, Letter.isLatin(letters[headEnd - 1]), run.lowerBound - headEnd == 1,
            let first = unprovedStart(before: headEnd, from: start, letters)
        {
            name.en = letters.text(first..<headEnd)
            name.range = first..<run.upperBound
        }
        judge.judge(&name, alignment: nil, tail: [], in: letters)
        guard zh.suffix(2).elementsEqual(Array(utf8: "公司")) else { return nil }
        return name
    }

    /// Where the clause before a bracket begins: after a comma, a bracket, a quotation mark, a bullet.
    private func clauseStart(before end: Int, in letters: Letters) -> Int {
        var start = end
        while start > 0, end - start < Self.window {
            let letter = letters[start - 1]
            let isWordLetter = Letter.isHangul(letter) || Letter.isLatin(letter) || Letter.isDigit(letter)
            let joins = Letter.isSpace(letter) && letter != 0x0A || letter == 0x2D || letter == 0x26 || letter == 0x2B
            let inLatin = letter == 0x2E && (Letter.isLatin(letters[start - 2]) || Letter.isLatin(letters[start]))
            let inc = letter == 0x2C && letters.hasWord(Array(utf8: " Inc"), at: start)
            guard isWordLetter || joins || inLatin || inc else { break }
            start -= 1
        }
        return letters.skipSpaces(from: start)
    }

    /// The last word before a bracket, or the Latin words that end there.
    private func unprovedStart(before end: Int, from start: Int, _ letters: Letters) -> Int? {
        guard end > start else { return nil }
        var place = end
        if Letter.isHangul(letters[end - 1]) {
            while place > start, !Letter.isSpace(letters[place - 1]) { place -= 1 }
            return place
        }
        while place > start, !Letter.isHangul(letters[place - 1]) { place -= 1 }
        place = letters.skipSpaces(from: place)
        return place < end && Letter.isLatin(letters[place]) || place < end && Letter.isDigit(letters[place])
            ? place : nil
    }

    /// The noun that goes on after the bracket: `진웨이(金威)맥주`, `중이(中移) IoT 유한공사`.
    private func tail(after end: Int, _ letters: Letters) -> Range<Int> {
        let wordEnd = letters.hangulEnd(from: end)
        for cut in particles.cuts(letters.values, from: end, to: wordEnd).reversed() {
            if let length = tails.suffixLength(letters.values, endingAt: cut, start: end), length == cut - end {
                return end..<cut
            }
        }
        guard wordEnd == end, Letter.isSpace(letters[end]) else { return end..<end }
        let nextEnd = letters.hangulEnd(from: end + 1)
        for cut in particles.cuts(letters.values, from: end + 1, to: nextEnd).reversed() {
            if nextTails.contains(letters.values[(end + 1)..<cut]) { return end..<cut }
        }
        var nounStart = end + 1
        for _ in 0..<3 {
            var nounEnd = letters.hangulEnd(from: nounStart)
            for cut in particles.cuts(letters.values, from: nounStart, to: nounEnd).reversed() {
                if legalTails.contains(letters.values[nounStart..<cut]) { return end..<cut }
            }
            while Letter.isLatin(letters[nounEnd]) { nounEnd += 1 }
            guard nounEnd > nounStart, nounEnd - nounStart <= 5, Letter.isSpace(letters[nounEnd]) else { break }
            nounStart = nounEnd + 1
        }
        return end..<end
    }
}

/// What a bracket holds: Hanzi, Latin letters, or both.
private struct BracketContent {
    var zh: String?
    var en: String?

    init(_ range: Range<Int>, in letters: Letters) {
        let parts = letters.values[range].split { letter in
            Letter.isComma(letter) || letter == 0x2F || Letter.isMiddleDot(letter) || letter == 0x3B || letter == 0x3A
                || letter == 0xFF1B
        }
        for part in parts.prefix(3) {
            let words = Array(part)
            guard !words.contains(where: Letter.isHangul) else { break }
            if words.contains(where: Letter.isHanzi) {
                if zh == nil { readHanzi(words) }
            } else if en == nil, Self.isLatinName(words) {
                en = Self.trimmed(words)
            }
        }
    }

    /// `UBTECH优必选` is two names, `TCL科技` and `360集团` are one.
    private mutating func readHanzi(_ words: [UInt32]) {
        guard let first = words.firstIndex(where: Letter.isHanzi), let last = words.lastIndex(where: Letter.isHanzi)
        else { return }
        var end = last + 1
        if words[end...].contains(where: { Letter.isLatin($0) }), words[end...].allSatisfy({ !Letter.isSpace($0) }) {
            end = words.count
        }
        let before = Array(words[..<first])
        let isPart = !before.isEmpty && !before.contains(where: Letter.isSpace) && last - first < 2
        if isPart {
            zh = Self.trimmed(Array(words[..<end]))
        } else {
            zh = Self.trimmed(Array(words[first..<end]))
            if Self.isLatinName(before) { en = Self.trimmed(before) }
        }
        if let text = zh, text.unicodeScalars.contains(where: { Letter.isSpace($0.value) }) {
            zh = String(letters: text.unicodeScalars.map(\.value).filter { !Letter.isSpace($0) })
        }
    }

    private static func isLatinName(_ words: [UInt32]) -> Bool {
        guard let first = words.first(where: { !Letter.isSpace($0) }), Letter.isLatin(first) || Letter.isDigit(first)
        else { return false }
        return words.filter(Letter.isLatin).count >= 2 && words.count <= 60 && !units.contains(trimmed(words))
    }

    /// `에너지 밀도(Wh/kg)`, `용량(GWh)`: what it is measured in.
    private static let units: Set<String> = Set(
        "Wh kWh MWh GWh TWh kW MW GW kg km cm mm nm ha Hz kHz MHz GHz Ah mAh kV bps Mbps Gbps Kbps dB kN kPa MPa rpm"
            .split(separator: " ").map(String.init) + ["km/h", "TOPS", "PFLOPS", "EFLOPS", "USD", "RMB", "CNY", "KRW"])

    private static func trimmed(_ words: [UInt32]) -> String {
        var slice = words[...]
        while let last = slice.last, Letter.isSpace(last) || last == 0x2D { slice.removeLast() }
        while let first = slice.first, Letter.isSpace(first) { slice.removeFirst() }
        return String(letters: slice)
    }
}
