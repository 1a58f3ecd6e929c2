/// The scripts and classes of letters that Korean newsletters are made of.
package enum ScalarClass {
    /// Hangul as text has it after decoding: syllables, and single letters such as ㄱ (U+3131 to U+318E).
    @inlinable
    package static func isHangul(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAC00...0xD7A3, 0x3131...0x318E, 0x1100...0x11FF: true
        default: false
        }
    }

    /// Chinese characters (Hanja, Hanzi, Kanji), and the sign 々 and the number 〇 written among them.
    @inlinable
    package static func isHanzi(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x323AF, 0xF900...0xFAFF, 0x3005, 0x3007: true
        default: false
        }
    }

    /// Latin letters, with and without accents.
    @inlinable
    package static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A: true
        case 0xC0...0x24F: scalar.value != 0xD7 && scalar.value != 0xF7
        case 0x1E00...0x1EFF: true
        default: false
        }
    }

    /// 0 to 9.
    @inlinable
    package static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value &- 0x30 < 10 }

    /// Every space of Unicode, and the line feed.
    @inlinable
    package static func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }
}
