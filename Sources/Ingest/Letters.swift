/// What kind of letter a scalar is, as far as the reading of newsletters needs to know.
enum Letters {
    static func isHangul(_ scalar: Unicode.Scalar) -> Bool {
        (0xAC00...0xD7A3).contains(scalar.value) || (0x3131...0x318E).contains(scalar.value)
    }

    static func isHanzi(_ scalar: Unicode.Scalar) -> Bool {
        (0x4E00...0x9FFF).contains(scalar.value) || (0x3400...0x4DBF).contains(scalar.value)
            || (0x20000...0x2FA1F).contains(scalar.value)
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
            || (0xC0...0x24F).contains(scalar.value)
    }

    /// The capital of a Latin letter.
    static func capital(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0x61...0x7A).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(scalar.value - 0x20) ?? scalar
    }

    static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        isHangul(scalar) || isHanzi(scalar) || isDigit(scalar) || isLatin(scalar)
    }

    /// Space, tab, no-break, ideographic and thin spaces: all of them only set words apart.
    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        // Hangul, Hanzi and ASCII, of which text is full, are told at once.
        guard scalar.value <= 0x3000 else { return false }
        if scalar.value < 0xA0 { return scalar.value == 0x20 || scalar.value == 0x09 }
        switch scalar.value {
        case 0xA0, 0x3000, 0x2000...0x200A, 0x202F, 0x205F: return true
        default: return false
        }
    }

    static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "(", "[", "{", "<", "〈", "《", "「", "『", "【", "〔", "（", "［", "｛", "“", "‘": true
        default: false
        }
    }

    static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ")", "]", "}", ">", "〉", "》", "」", "』", "】", "〕", "）", "］", "｝", "”", "’", "\"", "'": true
        default: false
        }
    }

    /// The width of a scalar in print, in hundredths of an em; good enough to tell a full line from a short one.
    static func printWidth(_ scalar: Unicode.Scalar) -> Int {
        guard scalar.value <= 0x2219 else { return fullWidth }
        switch scalar.value {
        case 0x20, 0xA0: return 30
        case 0x30...0x39: return 55
        case 0x41...0x5A: return 65
        case 0x61...0x7A: return 52
        case 0x21...0x7E: return 35
        case 0x2018, 0x2019, 0xB7, 0x2027, 0x2219: return 35
        case 0x201C, 0x201D: return 45
        default: return fullWidth
        }
    }

    /// The width of Hangul and Hanzi.
    static let fullWidth = 100
}

/// A stretch of text as scalars: they are what rules about Korean text speak of, and an array of them is fast to walk.
typealias Scalars = [Unicode.Scalar]

/// Scalars of a literal.
func scalars(_ text: String) -> Scalars { Array(text.unicodeScalars) }
