internal import Text

/// Says libyaml's complaints so that an editor knows what to do.
enum YAMLFault {
    static func explain(_ problem: String, context: String) -> (problem: Message, advice: Message) {
        if context.hasPrefix("while scanning a quoted scalar"), problem.hasPrefix("found unexpected") {
            return (
                Message("a quotation that begins here is never closed", ko: "여기서 시작한 따옴표가 닫히지 않았습니다"),
                Message("add the closing quotation mark", ko: "닫는 따옴표를 넣으십시오")
            )
        }
        if let known = known.first(where: { problem.contains($0.part) }) { return (known.problem, known.advice) }
        return (
            Message("the YAML cannot be read here: \(problem)", ko: "여기서 YAML을 읽을 수 없습니다: \(problem)"),
            Message(
                "check quotes, brackets, colons and the indentation of this line and the one before",
                ko: "이 줄과 앞줄의 따옴표, 괄호, 쌍점, 들여쓰기를 확인하십시오")
        )
    }

    /// By a part of libyaml's sentence.
    private static let known: [(part: String, problem: Message, advice: Message)] = [
        (
            "mapping values are not allowed",
            Message("a colon with a space stands inside a value", ko: "값 안에 쌍점과 빈칸이 있습니다"),
            Message(
                "put the whole value between double quotes; if this is a key, mend the line before",
                ko: "값 전체를 큰따옴표로 묶으십시오. 이것이 키라면 앞줄을 고치십시오")
        ),
        (
            "cannot start any token",
            Message(
                "a value or key cannot begin with this character (a tab, `@`, a backtick or `%`)",
                ko: "값이나 키는 이 문자(탭, `@`, 백틱, `%`)로 시작할 수 없습니다"),
            Message(
                "indent with spaces, or put the value between double quotes",
                ko: "들여쓰기는 빈칸으로 하거나, 값을 큰따옴표로 묶으십시오")
        ),
        (
            "tab character",
            Message("a tab stands where spaces must indent", ko: "들여쓰기에 탭을 썼습니다"),
            Message("replace the tab by spaces", ko: "탭을 빈칸으로 바꾸십시오")
        ),
        (
            "could not find expected ':'",
            Message("there is no colon after the key that begins here", ko: "여기서 시작한 키 뒤에 쌍점이 없습니다"),
            Message(
                "write `key: value`; a value that goes on over lines is indented",
                ko: "`키: 값`으로 쓰십시오. 여러 줄인 값은 들여쓰십시오")
        ),
        (
            "did not find expected key",
            Message("a key was expected here", ko: "여기에는 키가 와야 합니다"),
            Message(
                "check the indentation, and put a value that holds quotes or colons between double quotes",
                ko: "들여쓰기를 확인하고, 따옴표나 쌍점이 든 값은 큰따옴표로 묶으십시오")
        ),
        (
            "expected '-' indicator",
            Message("an entry of the list was expected here", ko: "여기에는 목록의 항목이 와야 합니다"),
            Message("begin it with `- `, as far to the left as the others", ko: "다른 항목과 같은 자리에서 `- `로 시작하십시오")
        ),
        (
            "block sequence entries are not allowed",
            Message("a list cannot begin on this line", ko: "이 줄에서는 목록을 시작할 수 없습니다"),
            Message("begin it on a line of its own", ko: "목록은 새 줄에서 시작하십시오")
        ),
        (
            "expected ',' or ']'",
            Message("a list in brackets is not closed", ko: "대괄호 목록이 닫히지 않았습니다"),
            Message("separate its entries by commas and close it with `]`", ko: "항목 사이에 쉼표를 쓰고 `]`로 닫으십시오")
        ),
        (
            "expected ',' or '}'",
            Message("a mapping in braces is not closed", ko: "중괄호가 닫히지 않았습니다"),
            Message("separate its keys by commas and close it with `}`", ko: "항목 사이에 쉼표를 쓰고 `}`로 닫으십시오")
        ),
        (
            "expected node content",
            Message("a value is missing here", ko: "여기에 값이 없습니다"),
            Message("remove the comma too much, or write the value", ko: "쓸데없는 쉼표를 지우거나 값을 쓰십시오")
        ),
        (
            "expected comment or line break",
            Message("a value cannot begin with `|` or `>` and go on", ko: "값은 `|`나 `>`로 시작해 이어질 수 없습니다"),
            Message("put the value between double quotes", ko: "값을 큰따옴표로 묶으십시오")
        ),
        (
            "directive",
            Message("a line cannot begin with `%`", ko: "줄은 `%`로 시작할 수 없습니다"),
            Message("remove the line", ko: "이 줄을 지우십시오")
        ),
        (
            "unknown escape character",
            Message("a backslash between double quotes begins no known escape", ko: "큰따옴표 안의 역빗금을 알 수 없습니다"),
            Message("write two backslashes for one", ko: "역빗금 하나는 두 개로 쓰십시오")
        ),
        (
            "expected <document start>",
            Message("something stands after the end of the document", ko: "문서가 끝난 뒤에 글이 더 있습니다"),
            Message("indent it or remove it", ko: "들여쓰거나 지우십시오")
        ),
    ]
}
