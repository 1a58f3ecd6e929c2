import Glibc
import Text

/// Makes and removes folders.
package enum Folder {
    /// Makes a folder and those above it, as far as they are missing.
    package static func create(_ path: String) throws(FileProblem) {
        if mkdir(path, 0o777) == 0 { return }
        let code = errno
        if isFolder(path) { return }
        let above = above(path)
        guard code == ENOENT, above != path else { throw FileProblem(path: path, cannot: .create, code: code) }
        try create(above)
        if mkdir(path, 0o777) == 0 { return }
        let secondCode = errno
        // Another process may have been faster; that is as good.
        if !isFolder(path) { throw FileProblem(path: path, cannot: .create, code: secondCode) }
    }

    /// Removes a file, a link or a folder with all that is in it; links are not followed. What is not there is no
    /// problem.
    package static func remove(_ path: String) throws(FileProblem) {
        try remove(Array(path.utf8))
    }

    /// Bytes, not strings: a name that is no valid UTF-8 must go too.
    private static func remove(_ path: [UInt8]) throws(FileProblem) {
        let pointer = path.map { CChar(bitPattern: $0) } + [0]
        if unlink(pointer) == 0 || errno == ENOENT { return }
        // Linux says EISDIR of a folder, POSIX EPERM.
        let name = String(decoding: path, as: UTF8.self)
        guard errno == EISDIR || errno == EPERM else { throw FileProblem(path: name, cannot: .remove, code: errno) }
        for entry in try FolderEntry.entries(in: path) { try remove(path + [UInt8(ascii: "/")] + entry.name) }
        guard rmdir(pointer) == 0 || errno == ENOENT else {
            throw FileProblem(path: name, cannot: .remove, code: errno)
        }
    }

    /// The folder that a path lies in.
    package static func above(_ path: String) -> String {
        var end = path.utf8.endIndex
        let bytes = path.utf8
        while end > bytes.startIndex, bytes[bytes.index(before: end)] == UInt8(ascii: "/") {
            end = bytes.index(before: end)
        }
        guard let slash = bytes[..<end].lastIndex(of: UInt8(ascii: "/")) else {
            return end == bytes.startIndex && !path.isEmpty ? "/" : "."
        }
        return slash == bytes.startIndex ? "/" : String(path[..<slash])
    }

    /// The path of what is there from the top of the file system, without links.
    package static func whole(_ path: String) throws(FileProblem) -> String {
        guard let pointer = realpath(path, nil) else { throw FileProblem(path: path, cannot: .open, code: errno) }
        defer { free(pointer) }
        return String(cString: pointer)
    }

    /// Whether a folder is there (a link to one counts).
    package static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether a file is there (a link to one counts).
    package static func holdsFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
}
