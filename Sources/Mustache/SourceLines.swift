/// Answers what stands around a tag on its line.
struct SourceLines {
    let source: [UInt8]
    /// Whether the first byte begins a line; not so for a text that takes the place of a tag inside a line.
    let startsLine: Bool

    func isLineStart(_ offset: Int) -> Bool {
        offset == 0 ? startsLine : source[offset - 1] == UInt8(ascii: "\n")
    }

    /// The start of the line when nothing but blanks stands between it and the offset.
    func lineStart(ifBlankBefore offset: Int) -> Int? {
        var start = offset
        while start > 0, isBlank(source[start - 1]) { start -= 1 }
        return isLineStart(start) ? start : nil
    }

    /// The start of the next line (or the end of the text) when nothing but blanks stands between it and the offset.
    func nextLine(ifBlankAfter offset: Int) -> Int? {
        var end = offset
        while end < source.count, isBlank(source[end]) { end += 1 }
        if end == source.count { return end }
        if source[end] == UInt8(ascii: "\r"), end + 1 < source.count { end += 1 }
        return source[end] == UInt8(ascii: "\n") ? end + 1 : nil
    }

    /// The whole line, with its end, of something that has the line to itself.
    func line(ifAlone range: Range<Int>) -> Range<Int>? {
        guard let start = lineStart(ifBlankBefore: range.lowerBound),
            let end = nextLine(ifBlankAfter: range.upperBound)
        else { return nil }
        return start..<end
    }

    /// The bytes that end the line before an offset: nothing, a line feed, or a carriage return and a line feed.
    func lineEnd(before offset: Int) -> [UInt8] {
        guard offset > 0, source[offset - 1] == UInt8(ascii: "\n") else { return [] }
        return offset > 1 && source[offset - 2] == UInt8(ascii: "\r") ? [0x0d, 0x0a] : [0x0a]
    }

    /// The blanks at the start of the first line that has anything on it, and where that something begins.
    func firstIndentation(from offset: Int) -> (blanks: Range<Int>, content: Int) {
        var content = offset
        var start = offset
        while content < source.count, isSpace(source[content]) {
            if source[content] == UInt8(ascii: "\n") { start = content + 1 }
            content += 1
        }
        return (start..<content, content)
    }

    func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
