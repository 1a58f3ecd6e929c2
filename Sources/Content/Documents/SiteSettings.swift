internal import Text

/// The settings of a site: `site.yml`.
package struct SiteSettings: Sendable, Hashable {
    package var title: String
    package var description: String?
    /// Where the site will stand: feeds and sitemaps need whole addresses. Absent while it has no address.
    package var url: String?
    /// Of the content, as in HTML: `ko`.
    package var language: String?
    package var publisher: String?
    package var publisherURL: String?
    package var licence: String?
    package var licenceURL: String?
    /// The day the site is built for: what is a coming event goes by it, never by the clock.
    package var date: Day?
    package var links: LinkStyle?
    package var navigation: [NavigationEntry]

    /// Whether links inside the site name folders (for servers) or files (for reading from disk).
    package enum LinkStyle: String, Sendable, CaseIterable {
        case folders, files
    }

    package init(
        title: String, description: String? = nil, url: String? = nil, language: String? = nil,
        publisher: String? = nil, publisherURL: String? = nil, licence: String? = nil, licenceURL: String? = nil,
        date: Day? = nil, links: LinkStyle? = nil, navigation: [NavigationEntry] = []
    ) {
        self.title = title
        self.description = description
        self.url = url
        self.language = language
        self.publisher = publisher
        self.publisherURL = publisherURL
        self.licence = licence
        self.licenceURL = licenceURL
        self.date = date
        self.links = links
        self.navigation = navigation
    }

    /// The keys of `site.yml`.
    package static let shape = Shape(
        Message("the site", ko: "사이트 설정"),
        [
            .init("title", .text, required: true),
            .init("description", .text),
            .init("url", .address),
            .init("language", .text),
            .init("publisher", .text),
            .init("publisher_url", .address),
            .init("licence", .text),
            .init("licence_url", .address),
            .init("date", .day),
            .init("links", .choice(LinkStyle.allCases.map(\.rawValue))),
            .init("navigation", .records(NavigationEntry.shape)),
        ])

    /// Reads `site.yml` from clean bytes.
    package static func read(_ bytes: [UInt8], path: String) -> Reading<SiteSettings> {
        var reader = RecordReader(problems: Problems(path: path, bytes: bytes, end: bytes.count))
        let source = YAMLSource(path: path, bytes: bytes)
        let root = YAMLReader.read(source, limits: .frontMatter, problems: &reader.problems)
        guard root != nil || reader.problems.diagnostics.isEmpty else {
            return Reading(nil, reader.problems.diagnostics)
        }
        let start = YAMLMark(line: 1, column: 1)
        let record = reader.readRecord(root ?? YAMLNode(.mapping([], .block), from: start, to: start), shape)
        return Reading(record.flatMap { SiteSettings($0) }, reader.problems.diagnostics)
    }

    /// `site.yml`.
    package func written() -> [UInt8] {
        var record = Record(Self.shape)
        record.setText("title", title)
        record.setText("description", description)
        record.setText("url", url)
        record.setText("language", language)
        record.setText("publisher", publisher)
        record.setText("publisher_url", publisherURL)
        record.setText("licence", licence)
        record.setText("licence_url", licenceURL)
        record["date"] = date.map { .day($0) }
        record.setText("links", links?.rawValue)
        if !navigation.isEmpty { record["navigation"] = .records(navigation.map(\.record)) }
        var writer = YAMLWriter()
        writer.writeRecord(record, indent: 0)
        return writer.bytes
    }

    private init?(_ record: Record) {
        guard let title = record.text("title") else { return nil }
        self.init(
            title: title, description: record.text("description"), url: record.text("url"),
            language: record.text("language"), publisher: record.text("publisher"),
            publisherURL: record.text("publisher_url"), licence: record.text("licence"),
            licenceURL: record.text("licence_url"), date: record.day("date"),
            links: record.text("links").flatMap { LinkStyle(rawValue: $0) },
            navigation: record.records("navigation").compactMap { NavigationEntry($0) })
    }
}

/// An entry of the site's navigation.
package struct NavigationEntry: Sendable, Hashable {
    package var title: String
    /// An address inside the site (`/companies/`) or a whole one.
    package var url: String

    package init(title: String, url: String) {
        self.title = title
        self.url = url
    }

    static let shape = Shape(
        Message("an entry of the navigation", ko: "메뉴 항목"),
        [.init("title", .text, required: true), .init("url", .address, required: true)])

    init?(_ record: Record) {
        guard let title = record.text("title"), let url = record.text("url") else { return nil }
        self.init(title: title, url: url)
    }

    var record: Record {
        var record = Record(Self.shape)
        record.setText("title", title)
        record.setText("url", url)
        return record
    }
}
