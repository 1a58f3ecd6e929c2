/// Finds how far UTF-8 can be taken as it is, without looking at any property of its letters.
///
/// Safe are letters that are valid, composed whatever stands beside them, begin a composition of their own, and are
/// neither control nor invisible: ASCII, Hangul syllables, unified Hanzi, and the signs Korean print uses most. The
/// next letter after a run may still combine with the last one of it; `Composer` sees to that.
enum SafeRun {
    /// The offset behind the last safe letter from `start` on.
    static func end(in bytes: Span<UInt8>, from start: Int) -> Int {
        let count = bytes.count
        var offset = start
        while offset < count {
            let first = bytes[offset]
            if first < 0x80 {
                guard isSafeASCII(first) else { return offset }
                offset += 1
            } else if first >= 0xE2, first <= 0xEF {
                guard offset + 2 < count, isSafe(first, bytes[offset + 1], bytes[offset + 2]) else { return offset }
                offset += 3
            } else if first == 0xC2 || first == 0xC3 {
                // U+00A0 to U+00FF, without the soft hyphen U+00AD.
                guard offset + 1 < count, isContinuation(bytes[offset + 1]),
                    first == 0xC3 || (bytes[offset + 1] >= 0xA0 && bytes[offset + 1] != 0xAD)
                else { return offset }
                offset += 2
            } else if first == 0xF0 {
                // U+1F000 to U+1FFBF: emoji and other pictures.
                guard offset + 3 < count, bytes[offset + 1] == 0x9F, isContinuation(bytes[offset + 2]),
                    isContinuation(bytes[offset + 3]), bytes[offset + 2] != 0xBF
                else { return offset }
                offset += 4
            } else {
                return offset
            }
        }
        return offset
    }

    @inline(__always)
    private static func isSafeASCII(_ byte: UInt8) -> Bool {
        (byte >= 0x20 && byte != 0x7F) || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
    }

    @inline(__always)
    private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

    @inline(__always)
    private static func isSafe(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        guard isContinuation(second), isContinuation(third) else { return false }
        // Hangul syllables, Hanzi and what is before them. One comparison for nearly every letter of a text: the first
        // bytes of Hangul change from letter to letter, and a branch for each is mostly foreseen wrongly.
        let value = UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
        if (0xAC00...0xD7A3).contains(value) || (0x4000...0x9FFF).contains(value) { return true }
        switch first {
        case 0xE2: return isSafeSign(second, third)
        // U+3000 to U+33FF without the combining marks U+302A to U+302F, U+3099, U+309A; U+3400 to U+3FFF.
        case 0xE3:
            return !(second == 0x80 && third >= 0xAA && third <= 0xAF)
                && !(second == 0x82 && third >= 0x99 && third <= 0x9A)
        // U+FF00 to U+FFBF: full-width and half-width forms.
        case 0xEF: return second >= 0xBC && second <= 0xBE
        default: return false
        }
    }

    /// U+2010 to U+2027 and U+2030 to U+205F (dashes, quotation marks, dots), U+2140 to U+22FF and U+2340 to U+2ABF
    /// (numerals, arrows, mathematics, circled numbers, boxes, geometric shapes).
    @inline(__always)
    private static func isSafeSign(_ second: UInt8, _ third: UInt8) -> Bool {
        switch second {
        case 0x80: (third >= 0x90 && third <= 0xA7) || third >= 0xB0
        case 0x81: third <= 0x9F
        case 0x85...0x8B, 0x8D...0xAA: true
        default: false
        }
    }
}
