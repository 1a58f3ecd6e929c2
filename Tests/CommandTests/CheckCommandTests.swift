import Foundation
import Testing

/// `seogo check`, through the real program, on a new site with one thing wrong.
@Suite struct CheckCommandTests {
    private let site: ScratchFolder

    init() throws {
        site = try ScratchFolder()
        let run = try ProgramRun(["new", "site", "."], in: site.url)
        try #require(run.status == 0)
    }

    private func check(_ words: String...) throws -> ProgramRun { try ProgramRun(["check"] + words, in: site.url) }

    private func append(_ text: String, to path: String) throws { try site.write(site.text(of: path) + text, to: path) }

    private func files() -> [String] {
        let all = FileManager.default.enumerator(atPath: site.url.path)?.compactMap { $0 as? String } ?? []
        return all.sorted()
    }

    @Test func aSoundSiteHasNothingWrongAndNothingIsWritten() throws {
        defer { site.remove() }
        let before = files()
        let run = try check()
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.output.hasSuffix(": nothing wrong\n"))
        #expect(files() == before)
    }

    @Test func aWarningFailsOnlyTheStrict() throws {
        defer { site.remove() }
        try append("\n", to: "Content/newsletters/weekly-1.txt")
        let run = try check()
        #expect(run.status == 0)
        #expect(
            run.errors.hasPrefix("Content/newsletters/weekly-1.txt: warning: it was changed since weekly-1 was made"))
        #expect(run.errors.contains("run `seogo ingest Content/newsletters/weekly-1.txt`"))
        #expect(try check("--strict").status == 1)
    }

    @Test func anErrorOfContentFails() throws {
        defer { site.remove() }
        try append("[그런 쪽](/nowhere/)\n", to: "Content/pages/about.md")
        let run = try check()
        #expect(run.status == 1)
        #expect(
            run.errors.contains(
                "Content/pages/about.md: error: its page about/index.html has a link that leads nowhere"))
    }

    @Test func newslettersAndDocumentsAreHeldAgainstOneAnother() throws {
        defer { site.remove() }
        try site.write("---\ntitle: 새 판\n---\n", to: "Content/issues/weekly-1/01.md.new")
        try FileManager.default.removeItem(at: site.url.appending(path: "Content/issues/weekly-1/02.md"))
        try site.write("주간 중국창업 9 호", to: "Content/newsletters/weekly-9.txt")
        let errors = try check().errors
        #expect(errors.contains("01.md.new: warning: a new version waits beside the edited document"))
        #expect(errors.contains("02.md: warning: the ingest wrote this document, and it is gone"))
        #expect(errors.contains("weekly-9.txt: warning: no issue was made of this newsletter yet"))
        try FileManager.default.removeItem(at: site.url.appending(path: "Content/newsletters/weekly-1.txt"))
        #expect(try check().errors.contains("weekly-1 was made of this newsletter, which is not there"))
    }

    @Test func eventsAndNamesPointAtWhatIsThere() throws {
        defer { site.remove() }
        let issue = try site.text(of: "Content/issues/weekly-1/issue.md")
        try site.write(
            issue.replacing("city: shenzhen", with: "city: shenzen\n    article: 44"),
            to: "Content/issues/weekly-1/issue.md")
        try append("\n- id: nobody\n  ko: 아무개\n  city: atlantis\n", to: "Content/gazetteer/companies.yml")
        let errors = try check().errors
        #expect(errors.contains("the gazetteer has no city “shenzen”; did you mean “shenzhen”?"))
        #expect(errors.contains("issue.md:11:10: warning: the issue has no article 44 in which the event could stand"))
        #expect(errors.contains("the head office of `nobody` is no known city: atlantis"))
    }

    @Test func aFaultOfATemplateIsToldOnceWithItsPlace() throws {
        defer { site.remove() }
        let foot = "<footer id=\"main\"><img src=\"{{root}}feed.xml\">\n<b>{{site.title}}</footer>\n"
        try site.write(foot, to: "Templates/parts/foot.mustache")
        let errors = try check().errors
        #expect(errors.contains("two elements have the id “main” (and on "))
        #expect(errors.contains("a picture has no `alt` (and on "))
        #expect(errors.contains("<b> is not closed (and on "))
        #expect(errors.contains("    <b>새 아카이브</footer>\n") || errors.contains("    <b>A new archive</footer>\n"))
        #expect(errors.components(separatedBy: "is not closed").count == 2)
    }

    @Test func aHeavyAssetIsNamed() throws {
        defer { site.remove() }
        try site.write(String(repeating: "p { margin: 0; }\n", count: 4000), to: "Templates/style.css")
        #expect(try check().errors.contains(".css: warning: it weighs "))
    }

    @Test func aSiteThatIsNotThereIsToldSo() throws {
        defer { site.remove() }
        let run = try check("--site", "nowhere")
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("nowhere/Content: error: "))
    }
}
