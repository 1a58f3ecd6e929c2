package import Content

/// Brings the companies that issues name together: one company is one entry, however it is spelt.
///
/// Entries that were there may gain a spelling in Hangul; nothing else in them changes but for those that nobody has
/// looked at yet.
/// Give it the discoveries in the order of the issues; the ids it makes then never depend on anything else.
package struct CompanyRegister: Sendable {
    private(set) var index: CompanyIndex
    private let keys: NameKeys
    private let identifier: CompanyIdentifier
    private var identifiers: Set<String>

    package init(_ gazetteer: Gazetteer) {
        self.init(
            gazetteer, CompanyIndex(gazetteer, aligner: NameAligner(readings: gazetteer.readings)))
    }

    /// Begins with what a reader knows.
    package init(_ reader: NameReader) { self.init(reader.finder.gazetteer, reader.index) }

    private init(_ gazetteer: Gazetteer, _ index: CompanyIndex) {
        keys = gazetteer.keys
        self.index = index
        identifier = CompanyIdentifier(readings: gazetteer.readings)
        identifiers = Set(gazetteer.companies.flatMap { [$0.id] + $0.was })
    }

    /// All entries: those that were there in their order, then the discovered ones.
    package var companies: [Company] { index.companies }

    /// The id of the company that a discovery names, made if it is new; nil where an editor rejected it.
    package mutating func add(_ discovery: Discovery) -> String? {
        if let match = index.match(ko: discovery.ko, zh: discovery.zh, en: discovery.en) {
            let company = index.companies[match]
            if company.status == .rejected { return nil }
            if company.status == .discovered {
                learn(discovery, about: match)
            } else if let ko = discovery.ko, !index.has(ko, match), index.isSpelling(ko, of: match) {
                index.addAlias(plain(ko), to: match)
            }
            return company.id
        }
        let id = identifier.make(ko: discovery.ko, zh: discovery.zh, en: discovery.en) { identifiers.contains($0) }
        identifiers.insert(id)
        index.add(
            Company(
                id: id, ko: discovery.ko.map(plain), zh: discovery.zh.map(plain), en: discovery.en.map(plain),
                status: .discovered))
        return id
    }

    private func plain(_ name: String) -> String { String(letters: keys.withoutShareClass(Array(utf8: name))) }

    /// Adds what one issue discovered: the names that say most first, so that the others find them.
    package mutating func add(contentsOf discoveries: [Discovery]) {
        let weights = discoveries.map { ($0.zh == nil ? 0 : 4) + ($0.en == nil ? 0 : 2) + ($0.ko == nil ? 0 : 1) }
        let order = discoveries.indices.sorted { (-weights[$0], $0) < (-weights[$1], $1) }
        for index in order { _ = add(discoveries[index]) }
    }

    /// Adds what a further discovery prints of a company that only the ingest knows.
    private mutating func learn(_ discovery: Discovery, about match: Int) {
        let known = Set(index.companies[match].names.map { keys.key(of: $0) })
        for (name, path) in [(discovery.ko, \Company.ko), (discovery.zh, \Company.zh), (discovery.en, \Company.en)] {
            guard let name, !known.contains(keys.key(of: name)) else { continue }
            let plain = plain(name)
            index.update(match) { company in
                if company[keyPath: path] == nil {
                    company[keyPath: path] = plain
                } else {
                    company.aliases.append(plain)
                }
            }
        }
    }
}
