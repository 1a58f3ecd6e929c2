internal import Glibc
internal import Text

/// Standard output or standard error: where the program writes text for people.
struct TextChannel: Sendable {
    private let descriptor: Int32
    /// Whether a terminal shows the text, in colour.
    let isColoured: Bool
    /// Whether a person watches: then a line may be written over.
    let isTerminal: Bool

    init(descriptor: Int32, mayColour: Bool) {
        self.descriptor = descriptor
        isTerminal = isatty(descriptor) == 1
        isColoured = mayColour && isTerminal
    }

    /// Writes all of the text. A reader that went away is no failure: it has seen what it wanted.
    func write(_ text: String) throws(OutputFailure) {
        var rest = ArraySlice(text.utf8)
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
                continue
            }
            switch errno {
            case EINTR: continue
            case EAGAIN: waitUntilWritable()
            case EPIPE: return
            case let code: throw OutputFailure(code: code)
            }
        }
    }

    /// A terminal or pipe shared with another program may be set not to block.
    private func waitUntilWritable() {
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&request, 1, -1)
    }
}

/// The system refused to take the program's output (a full disk, for one).
struct OutputFailure: Error {
    let code: Int32

    var problem: Message {
        let reason = String(cString: strerror(code))
        return Message("the output cannot be written: \(reason)", ko: "출력을 쓸 수 없습니다: \(reason)")
    }
}
