internal import Content
internal import Files

/// Numbers that change when what pages are made of changes: a page whose numbers are all as they were need not be made
/// again. Each stands for more than any page takes from it, never for less.
struct PagePrints: Sendable {
    /// By the number of the issue: its document, its lock file, its newsletter.
    let issues: [UInt64]
    /// By the number of the article: its document, and what was found in it.
    let articles: [UInt64]
    /// By the number of the article: what pages say of it, and what stands in it.
    private let placedArticles: [UInt64]
    /// By the number of the article: what pages say of the names in it when they link to them.
    private let namesOfArticles: [UInt64]
    /// By the number of the name: its entry, and whether it has a page; not where it is mentioned.
    let names: [UInt64]
    /// What all issues together are: their years, and the day that counts as today.
    let calendar: UInt64
    let events: EventPrints
    /// All cities of the gazetteer.
    let cities: UInt64

    /// Nothing is known of files that are in no scan; then nothing is left out.
    static func of(
        issues: [ArchivedIssue], articles: [ArchivedArticle], names: [ArchivedName],
        _ events: EventCalendar, _ inputs: InputPrints
    ) async throws -> PagePrints {
        let ofNames = names.map { Checksum.of([$0.entry.print, $0.hasPage ? 1 : 2]) }
        let ofArticles = try await Parallel.inPieces(articles) { article -> UInt64? in
            of(article, document: inputs.print(of: article.file.path), names)
        }
        let ofIssues = issues.map { issue in
            Checksum.of([
                inputs.print(of: issue.file.path), inputs.print(of: Folder.above(issue.file.path) + "/ingest.json"),
                issue.newsletter.map { inputs.print(of: $0.shownPath) } ?? 0, UInt64(issue.articles.count),
            ])
        }
        let placed = zip(articles, ofArticles).map { Checksum.of([$1, ofIssues[$0.issue]]) }
        let namesInside = try await Parallel.inPieces(articles) { article -> UInt64? in
            Checksum.of(article.entries.map { ofNames[$0] })
        }
        var calendar = Checksum()
        for year in Set(issues.map(\.date.year)).sorted() { calendar.add(UInt64(year)) }
        calendar.add(issues.last?.date.text ?? "")
        let cities = zip(names, ofNames).filter { $0.0.entry.kind == .city }.map(\.1)
        return PagePrints(
            issues: ofIssues, articles: ofArticles, placedArticles: placed, namesOfArticles: namesInside,
            names: ofNames, calendar: calendar.value,
            events: EventPrints(events, issues: ofIssues, articles: ofArticles, names: ofNames),
            cities: Checksum.of(cities))
    }

    /// What pages say of an article, and what stands in it.
    func article(_ article: ArchivedArticle) -> UInt64 {
        placedArticles[article.index]
    }

    /// An issue with all that is in it.
    func contents(of issue: ArchivedIssue, _ archive: Archive) -> UInt64 {
        let inside = archive.articles(of: issue)
        // A section is a link only where some issue has an article in it.
        let sections = issue.file.issue.sections.map { title -> UInt64 in
            archive.group(.section, named: title) == nil ? 1 : 2
        }
        let shown = events.list(archive.calendar.eventsOfIssues[issue.index] ?? [])
        let own = [issues[issue.index], order(of: inside), shown]
        return Checksum.of(own + sections + inside.map { article($0) } + inside.map { names(of: $0) })
    }

    /// Articles that mention a name, and what else they name.
    func mentions(_ references: some Sequence<ArchivedName.Reference>, _ archive: Archive) -> UInt64 {
        var sum = Checksum()
        for reference in references {
            sum.add(placedArticles[reference.article.index])
            sum.add(namesOfArticles[reference.article.index])
        }
        sum.add(order(of: references.map(\.article)))
        return sum.value
    }

    /// In which order the gazetteer has the names of articles: of two with one count the first comes first.
    private func order(of articles: some Sequence<ArchivedArticle>) -> UInt64 {
        var sum = Checksum()
        var before = -1
        for name in articles.flatMap(\.entries).sorted() where name != before {
            sum.add(names[name])
            before = name
        }
        return sum.value
    }

    /// What pages say of a name when they link to it.
    func names(of article: ArchivedArticle) -> UInt64 {
        namesOfArticles[article.index]
    }

    /// The HTML is made of the document; only what the gazetteer put into it can differ while the document does not.
    private static func of(_ article: ArchivedArticle, document: UInt64, _ names: [ArchivedName]) -> UInt64 {
        var sum = Checksum()
        sum.add(document)
        article.read.body.addLinks(to: &sum)
        for name in article.read.names {
            sum.add(names[name.entry].entry.folder)
            sum.add(name.passages.checksum)
        }
        for table in article.read.tables { for entry in table.entries.sorted() { sum.add(names[entry].entry.folder) } }
        for lines in article.sourceLines {
            sum.add(UInt64(lines.lowerBound))
            sum.add(UInt64(lines.upperBound))
        }
        return sum.value
    }
}
