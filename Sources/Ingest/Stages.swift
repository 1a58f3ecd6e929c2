import Content

/// All stages of one newsletter's reading, each the input of the next.
struct Stages {
    let lines: [Line]
    let dialect: Dialect
    /// The dialect was recognised or given; else the text is read as best it can be.
    let isRecognised: Bool
    let measure: Int
    let pages: Pages
    let contents: Contents
    let skeleton: Skeleton
    let readings: [ArticleReading]
    let events: [EventDraft]
    let facts: IssueFacts

    /// Nil where the text is no newsletter, and nobody said that it is one.
    init?(_ received: [Line], known: KnownFacts) {
        let forced = known.dialect.flatMap { name in DialectDetector.all.first { $0.name == name } }
        let found = forced ?? DialectDetector.detect(received)
        guard !received.isEmpty, found != nil || known.number != nil else { return nil }
        dialect = found ?? .weekly2022
        isRecognised = found != nil
        lines = dialect.family == .recognised ? received.map(OCRMarks.strip) : received
        measure = Measure.of(lines)
        pages = PageFinder(lines: lines, dialect: dialect).find()
        contents = ContentsFinder(lines: lines, dialect: dialect, pages: pages).find()
        var skeleton = Stages.segment(lines, dialect, pages, contents, measure)
        readings = ArticlesReader(lines: lines, dialect: dialect, pages: pages, measure: measure).read(&skeleton)
        let table = EventTable(lines: lines, year: Stages.year(of: skeleton.events, in: lines)).read(skeleton.events)
        events =
            table.events.filter(\.isPossible)
            + Stages.announced(lines, dialect, skeleton, readings).filter(\.isPossible)
        SafetyNet(lines: lines).keep(
            table.rest + table.events.filter { !$0.isPossible }.flatMap(\.lines), in: &skeleton)
        SafetyNet(lines: lines).keepWhatIsNowhere(readings, in: &skeleton)
        self.skeleton = skeleton
        facts = FactsFinder(
            lines: lines, dialect: dialect, pages: pages, bodyStart: contents.bodyStart,
            references: readings.flatMap(\.references), events: table.events
        ).find()
    }

    private static func segment(
        _ lines: [Line], _ dialect: Dialect, _ pages: Pages, _ contents: Contents, _ measure: Int
    ) -> Skeleton {
        switch dialect.titlePlace {
        case .atPageFoot:
            return FootSegmenter(
                lines: lines, dialect: dialect, pages: pages, contents: contents, measure: measure
            ).segment()
        case .overArticle:
            let titles = TitleFinder(
                lines: lines, dialect: dialect, pages: pages, contents: contents, measure: measure
            ).find()
            return Segmenter(
                lines: lines, dialect: dialect, pages: pages, contents: contents, titles: titles, measure: measure
            ).segment()
        }
    }

    /// The year most days of these lines bear; where none bears one, most days of the issue.
    private static func year(of zone: [Int], in lines: [Line]) -> Int? {
        guard !zone.isEmpty else { return nil }
        let told = zone.flatMap { DatesInText.all(in: lines[$0].text) }
        let days = told.isEmpty ? lines.flatMap { DatesInText.all(in: $0.text) } : told
        let counts = days.reduce(into: [:]) { $0[$1.year, default: 0] += 1 }
        return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    }

    private static func announced(
        _ lines: [Line], _ dialect: Dialect, _ skeleton: Skeleton, _ readings: [ArticleReading]
    ) -> [EventDraft] {
        let finder = AnnouncedEvents(lines: lines, dialect: dialect)
        let table = EventTable(lines: lines)
        return zip(skeleton.articles, readings).enumerated().flatMap { place, pair in
            var listed = table.events(in: pair.0.body, number: place + 1)
            if listed.isEmpty { listed = ListedEvents(reading: pair.1, title: pair.0.title).events(number: place + 1) }
            return listed.isEmpty ? finder.find(in: pair.0, pair.1, number: place + 1) : listed
        }
    }
}
