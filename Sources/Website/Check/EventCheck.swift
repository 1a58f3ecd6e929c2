internal import Content
internal import Text

/// What of an event points at something that is not there.
enum EventCheck {
    static func run(_ tree: ContentTree) -> [Diagnostic] {
        let cities = Set(tree.cities.flatMap { [$0.id] + $0.was })
        return tree.issues.flatMap { issue in
            let numbers = Set(issue.articles.map(\.number))
            return issue.file.issue.events.flatMap { event in
                unknownCity(event, cities, tree, issue.file.path) + missingArticle(event, numbers, issue.file.path)
            }
        }
    }

    private static func unknownCity(
        _ event: IssueEvent, _ known: Set<String>, _ tree: ContentTree, _ path: String
    ) -> [Diagnostic] {
        guard let city = event.city, !known.contains(city) else { return [] }
        let near = NearestName.of(city, among: tree.cities.map(\.id))
        return [
            Diagnostic(
                .warning, path: path,
                Message(
                    "“\(event.name)” takes place in no known city: \(city)", ko: "“\(event.name)”의 도시를 모릅니다: \(city)"),
                advice: near.map { Message("did you mean “\($0)”?", ko: "혹시 “\($0)” 아닙니까?") }
                    ?? Message(
                        "add the city to cities.yml, or remove `city:`", ko: "cities.yml에 도시를 더하거나 `city:`를 지우십시오"))
        ]
    }

    private static func missingArticle(_ event: IssueEvent, _ numbers: Set<Int>, _ path: String) -> [Diagnostic] {
        guard let number = event.article, !numbers.contains(number) else { return [] }
        return [
            Diagnostic(
                .warning, path: path,
                Message(
                    "“\(event.name)” stands in article \(number), which the issue does not have",
                    ko: "“\(event.name)”이(가) 실렸다는 \(number)번 기사가 이 호에 없습니다"),
                advice: Message("mend or remove `article:`", ko: "`article:`을 고치거나 지우십시오"))
        ]
    }
}
