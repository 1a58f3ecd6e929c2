internal import Glibc
internal import Text

/// A request to stop, which whoever waits on a descriptor notices: given by Ctrl-C, `kill`, or another task.
package struct StopSignal: Sendable {
    private let pipe: Pipe

    /// Readable from the moment the signal is given, for ever.
    var descriptor: Int32 { pipe.output }

    /// A signal that is given by `give` alone.
    package init() throws { try self.init(Pipe()) }

    private init(_ pipe: Pipe) throws {
        self.pipe = pipe
        if pipe.output < 0 { throw PreviewProblem(Message("no signal can be made", ko: "신호를 만들 수 없습니다")) }
    }

    /// Asks whoever waits to stop.
    package func give() { pipe.write() }

    /// The signal that Ctrl-C (SIGINT) and `kill` (SIGTERM) give from now on, instead of ending the process at once.
    /// A second one ends it, so that nobody is held by a build that takes long.
    package static func ofThisProcess() throws -> StopSignal {
        let signal = try StopSignal(Pipe.ofThisProcess)
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { _ in Pipe.ofThisProcess.write() }
        action.sa_flags = Int32(SA_RESTART) | Int32(truncatingIfNeeded: SA_RESETHAND)
        for number in [SIGINT, SIGTERM] where sigaction(number, &action, nil) != 0 {
            throw PreviewProblem(Message("no signal can be taken", ko: "신호를 받을 수 없습니다"), code: errno)
        }
        return signal
    }

    /// What is written is never read, so that all who look see it.
    private struct Pipe {
        let output: Int32
        private let input: Int32

        /// A handler of signals is handed nothing but their number, and may do little more than write: so there is one
        /// pipe for the process, made before the handler is set.
        static let ofThisProcess = Pipe()

        init() {
            var ends: [Int32] = [-1, -1]
            _ = Glibc.pipe(&ends)
            for end in ends where end >= 0 { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            (output, input) = (ends[0], ends[1])
        }

        func write() {
            var byte: UInt8 = 1
            _ = Glibc.write(input, &byte, 1)
        }
    }
}
