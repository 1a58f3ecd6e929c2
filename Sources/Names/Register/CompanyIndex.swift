internal import Content

/// Companies by their names, to tell whether a name is one of theirs: by Hanzi first, then by Latin letters, then by
/// Hangul; never by likeness alone.
struct CompanyIndex: Sendable {
    private(set) var companies: [Company]
    private let keys: NameKeys
    private let aligner: NameAligner
    private var byKey: [NameKey: [Int]] = [:]
    private var byCore: [NameKey: [Int]] = [:]
    private var bySyllables: [Int: [Int]] = [:]
    /// The Hangul of each company without its legal form, and how it sounds.
    private var stems: [Stem?] = []
    /// By the first syllable of the Hangul, and by those the first Hanzi may be read by.
    private var byFirstSyllable: [UInt32: [Int]] = [:]
    private let readings: HanziReadings
    private let places: WordSet
    /// The Hangul of cities.
    private let cities: WordSet
    private let trades = WordSet("科技 技术")

    init(_ gazetteer: Gazetteer, aligner: NameAligner) {
        companies = []
        keys = gazetteer.keys
        self.aligner = aligner
        readings = gazetteer.readings
        places = WordSet(LargerCities.hanzi)
        cities = WordSet(gazetteer.cities.map { Array(utf8: $0.ko) })
        for company in gazetteer.companies { add(company) }
    }

    private struct Stem {
        let letters: [UInt32]
        let sounds: [UInt8]
    }

    mutating func add(_ company: Company) {
        companies.append(company)
        stems.append(stem(of: company))
        for name in company.names { addName(name, to: companies.count - 1) }
    }

    private func stem(of company: Company) -> Stem? {
        company.ko.flatMap { keys.core(of: $0) }.map { Stem(letters: $0.letters, sounds: Sounds.of($0.letters)) }
    }

    /// Gives a company a further spelling.
    mutating func addAlias(_ name: String, to index: Int) {
        companies[index].aliases.append(name)
        addName(name, to: index)
    }

    mutating func update(_ index: Int, _ change: (inout Company) -> Void) {
        change(&companies[index])
        stems[index] = stem(of: companies[index])
        for name in companies[index].names { addName(name, to: index) }
    }

    private mutating func addName(_ name: String, to index: Int) {
        let key = keys.key(of: name)
        let core = keys.core(of: name)
        if !key.letters.isEmpty { Self.insert(index, into: &byKey[key, default: []]) }
        if let core { Self.insert(index, into: &byCore[core, default: []]) }
        let stem = core?.letters ?? []
        if stem.allSatisfy(Letter.isHangul) { Self.insert(index, into: &bySyllables[stem.count, default: []]) }
        if let first = key.letters.first {
            for syllable in firstSyllables(of: first) {
                Self.insert(index, into: &byFirstSyllable[syllable, default: []])
            }
        }
    }

    /// The companies of a name stay in their order, whenever they were given it.
    private static func insert(_ index: Int, into list: inout [Int]) {
        var place = list.count
        while place > 0, list[place - 1] > index { place -= 1 }
        if place == 0 || list[place - 1] != index { list.insert(index, at: place) }
    }

    /// Whether a company has a name, or one that differs from it in its legal form alone.
    func has(_ name: String, _ index: Int) -> Bool {
        byKey[keys.key(of: name)]?.contains(index) ?? false
            || keys.core(of: name).map { byCore[$0]?.contains(index) ?? false } ?? false
    }

    /// Whether a name in Hangul reads the Hanzi of a company from end to end, and is no legal name: it may be noted as
    /// a spelling of it.
    func isSpelling(_ ko: String, of index: Int) -> Bool {
        let letters = Letters(ko)
        guard letters.count > 2, keys.core(of: ko) == keys.key(of: ko), let zh = companies[index].zh,
            let alignment = aligner.align(Array(utf8: zh), with: letters, from: 0, to: letters.count)
        else { return false }
        return alignment.start == 0 && alignment.omitted == 0 && !alignment.omitsPlace
            && alignment.cost < Self.spellingCost
    }

    /// 0.1 is a letter of four that sounds alike and is another.
    private static let spellingCost = 0.12

    private func firstSyllables(of letter: UInt32) -> [UInt32] {
        if Letter.isHangul(letter) { return [letter] }
        return readings.readings(of: letter).compactMap(\.hangul.first)
    }

    /// The company that a printed name belongs to.
    func match(ko: String?, zh: String?, en: String?) -> Int? {
        if let zh {
            if let index = byKey[keys.key(of: zh)]?.first { return index }
            if let core = keys.core(of: zh), let index = byCore[core]?.first(where: { hasHanzi(companies[$0]) }) {
                return index
            }
        }
        if let zh, let index = legalMatch(zh) ?? tradeMatch(zh) { return index }
        if let en, let index = lookUp(en).first(where: { agrees(companies[$0], zh: zh, ko: ko) }) { return index }
        if let ko, let index = lookUp(ko).first(where: { agrees(companies[$0], zh: zh, ko: nil) }) { return index }
        return crossMatch(ko: ko, zh: zh) ?? ko.flatMap { closeMatch($0, zh: zh, en: en) }
    }

