internal import Content
internal import Files
internal import Synchronization

/// Where the bodies of articles lie between loading and reading: all at once they would be half of the memory a build
/// takes.
final class BodyStore: Sendable {
    private let file: StoreFile
    private let end = Mutex(0)

    init(_ work: WorkFolder) throws(FileProblem) {
        file = try StoreFile.passing(work.path + "/bodies")
    }

    /// The file without the body of its article, which lies here now.
    func lighter(_ loaded: LoadedFile) throws(FileProblem) -> LoadedFile {
        guard case .article(let article) = loaded.part.value else { return loaded }
        let body = article.article.body
        let start = end.withLock { end in
            defer { end += body.count }
            return end
        }
        try file.write(body, at: start)
        var lighter = loaded
        lighter.part = Reading(.article(article.withoutBody), loaded.part.diagnostics)
        lighter.body = KeptBytes(file, start..<start + body.count)
        return lighter
    }
}
