internal import Content
internal import Mustache

/// An event as lists show it, the same on every page.
enum EventLine {
    /// One value for each event, made once.
    static func values(_ archive: Archive) -> [Value] {
        let words = EventWords(archive.site.phrases)
        return archive.calendar.events.map { event in
            let city = event.city.map { archive.names[$0].entry.heading }
            return .object([
                "path": .string(archive.site.addresses.path(event.folder)), "id": .string(event.id),
                "name": .string(event.name), "dates": .string(words.short(event.dates)),
                "start": .string(event.dates.start.text), "place": .text(city ?? event.facts.place),
                "field": .text(event.facts.field), "is_cancelled": .bool(event.facts.isCancelled),
                "is_doubtful": .bool(event.dates.doubt != nil),
            ])
        }
    }
}
