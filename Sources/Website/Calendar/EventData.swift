internal import Content

/// `/data/events.json`: the calendar as data for programs. The shape is told in docs/data.md.
enum EventData {
    static func plan(_ archive: Archive) -> [PlannedFile] {
        let path = "data/events.json"
        return [
            PlannedFile(
                path: path, source: path,
                content: .bytes {
                    JSONWriter.pretty(.array(archive.calendar.events.map { value(of: $0, archive) }))
                })
        ]
    }

    private static func value(of event: ArchivedEvent, _ archive: Archive) -> JSONValue {
        let facts = event.facts
        let sources = event.announcements.compactMap(\.source)
        let issues: [JSONValue] = sources.map { .string(archive.issues[$0.issue].id) }
        let articles: [JSONValue] = sources.compactMap(\.article).map { .string(archive.articles[$0].id) }
        let formerIDs: [JSONValue] = event.formerIDs.map { .string($0) }
        let city: JSONValue? = event.city.map { .string(archive.names[$0].entry.id) }
        return .object([
            "id": .string(event.id), "name": .string(event.name), "start": .string(event.dates.start.text),
            "end": text(event.dates.end?.text), "place": text(facts.place), "city": city, "field": text(facts.field),
            "kind": .string(archive.calendar.kinds[event.kind].id), "url": text(facts.url),
            "cancelled": facts.isCancelled ? .bool(true) : nil,
            "doubtful": event.dates.doubt == nil ? nil : .bool(true),
            "was": formerIDs.isEmpty ? nil : .array(formerIDs),
            "path": .string(archive.site.addresses.path(event.folder)),
            "issues": .array(issues), "articles": .array(articles),
        ])
    }

    private static func text(_ text: String?) -> JSONValue? { text.map { .string($0) } }
}
