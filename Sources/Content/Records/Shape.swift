package import Text

/// What a mapping of the content format may hold: its keys in the order in which they are written, and what stands
/// under each. Reading, checking and writing all go by it.
package struct Shape: Sendable {
    /// What the mapping describes: "an article".
    package let name: Message
    let fields: [Field]

    init(_ name: Message, _ fields: [Field]) {
        self.name = name
        self.fields = fields
    }

    struct Field: Sendable {
        let key: String
        let kind: Kind
        let isRequired: Bool
        init(_ key: String, _ kind: Kind, required: Bool = false) {
            self.key = key
            self.kind = kind
            isRequired = required
        }
    }

    /// What may stand under a key.
    indirect enum Kind: Sendable {
        case text
        /// A text without spaces.
        case address
        /// Lower-case ASCII letters, digits and hyphens: it becomes part of an address that never changes.
        case identifier
        case count
        case day
        /// A day, or a month where only that was printed.
        case date
        case issueNumber
        case choice([String])
        case texts
        case identifiers
        case location
        case records(Shape)
    }

    func position(of key: String) -> Int? {
        fields.firstIndex { $0.key == key }
    }
}

extension Shape.Kind {
    /// What a person should write, said in a message: "expected …".
    var expectation: Message {
        switch self {
        case .text: Message("a text", ko: "글")
        case .address: Message("an address such as https://example.org", ko: "https://example.org 같은 주소")
        case .identifier: Message("an id such as pony-ai", ko: "pony-ai 같은 식별자")
        case .count: Message("a whole number such as 7", ko: "7 같은 정수")
        case .day: Message("a day such as 2024-12-04", ko: "2024-12-04 같은 날짜")
        case .date:
            Message(
                "a day such as 2024-12-04 or a month such as \"2024-12\"", ko: "2024-12-04 같은 날짜나 \"2024-12\" 같은 달")
        case .issueNumber:
            Message("a number such as 403 or a month such as \"2025-06\"", ko: "403 같은 호수나 \"2025-06\" 같은 달")
        case .choice(let words):
            Message("one of \(words.joined(separator: ", "))", ko: "\(words.joined(separator: ", ")) 가운데 하나")
        case .texts: Message("a list such as [one, another]", ko: "[하나, 둘] 같은 목록")
        case .identifiers: Message("a list of ids such as [shenzhen, suzhou]", ko: "[shenzhen, suzhou] 같은 식별자 목록")
        case .location:
            Message("longitude and latitude such as [114.0579, 22.5435]", ko: "[114.0579, 22.5435] 같은 경도와 위도")
        case .records(let shape):
            Message(
                "a list whose entries begin with `- \(shape.fields.first?.key ?? "key"):`",
                ko: "`- \(shape.fields.first?.key ?? "key"):`로 시작하는 항목의 목록")
        }
    }
}
