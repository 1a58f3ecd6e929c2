import Content
import Text

/// The bytes of a text, as the decoder hands them over.
func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

/// Diagnostics as `line:column severity: problem; advice`, short enough to compare.
func lines(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { diagnostic in
        let place = diagnostic.place.map { "\($0.line):\($0.column) " } ?? ""
        let advice = diagnostic.advice.map { "; \($0.english)" } ?? ""
        return "\(place)\(diagnostic.severity): \(diagnostic.problem.english)\(advice)"
    }
}

/// A small generator with a seed, so that a random test that fails fails again.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Random content full of what YAML stumbles over.
struct RandomContent {
    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    private static let pieces = [
        "a", "선전", "深圳", " ", "  ", ":", ": ", " #", "#", "'", "\"", "\\", "\n", "\t", "---", "- ", "...", "😀", "[",
        "]", "{", "}", ",", "&x", "*y", "!", "|", ">", "%", "@", "`", "?", "=", "~", "no", "1", "0x1F", "2024-12-04",
        ".",
        "é", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{0}", "\u{7F}", "\u{A0}", "\u{FFFF}", "\r", "1:30", "_", "+", "e",
        "<<",
        "\u{10FFFF}", "null", "true", "\u{200B}", "\u{E000}",
    ]

    mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    mutating func chance() -> Bool { Bool.random(using: &generator) }

    /// Any text at all, also an empty one.
    mutating func anyText() -> String {
        (0..<int(0...6)).map { _ in Self.pieces[int(0...Self.pieces.count - 1)] }.joined()
    }

    /// A text with something to see in it.
    mutating func title() -> String { anyText() + "제목" + anyText() }

    mutating func maybe() -> String? { chance() ? anyText() : nil }

    mutating func texts() -> [String] { (0..<int(0...12)).map { _ in anyText() } }

    mutating func identifier() -> String {
        ["shenzhen", "no", "y", "1", "2024-12-04", "null", "pony-ai", "0x1f", "1e3"][int(0...8)]
    }

    mutating func identifiers() -> [String] { (0..<int(0...20)).map { _ in identifier() } }

    mutating func day() -> Day { Day(ordinal: int(-700_000...2_900_000)) }

    mutating func date() -> PrintedDate {
        let day = day()
        guard chance(), let month = Month(year: day.year, month: day.month) else { return .day(day) }
        return .month(month)
    }

    mutating func maybeDate() -> PrintedDate? { chance() ? date() : nil }

    mutating func article() -> Article {
        Article(
            title: title(), section: maybe(), category: maybe(), source: maybe(), cities: identifiers(),
            companies: identifiers(),
            references: (0..<int(0...3)).map { _ in
                Reference(
                    title: maybe(), publisher: maybe(), url: chance() ? "https://a.b/?q=1&c=%20#x" : nil,
                    date: maybeDate())
            }, body: bytes(chance() ? anyText().replacing("\r", with: "") : ""))
    }

    mutating func issue() -> Issue {
        let month = Month(year: int(2000...2030), month: int(1...12))
        let number = month.flatMap { chance() ? IssueNumber.month($0) : nil } ?? .ordinal(int(1...999))
        return Issue(
            number: number, date: day(), dateBasis: [.printed, .inferred, .given, nil][int(0...3)], title: title(),
            sections: texts(), events: (0..<int(0...4)).map { _ in event() }, body: bytes(anyText()))
    }

    mutating func event() -> IssueEvent {
        IssueEvent(
            name: title(), start: date(), end: maybeDate(), place: maybe(), city: chance() ? identifier() : nil,
            field: maybe(), kind: maybe(), article: chance() ? int(0...99) : nil, url: chance() ? "http://a.b" : nil,
            isCancelled: chance(), note: maybe())
    }

    mutating func company(_ id: String) -> Company {
        Company(
            id: id, ko: chance() ? anyText() : nil, zh: maybe(), en: title(), aliases: texts(), industry: maybe(),
            city: chance() ? identifier() : nil, url: chance() ? "https://pony.ai" : nil,
            status: [.discovered, .rejected, nil][int(0...2)], was: chance() ? ["was-\(id)"] : [])
    }

    mutating func city(_ id: String) -> City {
        City(
            id: id, ko: title(), zh: title(), zht: maybe(), en: maybe(), aliases: texts(), province: maybe(),
            level: [.municipality, .prefecture, .region, .sar, .county, nil][int(0...5)],
            location: chance()
                ? Location(
                    longitude: Double(int(-180_000_000...180_000_000)) / 1_000_000,
                    latitude: Double(int(-90_000_000...90_000_000)) / 1_000_000) : nil)
    }
}
