internal import Content
internal import Mustache

/// Events as a list shows them.
enum EventList {
    static func value(of event: ArchivedEvent, _ archive: Archive, _ links: LinkValues) -> Value {
        let words = SiteWords(archive.site.phrases)
        let city = event.event.city.flatMap { archive.cityNumbers[$0] }.map { archive.names[$0] }
        return .object([
            "name": .string(event.event.name), "place": .text(event.event.place), "field": .text(event.event.field),
            "dates": .string(words.text(from: event.event.start, to: event.event.end)),
            "start": .string(event.event.start.text), "url": .text(WebAddress.link(event.event.url)),
            "city": city.map { links.names[$0.index] } ?? .null,
            "issue": event.issue.map { links.issues[$0] } ?? .null,
            "is_cancelled": .bool(event.event.isCancelled), "note": .text(event.event.note),
        ])
    }
}
