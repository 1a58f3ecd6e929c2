import Glibc
import Text

/// Reads whole files.
package enum FileReader {
    /// More than any text an editor makes; a wrong file is refused before it fills the memory.
    package static let defaultLimit = 256 << 20

    /// The bytes of a file.
    package static func read(_ path: String, limit: Int = defaultLimit) throws(FileProblem) -> [UInt8] {
        // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
        let file = try Descriptor(opening: path, O_RDONLY | O_NONBLOCK)
        var status = stat()
        guard fstat(file.number, &status) == 0 else { throw FileProblem(path: path, cannot: .read, code: errno) }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: throw FileProblem(path: path, cannot: .read, code: EISDIR)
        case S_IFREG:
            guard Int(status.st_size) <= limit else { throw tooLarge(path, limit: limit) }
            return try read(descriptor: file.number, path: path, expectedCount: Int(status.st_size), limit: limit)
        default:
            throw FileProblem(
                path: path, Message("it is no ordinary file", ko: "일반 파일이 아닙니다"),
                advice: Message("name a file, or - for the standard input", ko: "파일을 지정하거나 -로 표준 입력을 쓰세요"))
        }
    }

    /// The bytes of an open file up to its end, such as the standard input (descriptor 0), which has no size to ask
    /// for.
    package static func read(
        descriptor: Int32, path: String, limit: Int = defaultLimit
    ) throws(FileProblem) -> [UInt8] {
        try read(descriptor: descriptor, path: path, expectedCount: 65_536, limit: limit)
    }

    private static func read(
        descriptor: Int32, path: String, expectedCount: Int, limit: Int
    ) throws(FileProblem) -> [UInt8] {
        var bytes: [UInt8] = []
        // One byte more than expected, so that the end shows without another round.
        var room = expectedCount + 1
        while true {
            let piece = try readPiece(descriptor: descriptor, path: path, room: room)
            if bytes.isEmpty, piece.count < room, piece.count == expectedCount { return piece }
            if piece.isEmpty { return bytes }
            if bytes.isEmpty { bytes = piece } else { bytes += piece }
            if bytes.count > limit { throw tooLarge(path, limit: limit) }
            room = min(max(65_536, bytes.count), 16 << 20)
        }
    }

    private static func readPiece(descriptor: Int32, path: String, room: Int) throws(FileProblem) -> [UInt8] {
        var code: Int32 = 0
        let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            var result: Int
            repeat { result = Glibc.read(descriptor, buffer.baseAddress, room) } while result < 0 && errno == EINTR
            code = result < 0 ? errno : 0
            count = max(0, result)
        }
        if code != 0 { throw FileProblem(path: path, cannot: .read, code: code) }
        return piece
    }

    private static func tooLarge(_ path: String, limit: Int) -> FileProblem {
        let megabytes = max(1, limit >> 20)
        return FileProblem(
            path: path,
            Message("it is larger than \(megabytes) MB", ko: "\(megabytes) MB보다 큽니다"),
            advice: Message("is it the right file? split it if it is", ko: "맞는 파일인지 확인하고, 맞으면 나누세요"))
    }
}
