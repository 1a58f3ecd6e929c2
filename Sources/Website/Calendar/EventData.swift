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
        return .object([
            "id": .string(event.id), "name": .string(event.name), "start": .string(event.dates.start.text),
            "end": event.dates.end.map { .string($0.text) }, "place": facts.place.map { .string($0) },
            "city": event.city.map { .string(archive.names[$0].entry.id) }, "field": facts.field.map { .string($0) },
            "kind": .string(archive.calendar.kinds[event.kind].id), "url": facts.url.map { .string($0) },
            "cancelled": facts.isCancelled ? .bool(true) : nil,
            "doubtful": event.dates.doubt == nil ? nil : .bool(true),
            "was": event.formerIDs.isEmpty ? nil : .array(event.formerIDs.map { .string($0) }),
            "path": .string(archive.site.addresses.path(event.folder)),
            "issues": .array(sources.map { .string(archive.issues[$0.issue].id) }),
            "articles": .array(sources.compactMap(\.article).map { .string(archive.articles[$0].articleID) }),
        ])
    }
}
