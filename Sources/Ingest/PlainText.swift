/// What a reader sees of the Markdown that the ingest wrote: the letters, without marks.
enum PlainText {
    /// The letters and digits of a stretch of Markdown; line breaks and the marks of notes are no letters.
    static func letters(of markdown: ArraySlice<UInt8>) -> Scalars {
        markdown.withUnsafeBufferPointer { bytes in
            Scalars(unsafeUninitializedCapacity: bytes.count) { letters, count in
                var reader = UTF8Reader(bytes)
                var found = 0
                while let scalar = reader.next() {
                    if counts(scalar) {
                        letters[found] = scalar
                        found &+= 1
                    } else if scalar == "<" || scalar == "[" {
                        skipMark(scalar, &reader)
                    }
                }
                count = found
            }
        }
    }

    /// Goes on behind a `<br>` or `[^1]` that begins with a scalar just read.
    private static func skipMark(_ first: Unicode.Scalar, _ reader: inout UTF8Reader) {
        var ahead = reader
        if first == "<" {
            if ahead.next() == "b", ahead.next() == "r", ahead.next() == ">" { reader = ahead }
            return
        }
        guard ahead.next() == "^" else { return }
        for _ in 0..<longestNote where ahead.next() == "]" {
            reader = ahead
            return
        }
    }

    /// The digits of a note's mark, and the bracket.
    private static let longestNote = 4

    /// The letters and digits of a line of the newsletter.
    static func letters(of text: some Sequence<Unicode.Scalar>) -> Scalars { text.filter { counts($0) } }

    /// Letters and digits of any script; marks, blanks and signs are left to the eye.
    @inline(__always)
    static func counts(_ scalar: Unicode.Scalar) -> Bool {
        // The letters that Korean print is full of are told at once.
        let value = scalar.value
        if value &- 0xAC00 <= 0xD7A3 - 0xAC00 { return true }
        if value < 0x80 { return (value < 0x40 ? digits >> value : latin >> (value - 0x40)) & 1 == 1 }
        return unusualCounts(scalar)
    }

    private static func unusualCounts(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x4E00...0x9FFF: return true
        case 0x80...0xA0, 0xB7, 0x2000...0x206F, 0x3000...0x3004, 0x3008...0x3020: return false
        default: break
        }
        if InlineMark.isMark(scalar) { return false }
        return Letters.isHangul(scalar) || Letters.isHanzi(scalar) || isLetterByProperties(scalar)
    }

    // A bit for each letter of ASCII: one question, where ranges are three branches that are mostly foreseen wrongly.
    private static let digits: UInt64 = 0x3FF << 0x30
    private static let latin: UInt64 = 0x3FF_FFFF << 0x01 | 0x3FF_FFFF << 0x21

    /// Apart, for asking for a property costs even the scalars that are never asked.
    @inline(never)
    private static func isLetterByProperties(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
