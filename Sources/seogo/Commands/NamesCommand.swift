internal import Content
internal import Files
internal import Ingest
internal import Text
internal import Website

extension Command {
    static let names = Command(
        "names", Message("judge the names that ingest discovered", ko: "새로 찾은 이름을 살피고 정합니다"),
        operands: Operands("[KEPT GONE]", allowed: 0...2), options: Option.ofSites + [.accept, .reject, .merge],
        examples: [
            Example(
                line: "seogo names",
                explanation: Message("lists the names that wait for a decision", ko: "결정을 기다리는 이름을 보입니다")),
            Example(
                line: "seogo names --accept cosmx --reject shenshan",
                explanation: Message(
                    "keeps one as a company, and never finds the other again", ko: "하나는 기업으로 두고 하나는 다시 찾지 않습니다")
            ),
            Example(
                line: "seogo names --merge changan changan-2",
                explanation: Message("makes two entries one; the first stays", ko: "두 항목을 하나로 합칩니다. 앞의 것이 남습니다")),
        ],
        run: judgeNames)

    @Sendable private static func judgeNames(_ arguments: Arguments, _ terminal: Terminal) async throws -> ExitStatus {
        let judgements = try judgements(arguments)
        let content = SiteFolders(arguments).content
        if judgements.isEmpty {
            guard let gazetteer = try load(content, terminal) else { return .failure }
            return try list(WaitingName.find(content, gazetteer), terminal)
        }
        let lock = try IngestRun.takeLock(content)
        let status = try judge(judgements, content, terminal)
        _ = consume lock
        return status
    }

    private static func load(_ content: String, _ terminal: Terminal) throws -> SiteGazetteer? {
        let reading = try SiteGazetteer.load(content)
        try terminal.show(reading.diagnostics)
        return reading.value
    }

    private static func judge(
        _ judgements: [Judgement], _ content: String, _ terminal: Terminal
    ) throws -> ExitStatus {
        guard let gazetteer = try load(content, terminal) else { return .failure }
        var edits: [Edit] = []
        for judgement in judgements {
            switch gazetteer.edits(for: judgement) {
            case .success(let more): edits += more
            case .failure(let refusal):
                try terminal.complain(
                    refusal.message, advice: Message("`seogo names` lists them", ko: "`seogo names`로 볼 수 있습니다"))
                return .failure
            }
        }
        let problems = try gazetteer.save(edits)
        try terminal.show(problems)
        if problems.contains(where: { $0.severity == .error }) { return .failure }
        try terminal.say(
            Message(
                "\(judgements.count) judged; ingest the newsletters again to renew the documents' lists",
                ko: "\(judgements.count)건을 정했습니다. 뉴스레터를 다시 읽으면 문서의 목록이 새로워집니다"))
        return .success
    }

    private static func judgements(_ arguments: Arguments) throws -> [Judgement] {
        let names = arguments.operands
        let single =
            arguments.values(of: .accept).map(Judgement.accept) + arguments.values(of: .reject).map(Judgement.reject)
        if !arguments.has(.merge) {
            if let first = names.first { throw UsageError.tooMany(first, after: "names") }
            return single
        }
        guard names.count == 2 else { throw UsageError.missingOperand("KEPT GONE", after: "names") }
        return single + [.merge(names[0], names[1])]
    }

    private static func list(_ names: [WaitingName], _ terminal: Terminal) throws -> ExitStatus {
        for name in names {
            let company = name.company
            let spellings = [company.ko, company.zh, company.en].compactMap(\.self) + company.aliases
            try terminal.output.write("\(company.id)  \(spellings.joined(separator: " · "))  ×\(name.articleCount)\n")
            if let document = name.document {
                try terminal.output.write("    \(document): \(name.sentence ?? "")\n")
            }
        }
        try terminal.say(Message("\(names.count) names wait for a decision", ko: "이름 \(names.count)개가 결정을 기다립니다"))
        return .success
    }
}

extension Option {
    static let accept = Option(
        "accept", value: .many("ID"), Message("it is a company (may be repeated)", ko: "기업이 맞습니다 (여러 번 쓸 수 있음)"))
    static let reject = Option(
        "reject", value: .many("ID"), Message("it is none (may be repeated)", ko: "기업이 아닙니다 (여러 번 쓸 수 있음)"))
    static let merge = Option("merge", Message("KEPT and GONE are one company", ko: "KEPT와 GONE은 같은 기업입니다"))
}
