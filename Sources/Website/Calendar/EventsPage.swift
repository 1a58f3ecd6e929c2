internal import Content
internal import Mustache

/// `/events/`: the calendar, opened at the month of the newest issue.
enum EventsPage {
    private static let laterCount = 12

    static func plan(_ archive: Archive, _ links: LinkValues) -> [PlannedFile] {
        [
            PlannedFile(page: "events", source: "events", template: "events") {
                PageContent(
                    title: archive.site.phrases.text("calendar_title"),
                    description: archive.site.phrases.text("calendar_lead"), menu: "events",
                    value: content(archive, links))
            }
        ]
    }

    private static func content(_ archive: Archive, _ links: LinkValues) -> Object {
        let calendar = archive.calendar
        let open = calendar.openMonth
        let later = calendar.events.lazy.filter { event in
            open.map { event.dates.first > $0.month.lastDay } ?? false
        }.prefix(laterCount)
        return [
            "event_count": .int(calendar.events.count),
            "month": open.map { MonthValue(month: $0, archive: archive, links: links).value() } ?? .null,
            "later": .list(later.map { links.events[$0.index] }),
            "years": .list(calendar.years.map { year($0, archive) }),
            "feed": EventFeed.ofAll(archive),
            "field_feeds": .list(
                calendar.fields.filter { EventFeed.hasFeed($0, calendar) }.map { group in
                    .object([
                        "title": .string(group.title), "count": .int(group.events.count),
                        "path": .string(archive.site.addresses.path(group.folder)),
                        "feed_path": .string(EventFeed.path(of: group) ?? ""),
                    ])
                }),
            "city_feeds": .list(
                calendar.cities.map { group in
                    .object([
                        "title": .string(group.title), "count": .int(group.events.count),
                        "path": .string(archive.site.addresses.path(group.folder)),
                    ])
                }),
        ]
    }

    /// The months of a year, with how many events each has.
    private static func year(_ year: Int, _ archive: Archive) -> Value {
        let months = (1...12).map { number -> Value in
            let month = archive.calendar.months.first { $0.month.year == year && $0.month.month == number }
            return .object([
                "month": .int(number), "count": .int(month?.count ?? 0),
                "path": .text(month.map { archive.site.addresses.path($0.folder) }),
            ])
        }
        return .object([
            "year": .int(year), "path": .string(archive.site.addresses.path("events/\(year)")), "months": .list(months),
        ])
    }
}
