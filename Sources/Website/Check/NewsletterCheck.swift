internal import Content
internal import Files
internal import Text

/// Holds the newsletters against what the ingest made of them.
enum NewsletterCheck {
    static func run(_ tree: ContentTree, _ content: LoadedContent, folder: String) throws -> [Diagnostic] {
        var diagnostics = try leftBeside(folder)
        var ingested: Set<String> = []
        for issue in tree.issues {
            guard let lock = issue.lock else { continue }
            ingested.insert(lock.newsletter.name)
            diagnostics += try source(of: issue, lock, content, folder)
            diagnostics += missingDocuments(of: issue, lock, folder)
        }
        for (name, file) in content.newsletters where !ingested.contains(name) {
            diagnostics.append(
                Diagnostic(
                    .warning, path: file.shownPath,
                    Message("no issue was made of this newsletter yet", ko: "이 뉴스레터로 만든 호가 아직 없습니다"),
                    advice: ingestAgain(file.shownPath)))
        }
        return diagnostics
    }

    private static func source(
        of issue: ContentTree.IssueFolder, _ lock: LockFile, _ content: LoadedContent, _ folder: String
    ) throws -> [Diagnostic] {
        let name = lock.newsletter.name
        guard let file = content.newsletters[name] else {
            return [
                Diagnostic(
                    .warning, path: folder + "/newsletters/" + name,
                    Message(
                        "\(issue.file.id.text) was made of this newsletter, which is not there",
                        ko: "\(issue.file.id.text) 호의 바탕인 이 뉴스레터가 없습니다"),
                    advice: Message(
                        "put it back: the page of the source is made of it", ko: "다시 넣으십시오. 원문 쪽을 이 파일로 만듭니다"))
            ]
        }
        if Fingerprint.of(try FileReader.read(file.path)) == lock.newsletter.fingerprint { return [] }
        return [
            Diagnostic(
                .warning, path: file.shownPath,
                Message(
                    "it was changed since \(issue.file.id.text) was made of it",
                    ko: "\(issue.file.id.text) 호를 만든 뒤에 바뀌었습니다"),
                advice: ingestAgain(file.shownPath))
        ]
    }

    /// The next ingest would write them again, to the surprise of who removed them.
    private static func missingDocuments(
        of issue: ContentTree.IssueFolder, _ lock: LockFile, _ folder: String
    ) -> [Diagnostic] {
        let present = Set((issue.articles.map(\.path) + [issue.file.path]).compactMap { $0.split(separator: "/").last })
        return lock.documents.filter { !present.contains(Substring($0.name)) }.map { document in
            Diagnostic(
                .warning, path: "\(folder)/issues/\(issue.file.id.text)/\(document.name)",
                Message("the ingest wrote this document, and it is gone", ko: "읽어 들인 문서인데 없어졌습니다"),
                advice: Message(
                    "ingest the newsletter again to have it back, or take its text out of the newsletter",
                    ko: "되살리려면 뉴스레터를 다시 읽고, 아주 뺄 글이면 뉴스레터에서도 빼십시오"))
        }
    }

    /// New versions beside edited documents, and old ones that `--force` kept: somebody was to compare them.
    private static func leftBeside(_ folder: String) throws -> [Diagnostic] {
        try FileList.below(folder, endings: [".md.new"]).files.map { file in
            let document = String(file.name.dropLast(".new".count))
            return Diagnostic(
                .warning, path: folder + "/" + file.name,
                Message("a new version waits beside the edited document", ko: "고친 문서 옆에 새 판이 기다립니다"),
                advice: Message(
                    "compare it with \(folder)/\(document), take over what you want, and remove it",
                    ko: "\(folder)/\(document)와 견주어 옮길 것을 옮기고 지우십시오"))
        }
    }

    private static func ingestAgain(_ path: String) -> Message {
        Message("run `seogo ingest \(path)`", ko: "`seogo ingest \(path)`를 실행하십시오")
    }
}
