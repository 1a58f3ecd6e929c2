import Foundation
import Testing

@Suite("seogo ingest")
struct IngestCommandTests {
    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    private func ingest(_ arguments: String...) throws -> ProgramRun {
        try ProgramRun(["ingest"] + arguments, in: folder.url)
    }

    private func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.url.appending(path: path).path)
    }

    @Test func aNewsletterBecomesAnIssue() throws {
        defer { folder.remove() }
        try folder.write(SampleNewsletter.text(), to: "may.txt")
        let run = try ingest("may.txt", "--date", "2024-05-15")
        #expect(run.status == 0)
        #expect(run.errors == "")
        #expect(run.output == "1 issue; documents: 3 added, 0 changed, 0 removed\n")
        let issue = try folder.text(of: "Content/issues/weekly-377/issue.md")
        #expect(issue.contains("number: 377\ndate: 2024-05-15\ndate_basis: given\n"))
        #expect(issue.contains("- name: 2024 연안 로봇 산업 박람회\n    start: 2024-05-21\n    end: 2024-05-23\n"))
        let second = try folder.text(of: "Content/issues/weekly-377/02.md")
        #expect(second.contains("title: 연안 도시 로봇 산업 비교\nsection: CHINA 창업\ncategory: 산업분석\n"))
        #expect(second.contains("| 2 | 쑤저우 苏州 | 872 | 11.40% |\n"))
        #expect(second.contains("외국계 공장의 자동화 수요에서"))
    }

    @Test func ingestingAgainChangesNothing() throws {
        defer { folder.remove() }
        try folder.write(SampleNewsletter.text(), to: "may.txt")
        _ = try ingest("may.txt")
        let before = try folder.text(of: "Content/issues/weekly-377/ingest.json")
        let run = try ingest("may.txt")
        #expect(run.status == 0)
        #expect(run.output == "1 issue; documents: 0 added, 0 changed, 0 removed\n")
        #expect(try folder.text(of: "Content/issues/weekly-377/ingest.json") == before)
    }

    @Test func anEditedDocumentIsKeptAndTheNewVersionLaidBeside() throws {
        defer { folder.remove() }
        try folder.write(SampleNewsletter.text(), to: "may.txt")
        _ = try ingest("may.txt")
        let path = "Content/issues/weekly-377/01.md"
        let edited = try folder.text(of: path).replacing("발표회를 열고", with: "발표회를 갖고")
        try folder.write(edited, to: path)
        #expect(try ingest("may.txt").errors.contains("edited") == false)
        try folder.write(SampleNewsletter.text(firstTitle: "베이장 로보틱스, 협동 로봇 값 내려"), to: "may.txt")
        let run = try ingest("may.txt")
        #expect(run.errors.contains("01.md: warning: a person edited this document"))
        #expect(try folder.text(of: path) == edited)
        #expect(try folder.text(of: path + ".new").contains("title: 베이장 로보틱스, 협동 로봇 값 내려\n"))
        let forced = try ingest("--force", "may.txt")
        #expect(forced.status == 0)
        #expect(try folder.text(of: path).contains("title: 베이장 로보틱스, 협동 로봇 값 내려\n"))
        #expect(try folder.text(of: path + ".old") == edited)
    }

    @Test func twoNewslettersForOneIssueAreAnErrorThatNamesBoth() throws {
        defer { folder.remove() }
        try folder.write(SampleNewsletter.text(), to: "may.txt")
        try folder.write(SampleNewsletter.text(firstTitle: "다른 회사의 다른 로봇 소식 하나"), to: "other.txt")
        let together = try ingest("may.txt", "other.txt")
        #expect(together.status == 1)
        #expect(together.errors.contains("other.txt: error: weekly-377 was made from may.txt already"))
        let later = try ingest("other.txt")
        #expect(later.status == 1)
        #expect(later.errors.contains("weekly-377 was made from another newsletter, may.txt"))
        #expect(try folder.text(of: "Content/issues/weekly-377/01.md").contains("베이장 로보틱스"))
    }

    @Test func aDryRunWritesNothing() throws {
        defer { folder.remove() }
        try folder.write(SampleNewsletter.text(), to: "may.txt")
        let run = try ingest("--dry-run", "--report", "may.txt")
        #expect(run.status == 0)
        #expect(run.output.contains("documents: 3 added"))
        #expect(run.output.contains("(nothing was written)"))
        #expect(run.output.contains("table in 02.md"))
        #expect(!exists("Content/issues/weekly-377"))
    }

    @Test(arguments: [
        ("empty.txt", "", "the file is empty"),
        ("scan.pdf", "%PDF-1.7\n%\u{1}\u{2}", "PDF"),
        (
            "novel.txt", String(repeating: "It was a quiet evening in the harbour town.\n", count: 400),
            "does not look like an issue"
        ),
        ("sheet.csv", String(repeating: "1,2,3\n", count: 400), "does not look like an issue"),
    ])
    func whatIsNoNewsletterIsRefused(_ name: String, _ text: String, _ message: String) throws {
        defer { folder.remove() }
        try folder.write(text, to: name)
        let run = try ingest(name)
        #expect(run.status == 1)
        #expect(run.errors.contains(name + ": error: "))
        #expect(run.errors.contains(message))
        #expect(!exists("Content/issues/weekly-377"))
    }

    @Test func aMissingFileIsNamed() throws {
        defer { folder.remove() }
        let run = try ingest("nowhere.txt")
        #expect(run.status == 1)
        #expect(run.errors.contains("nowhere.txt: error: "))
    }

    @Test func aTraceShowsAStageAndWritesNothing() throws {
        defer { folder.remove() }
        try folder.write(SampleNewsletter.text(), to: "may.txt")
        let run = try ingest("--trace", "articles", "may.txt")
        #expect(run.status == 0)
        #expect(run.output.contains("[CHINA 창업]\t산업분석\t연안 도시 로봇 산업 비교\n"))
        #expect(!exists("Content"))
        #expect(try ingest("--trace", "blocs", "may.txt").errors.contains("Did you mean “blocks”?"))
    }

    @Test func messagesComeInKorean() throws {
        defer { folder.remove() }
        try folder.write(SampleNewsletter.text(), to: "may.txt")
        let run = try ingest("--lang", "ko", "may.txt")
        #expect(run.output == "1호: 문서 3개 추가, 0개 변경, 0개 삭제\n")
        #expect(run.errors.contains("경고: 발행일이 인쇄되어 있지 않아"))
    }
}
