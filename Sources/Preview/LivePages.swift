internal import Synchronization
internal import Text

/// What the browser sees at the moment: the pages of the site, or what is wrong with it; and who waits for the next.
final class LivePages: Sendable {
    let look: PreviewLook
    private let state: Mutex<State>

    /// Milliseconds that a page is kept waiting before it is told that nothing happened: less than what browsers and
    /// what may stand between would wait.
    static let longestWait = 25_000

    private struct State {
        var version: Int
        var problemPage: [UInt8]?
        var waiting: [SuspendedRequest] = []
        var isClosed = false
    }

    /// What is shown.
    struct Shown {
        let version: Int
        /// The page that says what is wrong, to be shown in the place of every page.
        let problemPage: [UInt8]?
    }

    /// - Parameter firstVersion: one that no earlier run can have had, so that pages of an earlier run notice.
    init(_ look: PreviewLook, firstVersion: Int) {
        self.look = look
        state = Mutex(State(version: firstVersion))
    }

    var shown: Shown { state.withLock { Shown(version: $0.version, problemPage: $0.problemPage) } }

    /// Shows what a build came to, and wakes all who wait for it.
    func show(_ diagnostics: [Diagnostic]) {
        let isBroken = diagnostics.contains { $0.severity == .error }
        let page = isBroken ? look.problems(diagnostics) : nil
        state.withLock { state in
            state.version += 1
            state.problemPage = page
        }
        releaseWaiting()
    }

    /// Answers those who wait, though nothing happened.
    func releaseWaiting() {
        let waiting = state.withLock { state in
            defer { state.waiting = [] }
            return state.waiting
        }
        for request in waiting { request.resume() }
    }

    /// From now on nobody is kept waiting.
    func close() {
        state.withLock { $0.isClosed = true }
        releaseWaiting()
    }

    /// The version to tell a page that knows another one, or has waited its time. Nil: the request now waits.
    ///
    /// A request that was resumed is asked for its answer a second time; it says so by `hasWaited`.
    func version(after known: Int?, _ request: Request, hasWaited: Bool) -> Int? {
        state.withLock { state in
            if state.version != known || hasWaited || state.isClosed { return state.version }
            guard let suspended = request.suspend() else { return state.version }
            state.waiting.append(suspended)
            return nil
        }
    }
}
