internal import Content
internal import Files
internal import Markdown
internal import Text

/// Makes the archive of the content: reads every article, then tells each of the others.
enum ArchiveResolver {
    /// In: the content as loaded. Out: the archive, and what is wrong that one file alone could not know.
    static func resolve(
        _ content: LoadedContent, _ tree: ContentTree, _ site: Site, _ inputs: InputPrints, _ work: WorkFolder,
        _ memory: BuildMemory?
    ) async throws -> (archive: Archive, diagnostics: [Diagnostic]) {
        let entries = try await entries(tree, inputs.gazetteer, memory)
        let reader = PageReader(renderer: renderer(site.phrases))
        let read = try await read(content, tree, entries, site, reader, inputs, work)
        let pages = try await Parallel.map(tree.pages) { reader.readPage($0) }
        let covers = try await Parallel.map(tree.issues.map(\.file)) { reader.readCover($0) }
        let issues = issues(tree, content.newsletters, covers: covers.map(\.body))
        let (articles, tables) = articles(read, issues)
        let groups = groups(articles, issues)
        let cityNumbers = cityNumbers(entries)
        let events = EventResolver.resolve(tree, entries, cityNumbers, issues, site)
        let names = names(entries, articles, issues, events.calendar, cityNumbers)
        let archive = Archive(
            site: site, issues: issues, articles: articles, names: names, tables: tables, groups: groups.list,
            pages: pages.map(\.page), calendar: events.calendar, cityNumbers: cityNumbers,
            cityCount: tree.cities.count,
            prints: try await PagePrints.of(
                issues: issues, articles: articles, names: names, events.calendar, inputs))
        let diagnostics =
            read.flatMap(\.diagnostics) + pages.flatMap(\.diagnostics)
            + covers.flatMap(\.diagnostics) + groups.diagnostics + events.diagnostics
            + unknownNames(tree, entries)
        return (archive, diagnostics)
    }

    private static func entries(
        _ tree: ContentTree, _ gazetteer: UInt64, _ memory: BuildMemory?
    ) async throws -> [NamedEntry] {
        if let known = memory?.entries(gazetteer) { return known }
        // Of thousands of entries a save changes one.
        let before = memory?.entriesByFolder ?? [:]
        let entries =
            try await Parallel.inPieces(tree.cities) { city in
                before["cities/" + city.id].flatMap { $0.city == city ? $0 : nil } ?? NamedEntry(city)
            }
            + Parallel.inPieces(tree.companies) { company in
                if company.status == .rejected { return nil }
                return before["companies/" + company.id].flatMap { $0.company == company ? $0 : nil }
                    ?? NamedEntry(company)
            }
        memory?.keep(entries, gazetteer)
        return entries
    }

    /// Reads the articles that were not read before, or not so.
    private static func read(
        _ content: LoadedContent, _ tree: ContentTree, _ entries: [NamedEntry], _ site: Site, _ pages: PageReader,
        _ inputs: InputPrints, _ work: WorkFolder
    ) async throws -> [ReadArticle] {
        let store = try ArticleStore(work, entries, readers: inputs.readers)
        // What the ingest wrote has its names listed; an issue written by hand need not.
        let files = tree.issues.flatMap { issue in
            issue.articles.map { file -> UnreadArticle in
                let own = inputs.print(of: file.path)
                return (file, issue.lock == nil, own == 0 ? 0 : Checksum.of([own, issue.lock == nil ? 1 : 2]))
            }
        }
        var articles = try await Parallel.inPieces(files) { .some(try store.article($0.file, print: $0.print)) }
        let missing = articles.indices.filter { articles[$0] == nil }
        let paths = missing.isEmpty ? [] : entries.map { site.addresses.path($0.folder) }
        let read = try await read(missing.map { files[$0] }, content, entries, paths, pages, store)
        for (index, article) in zip(missing, read) { articles[index] = article }
        try store.save()
        return articles.compactMap { $0 }
    }

    private typealias UnreadArticle = (file: ArticleFile, findsNames: Bool, print: UInt64)

    /// Of more articles than these the rendered texts are not held in memory all at once.
    private static let fewArticles = 256

    private static func read(
        _ unread: [UnreadArticle], _ content: LoadedContent, _ entries: [NamedEntry], _ paths: [String],
        _ pages: PageReader, _ store: ArticleStore
    ) async throws -> [ReadArticle] {
        if unread.isEmpty { return [] }
        let render: @Sendable (ArticleFile) throws -> RenderedArticle = { file in
            RenderedArticle(file, try content.bodies[file.path]?.read() ?? file.article.body, pages)
        }
        if unread.count > fewArticles {
            let reader = ArticleReader(marker: NameMarker(entries), paths: paths)
            return try await Parallel.map(unread) { file, findsNames, print in
                try store.keep(reader.read(render(file), findsNames: findsNames), file, print: print)
            }
        }
        // The texts of a few tell which names can be in them at all.
        let rendered = try await Parallel.map(unread) { try render($0.file) }
        let reader = ArticleReader(marker: NameMarker(entries, for: rendered.flatMap(\.texts)), paths: paths)
        return try await Parallel.map(Array(zip(unread, rendered))) { article, rendered in
            try store.keep(
                reader.read(rendered, findsNames: article.findsNames), article.file, print: article.print)
        }
    }

