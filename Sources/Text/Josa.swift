/// Korean particles whose form depends on the sound before them.
///
/// Messages name files, keys and numbers, and "파일이(가)" reads badly. Where the sound cannot be known (Hanzi, other
/// scripts) both forms are given, as Korean print does.
package enum Josa: Sendable, CaseIterable {
    /// 이/가
    case subject
    /// 은/는
    case topic
    /// 을/를
    case object
    /// 으로/로
    case direction
    /// 과/와
    case with

    /// The particle alone, in the form that follows a word.
    package func after(_ word: String) -> String {
        switch (self, Josa.lastSound(of: word)) {
        case (.subject, .consonant), (.subject, .rieul): "이"
        case (.subject, .vowel): "가"
        case (.subject, nil): "이(가)"
        case (.topic, .consonant), (.topic, .rieul): "은"
        case (.topic, .vowel): "는"
        case (.topic, nil): "은(는)"
        case (.object, .consonant), (.object, .rieul): "을"
        case (.object, .vowel): "를"
        case (.object, nil): "을(를)"
        case (.direction, .consonant): "으로"
        case (.direction, .vowel), (.direction, .rieul): "로"
        case (.direction, nil): "(으)로"
        case (.with, .consonant), (.with, .rieul): "과"
        case (.with, .vowel): "와"
        case (.with, nil): "과(와)"
        }
    }

    /// The word with its particle.
    package func attached(to word: String) -> String { word + after(word) }

    /// A text in which both forms stand after words nobody knew when it was written, each with the form that fits:
    /// `쑤저우은(는)` becomes `쑤저우는`.
    package static func settled(in text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "(")) else { return text }
        var result = ""
        var rest = text[...]
        while let (josa, place) = firstOpen(in: rest) {
            result += rest[..<place.lowerBound]
            result += josa.after(result)
            rest = rest[place.upperBound...]
        }
        return result + rest
    }

    private static func firstOpen(in text: Substring) -> (josa: Josa, place: Range<Substring.Index>)? {
        // By bytes, from bracket to bracket: five searches by letters took a thirtieth of a build.
        let bytes = text.utf8
        var rest = bytes[...]
        while let bracket = rest.firstIndex(of: UInt8(ascii: "(")) {
            for (josa, forms, before) in bothForms {
                guard let start = bytes.index(bracket, offsetBy: -before, limitedBy: bytes.startIndex),
                    bytes[start...].starts(with: forms)
                else { continue }
                return (josa, start..<bytes.index(start, offsetBy: forms.count))
            }
            rest = bytes[bytes.index(after: bracket)...]
        }
        return nil
    }

    /// As a text has them where the word is not known, and how many bytes of them stand before the bracket.
    private static let bothForms = allCases.map { josa in
        let forms = Array(josa.after("").utf8)
        return (josa, forms, forms.firstIndex(of: UInt8(ascii: "(")) ?? 0)
    }

    /// What a word ends in when spoken. ㄹ stands apart, as 로 follows it.
    private enum Sound { case vowel, rieul, consonant }

    private static func lastSound(of word: String) -> Sound? {
        let letters = spokenLetters(of: word)
        guard let last = letters.last else { return nil }
        switch last.value {
        case HangulSyllable.range:
            return switch HangulSyllable.finalNumber(of: last) {
            case 0: .vowel
            case 8: .rieul
            default: .consonant
            }
        case 0x3131...0x314E: return last == "ㄹ" ? .rieul : .consonant
        case 0x314F...0x3163: return .vowel
        case 0x30...0x39: return soundOfNumber(letters)
        case 0x41...0x5A, 0x61...0x7A: return soundOfLatin(letters)
        case 0x25: return .vowel
        default: return nil
        }
    }

    /// The word without what is not spoken at its end: quotation marks, and a remark in brackets (`화웨이(华为)` is read
    /// 화웨이).
    private static func spokenLetters(of word: String) -> [Unicode.Scalar] {
        var letters = Array(Composition.nfc(of: word).unicodeScalars)
        while let last = letters.last {
            if last == ")" || last == "）", let open = letters.lastIndex(where: { $0 == "(" || $0 == "（" }), open > 0 {
                letters.removeSubrange(open...)
            } else if last == " " || PunctuationKind(last) != nil, last != "%" {
                letters.removeLast()
            } else {
                break
            }
        }
        return letters
    }

    /// Digits are read in Korean: 1 일, 10 십, 2024 이천이십사.
    private static func soundOfNumber(_ letters: [Unicode.Scalar]) -> Sound {
        let digits = letters.reversed().filter { $0 != "," }.prefix { $0.value >= 0x30 && $0.value <= 0x39 }
        let zeros = digits.prefix { $0 == "0" }.count
        if zeros == 0 {
            return switch digits.first {
            case "1", "7", "8": .rieul
            case "3", "6": .consonant
            default: .vowel
            }
        }
        // 영; 십, 백, 천, 만, 억; only 조 (twelve to fifteen zeros) ends in a vowel.
        return zeros < digits.count && (12...15).contains(zeros) ? .vowel : .consonant
    }

    /// Capitals are read letter by letter (AI 에이아이, PDF 피디에프); in a word only endings that are sure count.
    private static func soundOfLatin(_ letters: [Unicode.Scalar]) -> Sound {
        let isWord = letters.count > 1 && letters[letters.count - 2].properties.isLowercase
        switch letters.last {
        case "l", "L": return .rieul
        case "m", "n", "M", "N": return .consonant
        case "r", "R": return isWord ? .vowel : .rieul
        case "g": return isWord && letters[letters.count - 2] == "n" ? .consonant : .vowel
        case "e": return isWord && letters[letters.count - 2] == "l" ? .rieul : .vowel
        default: return .vowel
        }
    }
}
