internal import Content
internal import Files
internal import Ingest
internal import Text
internal import Website

extension Command {
    static let ingest = Command(
        "ingest", Message("read newsletters into Content/issues", ko: "뉴스레터를 읽어 Content/issues에 씁니다"),
        operands: Operands("FILE…", allowed: 1...Int.max),
        options: Option.ofSites + [.series, .number, .date, .dialect, .force, .dryRun, .report, .trace],
        examples: [
            Example(
                line: "seogo ingest weekly-403.txt",
                explanation: Message("makes an issue of a newsletter", ko: "뉴스레터 하나로 한 호를 만듭니다")),
            Example(
                line: "seogo ingest --site archive received/*.txt",
                explanation: Message("reads many, into the site in `archive`", ko: "여러 개를 `archive` 사이트로 읽습니다")),
            Example(
                line: "seogo ingest --dry-run --report new.txt",
                explanation: Message("shows what would become of it, and writes nothing", ko: "쓰지 않고 결과만 보입니다")),
            Example(
                line: "seogo ingest --number 404 - < issue.txt",
                explanation: Message("reads the standard input", ko: "표준 입력을 읽습니다")),
        ],
        run: ingestNewsletters)

    @Sendable private static func ingestNewsletters(
        _ arguments: Arguments, _ terminal: Terminal
    ) async throws -> ExitStatus {
        let known = try KnownFacts(arguments)
        if let name = arguments.value(of: .trace) { return try trace(name, arguments.operands, known, terminal) }
        let folders = SiteFolders(arguments)
        var run = IngestRun(content: folders.content)
        run.known = known
        run.isForced = arguments.has(.force)
        run.isDry = arguments.has(.dryRun)
        let paths = arguments.operands
        var tally = IngestTally()
        let progress = Progress(terminal, total: paths.count)
        try await run.run(paths) { outcome in
            tally.add(outcome)
            try progress.step(outcome.path)
            if arguments.has(.report), let issue = outcome.issue {
                try progress.clear()
                try terminal.output.write(IngestSummary(issue).text(in: terminal.language) + "\n")
            }
        }
        try progress.clear()
        try terminal.show(tally.diagnostics)
        try terminal.say(tally.message(isDry: run.isDry))
        return tally.hasErrors ? .failure : .success
    }

    private static func trace(_ name: String, _ paths: [String], _ known: KnownFacts, _ terminal: Terminal) throws
        -> ExitStatus
    {
        guard let stage = StageTrace(rawValue: name) else {
            throw UsageError.wrongChoice(name, of: .trace, among: StageTrace.allCases.map(\.rawValue))
        }
        var status = ExitStatus.success
        for path in paths {
            let bytes = path == "-" ? try FileReader.read(descriptor: 0, path: path) : try FileReader.read(path)
            let decoded = Decoder.decode(bytes, path: path)
            if let text = stage.text(of: decoded, path: path, known: known) {
                try terminal.output.write(text + "\n")
            } else {
                try terminal.complain(Message("\(path) is no newsletter", ko: "\(path)은(는) 뉴스레터가 아닙니다"), advice: nil)
                status = .failure
            }
        }
        return status
    }
}

extension Option {
    static let series = Option(
        "series", value: .choice(Series.allCases.map(\.rawValue)),
        Message("the newsletter's series", ko: "뉴스레터의 계열"))
    static let number = Option(
        "number", short: "n", value: .one("N"),
        Message("its number: 403, or 2025-06 if monthly", ko: "호수: 403, 월간은 2025-06"))
    static let date = Option(
        "date", value: .one("DAY"), Message("its day of issue: 2024-12-04", ko: "발행일: 2024-12-04"))
    static let dialect = Option(
        "dialect", value: .one("NAME"),
        Message("its layout, where it is not recognised", ko: "알아보지 못하는 판면을 정합니다"))
    static let force = Option(
        "force", short: "f",
        Message("overwrite edited documents, keep *.old", ko: "고친 문서도 덮어쓰고 *.old로 남깁니다"))
    static let dryRun = Option("dry-run", Message("write nothing", ko: "아무것도 쓰지 않습니다"))
    static let report = Option("report", short: "r", Message("summarise each issue", ko: "호마다 요약을 보입니다"))
    static let trace = Option(
        "trace", value: .one("STAGE"), Message("print what a stage made, write nothing", ko: "한 단계의 결과만 보입니다"))
}

extension KnownFacts {
    /// What the command line says of the newsletters.
    init(_ arguments: Arguments) throws {
        self.init(dialect: arguments.value(of: .dialect))
        if let dialect, !IssueReader.dialects.contains(dialect) {
            throw UsageError.wrongChoice(dialect, of: .dialect, among: IssueReader.dialects)
        }
        if let text = arguments.value(of: .number) {
            guard let number = IssueNumber(text) else {
                throw UsageError.badValue(
                    text, of: .number,
                    Message("a number such as 403, or a month such as 2025-06", ko: "403 같은 호수나 2025-06 같은 달"))
            }
            self.number = number
        }
        if let text = arguments.value(of: .date) {
            guard let day = Day(text) else {
                throw UsageError.badValue(text, of: .date, Message("a day such as 2024-12-04", ko: "2024-12-04 같은 날"))
            }
            date = day
        }
        series = arguments.value(of: .series).flatMap { Series(rawValue: $0) }
        if let series, let number, number.series != series {
            throw UsageError.badValue(
                number.text, of: .number,
                Message("a number of the \(series.rawValue) series", ko: "\(series.rawValue) 계열의 호수"))
        }
    }
}
