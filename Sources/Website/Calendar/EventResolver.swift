internal import Content
internal import Text

/// Makes the calendar of what issues announce and editors write.
struct EventResolver {
    private let tree: ContentTree
    private let entries: [NamedEntry]
    private let cities: CityPlaces
    private let issues: [ArchivedIssue]
    private let site: Site
    private var diagnostics: [Diagnostic] = []

    /// In: the content, and the cities among the names. Out: the calendar, and what is wrong with events.
    static func resolve(
        _ tree: ContentTree, _ entries: [NamedEntry], _ cityNumbers: [String: Int], _ issues: [ArchivedIssue],
        _ site: Site
    ) -> (calendar: EventCalendar, diagnostics: [Diagnostic]) {
        var resolver = EventResolver(
            tree: tree, entries: entries, cities: CityPlaces(entries, cityNumbers), issues: issues, site: site)
        let calendar = resolver.calendar()
        return (calendar, resolver.diagnostics)
    }

    private init(tree: ContentTree, entries: [NamedEntry], cities: CityPlaces, issues: [ArchivedIssue], site: Site) {
        self.tree = tree
        self.entries = entries
        self.cities = cities
        self.issues = issues
        self.site = site
    }

    private mutating func calendar() -> EventCalendar {
        let announcements = printed() + added()
        var corrections = EventCorrections(tree.events, announcements)
        let matcher = EventMatcher(announcements, spellings: entries.map(\.spellings), apart: corrections.apart)
        var drafts = matcher.groups.map { EventDraft(of: $0.map { announcements[$0] }) }
        corrections.apply(to: &drafts, cities: cities)
        diagnostics += corrections.diagnostics
        for draft in drafts { warnOfDates(draft) }
        return EventCalendarMaker(drafts: drafts, issues: issues, entries: entries, site: site).make()
    }

    // MARK: Announcements

    private mutating func printed() -> [Announcement] {
        var all: [Announcement] = []
        for (index, folder) in tree.issues.enumerated() {
            for (number, event) in folder.file.issue.events.enumerated() {
                let article = folder.articles.firstIndex { $0.number == event.article }
                if article == nil, let missing = event.article { warnOfArticle(missing, folder.file, number) }
                let source = Announcement.Source(
                    issue: index, date: folder.file.issue.date, number: number,
                    article: article.map { issues[index].articles.lowerBound + $0 })
                all.append(
                    Announcement(
                        id: Announcement.id(of: event), event: event,
                        dates: EventDates(start: event.start, end: event.end, announced: folder.file.issue.date),
                        city: city(of: event, folder.file.path, folder.file.eventPlaces[number]), source: source))
            }
        }
        return all
    }

    private mutating func added() -> [Announcement] {
        guard let file = tree.events else { return [] }
        return file.events.compactMap { entry in
            guard entry.event == nil, let name = entry.name, let start = entry.start else { return nil }
            let event = IssueEvent(
                name: name, start: start, end: entry.end, place: entry.place, city: entry.city, field: entry.field,
                kind: entry.kind, url: entry.url, isCancelled: entry.status == .cancelled, note: entry.note)
            return Announcement(
                id: entry.id ?? Announcement.id(of: event), event: event,
                dates: EventDates(start: start, end: entry.end, announced: nil),
                city: city(of: event, file.path, entry.origin), source: nil)
        }
    }

    private mutating func city(of event: IssueEvent, _ path: String, _ place: Place) -> Int? {
        guard let id = event.city else { return event.place.flatMap { cities.city(spelt: $0) } }
        if let city = cities.numbers[id] { return city }
        diagnostics.append(cities.unknown(id, path: path, at: place))
        return nil
    }

    private mutating func warnOfArticle(_ article: Int, _ file: IssueFile, _ number: Int) {
        diagnostics.append(
            Diagnostic(
                .warning, path: file.path, at: file.eventPlaces[number],
                Message(
                    "the issue has no article \(article) in which the event could stand",
                    ko: "행사가 실렸다는 \(article)번 기사가 이 호에 없습니다"),
                advice: Message("mend or remove `article:`", ko: "`article:`을 고치거나 지우십시오")))
    }

    // MARK: Dates

    /// Dates that are probably misprinted, where no other announcement and no editor knows better.
    private mutating func warnOfDates(_ draft: EventDraft) {
        guard let doubt = draft.facts.dates.doubt,
            let announcement = draft.announcements.last(where: { $0.dates == draft.facts.dates }),
            let source = announcement.source
        else { return }
        let file = tree.issues[source.issue].file
        let name = announcement.event.name
        diagnostics.append(
            Diagnostic(
                .warning, path: file.path, at: file.eventPlaces[source.number], Self.message(doubt, name),
                advice: Message(
                    "mend it here, or write the right days in events.yml under `event: \(draft.id)`",
                    ko: "여기서 고치거나, events.yml에 `event: \(draft.id)` 항목으로 바른 날짜를 쓰십시오")))
    }

    private static func message(_ doubt: EventDates.Doubt, _ name: String) -> Message {
        switch doubt {
        case .endsBeforeItBegins:
            Message("the event “\(name)” ends before it begins", ko: "행사 “\(name)”이(가) 시작하기 전에 끝납니다")
        case .lasts(let days):
            Message("the event “\(name)” would last \(days) days", ko: "행사 “\(name)”의 기간이 \(days)일입니다")
        case .isPast(let days):
            Message(
                "the event “\(name)” was over \(days) days before the issue",
                ko: "행사 “\(name)”이(가) 호보다 \(days)일 먼저 끝났습니다")
        case .isFarAhead:
            Message("the event “\(name)” is years ahead of the issue", ko: "행사 “\(name)”이(가) 호보다 여러 해 뒤입니다")
        }
    }
}

/// The cities among the names, by their ids and by what is printed as a place.
struct CityPlaces {
    let numbers: [String: Int]
    private let numbersBySpelling: [String: Int]

    init(_ entries: [NamedEntry], _ numbers: [String: Int]) {
        self.numbers = numbers
        var spelt: [String: Int] = [:]
        var shared: Set<String> = []
        for (index, entry) in entries.enumerated() where entry.kind == .city {
            for key in Set(entry.spellings.map { EventName.key(of: $0) }) {
                if spelt.updateValue(index, forKey: key) != nil { shared.insert(key) }
            }
        }
        numbersBySpelling = spelt.filter { !shared.contains($0.key) }
    }

    /// The city that is meant by a place that says nothing else; nil where several are spelt so.
    func city(spelt place: String) -> Int? { numbersBySpelling[EventName.key(of: place)] }

    func unknown(_ id: String, path: String, at place: Place) -> Diagnostic {
        let near = NearestName.of(id, among: numbers.keys.sorted())
        return Diagnostic(
            .warning, path: path, at: place,
            Message("the gazetteer has no city “\(id)”", ko: "전거 파일에 “\(id)” 도시가 없습니다"),
            advice: near.map { Message("did you mean “\($0)”?", ko: "혹시 “\($0)” 아닙니까?") }
                ?? Message(
                    "add the city to cities.yml, or remove `city:`", ko: "cities.yml에 도시를 더하거나 `city:`를 지우십시오"))
    }
}
