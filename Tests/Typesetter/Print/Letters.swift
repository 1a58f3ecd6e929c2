/// A stretch of text as scalars.
typealias Scalars = [Unicode.Scalar]

/// What kind of letter a scalar is, as far as setting it needs to know.
enum Letters {
    static func isHangul(_ scalar: Unicode.Scalar) -> Bool { (0xAC00...0xD7A3).contains(scalar.value) }

    static func isHanzi(_ scalar: Unicode.Scalar) -> Bool {
        (0x4E00...0x9FFF).contains(scalar.value) || (0x3400...0x4DBF).contains(scalar.value)
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
    }

    static func isWide(_ scalar: Unicode.Scalar) -> Bool { isHangul(scalar) || isHanzi(scalar) }

    static func isOpening(_ scalar: Unicode.Scalar) -> Bool { "([{<〈《「『【〔“‘".unicodeScalars.contains(scalar) }

    static func isClosing(_ scalar: Unicode.Scalar) -> Bool { ")]}>〉》」』】〕”’\"'".unicodeScalars.contains(scalar) }

    /// Signs that are part of no line and take no room: the marks of foot-notes.
    static func isSign(_ scalar: Unicode.Scalar) -> Bool { (0xF1000...0xF1003).contains(scalar.value) }

    /// How wide a scalar stands in print, in hundredths of an em: Hangul and Hanzi fill the square.
    static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x20: 30
        case 0x30...0x39: 55
        case 0x41...0x5A: 65
        case 0x61...0x7A: 52
        case 0x21...0x7E: 35
        case 0x2018, 0x2019, 0xB7: 35
        case 0x201C, 0x201D: 45
        case 0xF1000...0xF1003: 0
        default: 100
        }
    }

    static func width(_ text: Scalars) -> Int { text.reduce(0) { $0 + width($1) } }
}

/// The blanks that the extractor sees where the print had none: `11월 27일` comes out as `11 월 27 일`, `IPO를` as `IPO 를`.
enum ExtractorSpaces {
    static func inserted(into text: Scalars) -> Scalars {
        var result = Scalars()
        for (index, scalar) in text.enumerated() {
            if index > 0, Letters.isWide(scalar), Letters.isDigit(text[index - 1]) || Letters.isLatin(text[index - 1]) {
                result.append(" ")
            }
            result.append(scalar)
        }
        return result
    }
}
