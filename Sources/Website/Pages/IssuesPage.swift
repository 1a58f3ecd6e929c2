internal import Mustache

/// `/issues/`: all issues by year, on shelves and as lists.
enum IssuesPage {
    static func plan(_ archive: Archive, _ links: LinkValues) -> [PlannedFile] {
        [
            PlannedFile(page: "issues", source: "issues", template: "issues") {
                PageContent(
                    title: archive.site.phrases.text("issues_title"), menu: "issues", feedFolder: "",
                    value: [
                        "years": .list(archive.years.map { Shelf.value(year: $0, archive, links) }),
                        "issue_count": .int(archive.issues.count), "article_count": .int(archive.articles.count),
                        "sections": groups(.section, archive), "categories": groups(.category, archive),
                    ])
            }
        ]
    }

    private static func groups(_ kind: ArticleGroup.Kind, _ archive: Archive) -> Value {
        .list(
            archive.groups.filter { $0.kind == kind }.map { group in
                .object([
                    "title": .string(group.title), "path": .string(archive.site.addresses.path(group.folder)),
                    "count": .int(group.articles.count),
                ])
            })
    }
}
