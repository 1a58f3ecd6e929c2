internal import Content
internal import Markdown
internal import Mustache

/// `/issues/weekly-403/3/`: one article.
enum ArticlePage {
    static func plan(_ archive: Archive, _ links: LinkValues) -> [PlannedFile] {
        archive.articles.map { article in
            PlannedFile(page: article.folder, source: article.file.path, template: "article") {
                try content(of: article, archive, links)
            }.made(of: prints(of: article, archive))
        }
    }

    private static func prints(of article: ArchivedArticle, _ archive: Archive) -> UInt64 {
        let prints = archive.prints
        let beside = [article.index - 1, article.index + 1].map { index in
            archive.issue(of: article).articles.contains(index) ? prints.articles[index] : 0
        }
        return Checksum.of([prints.article(article), prints.names(of: article)] + beside)
    }

    private static func content(
        of article: ArchivedArticle, _ archive: Archive, _ links: LinkValues
    ) throws -> PageContent {
        let issue = archive.issue(of: article)
        let addresses = archive.site.addresses
        let root = Addresses.root(of: article.folder + "/index.html")
        let before = article.index > issue.articles.lowerBound ? links.articles[article.index - 1] : .null
        let after = article.index + 1 < issue.articles.upperBound ? links.articles[article.index + 1] : .null
        return PageContent(
            title: article.article.title, description: article.read.summary, menu: "issues", feedFolder: "",
            linkedData: LinkedData.article(article, archive),
            value: [
                "article": links.articles[article.index], "issue": links.issues[issue.index],
                "body": .html(try article.read.body.html(from: root, addresses: addresses)),
                "section": group(.section, article.article.section, archive),
                "category": group(.category, article.article.category, archive),
                "headings": .list(headings(of: article)), "has_contents": .bool(article.read.headings.count > 3),
                "tables": .list(archive.tables[article.tables].map { TablesPage.value(of: $0, archive, links) }),
                "has_tables": .bool(!article.tables.isEmpty),
                "references": .list(article.article.references.map { value(of: $0, archive) }),
                "has_references": .bool(!article.article.references.isEmpty),
                "companies": named(.company, in: article, archive, links),
                "cities": named(.city, in: article, archive, links),
                "has_names": .bool(!article.read.names.isEmpty),
                "source_lines": .list(article.sourceLines.map { value(of: $0, issue, archive) }),
                "has_source": .bool(!article.sourceLines.isEmpty),
                "previous": before, "next": after,
                "citation": .string(citation(of: article, in: issue, archive)),
                "citation_address": .text(addresses.whole(addresses.path(article.folder))),
            ])
    }

    private static func group(_ kind: ArticleGroup.Kind, _ title: String?, _ archive: Archive) -> Value {
        guard let title else { return .null }
        let group = archive.group(kind, named: title)
        return .object([
            "title": .string(title), "path": .text(group.map { archive.site.addresses.path($0.folder) }),
        ])
    }

    private static func headings(of article: ArchivedArticle) -> [Value] {
        // Of a long article only the parts, not what stands in them.
        let outer = article.read.headings.filter { $0.level <= 2 }
        let inner = article.read.headings.filter { $0.level <= 3 }
        return (inner.count > 12 && outer.count > 1 ? outer : inner).map { heading in
            .object([
                "id": .string(heading.id), "title": .string(heading.text), "is_inner": .bool(heading.level > 2),
            ])
        }
    }

    private static func value(of reference: Reference, _ archive: Archive) -> Value {
        let words = SiteWords(archive.site.phrases)
        return .object([
            "title": .text(reference.title ?? reference.url), "publisher": .text(reference.publisher),
            "url": .text(WebAddress.link(reference.url)),
            "date": .text(reference.date.map { words.text(from: $0, to: nil) }),
        ])
    }

    private static func named(
        _ kind: NamedEntry.Kind, in article: ArchivedArticle, _ archive: Archive, _ links: LinkValues
    ) -> Value {
        .list(
            article.entries.filter { archive.isCity($0) == (kind == .city) }.map { links.names[$0] })
    }

    private static func value(of lines: ClosedRange<Int>, _ issue: ArchivedIssue, _ archive: Archive) -> Value {
        .object([
            "first": .int(lines.lowerBound), "last": .int(lines.upperBound),
            "path": .string(archive.site.addresses.path(issue.folder + "/source") + "#L\(lines.lowerBound)"),
        ])
    }

    /// What stands in somebody's foot-note: publisher, title, issue, day.
    private static func citation(of article: ArchivedArticle, in issue: ArchivedIssue, _ archive: Archive) -> String {
        let publisher = archive.site.settings.publisher ?? archive.site.title
        return archive.site.phrases.text(
            "citation",
            [
                "publisher": publisher, "title": article.article.title, "issue": issue.file.issue.title,
                "date": SiteWords(archive.site.phrases).text("date_long", issue.date),
            ])
    }
}
