import Content
import Testing
import Text

private typealias Issue = Content.Issue

@Suite struct WritingTests {
    @Test func writesAnIssueAsTheFormatShowsIt() throws {
        let issue = Issue(
            number: .ordinal(403), date: try #require(Day("2024-12-04")), dateBasis: .inferred, title: "주간 중국창업 403호",
            sections: ["WEEKLY 뉴스", "CHINA 창업", "KIC 중국 뉴스", "행사 정보"],
            events: [
                IssueEvent(
                    name: "2024 DMP 웨강아오지역 산업 박람회", start: .day(try #require(Day("2024-12-05"))),
                    end: PrintedDate("2024-12"), place: "선전", city: "shenzhen", field: "산업", article: 7,
                    url: "https://example.org/a?b=c#d")
            ])
        let expected = """
            ---
            series: weekly
            number: 403
            date: 2024-12-04
            date_basis: inferred
            title: 주간 중국창업 403호
            sections: [WEEKLY 뉴스, CHINA 창업, KIC 중국 뉴스, 행사 정보]
            events:
              - name: 2024 DMP 웨강아오지역 산업 박람회
                start: 2024-12-05
                end: "2024-12"
                place: 선전
                city: shenzhen
                field: 산업
                article: 7
                url: https://example.org/a?b=c#d
            ---

            """
        #expect(text(issue.written()) == expected)
        #expect(Issue.read(issue.written(), path: "issue.md").value == issue)
    }

    @Test func writesTheGazetteerAsTheFormatShowsIt() {
        let cities = [
            City(
                id: "shenzhen", ko: "선전", zh: "深圳", en: "Shenzhen", aliases: ["심천", "선전시"], province: "广东",
                level: .prefecture, location: Location(longitude: 114.0579, latitude: 22.5435)),
            City(id: "n", ko: "노", zh: "否", location: Location(longitude: -0.00001, latitude: 3)),
        ]
        let expected = """
            - id: shenzhen
              ko: 선전
              zh: 深圳
              en: Shenzhen
              aliases: [심천, 선전시]
              province: 广东
              level: prefecture
              location: [114.0579, 22.5435]

            - id: "n"
              ko: 노
              zh: 否
              location: [-0.00001, 3.0]

            """
        #expect(text(City.writeList(cities)) == expected)
        #expect(City.readList(bytes(expected), path: "cities.yml").value == cities)
    }

    @Test func wrapsLongListsAndNothingElse() {
        let ids = (0..<30).map { "company-\($0)" }
        let title = String(repeating: "긴 제목 ", count: 100) + "끝"
        let written = text(Article(title: title, companies: ids).written())
        let lines = written.split(separator: "\n")
        #expect(lines[1] == "title: \(title)")
        #expect(lines[2].hasPrefix("companies: [company-0, company-1,"))
        #expect(lines[3].hasPrefix("  company-"))
        #expect(lines[2...].allSatisfy { $0.utf8.count <= 100 })
        #expect(Article.read(bytes(written), path: "01.md").value?.companies == ids)
    }

    /// What readers of YAML 1.1 or 1.2 would take for something else, each between quotation marks.
    @Test(arguments: [
        "no", "Yes", "y", "N", "on", "OFF", "true", "FALSE", "null", "~", "=", "<<", "", " ", " a", "a ", "1", "1.0",
        "-1",
        "1_000", "0x1F", "0o17", "017", "0b1", "1e3", ".5", ".inf", "-.INF", ".NaN", "1:30", "190:20:30", "2024-12-04",
        "2024-06", "2001-12-14t21:59:43.10-05:00", "2001-12-14 21:59:43", "---", "...", "- a", "? a", "a: b", "a:",
        "a #b",
        "#a", "&a", "*a", "!a", "|", ">", "@a", "`a", "%a", "[a", "{a", "'a", "\"a", ", a", "a\nb", "a\tb", "\u{2028}",
    ])
    func quotesWhatCouldMeanSomethingElse(_ title: String) {
        let written = text(Article(title: "x", section: title).written())
        let value = written.split(separator: "\n")[2].dropFirst("section: ".count)
        #expect(value.first == "\"" || value.first == "'")
        #expect(Article.read(bytes(written), path: "01.md").value?.section == title)
    }

    @Test(arguments: [
        "주간 중국창업 403호", "'과학혁신'이 아니라 과학혁신", "a:b", "a#b", "C++", "it's", "3D 프린팅", "<2022 중국 5G 산업도감>", "(출처: 왕이)",
        "2024 DMP",
        "제목, 그리고 [분석]", "https://a.b/c?d=e", "100%", "$5", "A&B", "소식 — 왕이(网易)", "·가", "…",
    ])
    func leavesOrdinaryTextsPlain(_ title: String) {
        let isPlain = text(Article(title: title).written()).contains("title: \(title)\n")
        let beginsWithMark = title.hasPrefix("'") || title == "(출처: 왕이)"
        #expect(isPlain != beginsWithMark)
    }

    @Test func whatIsWrittenIsReadAndWrittenAgainTheSame() {
        for seed in 0..<1500 {
            var random = RandomContent(seed: UInt64(seed))
            let article = random.article()
            let issue = random.issue()
            let companies = (0..<random.int(0...4)).map { random.company("id-\($0)") }
            let cities = (0..<random.int(0...4)).map { random.city("id-\($0)") }
            let page = Page(title: random.title(), description: random.maybe(), navigation: random.int(0...9))
            let settings = SiteSettings(
                title: random.title(), publisher: random.maybe(), date: random.day(),
                navigation: [NavigationEntry(title: random.title(), url: "/a/")])
            check(article, Article.read(article.written(), path: "a"), seed) { $0.written() }
            check(issue, Issue.read(issue.written(), path: "a"), seed) { $0.written() }
            check(page, Page.read(page.written(), path: "a"), seed) { $0.written() }
            check(settings, SiteSettings.read(settings.written(), path: "a"), seed) { $0.written() }
            check(companies, Company.readList(Company.writeList(companies), path: "a"), seed, Company.writeList)
            check(cities, City.readList(City.writeList(cities), path: "a"), seed, City.writeList)
        }
    }

    private func check<Value: Equatable>(
        _ value: Value, _ reading: Reading<Value>, _ seed: Int, _ write: (Value) -> [UInt8]
    ) {
        guard reading.diagnostics.isEmpty, let found = reading.value, write(found) == write(value), found == value
        else {
            Testing.Issue.record("seed \(seed): \(lines(reading.diagnostics)) \(text(write(value)))")
            return
        }
    }

    @Test func lettersAreComparedByTheirScalars() {
        // "é" in one scalar and in two are equal strings; the bytes must not be mixed up.
        let decomposed = Article(title: "e\u{301}")
        #expect(Article.read(decomposed.written(), path: "a").value?.written() == decomposed.written())
    }
}
