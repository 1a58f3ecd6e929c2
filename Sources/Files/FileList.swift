import Glibc
package import Text

/// The files below a folder, always in the same order, whatever the file system or the locale.
package struct FileList: Sendable {
    /// In byte order of their names in NFC.
    package let files: [ListedFile]
    /// The folders that were listed, with their stamps from before the listing: while these stay, no name has come or
    /// gone.
    package let folders: [StampedPath]
    /// Names that could not be listed, and why.
    package let diagnostics: [Diagnostic]

    /// All files below a folder whose names end in one of `endings` (none given: all). Hidden files and what editors
    /// leave behind are passed over. Links are followed; a folder that several lead to is listed once, so a circle
    /// ends.
    package static func below(_ root: String, endings: [String] = []) throws(FileProblem) -> FileList {
        var walk = FolderWalk(root: root, endings: endings)
        try walk.run()
        let files = walk.files.sorted { left, right in
            if left.name != right.name || !left.name.utf8.elementsEqual(right.name.utf8) {
                return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
            }
            return left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
        }
        return FileList(files: files, folders: walk.folders, diagnostics: walk.diagnostics.sorted())
    }

    /// Whether a name is that of no content: hidden files (`.name`, which vim's `.name.swp` is too), back-ups
    /// (`name~`, `name.swp`), Emacs' `#name#`.
    package static func passesOver(_ name: [UInt8]) -> Bool {
        if name.first == UInt8(ascii: ".") || name.last == UInt8(ascii: "~") { return true }
        if name.first == UInt8(ascii: "#"), name.last == UInt8(ascii: "#") { return true }
        return name.suffix(4).elementsEqual(".swp".utf8)
    }
}

/// A file below a listed folder.
package struct ListedFile: Sendable, Hashable {
    /// The path to open it by, letter for letter as the file system has it.
    package let path: String
    /// The path below the listed folder in NFC, to compare and to show: macOS stores names decomposed.
    package let name: String
}

/// Goes through folders, those reached by links last, so that a folder is listed under its own name where it has one.
private struct FolderWalk {
    private(set) var files: [ListedFile] = []
    private(set) var folders: [StampedPath] = []
    private(set) var diagnostics: [Diagnostic] = []
    private let endings: [[UInt8]]
    private let root: String
    private var waiting: [(path: String, name: String)]
    private var waitingLinks: [(path: String, name: String)] = []
    private var visited: Set<FolderIdentity> = []

    init(root: String, endings: [String]) {
        self.root = root
        self.endings = endings.map { Array($0.utf8) }
        waiting = [(root, "")]
    }

    mutating func run() throws(FileProblem) {
        while let folder = waiting.popLast() ?? waitingLinks.popLast() {
            let (identity, stamp) = try FolderIdentity.look(at: folder.path)
            if visited.insert(identity).inserted {
                folders.append(StampedPath(path: folder.path, stamp: stamp))
                try list(folder.path, named: folder.name)
            }
        }
    }

    private mutating func list(_ folder: String, named folderName: String) throws(FileProblem) {
        var links: [(path: String, name: String)] = []
        let entries = try FolderEntry.entries(in: Array(folder.utf8))
        for entry in entries.sorted(by: { $0.name.lexicographicallyPrecedes($1.name) })
        where !FileList.passesOver(entry.name) {
            guard let entryName = String(validating: entry.name, as: UTF8.self) else {
                warn(
                    folder + "/" + String(decoding: entry.name, as: UTF8.self),
                    Message(
                        "the file name is not valid UTF-8, so it is passed over", ko: "파일 이름이 올바른 UTF-8이 아니어서 건너뜁니다"),
                    Message("rename it", ko: "이름을 바꾸세요"))
                continue
            }
            let path = folder.hasSuffix("/") ? folder + entryName : folder + "/" + entryName
            let name = folderName + Composition.nfc(of: entryName)
            switch try kind(of: entry, at: path) {
            case .file: if isWanted(entry.name) { files.append(ListedFile(path: path, name: name)) }
            case .folder where entry.kind == .link: links.append((path, name + "/"))
            case .folder: waiting.append((path, name + "/"))
            case .special, .link, .unknown: break
            }
        }
        // Taken from the end, so the last is put there first.
        waitingLinks.insert(contentsOf: links.reversed(), at: 0)
    }

    /// What an entry is, or what the link leads to.
    private mutating func kind(of entry: FolderEntry, at path: String) throws(FileProblem) -> FolderEntry.Kind {
        if entry.kind == .file || entry.kind == .folder { return entry.kind }
        var status = stat()
        guard stat(path, &status) == 0 else {
            let problem = FileProblem(path: path, cannot: .open, code: errno)
            diagnostics.append(
                Diagnostic(
                    .warning, path: path, problem.problem,
                    advice: Message("mend the link or remove it", ko: "링크를 고치거나 지우세요")))
            return .unknown
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default:
            warn(
                path, Message("it is no ordinary file, so it is passed over", ko: "일반 파일이 아니어서 건너뜁니다"),
                Message("remove it", ko: "지우세요"))
            return .special
        }
    }

    private mutating func warn(_ path: String, _ problem: Message, _ advice: Message) {
        diagnostics.append(Diagnostic(.warning, path: path, problem, advice: advice))
    }

    private func isWanted(_ name: [UInt8]) -> Bool {
        endings.isEmpty || endings.contains { name.suffix($0.count).elementsEqual($0) }
    }
}

/// What makes two paths the same folder.
private struct FolderIdentity: Hashable {
    private let device: UInt
    private let number: UInt

    static func look(at path: String) throws(FileProblem) -> (FolderIdentity, FileStamp) {
        var status = stat()
        guard stat(path, &status) == 0 else { throw FileProblem(path: path, cannot: .list, code: errno) }
        return (FolderIdentity(device: UInt(status.st_dev), number: UInt(status.st_ino)), FileStamp(status))
    }
}
