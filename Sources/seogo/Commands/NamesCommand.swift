internal import Content
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
                line: "seogo names --accept cosmx,catl --reject shenshan",
                explanation: Message(
                    "keeps two as companies, and never finds the third again", ko: "둘은 기업으로 두고 셋째는 다시 찾지 않습니다")
            ),
            Example(
                line: "seogo names --reject shenshan --accept all",
                explanation: Message("rejects one and keeps all the others", ko: "하나만 거절하고 나머지는 모두 기업으로 둡니다")),
            Example(
                line: "seogo names --merge changan changan-2",
                explanation: Message("makes two entries one; the first stays", ko: "두 항목을 하나로 합칩니다. 앞의 것이 남습니다")),
        ],
        run: judgeNames)

    @Sendable private static func judgeNames(_ arguments: Arguments, _ terminal: Terminal) async throws -> ExitStatus {
        try checkOperands(arguments)
        let content = SiteFolders(arguments).content
        if !arguments.has(.merge), arguments.values(of: .accept).isEmpty, arguments.values(of: .reject).isEmpty {
            guard let gazetteer = try load(content, terminal) else { return .failure }
            try NameListing(terminal).show(try await NameReview.find(content, gazetteer))
            return .success
        }
        let lock = try IngestRun.takeLock(content)
        let status = try await judge(arguments, content, terminal)
        _ = consume lock
        return status
    }

    private static func checkOperands(_ arguments: Arguments) throws {
        let names = arguments.operands
        if !arguments.has(.merge) {
            if let first = names.first { throw UsageError.tooMany(first, after: "names") }
        } else if names.count != 2 {
            throw UsageError.missingOperand("KEPT GONE", after: "names")
        }
    }

    private static func load(_ content: String, _ terminal: Terminal) throws -> SiteGazetteer? {
        let reading = try SiteGazetteer.load(content)
        try terminal.show(reading.diagnostics)
        return reading.value
    }

    private static func judge(
        _ arguments: Arguments, _ content: String, _ terminal: Terminal
    ) async throws -> ExitStatus {
        guard let gazetteer = try load(content, terminal) else { return .failure }
        let judgements = judgements(arguments, gazetteer)
        let names = judgements.compactMap(\.name)
        let ids = Set(gazetteer.companies.map(\.id))
        let perhaps =
            names.allSatisfy(ids.contains) ? [] : try await NameReview.find(content, gazetteer).perhaps
        switch gazetteer.edits(for: judgements, perhaps: perhaps) {
        case .failure(let refusal):
            try terminal.complain(
                refusal.message, advice: Message("`seogo names` lists them", ko: "`seogo names`로 볼 수 있습니다"))
            return .failure
        case .success(let edits):
            let problems = try gazetteer.save(edits)
            try terminal.show(problems)
            if problems.contains(where: { $0.severity == .error }) { return .failure }
        }
        let count = judgements.count
        try terminal.say(
            Message(
                "\(count) \(count == 1 ? "name" : "names") judged; `seogo build` shows it",
                ko: "\(count)건을 정했습니다. `seogo build`를 하면 사이트에 나타납니다"))
        return .success
    }

    /// What the options say, each name once; `--accept all` speaks of those that nothing else was said of.
    private static func judgements(_ arguments: Arguments, _ gazetteer: SiteGazetteer) -> [Judgement] {
        let ids = Set(gazetteer.companies.map(\.id))
        func names(_ option: Option) -> [String] {
            arguments.values(of: option).flatMap { value in
                // A printed name may hold a comma; a list of ids never holds anything else.
                let parts = value.split(separator: ",").map { String($0.trimming(" ")) }
                return parts.allSatisfy(ids.contains) ? parts : [value]
            }
        }
        let rejected = names(.reject)
        var accepted = names(.accept)
        if accepted.contains("all"), !ids.contains("all") {
            let merged = arguments.operands
            accepted.removeAll { $0 == "all" }
            accepted += gazetteer.companies
                .filter { $0.status == .discovered }.map(\.id)
                .filter { !rejected.contains($0) && !accepted.contains($0) && !merged.contains($0) }
        }
        let single = accepted.map(Judgement.accept) + rejected.map(Judgement.reject)
        guard arguments.has(.merge) else { return single }
        return single + [.merge(arguments.operands[0], arguments.operands[1])]
    }
}

extension Judgement {
    /// The name that is accepted or rejected.
    fileprivate var name: String? {
        switch self {
        case .accept(let name), .reject(let name): name
        case .merge: nil
        }
    }
}

extension String.SubSequence {
    /// Without a letter at both ends.
    fileprivate func trimming(_ letter: Character) -> Substring {
        var text = self
        while text.first == letter { text.removeFirst() }
        while text.last == letter { text.removeLast() }
        return text
    }
}

extension Option {
    static let accept = Option(
        "accept", value: .many("ID"),
        Message(
            "it is a company: an id, several (a,b), a doubtful name as printed, or all",
            ko: "기업이 맞습니다: 식별자, 여러 개(a,b), 미심쩍은 이름 그대로, 또는 all"))
    static let reject = Option(
        "reject", value: .many("ID"), Message("it is none, likewise", ko: "기업이 아닙니다 (쓰는 법은 같음)"))
    static let merge = Option("merge", Message("KEPT and GONE are one company", ko: "KEPT와 GONE은 같은 기업입니다"))
}
