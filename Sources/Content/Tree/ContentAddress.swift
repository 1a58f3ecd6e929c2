internal import Text

/// What a path in the content folder says that the file is.
enum ContentAddress {
    case settings
    case issue(IssueID)
    case article(IssueID, number: Int)
    case lock(IssueID)
    case cities, companies, events
    case page(name: String)
    /// Not of the format: a newsletter, a picture, a new version laid beside an edited one.
    case foreign
    /// Where files of the format stand, but none that it knows.
    case misplaced(Message, advice: Message)

    init(path: String) {
        let parts = path.split(separator: "/").map { String($0) }
        switch (parts.first, parts.count) {
        case ("site.yml", 1): self = .settings
        case ("events.yml", 1): self = .events
        case ("gazetteer", 2) where parts[1] == "cities.yml": self = .cities
        case ("gazetteer", 2) where parts[1] == "companies.yml": self = .companies
        case ("issues", 3): self = Self.inIssue(folder: parts[1], name: parts[2])
        case ("pages", 2...) where path.hasSuffix(".md"):
            self = .page(name: String(parts.dropFirst().joined(separator: "/").dropLast(3)))
        case ("newsletters", _), ("static", _): self = .foreign
        default: self = Self.unknown(path, last: parts.last ?? "")
        }
    }

    private static func inIssue(folder: String, name: String) -> ContentAddress {
        guard let id = IssueID(folder) else {
            return .misplaced(
                Message("`\(folder)` is no name of an issue's folder", ko: "`\(folder)`은(는) 호의 폴더 이름이 아닙니다"),
                advice: Message(
                    "name it like weekly-403 or monthly-2025-06", ko: "weekly-403이나 monthly-2025-06처럼 이름을 지으십시오"))
        }
        if name == "issue.md" { return .issue(id) }
        if name == "ingest.json" { return .lock(id) }
        if name.hasSuffix(".md"), let number = articleNumber(name.dropLast(3)) {
            return .article(id, number: number)
        }
        return unknown("issues/\(folder)/\(name)", last: name)
    }

    /// `01` is 1.
    private static func articleNumber(_ text: Substring) -> Int? {
        guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
            let number = Int(text), number > 0
        else { return nil }
        return number
    }

    private static func unknown(_ path: String, last: String) -> ContentAddress {
        // Hidden files, editors' copies and new versions beside edited ones are nobody's mistake.
        if last.hasPrefix(".") || last.hasSuffix("~") || last.hasSuffix(".new") { return .foreign }
        return .misplaced(
            Message("nothing is made of this file", ko: "이 파일은 쓰이지 않습니다"),
            advice: Message(
                "articles are named 01.md, 02.md; what is copied as it is lies in static/",
                ko: "기사는 01.md, 02.md로 이름 짓고, 그대로 복사할 파일은 static/에 두십시오"))
    }
}
