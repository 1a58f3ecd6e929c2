internal import Files
internal import Glibc
internal import Text

/// Everything a build reads, as the file system had it before the build read it. A later change of anything shows in
/// the stamps, so that the next build sees it, also one that came while this build was reading.
struct InputScan: Sendable, Hashable {
    let folders: [StampedPath]
    let files: [StampedPath]
    /// A folder that need not be there, and was not.
    let missing: [String]

    static func take(_ site: SiteFolders) async throws -> InputScan {
        var (folders, files): ([StampedPath], [String]) = ([], [])
        var missing: [String] = []
        for folder in [site.content, site.templates] {
            if folder == site.templates, !Folder.isFolder(folder) {
                missing.append(folder)
                continue
            }
            let list = try FileList.below(folder)
            folders += list.folders
            files += list.files.map(\.path)
        }
        let stamped = try await Parallel.inPieces(files) { path in
            FileStamp(of: path).map { StampedPath(path: path, stamp: $0) }
        }
        let scan = InputScan(folders: folders, files: stamped.compactMap { $0 }, missing: missing)
        scan.waitUntilSettled()
        return scan
    }

    /// Whether everything is as it was.
    func isCurrent() async throws -> Bool {
        if missing.contains(where: { FileStamp(of: $0) != nil }) { return false }
        guard folders.allSatisfy(\.isCurrent) else { return false }
        return try await !Parallel.inPieces(files) { $0.isCurrent ? nil : false }.contains(false)
    }

    /// The clock of files ticks slowly: what is changed twice in one tick has the same stamp both times. So nothing is
    /// read before the last change seen is older than a tick. Where it came from a clock that was ahead, waiting does
    /// not help, and is not needed: a change would bear today's time.
    private func waitUntilSettled() {
        let youngest = (folders + files).lazy.map(\.stamp.age).filter { $0 >= 0 }.min() ?? .max
        if youngest < InputScan.tick { usleep(UInt32((InputScan.tick - youngest) / 1000 + 1)) }
    }

    /// Longer than a tick of any kernel, in nanoseconds.
    private static let tick: Int64 = 12_000_000
}

extension InputScan {
    func write(to writer: inout PackedWriter) {
        writer.writeAll(folders) { $0.write($1) }
        writer.writeAll(files) { $0.write($1) }
        writer.writeAll(missing) { $0.write($1) }
    }

    init(_ reader: inout PackedReader) throws(PackedReader.Broken) {
        folders = try reader.all { reader throws(PackedReader.Broken) in try reader.stampedPath() }
        files = try reader.all { reader throws(PackedReader.Broken) in try reader.stampedPath() }
        missing = try reader.texts()
    }
}

extension PackedWriter {
    mutating func write(_ path: StampedPath) {
        write(path.path)
        write(path.stamp)
    }

    mutating func write(_ stamp: FileStamp) {
        write(UInt64(bitPattern: stamp.size))
        write(UInt64(bitPattern: stamp.modified))
        write(UInt64(bitPattern: stamp.changed))
        write(stamp.number)
    }
}

extension PackedReader {
    mutating func stampedPath() throws(Broken) -> StampedPath {
        StampedPath(path: try text(), stamp: try stamp())
    }

    mutating func stamp() throws(Broken) -> FileStamp {
        FileStamp(
            size: Int64(bitPattern: try number()), modified: Int64(bitPattern: try number()),
            changed: Int64(bitPattern: try number()), number: try number())
    }
}
