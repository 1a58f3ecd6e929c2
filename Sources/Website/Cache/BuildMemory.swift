internal import Content
internal import Synchronization

/// What a build leaves for the next one of the same process: `seogo serve` builds again at every save, mostly with the
/// gazetteer and all articles but one as they were.
package final class BuildMemory: Sendable {
    /// More articles than these would take more memory between two builds than a preview should.
    private static let mostArticles = 20_000

    private let kept: Mutex<Kept>

    private struct Kept {
        var files: [String: (print: UInt64, file: LoadedFile)] = [:]
        /// The number of all that articles are read with.
        var readers: UInt64 = 0
        var marker: NameMarker?
        var articles: [String: (print: UInt64, article: ReadArticle)] = [:]
    }

    package init() {
        kept = Mutex(Kept())
    }

    /// A file as it was read before; nil where it is another now, or nothing is known of it.
    func file(_ path: String, _ print: UInt64) -> LoadedFile? {
        kept.withLock { kept in kept.files[path].flatMap { $0.print == print && print != 0 ? $0.file : nil } }
    }

    func keep(_ files: [(path: String, print: UInt64, file: LoadedFile)]) {
        guard files.count <= Self.mostArticles else { return }
        kept.withLock { kept in
            kept.files = Dictionary(files.map { ($0.path, ($0.print, $0.file)) }) { _, last in last }
        }
    }

    /// The finder of names of an earlier build with the same gazetteer and the same look.
    func marker(_ readers: UInt64) -> NameMarker? {
        kept.withLock { $0.readers == readers ? $0.marker : nil }
    }

    func article(_ path: String, _ print: UInt64, _ readers: UInt64) -> ReadArticle? {
        kept.withLock { kept in
            guard kept.readers == readers, let known = kept.articles[path] else { return nil }
            return known.print == print && print != 0 ? known.article : nil
        }
    }

    func keep(_ marker: NameMarker, _ articles: [(print: UInt64, article: ReadArticle)], _ readers: UInt64) {
        kept.withLock { kept in
            kept.readers = readers
            kept.marker = marker
            kept.articles =
                articles.count > Self.mostArticles
                ? [:] : Dictionary(articles.map { ($0.article.file.path, $0) }) { _, last in last }
        }
    }
}
