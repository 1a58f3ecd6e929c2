internal import Content
internal import Mustache

/// The issues of a year as they stand on their shelf, from the first to the last.
enum Shelf {
    static func value(year: Int, _ archive: Archive, _ links: LinkValues) -> Value {
        let issues = archive.issues.filter { $0.date.year == year }
        let series = Series.allCases.map { series in
            let own = issues.filter { $0.file.id.series == series }
            return Value.object([
                "name": .string(SiteWords(archive.site.phrases).series(series)),
                "issues": .list(own.map { links.issues[$0.index] }), "count": .int(own.count),
                "is_empty": .bool(own.isEmpty),
            ])
        }
        let articleCount = issues.reduce(0) { $0 + $1.articles.count }
        return .object([
            "year": .int(year), "series": .list(series), "issue_count": .int(issues.count),
            "article_count": .int(articleCount),
        ])
    }
}
