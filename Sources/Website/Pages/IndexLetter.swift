/// A letter that an index is cut into: ㄱ to ㅎ, A to Z, figures, Hanzi.
struct IndexLetter: Hashable, Comparable {
    private let number: Int

    private static let hangul = ["가", "나", "다", "라", "마", "바", "사", "아", "자", "차", "카", "타", "파", "하"]
    /// The number of the plain lead consonant for each of the nineteen.
    private static let plain = [0, 0, 1, 2, 2, 3, 4, 5, 5, 6, 6, 7, 8, 8, 9, 10, 11, 12, 13]
    private static let latinStart = 14
    private static let figures = 40
    private static let hanzi = 41

    /// The letter of a folded spelling; nil where it has no letters.
    init?(of key: String) {
        guard let scalar = key.unicodeScalars.first else { return nil }
        switch scalar.value {
        case 0xAC00...0xD7A3: number = Self.plain[Int(scalar.value - 0xAC00) / 588]
        case 0x61...0x7A: number = Self.latinStart + Int(scalar.value - 0x61)
        case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: number = Self.hanzi
        default: number = Self.figures
        }
    }

    private init(number: Int) { self.number = number }

    /// What the jump bar shows: all of 가 to 하 and A to Z, and the others where there is anything.
    static func bar(used: Set<IndexLetter>) -> [IndexLetter] {
        (0...hanzi).map { IndexLetter(number: $0) }.filter { $0.number < figures || used.contains($0) }
    }

    func title(_ phrases: Phrases) -> String {
        switch number {
        case ..<Self.latinStart: Self.hangul[number]
        case ..<Self.figures: String(UnicodeScalar(UInt8(ascii: "A") + UInt8(number - Self.latinStart)))
        case Self.figures: phrases.text("index_figures")
        default: phrases.text("index_hanzi")
        }
    }

    var id: String { "index_\(number)" }

    static func < (left: IndexLetter, right: IndexLetter) -> Bool { left.number < right.number }
}
