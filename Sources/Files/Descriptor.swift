import Glibc

/// An open file that closes itself.
struct Descriptor: ~Copyable {
    let number: Int32

    init(owning number: Int32) { self.number = number }

    init(opening path: String, _ flags: Int32) throws(FileProblem) {
        let number = open(path, flags | O_CLOEXEC, 0o666)
        if number < 0 { throw FileProblem(path: path, cannot: .open, code: errno) }
        self.number = number
    }

    deinit { Glibc.close(number) }

    /// Closes the file and tells what the system says to it: on network file systems a full disk may show only here.
    consuming func closeWritten(path: String) throws(FileProblem) {
        let number = self.number
        discard self
        if Glibc.close(number) != 0 { throw FileProblem(path: path, cannot: .write, code: errno) }
    }
}