    /// The legal name in Hangul of a firm that is known only in Hanzi, or the other way round: the one must read
    /// the other from end to end.
    private func crossMatch(ko: String?, zh: String?) -> Int? {
        guard (ko == nil) != (zh == nil), let name = keys.key(of: ko ?? zh ?? "").letters.first else { return nil }
        for syllable in firstSyllables(of: name) {
            let match = byFirstSyllable[syllable]?.first { index in
                let company = companies[index]
                guard ko == nil ? company.zh == nil : company.ko == nil else { return false }
                guard let hangul = ko ?? company.ko, let hanzi = zh ?? company.zh else { return false }
                return reads(hanzi, as: hangul)
            }
            if let match { return match }
        }
        return nil
    }

    private func reads(_ hanzi: String, as hangul: String) -> Bool {
        let letters = Letters(hangul)
        let names = Array(utf8: hanzi)
        guard names.count >= 4, names.count <= letters.count + 2,
            let alignment = aligner.align(names, with: letters, from: 0, to: letters.count)
        else { return false }
        return alignment.start == 0 && alignment.cost < 0.15
    }

    /// 中创新航科技 is 中创新航: a word of the trade after a name of four Hanzi or more adds nothing.
    private func tradeMatch(_ zh: String) -> Int? {
        let name = keys.core(of: zh)?.letters ?? []
        guard let length = trades.suffixLength(name, endingAt: name.count), name.count - length >= 4 else { return nil }
        return byKey[NameKey(letters: Array(name.dropLast(length)))]?.first
    }

    /// The full legal name of a firm known by its short one: 上海移远通信技术股份有限公司 is 移远通信.
    private func legalMatch(_ zh: String) -> Int? {
        guard let core = keys.core(of: zh)?.letters, core.count >= 5, core.count + 2 <= keys.key(of: zh).letters.count
        else {
            return nil
        }
        let place = places.prefixLength(core, at: 0, end: core.count) ?? 0
        for start in Set([place, 0]).sorted(by: >) {
            for end in stride(from: min(core.count, start + 6), to: start + 2, by: -1) {
                let part = NameKey(letters: Array(core[start..<end]))
                if let index = byKey[part]?.first, start > 0 || end > 3 { return index }
            }
        }
        return nil
    }

    private func lookUp(_ name: String) -> [Int] {
        let exact = byKey[keys.key(of: name)] ?? []
        guard exact.isEmpty, let core = keys.core(of: name) else { return exact }
        return byCore[core] ?? []
    }

    private func hasHanzi(_ company: Company) -> Bool {
        company.names.contains { $0.unicodeScalars.contains { Letter.isHanzi($0.value) } }
    }

    /// Two names with different Hanzi are two firms, unless one Hanzi name is only longer than the other.
    private func agrees(_ company: Company, zh: String?, ko: String?) -> Bool {
        guard let zh, let wanted = keys.core(of: zh)?.letters else { return true }
        let own = company.names.filter { $0.unicodeScalars.contains { Letter.isHanzi($0.value) } }
        if own.isEmpty {
            // Nothing is known of its Hanzi; the Hangul must not contradict them.
            guard let hangul = company.ko else { return true }
            let letters = Letters(hangul)
            return aligner.align(Array(utf8: zh), with: letters, from: 0, to: letters.count) != nil || ko == nil
        }
        return own.contains { name in
            guard let core = keys.core(of: name)?.letters else { return false }
            return core.starts(with: wanted) || wanted.starts(with: core) || contains(core, wanted)
                || contains(wanted, core)
        }
    }

    private func contains(_ long: [UInt32], _ short: [UInt32]) -> Bool {
        guard short.count >= 2, long.count > short.count else { return false }
        return (0...(long.count - short.count)).contains { long[$0..<($0 + short.count)].elementsEqual(short) }
    }

    /// What two names end with alike (…의료, …광뎬) says nothing; what is before it must sound alike by itself.
    private func headsAgree(_ left: [UInt32], _ right: [UInt32]) -> Bool {
        let common = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
        guard common >= 2, common < left.count, common < right.count else { return true }
        return Sounds.distance(Sounds.of(left.dropLast(common)), Sounds.of(right.dropLast(common))) < 0.2
    }

    /// 톈진항 is the port of a city, and no other spelling of 톈즈항.
    private func placesAgree(_ left: [UInt32], _ right: [UInt32]) -> Bool {
        func place(_ name: [UInt32]) -> ArraySlice<UInt32> {
            name.prefix(cities.prefixLength(name, at: 0, end: name.count) ?? 0)
        }
        return place(left) == place(right)
    }

    /// A spelling that sounds almost the same, proved by the Hanzi of the one being read by the Hangul of the other.
    private func closeMatch(_ ko: String, zh: String?, en: String?) -> Int? {
        guard zh == nil, en == nil, let key = keys.core(of: ko), key.letters.count >= 2 else { return nil }
        let sounds = Sounds.of(key.letters)
        return bySyllables[key.letters.count]?.first { index in
            guard let hanzi = companies[index].zh, let hangul = stems[index],
                hangul.letters.count == key.letters.count, Sounds.distance(hangul.sounds, sounds) < 0.08,
                headsAgree(hangul.letters, key.letters), placesAgree(hangul.letters, key.letters)
            else { return false }
            let letters = Letters(key.letters)
            let alignment = aligner.align(Array(utf8: hanzi), with: letters, from: 0, to: letters.count)
            guard let alignment, alignment.start == 0, alignment.cost < 0.15 else { return false }
            return alignment.translated > 1 || (key.letters.count >= 3 && alignment.mandarin + alignment.translated > 1)
        }
    }
}
