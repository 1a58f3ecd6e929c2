internal import Content
internal import Mustache

/// `/events/city/shenzhen/`, `/events/field/<id>/`, `/events/kind/fair/`: the events of one city, field or kind, those to
/// come first. Past ones of a group with very many stand on a page for each older year.
enum EventGroupPage {
    /// How many past events a page shows before older years get pages of their own.
    private static let most = 200

    static func plan(_ archive: Archive, _ links: LinkValues) -> [PlannedFile] {
        EventGroup.Kind.allCases.flatMap { archive.calendar.groups($0) }.flatMap { group -> [PlannedFile] in
            let (coming, past) = archive.calendar.parted(group.events)
            let years = years(of: past, group)
            let page = PlannedFile(page: group.folder, source: group.folder, template: "event-group") {
                content(of: group, coming, years, archive, links)
            }
            return [page]
                + years.compactMap { year in
                    guard let folder = year.folder else { return nil }
                    return PlannedFile(page: folder, source: folder, template: "event-group") {
                        content(of: year, group, archive, links)
                    }
                }
        }
    }

    private struct Year {
        let year: Int
        let events: [ArchivedEvent]
        /// The folder of its own page; nil where it stands on the page of the group.
        let folder: String?
    }

    private static func years(of past: [ArchivedEvent], _ group: EventGroup) -> [Year] {
        var years: [Year] = []
        var rest = past[...]
        var shown = 0
        while let first = rest.first {
            let events = rest.prefix { $0.dates.first.year == first.dates.first.year }
            shown += events.count
            let isApart = !years.isEmpty && shown > most
            years.append(
                Year(
                    year: first.dates.first.year, events: Array(events),
                    folder: isApart ? "\(group.folder)/\(first.dates.first.year)" : nil))
            rest = rest.dropFirst(events.count)
        }
        return years
    }

    private static func content(
        of group: EventGroup, _ coming: [ArchivedEvent], _ years: [Year], _ archive: Archive, _ links: LinkValues
    ) -> PageContent {
        PageContent(
            title: archive.site.phrases.text("group_title", ["group": group.title]), menu: "events",
            value: [
                "title": .string(group.title), "label": label(of: group, archive),
                "event_count": .int(group.events.count),
                "city": group.city.map { links.names[$0] } ?? .null,
                "feed": feed(of: group, archive),
                "coming": .list(coming.map { links.events[$0.index] }),
                "years": .list(
                    years.map { year in
                        .object([
                            "year": .int(year.year), "count": .int(year.events.count),
                            "path": .text(year.folder.map { archive.site.addresses.path($0) }),
                            "events": .list(year.folder == nil ? year.events.map { links.events[$0.index] } : []),
                        ])
                    }),
                "is_year": .bool(false), "group_path": .string(archive.site.addresses.path(group.folder)),
            ])
    }

    private static func content(
        of year: Year, _ group: EventGroup, _ archive: Archive, _ links: LinkValues
    ) -> PageContent {
        PageContent(
            title: archive.site.phrases.text("group_title", ["group": group.title]) + " \(year.year)", menu: "events",
            value: [
                "title": .string(group.title), "label": label(of: group, archive),
                "event_count": .int(year.events.count), "city": .null, "feed": .null, "coming": .list([]),
                "years": .list([
                    .object([
                        "year": .int(year.year), "count": .int(year.events.count), "path": .null,
                        "events": .list(year.events.map { links.events[$0.index] }),
                    ])
                ]),
                "is_year": .bool(true), "group_path": .string(archive.site.addresses.path(group.folder)),
            ])
    }

    private static func label(of group: EventGroup, _ archive: Archive) -> Value {
        .string(archive.site.phrases.text("filter_" + group.kind.rawValue))
    }

    private static func feed(of group: EventGroup, _ archive: Archive) -> Value {
        guard EventFeed.hasFeed(group, archive.calendar), let path = EventFeed.path(of: group) else { return .null }
        return EventFeed.subscription(path, archive)
    }
}
