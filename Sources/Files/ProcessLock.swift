import Glibc
package import Text

/// Keeps two processes from writing the same output. Held as long as the value lives; the system frees it even after a
/// kill. The lock is on a file that stays: removing it would let two processes hold locks on two files of one name.
package struct ProcessLock: ~Copyable {
    private let file: Descriptor

    /// Takes the lock at once or not at all: nil when another process has it (see `holder(of:)`).
    /// - Parameter purpose: what for, as others shall be told, such as `seogo build`.
    package static func take(_ path: String, purpose: String) throws(FileProblem) -> ProcessLock? {
        try take(path, purpose: purpose, operation: LOCK_EX | LOCK_NB)
    }

    /// Takes the lock, waiting until it is free.
    package static func wait(_ path: String, purpose: String) throws(FileProblem) -> ProcessLock {
        while true {
            if let lock = try take(path, purpose: purpose, operation: LOCK_EX) { return lock }
        }
    }

    private static func take(
        _ path: String, purpose: String, operation: Int32
    ) throws(FileProblem) -> ProcessLock? {
        try Folder.create(Folder.above(path))
        let file = try Descriptor(opening: path, O_RDWR | O_CREAT)
        var result: Int32
        repeat { result = flock(file.number, operation) } while result != 0 && errno == EINTR
        if result != 0 {
            if errno == EWOULDBLOCK { return nil }
            throw FileProblem(path: path, cannot: .lock, code: errno)
        }
        let note = "\(getpid()) \(purpose)\n"
        guard ftruncate(file.number, 0) == 0, pwrite(file.number, note, note.utf8.count, 0) == note.utf8.count else {
            throw FileProblem(path: path, cannot: .write, code: errno)
        }
        return ProcessLock(file: file)
    }

    private init(file: consuming Descriptor) { self.file = file }

    /// Who holds a lock, as a sentence, for the one who cannot have it.
    package static func holder(of path: String) throws(FileProblem) -> Message {
        let note = String(decoding: try FileReader.read(path), as: UTF8.self)
        let words = note.split(whereSeparator: { $0 == " " || $0 == "\n" })
        guard let number = words.first else {
            return Message("another process is at work here", ko: "다른 프로세스가 작업 중입니다")
        }
        let purpose = words.dropFirst().joined(separator: " ")
        return Message(
            "\(purpose) (process \(number)) is at work here",
            ko: "\(purpose)(프로세스 \(number))이(가) 작업 중입니다")
    }
}
