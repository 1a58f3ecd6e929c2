import Foundation
import Testing

/// `seogo new`, through the real program.
@Suite struct NewCommandTests {
    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    private func seogo(_ words: String...) throws -> ProgramRun { try ProgramRun(words, in: folder.url) }

    @Test(arguments: ["en", "ko"])
    func aNewSiteBuildsAndPassesEveryCheck(_ language: String) throws {
        defer { folder.remove() }
        let run = try seogo("new", "site", "archive", "--lang", language)
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.output.contains("seogo serve --site archive"))
        #expect(
            try folder.text(of: "archive/Content/site.yml").contains(language == "ko" ? "# 사이트 설정" : "# The settings"))
        #expect(try folder.text(of: "archive/Content/issues/weekly-1/02.md").contains("companies: [byd, huawei]"))
        #expect(try folder.text(of: "archive/.gitignore").contains("/Output/\n"))
        let build = try seogo("build", "--site", "archive")
        #expect(build.status == 0)
        #expect(build.errors.isEmpty)
        #expect(try folder.text(of: "archive/Output/issues/weekly-1/4/index.html").contains("<table"))
        let check = try seogo("check", "--site", "archive", "--strict")
        #expect(check.status == 0)
        #expect(check.errors.isEmpty)
    }

    @Test func aFolderThatHoldsSomethingIsRefused() throws {
        defer { folder.remove() }
        try folder.write("mine", to: "archive/notes.txt")
        let run = try seogo("new", "site", "archive")
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("archive: error: there is something in this folder already; name another folder"))
        #expect(!FileManager.default.fileExists(atPath: folder.url.path + "/archive/Content"))
    }

    @Test func anEmptyFolderAndAFreshRepositoryAreTaken() throws {
        defer { folder.remove() }
        try folder.write("ref: refs/heads/main", to: "archive/.git/HEAD")
        #expect(try seogo("new", "site", "archive").status == 0)
        #expect(try seogo("new", "site", ".git/../other/deep").status == 0)
    }

    @Test func whatCannotBeBegunIsAWrongUse() throws {
        defer { folder.remove() }
        #expect(try seogo("new").status == 2)
        #expect(try seogo("new", "site").status == 2)
        #expect(try seogo("new", "issue", "5").status == 2)
        #expect(try seogo("new", "isue").errors.contains("Did you mean “issue”?"))
        #expect(try seogo("new", "issue", "--articles", "0").status == 2)
    }

    @Test func theNextIssueFollowsTheNewest() throws {
        defer { folder.remove() }
        _ = try seogo("new", "site", ".")
        let run = try seogo("new", "issue", "--articles", "2")
        #expect(run.status == 0)
        #expect(run.output.contains("주간 중국창업 2호, 2025-01-15: write these\n  Content/issues/weekly-2/issue.md\n"))
        let issue = try folder.text(of: "Content/issues/weekly-2/issue.md")
        #expect(issue.contains("number: 2\ndate: 2025-01-15\n"))
        #expect(issue.contains("sections: [WEEKLY 뉴스, CHINA 창업, 행사 정보]\n"))
        #expect(try folder.text(of: "Content/issues/weekly-2/02.md").contains("section: CHINA 창업\n"))
        #expect(!FileManager.default.fileExists(atPath: folder.url.path + "/Content/issues/weekly-2/03.md"))
        #expect(try seogo("check", "--strict").errors.isEmpty)
    }

    @Test func anIssueCanBeNamed() throws {
        defer { folder.remove() }
        _ = try seogo("new", "site", ".")
        let monthly = try seogo("new", "issue", "--series", "monthly", "--number", "2025-06")
        #expect(monthly.output.contains("2025년 6월호, 2025-06-01"))
        let weekly = try seogo("new", "issue", "--number", "7", "--date", "2025-02-20")
        #expect(weekly.output.contains("주간 중국창업 7호, 2025-02-20"))
        let next = try seogo("new", "issue", "--series", "monthly")
        #expect(next.output.contains("2025년 7월호, 2025-07-01"))
        let again = try seogo("new", "issue", "--number", "7")
        #expect(again.status == 1)
        #expect(again.errors.contains("this issue is there already"))
        #expect(try seogo("build").status == 0)
    }

    @Test func brokenContentIsToldAndNothingIsLaidOut() throws {
        defer { folder.remove() }
        _ = try seogo("new", "site", ".")
        try folder.write("---\ntitle: [\n---\n", to: "Content/issues/weekly-1/01.md")
        let run = try seogo("new", "issue")
        #expect(run.status == 1)
        #expect(run.errors.contains("Content/issues/weekly-1/01.md:"))
        #expect(!FileManager.default.fileExists(atPath: folder.url.path + "/Content/issues/weekly-2"))
    }
}
