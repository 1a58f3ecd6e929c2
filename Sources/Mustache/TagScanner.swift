import Text

/// Finds the tags of a template. One pass; each byte is looked at a bounded number of times.
struct TagScanner {
    private let source: [UInt8]
    private var delimiters: Delimiters
    private(set) var tags: [Tag] = []
    private(set) var problems: [Problem] = []

    init(_ source: [UInt8], delimiters: Delimiters) {
        self.source = source
        self.delimiters = delimiters
    }

    mutating func scan() {
        var position = 0
        while let start = find(delimiters.open, from: position) { position = readTag(at: start) }
    }

    /// Reads the tag that begins at `start`; the offset to go on from.
    private mutating func readTag(at start: Int) -> Int {
        let open = delimiters.open.count
        var signOffset = start + open
        while signOffset < source.count, isSpace(source[signOffset]) { signOffset += 1 }
        let sign = signOffset < source.count ? source[signOffset] : 0
        switch sign {
        case UInt8(ascii: "!"):
            return readComment(at: start, sign: signOffset)
        case UInt8(ascii: "="):
            return readDelimiters(at: start, sign: signOffset)
        case UInt8(ascii: "{"):
            return readName(.unescaped, at: start, from: signOffset + 1, until: [UInt8(ascii: "}")] + delimiters.close)
        default:
            let kind = TagScanner.kind(of: sign)
            return readName(
                kind, at: start, from: kind == .variable ? signOffset : signOffset + 1, until: delimiters.close)
        }
    }

    private static func kind(of sign: UInt8) -> Tag.Kind {
        switch sign {
        case UInt8(ascii: "#"): .section
        case UInt8(ascii: "^"): .inverted
        case UInt8(ascii: "/"): .close
        case UInt8(ascii: ">"): .partial
        case UInt8(ascii: "<"): .parent
        case UInt8(ascii: "$"): .block
        case UInt8(ascii: "&"): .unescaped
        default: .variable
        }
    }

    private mutating func readComment(at start: Int, sign: Int) -> Int {
        guard let end = find(delimiters.close, from: sign + 1) else {
            problems.append(.tagNeverEnds(at: start, delimiters))
            return source.count
        }
        return add(.comment, start..<end + delimiters.close.count, name: end..<end)
    }

    /// A name ends at the closing delimiter; an opening one before it means that this tag was never closed.
    private mutating func readName(_ kind: Tag.Kind, at start: Int, from: Int, until end: [UInt8]) -> Int {
        var offset = from
        while offset < source.count {
            if matches(end, at: offset) { return add(kind, start..<offset + end.count, name: from..<offset) }
            if offset > from, matches(delimiters.open, at: offset) { break }
            offset += 1
        }
        problems.append(.tagNeverEnds(at: start, delimiters))
        return offset
    }

    private mutating func readDelimiters(at start: Int, sign: Int) -> Int {
        guard let end = find([UInt8(ascii: "=")] + delimiters.close, from: sign + 1) else {
            problems.append(.tagNeverEnds(at: start, delimiters))
            return source.count
        }
        let next = add(.delimiters, start..<end + 1 + delimiters.close.count, name: sign + 1..<end)
        let marks = source[sign + 1..<end].split(whereSeparator: isSpace)
        guard marks.count == 2, !marks.contains(where: { $0.contains(UInt8(ascii: "=")) }) else {
            problems.append(.badDelimiters(at: sign + 1, String(decoding: source[sign + 1..<end], as: UTF8.self)))
            return next
        }
        delimiters = Delimiters(open: Array(marks[0]), close: Array(marks[1]))
        return next
    }

    private mutating func add(_ kind: Tag.Kind, _ range: Range<Int>, name: Range<Int>) -> Int {
        var (from, to) = (name.lowerBound, name.upperBound)
        while from < to, isSpace(source[from]) { from += 1 }
        while from < to, isSpace(source[to - 1]) { to -= 1 }
        tags.append(Tag(kind: kind, range: range, name: from..<to, delimiters: delimiters))
        return range.upperBound
    }

    private func find(_ mark: [UInt8], from start: Int) -> Int? {
        var offset = start
        while offset + mark.count <= source.count {
            if matches(mark, at: offset) { return offset }
            offset += 1
        }
        return nil
    }

    private func matches(_ mark: [UInt8], at offset: Int) -> Bool {
        guard offset + mark.count <= source.count, source[offset] == mark[0] else { return false }
        for index in 1..<max(1, mark.count) where source[offset + index] != mark[index] { return false }
        return true
    }
}

/// White space inside tags: space, tab, line ends.
func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0d).contains(byte) }
