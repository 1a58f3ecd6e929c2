import Foundation
import Testing
import Text

@testable import Website

/// A site brought up to date after any edits is, byte for byte, the site that a build from nothing makes.
@Suite struct RandomEditTests {
    /// Each row is one site that is edited, built and compared again and again; the odd ones by one process that
    /// remembers what it read, as `seogo serve` does.
    @Test(arguments: [1, 2, 3, 4, 5, 6])
    func aSiteBroughtUpToDateIsTheOneMadeFromNothing(_ seed: UInt64) async throws {
        try await withSite(SiteEditor.startingFiles) { site in
            var editor = SiteEditor(site: site, seed: seed)
            let memory = BuildMemory()
            func build() async throws -> BuildReport {
                try await site.build(seed.isMultiple(of: 2) ? nil : memory)
            }
            #expect(try await build().errors.isEmpty)
            for _ in 1...12 {
                let edits = try (0..<editor.count(1...5)).map { _ in try editor.edit() }
                let report = try await build()
                let differences = try await Verification.run(SiteFolders(site: site.folder.path)) { _ in }
                let isBroken = !report.errors.isEmpty
                #expect(isBroken == differences.contains { !$0.path.contains("Output") }, "\(edits)")
                if isBroken {
                    try editor.mend()
                    #expect(try await build().errors.isEmpty, "\(edits)")
                } else {
                    #expect(differences.isEmpty, "\(edits): \(differences.map(\.path))")
                }
            }
        }
    }
}

/// Edits a site at random, as editors would.
private struct SiteEditor {
    let site: SmallSite
    private var state: UInt64
    private var next = 0

    init(site: SmallSite, seed: UInt64) {
        self.site = site
        state = seed &* 0x9E37_79B9_7F4A_7C15
    }

    static let startingFiles: [String: String] = [
        "Content/newsletters/weekly-7.txt": "달로봇이 상하이에\n공장을 세운다.\n",
        "Content/gazetteer/companies.yml": companies(["moon-robot": "달로봇", "sun-car": "해자동차", "star-chip": "별반도체"]),
        "Content/static/note.txt": "그대로",
    ]

    private static func companies(_ names: [String: String]) -> String {
        names.sorted { $0.key < $1.key }.map { "- id: \($0.key)\n  ko: \($0.value)\n  city: hefei\n" }.joined()
    }

