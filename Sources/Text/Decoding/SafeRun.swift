/// Finds how far UTF-8 can be taken as it is, without looking at any property of its letters.
///
/// Safe are letters that are valid, composed whatever stands beside them, begin a composition of their own, and are
/// neither control nor invisible: ASCII, Hangul syllables, unified Hanzi, and the signs Korean print uses most. The
/// next letter after a run may still combine with the last one of it; `Composer` sees to that.
enum SafeRun {
    /// The offset behind the last safe letter from `start` on.
    static func end(in bytes: Span<UInt8>, from start: Int) -> Int {
        let raw = bytes.bytes
        let last = raw.byteCount - 4
        var offset = start
        // Four bytes at a time, while there are so many. A branch for each first byte would mostly be foreseen wrongly:
        // those of Hangul change from letter to letter.
        while offset <= last {
            let four = UInt32(bigEndian: raw.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt32.self))
            if four >> 24 &- 0x20 < 0x5F {
                offset &+= 1
            } else if four & 0xC0_C000 == 0x80_8000, four >> 8 &- 0xEA_B080 <= 0xED_9EA3 - 0xEA_B080 {
                offset &+= 3
            } else {
                let length = safeLength(four)
                if length == 0 { return offset }
                offset &+= length
            }
        }
        while offset < bytes.count {
            // What is missing behind the end is 0 here, which continues no letter.
            var four: UInt32 = 0
            for index in offset..<offset + 4 { four = four << 8 | UInt32(index < bytes.count ? bytes[index] : 0) }
            let length = safeLength(four)
            if length == 0 { return offset }
            offset += length
        }
        return offset
    }

    /// How many of four bytes, the first of them highest, are the safe letter that begins them; 0 where none does.
    private static func safeLength(_ four: UInt32) -> Int {
        let bytes = (
            UInt8(truncatingIfNeeded: four >> 24), UInt8(truncatingIfNeeded: four >> 16),
            UInt8(truncatingIfNeeded: four >> 8), UInt8(truncatingIfNeeded: four)
        )
        switch bytes.0 {
        case 0..<0x80: return isSafeASCII(bytes.0) ? 1 : 0
        case 0xE2...0xEF: return isSafe(bytes.0, bytes.1, bytes.2) ? 3 : 0
        // U+00A0 to U+00FF, without the soft hyphen U+00AD.
        case 0xC2: return isContinuation(bytes.1) && bytes.1 >= 0xA0 && bytes.1 != 0xAD ? 2 : 0
        case 0xC3: return isContinuation(bytes.1) ? 2 : 0
        // U+1F000 to U+1FFBF: emoji and other pictures.
        case 0xF0:
            return bytes.1 == 0x9F && isContinuation(bytes.2) && isContinuation(bytes.3) && bytes.2 != 0xBF ? 4 : 0
        default: return 0
        }
    }

    @inline(__always)
    private static func isSafeASCII(_ byte: UInt8) -> Bool {
        (byte >= 0x20 && byte != 0x7F) || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
    }

    @inline(__always)
    private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

    private static func isSafe(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        guard isContinuation(second), isContinuation(third) else { return false }
        let value = UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
        // Hangul syllables, Hanzi and what is before them.
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
