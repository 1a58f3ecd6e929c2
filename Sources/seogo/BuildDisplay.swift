internal import Synchronization
internal import Text
internal import Website

/// Shows on a terminal how far a build has come, once it takes longer than a moment. In a log it says only what one has
/// to wait for. A class, because tasks on all cores tell it of their work.
final class BuildDisplay: Sendable {
    private struct State {
        var title = Message("", ko: "")
        var total = 0
        var done = 0
        var shownAt: ContinuousClock.Instant?
        var failure: OutputFailure?
    }

    private let terminal: Terminal
    private let isQuiet: Bool
    private let start = ContinuousClock.now
    private let state = Mutex(State())

    init(_ terminal: Terminal, isQuiet: Bool) {
        self.terminal = terminal
        self.isQuiet = isQuiet
    }

    func hear(_ news: BuildNews) {
        state.withLock { state in
            switch news {
            case .waiting(let holder): say(holder, &state)
            case .begins(let stage): (state.title, state.total, state.done) = (stage.title, 0, 0)
            case .files(let count): (state.total, state.done) = (count, 0)
            case .fileMade: state.done += 1
            }
            show(&state)
        }
    }

    /// Takes the line away. Throws what went wrong in writing it.
    func clear() throws {
        try state.withLock { state in
            if let failure = state.failure { throw failure }
            if state.shownAt != nil { try terminal.errors.write("\r\u{1B}[K") }
            state.shownAt = nil
        }
    }

    private func say(_ holder: Message, _ state: inout State) {
        let line = Message("\(holder.english); waiting for it", ko: "\(holder.korean). 끝나기를 기다립니다")
        write("seogo: \(line.text(in: terminal.language))\n", &state)
    }

    /// At most ten times a second, and only after half a second.
    private func show(_ state: inout State) {
        let now = ContinuousClock.now
        guard terminal.errors.isTerminal, !isQuiet, now - start > .milliseconds(500),
            state.shownAt.map({ now - $0 > .milliseconds(100) }) ?? true
        else { return }
        let width = 20
        let filled = state.total == 0 ? 0 : state.done * width / state.total
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        let count = state.total == 0 ? "" : " \(state.done)/\(state.total)"
        write("\r\u{1B}[K\(bar) \(state.title.text(in: terminal.language))\(count)", &state)
        state.shownAt = now
    }

    private func write(_ text: String, _ state: inout State) {
        do {
            try terminal.errors.write(text)
        } catch {
            state.failure = error
        }
    }
}
