package import Content

/// The cities and companies that are known, with a look-up by id and by spelling.
///
/// What an editor decided is obeyed: an id that was merged away (`was`) leads to the entry that took it over, and a
/// rejected company is found by nobody, but its spellings are remembered so that it is not discovered again.
package struct Gazetteer: Sendable {
    package let cities: [City]
    package let companies: [Company]
    let readings: HanziReadings
    let keys: NameKeys
    /// The texts that it is for; nil where it is for any.
    let texts: TextPairs?

    /// An entry, by its place in the list.
    package enum Entry: Hashable, Sendable {
        case city(Int)
        case company(Int)
    }

    private let byIdentifier: [String: Entry]
    private let bySpelling: [NameKey: [Entry]]

    /// - Parameter texts: The only texts in which names will be looked for: spellings that cannot stand in them are
    ///   then not known.
    package init(
        cities: [City], companies: [Company], readings: HanziReadings = HanziReadings(), for texts: TextPairs? = nil
    ) {
        self.cities = cities
        self.companies = companies
        self.readings = readings
        let keys = NameKeys(readings: readings)
        self.keys = keys
        self.texts = texts
        var identifiers: [String: Entry] = [:]
        var spellings: [NameKey: [Entry]] = [:]
        func add(_ entry: Entry, id: String, was: [String], names: [String]) {
            // A living entry keeps its id against one that once had it.
            identifiers[id] = entry
            for old in was where identifiers[old] == nil { identifiers[old] = entry }
            for name in names where texts?.mayBegin(name) ?? true {
                let key = keys.key(of: name)
                if !key.letters.isEmpty, spellings[key]?.contains(entry) != true {
                    spellings[key, default: []].append(entry)
                }
            }
        }
        for (index, city) in cities.enumerated() {
            add(.city(index), id: city.id, was: city.was, names: city.names)
        }
        for (index, company) in companies.enumerated() {
            add(.company(index), id: company.id, was: company.was, names: company.names)
        }
        byIdentifier = identifiers
        bySpelling = spellings
    }

    /// The city with an id, or that took over the entry that had it.
    package func city(id: String) -> City? {
        if case .city(let index) = byIdentifier[id] { cities[index] } else { nil }
    }

    /// The company with an id, or that took over the entry that had it.
    package func company(id: String) -> Company? {
        if case .company(let index) = byIdentifier[id] { companies[index] } else { nil }
    }

    /// The entries with a spelling; case, spaces, dots, share-class marks and traditional Hanzi make no difference.
    package func entries(spelt name: String) -> [Entry] { bySpelling[keys.key(of: name)] ?? [] }

    /// The companies with a spelling, rejected ones too.
    func companies(spelt name: String) -> [Int] {
        entries(spelt: name).compactMap { if case .company(let index) = $0 { index } else { nil } }
    }
}

extension City {
    /// Every spelling of the entry.
    var names: [String] { [ko, zh, zht, en].compactMap { $0 } + aliases }

    /// Whether the city counts as a city of the archive; county-level ones are known, but listed apart.
    package var isPrefectureOrAbove: Bool { level != .county }
}

extension Company {
    /// Every spelling of the entry.
    package var names: [String] { [ko, zh, en].compactMap { $0 } + aliases }
}
