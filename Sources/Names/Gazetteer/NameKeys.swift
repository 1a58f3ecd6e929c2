/// A name in the form in which names are compared.
struct NameKey: Hashable, Sendable {
    let letters: [UInt32]
}

/// Makes the keys by which two spellings of one name are the same.
struct NameKeys: Sendable {
    private let readings: HanziReadings
    private let legalForms = WordSet(
        """
        股份有限公司 有限责任公司 有限公司 集团公司 公司 集团 控股 股份 (集团) （集团）
        유한주식회사 주식유한회사 주식유한공사 유한책임공사 유한공사 주식회사 유한회사 그룹 홀딩스 ㈜ (주)
        """)
    private let latinForms: Set<String> = [
        "inc", "ltd", "co", "corp", "corporation", "company", "limited", "group", "holdings", "holding", "plc", "llc",
    ]

    init(readings: HanziReadings) { self.readings = readings }

    /// Without case, spaces, dots, quotation marks and share-class marks, Hanzi simplified.
    func key(of name: String) -> NameKey {
        NameKey(letters: fold(withoutShareClass(Array(utf8: name))))
    }

    /// The key of a name without its legal form: 东方电气集团 and 东方电气 are one firm. Nil where too little is left.
    func core(of name: String) -> NameKey? {
        var letters = fold(withoutShareClass(Array(utf8: name)))
        if let first = letters.first, Letter.isLatin(first) { return latinCore(of: name) }
        while let length = legalForms.suffixLength(letters, endingAt: letters.count), letters.count > length {
            letters.removeLast(length)
        }
        return letters.count >= 2 ? NameKey(letters: letters) : nil
    }

    private func latinCore(of name: String) -> NameKey? {
        var words = name.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "." }).map { $0.lowercased() }
        while words.count > 1, let last = words.last, latinForms.contains(last) { words.removeLast() }
        let letters = fold(Array(utf8: words.joined()))
        return letters.count >= 2 ? NameKey(letters: letters) : nil
    }

    /// The marks of a kind of share (-SW, -W, -U, A) are no part of a name: `百济神州-U`, `京东方A`.
    func withoutShareClass(_ letters: [UInt32]) -> [UInt32] {
        var end = letters.count
        while end > 0, Letter.isSpace(letters[end - 1]) { end -= 1 }
        var start = end
        while start > 0, end - start < 3, "SWUAB".unicodeScalars.contains(where: { $0.value == letters[start - 1] }) {
            start -= 1
        }
        guard start < end, end - start <= 2, start > 0 else { return letters }
        let before = letters[start - 1]
        let isHyphen = before == 0x2D || before == 0x2013 || before == 0xFF0D
        var stem = isHyphen ? start - 1 : start
        while stem > 0, Letter.isSpace(letters[stem - 1]) { stem -= 1 }
        guard stem >= 2,
            isHyphen || ((Letter.isHanzi(letters[stem - 1]) || Letter.isHangul(letters[stem - 1])) && end - start == 1)
        else { return letters }
        return Array(letters[..<stem])
    }

    private func fold(_ letters: [UInt32]) -> [UInt32] { letters.compactMap { fold($0) } }

    /// The letter as names are compared; nil for what does not count.
    func fold(_ letter: UInt32) -> UInt32? {
        let folded = Letter.folded(letter)
        if Letter.isSpace(folded) || Letter.isMiddleDot(folded) { return nil }
        switch folded {
        case 0x2E, 0x2D, 0x27, 0x22, 0x2018, 0x2019, 0x201C, 0x201D, 0x2013, 0x2C, 0x5F: return nil
        default: return readings.simplified(folded)
        }
    }
}
