internal import Content
internal import Text

/// The whole archive with everything that only all issues together can tell: who is named where, what comes before and
/// after, which tables there are. Every kind of page is made of it. A class, though nothing in it changes: every file
/// of the site holds on to it until it is made.
final class Archive: Sendable {
    let site: Site
    /// From the oldest to the newest.
    let issues: [ArchivedIssue]
    /// In the order of issues, then as they stand in their issue.
    let articles: [ArchivedArticle]
    /// Cities and companies, each in the order of the gazetteer.
    let names: [ArchivedName]
    let tables: [ArchivedTable]
    /// Sections of issues, and categories of articles.
    let groups: [ArticleGroup]
    /// Free pages in the order of their names.
    let pages: [FreePageText]
    let calendar: EventCalendar
    /// The numbers of cities by their ids, those before a merger too.
    let cityNumbers: [String: Int]
    /// How many of the names are cities; they come first.
    let cityCount: Int
    let prints: PagePrints

    init(
        site: Site, issues: [ArchivedIssue], articles: [ArchivedArticle], names: [ArchivedName],
        tables: [ArchivedTable], groups: [ArticleGroup], pages: [FreePageText], calendar: EventCalendar,
        cityNumbers: [String: Int], cityCount: Int, prints: PagePrints
    ) {
        self.site = site
        self.issues = issues
        self.articles = articles
        self.names = names
        self.tables = tables
        self.groups = groups
        self.pages = pages
        self.calendar = calendar
        self.cityNumbers = cityNumbers
        self.cityCount = cityCount
        self.prints = prints
    }

    func isCity(_ name: Int) -> Bool { name < cityCount }

    var newestIssue: ArchivedIssue? { issues.last }

    func issue(of article: ArchivedArticle) -> ArchivedIssue { issues[article.issue] }
    func articles(of issue: ArchivedIssue) -> ArraySlice<ArchivedArticle> { articles[issue.articles] }
    func names(_ kind: NamedEntry.Kind) -> [ArchivedName] {
        (kind == .city ? names[..<cityCount] : names[cityCount...]).filter(\.hasPage)
    }

    /// The group of an article's section or category.
    func group(_ kind: ArticleGroup.Kind, named title: String) -> ArticleGroup? {
        let id = Slug.of(title)
        return groups.first { $0.kind == kind && $0.id == id }
    }

    /// The years of the archive, the newest first.
    var years: [Int] { Set(issues.map(\.date.year)).sorted(by: >) }
}

/// What all pages share: settings, fixed words, addresses, assets.
final class Site: Sendable {
    let title: String
    let settings: SiteSettings
    let phrases: Phrases
    let addresses: Addresses
    let assets: [Asset]

    init(_ settings: SiteSettings?, look: SiteTemplates) {
        phrases = look.phrases
        self.settings = settings ?? SiteSettings(title: look.phrases.text("site_title"))
        title = self.settings.title
        addresses = Addresses(settings)
        assets = look.assets
    }
}

/// An issue in its place. As articles and names in their places, it is looked at millions of times: a class, though
/// nothing in it changes, is not copied for that.
final class ArchivedIssue: Sendable {
    /// Its number among all issues.
    let index: Int
    let file: IssueFile
    let lock: LockFile?
    /// The newsletter it was made from, where it is at hand.
    let newsletter: NewsletterFile?
    /// A greeting, the imprint; nil where the issue has none.
    let cover: ArticleBody?
    let articles: Range<Int>
    /// The issue of the same series before and after it, by their numbers.
    let previous: Int?
    let next: Int?

    init(
        index: Int, file: IssueFile, lock: LockFile?, newsletter: NewsletterFile?, cover: ArticleBody?,
        articles: Range<Int>, previous: Int?, next: Int?
    ) {
        self.index = index
        self.file = file
        self.lock = lock
        self.newsletter = newsletter
        self.cover = cover
        self.articles = articles
        self.previous = previous
        self.next = next
    }

    var id: String { file.id.text }
    var date: Day { file.issue.date }
    var folder: String { "issues/" + id }
}

/// An article in its place.
final class ArchivedArticle: Sendable {
    /// Its number among all articles.
    let index: Int
    let issue: Int
    /// Of its issue.
    let date: Day
    let read: ReadArticle
    /// The entries of the names in it, in order of first mention.
    let entries: [Int]
    /// Its tables, by their numbers among all tables.
    let tables: Range<Int>
    /// The lines of the newsletter that it was made of, as far as known.
    let sourceLines: [ClosedRange<Int>]

    var file: ArticleFile { read.file }
    var article: Article { read.file.article }
    /// `weekly-403/3`: the article in data.
    let id: String
    /// The folder of its page.
    let folder: String

    init(
        index: Int, issue: ArchivedIssue, read: ReadArticle, tables: Range<Int>, sourceLines: [ClosedRange<Int>]
    ) {
        self.index = index
        self.issue = issue.index
        date = issue.date
        self.read = read
        entries = read.names.map(\.entry)
        self.tables = tables
        self.sourceLines = sourceLines
        id = "\(issue.id)/\(read.file.number)"
        folder = "issues/\(issue.id)/\(read.file.number)"
    }
}

/// A city or a company with the places where it is named.
final class ArchivedName: Sendable {
    /// Its number among all names.
    let index: Int
    let entry: NamedEntry
    /// The articles that name it, the newest first.
    let references: [Reference]
    /// Whether there is something to show: it is named, or something that is named belongs to it.
    let hasPage: Bool

    struct Reference: Sendable {
        let article: ArchivedArticle
        /// The place of the name among those of the article.
        let place: Int

        var date: Day { article.date }
        var passages: PassageList { article.read.names[place].passages }
    }

    /// How many passages its page shows.
    let count: Int

    init(index: Int, entry: NamedEntry, references: [Reference], hasPage: Bool) {
        self.index = index
        self.entry = entry
        self.references = references
        self.hasPage = hasPage
        count = references.reduce(0) { $0 + $1.passages.count }
    }

    var latest: Day? { references.first?.date }
    var earliest: Day? { references.last?.date }
}

/// A table of an article in its place.
struct ArchivedTable: Sendable {
    let article: Int
    /// From 1, in its article.
    let number: Int
    let folder: String
    let table: ReadArticle.TableInArticle
}

/// Articles of one section or one category, over all issues.
struct ArticleGroup: Sendable {
    enum Kind: Sendable { case section, category }

    let kind: Kind
    let id: String
    let title: String
    /// By their numbers, the newest first.
    let articles: [Int]

    var folder: String { (kind == .section ? "sections/" : "categories/") + id }
}

/// A free page, rendered.
struct FreePageText: Sendable {
    let file: PageFile
    let body: ArticleBody
}
