internal import Text
internal import Website

extension Command {
    static let build = Command(
        "build", Message("ingest what is new, and make the site", ko: "새 뉴스레터를 읽고 사이트를 만듭니다"),
        options: Option.ofSites + [.quiet, .json, .verify],
        examples: [
            Example(
                line: "seogo build",
                explanation: Message("brings this folder's site, in Output, up to date", ko: "이 폴더의 Output을 새로 고칩니다")),
            Example(
                line: "seogo build --site archive --output public",
                explanation: Message("makes the site of `archive` in `public`", ko: "`archive`의 사이트를 `public`에 만듭니다")),
        ],
        run: buildSite)

    @Sendable private static func buildSite(_ arguments: Arguments, _ terminal: Terminal) async throws -> ExitStatus {
        let folders = SiteFolders(arguments)
        let isQuiet = arguments.has(.quiet) || arguments.has(.json)
        let display = BuildDisplay(terminal, isQuiet: isQuiet)
        var outcome = try await SiteBuild.run(folders, isLast: !arguments.has(.verify)) { display.hear($0) }
        if arguments.has(.verify), !outcome.hasErrors {
            outcome.differences = try await Verification.run(folders) { display.hear($0) }
        }
        try display.clear()
        let summary = BuildSummary(outcome: outcome, output: folders.output)
        if arguments.has(.json) {
            try terminal.output.write(String(decoding: summary.json, as: UTF8.self))
            return outcome.hasErrors ? .failure : .success
        }
        try terminal.show(outcome.diagnostics)
        if outcome.differences?.isEmpty == false {
            try terminal.complain(
                Message("the site is not what a build from nothing makes", ko: "처음부터 만든 사이트와 다릅니다"), advice: nil)
            return .failure
        }
        if outcome.hasErrors {
            try terminal.complain(
                Message(
                    "the site was not made; \(folders.output) is as it was",
                    ko: "사이트를 만들지 않았습니다. \(folders.output)은(는) 그대로입니다"),
                advice: nil)
            return .failure
        }
        if !isQuiet { for line in summary.lines { try terminal.say(line) } }
        return .success
    }
}

extension Option {
    static let quiet = Option("quiet", short: "q", Message("say only what is wrong", ko: "잘못된 것만 알립니다"))
    static let verify = Option(
        "verify", Message("also build from nothing, and compare", ko: "처음부터도 만들어 같은지 견줍니다"))
    static let json = Option("json", Message("report as JSON, for scripts", ko: "스크립트를 위해 JSON으로 알립니다"))
}
