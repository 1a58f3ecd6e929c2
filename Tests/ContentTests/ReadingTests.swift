import Content
import Testing
import Text

private typealias Issue = Content.Issue

@Suite struct ReadingTests {
    @Test func readsAnIssueAsAPersonWritesIt() throws {
        let file = bytes(
            """
            ---
            # 손으로 고침
            number: 403          # 호수
            series: weekly
            title: '주간 "중국" 창업'
            date: 2024-12-04
            date_basis: inferred
            sections:
              - WEEKLY 뉴스
              - "CHINA 창업"
            events:
              - {name: 박람회, start: 2024-12-05, end: "2024-12", city: shenzhen, article: 7, status: cancelled}
            ---

            인사말
            """)
        let reading = Issue.read(file, path: "issue.md")
        #expect(lines(reading.diagnostics) == [])
        let issue = try #require(reading.value)
        #expect(issue.id.text == "weekly-403")
        #expect(issue.title == "주간 \"중국\" 창업")
        #expect(issue.date.text == "2024-12-04")
        #expect(issue.dateBasis == .inferred)
        #expect(issue.sections == ["WEEKLY 뉴스", "CHINA 창업"])
        let event = try #require(issue.events.first)
        #expect(event.end?.text == "2024-12")
        #expect(event.isCancelled && event.article == 7)
        #expect(text(issue.body) == "인사말")
    }

    @Test func takesATextAsWrittenWhateverYAMLWouldMakeOfIt() {
        let file = bytes("---\ntitle: 2024\nsection: no\nsource: 1.0\ncategory: ~\n---\n")
        let article = Article.read(file, path: "01.md").value
        #expect(article?.title == "2024")
        #expect(article?.section == "no")
        #expect(article?.source == "1.0")
        #expect(article?.category == nil)
    }

