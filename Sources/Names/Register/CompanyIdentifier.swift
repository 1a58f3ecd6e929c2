/// Makes the id of a discovered company: readable, of small Latin letters, digits and hyphens.
struct CompanyIdentifier: Sendable {
    private static let leads = [
        "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h",
    ]
    private static let vowels = [
        "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu",
        "ui",
        "i",
    ]
    private static let finals = [
        "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng",
        "t", "t",
        "k", "t", "p", "t",
    ]
    private let readings: HanziReadings

    init(readings: HanziReadings) { self.readings = readings }

    /// By the Latin name, else the pinyin of the Hanzi, else the Hangul in Latin letters; numbered where that is taken.
    func make(ko: String?, zh: String?, en: String?, isTaken: (String) -> Bool) -> String {
        let stem =
            [en.map(latin), zh.map { pinyin($0, spelt: ko ?? "") }, ko.map(romanised)].compactMap { $0 }.first {
                !$0.isEmpty
            } ?? "company"
        if !isTaken(stem) { return stem }
        var number = 2
        while isTaken("\(stem)-\(number)") { number += 1 }
        return "\(stem)-\(number)"
    }

    private func latin(_ name: String) -> String {
        var slug = ""
        for scalar in name.unicodeScalars {
            let letter = Letter.folded(scalar.value)
            if letter < 0x80, Letter.isLatin(letter) || Letter.isDigit(letter) {
                slug.unicodeScalars.append(Unicode.Scalar(UInt8(letter)))
            } else if letter == 0x2B {
                slug += "-plus"
            } else if letter != 0x27, letter != 0x2019, !slug.isEmpty, !slug.hasSuffix("-") {
                slug += "-"
            }
        }
        while slug.hasSuffix("-") { slug.removeLast() }
        return slug.unicodeScalars.contains { Letter.isLatin($0.value) } ? slug : ""
    }

    /// Of several readings of a Hanzi the one that the Hangul spells: 长城 is 창청, not 장청.
    private func pinyin(_ name: String, spelt hangul: String) -> String {
        let spelt = Array(utf8: hangul)
        return latin(
            name.unicodeScalars.map { scalar in
                guard Letter.isHanzi(scalar.value) else { return String(scalar) }
                let mandarin = readings.readings(of: scalar.value).filter { $0.pinyin != nil }
                let heard = mandarin.first { WordSet([$0.hangul]).occurs(in: spelt, spelt.indices) } ?? mandarin.first
                return (heard?.pinyin ?? "").replacing("v", with: "u")
            }.joined())
    }

    private func romanised(_ name: String) -> String {
        latin(
            name.unicodeScalars.map { scalar in
                guard Letter.isHangul(scalar.value) else { return String(scalar) }
                let index = Int(scalar.value - 0xAC00)
                return Self.leads[index / 588] + Self.vowels[index % 588 / 28] + Self.finals[index % 28]
            }.joined())
    }
}
