internal import Content
internal import Mustache

/// `/events/2024/`: one year at a glance.
enum EventYearPage {
    /// How many events of a month it names.
    private static let shownCount = 10

    static func plan(_ archive: Archive, _ links: LinkValues) -> [PlannedFile] {
        archive.calendar.years.map { year in
            let folder = "events/\(year)"
            return PlannedFile(page: folder, source: folder, template: "event-year") {
                content(of: year, archive, links)
            }
        }
    }

    private static func content(of year: Int, _ archive: Archive, _ links: LinkValues) -> PageContent {
        let calendar = archive.calendar
        let months = calendar.months.filter { $0.month.year == year }
        let busiest = months.flatMap { counts(of: $0, calendar) }.max() ?? 0
        let events = Set(months.flatMap { $0.dated + $0.undated })
        func path(_ year: Int?) -> Value {
            year.map { .object(["year": .int($0), "path": .string(archive.site.addresses.path("events/\($0)"))]) }
                ?? .null
        }
        return PageContent(
            title: archive.site.phrases.text("year_title", ["year": "\(year)"]), menu: "events",
            value: [
                "year": .int(year), "event_count": .int(events.count),
                "months": .list(months.map { value(of: $0, busiest: busiest, archive, links) }),
                "has_neighbours": .bool(calendar.years.count > 1),
                "previous": path(calendar.years.first { $0 < year }),
                "next": path(calendar.years.last { $0 > year }),
            ])
    }

    private static func value(
        of month: EventMonth, busiest: Int, _ archive: Archive, _ links: LinkValues
    ) -> Value {
        let own = month.beginning + month.undated
        return .object([
            "title": .string(archive.site.phrases.text("month_of_year", ["month": "\(month.month.month)"])),
            "path": .string(archive.site.addresses.path(month.folder)), "count": .int(month.count),
            "squares": squares(of: month, busiest: busiest, archive.calendar),
            "events": .list(own.prefix(shownCount).map { links.events[$0] }),
            "rest": .int(max(0, own.count - shownCount)),
            "rest_text": .string(
                archive.site.phrases.text("more_events", ["count": "\(max(0, own.count - shownCount))"])),
        ])
    }

    /// How much takes place on each day of a month.
    private static func counts(of month: EventMonth, _ calendar: EventCalendar) -> [Int] {
        var counts = Array(repeating: 0, count: month.month.dayCount)
        let all = month.month.firstDay...month.month.lastDay
        for days in month.dated.compactMap({ calendar.events[$0].dates.days }) {
            let shown = days.clamped(to: all)
            for day in shown.lowerBound.day...shown.upperBound.day { counts[day - 1] += 1 }
        }
        return counts
    }

    /// A small month of squares, the darker the more takes place: the outlines of all days of one shade are one path.
    private static func squares(of month: EventMonth, busiest: Int, _ calendar: EventCalendar) -> Value {
        let before = EventWords.column(of: month.month.firstDay)
        var paths = Array(repeating: "", count: 4)
        for (index, count) in counts(of: month, calendar).enumerated() {
            let (column, row) = ((before + index) % 7, (before + index) / 7)
            let shade = count == 0 ? 0 : 1 + (count * 3 - 1) / max(busiest, 3)
            paths[min(shade, 3)] += "M\(column * 12) \(row * 12)h10v10h-10z"
        }
        return .list(
            paths.enumerated().filter { !$0.element.isEmpty }.map { shade, path in
                .object(["shade": .int(shade), "path": .string(path)])
            })
    }
}