    private static func renderer(_ phrases: Phrases) -> MarkdownRenderer {
        let labels = Labels(
            footnotes: phrases.text("footnotes"), footnote: phrases.text("footnote"),
            backToText: phrases.text("back_to_text"), table: phrases.text("table"),
            taskDone: phrases.text("task_done"), taskOpen: phrases.text("task_open"))
        return MarkdownRenderer(
            options: RenderingOptions(labels: labels, takenIDs: PageFrame.elementIDs, gathersCells: true))
    }

    private static func issues(
        _ tree: ContentTree, _ newsletters: [String: NewsletterFile], covers: [ArticleBody?]
    ) -> [ArchivedIssue] {
        var lastOfSeries: [Series: Int] = [:]
        var next: [Int: Int] = [:]
        var previous: [Int: Int] = [:]
        for (index, folder) in tree.issues.enumerated() {
            if let last = lastOfSeries.updateValue(index, forKey: folder.file.id.series) {
                next[last] = index
                previous[index] = last
            }
        }
        var start = 0
        return tree.issues.enumerated().map { index, folder in
            defer { start += folder.articles.count }
            return ArchivedIssue(
                index: index, file: folder.file, lock: folder.lock,
                newsletter: folder.lock.flatMap { newsletters[$0.newsletter.name] }, cover: covers[index],
                articles: start..<start + folder.articles.count, previous: previous[index], next: next[index])
        }
    }

    private static func articles(
        _ read: [ReadArticle], _ issues: [ArchivedIssue]
    ) -> (articles: [ArchivedArticle], tables: [ArchivedTable]) {
        var articles: [ArchivedArticle] = []
        var tables: [ArchivedTable] = []
        for issue in issues {
            let lines = SourceLines.byDocument(issue.lock)
            for index in issue.articles {
                let article = read[index]
                let name = String(article.file.path.split(separator: "/").last ?? "")
                let start = tables.count
                for (number, table) in article.tables.enumerated() {
                    let folder = "tables/\(issue.id)-\(article.file.number)-\(number + 1)"
                    tables.append(ArchivedTable(article: index, number: number + 1, folder: folder, table: table))
                }
                articles.append(
                    ArchivedArticle(
                        index: index, issue: issue, read: article, tables: start..<tables.count,
                        sourceLines: issue.newsletter == nil ? [] : lines[name] ?? []))
            }
        }
        return (articles, tables)
    }

    private static func names(
        _ entries: [NamedEntry], _ articles: [ArchivedArticle], _ issues: [ArchivedIssue], _ calendar: EventCalendar,
        _ cityNumbers: [String: Int]
    ) -> [ArchivedName] {
        var references: [[ArchivedName.Reference]] = Array(repeating: [], count: entries.count)
        // Issues from the newest, articles of an issue as they stand in it.
        for issue in issues.reversed() {
            for article in articles[issue.articles] {
                for (place, name) in article.read.names.enumerated() {
                    references[name.entry].append(.init(article: article, place: place))
                }
            }
        }
        // A city has a page also where a company that is named has its head office, or an event takes place.
        let seats = entries.enumerated().filter { !references[$0.offset].isEmpty }.compactMap(\.element.company?.city)
        let neededCities = Set(seats.compactMap { cityNumbers[$0] } + calendar.cities.compactMap(\.city))
        return entries.enumerated().map { index, entry in
            ArchivedName(
                index: index, entry: entry, references: references[index],
                hasPage: !references[index].isEmpty || neededCities.contains(index))
        }
    }

    private static func cityNumbers(_ entries: [NamedEntry]) -> [String: Int] {
        var numbers: [String: Int] = [:]
        for (index, entry) in entries.enumerated() where entry.kind == .city {
            for id in [entry.id] + entry.formerIDs { numbers[id] = index }
        }
        return numbers
    }

    private static func groups(
        _ articles: [ArchivedArticle], _ issues: [ArchivedIssue]
    ) -> (list: [ArticleGroup], diagnostics: [Diagnostic]) {
        var collector = GroupCollector()
        for issue in issues.reversed() {
            for article in articles[issue.articles] {
                if let section = article.article.section { collector.add(article, .section, section) }
                if let category = article.article.category { collector.add(article, .category, category) }
            }
        }
        return (collector.groups(), collector.diagnostics)
    }

    /// Ids in front matter that the gazetteer does not have: mostly a slip of the pen.
    private static func unknownNames(_ tree: ContentTree, _ entries: [NamedEntry]) -> [Diagnostic] {
        var known: [NamedEntry.Kind: Set<String>] = [:]
        for entry in entries { known[entry.kind, default: []].formUnion([entry.id] + entry.formerIDs) }
        let rejected = Set(tree.companies.filter { $0.status == .rejected }.flatMap { [$0.id] + $0.was })
        return tree.issues.flatMap(\.articles).flatMap { file -> [Diagnostic] in
            let cities = file.article.cities.filter { !(known[.city]?.contains($0) ?? false) }
            let companies = file.article.companies.filter {
                !(known[.company]?.contains($0) ?? false) && !rejected.contains($0)
            }
            return (cities + companies).map { id in
                let near = NearestName.of(id, among: entries.map(\.id))
                return Diagnostic(
                    .warning, path: file.path,
                    Message("the gazetteer has no “\(id)”", ko: "전거 파일에 “\(id)”이(가) 없습니다"),
                    advice: near.map { Message("did you mean “\($0)”?", ko: "혹시 “\($0)” 아닙니까?") })
            }
        }
    }
}
