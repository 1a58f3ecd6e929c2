import Glibc

/// The runs of `*` and `_` of a source in order, without a first one that a backslash escapes.
struct DelimiterRuns: ~Copyable {
    private let source: UnsafeBufferPointer<UInt8>
    private var position = 0
    /// Where the next of each stands at or after `position`, or the end of the source.
    private var nextAsterisk = -1
    private var nextUnderscore = -1

    init(_ source: UnsafeBufferPointer<UInt8>) {
        self.source = source
    }

    mutating func next() -> Range<Int>? {
        while true {
            if nextAsterisk < position { nextAsterisk = source.firstIndex(of: UInt8(ascii: "*"), from: position) }
            if nextUnderscore < position { nextUnderscore = source.firstIndex(of: UInt8(ascii: "_"), from: position) }
            var start = min(nextAsterisk, nextUnderscore)
            guard start < source.count else { return nil }
            var end = start + 1
            while end < source.count, source[end] == source[start] { end += 1 }
            position = end
            if isEscaped(start) { start += 1 }
            if start < end { return start..<end }
        }
    }

    private func isEscaped(_ offset: Int) -> Bool {
        var backslashes = 0
        while backslashes < offset, source[offset - backslashes - 1] == UInt8(ascii: "\\") { backslashes += 1 }
        return backslashes % 2 == 1
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where a byte stands next, or the end.
    func firstIndex(of byte: UInt8, from start: Int) -> Int {
        guard start < count, let base = baseAddress, let found = memchr(base + start, Int32(byte), count - start)
        else { return count }
        return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    }

    /// The character that begins at an offset; nil where the bytes there are no UTF-8.
    func scalar(startingAt offset: Int) -> Unicode.Scalar? {
        guard offset >= 0, offset < count else { return nil }
        let first = self[offset]
        if first < 0x80 { return Unicode.Scalar(first) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0
        guard length > 0, offset + length <= count else { return nil }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for index in 1..<length {
            guard self[offset + index] & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(self[offset + index] & 0x3F)
        }
        return Unicode.Scalar(value)
    }

    /// The character that ends before an offset; nil where the bytes there are no UTF-8.
    func scalar(endingAt end: Int) -> Unicode.Scalar? {
        guard end > 0, end <= count else { return nil }
        var start = end - 1
        while start > 0, end - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
        guard let scalar = scalar(startingAt: start), UTF8.width(scalar) == end - start else { return nil }
        return scalar
    }
}
