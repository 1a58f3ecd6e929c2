internal import Text

/// A company of the gazetteer. It has at least one name, in Hangul, Hanzi or Latin letters.
package struct Company: Sendable, Hashable {
    /// Its address, for ever.
    package var id: String
    package var ko: String?
    package var zh: String?
    package var en: String?
    /// Other spellings to recognise.
    package var aliases: [String]
    package var industry: String?
    /// The id of the city of its head office.
    package var city: String?
    package var url: String?
    /// Absent where an editor has looked at the entry and keeps it.
    package var status: Status?
    /// Ids it had before, or of entries merged into it.
    package var was: [String]

    package enum Status: String, Sendable, CaseIterable {
        /// Added by the ingest; nobody has looked yet.
        case discovered
        /// No company; it is never found again.
        case rejected
    }

    package init(
        id: String, ko: String? = nil, zh: String? = nil, en: String? = nil, aliases: [String] = [],
        industry: String? = nil, city: String? = nil, url: String? = nil, status: Status? = nil, was: [String] = []
    ) {
        self.id = id
        self.ko = ko
        self.zh = zh
        self.en = en
        self.aliases = aliases
        self.industry = industry
        self.city = city
        self.url = url
        self.status = status
        self.was = was
    }

    /// The keys of a company.
    package static let shape = Shape(
        Message("a company", ko: "기업"),
        [
            .init("id", .identifier, required: true),
            .init("ko", .text),
            .init("zh", .text),
            .init("en", .text),
            .init("aliases", .texts),
            .init("industry", .text),
            .init("city", .identifier),
            .init("url", .address),
            .init("status", .choice(Status.allCases.map(\.rawValue))),
            .init("was", .identifiers),
        ])

    /// Reads `companies.yml` from clean bytes.
    package static func readList(_ bytes: [UInt8], path: String) -> Reading<[Company]> {
        var (records, reader) = ListFile.read(bytes, path: path, shape)
        ListFile.reportSharedIdentifiers(records, &reader.problems)
        for record in records where record.text("ko") ?? record.text("zh") ?? record.text("en") == nil {
            reader.problems.error(
                at: record.mark, Message("a company needs a name", ko: "기업 이름이 없습니다"),
                advice: Message("add `ko:`, `zh:` or `en:`", ko: "`ko:`, `zh:`, `en:` 가운데 하나를 쓰십시오"))
        }
        return Reading(records.compactMap { Company($0) }, reader.problems.diagnostics)
    }

    /// `companies.yml`.
    package static func writeList(_ companies: [Company]) -> [UInt8] { ListFile.write(companies.map(\.record)) }

    private init?(_ record: Record) {
        guard let id = record.text("id"), record.text("ko") ?? record.text("zh") ?? record.text("en") != nil else {
            return nil
        }
        self.init(
            id: id, ko: record.text("ko"), zh: record.text("zh"), en: record.text("en"),
            aliases: record.list("aliases"), industry: record.text("industry"), city: record.text("city"),
            url: record.text("url"), status: record.text("status").flatMap { Status(rawValue: $0) },
            was: record.list("was"))
    }

    /// The company as it is written.
    package var record: Record {
        var record = Record(Self.shape)
        record.setText("id", id)
        record.setText("ko", ko)
        record.setText("zh", zh)
        record.setText("en", en)
        record.setList("aliases", aliases)
        record.setText("industry", industry)
        record.setText("city", city)
        record.setText("url", url)
        record.setText("status", status?.rawValue)
        record.setList("was", was)
        return record
    }
}
