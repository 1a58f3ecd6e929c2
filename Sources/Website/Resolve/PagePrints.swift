internal import Content
internal import Files

/// Numbers that change when what pages are made of changes: a page whose numbers are all as they were need not be made
/// again. Each stands for more than any page takes from it, never for less.
struct PagePrints: Sendable {
    /// By the number of the issue: its document, its lock file, its newsletter.
    let issues: [UInt64]
    /// By the number of the article: its document, and what was found in it.
    let articles: [UInt64]
    /// By the number of the name: its entry, and whether it has a page; not where it is mentioned.
    let names: [UInt64]
    /// What all issues together are: their years, and the day that counts as today.
    let calendar: UInt64
    /// By the number of the event: what lists show of it.
    let events: [UInt64]
    /// All cities of the gazetteer.
    let cities: UInt64

    /// Nothing is known of files that are in no scan; then nothing is left out.
    static func of(
        issues: [ArchivedIssue], articles: [ArchivedArticle], names: [ArchivedName], events: [ArchivedEvent],
        _ site: Site, _ inputs: InputPrints
    ) async throws -> PagePrints {
        let ofNames = try await Parallel.inPieces(names) { of($0) }
        let ofArticles = try await Parallel.inPieces(articles) { article -> UInt64? in
            of(article, document: inputs.print(of: article.file.path), names)
        }
        let ofIssues = issues.map { issue in
            Checksum.of([
                inputs.print(of: issue.file.path), inputs.print(of: Folder.above(issue.file.path) + "/ingest.json"),
                issue.newsletter.map { inputs.print(of: $0.shownPath) } ?? 0, UInt64(issue.articles.count),
            ])
        }
        var calendar = Checksum()
        for year in Set(issues.map(\.date.year)).sorted() { calendar.add(UInt64(year)) }
        calendar.add(issues.last?.date.text ?? "")
        let cities = zip(names, ofNames).filter { $0.0.entry.kind == .city }.map(\.1)
        return PagePrints(
            issues: ofIssues, articles: ofArticles, names: ofNames, calendar: calendar.value,
            events: events.map { EventLine($0, site, names).print }, cities: Checksum.of(cities))
    }

    /// What pages say of an article, and what stands in it.
    func article(_ article: ArchivedArticle) -> UInt64 {
        Checksum.of([articles[article.index], issues[article.issue]])
    }

    /// An issue with all that is in it.
    func contents(of issue: ArchivedIssue, _ archive: Archive) -> UInt64 {
        let inside = archive.articles(of: issue)
        let events = (archive.calendar.eventsOfIssues[issue.index] ?? []).map { self.events[$0] }
        return Checksum.of(
            [issues[issue.index]] + events + inside.map { article($0) } + inside.map { names(of: $0) })
    }

    /// Events, by their numbers.
    func events(_ numbers: some Sequence<Int>) -> UInt64 { Checksum.of(numbers.map { events[$0] }) }

    /// Articles that mention a name, and what else they name.
    func mentions(_ references: some Sequence<ArchivedName.Reference>, _ archive: Archive) -> UInt64 {
        var sum = Checksum()
        for reference in references {
            sum.add(article(archive.articles[reference.article]))
            sum.add(names(of: archive.articles[reference.article]))
        }
        return sum.value
    }

    /// What pages say of a name when they link to it.
    func names(of article: ArchivedArticle) -> UInt64 {
        Checksum.of(article.read.names.map { names[$0.entry] })
    }

    private static func of(_ name: ArchivedName) -> UInt64 {
        var sum = Checksum()
        if let city = name.entry.city { sum.add(City.writeList([city])) }
        if let company = name.entry.company { sum.add(Company.writeList([company])) }
        sum.add(name.hasPage ? 1 : 2)
        return sum.value
    }

    /// The HTML is made of the document; only what the gazetteer put into it can differ while the document does not.
    private static func of(_ article: ArchivedArticle, document: UInt64, _ names: [ArchivedName]) -> UInt64 {
        var sum = Checksum()
        sum.add(document)
        article.read.body.addLinks(to: &sum)
        for name in article.read.names {
            sum.add(names[name.entry].entry.folder)
            for passage in name.passages { passage.addText(to: &sum) }
        }
        for table in article.read.tables { for entry in table.entries.sorted() { sum.add(names[entry].entry.folder) } }
        for lines in article.sourceLines {
            sum.add(UInt64(lines.lowerBound))
            sum.add(UInt64(lines.upperBound))
        }
        return sum.value
    }
}
