internal import Files
internal import Glibc
internal import Text
internal import Website

extension Command {
    static let check = Command(
        "check", Message("check content and site, and write nothing", ko: "아무것도 쓰지 않고 내용과 사이트를 검사합니다"),
        options: Option.ofSites + [.links, .strict],
        examples: [
            Example(
                line: "seogo check",
                explanation: Message("says what is wrong, where, and what to do", ko: "무엇이 어디서 잘못됐고 어떻게 고칠지 말합니다")),
            Example(
                line: "seogo check --strict",
                explanation: Message(
                    "for machines: warnings too make the exit status 1", ko: "기계가 볼 때: 경고만 있어도 종료 상태가 1입니다")),
            Example(
                line: "seogo check --links",
                explanation: Message(
                    "asks the pages outside too, one a second of each server; answers are kept in .cache/links",
                    ko: "바깥 쪽도 서버마다 1초에 하나씩 물어봅니다. 답은 .cache/links에 둡니다")),
        ],
        run: checkSite)

    @Sendable private static func checkSite(_ arguments: Arguments, _ terminal: Terminal) async throws -> ExitStatus {
        let folders = SiteFolders(arguments)
        let cache = Folder.above(folders.output) + "/.cache/links"
        let report = try await SiteCheck.run(
            folders, scratch: try scratchFolder(),
            outsideLinks: arguments.has(.links) ? OutsideLinks(cachePath: cache) : nil)
        try terminal.show(report.diagnostics)
        try terminal.say(summary(report, askedLinks: arguments.has(.links)))
        let hasErrors = report.diagnostics.contains { $0.severity == .error }
        let fails = hasErrors || (arguments.has(.strict) && !report.diagnostics.isEmpty)
        return fails ? .failure : .success
    }

    private static func summary(_ report: CheckReport, askedLinks: Bool) -> Message {
        let (pages, links) = (report.pageCount, report.outsideLinkCount)
        let asked =
            askedLinks
            ? Message("\(links) links outside asked", ko: "바깥 링크 \(links)개를 물어봄")
            : Message("\(links) links outside not asked (--links)", ko: "바깥 링크 \(links)개는 묻지 않음(--links)")
        if report.diagnostics.isEmpty {
            return Message(
                "\(pages) pages, \(asked.english): nothing wrong", ko: "\(pages)쪽, \(asked.korean): 잘못된 곳이 없습니다")
        }
        return Message("\(pages) pages, \(asked.english)", ko: "\(pages)쪽, \(asked.korean)")
    }

    /// A new folder among the system's temporary ones: of the site nothing is written.
    private static func scratchFolder() throws(FileProblem) -> String {
        var name = Array("\(Environment.temporaryFolder())/seogo-check-XXXXXX".utf8CString)
        guard mkdtemp(&name) != nil else {
            throw FileProblem(
                path: Environment.temporaryFolder(),
                Message("no folder can be made there to try in", ko: "시험할 폴더를 만들 수 없습니다"),
                advice: Message("name another folder by TMPDIR", ko: "TMPDIR로 다른 폴더를 알려 주십시오"))
        }
        return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

extension Option {
    static let links = Option("links", Message("ask links outside the site too", ko: "사이트 밖의 링크도 물어봅니다"))
    static let strict = Option("strict", Message("warnings are failures too", ko: "경고도 실패로 칩니다"))
}
