import Glibc
import Text

/// One name in a folder.
struct FolderEntry {
    /// As the file system has it, which need not be valid UTF-8.
    let name: [UInt8]
    let kind: Kind

    enum Kind { case file, folder, link, special, unknown }

    /// All names in a folder but `.` and `..`, in no order.
    static func entries(in path: [UInt8]) throws(FileProblem) -> [FolderEntry] {
        let name = String(decoding: path, as: UTF8.self)
        guard let stream = opendir(path.map { CChar(bitPattern: $0) } + [0]) else {
            throw FileProblem(path: name, cannot: .list, code: errno)
        }
        defer { closedir(stream) }
        var entries: [FolderEntry] = []
        errno = 0
        while let entry = readdir(stream) {
            let found = FolderEntry(entry)
            if found.name != [0x2E], found.name != [0x2E, 0x2E] { entries.append(found) }
            errno = 0
        }
        if errno != 0 { throw FileProblem(path: name, cannot: .list, code: errno) }
        return entries
    }

    private init(_ entry: UnsafeMutablePointer<dirent>) {
        name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
        kind =
            switch Int(entry.pointee.d_type) {
            case Int(DT_REG): .file
            case Int(DT_DIR): .folder
            case Int(DT_LNK): .link
            case Int(DT_UNKNOWN): .unknown
            default: .special
            }
    }
}
