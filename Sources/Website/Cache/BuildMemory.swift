internal import Content
internal import Synchronization

/// What a build leaves for the next one of the same process: `seogo serve` builds again at every save, mostly with the
/// gazetteer and all documents but one as they were.
package final class BuildMemory: Sendable {
    /// More documents than these would take more memory between two builds than a preview should.
    private static let mostFiles = 20_000

    private let kept: Mutex<Kept>

    private struct Kept {
        var files: [String: (print: UInt64, file: LoadedFile)] = [:]
        var entries: (gazetteer: UInt64, entries: [NamedEntry])?
        var look: (print: UInt64, look: SiteTemplates)?
    }

    package init() {
        kept = Mutex(Kept())
    }

    /// A file as it was read before; nil where it is another now, or nothing is known of it.
    func file(_ path: String, _ print: UInt64) -> LoadedFile? {
        kept.withLock { kept in kept.files[path].flatMap { $0.print == print && print != 0 ? $0.file : nil } }
    }

    /// A file as it was read before, though it be another now.
    func earlierFile(_ path: String) -> LoadedFile? {
        kept.withLock { $0.files[path]?.file }
    }

    func keep(_ files: [(path: String, print: UInt64, file: LoadedFile)]) {
        guard files.count <= Self.mostFiles else { return }
        kept.withLock { kept in
            kept.files = Dictionary(files.map { ($0.path, ($0.print, $0.file)) }) { _, last in last }
        }
    }

    /// The entries of the gazetteer as an earlier build made them; nil where the gazetteer is another.
    func entries(_ gazetteer: UInt64) -> [NamedEntry]? {
        kept.withLock { kept in kept.entries.flatMap { $0.gazetteer == gazetteer ? $0.entries : nil } }
    }

    func keep(_ entries: [NamedEntry], _ gazetteer: UInt64) {
        kept.withLock { $0.entries = (gazetteer, entries) }
    }

    /// The entries that an earlier build made, by their folders, whatever the gazetteer was.
    var entriesByFolder: [String: NamedEntry] {
        let entries = kept.withLock { $0.entries?.entries } ?? []
        return Dictionary(entries.map { ($0.folder, $0) }) { first, _ in first }
    }

    /// Templates, fixed words and assets as an earlier build had them, if they are the same.
    func look(_ print: UInt64) -> SiteTemplates? {
        kept.withLock { kept in kept.look.flatMap { $0.print == print ? $0.look : nil } }
    }

    func keep(_ look: SiteTemplates, _ print: UInt64) {
        kept.withLock { $0.look = (print, look) }
    }
}
