internal import Content
internal import Mustache

/// `/sections/<id>/` and `/categories/<id>/`: the articles of a section or category.
enum GroupPage {
    static func plan(_ archive: Archive, _ links: LinkValues) -> [PlannedFile] {
        archive.groups.map { group in
            PlannedFile(page: group.folder, source: group.folder, template: "group") {
                content(of: group, archive, links)
            }
        }
    }

    private static func content(of group: ArticleGroup, _ archive: Archive, _ links: LinkValues) -> PageContent {
        var years: [(year: Int, articles: [Value])] = []
        for index in group.articles {
            let year = archive.issue(of: archive.articles[index]).date.year
            if years.last?.year == year {
                years[years.count - 1].articles.append(links.articles[index])
            } else {
                years.append((year, [links.articles[index]]))
            }
        }
        return PageContent(
            title: group.title, menu: "issues",
            value: [
                "title": .string(group.title), "is_category": .bool(group.kind == .category),
                "article_count": .int(group.articles.count),
                "years": .list(
                    years.map {
                        .object([
                            "year": .int($0.year), "articles": .list($0.articles), "count": .int($0.articles.count),
                        ])
                    }),
            ])
    }
}
