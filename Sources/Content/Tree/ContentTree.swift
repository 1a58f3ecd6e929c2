internal import Text

/// The whole archive as its editors keep it.
package struct ContentTree: Sendable {
    package let settings: SiteSettings?
    /// From the oldest to the newest.
    package let issues: [IssueFolder]
    package let cities: [City]
    package let companies: [Company]
    /// What the editors wrote of events: new ones, and corrections. Absent where there is no such file.
    package let events: EventsFile?
    /// In the order of their names.
    package let pages: [PageFile]

    /// An issue with its articles in reading order.
    package struct IssueFolder: Sendable {
        package let file: IssueFile
        package let articles: [ArticleFile]
        /// Absent for an issue written by hand.
        package let lock: LockFile?
    }

    /// Puts the parts together, in whatever order they were read, and checks what no file can know alone.
    package static func assemble(_ parts: [ContentPart]) -> Reading<ContentTree> {
        var sorted = SortedParts(parts)
        let issues = sorted.issueFolders()
        let tree = ContentTree(
            settings: sorted.settings, issues: issues, cities: sorted.cities, companies: sorted.companies,
            events: sorted.events, pages: sorted.pages.sorted { $0.name < $1.name })
        return Reading(tree, sorted.diagnostics.sorted())
    }
}

/// The parts by what they are.
private struct SortedParts {
    var settings: SiteSettings?
    var cities: [City] = []
    var companies: [Company] = []
    var events: EventsFile?
    var pages: [PageFile] = []
    var diagnostics: [Diagnostic] = []
    private var issues: [IssueFile] = []
    private var articles: [IssueID: [ArticleFile]] = [:]
    private var locks: [IssueID: LockFile] = [:]

    init(_ parts: [ContentPart]) {
        for part in parts {
            switch part {
            case .settings(let settings): self.settings = settings
            case .issue(let file): issues.append(file)
            case .article(let file): articles[file.issue, default: []].append(file)
            case .lock(let id, let lock): locks[id] = lock
            case .cities(let cities): self.cities = cities
            case .companies(let companies): self.companies = companies
            case .events(let events): self.events = events
            case .page(let page): pages.append(page)
            }
        }
    }

    mutating func issueFolders() -> [ContentTree.IssueFolder] {
        issues.sort { ($0.issue.date, $0.id) < ($1.issue.date, $1.id) }
        var folders: [ContentTree.IssueFolder] = []
        for file in issues {
            let inFolder = (articles[file.id] ?? []).sorted { ($0.number, $0.path) < ($1.number, $1.path) }
            checkFolder(file)
            checkArticles(inFolder, of: file.issue)
            folders.append(.init(file: file, articles: inFolder, lock: locks[file.id]))
        }
        reportOrphans()
        return folders
    }

    private mutating func checkFolder(_ file: IssueFile) {
        guard file.issue.id != file.id else { return }
        let (said, folder) = (file.issue.id.text, file.id.text)
        diagnostics.append(
            Diagnostic(
                .error, path: file.path,
                Message("this is issue \(said), but its folder is \(folder)", ko: "이 호는 \(said)인데 폴더는 \(folder)입니다"),
                advice: Message(
                    "rename the folder, or mend `series` and `number`", ko: "폴더 이름이나 `series`, `number`를 고치십시오")))
    }

    private mutating func checkArticles(_ articles: [ArticleFile], of issue: Issue) {
        for (index, file) in articles.enumerated() {
            if index > 0, articles[index - 1].number == file.number {
                diagnostics.append(
                    Diagnostic(
                        .error, path: file.path,
                        Message(
                            "article \(file.number) of the issue is also in \(articles[index - 1].path)",
                            ko: "\(file.number)번 기사가 \(articles[index - 1].path)에도 있습니다"),
                        advice: Message("keep one of the two", ko: "둘 중 하나만 남기십시오")))
            }
            guard let section = file.article.section, !issue.sections.isEmpty, !issue.sections.contains(section) else {
                continue
            }
            let near = NearestName.of(section, among: issue.sections)
            diagnostics.append(
                Diagnostic(
                    .warning, path: file.path,
                    Message("the issue has no section “\(section)”", ko: "호에 “\(section)” 섹션이 없습니다"),
                    advice: near.map { Message("did you mean “\($0)”?", ko: "혹시 “\($0)” 아닙니까?") }
                        ?? Message("add it to `sections` of issue.md", ko: "issue.md의 `sections`에 더하십시오")))
        }
    }

    /// Articles of a folder without an issue would be lost in silence.
    private mutating func reportOrphans() {
        let known = Set(issues.map(\.id))
        for (id, files) in articles where !known.contains(id) {
            guard let first = files.min(by: { $0.path < $1.path }) else { continue }
            diagnostics.append(
                Diagnostic(
                    .error, path: first.path,
                    Message(
                        "the folder \(id.text) has articles but no issue.md that can be read",
                        ko: "\(id.text) 폴더에 기사는 있는데 읽을 수 있는 issue.md가 없습니다"),
                    advice: Message("write issue.md, or mend it", ko: "issue.md를 쓰거나 고치십시오")))
        }
    }
}
