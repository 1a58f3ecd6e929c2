/// How Hangul syllables are built of jamo, by the arithmetic of the Unicode Standard (3.12).
enum HangulSyllable {
    static let first: UInt32 = 0xAC00
    static let range: ClosedRange<UInt32> = 0xAC00...0xD7A3
    private static let leads: ClosedRange<UInt32> = 0x1100...0x1112
    private static let vowels: ClosedRange<UInt32> = 0x1161...0x1175
    private static let finals: ClosedRange<UInt32> = 0x11A8...0x11C2

    /// The syllable of a lead, a vowel and perhaps a final; nil for anything else.
    static func composed(of jamo: [Unicode.Scalar]) -> Unicode.Scalar? {
        guard jamo.count == 2 || jamo.count == 3, leads.contains(jamo[0].value), vowels.contains(jamo[1].value) else {
            return nil
        }
        var value = first + ((jamo[0].value - 0x1100) * 21 + jamo[1].value - 0x1161) * 28
        if jamo.count == 3 {
            guard finals.contains(jamo[2].value) else { return nil }
            value += jamo[2].value - 0x11A7
        }
        return Unicode.Scalar(value)
    }

    /// Whether a jamo joins the one before it. U+11A7, which the arithmetic counts finals from, does not: libutf8proc 2.8
    /// takes it for a final and loses it, so it must never come into one segment with a syllable.
    static func isVowelOrFinal(_ scalar: Unicode.Scalar) -> Bool {
        vowels.contains(scalar.value) || finals.contains(scalar.value)
    }

    /// The number of the lead consonant (초성), from 0 for ㄱ to 18 for ㅎ.
    static func leadNumber(of scalar: Unicode.Scalar) -> Int? {
        range.contains(scalar.value) ? Int(scalar.value - first) / 588 : nil
    }

    /// The number of the final consonant (종성), 0 for none.
    static func finalNumber(of scalar: Unicode.Scalar) -> Int? {
        range.contains(scalar.value) ? Int(scalar.value - first) % 28 : nil
    }
}
