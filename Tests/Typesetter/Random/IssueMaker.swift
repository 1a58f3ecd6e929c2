internal import Content

/// Makes random issues that a layout can carry: the same seed, the same issue.
package struct IssueMaker: Sendable {
    let layout: Layout

    package init(layout: Layout) {
        self.layout = layout
    }

    package func manuscript(seed: UInt64) -> Manuscript {
        // Each layout has issues of its own.
        let salt = layout.name.utf8.reduce(UInt64(14_695_981_039_346_656_037)) {
            ($0 ^ UInt64($1)) &* 1_099_511_628_211
        }
        var draft = IssueDraft(layout: layout, chance: Chance(seed: seed ^ salt))
        return draft.make()
    }
}

/// One issue in the making.
private struct IssueDraft {
    let layout: Layout
    var chance: Chance
    private var date = Day(ordinal: 0)
    private var articles: [Article] = []
    private var titles: Set<String> = []

    init(layout: Layout, chance: Chance) {
        self.layout = layout
        self.chance = chance
    }

    mutating func make() -> Manuscript {
        date = issueDate()
        for (place, name) in sectionNames().enumerated() {
            for number in 0..<chance.number(place == 0 ? 2...4 : 1...3) { addArticle(to: name, place, number) }
        }
        var sections = articles.compactMap(\.section).reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
        let events = layout.family == .printed && !layout.starredSources && chance.happens(80) ? makeEvents() : []
        if !events.isEmpty { sections.append("행사 정보") }
        let isInferred = layout.titlePlace == .squareThenNumbered
        let issue = Issue(
            number: number(), date: date, dateBasis: isInferred ? .inferred : .printed, title: issueTitle(),
            sections: sections, events: events)
        return Manuscript(issue: issue, articles: articles)
    }

    // MARK: Facts

    /// Weeklies come out on a Wednesday, monthlies are dated by the first of their month.
    private mutating func issueDate() -> Day {
        var day = Day(ordinal: 18_628 + chance.number(0...1700))
        if layout.isMonthly { return day.adding(days: 1 - day.day) }
        while day.weekday != .wednesday { day = day.adding(days: 1) }
        return day
    }

    private func number() -> IssueNumber {
        if layout.isMonthly, let month = date.monthOfYear { return .month(month) }
        return .ordinal(date.ordinal / 7 - 2450)
    }

    private func issueTitle() -> String {
        layout.isMonthly ? "월간 중국창업 \(date.year)년 \(date.month)월호" : "주간 중국창업 \(number().text)호"
    }

    private mutating func sectionNames() -> [String] {
        guard layout.isMonthly else {
            return ["WEEKLY 뉴스", "CHINA 창업", "KIC 중국 뉴스"].filter { !$0.hasPrefix("KIC") || chance.happens(80) }
        }
        let names = ["산업 트렌드", "정책 브리핑", "기업 리서치", "시장 인사이트"]
        let chosen = chance.pick(chance.number(2...4), of: Array(names.indices)).sorted().map { names[$0] }
        return chosen + (chance.happens(60) ? ["KIC 중국 포커스"] : [])
    }

    // MARK: Articles

    private mutating func addArticle(to section: String, _ place: Int, _ number: Int) {
        var body = BodyMaker(layout: layout, year: date.year, chance: &chance)
        var article = Article(title: newTitle(), section: section)
        let isNews = place == 0 && !layout.isMonthly
        let isHouse = section.hasPrefix("KIC")
        let medium = chance.pick(Vocabulary.media)
        let isShort = isHouse || isNews && layout.titlePlace == .squareThenNumbered
        var blocks = isShort ? body.news() : body.article()
        switch layout.titlePlace {
        case .numbered:
            if isNews { article.source = medium.both }
            if place == 1 { article.category = chance.pick(Vocabulary.categories) }
            if place == 1, chance.happens(85) { article.references = references(1...3, isDated: false) }
        case .squareThenNumbered:
            if isNews {
                blocks[blocks.count - 1].text += " (출처: \(medium.hangul))"
                article.references = references(1...1, isDated: number == 0 || chance.happens(30), of: medium)
            } else if !isHouse {
                article.category = chance.pick(Vocabulary.categories)
                article.references = references(1...2, isDated: true)
            }
            article.source = isNews ? medium.hangul : nil
        case .atPageFoot:
            if !isHouse { article.references = references(1...2, isDated: true) }
        }
        // A list under `*출처:` names sources side by side, one under `참고자료` the media.
        if article.source == nil, article.references.count == 1 || !layout.starredSources {
            let media = article.references.compactMap(\.publisher)
            let each = media.indices.filter { !media[..<$0].contains(media[$0]) }.map { media[$0] }
            article.source = each.isEmpty ? nil : each.joined(separator: "; ")
        }
        article.body = BlockWriter.body(of: blocks)
        articles.append(article)
    }

    private mutating func newTitle() -> String {
        var words = SentenceMaker(chance: Chance(seed: chance.next()), year: date.year)
        var title = words.title()
        while !titles.insert(title).inserted { title = words.title() }
        return title
    }

    private mutating func references(_ count: ClosedRange<Int>, isDated: Bool, of medium: NamePair? = nil)
        -> [Reference]
    {
        (0..<chance.number(count)).map { _ in
            var words = SentenceMaker(chance: Chance(seed: chance.next()), year: date.year)
            let publisher = (medium ?? chance.pick(Vocabulary.media)).both
            let isPlain = layout.starredSources && chance.happens(40)
            let title = isPlain ? publisher : publisher + (layout.starredSources ? " " : ", ") + words.title()
            let path = String(chance.number(100_000...999_999))
            let hasAddress = !layout.starredSources || chance.happens(40)
            let day = date.adding(days: -chance.number(0...6))
            return Reference(
                title: title, publisher: publisher, url: hasAddress ? "https://news.example.org/a/\(path).html" : nil,
                date: isDated ? .day(day) : nil)
        }
    }

    // MARK: Events

    private mutating func makeEvents() -> [IssueEvent] {
        (0..<chance.number(2...10)).map { _ in
            let start = date.adding(days: chance.number(1...40))
            let place = chance.pick(Vocabulary.cities).hangul
            let subjects = chance.pick(chance.number(1...2), of: Vocabulary.topics).joined(separator: " 및 ")
            let name =
                "\(start.year) 제 \(chance.number(2...30))회 중국(\(place)) 국제 \(subjects) \(chance.pick(Vocabulary.fairs))"
            return IssueEvent(
                name: name, start: .day(start), end: .day(start.adding(days: chance.number(1...3))), place: place,
                field: chance.pick(Vocabulary.fields))
        }
    }
}
