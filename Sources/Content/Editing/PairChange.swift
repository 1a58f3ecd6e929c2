internal import Text

/// Finds the bytes to replace so that a key of a mapping is set or goes away.
struct PairChange {
    let text: YAMLText
    let mapping: YAMLNode
    let shape: Shape
    typealias Replacement = EditRound.Replacement

    func set(_ key: String, _ value: FieldValue) throws(EditFailure) -> [Replacement] {
        let (pairs, style) = try pairsAndStyle()
        if let pair = pairs.first(where: { $0.name == key }) { return replaceValue(of: pair, value, style) }
        return [style == .flow ? addInFlow(key, value, pairs) : addLine(key, value, pairs)]
    }

    func remove(_ key: String) throws(EditFailure) -> [Replacement] {
        let (pairs, style) = try pairsAndStyle()
        guard let index = pairs.firstIndex(where: { $0.name == key }) else { return [] }
        guard pairs.count > 1 else {
            throw EditFailure(
                mark: pairs[index].key.start,
                problem: Message(
                    "`\(key)` is the only key here and cannot be removed", ko: "`\(key)`은(는) 하나뿐인 키라 지울 수 없습니다"),
                advice: nil)
        }
        return style == .flow ? [removeInFlow(index, pairs)] : removeLines(index, pairs)
    }

    private func pairsAndStyle() throws(EditFailure) -> ([YAMLPair], YAMLNode.CollectionStyle) {
        guard case .mapping(let pairs, let style) = mapping.content else {
            throw EditFailure(
                mark: mapping.start, problem: Message("keys with values were expected here", ko: "여기에는 키와 값이 와야 합니다"),
                advice: nil)
        }
        return (pairs, style)
    }

    // MARK: A key that is there

    private func replaceValue(
        of pair: YAMLPair, _ value: FieldValue, _ style: YAMLNode.CollectionStyle
    ) -> [Replacement] {
        if case .list(let items) = value, !items.isEmpty, let lines = ListLines(text, pair.value) {
            return [Replacement(range: lines.range, bytes: lines.changed(to: items))]
        }
        let colon = text.endOfColon(pair)
        let old = text.range(pair.value)
        var range = colon..<max(colon, old.upperBound)
        var writer = YAMLWriter()
        let onOneLine = if case .records(let records) = value { records.isEmpty } else { true }
        // What stands on the key's own line keeps the spaces before it.
        if onOneLine, !old.isEmpty, !text.bytes[colon..<old.lowerBound].contains(0x0A) {
            range = old
        } else if onOneLine {
            writer.write(" ")
        }
        let column = text.offset(pair.key.start) - text.lineStart(text.offset(pair.key.start))
        if onOneLine {
            write(value, in: style, column: column, to: &writer)
        } else {
            writer.writeValue(value, indent: column, column: 0)
        }
        let saved = commentsAbove(pair, text.comments(in: range, of: pair.value))
        return saved + [Replacement(range: range, bytes: writer.bytes)]
    }

    private func write(
        _ value: FieldValue, in style: YAMLNode.CollectionStyle, column: Int, to writer: inout YAMLWriter
    ) {
        switch value {
        case .list(let items) where style == .block:
            writer.writeList(items, indent: column + 2, column: column + 12)
        case .records: writer.write("[]")
        default: writer.writeScalar(value, inFlow: style == .flow)
        }
    }

    /// Comments whose place goes away stand above the key from now on.
    private func commentsAbove(_ pair: YAMLPair, _ comments: [[UInt8]]) -> [Replacement] {
        guard !comments.isEmpty else { return [] }
        let start = text.lineStart(text.offset(pair.key.start))
        var lines: [UInt8] = []
        for comment in comments { lines += text.indentation(start) + comment + [0x0A] }
        return [Replacement(range: start..<start, bytes: lines)]
    }

    // MARK: A key that is not there

    private func addLine(_ key: String, _ value: FieldValue, _ pairs: [YAMLPair]) -> Replacement {
        var writer = YAMLWriter()
        guard let first = pairs.first else {
            writer.writePair(key, value, indent: 0)
            return Replacement(range: text.source.range.lowerBound..<text.source.range.lowerBound, bytes: writer.bytes)
        }
        let before = pairs[max(0, YAMLNode.position(of: key, among: pairs, shape: shape) - 1)]
        let end = text.range(before.value).upperBound
        let at = text.nextLine(max(end, text.endOfColon(before)))
        if at > 0, text.bytes[at - 1] != 0x0A { writer.write("\n") }
        let indent = first.key.start.column - 1
        writer.bytes += repeatElement(0x20, count: indent)
        writer.writePair(key, value, indent: indent)
        return Replacement(range: at..<at, bytes: writer.bytes)
    }

    private func addInFlow(_ key: String, _ value: FieldValue, _ pairs: [YAMLPair]) -> Replacement {
        let position = YAMLNode.position(of: key, among: pairs, shape: shape)
        var writer = YAMLWriter()
        if position > 0 { writer.write(", ") }
        writer.bytes += key.utf8
        writer.write(": ")
        write(value, in: .flow, column: 0, to: &writer)
        let at = position > 0 ? text.range(pairs[position - 1].value).upperBound : text.offset(mapping.start) + 1
        return Replacement(range: at..<at, bytes: writer.bytes)
    }

    // MARK: A key that goes away

    private func removeLines(_ index: Int, _ pairs: [YAMLPair]) -> [Replacement] {
        let pair = pairs[index]
        let start = text.offset(pair.key.start)
        let end = max(text.range(pair.value).upperBound, text.endOfColon(pair))
        // The comment behind a value goes with it.
        let lineStart = text.lineStart(start)
        if lineStart + text.indentation(start).count == start {
            return [Replacement(range: lineStart..<text.nextLine(end), bytes: [])]
        }
        // The key stands behind the hyphen of its entry: the next key takes its place.
        let next = text.offset(pairs[min(index + 1, pairs.count - 1)].key.start)
        let gap = text.nextLine(end)..<max(text.nextLine(end), text.lineStart(next))
        let kept = Array(text.bytes[gap])
        let above = kept.isEmpty ? [] : [Replacement(range: lineStart..<lineStart, bytes: kept)]
        return above + [Replacement(range: start..<next, bytes: [])]
    }

    private func removeInFlow(_ index: Int, _ pairs: [YAMLPair]) -> Replacement {
        if index + 1 < pairs.count {
            let range = text.offset(pairs[index].key.start)..<text.offset(pairs[index + 1].key.start)
            return Replacement(range: range, bytes: [])
        }
        let start = text.range(pairs[index - 1].value).upperBound
        return Replacement(range: start..<text.range(pairs[index].value).upperBound, bytes: [])
    }
}
