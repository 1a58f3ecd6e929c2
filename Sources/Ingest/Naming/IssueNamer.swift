internal import Content
internal import Files
internal import Names
internal import Text

/// Fills in what an issue names: the lists of its articles and the cities of its events.
///
/// What issues discover, those named with them and after them know; `seogo names` reads the whole archive anew.
struct IssueNamer {
    private var gazetteer: SiteGazetteer
    /// The content folder, for messages.
    private let content: String
    private var reader: NameReader

    /// A list may prove a firm only after another list did; more rounds than these have never found any.
    private static let rounds = 3

    init(_ gazetteer: SiteGazetteer, content: String) {
        self.gazetteer = gazetteer
        self.content = content
        reader = NameReader(Gazetteer(cities: gazetteer.cities, companies: gazetteer.companies))
    }

    /// Names the issues, in their order.
    mutating func name(_ issues: [IngestedIssue]) async throws -> [IngestedIssue] {
        let first = reader
        let articles = try await Parallel.map(issues) { issue in
            issue.articles.map { first.prepare(ArticleText.named($0)) }
        }
        var names: [[ArticleNames]] = []
        for _ in 0...IssueNamer.rounds {
            let reader = reader
            names = try await Parallel.map(articles) { reader.read($0) }
            guard learn(names) else { break }
        }
        return zip(issues, names).map { filled($0, $1) }
    }

    /// Writes down what was discovered.
    mutating func save() throws -> [Diagnostic] { try gazetteer.save() }

    /// Takes over discoveries; answers whether there were any.
    private mutating func learn(_ names: [[ArticleNames]]) -> Bool {
        guard names.contains(where: { $0.contains { !$0.discoveries.isEmpty } }) else { return false }
        var register = CompanyRegister(reader)
        for issue in names { register.add(contentsOf: issue.flatMap(\.discoveries)) }
        guard register.companies != gazetteer.companies else { return false }
        gazetteer.learn(register.companies)
        reader = reader.knowing(register)
        return true
    }

    private func filled(_ issue: IngestedIssue, _ names: [ArticleNames]) -> IngestedIssue {
        var issue = issue
        for (index, article) in names.enumerated() {
            issue.articles[index].cities = article.cities
            issue.articles[index].companies = article.companies
            issue.nameDoubts += article.doubts.compactMap { doubt($0, DocumentNames.article(index + 1), issue) }
        }
        for index in issue.issue.events.indices {
            // A contest of a city is held there, where nothing else is said.
            let event = issue.issue.events[index]
            let city = event.place.map { reader.finder.city(ofPlace: $0) } ?? reader.finder.city(inName: event.name)
            // As in the lists of articles, cities of counties are none of the archive's.
            issue.issue.events[index].city = city.flatMap { $0.isPrefectureOrAbove ? $0.id : nil }
        }
        return issue
    }

    /// Several cities are spelt so and nothing decided.
    private func doubt(_ doubt: NameDoubt, _ document: String, _ issue: IngestedIssue) -> Diagnostic? {
        guard case .severalCities(let chosen, let others) = doubt.reason else { return nil }
        let all = ([chosen] + others).joined(separator: ", ")
        let path = "\(content)/issues/\(issue.issue.id.text)/\(document)"
        return Diagnostic(
            .warning, path: path,
            Message(
                "`\(doubt.name)` may be any of \(all); \(chosen) was taken",
                ko: "`\(doubt.name)`은(는) \(all) 가운데 하나입니다. \(chosen)(으)로 보았습니다"),
            advice: Message(
                "correct `cities` in the document if it is another", ko: "다른 도시라면 문서의 `cities`를 고쳐 주세요"))
    }
}
