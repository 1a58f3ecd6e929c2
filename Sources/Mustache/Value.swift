/// What a template is rendered from: a tree that says of each part what it is.
///
/// Texts are escaped, HTML is not: whether something was escaped already is known by its type, never by the tag that
/// prints it.
package enum Value: Sendable {
    /// A field that exists and has nothing to say. Prints nothing, counts as false.
    case null
    case bool(Bool)
    case int(Int)
    case double(Double)
    /// Plain text: `{{name}}` escapes it, `{{{name}}}` does not.
    case string(String)
    /// Finished HTML, as UTF-8: no tag escapes it again.
    case html([UInt8])
    case list([Value])
    case object(Object)
    case lambda(Lambda)

    /// Whether a section on the value is rendered: everything but null, false, zero, an empty text and an empty list.
    package var isTrue: Bool {
        switch self {
        case .null: false
        case .bool(let value): value
        case .int(let value): value != 0
        case .double(let value): !(value == 0 || value.isNaN)
        case .string(let text): !text.isEmpty
        case .html(let bytes): !bytes.isEmpty
        case .list(let values): !values.isEmpty
        case .object, .lambda: true
        }
    }
}

/// A piece of the program that a template calls; what it returns is itself a template.
package enum Lambda: Sendable {
    /// For `{{name}}`: the template it returns is rendered with the standard delimiters, and then escaped.
    case text(@Sendable () -> String)
    /// For `{{#name}}…{{/name}}`: gets what stands between the tags as it was written; the template it returns is
    /// rendered with the delimiters in force, in place of the section.
    case section(@Sendable (_ contents: String) -> String)
}

/// Named values. Of two fields with one name the first counts.
package struct Object: Sendable, ExpressibleByDictionaryLiteral {
    /// In the order given while they are few, by fingerprint when they are many.
    private let fields: [(name: Name, value: Value)]

    /// Up to this many fields a walk over the fingerprints is as fast as any search and needs no sorting.
    private static let fewFields = 16

    package init(_ fields: [(name: Name, value: Value)]) {
        guard fields.count > Object.fewFields else {
            self.fields = fields
            return
        }
        // Sorting is stable, so the first of two equal names stays first.
        self.fields = fields.sorted { $0.name.fingerprint < $1.name.fingerprint }
    }

    package init(dictionaryLiteral fields: (Name, Value)...) {
        self.init(fields.map { (name: $0.0, value: $0.1) })
    }

    /// The value of a field, or nil when there is no such field.
    package subscript(_ name: Name) -> Value? {
        var index = fields.count > Object.fewFields ? firstIndex(notBelow: name.fingerprint) : 0
        while index < fields.count {
            if fields[index].name == name { return fields[index].value }
            index += 1
            if fields.count > Object.fewFields, index < fields.count,
                fields[index].name.fingerprint != name.fingerprint
            {
                return nil
            }
        }
        return nil
    }

    /// The names of all fields, for messages.
    var names: [String] { fields.map(\.name.text) }

    private func firstIndex(notBelow fingerprint: UInt64) -> Int {
        var (low, high) = (0, fields.count)
        while low < high {
            let middle = (low + high) / 2
            if fields[middle].name.fingerprint < fingerprint { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
