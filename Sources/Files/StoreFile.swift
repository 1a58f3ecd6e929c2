import Glibc

/// A file of which parts are read as they are needed, and that only grows. Many threads may use it at once.
package final class StoreFile: Sendable {
    private let path: String
    private let file: Descriptor

    /// Opens the file, and makes an empty one where there is none or where it is to begin anew.
    package init(_ path: String, anew: Bool) throws(FileProblem) {
        self.path = path
        try Folder.create(Folder.above(path))
        file = try Descriptor(opening: path, O_RDWR | O_CREAT | (anew ? O_TRUNC : 0))
    }

    /// A file that nobody else sees, and that is gone when it is not used any more, however the program ends.
    package static func passing(_ path: String) throws(FileProblem) -> StoreFile {
        let file = try StoreFile(path, anew: true)
        guard unlink(path) == 0 else { throw FileProblem(path: path, cannot: .remove, code: errno) }
        return file
    }

    /// How many bytes it holds.
    package func size() throws(FileProblem) -> Int {
        var status = stat()
        guard fstat(file.number, &status) == 0 else { throw FileProblem(path: path, cannot: .read, code: errno) }
        return Int(status.st_size)
    }

    /// The bytes of a range that was written before.
    package func read(_ range: Range<Int>) throws(FileProblem) -> [UInt8] {
        var (done, code): (Int, Int32) = (0, 0)
        let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
            while done < range.count, let base = buffer.baseAddress {
                let result = pread(file.number, base + done, range.count - done, off_t(range.lowerBound + done))
                if result < 0, errno == EINTR { continue }
                if result <= 0 {
                    code = result < 0 ? errno : EIO
                    break
                }
                done += result
            }
            count = done
        }
        if code != 0 { throw FileProblem(path: path, cannot: .read, code: code) }
        return bytes
    }

    /// Writes bytes at a place of the file. Which place is free, the caller knows.
    package func write(_ bytes: [UInt8], at offset: Int) throws(FileProblem) {
        var done = 0
        while done < bytes.count {
            let result = bytes.withUnsafeBytes { buffer in
                pwrite(file.number, buffer.baseAddress.map { $0 + done }, bytes.count - done, off_t(offset + done))
            }
            if result < 0, errno == EINTR { continue }
            guard result > 0 else { throw FileProblem(path: path, cannot: .write, code: errno) }
            done += result
        }
    }
}
