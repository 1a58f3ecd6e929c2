internal import Text

/// Where the program speaks to its user, and in which language.
struct Terminal: Sendable {
    let output: TextChannel
    let errors: TextChannel
    let language: Language

    /// Says one line on standard output.
    func say(_ message: Message) throws(OutputFailure) {
        try output.write(message.text(in: language) + "\n")
    }

    /// Says on standard error what is wrong and, on a line of its own, what to do.
    func complain(_ problem: Message, advice: Message?) throws(OutputFailure) {
        let label = Message("error:", ko: "오류:").text(in: language)
        let shown = errors.isColoured ? "\u{1B}[1;31m\(label)\u{1B}[0m" : label
        let advice = advice.map { $0.text(in: language) + "\n" } ?? ""
        try errors.write("seogo: \(shown) \(problem.text(in: language))\n\(advice)")
    }
}
