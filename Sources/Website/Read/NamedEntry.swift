internal import Content

/// A city or a company of the gazetteer, as the indexes need it.
///
/// A class, though nothing in it changes: as a value it would be twenty texts to be copied at every look.
final class NamedEntry: Sendable {
    enum Kind: Sendable { case city, company }

    let kind: Kind
    let id: String
    /// The spelling its page is headed by.
    let heading: String
    let hangul: String?
    let hanzi: String?
    let traditional: String?
    let latin: String?
    let aliases: [String]
    /// Every spelling, each once, the heading first.
    let spellings: [String]
    let formerIDs: [String]
    let city: City?
    let company: Company?
    /// The folder of its page.
    let folder: String
    /// Stands for all that the gazetteer says of it.
    let print: UInt64

    init(_ city: City) {
        kind = .city
        folder = "cities/" + city.id
        id = city.id
        heading = city.ko
        hangul = city.ko
        hanzi = city.zh
        traditional = city.zht
        latin = city.en
        aliases = city.aliases
        spellings = Self.spellings([city.ko, city.zh, city.zht, city.en], city.aliases)
        formerIDs = city.was
        self.city = city
        company = nil
        print = Checksum.of(City.writeList([city]))
    }

    /// A company that has a name, which the gazetteer's reader made sure of.
    init(_ company: Company) {
        kind = .company
        folder = "companies/" + company.id
        id = company.id
        heading = company.ko ?? company.zh ?? company.en ?? company.id
        hangul = company.ko
        hanzi = company.zh
        traditional = nil
        latin = company.en
        aliases = company.aliases
        spellings = Self.spellings([heading, company.zh, company.en], company.aliases)
        formerIDs = company.was
        city = nil
        self.company = company
        print = Checksum.of(Company.writeList([company]))
    }

    private static func spellings(_ names: [String?], _ aliases: [String]) -> [String] {
        (names.compactMap(\.self) + aliases).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
