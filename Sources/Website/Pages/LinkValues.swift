internal import Content
internal import Mustache

/// What pages say of other pages when they link to them. Made once, shared by all pages: a path is the same everywhere,
/// the page puts its own `root` before it.
final class LinkValues: Sendable {
    let issues: [Value]
    let articles: [Value]
    /// Names without what changes with every issue that mentions them: what most pages show.
    let names: [Value]
    /// Names with how often and when they are mentioned.
    let countedNames: [Value]
    let events: [Value]
    /// Every city of the gazetteer as a dot on the map.
    let cityDots: Value

    init(_ archive: Archive) {
        let words = SiteWords(archive.site.phrases)
        let addresses = archive.site.addresses
        let dates = archive.issues.map { words.value(of: $0.date) }
        let issues = archive.issues.map { issue in
            Value.object([
                "path": .string(addresses.path(issue.folder)), "title": .string(issue.file.issue.title),
                "mark": .string(words.mark(of: issue)), "number": .string(words.number(of: issue)),
                "series": .string(words.series(issue.file.id.series)),
                "is_weekly": .bool(issue.file.id.series == .weekly),
                "date": dates[issue.index], "article_count": .int(issue.articles.count),
            ])
        }
        self.issues = issues
        articles = archive.articles.map { article in
            let issue = archive.issue(of: article)
            return .object([
                "path": .string(addresses.path(article.folder)), "title": .string(article.article.title),
                "number": .int(article.file.number), "mark": .string(words.mark(of: article, in: issue)),
                "section": .text(article.article.section), "category": .text(article.article.category),
                "summary": .string(article.read.summary), "table_count": .int(article.tables.count),
                "source": .text(article.article.source), "issue": issues[issue.index],
                "date": dates[issue.index],
            ])
        }
        cityDots = CityMap.dots(archive)
        names = archive.names.map { .object(Object(Self.fields(of: $0.entry, addresses))) }
        countedNames = archive.names.map { name in
            let counted: [(Name, Value)] = [
                ("count", .int(name.count)), ("first", name.earliest.map { words.value(of: $0) } ?? .null),
                ("latest", name.latest.map { words.value(of: $0) } ?? .null),
                ("span", .string(words.span(from: name.earliest, to: name.latest))),
            ]
            return .object(Object(Self.fields(of: name.entry, addresses) + counted))
        }
        events = EventLine.values(archive)
    }

    private static func fields(of entry: NamedEntry, _ addresses: Addresses) -> [(Name, Value)] {
        [
            ("path", .string(addresses.path(entry.folder))), ("heading", .string(entry.heading)),
            ("hanzi", entry.hanzi == entry.heading ? .null : .text(entry.hanzi)),
            ("latin", entry.latin == entry.heading ? .null : .text(entry.latin)),
        ]
    }
}

/// Dates, numbers and marks in the words of the site.
struct SiteWords: Sendable {
    private let phrases: Phrases

    init(_ phrases: Phrases) { self.phrases = phrases }

    /// The shelf mark of an issue: `주간 403`.
    func mark(of issue: ArchivedIssue) -> String { series(issue.file.id.series) + " " + number(of: issue) }

    /// The shelf mark of an article: `403-3`.
    func mark(of article: ArchivedArticle, in issue: ArchivedIssue) -> String {
        number(of: issue) + "-\(article.file.number)"
    }

    /// `403`, `2025.6`.
    func number(of issue: ArchivedIssue) -> String {
        switch issue.file.id.number {
        case .ordinal(let number): "\(number)"
        case .month(let month): "\(month.year).\(month.month)"
        }
    }

    func series(_ series: Series) -> String { phrases.text(series == .weekly ? "weekly" : "monthly") }

    func value(of day: Day) -> Value {
        .object([
            "machine": .string(day.text), "short": .string(text("date_short", day)),
            "long": .string(text("date_long", day)),
            "year": .int(day.year),
        ])
    }

    /// The date of an issue as its readers know it: a monthly one has no day.
    func text(_ phrase: String, _ day: Day) -> String {
        phrases.text(phrase, ["year": "\(day.year)", "month": "\(day.month)", "day": "\(day.day)"])
    }

    /// The months from the first mention to the last: `2021. 12. – 2025. 6.`
    func span(from first: Day?, to last: Day?) -> String {
        guard let first, let last else { return "" }
        let (start, end) = (text("month_short", first), text("month_short", last))
        return start == end ? start : start + "–" + end
    }

    /// A day, a month, or days from one to another.
    func text(from start: PrintedDate, to end: PrintedDate?) -> String {
        guard let end, end != start else { return text(of: start) }
        return text(of: start) + " – " + text(of: end)
    }

    private func text(of date: PrintedDate) -> String {
        switch date {
        case .day(let day): text("date_short", day)
        case .month(let month): phrases.text("month_short", ["year": "\(month.year)", "month": "\(month.month)"])
        }
    }
}