    @Test func gathersEverythingThatIsWrongWithItsPlace() {
        let file = bytes(
            """
            ---
            sourse: 신랑망
            title: [제목]
            cities: [shenzhen, Su Zhou]
            companies: pony-ai
            references:
              - url: a b
                date: 2024-02-30
              - 참고
            언론: x
            ---
            """)
        let reading = Article.read(file, path: "01.md")
        #expect(reading.value == nil)
        #expect(
            lines(reading.diagnostics) == [
                "2:1 warning: an article has no key `sourse`; did you mean `source`?",
                "3:8 error: `title`: expected a text, found a list",
                "4:20 error: `cities`: expected an id such as pony-ai, found “Su Zhou”",
                "5:12 error: `companies`: expected a list of ids such as [shenzhen, suzhou], found “pony-ai”",
                "7:10 error: `url`: expected an address such as https://example.org, found “a b”",
                "8:11 error: there is no day 2024-02-30: that month has 29 days",
                "9:5 error: expected a reference, found “참고”; write its keys as `key: value`, one on a line",
                "10:1 warning: an article has no key `언론`; known keys are title, section, category, source, cities, "
                    + "companies, references",
            ])
        #expect(reading.diagnostics[1].place?.lineText == "title: [제목]")
    }

    @Test func saysWhatWasExpectedForADay() {
        let file = bytes("---\nseries: weekly\nnumber: 403\ndate: [2024]\ntitle: x\ndate_basis: infered\n---\n")
        #expect(
            lines(Issue.read(file, path: "issue.md").diagnostics) == [
                "4:7 error: `date`: expected a day such as 2024-12-04, found a list",
                "6:13 error: `date_basis`: expected one of printed, inferred, given, found “infered”; did you mean "
                    + "`inferred`?",
            ])
    }

    @Test func everyMessageIsInBothLanguages() {
        let file = bytes("---\nnumber: weekly\nsections: {a: b}\n---\n")
        for diagnostic in Issue.read(file, path: "issue.md").diagnostics {
            for message in [diagnostic.problem, diagnostic.advice].compactMap({ $0 }) {
                #expect(message.korean.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }, "\(message)")
            }
        }
    }

    @Test func saysWhatIsMissing() {
        #expect(
            lines(Issue.read(bytes("---\n---\n"), path: "issue.md").diagnostics).map { $0.prefix(30) } == [
                "1:1 error: `series` is missing", "1:1 error: `number` is missing", "1:1 error: `date` is missing: ",
                "1:1 error: `title` is missing:",
            ])
        let empty = Article.read(bytes("---\ntitle:\n---\n"), path: "01.md")
        #expect(
            lines(empty.diagnostics) == [
                "2:1 error: `title` is missing: an article must have it; add `title:` with a text"
            ])
        let blank = Article.read(bytes("---\ntitle: '  '\n---\n"), path: "01.md")
        #expect(blank.value == nil && blank.hasErrors)
    }

    @Test func refusesANumberOfTheOtherSeries() {
        let file = bytes("---\nseries: monthly\nnumber: 403\ndate: 2024-12-04\ntitle: x\n---\n")
        let reading = Issue.read(file, path: "issue.md")
        #expect(reading.value == nil)
        #expect(lines(reading.diagnostics).first?.hasPrefix("3:9 error: 403 is no number of a monthly issue") == true)
    }

    @Test(arguments: ["007", "1_000", "+5", "1.5", "0x10", "-1", "99999999999999999999", "１"])
    func takesOnlyPlainWholeNumbers(_ number: String) {
        let file = bytes("---\ntitle: x\nnavigation: \(number)\n---\n")
        #expect(Page.read(file, path: "a.md").hasErrors)
        #expect(Page.read(file, path: "a.md").value?.navigation == nil)
    }

    @Test func readsSettings() throws {
        let file = bytes(
            """
            title: 서고
            url: https://example.org/archive/
            links: files
            date: 2025-06-30
            navigation:
              - title: 호
                url: /issues/
            """)
        let settings = try #require(SiteSettings.read(file, path: "site.yml").value)
        #expect(settings.links == .files)
        #expect(settings.date?.text == "2025-06-30")
        #expect(settings.navigation == [NavigationEntry(title: "호", url: "/issues/")])
        #expect(SiteSettings.read([], path: "site.yml").hasErrors)
    }

    @Test func reportsIdsThatTwoEntriesClaim() {
        let file = bytes(
            """
            - id: byd
              ko: 비야디
            - id: other
              ko: 다른
              was: [byd]
            - id: nameless
            """)
        let reading = Company.readList(file, path: "companies.yml")
        #expect(
            lines(reading.diagnostics) == [
                "5:8 error: the id `byd` is already used on line 1; give every entry an id of its own",
                "6:3 error: a company needs a name; add `ko:`, `zh:` or `en:`",
            ])
        #expect(reading.value?.map(\.id) == ["byd", "other"])
    }

    @Test func readsPlacesOnTheMap() {
        #expect(Location(longitude: 114.0579, latitude: 91) == nil)
        let file = bytes(
            "- {id: shenzhen, ko: 선전, zh: 深圳, location: [114.0579, 22]}\n- {id: a, ko: b, zh: c, location: [nan, 0]}\n")
        let reading = City.readList(file, path: "cities.yml")
        #expect(reading.value?.first?.location == Location(longitude: 114.0579, latitude: 22))
        #expect(lines(reading.diagnostics).first?.hasPrefix("2:35 error: `location`: expected longitude") == true)
    }

    @Test func aTreeIsPutTogetherWhateverTheOrderOfItsParts() throws {
        let issue = "---\nseries: weekly\nnumber: 1\ndate: 2024-01-01\ntitle: x\nsections: [하나]\n---\n"
        let files = [
            ("issues/weekly-1/02.md", "---\ntitle: 둘\nsection: 하난\n---\n"), ("issues/weekly-1/issue.md", issue),
            ("issues/weekly-1/01.md", "---\ntitle: 하나\nsection: 하나\n---\n\n본문\n"),
            ("issues/weekly-1/1.md", "---\ntitle: 또 하나\n---\n"), ("issues/weekly-2/issue.md", issue),
            ("issues/weekly-3/01.md", "---\ntitle: 외톨이\n---\n"), ("issues/weekly-1/01.md.new", "…"),
            ("issues/weekly1/01.md", "…"), ("pages/help/search.md", "---\ntitle: 찾기\n---\n"),
            ("newsletters/a.txt", "…"), ("site.yml", "title: 서고"), ("note.txt", "…"),
        ]
        let readings = files.map { path, content in
            ContentPart.read(ContentFile(path: path, shownPath: "Content/" + path, bytes: bytes(content)))
        }
        #expect(readings.flatMap(\.diagnostics).map(\.path) == ["Content/issues/weekly1/01.md", "Content/note.txt"])
        let reading = ContentTree.assemble(readings.compactMap(\.value))
        let tree = try #require(reading.value)
        #expect(tree.issues.map(\.file.id.text) == ["weekly-1", "weekly-2"])
        #expect(tree.issues[0].articles.map(\.number) == [1, 1, 2])
        #expect(tree.issues[0].articles[0].bodyStart.line == 6)
        #expect(tree.pages.map(\.name) == ["help/search"])
        #expect(
            reading.diagnostics.map { "\($0.path) \($0.problem.english)" } == [
                "Content/issues/weekly-1/02.md the issue has no section “하난”",
                "Content/issues/weekly-1/1.md article 1 of the issue is also in Content/issues/weekly-1/01.md",
                "Content/issues/weekly-2/issue.md this is issue weekly-1, but its folder is weekly-2",
                "Content/issues/weekly-3/01.md the folder weekly-3 has articles but no issue.md that can be read",
            ])
    }
}
