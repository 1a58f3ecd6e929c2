internal import Files
internal import Text

/// The folder that becomes the output when it is complete. It is the output of the build before the last one, so that
/// only what two builds changed has to be changed in it.
struct SpareSite: Sendable {
    let folder: SpareFolder
    /// The paths where it differs from the output; nil where that is not known.
    private let differing: Set<String>?
    /// What it holds of files that are not Seogo's.
    let foreign: [String]
    private let note: String

    /// Opens the spare. Until `settle` it counts as unknown: a run that ends before leaves nothing that would be
    /// trusted.
    init(_ work: WorkFolder) throws {
        note = work.spareNote
        let written = try Self.read(work)
        try Folder.remove(work.spareNote)
        differing = written?.differing
        foreign = written?.foreign ?? []
        folder = try SpareFolder(work.spare, beside: work.output)
    }

    /// What is known of the spare; nil where the note is missing, broken, or about other folders.
    private static func read(_ work: WorkFolder) throws -> (differing: Set<String>, foreign: [String])? {
        guard var note = WorkFolder.kept(work.spareNote) else { return nil }
        do {
            guard try note.number() == identity(work) else { return nil }
            return (Set(try note.texts()), try note.texts())
        } catch {
            return nil
        }
    }

    /// The two folders that a note is about: after an exchange, or when one was made anew, it is about none.
    private static func identity(_ work: WorkFolder) -> UInt64 {
        var sum = Checksum()
        for folder in [work.output, work.spare] { sum.add(FileStamp(of: folder)?.number ?? 0) }
        return sum.value
    }

    /// Whether a file that nobody touched in the output stands here too.
    func surelyHolds(_ path: String) -> Bool {
        guard let differing else { return false }
        return !differing.contains(path)
    }

    /// Removes what is neither planned nor kept for somebody else. Returns what was removed.
    func removeStale(_ planned: Set<String>, _ live: LiveSite) throws -> Set<String> {
        var present: Set<String>
        if let differing {
            present = differing.union(live.ours).union(foreign)
        } else {
            present = Set(try FolderTree(folder.path).files)
        }
        present.subtract(planned)
        present.subtract(OutputLists.all)
        present.subtract(live.foreign)
        for path in present.sorted() { try folder.remove(path) }
        return present
    }

    /// Writes down where the spare differs from the output now.
    func settle(_ work: WorkFolder, differing: Set<String>, foreign: [String]) throws {
        var writer = WorkFolder.writer()
        writer.write(Self.identity(work))
        writer.writeAll(differing.sorted()) { $0.write($1) }
        writer.writeAll(foreign) { $0.write($1) }
        try WorkFolder.keep(writer, at: note)
    }

    /// After a build that put nothing in place: what it changed in the spare differs too.
    func settle(_ work: WorkFolder, alsoDiffering touched: Set<String>) throws {
        guard let differing else { return }
        try settle(work, differing: differing.union(touched), foreign: foreign)
    }
}