    mutating func count(_ range: ClosedRange<Int>) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return range.lowerBound + Int(state >> 33) % range.count
    }

    private mutating func one<Element>(of list: [Element]) -> Element { list[count(0...list.count - 1)] }

    /// Makes one edit and tells which.
    mutating func edit() throws -> String {
        next += 1
        let kind = count(0...13)
        switch kind {
        case 0, 1, 2: try writeArticle()
        case 3: try remove(one(of: ["weekly-7/01.md", "weekly-7/02.md", "weekly-8/01.md", "weekly-9/03.md"]))
        case 4: try addIssue()
        case 5: try remove("weekly-\(count(8...11))")
        case 6: try renameCompany()
        case 7: try judgeCompany()
        case 8: try site.write("title: 시험 \(next)\nurl: https://archive.example/\n", to: "Content/site.yml")
        case 9: try site.write("company_kind: 기업 \(next)\n", to: "Templates/strings.yml")
        case 10:
            try site.write("<p>{{title}} \(next)</p>\n", to: "Templates/parts/article-line.mustache")
        case 11: try site.write("그대로 \(next)", to: "Content/static/\(one(of: ["note", "other"])).txt")
        case 12:
            let cities = try #require(SmallSite.usual["Content/gazetteer/cities.yml"])
            let name = one(of: ["상해", "해자동차", "소식을"])
            try site.write(cities + "- id: new-city\n  ko: \(name)\n  zh: 新城\n", to: "Content/gazetteer/cities.yml")
        default: try site.write("---\ntitle: 소개 \(next)\n---\n[표](/tables/)\n", to: "Content/pages/about.md")
        }
        return "\(kind)"
    }

    private mutating func writeArticle() throws {
        let number = count(1...4)
        let names = [
            "달로봇", "해자동차", "별반도체", "문로봇", "시안", "상해", "月機器人", "月·机器人", "Moon robot", "MoonRobot-W", "문 로봇",
        ]
        let text = (0..<count(1...5)).map { _ in "\(one(of: names))이(가) \(next)번째 소식을 \(one(of: names))에서 알렸다." }
        let table = count(0...3) == 0 ? "\n\nTable: 매출 \(next)\n\n| 기업 | 값 |\n| --- | --- |\n| 달로봇 | \(next) |\n" : ""
        let heading = count(0...2) == 0 ? "## 머리 \(next)\n\n" : ""
        try site.write(
            """
            ---
            title: 글 \(next)
            section: \(one(of: ["소식", "분석"]))
            cities: [\(one(of: ["shanghai", "hefei", "xian"]))]
            companies: [\(one(of: ["moon-robot", "sun-car", "star-chip"]))]
            ---

            \(heading)\(text.joined(separator: " "))\(table)

            """, to: "Content/issues/weekly-\(one(of: [7, 8, 9]))/0\(number).md")
        try addIssueFile(9)
    }

    private mutating func addIssue() throws {
        let number = count(9...11)
        try addIssueFile(number)
        try site.write(
            "---\ntitle: 새 호의 글 \(next)\nsection: 소식\ncompanies: [sun-car]\n---\n해자동차 소식.\n",
            to: "Content/issues/weekly-\(number)/01.md")
    }

    private func addIssueFile(_ number: Int) throws {
        for number in Set([number, 7, 8]) {
            try site.write(
                """
                ---
                series: weekly
                number: \(number)
                date: 202\(number % 7)-03-0\(number % 9 + 1)
                title: 주간 시험 \(number)호
                sections: [소식]
                events:
                  - name: 모임 \(number)
                    start: 2024-05-0\(number % 9 + 1)
                    city: hefei
                ---

                """, to: "Content/issues/weekly-\(number)/issue.md")
        }
    }

    private mutating func renameCompany() throws {
        try site.write(
            Self.companies([
                "moon-robot": one(of: ["달로봇", "문로봇", "새달로봇"]), "sun-car": one(of: ["해자동차", "해차"]),
                "star-chip": "별반도체",
            ]), to: "Content/gazetteer/companies.yml")
    }

    private mutating func judgeCompany() throws {
        let text = one(of: [
            "- id: moon-robot\n  ko: 달로봇\n  was: [sun-car]\n  aliases: [해자동차]\n- id: star-chip\n  ko: 별반도체\n",
            "- id: moon-robot\n  ko: 달로봇\n- id: sun-car\n  ko: 해자동차\n  status: rejected\n",
            "- id: moon-robot\n  ko: 달로봇\n- id: sun-car\n  ko: 해자동차\n- id: new-firm\n  ko: 소식\n",
            "- id: star-chip\n  ko: 별반도체\n- id: sun-car\n  ko: 해자동차\n- id: moon-robot\n  ko: 달로봇\n",
            Self.companies(["moon-robot": "달로봇", "sun-car": "해자동차"]) + "  zh: 月机器人\n",
            Self.companies(["sun-car": "해자동차"]) + "  en: \(one(of: ["Moon Robot", "MOONROBOT-W", "Moon.Robot"]))\n",
        ])
        try site.write(text, to: "Content/gazetteer/companies.yml")
    }

    private func remove(_ name: String) throws {
        let url = site.folder.appending(path: "Content/issues/" + name)
        guard FileManager.default.fileExists(atPath: url.path) else { return }
        try FileManager.default.removeItem(at: url)
    }

    /// Makes whole what an edit broke.
    func mend() throws {
        for number in 7...11 {
            let folder = site.folder.appending(path: "Content/issues/weekly-\(number)")
            let issue = folder.appending(path: "issue.md")
            let isThere = FileManager.default.fileExists(atPath: folder.path)
            if isThere, !FileManager.default.fileExists(atPath: issue.path) {
                try FileManager.default.removeItem(at: folder)
            }
        }
    }
}
