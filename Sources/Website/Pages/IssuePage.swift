internal import Content
internal import Mustache

/// `/issues/weekly-403/`: one issue.
enum IssuePage {
    static func plan(_ archive: Archive, _ links: LinkValues) -> [PlannedFile] {
        archive.issues.map { issue in
            PlannedFile(page: issue.folder, source: issue.file.path, template: "issue") {
                try content(of: issue, archive, links)
            }.made(
                of: archive.prints.contents(of: issue, archive),
                issue.previous.map { archive.prints.issues[$0] } ?? 0,
                issue.next.map { archive.prints.issues[$0] } ?? 0)
        }
    }

    private static func content(
        of issue: ArchivedIssue, _ archive: Archive, _ links: LinkValues
    ) throws -> PageContent {
        let articles = archive.articles(of: issue)
        let phrases = archive.site.phrases
        let root = Addresses.root(of: issue.folder + "/index.html")
        let events = archive.calendar.eventsOfIssues[issue.index] ?? []
        let basis = issue.file.issue.dateBasis == .inferred ? phrases.text("date_inferred") : nil
        return PageContent(
            title: issue.file.issue.title,
            description: articles.prefix(4).map(\.article.title).joined(separator: " · "),
            menu: "issues", feedFolder: "", linkedData: LinkedData.issue(issue, archive),
            value: [
                "issue": contents(of: issue, archive, links), "date_basis": .text(basis),
                "cover": try issue.cover.map { .html(try $0.html(from: root, addresses: archive.site.addresses)) }
                    ?? .null,
                "events": .list(events.map { links.events[$0] }),
                "event_count": .int(events.count),
                "companies": named(.company, in: articles, archive, links),
                "cities": named(.city, in: articles, archive, links),
                "previous": issue.previous.map { links.issues[$0] } ?? .null,
                "next": issue.next.map { links.issues[$0] } ?? .null,
                "source_path": issue.newsletter.map { _ in
                    .string(archive.site.addresses.path(issue.folder + "/source"))
                } ?? .null,
                "data_path": .string("data/issues/\(issue.id).json"),
            ])
    }

    /// An issue with its articles by section, in the order of the issue.
    static func contents(of issue: ArchivedIssue, _ archive: Archive, _ links: LinkValues) -> Value {
        let articles = archive.articles(of: issue)
        var order = issue.file.issue.sections
        for article in articles { if let own = article.article.section, !order.contains(own) { order.append(own) } }
        var sections = order.map { title in
            section(title, articles.filter { $0.article.section == title }, archive, links)
        }
        let others = articles.filter { $0.article.section == nil }
        if !others.isEmpty { sections.append(section(nil, others, archive, links)) }
        return .object(["self": links.issues[issue.index], "sections": .list(sections)])
    }

    private static func section(
        _ title: String?, _ articles: [ArchivedArticle], _ archive: Archive, _ links: LinkValues
    ) -> Value {
        let group = title.flatMap { archive.group(.section, named: $0) }
        return .object([
            "title": .text(title), "path": .text(group.map { archive.site.addresses.path($0.folder) }),
            "articles": .list(articles.map { links.articles[$0.index] }), "is_empty": .bool(articles.isEmpty),
        ])
    }

    /// The names in the issue, with how often it names each, the most named first.
    private static func named(
        _ kind: NamedEntry.Kind, in articles: ArraySlice<ArchivedArticle>, _ archive: Archive, _ links: LinkValues
    ) -> Value {
        var counts: [Int: Int] = [:]
        for name in articles.flatMap(\.read.names) where archive.isCity(name.entry) == (kind == .city) {
            counts[name.entry, default: 0] += name.passages.count
        }
        let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return .list(sorted.map { .object(["name": links.names[$0.key], "count_here": .int($0.value)]) })
    }
}
