import Content
package import Files
package import Text

/// Reads newsletters and writes their issues.
package struct IngestRun: Sendable {
    package var known = KnownFacts()
    /// Overwrite what a person edited (a copy is kept), and replace the issue of another newsletter.
    package var isForced = false
    /// Write nothing.
    package var isDry = false
    private let content: String

    package init(content: String) { self.content = content }

    /// What became of one newsletter.
    package struct Outcome: Sendable {
        package let path: String
        package let issue: IngestedIssue?
        /// The files written, or that would be: `Content/issues/weekly-403/01.md`.
        package let changes: [FileChange]
        package let diagnostics: [Diagnostic]
    }

    /// So many newsletters are read before the first of them is written. They learn of companies from each other, so
    /// that the number must not depend on the machine; and the list of companies is written once for all of them.
    private static let atOnce = 32

    /// Ingests the files in the order given, a lot after the other, so that the memory does not grow with their number;
    /// `finished` hears of each.
    package func run(
        _ paths: [String], finished: (Outcome) throws -> Void
    ) async throws {
        try Folder.create(content + "/issues")
        let lock = try IngestRun.takeLock(content)
        try removeLeftovers()
        let lists = try SiteGazetteer.load(content)
        guard let gazetteer = lists.value else {
            return try finished(Outcome(path: content, issue: nil, changes: [], diagnostics: lists.diagnostics))
        }
        var namer = IssueNamer(gazetteer, content: content)
        var claims: [IssueID: String] = [:]
        let lots = stride(from: 0, to: paths.count, by: IngestRun.atOnce).map {
            Array(paths[$0..<min(paths.count, $0 + IngestRun.atOnce)])
        }
        var readings = try await read(lots.first ?? [])
        for (place, lot) in lots.enumerated() {
            let named = try await name(readings, &namer)
            // The next are read while one core alone writes these.
            async let next = read(place + 1 < lots.count ? lots[place + 1] : [])
            for (path, reading) in zip(lot, named) {
                try finished(write(path, reading, &claims))
            }
            readings = try await next
        }
        _ = consume lock
    }

    private func read(_ paths: [String]) async throws -> [Received] {
        try await Parallel.map(paths) { path in self.read(path) }
    }

    /// Names what was read. Newly discovered companies are written first, so that a kill leaves no document that
    /// names a company nobody knows.
    private func name(_ readings: [Received], _ namer: inout IssueNamer) async throws -> [Received] {
        let read = readings.indices.filter { readings[$0].ingested != nil }
        let named = try await namer.name(read.compactMap { readings[$0].ingested })
        var diagnostics: [Diagnostic] = []
        if !isDry, !read.isEmpty { diagnostics = try namer.save() }
        var readings = readings
        for (index, issue) in zip(read, named) {
            readings[index].ingested = issue
            readings[index].diagnostics += issue.nameDoubts + diagnostics
            diagnostics = []
        }
        return readings
    }

    // MARK: Reading

    private struct Received: Sendable {
        var ingested: IngestedIssue?
        let fingerprint: String
        let lineCount: Int
        var diagnostics: [Diagnostic]
    }

    private func read(_ path: String) -> Received {
        do {
            let bytes =
                path == "-"
                ? try FileReader.read(descriptor: 0, path: path) : try FileReader.read(path, limit: 64 << 20)
            if let binary = BinaryFile.looksBinary(bytes) {
                return refused(Diagnostic(.error, path: path, binary.problem, advice: binary.advice))
            }
            let decoded = Decoder.decode(bytes, path: path)
            guard decoded.bytes.contains(where: { $0 > 0x20 }) else {
                return refused(
                    Diagnostic(
                        .error, path: path, Message("the file is empty", ko: "빈 파일입니다"),
                        advice: Message("was its text saved?", ko: "글을 저장했는지 확인해 주세요")))
            }
            let reading = IssueReader(path: path, known: known).read(decoded)
            let lineCount = decoded.bytes.count { $0 == UInt8(ascii: "\n") } + 1
            return Received(
                ingested: reading.value, fingerprint: Fingerprint.of(bytes), lineCount: lineCount,
                diagnostics: reading.diagnostics)
        } catch {
            return refused(error.diagnostic)
        }
    }

    private func refused(_ diagnostic: Diagnostic) -> Received {
        Received(ingested: nil, fingerprint: "", lineCount: 0, diagnostics: [diagnostic])
    }

    // MARK: Writing

    private func write(_ path: String, _ received: Received, _ claims: inout [IssueID: String]) throws -> Outcome {
        guard let ingested = received.ingested else {
            return Outcome(path: path, issue: nil, changes: [], diagnostics: received.diagnostics)
        }
        let id = ingested.issue.id
        if let first = claims[id] {
            return Outcome(
                path: path, issue: nil, changes: [],
                diagnostics: received.diagnostics + [Conflicts.twice(id, first, path)])
        }
        claims[id] = path
        let newsletter = LockFile.Newsletter(
            name: Conflicts.fileName(path), fingerprint: received.fingerprint, lineCount: received.lineCount)
        let writer = IssueWriter(folder: "\(content)/issues/\(id.text)", isForced: isForced, isDry: isDry)
        let written = try writer.write(ingested, from: newsletter, path: path)
        return Outcome(
            path: path, issue: ingested, changes: written.changes,
            diagnostics: received.diagnostics + written.diagnostics)
    }

    /// One program at a time writes issues and lists of names.
    package static func takeLock(_ content: String) throws -> ProcessLock {
        let path = "\(content)/issues/.ingest.lock"
        return try ProcessLock.wait(path, purpose: "seogo ingest")
    }

    /// Folders that a killed ingest left half made. Nobody else is making one: we hold the lock.
    private func removeLeftovers() throws {
        for name in try FolderNames.of("\(content)/issues") where name.hasPrefix(IssueWriter.temporaryPrefix) {
            try Folder.remove("\(content)/issues/\(name)")
        }
    }
}

/// Two newsletters for one issue.
enum Conflicts {
    static func fileName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    static func twice(_ id: IssueID, _ first: String, _ second: String) -> Diagnostic {
        Diagnostic(
            .error, path: second,
            Message(
                "\(id.text) was made from \(first) already; two files claim one issue",
                ko: "\(id.text)는 이미 \(first)로 만들었습니다. 두 파일이 같은 호입니다"),
            advice: Message("remove one of them, or give one its --number", ko: "하나를 지우거나, 한 파일에 --number를 주세요"))
    }

    static func other(_ id: String, _ name: String, _ path: String) -> Diagnostic {
        Diagnostic(
            .error, path: path,
            Message("\(id) was made from another newsletter, \(name)", ko: "\(id)는 다른 뉴스레터 \(name)로 만든 호입니다"),
            advice: Message(
                "check the number; --force replaces the issue with this newsletter",
                ko: "호수를 확인해 주세요. --force를 주면 이 뉴스레터로 바꿉니다"))
    }
}
