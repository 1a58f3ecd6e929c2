internal import Files

/// A file of the new site, as it stands in the spare folder.
struct WrittenFile: Sendable {
    enum Outcome: Sendable { case added, changed, unchanged }

    let path: String
    let checksum: UInt64
    /// What it was made of; 0 where that is not known.
    let print: UInt64
    let outcome: Outcome
    /// What the file system said of it before, where nobody touched it since and this build did not either.
    let stamp: FileStamp?

    /// Puts a file into the spare folder, unless the output has it already: then the two share it.
    static func write(
        _ bytes: [UInt8], to path: String, print: UInt64, _ spare: SpareSite, _ live: LiveSite
    ) throws -> WrittenFile {
        let checksum = Checksum.of(bytes)
        if let before = live.untouched[path], before.checksum == checksum {
            return try keep(before, print: print, spare)
        }
        let isOurs = live.ours.contains(path)
        if isOurs, live.untouched[path] == nil, try holds(live.folder + "/" + path, bytes) {
            try spare.folder.take(path)
            return WrittenFile(path: path, checksum: checksum, print: print, outcome: .unchanged, stamp: nil)
        }
        try spare.folder.put(bytes, at: path)
        return WrittenFile(
            path: path, checksum: checksum, print: print, outcome: isOurs ? .changed : .added, stamp: nil)
    }

    /// Leaves a file as it stands in the output, shared with the spare folder.
    static func keep(_ before: Manifest.OutputFile, print: UInt64, _ spare: SpareSite) throws -> WrittenFile {
        let isHeld = spare.surelyHolds(before.path)
        if !isHeld { try spare.folder.take(before.path) }
        return WrittenFile(
            path: before.path, checksum: before.checksum, print: print, outcome: .unchanged,
            stamp: isHeld ? before.stamp : nil)
    }

    private static func holds(_ path: String, _ bytes: [UInt8]) throws -> Bool {
        guard let stamp = FileStamp(of: path, followsLinks: false), stamp.size == Int64(bytes.count),
            Folder.holdsFile(path)
        else { return false }
        return try FileReader.read(path, limit: .max) == bytes
    }
}

/// The new site as a whole, complete in the spare folder, and what it changes.
struct WrittenSite: Sendable {
    let files: [WrittenFile]
    let pageCount: Int
    let changes: OutputChanges
    /// The paths that were changed in the spare folder or removed from it.
    let touched: Set<String>

    init(files: [WrittenFile], pageCount: Int, live: LiveSite, cleared: Set<String>) {
        self.files = files
        self.pageCount = pageCount
        func paths(_ outcome: WrittenFile.Outcome) -> [String] {
            files.filter { $0.outcome == outcome }.map(\.path).sorted()
        }
        let gone = live.ours.subtracting(OutputLists.all).subtracting(files.map(\.path)).sorted()
        changes = OutputChanges(added: paths(.added), changed: paths(.changed), removed: gone)
        touched = cleared.union(changes.added).union(changes.changed)
    }

    var unchangedCount: Int { files.count - changes.added.count - changes.changed.count }
}
