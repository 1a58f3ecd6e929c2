package import Content
internal import Files
package import Text

/// An issue to be written by hand: its number and date follow those of the issue before, its sections are the same.
package struct NewIssue: Sendable {
    package var series: Series?
    package var number: IssueNumber?
    package var date: Day?
    package var articleCount = 3
    private let content: String
    private let language: Language
    private let today: Day

    package init(content: String, language: Language, today: Day) {
        self.content = content
        self.language = language
        self.today = today
    }

    /// What was laid out.
    package struct LaidOut: Sendable {
        package let issue: Issue
        /// The documents to be written, `issue.md` first.
        package let paths: [String]
    }

    /// Lays the issue out; nil where what is there already cannot be read, for the reasons beside it.
    package func layOut() async throws -> Reading<LaidOut> {
        let loaded = try await LoadedContent.load(content)
        let errors = loaded.diagnostics.filter { $0.severity == .error }
        guard let tree = loaded.tree, errors.isEmpty else { return Reading(nil, errors) }
        let issue = issue(after: tree.issues.map(\.file.issue))
        let folder = "\(content)/issues/\(issue.id.text)"
        if Folder.isFolder(folder) {
            throw FileProblem(
                path: folder, Message("this issue is there already", ko: "이 호는 이미 있습니다"),
                advice: Message("take another --number, or edit its files", ko: "--number로 다른 호를 고르거나 그 파일을 고치십시오"))
        }
        var documents = [("issue.md", StarterFiles(language: language).document("issue", front: issue.written()))]
        for number in 1...max(1, articleCount) {
            documents.append((number < 10 ? "0\(number).md" : "\(number).md", article(number, of: issue)))
        }
        for (name, bytes) in documents { try FileWriter.write(bytes, to: folder + "/" + name) }
        return Reading(LaidOut(issue: issue, paths: documents.map { folder + "/" + $0.0 }), [])
    }

    private func issue(after issues: [Issue]) -> Issue {
        let series = number?.series ?? series ?? issues.last?.number.series ?? .weekly
        let previous = issues.filter { $0.number.series == series }.max { $0.id < $1.id }
        let number = number ?? next(previous?.number, series)
        let date = date ?? date(of: number, after: previous)
        return Issue(
            number: number, date: date, dateBasis: .given, title: title(number, after: previous),
            sections: previous?.sections ?? [])
    }

    private func next(_ previous: IssueNumber?, _ series: Series) -> IssueNumber {
        switch (previous, series) {
        case (.ordinal(let ordinal), _): .ordinal(ordinal + 1)
        case (.month(let month), _): .month(month.next ?? month)
        case (nil, .weekly): .ordinal(1)
        case (nil, .monthly): (date ?? today).monthOfYear.map { .month($0) } ?? .ordinal(1)
        }
    }

    /// A week after the last, or the first of the month.
    private func date(of number: IssueNumber, after previous: Issue?) -> Day {
        switch number {
        case .month(let month): return month.firstDay
        case .ordinal(let ordinal):
            guard let previous, case .ordinal(let last) = previous.number else { return today }
            return previous.date.adding(days: 7 * (ordinal - last))
        }
    }

    /// The last title with its number changed for the new one.
    private func title(_ number: IssueNumber, after previous: Issue?) -> String {
        let (new, old) = (printed(number), previous.map { printed($0.number) })
        if let previous, let old, previous.title.contains(old) { return previous.title.replacing(old, with: new) }
        return new
    }

    /// As titles print a number: `403호`, `2025년 6월호`.
    private func printed(_ number: IssueNumber) -> String {
        switch number {
        case .ordinal(let ordinal): "\(ordinal)호"
        case .month(let month): "\(month.year)년 \(month.month)월호"
        }
    }

    /// Articles stand in the sections in turn, the last of them in the last section; a section of events has none.
    private func article(_ number: Int, of issue: Issue) -> [UInt8] {
        let sections = issue.sections.filter { $0 != "행사 정보" }
        let section = sections.isEmpty ? nil : sections[min(number - 1, sections.count - 1)]
        let title = Message("A new article \(number)", ko: "새 기사 \(number)").text(in: language)
        let article = Article(title: title, section: section)
        return StarterFiles(language: language).document("article", front: article.written())
    }
}
