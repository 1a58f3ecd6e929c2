internal import Content

/// Everything that is looked for in a text: the spellings of cities, companies and provinces, and words that look
/// like them.
struct Spellings: Sendable {
    /// What a spelling may mean.
    enum Meaning: Hashable, Sendable {
        case city(Int)
        case company(Int)
        case province(Int)
        /// A word that is no name, though it begins like one.
        case word
    }

    /// How far a spelling may be trusted without anything beside it.
    enum Trust: Int, Comparable, Sendable {
        /// Only with its Hanzi or a province beside it.
        case hanziOnly
        /// Mostly an ordinary word: something must speak for the name.
        case word
        /// The name, if what is around it does not speak against it.
        case name

        static func < (left: Trust, right: Trust) -> Bool { left.rawValue < right.rawValue }
    }

    struct Spelling: Sendable {
        /// Folded, with a space where it is written with one.
        let letters: [UInt32]
        let meanings: [Meaning]
        let trust: Trust
        /// Written without a capital in the gazetteer (vivo), so that it may be so in a text.
        let isSmall: Bool
        // What follows from the meanings, asked of every sighting in every text.
        let isWord: Bool
        let isProvince: Bool
        let cities: [Int]
        let companies: [Int]

        init(letters: [UInt32], meanings: [Meaning], trust: Trust, isSmall: Bool) {
            self.letters = letters
            self.meanings = meanings
            self.trust = trust
            self.isSmall = isSmall
            isWord = meanings.allSatisfy { $0 == .word }
            isProvince = meanings.contains { if case .province = $0 { true } else { false } }
            cities = meanings.compactMap { if case .city(let index) = $0 { index } else { nil } }
            companies = meanings.compactMap { if case .company(let index) = $0 { index } else { nil } }
        }
    }

    private(set) var list: [Spelling] = []
    private let texts: TextPairs?
    private var gathered: [[UInt32]: Gathered] = [:]

    private struct Gathered {
        var meanings: [Meaning] = []
        var trust = Trust.name
        var isSmall = false
    }

    init(_ gazetteer: Gazetteer) {
        texts = gazetteer.texts
        let trust = SpellingTrust(readings: gazetteer.readings)
        addProvinces()
        for (index, city) in gazetteer.cities.enumerated() { addCity(city, index, trust) }
        addVariants(gazetteer, trust)
        for (index, company) in gazetteer.companies.enumerated() where company.status != .rejected {
            addCompany(company, index, trust, gazetteer.keys)
        }
        addWords()
        finish()
    }

    private mutating func addProvinces() {
        for (index, line) in Provinces.text.split(separator: "\n").enumerated() {
            for name in line.split(separator: " ") { add(String(name), .province(index), .name) }
        }
        for name in Provinces.regions.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            add(String(name), .word, .name)
        }
    }

    private mutating func addCity(_ city: City, _ index: Int, _ trust: SpellingTrust) {
        for name in city.names {
            add(name, .city(index), trust.ofCity(name, city: city))
            // 진화시 is headed so because 진화 is a word; without its 시 something must speak for it.
            let hasSi = name.hasSuffix("시") || name.hasSuffix("현")
            if hasSi, name.unicodeScalars.count >= 3 { add(String(name.dropLast()), .city(index), .word) }
        }
    }

    /// Spellings that nobody listed come last, so that they never blur one that somebody did.
    private mutating func addVariants(_ gazetteer: Gazetteer, _ trust: SpellingTrust) {
        let variants = SpellingVariants(readings: gazetteer.readings)
        let listed = gathered
        for (index, city) in gazetteer.cities.enumerated() {
            for name in variants.of(city.zh, in: texts) where listed[Self.folded(name)] == nil {
                let isHeadedSo = city.ko == name + "시" || city.ko == name + "현"
                add(name, .city(index), isHeadedSo ? .word : trust.ofCity(name, city: city))
            }
        }
    }

    private mutating func addCompany(_ company: Company, _ index: Int, _ trust: SpellingTrust, _ keys: NameKeys) {
        for name in company.names where texts?.mayBegin(name) ?? true {
            let letters = Array(utf8: name)
            let kept = keys.withoutShareClass(letters)
            let bare = kept.count == letters.count ? name : String(letters: kept)
            add(bare, .company(index), trust.ofCompany(bare, company: company))
        }
    }

    private mutating func addWords() {
        for text in [CityWords.words, CompanyWords.words] {
            for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                add(word.contains("_") ? String(word.map { $0 == "_" ? " " : $0 }) : String(word), .word, .name)
            }
        }
    }

    private mutating func add(_ name: String, _ meaning: Meaning, _ trust: @autoclosure () -> Trust) {
        if let texts, !texts.mayHold(name.unicodeScalars.lazy.map(\.value)) { return }
        let letters = Self.folded(name)
        guard letters.contains(where: { !Letter.isSpace($0) }), letters.count <= 60 else { return }
        var entry = gathered[letters] ?? Gathered()
        if !entry.meanings.contains(meaning) { entry.meanings.append(meaning) }
        entry.trust = min(entry.trust, trust())
        if !name.unicodeScalars.contains(where: { Letter.isCapital($0.value) }) { entry.isSmall = true }
        gathered[letters] = entry
    }

    private mutating func finish() {
        list = gathered.map { letters, entry in
            Spelling(letters: letters, meanings: entry.meanings, trust: entry.trust, isSmall: entry.isSmall)
        }.sorted { $0.letters.lexicographicallyPrecedes($1.letters) }
        gathered = [:]
    }

    static func folded(_ name: String) -> [UInt32] {
        name.unicodeScalars.map { Letter.isSpace($0.value) ? Letter.space : Letter.folded($0.value) }
    }
}
