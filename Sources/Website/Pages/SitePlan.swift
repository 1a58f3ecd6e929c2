internal import Files
internal import Mustache

/// Every file of the site, in a fixed order: one line per kind of page. Files that say something of the whole archive
/// come first, so that at the end no core waits for a long one.
struct SitePlan: Sendable {
    let files: [PlannedFile]

    /// All but the search, whose index may be made meanwhile.
    static func pages(_ archive: Archive, _ links: LinkValues, static files: [ListedFile]) async throws -> SitePlan {
        let lists: [@Sendable () -> [PlannedFile]] = [
            { FrontPage.plan(archive, links) },
            { IssuesPage.plan(archive, links) },
            { NameIndexPage.plan(archive, links) },
            { TablesPage.plan(archive, links) },
            { ArchiveData.plan(archive) },
            { SiteMap.plan(archive) },
            { IssuePage.plan(archive, links) },
            { ArticlePage.plan(archive, links) },
            { SourcePage.plan(archive, links) },
            { NamePage.plan(archive, links) },
            { EventsPage.plan(archive, links) },
            { MonthPage.plan(archive, links) },
            { EventYearPage.plan(archive, links) },
            { EventGroupPage.plan(archive, links) },
            { EventPage.plan(archive, links) },
            { TablePage.plan(archive, links) },
            { GroupPage.plan(archive, links) },
            { FreePage.plan(archive, links) },
            { RedirectPage.plan(archive) },
            { NotFoundPage.plan(archive) },
            { Feed.plan(archive) },
            { EventFeed.plan(archive) },
            { EventData.plan(archive) },
            {
                archive.site.assets.map { asset in
                    PlannedFile(path: asset.path, source: "Templates/" + asset.name, content: .bytes { asset.bytes })
                }
            },
            {
                files.map { file in
                    PlannedFile(
                        path: String(file.name.dropFirst(7)), source: file.path, content: .copy(path: file.path))
                }
            },
        ]
        return SitePlan(files: try await Parallel.map(lists) { $0() }.flatMap { $0 })
    }

    func adding(_ search: SearchIndex, _ archive: Archive, _ links: LinkValues) -> SitePlan {
        SitePlan(files: files + SearchPage.plan(archive, search, links) + SearchFiles.plan(archive, search))
    }
}
