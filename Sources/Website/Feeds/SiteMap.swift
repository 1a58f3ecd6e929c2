internal import Content
internal import Mustache

/// `/sitemap.xml` and `/robots.txt`. A map needs whole addresses: a site without one has none.
enum SiteMap {
    /// The most addresses that one map may hold.
    private static let most = 50_000

    static func plan(_ archive: Archive) -> [PlannedFile] {
        let addresses = archive.site.addresses
        var files = [
            PlannedFile(
                path: "robots.txt", source: "robots.txt",
                content: .text(template: "robots") { .object(["map_address": .text(addresses.whole("sitemap.xml"))]) })
        ]
        guard addresses.base != nil else { return files }
        let entries = entries(archive)
        let parts = stride(from: 0, to: entries.count, by: most).map {
            Array(entries[$0..<min($0 + most, entries.count)])
        }
        if parts.count < 2 {
            files.append(map("sitemap.xml", entries, addresses))
            return files
        }
        for (number, part) in parts.enumerated() { files.append(map("sitemap-\(number + 1).xml", part, addresses)) }
        let maps = parts.indices.compactMap { addresses.whole("sitemap-\($0 + 1).xml") }
        files.append(
            PlannedFile(
                path: "sitemap.xml", source: "sitemap.xml",
                content: .text(template: "sitemap-index") { .object(["maps": .list(maps.map { .string($0) })]) }))
        return files
    }

    private static func map(_ path: String, _ entries: [Entry], _ addresses: Addresses) -> PlannedFile {
        PlannedFile(
            path: path, source: path,
            content: .text(template: "sitemap") {
                .object([
                    "pages": .list(
                        entries.map { entry in
                            .object([
                                "address": .text(addresses.whole(addresses.path(entry.folder))),
                                "changed": .text(entry.changed?.text),
                            ])
                        })
                ])
            })
    }

    private struct Entry {
        let folder: String
        let changed: Day?
    }

    private static func entries(_ archive: Archive) -> [Entry] {
        let newest = archive.newestIssue?.date
        var entries = ["", "issues", "companies", "cities", "events", "tables"].map {
            Entry(folder: $0, changed: newest)
        }
        entries += archive.issues.reversed().map { Entry(folder: $0.folder, changed: $0.date) }
        entries += archive.articles.reversed().map { Entry(folder: $0.folder, changed: archive.issue(of: $0).date) }
        entries += archive.names.filter(\.hasPage).map { Entry(folder: $0.entry.folder, changed: $0.latest) }
        entries += archive.tables.map {
            Entry(folder: $0.folder, changed: archive.issue(of: archive.articles[$0.article]).date)
        }
        entries += archive.calendar.months.map { Entry(folder: $0.folder, changed: newest) }
        entries += archive.calendar.events.map { Entry(folder: $0.folder, changed: $0.stamp) }
        entries += archive.groups.map { Entry(folder: $0.folder, changed: newest) }
        entries += archive.pages.filter { $0.file.name != "index" }.map { Entry(folder: $0.file.name, changed: nil) }
        return entries
    }
}
