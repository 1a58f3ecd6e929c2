import Glibc

/// Reads files.
enum Input {
    static func exists(_ path: String) -> Bool { access(path, R_OK) == 0 }

    static func read(_ path: String) -> [UInt8]? {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(file, &buffer, buffer.count)
            if count < 0 { return nil }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
    }
}

/// Writes files and messages.
enum Output {
    /// Writes to a file, or to standard output where no path is given.
    static func write(_ bytes: [UInt8], to path: String?) -> Bool {
        guard let path else { return write(bytes, to: STDOUT_FILENO) }
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard file >= 0 else {
            complain("\(path): cannot be written\n")
            return false
        }
        let isWritten = write(bytes, to: file)
        return close(file) == 0 && isWritten
    }

    static func makeFolder(_ path: String) -> Bool {
        if mkdir(path, 0o755) == 0 || errno == EEXIST { return true }
        complain("\(path): cannot be made\n")
        return false
    }

    static func complain(_ message: String) { _ = write(Array(message.utf8), to: STDERR_FILENO) }

    private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}
