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
        let folders = SiteFolders(arguments)
        // A site that is not there is a slip of the pen; an empty preview would hide it.
        guard Folder.isFolder(folders.content) else { throw FileProblem.noContent(folders.content) }
        if arguments.has(.output) { return try await serve(folders, port, arguments, terminal) }
        // What is being tried out must not lie where the publishing tools look.
        let scratch = try ScratchFolder.make(for: "serve", inMemory: true)
        let shown = SiteFolders(
            content: folders.content, templates: folders.templates, output: scratch.path + "/site")
        defer { scratch.abandon() }
        return try await serve(shown, port, arguments, terminal)
    }

    private static func serve(
        _ folders: SiteFolders, _ port: UInt16, _ arguments: Arguments, _ terminal: Terminal
    ) async throws -> ExitStatus {
        let pages = PreviewPages(language: terminal.language)
        let look = PreviewLook(
            language: terminal.language,
            script: { pages.script(version: $0, changesAddress: $1) }, problems: pages.problems)
        do {
            let stop = try StopSignal.ofThisProcess()
            let preview = try Preview(
                of: folders.output, watching: [folders.content, folders.templates], port: port, look: look)
            let address = preview.address
            let memory = BuildMemory()
            try await preview.run(until: stop) {
                await build(folders, memory, terminal)
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

    private static func port(_ arguments: Arguments) throws -> UInt16 {
        guard let text = arguments.value(of: .port) else { return 8420 }
        guard let port = UInt16(text) else {
            throw UsageError.badValue(
                text, of: .port, Message("a number from 0 (any that is free) to 65535", ko: "0(빈 포트)부터 65535까지의 수"))
        }
        return port
    }

    /// Builds, and says how it went: in the terminal all, in the browser the errors.
    private static func build(
        _ folders: SiteFolders, _ memory: BuildMemory, _ terminal: Terminal
    ) async -> PreviewedBuild {
        let start = ContinuousClock.now
        let (site, diagnostics) = await made(folders, memory)
        let milliseconds = Int((ContinuousClock.now - start) / .milliseconds(1))
        do {
            try terminal.show(diagnostics)
            if let site { try terminal.say(summary(site, milliseconds)) }
        } catch {
            // A terminal that is gone is no reason to stop showing the site.
            return PreviewedBuild(diagnostics: diagnostics, changedNothing: false)
        }
        return PreviewedBuild(diagnostics: diagnostics, changedNothing: site?.changes.isEmpty ?? false)
    }

    private static func summary(_ site: BuildReport, _ milliseconds: Int) -> Message {
        let files = site.changes.added.count + site.changes.changed.count + site.changes.removed.count
        return Message(
            "\(site.pageCount) pages, \(files) \(files == 1 ? "file" : "files") changed, in \(milliseconds) ms",
            ko: "\(site.pageCount)쪽, 바뀐 파일 \(files)개, \(milliseconds)밀리초")
    }

    /// No report where the site could not be made.
    private static func made(_ folders: SiteFolders, _ memory: BuildMemory) async -> (BuildReport?, [Diagnostic]) {
        do {
            let outcome = try await SiteBuild.run(folders, memory: memory) { _ in }
            return (outcome.hasErrors ? nil : outcome.site, outcome.diagnostics)
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
