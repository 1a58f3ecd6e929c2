internal import Glibc

/// Another program, run to its end.
enum ChildProcess {
    enum Result: Sendable {
        case ended(status: Int, output: [UInt8])
        case notFound
    }

    /// Runs a program by its name and arguments; it gets this process's environment and no input.
    static func run(_ words: [String]) -> Result {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return .notFound }
        defer { close(ends[0]) }
        // Else a program that is started beside this one would hold the pipe open.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let process = start(words, output: ends[1])
        close(ends[1])
        guard let process else { return .notFound }
        var output: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(ends[0], &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            if count <= 0 { break }
            output += piece[..<count]
        }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        // The upper byte is what it returned; a signal that ended it counts as a failure of its own.
        return .ended(status: status & 0x7F == 0 ? Int(status >> 8) & 0xFF : 255, output: output)
    }

    private static func start(_ words: [String], output: Int32) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process = pid_t()
        guard let name = words.first, posix_spawnp(&process, name, &actions, nil, arguments, environ) == 0 else {
            return nil
        }
        return process
    }
}
