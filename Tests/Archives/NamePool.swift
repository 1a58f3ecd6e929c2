import Content
import Files
import Typesetter

/// The cities and companies that articles speak of, a few often and most seldom, as in newspapers.
struct NamePool {
    /// A name as articles print it.
    struct Entry {
        let id: String
        let hangul: String
        let hanzi: String?
    }

    let cities: [Entry]
    let companies: [Entry]
    /// For each place in a list how often the entries before it are drawn, of a million.
    private let cityShares: [Int]
    private let companyShares: [Int]

    /// The entries of a gazetteer that have a name in Hangul.
    init(folder: String) throws {
        let cityList = City.readList(try FileReader.read(folder + "/cities.yml"), path: "cities.yml").value ?? []
        let companyList =
            Company.readList(try FileReader.read(folder + "/companies.yml"), path: "companies.yml").value ?? []
        var chance = Chance(seed: 1)
        cities = chance.pick(cityList.count, of: cityList).map { Entry(id: $0.id, hangul: $0.ko, hanzi: $0.zh) }
        let known = companyList.filter { $0.status != .rejected && ($0.ko?.unicodeScalars.count ?? 0) > 2 }
        companies = chance.pick(known.count, of: known).map { Entry(id: $0.id, hangul: $0.ko ?? $0.id, hanzi: $0.zh) }
        precondition(!cities.isEmpty && !companies.isEmpty, "\(folder) has no gazetteer")
        cityShares = Self.shares(cities.count)
        companyShares = Self.shares(companies.count)
    }

    /// So many different cities, the frequent ones more likely.
    func cities(_ count: Int, _ chance: inout Chance) -> [Entry] { draw(count, of: cities, cityShares, &chance) }

    /// So many different companies.
    func companies(_ count: Int, _ chance: inout Chance) -> [Entry] {
        draw(count, of: companies, companyShares, &chance)
    }

    /// The entry of rank n is drawn as often as 1 / (n + 5), which is Zipf's law with a flat top.
    private static func shares(_ count: Int) -> [Int] {
        let weights = (0..<count).map { 1 / Double($0 + 5) }
        let whole = weights.reduce(0, +)
        var sum = 0.0
        return weights.map { weight in
            sum += weight
            return Int(sum / whole * 1_000_000)
        }
    }

    private func draw(_ count: Int, of entries: [Entry], _ shares: [Int], _ chance: inout Chance) -> [Entry] {
        var chosen: [Int] = []
        while chosen.count < min(count, entries.count) {
            let number = chance.number(0...999_999)
            let place = min(shares.firstIndex { $0 > number } ?? 0, entries.count - 1)
            if !chosen.contains(place) { chosen.append(place) }
        }
        return chosen.map { entries[$0] }
    }
}
