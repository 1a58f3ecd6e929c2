import Text

/// Why a text was not made an issue.
enum Refusals {
    static func notANewsletter(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, path: path,
            Message("this does not look like an issue of the newsletter", ko: "뉴스레터로 보이지 않습니다"),
            advice: Message(
                "if it is one, say which: --series weekly --number 403 --date 2024-12-04",
                ko: "뉴스레터가 맞으면 --series weekly --number 403 --date 2024-12-04처럼 알려 주세요"))
    }

    static func noNumber(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, path: path, Message("the text does not tell its number", ko: "글에서 호수를 찾지 못했습니다"),
            advice: Message(
                "give it: --number 403, or --number 2025-06 for a monthly issue",
                ko: "--number 403, 월간이면 --number 2025-06처럼 알려 주세요"))
    }

    static func noDate(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, path: path, Message("the text does not tell its date", ko: "글에서 발행일을 찾지 못했습니다"),
            advice: Message("give it: --date 2024-12-04", ko: "--date 2024-12-04처럼 알려 주세요"))
    }

    static func noDialect(_ path: String) -> Diagnostic {
        Diagnostic(
            .warning, path: path,
            Message(
                "none of the known layouts fits; the text was read as plain articles", ko: "아는 판면과 맞지 않아 보통 글로 읽었습니다"),
            advice: Message(
                "look through the issue; --dialect forces a layout", ko: "결과를 훑어봐 주세요. --dialect로 판면을 정할 수 있습니다"))
    }
}
