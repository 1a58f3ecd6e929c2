internal import Text

/// A YAML text with its tree and the offsets of its nodes.
struct YAMLText {
    let source: YAMLSource
    let root: YAMLNode?
    private let lines: LineIndex

    init(source: YAMLSource, root: YAMLNode?) {
        self.source = source
        self.root = root
        lines = LineIndex(Array(source.bytes[..<source.range.upperBound]))
    }

    var bytes: [UInt8] { source.bytes }

    func offset(_ mark: YAMLMark) -> Int {
        let line = min(mark.line, lines.lineCount)
        if mark.column == 1 { return lines.byteRange(ofLine: line).lowerBound }
        return lines.place(line: line, column: mark.column).byteOffset
    }

    /// The bytes of a node, without spaces and line ends after it, which the library counts to block scalars.
    func range(_ node: YAMLNode) -> Range<Int> {
        let (start, end) = (offset(node.start), offset(node.end))
        return start..<max(start, endOfText(before: end))
    }

    /// The offset after the last letter before an offset.
    func endOfText(before offset: Int) -> Int {
        var end = offset
        while end > source.range.lowerBound, isSpace(bytes[end - 1]) || bytes[end - 1] == 0x0A { end -= 1 }
        return end
    }

    /// The offset after the colon of a pair.
    func endOfColon(_ pair: YAMLPair) -> Int {
        var offset = range(pair.key).upperBound
        while offset < source.range.upperBound, bytes[offset] != UInt8(ascii: ":") { offset += 1 }
        return min(offset + 1, source.range.upperBound)
    }

    /// The beginning of the line that holds an offset.
    func lineStart(_ offset: Int) -> Int {
        var start = offset
        while start > source.range.lowerBound, bytes[start - 1] != 0x0A { start -= 1 }
        return start
    }

    /// The beginning of the next line, or the end of the text.
    func nextLine(_ offset: Int) -> Int {
        var end = offset
        while end < source.range.upperBound, bytes[end] != 0x0A { end += 1 }
        return min(end + 1, source.range.upperBound)
    }

    /// The spaces with which the line of an offset begins.
    func indentation(_ offset: Int) -> [UInt8] {
        Array(bytes[lineStart(offset)..<source.range.upperBound].prefix { isSpace($0) })
    }

    /// Whether the line that begins here is empty.
    func isBlankLine(_ start: Int) -> Bool {
        bytes[start..<nextLine(start)].allSatisfy { isSpace($0) || $0 == 0x0A }
    }

    /// Where the hyphen of a list's entry stands.
    func hyphen(before offset: Int) -> Int {
        var position = offset
        while position > source.range.lowerBound, bytes[position - 1] != UInt8(ascii: "-") { position -= 1 }
        return max(source.range.lowerBound, position - 1)
    }

    /// The comments (`# …` to the end of the line) between the parts of a node, which would go with it.
    func comments(in range: Range<Int>, of node: YAMLNode) -> [[UInt8]] {
        var comments: [[UInt8]] = []
        var position = range.lowerBound
        for leaf in leaves(node) + [range.upperBound..<range.upperBound] {
            var gap = position..<max(position, min(leaf.lowerBound, range.upperBound))
            while let start = bytes[gap].firstIndex(of: UInt8(ascii: "#")) {
                let end = bytes[start..<gap.upperBound].firstIndex(of: 0x0A) ?? gap.upperBound
                comments.append(Array(bytes[start..<end]))
                gap = end..<gap.upperBound
            }
            position = max(position, leaf.upperBound)
        }
        return comments
    }

    /// The bytes of all scalars in a node, in order.
    private func leaves(_ node: YAMLNode) -> [Range<Int>] {
        switch node.content {
        case .scalar: [range(node)]
        case .sequence(let items, _): items.flatMap { leaves($0) }
        case .mapping(let pairs, _): pairs.flatMap { [range($0.key)] + leaves($0.value) }
        }
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
