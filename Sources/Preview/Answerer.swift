internal import Files
internal import Glibc
internal import Text

/// Finds the answer to each request. The one object that the C library calls, from several threads: it never changes.
final class Answerer: Sendable {
    private let files: SiteFiles
    private let pages: LivePages

    /// Where a page asks whether the site has changed.
    private static let changesAddress = "/.seogo/changes"

    init(files: SiteFiles, pages: LivePages) {
        self.files = files
        self.pages = pages
    }

    /// Nil: the request waits, and the server asks again.
    func answer(_ request: Request, hasWaited: Bool = false) -> Answer? {
        guard HostName.isOfThisMachine(request.header("Host")) else {
            return plain(
                421,
                Message("This preview answers to this machine's own names only.", ko: "이 미리 보기는 이 컴퓨터 이름으로만 볼 수 있습니다."))
        }
        guard request.method == "GET" || request.method == "HEAD" else {
            var answer = plain(405, Message("Only GET and HEAD.", ko: "GET과 HEAD만 됩니다."))
            answer.headers.append(("Allow", "GET, HEAD"))
            return answer
        }
        if request.address.elementsEqual(Self.changesAddress.utf8) { return changes(request, hasWaited: hasWaited) }
        // Before the files are looked at: a page of the next build is then reloaded once too often, never too seldom.
        let shown = pages.shown
        guard let path = RequestPath(request.address) else { return notFound(request, shown) }
        switch files.find(path) {
        case .file(let file): return answer(request, with: file, status: 200, shown)
        case .folder where shown.problemPage == nil:
            let address = String(decoding: request.address, as: UTF8.self)
            return Answer(status: 301, headers: [("Location", address + "/" + request.wholeQuery)])
        case .folder, .nothing: return notFound(request, shown)
        }
    }

    private func changes(_ request: Request, hasWaited: Bool) -> Answer? {
        let known = request.query("after").flatMap { Int($0) }
        return pages.version(after: known, request, hasWaited: hasWaited).map { Answer.plain(200, "\($0)") }
    }

    /// The site's own page for lost addresses.
    private func notFound(_ request: Request, _ shown: LivePages.Shown) -> Answer {
        if let page = shown.problemPage {
            return html(request, page, status: 500, shown, modified: shown.version / 1000)
        }
        if let path = RequestPath(Array("/404.html".utf8)), case .file(let file) = files.find(path) {
            return answer(request, with: file, status: 404, shown)
        }
        return plain(404, Message("There is no such page.", ko: "그런 쪽이 없습니다."))
    }

    private func answer(_ request: Request, with file: OpenFile, status: Int, _ shown: LivePages.Shown) -> Answer {
        guard MediaType.of(file.name).hasPrefix("text/html") else { return part(request, of: file) }
        if let page = shown.problemPage {
            close(file.descriptor)
            return html(request, page, status: 500, shown, modified: shown.version / 1000)
        }
        do {
            let modified = max(file.modified.seconds, shown.version / 1000)
            return html(request, try file.readAll(), status: status, shown, modified: modified)
        } catch {
            return plain(500, error.problem)
        }
    }

    /// A page, with the script that reloads it. The script knows the version, so the version is part of the tag.
    private func html(
        _ request: Request, _ page: [UInt8], status: Int, _ shown: LivePages.Shown, modified: Int
    ) -> Answer {
        let bytes = ScriptInsertion.insert(pages.look.script(shown.version, Self.changesAddress), into: page)
        var answer = Answer(status: status, headers: [("Content-Type", MediaType.of("page.html"))])
        guard status == 200 else {
            answer.body = .bytes(bytes)
            return answer
        }
        let validators = Validators(entityTag: "\"\(shown.version)-\(bytes.count)\"", modified: modified)
        if validators.match(request) { return Answer(status: 304, headers: validators.headers) }
        answer.headers += validators.headers
        return ranged(request, answer, validators, size: bytes.count) { .bytes(Array(bytes[$0])) }
    }

    /// A file that is no page, or the part of it that is asked for.
    private func part(_ request: Request, of file: OpenFile) -> Answer {
        let (seconds, nanoseconds) = file.modified
        let validators = Validators(entityTag: "\"\(seconds)-\(nanoseconds)-\(file.size)\"", modified: seconds)
        if validators.match(request) {
            close(file.descriptor)
            return Answer(status: 304, headers: validators.headers)
        }
        let headers = [(name: "Content-Type", value: MediaType.of(file.name))] + validators.headers
        let whole = Answer(status: 200, headers: headers)
        let answer = ranged(request, whole, validators, size: file.size) {
            .file(descriptor: file.descriptor, $0)
        }
        if case .file = answer.body { return answer }
        close(file.descriptor)
        return answer
    }

    private func ranged(
        _ request: Request, _ whole: Answer, _ validators: Validators, size: Int, body: (Range<Int>) -> Answer.Body
    ) -> Answer {
        var answer = whole
        answer.headers.append(("Accept-Ranges", "bytes"))
        let isAsked = request.method == "GET" && validators.allowRange(request)
        switch ByteRange(isAsked ? request.header("Range") : nil, size: size) {
        case .whole:
            answer.body = body(0..<size)
            return answer
        case .part(let range):
            let place = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)"
            return Answer(status: 206, headers: answer.headers + [("Content-Range", place)], body: body(range))
        case .unsatisfiable:
            return Answer(status: 416, headers: [("Content-Range", "bytes */\(size)")])
        }
    }

    private func plain(_ status: Int, _ message: Message) -> Answer {
        .plain(status, message.text(in: pages.look.language) + "\n")
    }
}
