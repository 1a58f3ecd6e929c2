/// The lead consonants (초성) of a word, by which Korean readers look names up: ㅅㅇㅁ for 샤오미.
package enum Choseong {
    /// The lead consonant of every syllable. What is not Hangul stays, in lower case; white space is dropped.
    package static func of(_ word: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in Composition.nfc(of: word).unicodeScalars where !ScalarClass.isWhiteSpace(scalar) {
            if let number = HangulSyllable.leadNumber(of: scalar) {
                result.append(leads[number])
            } else if scalar.isASCII {
                result.append(Unicode.Scalar(ASCII.lowercased(UInt8(truncatingIfNeeded: scalar.value))))
            } else {
                result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
        return String(result)
    }

    private static let leads: [Unicode.Scalar] = [
        "ㄱ", "ㄲ", "ㄴ", "ㄷ", "ㄸ", "ㄹ", "ㅁ", "ㅂ", "ㅃ", "ㅅ", "ㅆ", "ㅇ", "ㅈ", "ㅉ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ",
    ]
}
