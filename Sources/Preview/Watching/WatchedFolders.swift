internal import Files
internal import Glibc
internal import Text

/// The folders that are watched: each root with all below it, and the folder above each root, which tells when a root
/// itself comes, goes, or is changed for another.
struct WatchedFolders: Sendable {
    private var folders: [Int32: Watched] = [:]

    private struct Watched: Sendable {
        let path: [UInt8]
        /// The names that count; nil where all do.
        var names: Set<[UInt8]>?
    }

    private static let mask =
        IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF
    private static let ofFolders = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO

    /// Watches everything. A watch that is set again keeps its number, so those of before that are not set again are
    /// of folders that were moved out of sight.
    static func all(
        below roots: [String], _ descriptor: Int32, forgetting old: WatchedFolders? = nil
    ) throws(PreviewProblem) -> WatchedFolders {
        var watched = WatchedFolders()
        for root in roots { try watched.addTree(Array(root.utf8), descriptor) }
        for root in roots { try watched.addFolder(above: root, descriptor) }
        for number in old?.folders.keys.sorted() ?? [] where watched.folders[number] == nil {
            inotify_rm_watch(descriptor, number)
        }
        return watched
    }

    /// Whether an event counts, and whether folders came or went.
    func judge(_ event: WatchEvent) -> (isChange: Bool, isOfFolders: Bool) {
        // The system had more to tell than it could keep: everything may have changed.
        if event.has(IN_Q_OVERFLOW) { return (true, true) }
        guard let folder = folders[event.watch], !event.has(IN_IGNORED) else { return (false, false) }
        if event.has(IN_DELETE_SELF) || event.has(IN_MOVE_SELF) { return (true, true) }
        if let names = folder.names {
            // Above a root: only the root itself.
            return names.contains(event.name) ? (true, true) : (false, false)
        }
        if FileList.passesOver(event.name) { return (false, false) }
        if event.has(IN_ISDIR) { return (event.has(Self.ofFolders), event.has(Self.ofFolders)) }
        // A new file is empty until it is written and closed; a link is complete at once.
        if event.has(IN_CREATE) { return isLink(folder.path + [UInt8(ascii: "/")] + event.name) }
        return (true, false)
    }

    /// Whether a name that was created is a link, which may lead to a folder.
    private func isLink(_ path: [UInt8]) -> (isChange: Bool, isOfFolders: Bool) {
        var status = stat()
        guard lstat(path.map { CChar(bitPattern: $0) } + [0], &status) == 0 else { return (false, false) }
        let isSymbolic = status.st_mode & S_IFMT == S_IFLNK
        return (isSymbolic || status.st_nlink > 1, isSymbolic)
    }

    private mutating func addTree(_ path: [UInt8], _ descriptor: Int32) throws(PreviewProblem) {
        var waiting = [path]
        while let folder = waiting.popLast() {
            // The watch comes first: what is made after it is told, what was made before it is listed.
            guard let number = try watch(folder, descriptor), folders[number] == nil else { continue }
            folders[number] = Watched(path: folder, names: nil)
            for name in Self.folders(in: folder) { waiting.append(folder + [UInt8(ascii: "/")] + name) }
        }
    }

    private mutating func addFolder(above root: String, _ descriptor: Int32) throws(PreviewProblem) {
        let above = Folder.above(root)
        guard let number = try watch(Array(above.utf8), descriptor) else { return }
        let name = Array((root.split(separator: "/").last ?? "").utf8)
        if folders[number] == nil { folders[number] = Watched(path: Array(above.utf8), names: []) }
        folders[number]?.names?.insert(name)
    }

    /// Nil where there is no such folder (any more).
    private func watch(_ folder: [UInt8], _ descriptor: Int32) throws(PreviewProblem) -> Int32? {
        let path = folder.map { CChar(bitPattern: $0) } + [0]
        let number = inotify_add_watch(descriptor, path, UInt32(Self.mask) | UInt32(IN_ONLYDIR))
        if number >= 0 { return number }
        guard errno == ENOSPC else { return nil }
        throw PreviewProblem(
            Message("there are more folders than this system watches", ko: "이 시스템이 지켜볼 수 있는 것보다 폴더가 많습니다"),
            advice: Message(
                "Raise fs.inotify.max_user_watches (sysctl).", ko: "fs.inotify.max_user_watches 값을 올리십시오(sysctl)."))
    }

    /// Folders and links to folders, but those that are passed over when a site is read.
    private static func folders(in path: [UInt8]) -> [[UInt8]] {
        guard let stream = opendir(path.map { CChar(bitPattern: $0) } + [0]) else { return [] }
        defer { closedir(stream) }
        var names: [[UInt8]] = []
        while let entry = readdir(stream) {
            let kind = Int(entry.pointee.d_type)
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            // What is no folder in the end (IN_ONLYDIR) is refused by the system.
            if kind != Int(DT_REG), !FileList.passesOver(name) { names.append(name) }
        }
        return names
    }
}
