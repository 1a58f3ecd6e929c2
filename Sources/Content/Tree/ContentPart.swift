package import Text

/// A file of the content folder, decoded to clean bytes.
package struct ContentFile: Sendable {
    /// Its path in the content folder: `issues/weekly-403/01.md`.
    package let path: String
    /// Its path as messages name it: `Content/issues/weekly-403/01.md`.
    package let shownPath: String
    package let bytes: [UInt8]

    package init(path: String, shownPath: String, bytes: [UInt8]) {
        self.path = path
        self.shownPath = shownPath
        self.bytes = bytes
    }
}

/// What one file of the content folder holds. Files are read one by one, by any number of tasks; `ContentTree` puts
/// the parts together.
package enum ContentPart: Sendable {
    case settings(SiteSettings)
    case issue(IssueFile)
    case article(ArticleFile)
    case lock(IssueID, LockFile)
    case cities([City])
    case companies([Company])
    case events(EventsFile)
    case page(PageFile)

    /// Reads a file by what its path says that it is. A file that is none of the format's own (a newsletter, a
    /// picture) gives nothing.
    package static func read(_ file: ContentFile) -> Reading<ContentPart> {
        let (bytes, shown) = (file.bytes, file.shownPath)
        switch ContentAddress(path: file.path) {
        case .settings:
            return SiteSettings.read(bytes, path: shown).map { .settings($0) }
        case .issue(let id):
            let (issue, places) = Issue.readPlaced(bytes, path: shown)
            return issue.map {
                .issue(
                    IssueFile(
                        id: id, path: shown, issue: $0, eventPlaces: places, bodyStart: bodyStart(of: file)))
            }
        case .article(let id, let number):
            return Article.read(bytes, path: shown).map {
                .article(
                    ArticleFile(issue: id, number: number, path: shown, article: $0, bodyStart: bodyStart(of: file)))
            }
        case .lock(let id):
            return LockFile.read(bytes, path: shown).map { .lock(id, $0) }
        case .cities:
            return City.readList(bytes, path: shown).map { .cities($0) }
        case .companies:
            return Company.readList(bytes, path: shown).map { .companies($0) }
        case .events:
            return EditorEvent.readList(bytes, path: shown).map { .events(EventsFile(path: shown, events: $0)) }
        case .page(let name):
            return Page.read(bytes, path: shown).map {
                .page(PageFile(name: name, path: shown, page: $0, bodyStart: bodyStart(of: file)))
            }
        case .foreign:
            return Reading(nil, [])
        case .misplaced(let problem, let advice):
            return Reading(nil, [Diagnostic(.warning, path: shown, problem, advice: advice)])
        }
    }

    private static func bodyStart(of file: ContentFile) -> BodyStart {
        let parts = FrontMatter.split(file.bytes, path: file.shownPath).value
        return BodyStart(line: parts?.bodyLine ?? 1, byte: parts?.body.lowerBound ?? 0)
    }
}

/// Where the body of a document begins in its file, so that messages about it name the right place.
package struct BodyStart: Sendable {
    /// From 1.
    package let line: Int
    package let byte: Int

    package init(line: Int, byte: Int) {
        self.line = line
        self.byte = byte
    }
}

/// An issue with the place it was read from.
package struct IssueFile: Sendable {
    /// As its folder says.
    package let id: IssueID
    package let path: String
    package let issue: Issue
    /// Where the dates of each of its events stand.
    package let eventPlaces: [Place]
    package let bodyStart: BodyStart
}

/// An article with the place it was read from.
package struct ArticleFile: Sendable {
    package let issue: IssueID
    /// As its file name says; its address.
    package let number: Int
    package let path: String
    package let article: Article
    package let bodyStart: BodyStart

    init(issue: IssueID, number: Int, path: String, article: Article, bodyStart: BodyStart) {
        self.issue = issue
        self.number = number
        self.path = path
        self.article = article
        self.bodyStart = bodyStart
    }

    /// An article that was read before, by its path in the content folder; nil where the path is of something else.
    package init?(path: String, shownPath: String, article: Article, bodyStart: BodyStart) {
        guard case .article(let issue, let number) = ContentAddress(path: path) else { return nil }
        self.init(issue: issue, number: number, path: shownPath, article: article, bodyStart: bodyStart)
    }

    /// The same without its body, for whoever has made of it all that is needed.
    package var withoutBody: ArticleFile {
        var article = article
        article.body = []
        return ArticleFile(issue: issue, number: number, path: path, article: article, bodyStart: bodyStart)
    }
}

/// The events that editors wrote, with the place they were read from.
package struct EventsFile: Sendable {
    package let path: String
    package let events: [EditorEvent]
}

/// A free page with the place it was read from.
package struct PageFile: Sendable {
    /// Its address: `about`, `help/search`.
    package let name: String
    package let path: String
    package let page: Page
    package let bodyStart: BodyStart
}

extension Reading {
    fileprivate func map<Other>(_ transform: (Value) -> Other) -> Reading<Other> {
        Reading<Other>(value.map(transform), diagnostics)
    }
}
