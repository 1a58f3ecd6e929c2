internal import Text
internal import Website

extension Command {
    static let build = Command(
        "build", Message("make the site from Content and Templates", ko: "Content와 Templates로 사이트를 만듭니다"),
        examples: [
            Example(
                line: "seogo build",
                explanation: Message("makes this folder's site, in Output", ko: "이 폴더의 사이트를 Output에 만듭니다")),
            Example(
                line: "seogo build --site archive --output public",
                explanation: Message("makes the site of `archive` in `public`", ko: "`archive`의 사이트를 `public`에 만듭니다")),
        ],
        run: buildSite)

    @Sendable private static func buildSite(_ arguments: Arguments, _ terminal: Terminal) async throws -> ExitStatus {
        let folders = SiteFolders(arguments)
        let report = try await Website.build(folders)
        try terminal.show(report.diagnostics)
        if report.diagnostics.contains(where: { $0.severity == .error }) {
            try terminal.complain(
                Message(
                    "the site was not made; \(folders.output) is as it was",
                    ko: "사이트를 만들지 않았습니다. \(folders.output)은(는) 그대로입니다"),
                advice: nil)
            return .failure
        }
        let count = report.pageCount
        try terminal.say(
            Message(
                "\(count) \(count == 1 ? "page" : "pages") in \(folders.output)",
                ko: "\(folders.output)에 \(count)쪽을 만들었습니다"))
        return .success
    }
}
