internal import Text

/// A value under a key.
package enum FieldValue: Sendable {
    case text(String)
    case count(Int)
    case day(Day)
    case date(PrintedDate)
    case issueNumber(IssueNumber)
    case list([String])
    case location(Location)
    case records([Record])
}

/// A mapping of the content format between its text and its type: values by key, as its shape allows them.
package struct Record: Sendable {
    let shape: Shape
    private var values: [FieldValue?]
    private var marks: [YAMLMark?]
    /// Where it was read; nil for one that is to be written.
    let mark: YAMLMark?

    init(_ shape: Shape, at mark: YAMLMark? = nil) {
        self.shape = shape
        self.mark = mark
        values = Array(repeating: nil, count: shape.fields.count)
        marks = mark == nil ? [] : values.map { _ in nil }
    }

    /// The values in the order of the shape, without those that are absent.
    var present: [(field: Shape.Field, value: FieldValue)] {
        zip(shape.fields, values).compactMap { field, value in value.map { (field, $0) } }
    }

    subscript(key: String) -> FieldValue? {
        get { values[position(of: key)] }
        set { values[position(of: key)] = newValue }
    }

    mutating func set(_ value: FieldValue, atPosition position: Int, mark: YAMLMark) {
        values[position] = value
        marks[position] = mark
    }

    func has(position: Int) -> Bool { values[position] != nil }

    /// Where the value of a key was read.
    func mark(of key: String) -> YAMLMark? {
        marks.isEmpty ? nil : marks[position(of: key)] ?? mark
    }

    func text(_ key: String) -> String? {
        if case .text(let text) = self[key] { text } else { nil }
    }

    func count(_ key: String) -> Int? {
        if case .count(let count) = self[key] { count } else { nil }
    }

    func day(_ key: String) -> Day? {
        if case .day(let day) = self[key] { day } else { nil }
    }

    func date(_ key: String) -> PrintedDate? {
        if case .date(let date) = self[key] { date } else { nil }
    }

    /// The list, empty where the key is absent.
    func list(_ key: String) -> [String] {
        if case .list(let items) = self[key] { items } else { [] }
    }

    /// The records, empty where the key is absent.
    func records(_ key: String) -> [Record] {
        if case .records(let records) = self[key] { records } else { [] }
    }

    /// Sets a text; nil leaves the key away.
    mutating func setText(_ key: String, _ text: String?) {
        self[key] = text.map { .text($0) }
    }

    /// Sets a list; an empty one leaves the key away.
    mutating func setList(_ key: String, _ items: [String]) {
        self[key] = items.isEmpty ? nil : .list(items)
    }

    private func position(of key: String) -> Int {
        guard let position = shape.position(of: key) else {
            preconditionFailure("\(key) is no key of \(shape.name.english)")
        }
        return position
    }
}
