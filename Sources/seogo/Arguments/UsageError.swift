internal import Text

/// A command line that cannot be understood.
struct UsageError: Error {
    let problem: Message
    let advice: Message?

    init(_ problem: Message, advice: Message? = nil) {
        self.problem = problem
        self.advice = advice
    }

    static func unknownOption(_ written: String, among options: [Option]) -> UsageError {
        let nearest = NearestName.of(String(written.drop { $0 == "-" }), among: options.map(\.name))
        return UsageError(
            Message("unknown option “\(written)”", ko: "알 수 없는 옵션 “\(written)”"),
            advice: nearest.map { suggestion("--" + $0) } ?? seeHelp)
    }

    static func unknownCommand(_ written: String, among names: [String]) -> UsageError {
        UsageError(
            Message("there is no command “\(written)”", ko: "“\(written)” 명령은 없습니다"),
            advice: NearestName.of(written, among: names).map(suggestion) ?? seeHelp)
    }

    static func wrongChoice(_ value: String, of option: Option, among words: [String]) -> UsageError {
        let list = words.joined(separator: ", ")
        return UsageError(
            Message("“\(value)” is no value of --\(option.name)", ko: "--\(option.name)에 “\(value)” 값은 쓸 수 없습니다"),
            advice: NearestName.of(value, among: words).map(suggestion)
                ?? Message("Choose one of: \(list).", ko: "다음 가운데 고르십시오: \(list)."))
    }

    /// A value that its option cannot take; `wanted` says what it takes.
    static func badValue(_ value: String, of option: Option, _ wanted: Message) -> UsageError {
        UsageError(
            Message("“\(value)” is no value of --\(option.name)", ko: "--\(option.name)에 “\(value)” 값은 쓸 수 없습니다"),
            advice: Message("It takes \(wanted.english).", ko: "\(wanted.korean)을 쓰십시오."))
    }

    static func missingValue(of option: Option) -> UsageError {
        let name = option.valueName ?? ""
        return UsageError(
            Message("--\(option.name) needs a value (\(name))", ko: "--\(option.name)에 값(\(name))이 필요합니다"),
            advice: Message("Write --\(option.name)=\(name).", ko: "--\(option.name)=\(name) 꼴로 쓰십시오."))
    }

    static func needlessValue(of option: Option) -> UsageError {
        UsageError(
            Message("--\(option.name) takes no value", ko: "--\(option.name)에는 값을 쓰지 않습니다"),
            advice: Message("Write just --\(option.name).", ko: "--\(option.name)만 쓰십시오."))
    }

    static func tooMany(_ operand: String, after command: String) -> UsageError {
        UsageError(
            Message("“\(operand)” is too much for `seogo \(command)`", ko: "`seogo \(command)`에 “\(operand)”은(는) 남습니다"),
            advice: seeHelp(of: command))
    }

    static func missingOperand(_ name: String, after command: String) -> UsageError {
        UsageError(
            Message("`seogo \(command)` needs \(name)", ko: "`seogo \(command)`에 \(name)이(가) 필요합니다"),
            advice: seeHelp(of: command))
    }

    private static func suggestion(_ name: String) -> Message {
        Message("Did you mean “\(name)”?", ko: "혹시 “\(name)”인가요?")
    }

    private static let seeHelp = Message("See `seogo --help`.", ko: "`seogo --help`를 보십시오.")

    private static func seeHelp(of command: String) -> Message {
        Message("See `seogo help \(command)`.", ko: "`seogo help \(command)`를 보십시오.")
    }
}
