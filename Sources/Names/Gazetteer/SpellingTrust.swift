internal import Content

/// How far a spelling of the gazetteer may be trusted in running text.
struct SpellingTrust: Sendable {
    private let readings: HanziReadings
    private let mostlyWords = WordSet(CityWords.mostlyWords)
    private let koreanPlaces = WordSet(CityWords.koreanPlaces)
    private let trusted = WordSet(CityWords.trustedSinoKorean)
    private let larger = WordSet(LargerCities.hanzi)
    private let companyWords = WordSet(CompanyWords.mostlyWords)

    init(readings: HanziReadings) { self.readings = readings }

    func ofCity(_ name: String, city: City) -> Spellings.Trust {
        let letters = Array(utf8: name)
        guard let first = letters.first, Letter.isHangul(first) else { return .name }
        if koreanPlaces.contains(letters) { return .hanziOnly }
        if mostlyWords.contains(letters) { return .word }
        if letters.count == 1 { return .hanziOnly }
        if letters.count == 2, city.level == .county, !larger.contains(Array(utf8: city.zh)) { return .word }
        // What comes only by reading the Hanzi in Korean is mostly a Korean word (한중, 주주, 소통), if it is short.
        if letters.count == 2, isSinoKorean(letters, of: city), !trusted.contains(letters), name != city.ko {
            return .word
        }
        if letters.count == 2, name != city.ko, !city.aliases.contains(name), !soundsForeign(letters) { return .word }
        return .name
    }

    /// Whether a place is nothing but the city's Hanzi, read in Korean, and no place of Korea.
    func isReadInKorean(_ place: String, city: City) -> Bool {
        var letters = Array(utf8: place)
        // 시
        if letters.count > 2, letters.last == 0xC2DC { letters.removeLast() }
        return !koreanPlaces.contains(letters) && isSinoKorean(letters, of: city)
    }

    func ofCompany(_ name: String, company: Company) -> Spellings.Trust {
        let letters = Array(utf8: name)
        if companyWords.contains(letters) || letters.count == 1 { return .word }
        // Nobody has looked at a discovered name yet; a short one could be any word.
        if company.status == .discovered, letters.count <= 2, letters.allSatisfy(Letter.isHangul) { return .hanziOnly }
        return .name
    }

    /// Whether a syllable occurs that no Hanzi is read by in Korean, so that it is no Korean word: 중샨, 따렌.
    private func soundsForeign(_ letters: [UInt32]) -> Bool {
        letters.contains { !readings.isSinoKorean($0) }
    }

    private func isSinoKorean(_ letters: [UInt32], of city: City) -> Bool {
        let hanzi = city.zh.unicodeScalars.map(\.value)
        guard hanzi.count == letters.count else { return false }
        return zip(hanzi, letters).allSatisfy { hanzi, letter in
            readings.readings(of: hanzi).contains { $0.pinyin == nil && $0.hangul == [letter] }
        }
    }
}
