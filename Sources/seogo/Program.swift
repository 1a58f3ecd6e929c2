internal import Files
internal import Text

/// The program from its command line to its exit status.
enum Program {
    static let version = "0.1.0"

    static func run(_ words: [String], in environment: Environment) async -> ExitStatus {
        let terminal = Terminal(
            output: TextChannel(descriptor: 1, mayColour: environment.mayColour),
            errors: TextChannel(descriptor: 2, mayColour: environment.mayColour),
            language: LanguageChoice.language(in: words, else: environment.language))
        do {
            return try await answer(Request.read(words), terminal)
        } catch let error as UsageError {
            return report(error.problem, advice: error.advice, status: .wrongUsage, terminal)
        } catch let error as FileProblem {
            return show(error.diagnostic, terminal)
        } catch let error as OutputFailure {
            return report(error.problem, advice: nil, status: .failure, terminal)
        } catch {
            let problem = Message("the run stopped: \(error)", ko: "실행이 멈췄습니다: \(error)")
            return report(problem, advice: nil, status: .failure, terminal)
        }
    }

    private static func answer(_ request: Request, _ terminal: Terminal) async throws -> ExitStatus {
        let language = terminal.language
        switch request {
        case .nothing:
            try terminal.errors.write(HelpPage.program(in: language))
            return .wrongUsage
        case .version:
            try terminal.output.write("seogo \(version)\n")
            return .success
        case .help(let command):
            try terminal.output.write(
                command.map { HelpPage.command($0, in: language) } ?? HelpPage.program(in: language))
            return .success
        case .run(let command, let arguments):
            return try await command.work(arguments, terminal)
        }
    }

    /// Shows the file that stopped the run.
    private static func show(_ diagnostic: Diagnostic, _ terminal: Terminal) -> ExitStatus {
        do {
            try terminal.show([diagnostic])
        } catch {
            return .failure
        }
        return .failure
    }

    /// Says why the run ends. Where even that cannot be written, the status alone must do.
    private static func report(
        _ problem: Message, advice: Message?, status: ExitStatus, _ terminal: Terminal
    ) -> ExitStatus {
        do {
            try terminal.complain(problem, advice: advice)
        } catch {
            return status == .success ? .failure : status
        }
        return status
    }
}
