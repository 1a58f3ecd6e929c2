internal import Content
internal import Mustache
internal import Text

/// `/companies/` and `/cities/`: the index, as at the back of a good book.
enum NameIndexPage {
    static func plan(_ archive: Archive, _ links: LinkValues) -> [PlannedFile] {
        let phrases = archive.site.phrases
        return [
            PlannedFile(page: "companies", source: "gazetteer/companies.yml", template: "companies") {
                PageContent(
                    title: phrases.text("companies_title"), menu: "companies",
                    value: Object(index(.company, archive, links)))
            },
            PlannedFile(page: "cities", source: "gazetteer/cities.yml", template: "cities") {
                PageContent(
                    title: phrases.text("cities_title"), menu: "cities",
                    value: Object(
                        index(.city, archive, links) + [
                            ("provinces", provinces(archive, links)), ("map", CityMap(archive, links).value),
                        ]))
            },
        ]
    }

    private static func index(
        _ kind: NamedEntry.Kind, _ archive: Archive, _ links: LinkValues
    ) -> [(Name, Value)] {
        let names = archive.names(kind)
        let lines = names.flatMap { IndexLine.lines(of: $0) }.sorted()
        var groups: [IndexLetter: [IndexLine]] = [:]
        for line in lines { groups[line.letter, default: []].append(line) }
        let letters = groups.keys.sorted()
        return [
            ("name_count", .int(names.count)),
            ("mention_count", .int(names.reduce(0) { $0 + $1.count })),
            (
                "letters",
                .list(
                    IndexLetter.bar(used: Set(letters)).map { bar in
                        .object([
                            "title": .string(bar.title(archive.site.phrases)),
                            "id": .string(bar.id), "is_used": .bool(groups[bar] != nil),
                        ])
                    })
            ),
            (
                "groups",
                .list(
                    letters.map { letter in
                        .object([
                            "title": .string(letter.title(archive.site.phrases)), "id": .string(letter.id),
                            "lines": .list((groups[letter] ?? []).map { $0.value(links) }),
                        ])
                    })
            ),
        ]
    }

    /// The cities by province, in the order of the provinces' names.
    private static func provinces(_ archive: Archive, _ links: LinkValues) -> Value {
        var groups: [String: [ArchivedName]] = [:]
        for name in archive.names(.city) { groups[name.entry.city?.province ?? "", default: []].append(name) }
        return .list(
            Province.sorted(Array(groups.keys), archive.site.phrases).map { province in
                let names = (groups[province.hanzi] ?? []).sorted { ($1.count, $0.index) < ($0.count, $1.index) }
                return .object([
                    "title": .text(province.title), "hanzi": .text(province.shownHanzi),
                    "names": .list(names.map { links.countedNames[$0.index] }),
                ])
            })
    }
}
