import Foundation
import Testing

@Suite("seogo names")
struct NamesCommandTests {
    private let folder: ScratchFolder
    private let list = "Content/gazetteer/companies.yml"
    private let companies = """
        # 손으로 쓴 설명
        - id: byd
          ko: 비야디   # 자동차
          zh: 比亚迪
          en: BYD

        - id: byd-2
          en: BYD Auto
          status: discovered

        - id: lanxing
          ko: 란싱
          zh: 蓝星
          status: discovered

        """

    init() throws {
        folder = try ScratchFolder()
        try folder.write(companies, to: list)
        try folder.write("- id: wuhu\n  ko: 우후\n  zh: 芜湖\n  level: prefecture\n", to: "Content/gazetteer/cities.yml")
        try folder.write(
            "---\ntitle: 새 공장\ncompanies: [lanxing]\n---\n\n첫 문장이다. 란싱은 공장을 지었다. 끝 문장이다.\n",
            to: "Content/issues/weekly-377/01.md")
    }

    private func names(_ arguments: String...) throws -> ProgramRun {
        try ProgramRun(["names"] + arguments, in: folder.url)
    }

    @Test func whatWaitsIsListedWithItsSentence() throws {
        defer { folder.remove() }
        let run = try names()
        #expect(run.status == 0)
        #expect(run.output.contains("  byd-2  BYD Auto  ×0\n"))
        #expect(run.output.contains("  lanxing  란싱 · 蓝星  ×1\n"))
        #expect(run.output.contains("/issues/weekly-377/01.md: 란싱은 공장을 지었다.\n"))
        #expect(run.output.hasPrefix("Discovered companies: 2\n"))
        #expect(try folder.text(of: list) == companies)
    }

    @Test func judgingTouchesOnlyTheEntry() throws {
        defer { folder.remove() }
        let run = try names("--accept", "byd-2", "--reject", "lanxing")
        #expect(run.status == 0)
        #expect(run.errors == "")
        let expected = companies.replacing("  en: BYD Auto\n  status: discovered\n", with: "  en: BYD Auto\n")
            .replacing("status: discovered", with: "status: rejected")
        #expect(try folder.text(of: list) == expected)
    }

    @Test func mergingKeepsTheFirst() throws {
        defer { folder.remove() }
        #expect(try names("--merge", "byd", "byd-2").status == 0)
        let text = try folder.text(of: list)
        #expect(!text.contains("- id: byd-2"))
        #expect(text.contains("aliases: [BYD Auto]\n"))
        #expect(text.contains("was: [byd-2]\n"))
        #expect(text.contains("# 손으로 쓴 설명\n- id: byd\n  ko: 비야디   # 자동차\n"))
    }

    private func addDoubtfulArticle() throws {
        let sentences = "신저우(新舟) 소식이다. 쑤저우에서 행사가 열렸다. 란싱공정은 공장을 지었다."
        try folder.write("---\ntitle: 소식\n---\n\n\(sentences)\n", to: "Content/issues/weekly-378/01.md")
    }

    @Test func whatMayBeACompanyIsListedAndJudgedAsPrinted() throws {
        defer { folder.remove() }
        try addDoubtfulArticle()
        let run = try names()
        #expect(run.output.contains("Perhaps companies, left out so far: 1\n  신저우(新舟)  ×1\n"))
        #expect(run.output.contains("/issues/weekly-378/01.md: 신저우(新舟) 소식이다.\n"))
        #expect(try names("--reject", "신저우(新舟)").status == 0)
        #expect(try folder.text(of: list).contains("  ko: 신저우\n  zh: 新舟\n  status: rejected\n"))
        #expect(try !names().output.contains("신저우"))
    }

    @Test func aDoubtfulNameBecomesACompany() throws {
        defer { folder.remove() }
        try addDoubtfulArticle()
        #expect(try names("--accept", "신저우(新舟)").status == 0)
        let text = try folder.text(of: list)
        #expect(text.hasPrefix(companies))
        #expect(text.hasSuffix("  ko: 신저우\n  zh: 新舟\n"))
    }

    @Test func severalIdsAndAllAreJudgedAtOnce() throws {
        defer { folder.remove() }
        #expect(try names("--accept", "byd-2,lanxing").status == 0)
        #expect(try !folder.text(of: list).contains("status"))
        try folder.write(companies, to: list)
        #expect(try names("--accept", "all", "--reject", "lanxing").status == 0)
        let expected = companies.replacing("  en: BYD Auto\n  status: discovered\n", with: "  en: BYD Auto\n")
            .replacing("status: discovered", with: "status: rejected")
        #expect(try folder.text(of: list) == expected)
    }

    @Test func whatMayBeTheSameIsListedTogether() throws {
        defer { folder.remove() }
        let run = try names("--lang", "ko")
        #expect(run.output.contains("같은 기업일지도 모르는 이름: 1\n  byd = byd-2\n"))
    }

    @Test func anUnknownIdChangesNothing() throws {
        defer { folder.remove() }
        let run = try names("--reject", "lanxing", "--accept", "nobody")
        #expect(run.status == 1)
        #expect(run.errors.contains("`nobody`"))
        #expect(try folder.text(of: list) == companies)
    }

    @Test func mergingNeedsTwo() throws {
        defer { folder.remove() }
        #expect(try names("--merge", "byd").status == 2)
        #expect(try names("byd").status == 2)
        #expect(try names("--merge", "byd", "byd").status == 1)
        #expect(try folder.text(of: list) == companies)
    }
}
