internal import Text

extension Command {
    static let serve = Command(
        "serve", Message("show the site in a browser while you write", ko: "글을 쓰는 동안 사이트를 브라우저로 보입니다"),
        examples: [
            Example(
                line: "seogo serve",
                explanation: Message("shows this folder's site", ko: "이 폴더의 사이트를 보입니다"))
        ])
}
