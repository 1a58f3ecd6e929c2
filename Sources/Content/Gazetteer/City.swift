internal import Text

/// A city of the gazetteer.
package struct City: Sendable, Hashable {
    /// Its address, for ever.
    package var id: String
    /// The heading of its page.
    package var ko: String
    package var zh: String
    /// In traditional Hanzi, where they differ.
    package var zht: String?
    package var en: String?
    /// Other spellings to recognise.
    package var aliases: [String]
    package var province: String?
    package var level: Level?
    package var location: Location?
    /// Ids it had before, or of entries merged into it.
    package var was: [String]

    package enum Level: String, Sendable, CaseIterable {
        case municipality, prefecture, region, sar, county
    }

    package init(
        id: String, ko: String, zh: String, zht: String? = nil, en: String? = nil, aliases: [String] = [],
        province: String? = nil, level: Level? = nil, location: Location? = nil, was: [String] = []
    ) {
        self.id = id
        self.ko = ko
        self.zh = zh
        self.zht = zht
        self.en = en
        self.aliases = aliases
        self.province = province
        self.level = level
        self.location = location
        self.was = was
    }

    /// The keys of a city.
    package static let shape = Shape(
        Message("a city", ko: "도시"),
        [
            .init("id", .identifier, required: true),
            .init("ko", .text, required: true),
            .init("zh", .text, required: true),
            .init("zht", .text),
            .init("en", .text),
            .init("aliases", .texts),
            .init("province", .text),
            .init("level", .choice(Level.allCases.map(\.rawValue))),
            .init("location", .location),
            .init("was", .identifiers),
        ])

    /// Reads `cities.yml` from clean bytes.
    package static func readList(_ bytes: [UInt8], path: String) -> Reading<[City]> {
        var (records, reader) = ListFile.read(bytes, path: path, shape)
        ListFile.reportSharedIdentifiers(records, &reader.problems)
        return Reading(records.compactMap { City($0) }, reader.problems.diagnostics)
    }

    /// `cities.yml`.
    package static func writeList(_ cities: [City]) -> [UInt8] { ListFile.write(cities.map(\.record)) }

    private init?(_ record: Record) {
        guard let id = record.text("id"), let ko = record.text("ko"), let zh = record.text("zh") else { return nil }
        var location: Location?
        if case .location(let known) = record["location"] { location = known }
        self.init(
            id: id, ko: ko, zh: zh, zht: record.text("zht"), en: record.text("en"), aliases: record.list("aliases"),
            province: record.text("province"), level: record.text("level").flatMap { Level(rawValue: $0) },
            location: location, was: record.list("was"))
    }

    /// The city as it is written.
    package var record: Record {
        var record = Record(Self.shape)
        record.setText("id", id)
        record.setText("ko", ko)
        record.setText("zh", zh)
        record.setText("zht", zht)
        record.setText("en", en)
        record.setList("aliases", aliases)
        record.setText("province", province)
        record.setText("level", level?.rawValue)
        record["location"] = location.map { .location($0) }
        record.setList("was", was)
        return record
    }
}
