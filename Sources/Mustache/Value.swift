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
    /// Plain text as UTF-8, escaped likewise.
    case utf8([UInt8])
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
        case .utf8(let bytes), .html(let bytes): !bytes.isEmpty
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
