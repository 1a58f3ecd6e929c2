internal import Content
internal import Mustache

/// `/`: the newest issue, what is in the news, the years.
enum FrontPage {
    private static let nameCount = 16
    private static let recentIssueCount = 6
    private static let eventCount = 8

    static func plan(_ archive: Archive, _ links: LinkValues) -> [PlannedFile] {
        let own = archive.pages.first { $0.file.name == "index" }
        return [
            PlannedFile(page: "", source: own?.file.path ?? "site.yml", template: "front") {
                try content(archive, links, introduction: own)
            }
        ]
    }

    private static func content(_ archive: Archive, _ links: LinkValues, introduction: FreePageText?) throws
        -> PageContent
    {
        let newest = archive.newestIssue
        let recent = archive.issues.reversed().dropFirst().prefix(recentIssueCount)
        return PageContent(
            title: archive.site.title, feedFolder: "", linkedData: LinkedData.site(archive),
            value: [
                "introduction": try introduction.map {
                    .html(try $0.body.html(from: "", addresses: archive.site.addresses))
                }
                    ?? .null,
                "newest": newest.map { IssuePage.contents(of: $0, archive, links) } ?? .null,
                "recent": .list(recent.map { links.issues[$0.index] }),
                "companies": names(.company, archive, links), "cities": names(.city, archive, links),
                "years": .list(archive.years.map { Shelf.value(year: $0, archive, links) }),
                "events": .list(comingEvents(archive).map { links.events[$0.index] }),
                "issue_count": .int(archive.issues.count), "article_count": .int(archive.articles.count),
            ])
    }

    /// Those most named in the year up to the newest issue.
    private static func names(_ kind: NamedEntry.Kind, _ archive: Archive, _ links: LinkValues) -> Value {
        guard let newest = archive.newestIssue else { return .list([]) }
        let first = newest.date.adding(days: -365)
        let counted = archive.names(kind).map { name in
            (name: name, count: name.references.prefix { $0.date > first }.reduce(0) { $0 + $1.passages.count })
        }.filter { $0.count > 0 }
        let most = counted.sorted { ($1.count, $0.name.index) < ($0.count, $1.name.index) }.prefix(nameCount)
        return .list(most.map { .object(["name": links.names[$0.name.index], "recent_count": .int($0.count)]) })
    }

    /// Coming, as seen from the day the site is built for, or from the newest issue.
    private static func comingEvents(_ archive: Archive) -> [ArchivedEvent] {
        let calendar = archive.calendar
        return Array(calendar.events.lazy.filter { calendar.isComing($0) && !$0.facts.isCancelled }.prefix(eventCount))
    }
}
