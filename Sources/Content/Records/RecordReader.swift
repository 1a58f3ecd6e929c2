internal import Text

/// Reads mappings by their shape, and says of every key that is unknown, missing or of the wrong kind what was
/// expected there.
struct RecordReader {
    var problems: Problems

    init(problems: Problems) {
        self.problems = problems
    }

    /// The record of a mapping; nil where the node is none. Keys that are wrong are left out.
    mutating func readRecord(_ node: YAMLNode, _ shape: Shape) -> Record? {
        guard case .mapping(let pairs, _) = node.content else {
            problems.error(
                at: node.start,
                Message(
                    "expected \(shape.name.english), found \(Self.describe(node).english)",
                    ko: "\(shape.name.korean) 자리에 \(Self.describe(node).korean)"),
                advice: Message("write its keys as `key: value`, one on a line", ko: "한 줄에 하나씩 `키: 값`으로 쓰십시오"))
            return nil
        }
        var record = Record(shape, at: node.start)
        for pair in pairs {
            guard let position = shape.position(of: pair.name) else {
                warnUnknown(pair, shape)
                continue
            }
            if pair.value.isNull { continue }
            if let value = readValue(pair.value, shape.fields[position]) {
                record.set(value, atPosition: position, mark: pair.value.start)
            }
        }
        reportMissing(pairs, record, at: node.start)
        return record
    }

    /// The records of a list; entries that are wrong are left out. No document at all is an empty list.
    mutating func readRecords(_ node: YAMLNode?, _ shape: Shape) -> [Record] {
        guard let node, !node.isNull else { return [] }
        guard case .sequence(let items, _) = node.content else {
            reportWrongKind(node, key: nil, .records(shape))
            return []
        }
        return items.compactMap { readRecord($0, shape) }
    }

    private mutating func warnUnknown(_ pair: YAMLPair, _ shape: Shape) {
        if problems.isFull { return }
        let name = Self.clip(pair.name)
        let keys = shape.fields.map(\.key)
        let advice =
            NearestName.of(name, among: keys).map { near in
                Message("did you mean `\(near)`?", ko: "혹시 `\(near)` 아닙니까?")
            }
            ?? Message(
                "known keys are \(keys.joined(separator: ", "))", ko: "쓸 수 있는 키: \(keys.joined(separator: ", "))")
        problems.warning(
            at: pair.key.start,
            Message("\(shape.name.english) has no key `\(name)`", ko: "`\(name)`: \(shape.name.korean)에 없는 키입니다"),
            advice: advice)
    }

    private mutating func reportMissing(_ pairs: [YAMLPair], _ record: Record, at mark: YAMLMark) {
        for (position, field) in record.shape.fields.enumerated() where field.isRequired {
            // A required key that is there but wrong has been reported already.
            if record.has(position: position) { continue }
            let pair = pairs.first { $0.name == field.key }
            if let pair, !pair.value.isNull { continue }
            let (name, expected) = (record.shape.name, field.kind.expectation)
            problems.error(
                at: pair?.key.start ?? mark,
                Message(
                    "`\(field.key)` is missing: \(name.english) must have it",
                    ko: "\(name.korean)에 꼭 있어야 할 `\(field.key)` 항목이 없습니다"),
                advice: Message(
                    "add `\(field.key):` with \(expected.english)", ko: "`\(field.key):` 뒤에 \(expected.korean)"))
        }
    }

    private mutating func readValue(_ node: YAMLNode, _ field: Shape.Field) -> FieldValue? {
        switch field.kind {
        case .texts, .identifiers: return readList(node, field)
        case .location: return readLocation(node, field)
        case .records(let shape):
            guard case .sequence = node.content else {
                reportWrongKind(node, key: field.key, field.kind)
                return nil
            }
            return .records(readRecords(node, shape))
        default:
            guard case .scalar(let text, _) = node.content else {
                reportWrongKind(node, key: field.key, field.kind)
                return nil
            }
            return readScalar(text, node, field)
        }
    }

    private mutating func readScalar(_ text: String, _ node: YAMLNode, _ field: Shape.Field) -> FieldValue? {
        switch field.kind {
        case .count:
            if let count = Self.count(text) { return .count(count) }
        case .day:
            if let day = Day(text) { return .day(day) }
        case .date:
            if let date = PrintedDate(text) { return .date(date) }
        case .issueNumber:
            if let number = IssueNumber(text) { return .issueNumber(number) }
        case .choice(let words):
            if words.contains(text) { return .text(text) }
        case .identifier:
            if Identifier.isValid(text) { return .text(text) }
        case .address:
            if !text.isEmpty, !text.utf8.contains(where: { $0 <= 0x20 }) { return .text(text) }
        default:
            if !field.isRequired || !Self.isBlank(text) { return .text(text) }
        }
        reportWrongScalar(text, node, field)
        return nil
    }

