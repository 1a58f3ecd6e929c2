import Glibc
import Text

/// A folder that nobody looks at and that is made to hold what another shall hold: what both have in common is one file
/// with two names, so that nothing is copied, and a file that differs is never written into, but replaced.
package struct SpareFolder: Sendable {
    package let path: String
    private let other: String

    /// Opens the folder, or makes it, with the mode of the other one.
    package init(_ path: String, beside other: String) throws(FileProblem) {
        self.path = path
        self.other = other
        try Folder.create(path)
        var status = stat()
        if stat(other, &status) == 0, chmod(path, status.st_mode & 0o7777) != 0 {
            throw FileProblem(path: path, cannot: .write, code: errno)
        }
    }

    /// Puts a new file in its place.
    package func put(_ bytes: [UInt8], at name: String) throws(FileProblem) {
        let target = path + "/" + name
        try clear(target)
        let file = try create(target)
        var offset = 0
        while offset < bytes.count {
            let written = bytes.withUnsafeBytes { buffer in
                Glibc.write(file.number, buffer.baseAddress?.advanced(by: offset), bytes.count - offset)
            }
            if written < 0, errno == EINTR { continue }
            if written <= 0 { throw FileProblem(path: target, cannot: .write, code: written < 0 ? errno : ENOSPC) }
            offset += written
        }
        try file.closeWritten(path: target)
    }

    /// Makes the file of the other folder stand here too.
    package func take(_ name: String) throws(FileProblem) {
        let (source, target) = (other + "/" + name, path + "/" + name)
        if name.hasSuffix("/") { return try Folder.create(target) }
        var (wanted, present) = (stat(), stat())
        guard lstat(source, &wanted) == 0 else { throw FileProblem(path: source, cannot: .open, code: errno) }
        if lstat(target, &present) == 0, present.st_ino == wanted.st_ino { return }
        try clear(target)
        if link(source, target) == 0 { return }
        if errno == ENOENT {
            try Folder.create(Folder.above(target))
            if link(source, target) == 0 { return }
        }
        // Some file systems have no second names, and some systems forbid them for files of somebody else.
        guard errno == EPERM || errno == EMLINK || errno == ENOTSUP, wanted.st_mode & S_IFMT == S_IFREG else {
            throw FileProblem(path: source, cannot: .rename, code: errno)
        }
        try put(FileReader.read(source, limit: .max), at: name)
        var times = [wanted.st_atim, wanted.st_mtim]
        if utimensat(AT_FDCWD, target, &times, 0) != 0 {
            throw FileProblem(path: target, cannot: .write, code: errno)
        }
    }

    /// Removes a file, and the folders above it that are empty then.
    package func remove(_ name: String) throws(FileProblem) {
        try Folder.remove(path + "/" + (name.hasSuffix("/") ? String(name.dropLast()) : name))
        var folder = Folder.above(path + "/" + name)
        while folder.utf8.count > path.utf8.count, rmdir(folder) == 0 { folder = Folder.above(folder) }
    }

    /// Takes away what stands where a file is to be put: a file, or a folder of that name.
    private func clear(_ target: String) throws(FileProblem) {
        if unlink(target) == 0 || errno == ENOENT { return }
        if errno == EISDIR || errno == EPERM { return try Folder.remove(target) }
        if errno != ENOTDIR { throw FileProblem(path: target, cannot: .remove, code: errno) }
    }

    private func create(_ target: String) throws(FileProblem) -> Descriptor {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
        let first = open(target, flags, 0o666)
        if first >= 0 { return Descriptor(owning: first) }
        guard errno == ENOENT || errno == ENOTDIR else {
            throw FileProblem(path: target, cannot: .create, code: errno)
        }
        try Folder.create(Folder.above(target))
        return try Descriptor(opening: target, flags)
    }
}
