internal import Text

/// What the command line asks for.
enum Request {
    /// An empty command line.
    case nothing
    case version
    /// Help on a command, or on the program.
    case help(Command?)
    case run(Command, Arguments)

    static func read(_ words: [String]) throws(UsageError) -> Request {
        if words.isEmpty { return .nothing }
        var parser = ArgumentParser(words, options: Option.shared)
        guard let name = try parser.firstOperand() else { return try readWithoutCommand(parser.arguments) }
        if name == "help" { return .help(try commandToExplain(try parser.rest())) }
        let command = try Command.named(name)
        parser.options = command.options + Option.everywhere
        let arguments = try parser.rest()
        if arguments.has(.help) { return .help(command) }
        if arguments.has(.version) { return .version }
        try command.operands.check(arguments.operands, of: command)
        return .run(command, arguments)
    }

    private static func readWithoutCommand(_ arguments: Arguments) throws(UsageError) -> Request {
        if arguments.has(.help) { return .help(nil) }
        if arguments.has(.version) { return .version }
        throw UsageError(
            Message("the command is missing", ko: "명령이 없습니다"),
            advice: Message("`seogo --help` lists the commands.", ko: "`seogo --help`로 명령을 볼 수 있습니다."))
    }

    /// `seogo help`, or `seogo help COMMAND`.
    private static func commandToExplain(_ arguments: Arguments) throws(UsageError) -> Command? {
        if arguments.operands.count > 1 { throw .tooMany(arguments.operands[1], after: "help") }
        guard let name = arguments.operands.first, name != "help" else { return nil }
        return try Command.named(name)
    }
}
