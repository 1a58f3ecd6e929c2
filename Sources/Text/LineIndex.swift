/// Finds the line and column of a byte offset. Built once per text, only when something has to be reported.
package struct LineIndex: Sendable {
    private let bytes: [UInt8]
    /// The offset at which each line begins.
    private let starts: [Int]

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [0]
        for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
        self.starts = starts
    }

    package var lineCount: Int { starts.count }

    /// The place of a byte offset; an offset beyond the end is the end.
    package func place(atOffset offset: Int) -> Place {
        let offset = min(max(0, offset), bytes.count)
        let line = lineNumber(ofOffset: offset)
        let range = byteRange(ofLine: line)
        let before = String(
            decoding: bytes[range.lowerBound..<max(range.lowerBound, min(offset, range.upperBound))],
            as: UTF8.self)
        return Place(
            line: line, column: before.unicodeScalars.count + 1, byteOffset: offset,
            lineText: String(decoding: bytes[range], as: UTF8.self))
    }

    /// The place of a line and column that a library reported (both from 1; the column in scalars).
    package func place(line: Int, column: Int) -> Place {
        let line = min(max(1, line), starts.count)
        let range = byteRange(ofLine: line)
        let text = String(decoding: bytes[range], as: UTF8.self)
        let column = min(max(1, column), text.unicodeScalars.count + 1)
        let before = text.unicodeScalars.prefix(column - 1).reduce(0) { $0 + UTF8.width($1) }
        return Place(line: line, column: column, byteOffset: range.lowerBound + before, lineText: text)
    }

    /// The number (from 1) of the line that holds an offset.
    package func lineNumber(ofOffset offset: Int) -> Int {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// The bytes of a line (from 1), without its line feed.
    package func byteRange(ofLine line: Int) -> Range<Int> {
        let start = starts[line - 1]
        let end = line < starts.count ? starts[line] - 1 : bytes.count
        return start..<end
    }
}
