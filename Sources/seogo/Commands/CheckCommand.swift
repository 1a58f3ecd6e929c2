internal import Text

extension Command {
    static let check = Command(
        "check", Message("check content and site, and write nothing", ko: "아무것도 쓰지 않고 내용과 사이트를 검사합니다"),
        examples: [
            Example(
                line: "seogo check",
                explanation: Message("says what is wrong, where, and what to do", ko: "무엇이 어디서 잘못됐고 어떻게 고칠지 말합니다"))
        ])
}
