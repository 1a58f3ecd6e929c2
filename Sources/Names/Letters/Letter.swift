/// What kind of letter a scalar is, as far as names care.
enum Letter {
    static let space: UInt32 = 0x20
    static let bracketOpen: UInt32 = 0x28
    static let bracketClose: UInt32 = 0x29

    static func isHangul(_ value: UInt32) -> Bool { value >= 0xAC00 && value <= 0xD7A3 }

    /// Hanzi, with the extensions and the compatibility ideographs that PDF extractors like to give.
    static func isHanzi(_ value: UInt32) -> Bool {
        (value >= 0x4E00 && value <= 0x9FFF) || (value >= 0x3400 && value <= 0x4DBF)
            || (value >= 0xF900 && value <= 0xFAFF)
            || (value >= 0x20000 && value <= 0x323AF)
    }

    /// Its bytes in UTF-8.
    static func width(_ value: UInt32) -> Int { value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4 }

    static func isDigit(_ value: UInt32) -> Bool { value >= 0x30 && value <= 0x39 }

    /// Latin letters, accented ones too.
    static func isLatin(_ value: UInt32) -> Bool {
        let small = value | 0x20
        return (small >= 0x61 && small <= 0x7A && value < 0x80) || (value >= 0xC0 && value <= 0x24F && value != 0xD7)
    }

    static func isCapital(_ value: UInt32) -> Bool { value >= 0x41 && value <= 0x5A }

    static func isSpace(_ value: UInt32) -> Bool {
        value == 0x20 || value == 0x09 || value == 0xA0 || value == 0x3000 || value == 0x0A || value == 0x0D
            || (value >= 0x2000 && value <= 0x200B)
    }

    /// The dots that stand between names or parts of a name.
    static func isMiddleDot(_ value: UInt32) -> Bool {
        switch value {
        case 0xB7, 0x318D, 0x2219, 0x22C5, 0x30FB, 0x2022, 0x25CF, 0x2B27, 0x119E, 0x2027, 0xFF65: true
        default: false
        }
    }

    static func isComma(_ value: UInt32) -> Bool { value == 0x2C || value == 0x3001 || value == 0xFF0C }

    static func isOpening(_ value: UInt32) -> Bool { closing(of: value) != nil }

    /// The bracket that closes what `value` opens.
    static func closing(of value: UInt32) -> UInt32? {
        switch value {
        case 0x28: 0x29
        case 0xFF08: 0xFF09
        case 0x5B: 0x5D
        case 0x3014: 0x3015
        case 0x3010: 0x3011
        default: nil
        }
    }

    static func isClosing(_ value: UInt32) -> Bool {
        value == 0x29 || value == 0xFF09 || value == 0x5D || value == 0x3015 || value == 0x3011
    }

    /// The letter in the form in which names are compared: small, half-width.
    static func folded(_ value: UInt32) -> UInt32 {
        if value < 0x80 { return value >= 0x41 && value <= 0x5A ? value + 0x20 : value }
        if value >= 0xFF01 && value <= 0xFF5E { return folded(value - 0xFEE0) }
        return value
    }
}
