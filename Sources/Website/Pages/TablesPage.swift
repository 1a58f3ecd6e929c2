internal import Content
internal import Markdown
internal import Mustache

/// `/tables/`: every table of the archive, the newest first.
enum TablesPage {
    static func plan(_ archive: Archive, _ links: LinkValues) -> [PlannedFile] {
        [
            PlannedFile(page: "tables", source: "tables", template: "tables") {
                PageContent(
                    title: archive.site.phrases.text("tables_title"), menu: "tables",
                    value: [
                        "issues": .list(issues(archive, links)), "table_count": .int(archive.tables.count),
                    ])
            }
        ]
    }

    private static func issues(_ archive: Archive, _ links: LinkValues) -> [Value] {
        archive.issues.reversed().compactMap { issue in
            let tables = archive.articles(of: issue).flatMap { archive.tables[$0.tables] }
            if tables.isEmpty { return nil }
            return .object([
                "issue": links.issues[issue.index],
                "tables": .list(tables.map { value(of: $0, archive, links) }),
            ])
        }
    }

    /// A table as lists show it.
    static func value(of table: ArchivedTable, _ archive: Archive, _ links: LinkValues) -> Value {
        .object([
            "path": .string(archive.site.addresses.path(table.folder)), "csv_path": .string(table.folder + ".csv"),
            "caption": .string(title(of: table, archive)), "has_caption": .bool(table.table.caption != nil),
            "number": .int(table.number), "id": .string(table.table.id),
            "row_count": .int(table.table.rowCount), "column_count": .int(table.table.columnCount),
            "article": links.articles[table.article],
        ])
    }

    /// The caption, or what can be said of a table without one.
    static func title(of table: ArchivedTable, _ archive: Archive) -> String {
        if let caption = table.table.caption, !caption.isEmpty { return caption }
        return archive.site.phrases.text(
            "table_without_caption",
            ["article": archive.articles[table.article].article.title, "number": "\(table.number)"])
    }
}
