internal import Text

/// The text of `--help`, of the program and of each command. Made from the declarations that the parser reads.
enum HelpPage {
    static func program(in language: Language) -> String {
        let commands = Command.all.map { (left: $0.name, right: $0.summary.text(in: language)) }
        return sections([
            Message(
                "Seogo turns the text of newsletters into a browsable archive.",
                ko: "서고는 뉴스레터의 글을 찾아보기 쉬운 아카이브로 만듭니다."
            ).text(in: language),
            usage("seogo COMMAND [--site DIR] [OPTIONS] [FILES]", in: language),
            section(Message("Commands", ko: "명령"), table(commands), in: language),
            section(
                Message("Options of every command", ko: "모든 명령의 옵션"), table(of: Option.everywhere, language),
                in: language),
            section(Message("Exit status", ko: "종료 상태"), table(statuses(in: language)), in: language),
            Message(
                "`seogo help COMMAND` shows the options and examples of a command.",
                ko: "`seogo help COMMAND`로 명령의 옵션과 예를 볼 수 있습니다."
            ).text(in: language),
        ])
    }

    static func command(_ command: Command, in language: Language) -> String {
        let examples = command.examples.map { "  \($0.line)\n      \($0.explanation.text(in: language))\n" }.joined()
        return sections([
            "seogo \(command.name): \(command.summary.text(in: language))",
            usage(
                ["seogo", command.name, "[OPTIONS]", command.operands.usage].filter { !$0.isEmpty }.joined(
                    separator: " "), in: language),
            section(
                Message("Options", ko: "옵션"), table(of: command.options + Option.everywhere, language), in: language),
            section(Message("Examples", ko: "예"), examples, in: language),
        ])
    }

    private static func statuses(in language: Language) -> [(left: String, right: String)] {
        [
            ("0", Message("all went well", ko: "잘 끝남")),
            ("1", Message("a text, a file or the disk was not as it must be", ko: "글, 파일 또는 디스크에 문제가 있음")),
            ("2", Message("the command line was wrong", ko: "명령줄이 잘못됨")),
        ].map { (left: $0.0, right: $0.1.text(in: language)) }
    }

    private static func usage(_ line: String, in language: Language) -> String {
        Message("Usage: \(line)", ko: "사용법: \(line)").text(in: language)
    }

    private static func section(_ title: Message, _ body: String, in language: Language) -> String {
        body.isEmpty ? "" : "\(title.text(in: language)):\n\(body)"
    }

    /// Parts with an empty line between; those that are empty fall away.
    private static func sections(_ parts: [String]) -> String {
        parts.filter { !$0.isEmpty }.map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }.joined(separator: "\n")
    }

    private static func table(of options: [Option], _ language: Language) -> String {
        table(
            options.map { option in
                let short = option.short.map { "-\($0), " } ?? "    "
                let value = option.valueName.map { " " + $0 } ?? ""
                return (left: "\(short)--\(option.name)\(value)", right: option.help.text(in: language))
            })
    }

    /// Two columns; the left one is ASCII, so that a letter is a column.
    private static func table(_ rows: [(left: String, right: String)]) -> String {
        let width = rows.map(\.left.count).max() ?? 0
        return rows.map { row in
            "  " + row.left + String(repeating: " ", count: width - row.left.count + 3) + row.right + "\n"
        }.joined()
    }
}
