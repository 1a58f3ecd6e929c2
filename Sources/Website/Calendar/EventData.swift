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
        let issues = sources.map { JSONValue.string(archive.issues[$0.issue].id) }
        let articles = sources.compactMap(\.article).map { JSONValue.string(archive.articles[$0].id) }
        let former = event.formerIDs.map { JSONValue.string($0) }
        return .object([
            "id": .string(event.id), "name": .string(event.name), "start": .string(event.dates.start.text),
            "end": text(event.dates.end?.text), "place": text(facts.place),
            "city": text(event.city.map { archive.names[$0].entry.id }), "field": text(facts.field),
            "kind": .string(archive.calendar.kinds[event.kind].id), "url": text(facts.url),
            "cancelled": facts.isCancelled ? .bool(true) : nil,
            "doubtful": event.dates.doubt == nil ? nil : .bool(true),
            "was": former.isEmpty ? nil : .array(former),
            "path": .string(archive.site.addresses.path(event.folder)),
            "issues": .array(issues), "articles": .array(articles),
        ])
    }

    private static func text(_ text: String?) -> JSONValue? { text.map { .string($0) } }
}
