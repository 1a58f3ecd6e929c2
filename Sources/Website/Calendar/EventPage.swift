internal import Content
internal import Mustache

/// `/events/<id>/`: one event, with the issues that announce it; and the addresses it had before.
enum EventPage {
    private static let nearCount = 6
    private static let nearDays = 45

    static func plan(_ archive: Archive, _ links: LinkValues) -> [PlannedFile] {
        archive.calendar.events.flatMap { event -> [PlannedFile] in
            let page = PlannedFile(page: event.folder, source: source(of: event, archive), template: "event") {
                content(of: event, archive, links)
            }
            let target = archive.site.addresses.path(event.folder)
            return [page]
                + event.formerIDs.map { id in
                    PlannedFile(page: "events/" + id, source: source(of: event, archive), template: "redirect") {
                        PageContent(
                            title: event.name, isUnlisted: true,
                            value: [
                                "target": .string(target), "heading": .string(event.name),
                                "whole_target": .text(archive.site.addresses.whole(target)),
                            ])
                    }
                }
        }
    }

    /// The document to mend, as messages name it.
    private static func source(of event: ArchivedEvent, _ archive: Archive) -> String {
        event.announcements.compactMap(\.source).last.map { archive.issues[$0.issue].file.path } ?? "events.yml"
    }

    private static func content(of event: ArchivedEvent, _ archive: Archive, _ links: LinkValues) -> PageContent {
        let words = EventWords(archive.site.phrases)
        let calendar = archive.calendar
        let facts = event.facts
        let month = calendar.months.first { event.dates.first.monthOfYear == $0.month }
        let city = event.city.map { archive.names[$0].entry.heading }
        let title = words.short(event.dates) + (facts.place.map { " · " + $0 } ?? "")
        return PageContent(
            title: event.name, description: title, menu: "events", linkedData: LinkedEvent.bytes(event, archive),
            value: [
                "event": links.events[event.index], "dates_long": .string(words.long(event.dates)),
                "start": .string(event.dates.start.text), "end": .text(event.dates.end?.text),
                "day_count": .int(event.dates.doubt == nil ? event.dates.dayCount : 0),
                "printed_place": .text(facts.place == city ? nil : facts.place),
                "city": event.city.map { links.names[$0] } ?? .null,
                "field": event.field.map { group(calendar.fields[$0], archive) } ?? .null,
                "kind": group(calendar.kinds[event.kind], archive),
                "month": month.map { month in
                    .object([
                        "title": .string(words.month(month.month)),
                        "path": .string(archive.site.addresses.path(month.folder)),
                    ])
                } ?? .null,
                "url": .text(WebAddress.link(facts.url)), "note": .text(facts.note),
                "announcements": .list(event.announcements.map { value(of: $0, event, archive, links) }),
                "feed": event.dates.days == nil ? .null : EventFeed.subscription(event.folder + ".ics", archive),
                "near": .list(near(event, calendar).map { links.events[$0.index] }),
            ])
    }

    private static func group(_ group: EventGroup, _ archive: Archive) -> Value {
        .object(["title": .string(group.title), "path": .string(archive.site.addresses.path(group.folder))])
    }

    /// Where it is announced; what was printed there where it is not what the page says.
    private static func value(
        of announcement: Announcement, _ event: ArchivedEvent, _ archive: Archive, _ links: LinkValues
    ) -> Value {
        let words = EventWords(archive.site.phrases)
        let source = announcement.source
        return .object([
            "issue": source.map { links.issues[$0.issue] } ?? .null,
            "article": source?.article.map { links.articles[$0] } ?? .null,
            "other_name": .text(announcement.event.name == event.name ? nil : announcement.event.name),
            "other_dates": .text(
                announcement.event.start == event.dates.start && announcement.dates.end == event.dates.end
                    ? nil : words.short(announcement.dates)),
        ])
    }

    /// What takes place in the same city at about the same time: the nearest on either side.
    private static func near(_ event: ArchivedEvent, _ calendar: EventCalendar) -> [ArchivedEvent] {
        guard let group = event.cityGroup.map({ calendar.cities[$0].events }),
            let place = group.firstIndex(of: event.index)
        else { return [] }
        func isNear(_ other: Int) -> Bool {
            abs(event.dates.first.days(until: calendar.events[other].dates.first)) <= nearDays
        }
        let before = group[..<place].reversed().prefix { isNear($0) }.prefix(nearCount / 2)
        let after = group[(place + 1)...].prefix { isNear($0) }.prefix(nearCount - before.count)
        return (before.reversed() + after).map { calendar.events[$0] }
    }
}
