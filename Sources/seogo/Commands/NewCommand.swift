internal import Text

extension Command {
    static let new = Command(
        "new", Message("begin a site or an issue", ko: "새 사이트나 새 호를 시작합니다"),
        operands: Operands("site DIR | issue", allowed: 1...2),
        examples: [
            Example(
                line: "seogo new site archive",
                explanation: Message(
                    "makes the folder `archive` with a site that builds", ko: "바로 만들 수 있는 사이트를 `archive` 폴더에 만듭니다"))
        ])
}
