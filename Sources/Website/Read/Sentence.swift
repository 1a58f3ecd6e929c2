internal import Text

/// Finds the sentence around a name, as an index entry quotes it.
enum Sentence {
    /// A longer sentence is cut around the name, at spaces.
    private static let longest = 420
    private static let cutLength = 180

    /// The sentences of a text, in order, with the blanks after them.
    static func ranges(in text: [UInt8]) -> [Range<Int>] {
        text.withUnsafeBufferPointer { text in
            var ranges: [Range<Int>] = []
            var start = 0
            var offset = 0
            while offset < text.count {
                if let next = sentenceStart(after: offset, in: text) {
                    ranges.append(start..<next)
                    start = next
                    offset = next
                } else {
                    offset += 1
                }
            }
            if start < text.count { ranges.append(start..<text.count) }
            return ranges
        }
    }

    /// The part of a long sentence that is quoted; the sentence itself where it is short enough.
    static func excerpt(of sentence: Range<Int>, around name: Range<Int>, in text: [UInt8]) -> Range<Int> {
        guard sentence.count > longest else { return sentence }
        var start = max(sentence.lowerBound, name.lowerBound - cutLength)
        var end = min(sentence.upperBound, name.upperBound + cutLength)
        while start > sentence.lowerBound, start < name.lowerBound, text[start - 1] != 0x20 { start += 1 }
        while end < sentence.upperBound, end > name.upperBound, text[end] != 0x20 { end -= 1 }
        // Hanzi have no spaces; a letter is never cut.
        while start > sentence.lowerBound, text[start] & 0xC0 == 0x80 { start -= 1 }
        while end < sentence.upperBound, text[end] & 0xC0 == 0x80 { end += 1 }
        return start..<end
    }

    /// Where the next sentence begins, if a sentence ends at an offset: `…했다. 다음`, `…했다.” 다음`, `…。다음`.
    private static func sentenceStart(after offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
        switch text[offset] {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
            // `2024. 12. 4.` and `No. 1` end no sentence.
            guard offset > 2, text[offset - 1] >= 0x80 || text[offset - 1] == UInt8(ascii: ")") else { return nil }
            var end = offset + 1
            end += closingLength(at: end, in: text)
            guard end < text.count, text[end] == 0x20 else { return nil }
            return end + 1
        case 0xE3 where offset + 3 < text.count && text[offset + 1] == 0x80 && text[offset + 2] == 0x82:
            return offset + 3
        default: return nil
        }
    }

    /// The closing quotation marks and brackets after a full stop.
    private static func closingLength(at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
        var offset = start
        while offset < text.count {
            if text[offset] == UInt8(ascii: "\"") || text[offset] == UInt8(ascii: "'")
                || text[offset] == UInt8(ascii: ")")
            {
                offset += 1
            } else if offset + 2 < text.count, text[offset] == 0xE2, text[offset + 1] == 0x80,
                text[offset + 2] == 0x99 || text[offset + 2] == 0x9D
            {
                offset += 3
            } else {
                break
            }
        }
        return offset - start
    }
}