    private mutating func readList(_ node: YAMLNode, _ field: Shape.Field) -> FieldValue? {
        guard case .sequence(let items, _) = node.content else {
            reportWrongKind(node, key: field.key, field.kind)
            return nil
        }
        var texts: [String] = []
        for item in items {
            guard case .scalar(let text, _) = item.content, !item.isNull else {
                reportWrongKind(item, key: field.key, .text)
                continue
            }
            if case .identifiers = field.kind, !Identifier.isValid(text) {
                reportWrongScalar(text, item, Shape.Field(field.key, .identifier))
                continue
            }
            texts.append(text)
        }
        return .list(texts)
    }

    private mutating func readLocation(_ node: YAMLNode, _ field: Shape.Field) -> FieldValue? {
        if case .sequence(let items, _) = node.content, items.count == 2,
            case .scalar(let longitude, _) = items[0].content, case .scalar(let latitude, _) = items[1].content,
            let location = Location(longitude: longitude, latitude: latitude)
        {
            return .location(location)
        }
        reportWrongKind(node, key: field.key, field.kind)
        return nil
    }

    /// Whether there is nothing to see in a text. ASCII letters answer at once: the tables of Unicode are slow.
    private static func isBlank(_ text: String) -> Bool {
        !text.unicodeScalars.contains { scalar in
            scalar.isASCII ? scalar.value > 0x20 : !scalar.properties.isWhitespace
        }
    }

    /// A whole number without signs, leading zeros or underscores, which YAML readers understand differently.
    private static func count(_ text: String) -> Int? {
        guard text == "0" || text.utf8.first != 0x30, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
            return nil
        }
        return Int(text)
    }

    private mutating func reportWrongKind(_ node: YAMLNode, key: String?, _ kind: Shape.Kind) {
        let (expected, found) = (kind.expectation, Self.describe(node))
        let subject = key.map { "`\($0)`: " } ?? ""
        problems.error(
            at: node.start,
            Message(
                "\(subject)expected \(expected.english), found \(found.english)",
                ko: "\(subject)\(expected.korean)이 와야 하는데 \(found.korean)"),
            advice: nil)
    }

    private mutating func reportWrongScalar(_ text: String, _ node: YAMLNode, _ field: Shape.Field) {
        let impossible = DateFault.explain(text)
        let near: Message? =
            if case .choice(let words) = field.kind {
                NearestName.of(Self.clip(text), among: words).map {
                    Message("did you mean `\($0)`?", ko: "혹시 `\($0)` 아닙니까?")
                }
            } else {
                nil
            }
        switch field.kind {
        case .day, .date, .issueNumber:
            if let impossible {
                problems.error(at: node.start, impossible, advice: nil)
                return
            }
        default: break
        }
        let (expected, found) = (field.kind.expectation, Self.describe(node))
        problems.error(
            at: node.start,
            Message(
                "`\(field.key)`: expected \(expected.english), found \(found.english)",
                ko: "`\(field.key)`: \(expected.korean)이 와야 하는데 \(found.korean)"),
            advice: near)
    }

    private static func describe(_ node: YAMLNode) -> Message {
        switch node.content {
        case .sequence: return Message("a list", ko: "목록이 있습니다")
        case .mapping: return Message("keys with values", ko: "키와 값이 있습니다")
        case .scalar(let text, _):
            if node.isNull { return Message("nothing", ko: "비어 있습니다") }
            let text = clip(text)
            return Message("“\(text)”", ko: "“\(text)”이(가) 있습니다")
        }
    }

    /// The beginning of a text, on one line, for a message.
    private static func clip(_ text: String) -> String {
        var clipped = ""
        for scalar in text.unicodeScalars.prefix(40) { clipped.unicodeScalars.append(scalar == "\n" ? " " : scalar) }
        return text.unicodeScalars.count > 40 ? clipped + "…" : clipped
    }
}

/// Says why a date cannot be.
enum DateFault {
    /// A message where the text has the form of a day or a month that does not exist, else nil.
    static func explain(_ text: String) -> Message? {
        let numbers = Day.numbers(of: text, widths: [4, 2, 2]) ?? Day.numbers(of: text, widths: [4, 2])
        guard let numbers else { return nil }
        guard let month = Month(year: numbers[0], month: numbers[1]) else {
            return Message("there is no month \(text)", ko: "\(text)은(는) 없는 달입니다")
        }
        guard numbers.count == 3, Day(text) == nil else { return nil }
        return Message(
            "there is no day \(text): that month has \(month.dayCount) days",
            ko: "\(text)은(는) 없는 날입니다. 그달은 \(month.dayCount)일까지입니다")
    }
}
