internal import Text

/// A name of an event, brought to what two spellings of it have in common.
///
/// `2024 제 20회 중국(창사)국제자동차박람회` and `제20회 창사 국제 자동차 전시회` mean the same: year and number are set apart,
/// the city is left out because the place says it, and the words for a fair are one.
struct EventName: Sendable {
    /// What the name says without its brackets, and what its brackets say where it could be a name of its own.
    let cores: [String]
    /// The first core without words that are as often left away.
    let looseCore: String
    let years: Set<String>
    let numbers: Set<String>

    init(_ name: String, city: [String]) {
        let (outer, brackets) = Self.split(name)
        let whole = NumberedKey(Self.key(of: name))
        years = whole.years
        numbers = whole.numbers
        let places = city.map { Array(Self.key(of: $0).utf8) }.filter { $0.count > 1 }
        func core(_ text: String) -> String {
            let key = NumberedKey(Self.key(of: text)).rest
            return Self.replacing(Self.fairs, in: Self.replacing(places + Self.generic, in: key, by: []), by: Self.fair)
        }
        let first = core(outer.isEmpty ? name : outer)
        // A bracket of a few letters is an abbreviation or a place, which many events share.
        cores = [first.isEmpty ? Self.key(of: name) : first] + brackets.map(core).filter { Self.weight(of: $0) >= 6 }
        looseCore = Self.replacing(Self.weak, in: first, by: [])
    }

    /// A syllable says as much as two Latin letters.
    private static func weight(of text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
    }

    /// A text as it is compared.
    static func key(of text: String) -> String { Folding.key(of: text) }

    /// What stands outside of all brackets, and what in each.
    private static func split(_ name: String) -> (outer: String, brackets: [String]) {
        var (outer, brackets, depth) = ("", [""], 0)
        for scalar in name.unicodeScalars {
            switch scalar {
            case "(", "（", "[", "【", "<", "《": depth += 1
            case ")", "）", "]", "】", ">", "》":
                depth = max(0, depth - 1)
                if depth == 0 { brackets.append("") }
            default:
                if depth > 0 {
                    brackets[brackets.count - 1].unicodeScalars.append(scalar)
                } else {
                    outer.unicodeScalars.append(scalar)
                }
            }
        }
        return (outer, brackets.filter { !$0.isEmpty })
    }

    /// The text with each of the words replaced; of two that begin alike the longer counts.
    private static func replacing(_ words: [[UInt8]], in text: String, by other: [UInt8]) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var offset = 0
        while offset < bytes.count {
            let word = words.filter { bytes[offset...].starts(with: $0) }.max { $0.count < $1.count }
            if let word {
                result += other
                offset += word.count
            } else {
                result.append(bytes[offset])
                offset += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func words(_ text: String) -> [[UInt8]] { text.split(separator: " ").map { Array($0.utf8) } }

    private static let fair: [UInt8] = Array("#".utf8)
    private static let fairs = words("박람교역회 박람회 전시회 전람회 교역회 엑스포 페어 전시 exposition exhibition expo fair")
    private static let generic = words("중국 국제 국제적 및 china international the 참가자 참가기업 참여기업 모집 개최 안내")
    private static let weak = words("산업 기술 제품 장비 설비 서비스 세계 기념")
}

/// A folded text with its numbers set apart.
private struct NumberedKey {
    private(set) var rest = ""
    private(set) var years: Set<String> = []
    private(set) var numbers: Set<String> = []

    /// `제20회` and `20` are the same number; `2024년` and `2024` the same year.
    init(_ key: String) {
        var scalars = Array(key.unicodeScalars)[...]
        var kept: [Unicode.Scalar] = []
        while let first = scalars.first {
            let digits = scalars.prefix { ("0"..."9").contains($0) }
            if digits.isEmpty {
                kept.append(first)
                scalars = scalars.dropFirst()
                continue
            }
            scalars = scalars.dropFirst(digits.count)
            let number = String(String.UnicodeScalarView(digits))
            if digits.count == 4, number.hasPrefix("20") || number.hasPrefix("19") {
                years.insert(number)
                if scalars.first == "년" { scalars = scalars.dropFirst() }
            } else {
                numbers.insert(number)
                if let last = kept.last, last == "제" || last == "第" { kept.removeLast() }
                if let counter = scalars.first, "회차기届次".unicodeScalars.contains(counter) {
                    scalars = scalars.dropFirst()
                }
            }
        }
        rest = String(String.UnicodeScalarView(kept))
    }
}
