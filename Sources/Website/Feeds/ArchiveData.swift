internal import Content

/// `/data/…`: the archive as data for programs. The shape is told in docs/data.md.
enum ArchiveData {
    static func plan(_ archive: Archive) -> [PlannedFile] {
        let lists = [
            file("data/archive.json") { overview(of: archive) },
            file("data/companies.json") { names(.company, archive) },
            file("data/cities.json") { names(.city, archive) },
        ]
        return lists
            + archive.issues.map { issue in
                file("data/issues/\(issue.id).json") { try value(of: issue, archive) }.made(
                    of: archive.prints.contents(of: issue, archive))
            }
    }

    private static func file(_ path: String, _ make: @escaping @Sendable () throws -> JSONValue) -> PlannedFile {
        PlannedFile(path: path, source: path, content: .bytes { JSONWriter.pretty(try make()) })
    }

    private static func overview(of archive: Archive) -> JSONValue {
        .object([
            "format": .integer(1), "title": .string(archive.site.title),
            "url": archive.site.addresses.base.map { .string($0) },
            "licence": archive.site.settings.licence.map { .string($0) },
            "issues": .array(
                archive.issues.map { issue in
                    .object([
                        "id": .string(issue.id), "title": .string(issue.file.issue.title),
                        "date": .string(issue.date.text), "articles": .integer(issue.articles.count),
                        "path": .string(archive.site.addresses.path(issue.folder)),
                        "data": .string("data/issues/\(issue.id).json"),
                    ])
                }),
            "companies": .integer(archive.names(.company).count), "cities": .integer(archive.names(.city).count),
            "tables": .integer(archive.tables.count), "events": .integer(archive.calendar.events.count),
        ])
    }

    private static func names(_ kind: NamedEntry.Kind, _ archive: Archive) -> JSONValue {
        .array(
            archive.names(kind).map { name in
                let entry = name.entry
                let location = entry.city?.location
                return .object([
                    "id": .string(entry.id), "ko": entry.hangul.map { .string($0) },
                    "zh": entry.hanzi.map { .string($0) }, "en": entry.latin.map { .string($0) },
                    "aliases": entry.aliases.isEmpty ? nil : .array(entry.aliases.map { .string($0) }),
                    "province": entry.city?.province.map { .string($0) },
                    "location": location.map { .array([.decimal($0.longitude), .decimal($0.latitude)]) },
                    "industry": entry.company?.industry.map { .string($0) },
                    "city": entry.company?.city.map { .string($0) },
                    "path": .string(archive.site.addresses.path(entry.folder)),
                    "mentions": .integer(name.count),
                    "articles": .array(name.references.map { .string($0.article.id) }),
                ])
            })
    }

    private static func value(of issue: ArchivedIssue, _ archive: Archive) throws -> JSONValue {
        .object([
            "id": .string(issue.id), "series": .string(issue.file.id.series.rawValue),
            "number": .string(issue.file.id.number.text), "date": .string(issue.date.text),
            "date_basis": issue.file.issue.dateBasis.map { .string($0.rawValue) },
            "title": .string(issue.file.issue.title),
            "sections": .array(issue.file.issue.sections.map { .string($0) }),
            "events": .array(issue.file.issue.events.map { value(of: $0) }),
            "articles": .array(try archive.articles(of: issue).map { try value(of: $0, archive) }),
        ])
    }

    private static func value(of event: IssueEvent) -> JSONValue {
        .object([
            "name": .string(event.name), "start": .string(event.start.text), "end": event.end.map { .string($0.text) },
            "place": event.place.map { .string($0) }, "city": event.city.map { .string($0) },
            "field": event.field.map { .string($0) }, "url": event.url.map { .string($0) },
        ])
    }

    private static func value(of article: ArchivedArticle, _ archive: Archive) throws -> JSONValue {
        func ids(_ kind: NamedEntry.Kind) -> JSONValue {
            .array(
                article.entries.filter { archive.isCity($0) == (kind == .city) }
                    .map { .string(archive.names[$0].entry.id) })
        }
        return .object([
            "id": .string(article.id), "number": .integer(article.file.number),
            "title": .string(article.article.title),
            "section": article.article.section.map { .string($0) },
            "category": article.article.category.map { .string($0) },
            "source": article.article.source.map { .string($0) },
            "path": .string(archive.site.addresses.path(article.folder)),
            "cities": ids(.city), "companies": ids(.company),
            "references": .array(
                article.article.references.map { reference in
                    .object([
                        "title": reference.title.map { .string($0) },
                        "publisher": reference.publisher.map { .string($0) },
                        "url": reference.url.map { .string($0) }, "date": reference.date.map { .string($0.text) },
                    ])
                }),
            "tables": .array(archive.tables[article.tables].map { .string($0.folder + ".csv") }),
            "markdown": .string(String(decoding: try article.read.markdown.read(), as: UTF8.self)),
        ])
    }
}
