internal import Content
internal import Mustache

/// The mentions of a name by year, the newest first. Those of a name with very many stand on a page for each older
/// year, so that no page grows with the archive for ever.
struct MentionYears: Sendable {
    /// How many passages the page of a name shows before older years get pages of their own.
    static let most = 240

    struct Year: Sendable {
        let year: Int
        let references: ArraySlice<ArchivedName.Reference>
        let count: Int
        /// The folder of its own page; nil where it stands on the page of the name.
        let folder: String?
    }

    let years: [Year]

    init(_ name: ArchivedName) {
        var years: [Year] = []
        var shown = 0
        var start = 0
        while start < name.references.count {
            let year = name.references[start].date.year
            let references = name.references[start...].prefix { $0.date.year == year }
            let count = references.reduce(0) { $0 + $1.passages.count }
            shown += count
            let isApart = !years.isEmpty && shown > Self.most
            years.append(
                Year(
                    year: year, references: references, count: count,
                    folder: isApart ? "\(name.entry.folder)/\(year)" : nil))
            start += references.count
        }
        self.years = years
    }

    /// The years as the page of the name shows them.
    func value(_ links: LinkValues, _ addresses: Addresses) throws -> Value {
        .list(
            try years.map { year in
                .object([
                    "year": .int(year.year), "count": .int(year.count),
                    "path": .text(year.folder.map { addresses.path($0) }),
                    "articles": year.folder == nil ? try Self.articles(of: year, links) : .list([]),
                ])
            })
    }

    /// The pages of the years that have one.
    func plan(of name: ArchivedName, _ archive: Archive, _ links: LinkValues) -> [PlannedFile] {
        years.compactMap { year in
            guard let folder = year.folder else { return nil }
            let kind = name.entry.kind == .city ? "cities" : "companies"
            return PlannedFile(page: folder, source: "gazetteer/\(kind).yml", template: "name-year") {
                try PageContent(
                    title: NamePage.heading(of: name.entry) + " \(year.year)", menu: kind,
                    value: [
                        "name": links.names[name.index], "year": .int(year.year), "count": .int(year.count),
                        "articles": Self.articles(of: year, links),
                    ])
            }.made(of: archive.prints.names[name.index], archive.prints.mentions(year.references, archive))
        }
    }

    private static func articles(of year: Year, _ links: LinkValues) throws -> Value {
        .list(
            try year.references.map { reference in
                .object([
                    "article": links.articles[reference.article.index],
                    "passages": .list(try reference.passages.read().map { value(of: $0) }),
                ])
            })
    }

    private static func value(of passage: Passage) -> Value {
        .object([
            "pieces": .list(passage.pieces.map { .object(["text": .utf8($0.text), "is_name": .bool($0.isName)]) }),
            "is_cut_before": .bool(passage.isCutBefore), "is_cut_after": .bool(passage.isCutAfter),
        ])
    }
}
