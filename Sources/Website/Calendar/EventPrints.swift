internal import Content

/// Numbers that change when what pages show of events changes (`PagePrints`). The calendar is resolved in every build,
/// so they are made of what came out: an issue that says nothing new of an event leaves its pages as they are.
struct EventPrints: Sendable {
    /// By the number of the event: what lists show of it.
    let lines: [UInt64]
    /// By the number of the event: all that is known of it, with the issues and articles that announce it.
    let whole: [UInt64]

    init(_ calendar: EventCalendar, issues: [UInt64], articles: [UInt64], names: [UInt64]) {
        let lines = calendar.events.map { Self.line(of: $0, calendar, names) }
        self.lines = lines
        whole = calendar.events.map { event in
            var sum = Checksum()
            sum.add(lines[event.index])
            for text in [event.facts.url, event.facts.note] + event.formerIDs { sum.add(text ?? "") }
            sum.add(UInt64(event.formerIDs.count))
            sum.add(UInt64(event.revision))
            for announcement in event.announcements {
                for text in [announcement.event.name, announcement.event.start.text, announcement.event.end?.text] {
                    sum.add(text ?? "")
                }
                sum.add(announcement.source.map { issues[$0.issue] } ?? 0)
                sum.add(announcement.source?.article.map { articles[$0] } ?? 0)
            }
            return sum.value
        }
    }

    private static func line(of event: ArchivedEvent, _ calendar: EventCalendar, _ names: [UInt64]) -> UInt64 {
        var sum = Checksum()
        let facts = event.facts
        for text in [event.id, event.name, event.dates.start.text, event.dates.end?.text, facts.place, facts.field] {
            sum.add(text ?? "")
        }
        sum.add(calendar.kinds[event.kind].title)
        sum.add(event.field.map { calendar.fields[$0].title } ?? "")
        sum.add(event.city.map { names[$0] } ?? 0)
        sum.add(facts.isCancelled ? 1 : 2)
        sum.add(event.dates.doubt == nil ? 1 : 2)
        return sum.value
    }

    /// What a list of events shows.
    func list(_ events: some Sequence<Int>) -> UInt64 { Checksum.of(events.map { lines[$0] }) }

    /// All that is known of some events.
    func all(_ events: some Sequence<Int>) -> UInt64 { Checksum.of(events.map { whole[$0] }) }

    /// A month with the ways to the months before and after it.
    func month(_ month: EventMonth, _ calendar: EventCalendar) -> UInt64 {
        let place = calendar.months.firstIndex { $0.month == month.month } ?? 0
        var sum = Checksum()
        sum.add(list(month.dated + month.undated))
        for neighbour in [place - 1, place, place + 1] {
            sum.add(calendar.months.indices.contains(neighbour) ? calendar.months[neighbour].month.text : "")
        }
        return sum.value
    }
}
