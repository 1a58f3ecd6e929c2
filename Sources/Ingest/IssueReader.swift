package import Content
package import Text

/// What the caller knows of a newsletter better than its text.
package struct KnownFacts: Sendable {
    package var series: Series?
    package var number: IssueNumber?
    package var date: Day?
    package var dialect: String?

    package init(series: Series? = nil, number: IssueNumber? = nil, date: Day? = nil, dialect: String? = nil) {
        self.series = series
        self.number = number
        self.date = date
        self.dialect = dialect
    }
}

/// A newsletter turned into documents.
package struct IngestedIssue: Sendable {
    package var issue: Issue
    package var articles: [Article]
    package var lines: [LockFile.LineFate]
    package var dialect: String?
    package var diagnostics: [Diagnostic]
}

/// Reads a newsletter into an issue. This is the ingest's table of contents: each step is a stage of its own.
package struct IssueReader {
    let path: String
    let known: KnownFacts

    package init(path: String, known: KnownFacts = KnownFacts()) {
        self.path = path
        self.known = known
    }

    package func read(_ bytes: [UInt8]) -> IngestedIssue? {
        var lines = LineReader.lines(of: bytes)
        guard !lines.isEmpty else { return nil }
        let found = DialectDetector.detect(lines)
        let dialect = found ?? .weekly2022
        if dialect.family == .recognised { lines = lines.map(OCRMarks.strip) }
        let measure = Measure.of(lines)
        let pages = PageFinder(lines: lines, dialect: dialect).find()
        let contents = ContentsFinder(lines: lines, dialect: dialect, pages: pages).find()
        var skeleton = segment(lines, dialect, pages, contents, measure)
        let reading = ArticlesReader(lines: lines, dialect: dialect, pages: pages, measure: measure).read(&skeleton)
        var events = EventTable(lines: lines).read(skeleton.events)
        events.events += announced(lines, dialect, skeleton, reading)
        let facts = FactsFinder(
            lines: lines, dialect: dialect, pages: pages, bodyStart: contents.bodyStart,
            references: reading.flatMap(\.references), events: events.events
        ).find()
        return IssueAssembler(path: path, lines: lines, dialect: dialect, skeleton: skeleton, known: known)
            .assemble(reading, events.events, facts, found: found != nil)
    }

    private func announced(_ lines: [Line], _ dialect: Dialect, _ skeleton: Skeleton, _ readings: [ArticleReading]) -> [EventDraft] {
        let finder = AnnouncedEvents(lines: lines, dialect: dialect)
        return zip(skeleton.articles, readings).enumerated().compactMap { place, pair in
            finder.find(in: pair.0, pair.1, number: place + 1)
        }
    }

    private func segment(_ lines: [Line], _ dialect: Dialect, _ pages: Pages, _ contents: Contents, _ measure: Int) -> Skeleton {
        switch dialect.titlePlace {
        case .atPageFoot:
            return FootSegmenter(lines: lines, dialect: dialect, pages: pages, contents: contents).segment()
        case .overArticle:
            let titles = TitleFinder(lines: lines, dialect: dialect, pages: pages, contents: contents, measure: measure).find()
            return Segmenter(lines: lines, dialect: dialect, pages: pages, contents: contents, titles: titles).segment()
        }
    }
}
