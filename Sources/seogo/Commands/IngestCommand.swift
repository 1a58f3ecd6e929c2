internal import Text

extension Command {
    static let ingest = Command(
        "ingest", Message("read newsletters into Content/issues", ko: "뉴스레터를 읽어 Content/issues에 씁니다"),
        operands: Operands("FILE…", allowed: 1...Int.max),
        examples: [
            Example(
                line: "seogo ingest weekly-403.txt",
                explanation: Message("makes an issue of a newsletter", ko: "뉴스레터 하나로 한 호를 만듭니다")),
            Example(
                line: "seogo ingest --site archive received/*.txt",
                explanation: Message("reads many, into the site in `archive`", ko: "여러 개를 `archive` 사이트로 읽습니다")),
        ])
}
