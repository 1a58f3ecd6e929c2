import Foundation
import Testing
import Text

@testable import Website

/// The build as a whole: the same every time, safe with hostile texts and with files of others.
@Suite struct BuildTests {
    @Test func aSecondBuildGivesTheSameBytes() async throws {
        try await withSite { site in
            try await site.build()
            let first = try site.output()
            try await site.build()
            #expect(try site.output() == first)
            try FileManager.default.removeItem(at: site.folder.appending(path: "Output"))
            try await site.build()
            #expect(try site.output() == first)
        }
    }

    @Test func aPageOfSomethingRemovedGoes() async throws {
        try await withSite { site in
            try await site.build()
            try FileManager.default.removeItem(at: site.folder.appending(path: "Content/issues/weekly-8"))
            try await site.build()
            #expect(!site.has("issues/weekly-8/index.html"))
            #expect(site.has("issues/weekly-7/index.html"))
        }
    }

    @Test func filesThatSeogoDidNotMakeStayAndAreNamed() async throws {
        try await withSite { site in
            try site.write("mine", to: "Output/notes/mine.txt")
            try site.write("", to: "Output/empty")
            try site.write("kept", to: "Output/.nojekyll")
            let report = try await site.build()
            #expect(report.warnings.count == 1)
            #expect(try site.page("notes/mine.txt") == "mine")
            #expect(try site.page(".nojekyll") == "kept")
            try await site.build()
            #expect(try site.page("notes/mine.txt") == "mine")
        }
    }

    @Test func hostileTextsAreShownAndNeverRun() async throws {
        let attack = "</script><script>alert(1)</script>"
        let article = """
            ---
            title: '\(attack) "&'
            section: '\(attack)'
            cities: [shanghai]
            references:
              - title: '\(attack)'
                url: 'javascript:alert(1)'
            ---

            상하이 \(attack) [링크](javascript:alert) <img src=x onerror=alert(1)>

            """
        try await withSite([
            "Content/issues/weekly-8/01.md": article,
            "Content/issues/weekly-8/issue.md":
                "---\nseries: weekly\nnumber: 8\ndate: 2024-01-10\ntitle: '\(attack)'\nsections: ['\(attack)']\n---\n",
        ]) { site in
            let report = try await site.build()
            #expect(report.errors.isEmpty)
            for (name, data) in try site.output() where name.hasSuffix(".html") {
                let page = String(decoding: data, as: UTF8.self)
                #expect(!page.contains("<script>"), "\(name)")
                #expect(!page.contains("href=\"javascript"), "\(name)")
                #expect(!page.contains("<img"), "\(name)")
            }
            let feed = try site.page("feed.xml")
            #expect(!feed.contains("<script"))
        }
    }

    @Test func aSiteWithoutContentStillHasItsPages() async throws {
        let none = SmallSite.usual.keys.filter { $0 != "Content/site.yml" }.map { ($0, "") }
        try await withSite(Dictionary(uniqueKeysWithValues: none)) { site in
            let report = try await site.build()
            #expect(report.errors.isEmpty)
            #expect(site.has("index.html"))
            #expect(site.has("companies/index.html"))
        }
    }

    @Test func aTemplateOfTheSiteTakesThePlaceOfOurs() async throws {
        try await withSite([
            "Templates/page.mustache": "mine: {{title}}", "Templates/strings.yml": "issues: 잡지\n",
            "Templates/style.css": "body { color: red }",
        ]) { site in
            let report = try await site.build()
            #expect(report.errors.isEmpty)
            #expect(try site.page("about/index.html") == "mine: 소개")
            let front = try site.page("index.html")
            #expect(front.contains(">잡지</a>"))
            let sheet = try #require(
                front.components(separatedBy: "stylesheet\" href=\"").last?.components(separatedBy: "\"").first)
            #expect(try site.page(sheet) == "body{color:red}")
        }
    }

    @Test func anIDThatTheGazetteerDoesNotHaveIsAWarningWithTheNearest() async throws {
        let article = "---\ntitle: 글\ncities: [shangai]\n---\n\n글\n"
        try await withSite(["Content/issues/weekly-8/01.md": article]) { site in
            let report = try await site.build()
            let warning = try #require(report.warnings.first)
            #expect(warning.problem.english.contains("shangai"))
            #expect(warning.advice?.english.contains("shanghai") == true)
        }
    }

    @Test func sectionsThatDifferOnlyInSpacesAreOne() async throws {
        let article = "---\ntitle: 글\nsection: 소 식\n---\n\n글\n"
        try await withSite([
            "Content/issues/weekly-8/01.md": article,
            "Content/issues/weekly-8/issue.md":
                "---\nseries: weekly\nnumber: 8\ndate: 2024-01-10\ntitle: 여덟째\nsections: [소 식]\n---\n",
        ]) { site in
            let report = try await site.build()
            #expect(report.diagnostics.isEmpty)
            #expect(try site.page("sections/so-sik/index.html").count(of: "class=\"card\"") == 2)
        }
    }
}
