internal import Content
internal import Markdown
internal import Mustache

/// `/tables/weekly-403-5-1/` and its CSV: one table.
enum TablePage {
    static func plan(_ archive: Archive, _ links: LinkValues) -> [PlannedFile] {
        archive.tables.flatMap { table -> [PlannedFile] in
            let article = archive.articles[table.article]
            let source = article.file.path
            let print = Checksum.of([archive.prints.article(article), archive.prints.names(of: article)])
            return [
                PlannedFile(page: table.folder, source: source, template: "table") {
                    try content(of: table, archive, links)
                }.made(of: print),
                PlannedFile(
                    path: table.folder + ".csv", source: source,
                    content: .bytes { try table.table.csv.read() }
                ).made(of: print),
            ]
        }
    }

    private static func content(of table: ArchivedTable, _ archive: Archive, _ links: LinkValues) throws -> PageContent
    {
        let root = Addresses.root(of: table.folder + "/index.html")
        let body = archive.articles[table.article].read.body
        return PageContent(
            title: TablesPage.title(of: table, archive), menu: "tables", linkedData: LinkedData.table(table, archive),
            value: [
                "table": TablesPage.value(of: table, archive, links),
                "body": .html(try body.html(in: table.table.html, from: root, addresses: archive.site.addresses)),
                "csv_name": .string(String(table.folder.dropFirst("tables/".count)) + ".csv"),
            ])
    }
}
