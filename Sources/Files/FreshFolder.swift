import Glibc
import Text

/// A new folder that nobody looks at until it is swapped in: files are written straight, without a second name.
package struct FreshFolder: Sendable {
    package let path: String

    /// Makes the folder; what a run before left there is removed.
    package init(_ path: String) throws(FileProblem) {
        self.path = path
        try Folder.remove(path)
        try Folder.create(path)
    }

    /// Writes a file that is not there yet, with the folders above it.
    package func write(_ bytes: [UInt8], to name: String) throws(FileProblem) {
        let target = path + "/" + name
        let flags = O_WRONLY | O_CREAT | O_EXCL
        let number: Int32
        let first = open(target, flags | O_CLOEXEC, 0o666)
        if first < 0, errno == ENOENT {
            try Folder.create(Folder.above(target))
            number = open(target, flags | O_CLOEXEC, 0o666)
        } else {
            number = first
        }
        guard number >= 0 else { throw FileProblem(path: target, cannot: .create, code: errno) }
        let file = Descriptor(owning: number)
        var offset = 0
        while offset < bytes.count {
            let written = bytes.withUnsafeBytes { buffer in
                Glibc.write(number, buffer.baseAddress?.advanced(by: offset), bytes.count - offset)
            }
            if written < 0, errno == EINTR { continue }
            if written <= 0 { throw FileProblem(path: target, cannot: .write, code: written < 0 ? errno : ENOSPC) }
            offset += written
        }
        try file.closeWritten(path: target)
    }

    /// Takes over from another folder every file that is not in a list of names, so that what somebody else put there
    /// survives the swap; returns the names taken over. A name that is taken here already is left to what was made.
    package func keep(from other: String, except names: Set<String>) throws(FileProblem) -> [String] {
        guard Folder.isFolder(other) else { return [] }
        var kept: [String] = []
        var waiting = [""]
        while let below = waiting.popLast() {
            let entries = try FolderEntry.entries(in: Array((other + "/" + below).utf8))
            for entry in entries.sorted(by: { $0.name.lexicographicallyPrecedes($1.name) }) {
                let name = below + String(decoding: entry.name, as: UTF8.self)
                if entry.kind == .folder {
                    waiting.append(name + "/")
                } else if !names.contains(name), try link(other + "/" + name, to: name) {
                    kept.append(name)
                }
            }
        }
        return kept.sorted()
    }

    /// A second name for the same file: nothing is copied, and nothing is gone from the old folder if the run ends now.
    private func link(_ source: String, to name: String) throws(FileProblem) -> Bool {
        let target = path + "/" + name
        try Folder.create(Folder.above(target))
        if Glibc.link(source, target) == 0 { return true }
        if errno == EEXIST { return false }
        throw FileProblem(path: source, cannot: .rename, code: errno)
    }
}
