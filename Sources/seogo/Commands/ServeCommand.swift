internal import Files
internal import Glibc
internal import Preview
internal import Text
internal import Website

extension Command {
    static let serve = Command(
        "serve", Message("show the site in a browser while you write", ko: "글을 쓰는 동안 사이트를 브라우저로 보입니다"),
        options: Option.ofSites + [.port, .open],
        examples: [
            Example(
                line: "seogo serve",
                explanation: Message(
                    "shows this folder's site, and every change when it is saved",
                    ko: "이 폴더의 사이트를 보이고, 저장할 때마다 바뀐 모습을 보입니다")),
            Example(
                line: "seogo serve --open --port 9000",
                explanation: Message("on another port, and opens the browser", ko: "다른 포트로 보이고 브라우저를 엽니다")),
            Example(
                line: "seogo serve --site archive --lang ko",
                explanation: Message(
                    "the site in `archive`, with messages in Korean", ko: "`archive`의 사이트를, 우리말 메시지로 보입니다")),
        ],
        run: serveSite)

    @Sendable private static func serveSite(_ arguments: Arguments, _ terminal: Terminal) async throws -> ExitStatus {
        let port = try port(arguments)
        let folders = previewFolders(arguments)
        // A site that is not there is a slip of the pen; an empty preview would hide it.
        guard Folder.isFolder(folders.content) else { throw FileProblem.noContent(folders.content) }
        let pages = PreviewPages(language: terminal.language)
        let look = PreviewLook(
            language: terminal.language,
            script: { pages.script(version: $0, changesAddress: $1) }, problems: pages.problems)
        do {
            let stop = try StopSignal.ofThisProcess()
            let preview = try Preview(
                of: folders.output, watching: [folders.content, folders.templates], port: port, look: look)
            let address = preview.address
            try await preview.run(until: stop) {
                await build(folders, terminal)
            } isReady: {
                try terminal.say(
                    Message("\(address) shows the site; Ctrl-C ends", ko: "\(address) 에서 볼 수 있습니다. Ctrl-C로 끝냅니다"))
                if arguments.has(.open) { try open(address, terminal) }
            }
        } catch let error as PreviewProblem {
            try terminal.complain(error.problem, advice: error.advice)
            return .failure
        }
        return .success
    }

    /// What is being tried out must not lie where the publishing tools look: the site is built in a folder of its own
    /// unless another is named.
    private static func previewFolders(_ arguments: Arguments) -> SiteFolders {
        let folders = SiteFolders(arguments)
        if arguments.has(.output) { return folders }
        let output = Folder.above(folders.output) + "/.cache/preview/site"
        return SiteFolders(content: folders.content, templates: folders.templates, output: output)
    }

    private static func port(_ arguments: Arguments) throws -> UInt16 {
        guard let text = arguments.value(of: .port) else { return 8420 }
        guard let port = UInt16(text) else {
            throw UsageError.badValue(
                text, of: .port, Message("a number from 0 (any that is free) to 65535", ko: "0(빈 포트)부터 65535까지의 수"))
        }
        return port
    }

    /// Builds, and says how it went: in the terminal all, in the browser the errors.
    private static func build(_ folders: SiteFolders, _ terminal: Terminal) async -> [Diagnostic] {
        let clock = ContinuousClock()
        let start = clock.now
        let (pageCount, diagnostics) = await pageCount(folders)
        let milliseconds = Int((clock.now - start) / .milliseconds(1))
        do {
            try terminal.show(diagnostics)
            if let pageCount {
                try terminal.say(
                    Message("\(pageCount) pages in \(milliseconds) ms", ko: "\(pageCount)쪽, \(milliseconds)밀리초"))
            }
        } catch {
            // A terminal that is gone is no reason to stop showing the site.
            return diagnostics
        }
        return diagnostics
    }

    /// Nil where the site could not be made.
    private static func pageCount(_ folders: SiteFolders) async -> (Int?, [Diagnostic]) {
        do {
            let report = try await Website.build(folders)
            let isBroken = report.diagnostics.contains { $0.severity == .error }
            return (isBroken ? nil : report.pageCount, report.diagnostics)
        } catch let error as FileProblem {
            return (nil, [error.diagnostic])
        } catch {
            let problem = Message("the site cannot be made: \(error)", ko: "사이트를 만들 수 없습니다: \(error)")
            return (nil, [Diagnostic(.error, path: folders.content, problem)])
        }
    }

    /// Asks the desktop to open an address.
    private static func open(_ address: String, _ terminal: Terminal) throws {
        var process = pid_t()
        let words: [UnsafeMutablePointer<CChar>?] = [strdup("xdg-open"), strdup(address), nil]
        defer { for word in words { free(word) } }
        let code = posix_spawnp(&process, "xdg-open", nil, nil, words, environ)
        if code == 0 { return }
        try terminal.complain(
            Message("no browser could be opened", ko: "브라우저를 열지 못했습니다"),
            advice: Message("Open \(address) yourself.", ko: "\(address) 주소를 직접 여십시오."))
    }
}

extension Option {
    static let port = Option(
        "port", short: "p", value: .one("N"),
        Message("the port (default: 8420; 0: any that is free)", ko: "포트 (기본: 8420, 0은 빈 포트)"))
    static let open = Option("open", Message("open the browser", ko: "브라우저를 엽니다"))
}

extension FileProblem {
    fileprivate static func noContent(_ folder: String) -> FileProblem {
        FileProblem(
            path: folder, Message("there is no such folder", ko: "그런 폴더가 없습니다"),
            advice: Message(
                "name the site's folder by --site, or begin one: seogo new site DIR",
                ko: "--site로 사이트 폴더를 알려 주거나 `seogo new site DIR`로 새로 만드십시오"))
    }
}
