/// What a reader sees of the Markdown that the ingest wrote: the letters, without marks.
enum PlainText {
    /// The letters and digits of a stretch of Markdown; line breaks and the marks of notes are no letters.
    static func letters(of markdown: ArraySlice<UInt8>) -> Scalars {
        // What counts is moved together in the one array.
        var scalars = scalars(utf8: markdown)
        let count = moveLetters(scalars.mutableSpan)
        scalars.removeLast(scalars.count - count)
        return scalars
    }

    private static let breakTag = scalars("<br>")

    /// Moves the letters to the head; answers how many there are.
    private static func moveLetters(_ scalars: consuming MutableSpan<Unicode.Scalar>) -> Int {
        var count = 0
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            if counts(scalar) {
                scalars[count] = scalar
                count += 1
            } else if scalar == "<" || scalar == "[", let end = markEnd(scalars.span, index) {
                index = end
                continue
            }
            index += 1
        }
        return count
    }

    private static func markEnd(_ text: Span<Unicode.Scalar>, _ index: Int) -> Int? {
        if text[index] == "<" {
            let end = index + breakTag.count
            guard end <= text.count, breakTag.indices.allSatisfy({ text[index + $0] == breakTag[$0] }) else { return nil }
            return end
        }
        guard index + 1 < text.count, text[index + 1] == "^" else { return nil }
        return (index + 2..<min(text.count, index + 6)).first { text[$0] == "]" }.map { $0 + 1 }
    }

    /// The letters and digits of a line of the newsletter.
    static func letters(of text: some Sequence<Unicode.Scalar>) -> Scalars { text.filter { counts($0) } }

    /// Letters and digits of any script; marks, blanks and signs are left to the eye.
    static func counts(_ scalar: Unicode.Scalar) -> Bool {
        // The letters and marks that Korean print is full of are told at once, any other by its Unicode properties.
        switch scalar.value {
        case 0xAC00...0xD7A3, 0x4E00...0x9FFF, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
        case 0...0xA0, 0xB7, 0x2000...0x206F, 0x3000...0x3004, 0x3008...0x3020: return false
        default: break
        }
        if InlineMark.isMark(scalar) { return false }
        return Letters.isHangul(scalar) || Letters.isHanzi(scalar) || isLetterByProperties(scalar)
    }

    /// Apart, for asking for a property costs even the scalars that are never asked.
    @inline(never)
    private static func isLetterByProperties(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
