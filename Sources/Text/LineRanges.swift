/// The lines of a text as ranges of its bytes, so that no line has to be copied to be looked at.
package enum LineRanges {
    /// Every line without its line feed. A text that ends with a line feed has no empty line after it.
    package static func of(_ text: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        let bytes = text.span
        for offset in 0..<bytes.count where bytes[unchecked: offset] == 0x0A {
            ranges.append(start..<offset)
            start = offset + 1
        }
        if start < bytes.count { ranges.append(start..<bytes.count) }
        return ranges
    }

    /// A range without the white space at both ends. Counts as white space: space, tab, line feed, and of the wider
    /// ones the no-break space U+00A0 and the ideographic space U+3000, which Korean and Chinese print uses for
    /// indents.
    package static func trimmed(_ range: Range<Int>, of text: Span<UInt8>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end {
            let length = leadingSpace(of: text, in: start..<end)
            if length == 0 { break }
            start += length
        }
        while start < end {
            let length = trailingSpace(of: text, in: start..<end)
            if length == 0 { break }
            end -= length
        }
        return start..<end
    }

    /// The length of the white space letter that a range begins with, 0 for none.
    private static func leadingSpace(of text: Span<UInt8>, in range: Range<Int>) -> Int {
        let first = text[range.lowerBound]
        if ASCII.isWhiteSpace(first) { return 1 }
        if first == 0xC2, range.count >= 2, text[range.lowerBound + 1] == 0xA0 { return 2 }
        return isIdeographicSpace(text, at: range.lowerBound, before: range.upperBound) ? 3 : 0
    }

    private static func trailingSpace(of text: Span<UInt8>, in range: Range<Int>) -> Int {
        let last = text[range.upperBound - 1]
        if ASCII.isWhiteSpace(last) { return 1 }
        if last == 0xA0, range.count >= 2, text[range.upperBound - 2] == 0xC2 { return 2 }
        let start = range.upperBound - 3
        return start >= range.lowerBound && isIdeographicSpace(text, at: start, before: range.upperBound) ? 3 : 0
    }

    private static func isIdeographicSpace(_ text: Span<UInt8>, at offset: Int, before end: Int) -> Bool {
        offset + 3 <= end && text[offset] == 0xE3 && text[offset + 1] == 0x80 && text[offset + 2] == 0x80
    }
}
