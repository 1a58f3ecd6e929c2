internal import CLibYAML
internal import Text

/// Reads one YAML document into a tree of nodes.
struct YAMLReader {
    /// The document's root, or nil where there is none (nothing but comments) or where it cannot be read;
    /// the problems say which.
    static func read(_ source: YAMLSource, limits: YAMLLimits, problems: inout Problems) -> YAMLNode? {
        guard source.range.count <= limits.bytes else {
            let (found, most) = (source.range.count, limits.bytes)
            // Without a place: counting the lines of such a file is work that nobody asked for.
            problems.error(
                at: nil,
                Message(
                    "there are \(found) bytes of YAML here, more than the \(most) that are read",
                    ko: "YAML이 \(found)바이트로, 읽을 수 있는 \(most)바이트보다 깁니다"),
                advice: Message(
                    "check that the file is what it should be", ko: "올바른 파일인지 확인하십시오"))
            return nil
        }
        guard source.checkCharacters(&problems) else { return nil }
        return source.bytes.withUnsafeBufferPointer { bytes in
            let part = UnsafeBufferPointer(rebasing: bytes[source.range])
            let events = YAMLEvents(part, firstLine: source.firstLine)
            defer { events.close() }
            var builder = YAMLTreeBuilder(events: events, limits: limits)
            do throws(YAMLFailure) {
                let root = try builder.readDocument()
                for failure in builder.duplicates {
                    problems.error(at: failure.mark, failure.problem, advice: failure.advice)
                }
                return root
            } catch {
                problems.error(at: error.mark, error.problem, advice: error.advice)
                return nil
            }
        }
    }
}

/// Why a document cannot be read further.
struct YAMLFailure: Error {
    let mark: YAMLMark
    let problem: Message
    let advice: Message?
}

/// Makes the tree from libyaml's events.
private struct YAMLTreeBuilder {
    let events: YAMLEvents
    let limits: YAMLLimits
    private var nodeCount = 0
    /// Keys that stand twice are reported without stopping.
    private(set) var duplicates: [YAMLFailure] = []

    init(events: YAMLEvents, limits: YAMLLimits) {
        self.events = events
        self.limits = limits
    }

    mutating func readDocument() throws(YAMLFailure) -> YAMLNode? {
        _ = try events.next()  // the beginning of the stream
        if case .streamEnd = try events.next().kind { return nil }
        let root = try readNode(events.next(), depth: 0)
        _ = try events.next()  // the end of the document
        let after = try events.next()
        guard case .streamEnd = after.kind else {
            throw YAMLFailure(
                mark: after.start,
                problem: Message("a second YAML document begins here", ko: "여기서 두 번째 YAML 문서가 시작됩니다"),
                advice: Message("keep one document; remove this `---`", ko: "문서는 하나만 두고 이 `---`를 지우십시오"))
        }
        return root
    }

    private mutating func readNode(_ event: YAMLEvent, depth: Int) throws(YAMLFailure) -> YAMLNode {
        try checkLimits(depth: depth, at: event.start)
        switch event.kind {
        case .scalar(let text, let style):
            return YAMLNode(.scalar(text, style), from: event.start, to: event.end)
        case .sequenceStart(let style):
            return try readSequence(event, style, depth: depth)
        case .mappingStart(let style):
            return try readMapping(event, style, depth: depth)
        default:
            throw YAMLFailure(
                mark: event.start, problem: Message("a value is missing here", ko: "여기에 값이 없습니다"), advice: nil)
        }
    }

    private mutating func checkLimits(depth: Int, at mark: YAMLMark) throws(YAMLFailure) {
        guard depth <= limits.depth else {
            throw YAMLFailure(
                mark: mark,
                problem: Message(
                    "lists and mappings are nested more than \(limits.depth) deep",
                    ko: "목록과 항목이 \(limits.depth)단계보다 깊습니다"),
                advice: Message("check the brackets and the indentation", ko: "괄호와 들여쓰기를 확인하십시오"))
        }
        nodeCount += 1
        guard nodeCount <= limits.nodes else {
            throw YAMLFailure(
                mark: mark,
                problem: Message(
                    "there are more than \(limits.nodes) values in this document",
                    ko: "문서에 값이 \(limits.nodes)개보다 많습니다"),
                advice: Message("check that the file is what it should be", ko: "올바른 파일인지 확인하십시오"))
        }
    }

    private mutating func readSequence(
        _ start: YAMLEvent, _ style: YAMLNode.CollectionStyle, depth: Int
    ) throws(YAMLFailure) -> YAMLNode {
        var items: [YAMLNode] = []
        while true {
            let event = try events.next()
            if case .collectionEnd = event.kind {
                let end = style == .flow ? event.end : items.last?.end ?? start.start
                return YAMLNode(.sequence(items, style), from: start.start, to: end)
            }
            items.append(try readNode(event, depth: depth + 1))
        }
    }

    private mutating func readMapping(
        _ start: YAMLEvent, _ style: YAMLNode.CollectionStyle, depth: Int
    ) throws(YAMLFailure) -> YAMLNode {
        var pairs: [YAMLPair] = []
        var index = KeyIndex()
        while true {
            let event = try events.next()
            if case .collectionEnd = event.kind {
                let end = style == .flow ? event.end : pairs.last?.value.end ?? start.start
                return YAMLNode(.mapping(pairs, style), from: start.start, to: end)
            }
            let key = try readNode(event, depth: depth + 1)
            guard case .scalar(let name, _) = key.content else {
                throw YAMLFailure(
                    mark: key.start, problem: Message("a key must be a word", ko: "키는 낱말이어야 합니다"),
                    advice: Message(
                        "put quotes around a text that begins with a bracket", ko: "괄호로 시작하는 글은 따옴표로 묶으십시오"))
            }
            let value = try readNode(events.next(), depth: depth + 1)
            if let first = index.first(name, in: pairs) {
                reportDuplicate(name, key.start, first.key.start)
            } else {
                pairs.append(YAMLPair(name: name, key: key, value: value))
            }
        }
    }

    private mutating func reportDuplicate(_ name: String, _ mark: YAMLMark, _ first: YAMLMark) {
        // One more than is shown, so that the list of problems can say that there are more.
        guard duplicates.count <= 101 else { return }
        let name = name.prefix(60)
        duplicates.append(
            YAMLFailure(
                mark: mark,
                problem: Message(
                    "`\(name)` stands here a second time; it was given on line \(first.line)",
                    ko: "`\(name)` 항목이 두 번 나옵니다. 처음은 \(first.line)째 줄입니다"),
                advice: Message("keep one of the two", ko: "둘 중 하나만 남기십시오")))
    }
}

/// Finds a key among those before it. Mappings of a dozen keys are compared one by one, which is faster than a table;
/// a hostile one of a hundred thousand gets a table.
private struct KeyIndex {
    private var positions: [String: Int] = [:]

    mutating func first(_ name: String, in pairs: [YAMLPair]) -> YAMLPair? {
        if pairs.count < 16 { return pairs.first { $0.name == name } }
        while positions.count < pairs.count { positions[pairs[positions.count].name] = positions.count }
        return positions[name].map { pairs[$0] }
    }
}
