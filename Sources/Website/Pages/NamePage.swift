internal import Content
internal import Mustache

/// `/companies/pony-ai/`, `/cities/shenzhen/`: one name, with every place where it stands.
enum NamePage {
    private static let neighbourCount = 12

    static func plan(_ archive: Archive, _ links: LinkValues) -> [PlannedFile] {
        let companiesByCity = companiesByCity(archive)
        let eventsByCity = Dictionary(uniqueKeysWithValues: archive.calendar.cities.map { ($0.city, $0) })
        let tablesByName = tablesByName(archive)
        let named = archive.names.filter(\.hasPage)
        let pages = named.map { name in
            let entry = name.entry
            let isCity = entry.kind == .city
            return PlannedFile(
                page: entry.folder, source: isCity ? "gazetteer/cities.yml" : "gazetteer/companies.yml",
                template: isCity ? "city" : "company"
            ) {
                var fields = try common(name, archive, links)
                fields.append(
                    (
                        "tables",
                        .list(
                            (tablesByName[name.index] ?? []).map {
                                TablesPage.value(of: archive.tables[$0], archive, links)
                            })
                    ))
                if let city = entry.city {
                    fields += cityFields(
                        city, companies: companiesByCity[city.id] ?? [], events: eventsByCity[name.index], archive,
                        links)
                } else if let company = entry.company {
                    fields += companyFields(company, name, archive, links)
                }
                return PageContent(
                    title: heading(of: entry),
                    description: archive.site.phrases.text(
                        "name_description", ["name": heading(of: entry), "count": "\(name.count)"]),
                    menu: isCity ? "cities" : "companies", feedFolder: name.references.isEmpty ? nil : entry.folder,
                    linkedData: LinkedData.name(name, archive), value: Object(fields))
            }.made(
                of: prints(of: name, companies: companiesByCity[entry.id] ?? [], archive),
                NameEvents.number(of: name, eventsByCity[name.index], archive))
        }
        return pages + named.flatMap { MentionYears($0).plan(of: $0, archive, links) }
    }

    /// `샤오마즈싱 小马智行`
    static func heading(of entry: NamedEntry) -> String {
        guard let hanzi = entry.hanzi, hanzi != entry.heading else { return entry.heading }
        return entry.heading + " " + hanzi
    }

    private static func prints(
        of name: ArchivedName, companies: [ArchivedName], _ archive: Archive
    ) -> UInt64 {
        let prints = archive.prints
        var sum = Checksum()
        for number in [prints.names[name.index], prints.mentions(name.references, archive), prints.calendar] {
            sum.add(number)
        }
        if name.entry.kind == .city {
            sum.add(prints.cities)
            for company in companies {
                sum.add(prints.names[company.index])
                sum.add(prints.mentions(company.references, archive))
            }
        } else if let seat = name.entry.company?.city.flatMap({ archive.cityNumbers[$0] }) {
            sum.add(prints.names[seat])
        }
        return sum.value
    }

    private static func companiesByCity(_ archive: Archive) -> [String: [ArchivedName]] {
        Dictionary(grouping: archive.names(.company)) { $0.entry.company?.city ?? "" }
    }

    private static func tablesByName(_ archive: Archive) -> [Int: [Int]] {
        var tables: [Int: [Int]] = [:]
        for (index, table) in archive.tables.enumerated().reversed() {
            for entry in table.table.entries { tables[entry, default: []].append(index) }
        }
        return tables
    }

    private static func common(
        _ name: ArchivedName, _ archive: Archive, _ links: LinkValues
    ) throws -> [(Name, Value)] {
        let entry = name.entry
        let shown = Set([entry.heading, entry.hanzi, entry.latin].compactMap { $0 })
        let (companies, cities) = neighbours(of: name, archive)
        return [
            ("name", links.countedNames[name.index]),
            ("id", .string(entry.id)),
            ("traditional", .text(entry.traditional)),
            (
                "aliases",
                .list(entry.spellings.filter { !shown.contains($0) && $0 != entry.traditional }.map { .string($0) })
            ),
            ("years", try MentionYears(name).value(links, archive.site.addresses)),
            ("article_count", .int(name.references.count)),
            ("chart", YearChart(name, archive).value),
            ("near_companies", .list(companies.map { neighbour($0, links) })),
            ("near_cities", .list(cities.map { neighbour($0, links) })),
            ("feed_path", .text(name.references.isEmpty ? nil : entry.folder + "/feed.xml")),
        ]
    }

    private static func cityFields(
        _ city: City, companies: [ArchivedName], events: EventGroup?, _ archive: Archive, _ links: LinkValues
    ) -> [(Name, Value)] {
        let province = Province(city.province ?? "", archive.site.phrases)
        return [
            ("province", .text(province.title)), ("province_hanzi", .text(province.shownHanzi)),
            ("seated", .list(companies.map { links.countedNames[$0.index] })),
            ("events", NameEvents.value(of: events, archive, links)),
            ("place", CityMap.place(of: city, among: links.cityDots)),
        ]
    }

    private static func companyFields(
        _ company: Company, _ name: ArchivedName, _ archive: Archive, _ links: LinkValues
    ) -> [(Name, Value)] {
        let seat = company.city.flatMap { archive.cityNumbers[$0] }.map { archive.names[$0] }
        return [
            ("industry", .text(company.industry)), ("url", .text(WebAddress.link(company.url))),
            ("seat", seat.flatMap { $0.hasPage ? links.names[$0.index] : nil } ?? .null),
            ("seat_name", .text(seat?.entry.heading)),
            ("is_discovered", .bool(company.status == .discovered)),
            ("events", NameEvents.value(of: name, archive, links)),
        ]
    }

    /// The names that stand in the same articles, those with most articles first.
    private static func neighbours(
        of name: ArchivedName, _ archive: Archive
    ) -> (companies: [(name: Int, count: Int)], cities: [(name: Int, count: Int)]) {
        var counts = [Int](repeating: 0, count: archive.names.count)
        for reference in name.references {
            for other in reference.article.entries { counts[other] += 1 }
        }
        counts[name.index] = 0
        let found = counts.indices.filter { counts[$0] > 0 }.map { (name: $0, count: counts[$0]) }
        let sorted = found.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
        let companies = sorted.lazy.filter { !archive.isCity($0.name) }.prefix(neighbourCount)
        let cities = sorted.lazy.filter { archive.isCity($0.name) }.prefix(neighbourCount)
        return (Array(companies), Array(cities))
    }

    private static func neighbour(_ neighbour: (name: Int, count: Int), _ links: LinkValues) -> Value {
        .object(["name": links.names[neighbour.name], "shared_count": .int(neighbour.count)])
    }
}
