/// How Hangul syllables are built of jamo, by the arithmetic of the Unicode Standard (3.12).
enum HangulSyllable {
    static let first: UInt32 = 0xAC00
    static let range: ClosedRange<UInt32> = 0xAC00...0xD7A3
    private static let leads: ClosedRange<UInt32> = 0x1100...0x1112
    private static let vowels: ClosedRange<UInt32> = 0x1161...0x1175
    private static let finals: ClosedRange<UInt32> = 0x11A8...0x11C2

    /// The syllable of a lead, a vowel and perhaps a final; nil for anything else.
    static func composed(of lead: Unicode.Scalar, _ joining: [Unicode.Scalar]) -> Unicode.Scalar? {
        guard joining.count == 1 || joining.count == 2, leads.contains(lead.value), vowels.contains(joining[0].value)
        else { return nil }
        let value = first + ((lead.value - 0x1100) * 21 + joining[0].value - 0x1161) * 28
        if joining.count == 1 { return Unicode.Scalar(value) }
        guard finals.contains(joining[1].value) else { return nil }
        return Unicode.Scalar(value + joining[1].value - 0x11A7)
    }

    /// Whether a jamo begins a syllable.
    static func isLead(_ scalar: Unicode.Scalar) -> Bool { leads.contains(scalar.value) }

    /// Whether a jamo joins the one before it. U+11A7, which the arithmetic counts finals from, does not: libutf8proc
    /// 2.8 takes it for a final and loses it, so it must never come into one segment with a syllable.
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
