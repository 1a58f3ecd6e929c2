import Content
import Files
import Text

/// A file that an ingest wrote, or would write.
package struct FileChange: Sendable, Hashable {
    package enum Kind: Sendable {
        case added, changed, removed
        /// A person edited the document: the new version was laid beside it.
        case laidBeside
    }

    package let kind: Kind
    package let path: String
}

/// Writes the folder of one issue: as a whole, and never over what a person edited.
struct IssueWriter {
    static let temporaryPrefix = ".ingest-"

    let folder: String
    let isForced: Bool
    let isDry: Bool

    struct Result {
        var changes: [FileChange] = []
        var diagnostics: [Diagnostic] = []
    }

    /// Writes the documents and the lock file. The folder is made anew beside the old one and swapped in, so that a
    /// kill at any moment leaves the old issue or the new one whole.
    func write(_ ingested: IngestedIssue, from newsletter: LockFile.Newsletter, path: String) throws -> Result {
        let old = try read()
        if let lock = old.lock, lock.newsletter.name != newsletter.name,
            lock.newsletter.fingerprint != newsletter.fingerprint, !isForced
        {
            let id = ingested.issue.id.text
            return Result(diagnostics: [Conflicts.other(id, lock.newsletter.name, path)])
        }
        var result = Result(diagnostics: old.diagnostics)
        let documents = documents(ingested)
        var files = old.files
        settle(documents, old, &files, &result)
        removeStale(documents, old, &files, &result)
        let lock = LockFile(
            newsletter: newsletter,
            documents: documents.map {
                LockFile.WrittenDocument(
                    name: $0.name, fingerprint: Fingerprint.of($0.bytes), cities: $0.article?.cities ?? [],
                    companies: $0.article?.companies ?? [])
            },
            lines: ingested.lines)
        files[IssueWriter.lockName] = lock.written()
        guard !isDry, files != old.files else { return result }
        result.diagnostics += try swapIn(files)
        return result
    }

    static let lockName = "ingest.json"

    // MARK: What is there

    private struct Old {
        var files: [String: [UInt8]] = [:]
        var lock: LockFile?
        var diagnostics: [Diagnostic] = []
    }

    private func read() throws -> Old {
        var old = Old()
        for name in try FolderNames.of(folder) where !name.hasPrefix(".") {
            if Folder.isFolder("\(folder)/\(name)") { continue }
            old.files[name] = try FileReader.read("\(folder)/\(name)")
        }
        guard let bytes = old.files[IssueWriter.lockName] else { return old }
        let reading = LockFile.read(bytes, path: "\(folder)/\(IssueWriter.lockName)")
        old.lock = reading.value
        old.diagnostics = reading.diagnostics
        return old
    }

    private struct MadeDocument {
        let name: String
        let bytes: [UInt8]
        var article: Article?
    }

    private func documents(_ ingested: IngestedIssue) -> [MadeDocument] {
        let issue = MadeDocument(name: DocumentNames.issue, bytes: ingested.issue.written())
        return [issue]
            + ingested.articles.enumerated().map { place, article in
                MadeDocument(name: DocumentNames.article(place + 1), bytes: article.written(), article: article)
            }
    }

    // MARK: Old and new

    private func settle(
        _ documents: [MadeDocument], _ old: Old, _ files: inout [String: [UInt8]], _ result: inout Result
    ) {
        for document in documents {
            let path = "\(folder)/\(document.name)"
            guard let present = old.files[document.name] else {
                files[document.name] = document.bytes
                result.changes.append(FileChange(kind: .added, path: path))
                continue
            }
            guard present != document.bytes else { continue }
            let before = old.lock?.documents.first { $0.name == document.name }
            let written = before?.fingerprint
            if !isForced, let before, let article = document.article, NameLists.differAlone(article, from: before) {
                guard let renewed = NameLists.renew(present, path: path, with: article, before) else { continue }
                files[document.name] = renewed
                result.changes.append(FileChange(kind: .changed, path: path))
            } else if Fingerprint.of(present) == written {
                files[document.name] = document.bytes
                result.changes.append(FileChange(kind: .changed, path: path))
            } else if isForced {
                files[document.name + ".old"] = present
                files[document.name] = document.bytes
                result.changes.append(FileChange(kind: .changed, path: path))
            } else if Fingerprint.of(document.bytes) != written {
                files[document.name + ".new"] = document.bytes
                result.changes.append(FileChange(kind: .laidBeside, path: path + ".new"))
                result.diagnostics.append(edited(path))
            }
        }
    }

    private func edited(_ path: String) -> Diagnostic {
        Diagnostic(
            .warning, path: path,
            Message("a person edited this document; it was left as it is", ko: "사람이 고친 문서라 그대로 두었습니다"),
            advice: Message(
                "the new version is \(path).new: compare, take over what you want, and remove it",
                ko: "새 판은 \(path).new입니다. 견주어 옮길 것을 옮기고 지워 주세요"))
    }

    /// Documents that the newsletter no longer gives: removed where nobody edited them.
    private func removeStale(
        _ documents: [MadeDocument], _ old: Old, _ files: inout [String: [UInt8]], _ result: inout Result
    ) {
        let names = Set(documents.map(\.name))
        for written in old.lock?.documents ?? [] where !names.contains(written.name) {
            guard let present = old.files[written.name] else { continue }
            let path = "\(folder)/\(written.name)"
            if Fingerprint.of(present) == written.fingerprint || isForced {
                files[written.name] = nil
                result.changes.append(FileChange(kind: .removed, path: path))
            } else {
                result.diagnostics.append(
                    Diagnostic(
                        .warning, path: path,
                        Message(
                            "the newsletter no longer has this article; it was kept, for a person edited it",
                            ko: "뉴스레터에 없는 기사지만 사람이 고친 문서라 남겼습니다"),
                        advice: Message("remove the file if it is not wanted", ko: "필요 없으면 파일을 지워 주세요")))
            }
        }
    }

    private func swapIn(_ files: [String: [UInt8]]) throws -> [Diagnostic] {
        let name = folder.split(separator: "/").last.map(String.init) ?? "issue"
        let fresh = "\(Folder.above(folder))/\(IssueWriter.temporaryPrefix)\(name)"
        try Folder.remove(fresh)
        try Folder.create(fresh)
        for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
            try FileWriter.write(bytes, to: "\(fresh)/\(name)")
        }
        return try OutputSwap.swap(fresh, into: folder)
    }
}
