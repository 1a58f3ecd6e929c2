import Glibc
import Text

/// Writes files so that a reader, or a crash, sees the old content or the new one, never a part.
package enum FileWriter {
    /// Makes the file hold these bytes, with the folders above it. Returns whether it had to be written: a file that
    /// holds them already is left alone, with its time. Not synced to the disk: that costs five times the writing, and
    /// what is written here can be made again.
    @discardableResult
    package static func write(_ bytes: [UInt8], to path: String) throws(FileProblem) -> Bool {
        var status = stat()
        let exists = stat(path, &status) == 0
        if exists {
            if status.st_mode & S_IFMT == S_IFDIR { throw FileProblem(path: path, cannot: .write, code: EISDIR) }
            if try holds(path, size: Int(status.st_size), bytes) { return false }
        } else {
            try Folder.create(Folder.above(path))
        }
        // A link stays a link: what it points to is replaced.
        let target = exists ? try resolved(path) : path
        let temporary = try writeTemporary(bytes, beside: target, mode: exists ? status.st_mode & 0o7777 : nil)
        guard rename(temporary, target) == 0 else {
            let code = errno
            unlink(temporary)
            throw FileProblem(path: path, cannot: .write, code: code)
        }
        return true
    }

    private static func holds(_ path: String, size: Int, _ bytes: [UInt8]) throws(FileProblem) -> Bool {
        guard size == bytes.count else { return false }
        return try FileReader.read(path, limit: .max) == bytes
    }

    private static func resolved(_ path: String) throws(FileProblem) -> String {
        guard let pointer = realpath(path, nil) else { throw FileProblem(path: path, cannot: .write, code: errno) }
        defer { free(pointer) }
        return String(cString: pointer)
    }

    private static func writeTemporary(
        _ bytes: [UInt8], beside target: String, mode: mode_t?
    ) throws(FileProblem) -> String {
        let (path, number) = try openTemporary(beside: target)
        let file = Descriptor(owning: number)
        do throws(FileProblem) {
            try write(bytes, to: number, path: target)
            if let mode, fchmod(number, mode) != 0 { throw FileProblem(path: target, cannot: .write, code: errno) }
            try file.closeWritten(path: target)
        } catch {
            unlink(path)
            throw error
        }
        return path
    }

    /// Opens a new file of a name that nobody uses. The name begins with a dot, so that no listing shows one that a
    /// kill left behind, and is short, so that it fits wherever the target's name fits.
    private static func openTemporary(beside target: String) throws(FileProblem) -> (path: String, number: Int32) {
        let folder = Folder.above(target)
        var attempt = 0
        while true {
            let path = "\(folder)/.seogo-\(getpid())-\(attempt).new"
            let number = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if number >= 0 { return (path, number) }
            guard errno == EEXIST else { throw FileProblem(path: target, cannot: .write, code: errno) }
            attempt += 1
        }
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(FileProblem) {
        var offset = 0
        while offset < bytes.count {
            let written = bytes.withUnsafeBytes { buffer in
                Glibc.write(descriptor, buffer.baseAddress?.advanced(by: offset), bytes.count - offset)
            }
            if written < 0, errno == EINTR { continue }
            if written <= 0 { throw FileProblem(path: path, cannot: .write, code: written < 0 ? errno : ENOSPC) }
            offset += written
        }
    }
}
