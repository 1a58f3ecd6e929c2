internal import Text

/// A command of the program: what it is called, what it takes, and what it does.
struct Command: Sendable {
    /// A command line that someone might copy, and what it does.
    struct Example: Sendable {
        let line: String
        let explanation: Message
    }

    let name: String
    let summary: Message
    let operands: Operands
    let options: [Option]
    let examples: [Example]
    private let run: @Sendable (Arguments, Terminal) async throws -> ExitStatus

    init(
        _ name: String, _ summary: Message, operands: Operands = Operands(), options: [Option] = Option.ofSites,
        examples: [Example], run: @escaping @Sendable (Arguments, Terminal) async throws -> ExitStatus
    ) {
        self.name = name
        self.summary = summary
        self.operands = operands
        self.options = options
        self.examples = examples
        self.run = run
    }

    func work(_ arguments: Arguments, _ terminal: Terminal) async throws -> ExitStatus {
        try await run(arguments, terminal)
    }
}

extension Command {
    /// All commands, in the order of a day's work.
    static let all: [Command] = [.ingest, .build, .serve, .check, .names, .new]

    static func named(_ name: String) throws(UsageError) -> Command {
        if let command = all.first(where: { $0.name == name }) { return command }
        throw .unknownCommand(name, among: all.map(\.name) + ["help"])
    }
}
