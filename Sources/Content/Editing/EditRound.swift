internal import Text

/// Edits of one text that do not touch each other, and what the text must mean after them.
struct EditRound {
    let text: YAMLText
    let shape: Shape
    private var replacements: [Replacement] = []
    private var touched: Set<Edit.Target> = []
    private var appended = 0
    /// The places of entries that go away in this round.
    private var removed: Set<Int> = []
    private var expected: YAMLNode?
    /// The entries of a list by their id.
    private let positions: [String: Int]

    struct Replacement {
        let range: Range<Int>
        let bytes: [UInt8]
    }

    init(_ text: YAMLText, shape: Shape) {
        self.text = text
        self.shape = shape
        expected = text.root
        var positions: [String: Int] = [:]
        if case .sequence(let items, _) = text.root?.content {
            for (index, item) in items.enumerated() {
                guard let id = item.text(ofKey: "id"), positions[id] == nil else { continue }
                positions[id] = index
            }
        }
        self.positions = positions
    }

    /// Whether an edit can be made in this round. Entries go away in a round of their own, because the others are
    /// counted from the beginning of the list.
    func canTake(_ edit: Edit) -> Bool {
        if replacements.isEmpty && touched.isEmpty { return true }
        if !removed.isEmpty {
            guard case .sequence(_, .block) = text.root?.content, case .removeEntry(let id) = edit,
                let place = positions[id]
            else { return false }
            return !removed.contains(place)
        }
        if touched.contains(.document) { return false }
        switch edit {
        case .removeEntry: return false
        case .append: return true
        case .set(let target, _, _), .remove(let target, _):
            guard case .entry(let id) = target, !touched.contains(target) else { return false }
            // An entry appended in this round is not in its text yet.
            return positions[id] != nil
        }
    }

    mutating func take(_ edit: Edit) throws(EditFailure) {
        switch edit {
        case .set(let target, let key, let value):
            touched.insert(target)
            let node = try mapping(of: target)
            let change = PairChange(text: text, mapping: node, shape: shape)
            replacements += try change.set(key, value)
            expect(target) { [shape] in $0.setting(key, Self.node(of: value), shape: shape) }
        case .remove(let target, let key):
            touched.insert(target)
            let node = try mapping(of: target)
            replacements += try PairChange(text: text, mapping: node, shape: shape).remove(key)
            expect(target) { $0.removing(key) }
        case .append(let record):
            try takeIdentifier(of: record)
            replacements.append(try EntryChange(text: text).append(record, isFirst: appended == 0))
            appended += 1
            expected = (expected ?? .emptyList).appending(Self.node(of: record))
        case .removeEntry(let id):
            touched.insert(.document)
            let index = try position(of: id)
            expected = expected?.removingItem(index - removed.count { $0 < index })
            removed.insert(index)
        }
    }

    /// An id is an address: a second entry with it would never be found.
    private mutating func takeIdentifier(of record: Record) throws(EditFailure) {
        let id = record.text("id") ?? ""
        guard positions[id] == nil, touched.insert(.entry(id: id)).inserted else {
            throw EditFailure(
                mark: nil,
                problem: Message("there is already an entry with the id `\(id)`", ko: "식별자가 `\(id)`인 항목이 이미 있습니다"),
                advice: Message("choose another id", ko: "다른 식별자를 쓰십시오"))
        }
    }

    /// The text after the edits.
    func changedText() -> [UInt8] {
        var changed: [UInt8] = []
        let replacements = replacements + removals()
        changed.reserveCapacity(text.bytes.count + replacements.reduce(0) { $0 + $1.bytes.count })
        var position = 0
        // Insertions at one place stay in the order in which they were asked for.
        let ordered = replacements.enumerated().sorted {
            ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
        }
        for (_, replacement) in ordered {
            changed += text.bytes[position..<max(position, replacement.range.lowerBound)]
            changed += replacement.bytes
            position = max(position, replacement.range.upperBound)
        }
        return changed + text.bytes[position...]
    }

    /// Entries go from the last to the first: what is behind the one may be gone already.
    private func removals() -> [Replacement] {
        var end = text.source.range.upperBound
        return removed.sorted(by: >).map { index in
            let removal = EntryChange(text: text).remove(index, before: end)
            if removal.range.upperBound == end { end = removal.range.lowerBound }
            return removal
        }
    }

    /// Whether the new text, as it was read, means what it should.
    func isProved(by found: YAMLNode?) -> Bool {
        switch (expected, found) {
        case (nil, nil): return true
        case (let expected?, nil): return expected.isEmptyCollection
        case (nil, let found?): return found.isNull
        case (let expected?, let found?):
            return expected.means(found) || expected.isEmptyCollection && found.isNull
        }
    }

    private func mapping(of target: Edit.Target) throws(EditFailure) -> YAMLNode {
        switch target {
        case .document:
            return text.root ?? .emptyMapping(at: YAMLMark(line: text.source.firstLine, column: 1))
        case .entry(let id):
            guard case .sequence(let items, _) = text.root?.content else { throw noEntry(id) }
            return items[try position(of: id)]
        }
    }

    private func position(of id: String) throws(EditFailure) -> Int {
        guard let position = positions[id] else { throw noEntry(id) }
        return position
    }

    private func noEntry(_ id: String) -> EditFailure {
        EditFailure(
            mark: nil, problem: Message("there is no entry with the id `\(id)`", ko: "식별자가 `\(id)`인 항목이 없습니다"),
            advice: NearestName.of(id, among: positions.keys.sorted()).map {
                Message("did you mean `\($0)`?", ko: "혹시 `\($0)` 아닙니까?")
            })
    }

    private mutating func expect(_ target: Edit.Target, _ change: (YAMLNode) -> YAMLNode) {
        switch target {
        case .document:
            expected = change(expected ?? .emptyMapping(at: YAMLMark(line: 1, column: 1)))
        case .entry(let id):
            if let position = positions[id] { expected = expected?.changingItem(position, change) }
        }
    }

    /// What a value means when it is written and read.
    private static func node(of value: FieldValue) -> YAMLNode {
        var writer = YAMLWriter()
        writer.writePair("value", value, indent: 0)
        return read(writer.bytes).value(ofKey: "value") ?? .emptyList
    }

    private static func node(of record: Record) -> YAMLNode {
        var writer = YAMLWriter()
        writer.writeRecord(record, indent: 0)
        return read(writer.bytes)
    }

    private static func read(_ bytes: [UInt8]) -> YAMLNode {
        var problems = Problems(path: "", bytes: bytes, end: bytes.count)
        let node = YAMLReader.read(YAMLSource(path: "", bytes: bytes), limits: .list, problems: &problems)
        return node ?? .emptyMapping(at: YAMLMark(line: 1, column: 1))
    }
}
