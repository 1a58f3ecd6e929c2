internal import Content
internal import Mustache

/// `/search/`: the page whose script reads the index.
enum SearchPage {
    /// How many cities and companies one can choose from; others are reached by an address (`?companies=pony-ai`).
    private static let choiceCount = 60

    static func plan(_ archive: Archive, _ index: SearchIndex, _ links: LinkValues) -> [PlannedFile] {
        [
            PlannedFile(page: SearchIndex.folder, source: SearchIndex.folder, template: "search") {
                content(archive, index)
            }
        ]
    }

    private static func content(_ archive: Archive, _ index: SearchIndex) -> PageContent {
        let sections = archive.groups.filter { $0.kind == .section }
        return PageContent(
            title: archive.site.phrases.text("search"), menu: SearchIndex.folder,
            value: [
                "index": .string(String(decoding: JSONWriter.compact(description(of: index, archive)), as: UTF8.self)),
                "years": .list(archive.years.map { .int($0) }), "has_sections": .bool(!sections.isEmpty),
                "sections": .list(sections.map { choice($0.id, $0.title) }),
                "cities": .list(choices(.city, archive)), "companies": .list(choices(.company, archive)),
            ])
    }

    private static func choice(_ id: String, _ title: String) -> Value {
        .object(["id": .string(id), "title": .string(title)])
    }

    private static func choices(_ kind: NamedEntry.Kind, _ archive: Archive) -> [Value] {
        let named = archive.names(kind).filter { $0.count > 0 }
        let most = named.sorted { ($1.count, $0.index) < ($0.count, $1.index) }.prefix(choiceCount)
        return most.sorted { ($0.entry.heading, $0.index) < ($1.entry.heading, $1.index) }.map { name in
            choice(name.entry.id, name.entry.heading)
        }
    }

    /// What the script must know before it reads the first file of the index.
    private static func description(of index: SearchIndex, _ archive: Archive) -> JSONValue {
        let phrases = archive.site.phrases
        let articleCount = "\(archive.articles.count)"
        func words(_ name: String) -> JSONValue {
            .string(
                phrases.text(
                    name,
                    [
                        "all_articles": articleCount, "all_names": "\(index.names.count)", "text": "{text}",
                        "articles": "{articles}", "names": "{names}",
                    ]))
        }
        return .object([
            "version": .string(index.version), "codes": .string(LetterCode.lettersOfBytes),
            "volumes": .array(index.volumes.enumerated().map { value(of: $1, number: $0) }),
            "words": .object([
                "hint": words("search_begin"), "found": words("search_found"), "atMost": words("search_found_at_most"),
                "soFar": words("search_found_so_far"), "none": words("search_none"),
                "noneHere": words("search_none_here"), "failed": words("search_failed"),
                "needsServer": words("search_needs_server"),
            ]),
        ])
    }

    private static func value(of volume: SearchVolume, number: Int) -> JSONValue {
        .object([
            "number": .integer(number), "shards": .integer(volume.shards.count), "names": .integer(volume.nameCount),
            "articles": .integer(volume.articles.count), "parts": .integer(volume.partCount),
            "start": .integer(volume.nameCount + volume.articles.count), "common": .integer(volume.threshold),
        ])
    }
}
