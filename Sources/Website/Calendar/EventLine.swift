internal import Content
internal import Mustache

/// An event as lists show it, the same on every page.
struct EventLine: Sendable {
    let path: String
    let id: String
    let name: String
    let dates: String
    let start: String
    /// The heading of its city, else the place as printed.
    let place: String?
    let field: String?
    let isCancelled: Bool
    let isDoubtful: Bool

    init(_ event: ArchivedEvent, _ site: Site, _ names: [ArchivedName]) {
        path = site.addresses.path(event.folder)
        id = event.id
        name = event.name
        dates = EventWords(site.phrases).short(event.dates)
        start = event.dates.start.text
        place = event.city.map { names[$0].entry.heading } ?? event.facts.place
        field = event.facts.field
        isCancelled = event.facts.isCancelled
        isDoubtful = event.dates.doubt != nil
    }

    /// One value for each event, made once.
    static func values(_ archive: Archive) -> [Value] {
        archive.calendar.events.map { EventLine($0, archive.site, archive.names).value }
    }

    private var value: Value {
        .object([
            "path": .string(path), "id": .string(id), "name": .string(name), "dates": .string(dates),
            "start": .string(start), "place": .text(place), "field": .text(field), "is_cancelled": .bool(isCancelled),
            "is_doubtful": .bool(isDoubtful),
        ])
    }

    /// Another number where anything of it is another (`PagePrints`).
    var print: UInt64 {
        var sum = Checksum()
        for text in [path, id, name, dates, start, place ?? "\u{0}", field ?? "\u{0}"] { sum.add(text) }
        sum.add(isCancelled ? 1 : 2)
        sum.add(isDoubtful ? 1 : 2)
        return sum.value
    }
}
