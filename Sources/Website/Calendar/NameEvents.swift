internal import Mustache

/// The events on the page of a city or a company: those to come, and the newest of those past.
enum NameEvents {
    private static let pastCount = 12

    /// Those of a city; nothing where it has none.
    static func value(of group: EventGroup?, _ archive: Archive, _ links: LinkValues) -> Value {
        guard let group else { return .null }
        let feed = EventFeed.hasFeed(group, archive.calendar) ? EventFeed.path(of: group) : nil
        return value(
            of: group.events, path: archive.site.addresses.path(group.folder), feed: feed, archive, links)
    }

    /// Those that are announced in an article that names a company; nothing where there is none.
    static func value(of name: ArchivedName, _ archive: Archive, _ links: LinkValues) -> Value {
        let events = events(of: name, archive)
        return events.isEmpty ? .null : value(of: events, path: nil, feed: nil, archive, links)
    }

    /// What the events on the page of a name are made of.
    static func number(of name: ArchivedName, _ group: EventGroup?, _ archive: Archive) -> UInt64 {
        archive.prints.events.list(group?.events ?? (archive.isCity(name.index) ? [] : events(of: name, archive)))
    }

    private static func events(of name: ArchivedName, _ archive: Archive) -> [Int] {
        Set(name.references.flatMap { archive.calendar.eventsOfArticles[$0.article.index] ?? [] }).sorted()
    }

    private static func value(
        of events: [Int], path: String?, feed: String?, _ archive: Archive, _ links: LinkValues
    ) -> Value {
        let (coming, past) = archive.calendar.parted(events)
        return .object([
            "coming": .list(coming.map { links.events[$0.index] }),
            "past": .list(past.prefix(pastCount).map { links.events[$0.index] }),
            "past_count": .int(past.count), "event_count": .int(events.count),
            "path": .text(path), "feed": feed.map { EventFeed.subscription($0, archive) } ?? .null,
        ])
    }
}
