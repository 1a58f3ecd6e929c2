internal import Content
internal import Mustache

/// `/events/2024-12/`: one month as a grid and as a list.
enum MonthPage {
    static func plan(_ archive: Archive, _ links: LinkValues) -> [PlannedFile] {
        archive.calendar.months.map { month in
            PlannedFile(page: month.folder, source: month.folder, template: "event-month") {
                let title = EventWords(archive.site.phrases).month(month.month)
                return PageContent(
                    title: archive.site.phrases.text("month_title", ["month": title]), menu: "events",
                    value: [
                        "month": MonthValue(month: month, archive: archive, links: links).value(),
                        "feed": EventFeed.ofAll(archive),
                    ])
            }
        }
    }
}
