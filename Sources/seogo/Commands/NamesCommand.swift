internal import Text

extension Command {
    static let names = Command(
        "names", Message("judge the names that ingest discovered", ko: "새로 찾은 이름을 살피고 정합니다"),
        examples: [
            Example(
                line: "seogo names",
                explanation: Message("lists the names that wait for a decision", ko: "결정을 기다리는 이름을 보입니다"))
        ])
}
