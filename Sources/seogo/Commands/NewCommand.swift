internal import Content
internal import Files
internal import Ingest
internal import Text
internal import Website

extension Command {
    static let new = Command(
        "new", Message("begin a site or an issue", ko: "새 사이트나 새 호를 시작합니다"),
        operands: Operands("site DIR | issue", allowed: 1...2),
        options: Option.ofSites + [.series, .number, .date, .articles],
        examples: [
            Example(
                line: "seogo new site archive",
                explanation: Message(
                    "makes the folder `archive` with a site that builds", ko: "`archive` 폴더에 바로 만들 수 있는 사이트를 둡니다")),
            Example(
                line: "seogo new issue",
                explanation: Message(
                    "lays out the issue after the newest, to be written by hand",
                    ko: "가장 새로운 호의 다음 호를 손으로 쓰게 차려 놓습니다")),
            Example(
                line: "seogo new issue --series monthly --number 2025-06 --articles 8",
                explanation: Message("a monthly issue of eight articles", ko: "기사 여덟 건인 월간 호를 차려 놓습니다")),
        ],
        run: begin)

    @Sendable private static func begin(_ arguments: Arguments, _ terminal: Terminal) async throws -> ExitStatus {
        switch arguments.operands[0] {
        case "site":
            guard arguments.operands.count == 2 else { throw UsageError.missingOperand("DIR", after: "new") }
            return try await beginSite(arguments.operands[1], terminal)
        case "issue":
            if arguments.operands.count > 1 { throw UsageError.tooMany(arguments.operands[1], after: "new") }
            return try await beginIssue(arguments, terminal)
        case let other:
            let near = NearestName.of(other, among: ["site", "issue"])
            throw UsageError(
                Message("“\(other)” cannot be begun", ko: "“\(other)”은(는) 시작할 수 없습니다"),
                advice: near.map { Message("Did you mean “\($0)”?", ko: "혹시 “\($0)”인가요?") }
                    ?? Message(
                        "Write `seogo new site DIR` or `seogo new issue`.",
                        ko: "`seogo new site 폴더`나 `seogo new issue`로 쓰십시오."))
        }
    }

    private static func beginSite(_ folder: String, _ terminal: Terminal) async throws -> ExitStatus {
        let site = NewSite(folder: folder, language: terminal.language)
        try site.write()
        var run = IngestRun(content: site.content)
        run.known.date = Day("2025-01-08")
        var tally = IngestTally()
        try await run.run([site.newsletter]) { tally.add($0) }
        try terminal.show(tally.diagnostics)
        if tally.hasErrors { return .failure }
        try terminal.say(
            Message(
                "\(folder) is a site. See it: seogo serve --site \(folder)\nIts settings: \(site.content)/site.yml",
                ko: "\(folder)에 사이트를 만들었습니다. 보기: seogo serve --site \(folder)\n설정: \(site.content)/site.yml"))
        return .success
    }

    private static func beginIssue(_ arguments: Arguments, _ terminal: Terminal) async throws -> ExitStatus {
        let known = try KnownFacts(arguments)
        let content = SiteFolders(arguments).content
        var issue = NewIssue(content: content, language: terminal.language, today: Environment.today())
        (issue.series, issue.number, issue.date) = (known.series, known.number, known.date)
        if let text = arguments.value(of: .articles) {
            guard let count = Int(text), (1...99).contains(count) else {
                throw UsageError.badValue(text, of: .articles, Message("a number from 1 to 99", ko: "1부터 99까지의 수"))
            }
            issue.articleCount = count
        }
        let reading = try await issue.layOut()
        try terminal.show(reading.diagnostics)
        guard let laidOut = reading.value else { return .failure }
        let (title, day) = (laidOut.issue.title, laidOut.issue.date.text)
        try terminal.say(
            Message("\(title), \(day): write these", ko: "\(title), \(day): 다음 파일에 쓰십시오"))
        for path in laidOut.paths { try terminal.output.write("  \(path)\n") }
        return .success
    }
}

extension Option {
    static let articles = Option(
        "articles", value: .one("N"), Message("how many articles (default: 3)", ko: "기사 수 (기본: 3)"))
}
