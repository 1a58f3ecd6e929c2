internal import Text

/// A line that tells how far long work has come: on a terminal only, rewritten in place.
final class Progress {
    private let terminal: Terminal
    private let total: Int
    private var done = 0
    private var isShown = false

    init(_ terminal: Terminal, total: Int) {
        self.terminal = terminal
        self.total = total
    }

    func step(_ name: String) throws {
        done += 1
        guard terminal.errors.isTerminal, total > 4 else { return }
        let width = 20
        let filled = done * width / max(1, total)
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        try terminal.errors.write("\r\u{1B}[K\(bar) \(done)/\(total) \(name.suffix(40))")
        isShown = true
    }

    func clear() throws {
        guard isShown else { return }
        try terminal.errors.write("\r\u{1B}[K")
        isShown = false
    }
}
