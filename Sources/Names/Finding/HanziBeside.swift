internal import Content

/// The Hanzi right beside a name: in the bracket after it, or after one space.
struct HanziBeside {
    let hanzi: [UInt32]?
    let inBracket: Bool

    init(_ range: Range<Int>, in letters: Letters, readings: HanziReadings) {
        var place = range.upperBound
        // 선전시(深圳市): what only says what it is may stand between.
        if letters[place] == 0xC2DC || letters[place] == 0xC131 { place += 1 }
        if Letter.isSpace(letters[place]) { place += 1 }
        inBracket = Letter.isOpening(letters[place])
        if inBracket { place = letters.skipSpaces(from: place + 1) }
        var end = place
        while Letter.isHanzi(letters[end]) { end += 1 }
        hanzi = end > place ? letters.values[place..<end].map { readings.simplified($0) } : nil
    }

    func names(_ city: City) -> Bool {
        guard let hanzi else { return false }
        return [city.zh, city.zht ?? city.zh].contains { name in
            let letters = name.unicodeScalars.map(\.value)
            return hanzi.starts(with: letters) && !Self.isStreet(hanzi[letters.count...])
        }
    }

    /// 南京东路 is a road in Shanghai, 中山公园 a park anywhere.
    static func isStreet(_ rest: ArraySlice<UInt32>) -> Bool {
        guard let last = rest.last, rest.count <= 3 else { return false }
        // 路 街 巷 道 园
        return [0x8DEF, 0x8857, 0x5DF7].contains(last) || rest.elementsEqual([0x5927, 0x9053])
            || rest.elementsEqual([0x516C, 0x56ED])
    }

    func names(_ company: Company, _ keys: NameKeys) -> Bool {
        guard let hanzi else { return false }
        let core = keys.core(of: String(letters: hanzi))
        return company.names.contains { keys.core(of: $0) == core }
    }
}
