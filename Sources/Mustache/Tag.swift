/// The marks that begin and end a tag; `{{=<% %>=}}` changes them.
struct Delimiters: Sendable, Hashable {
    let open: [UInt8]
    let close: [UInt8]

    static let standard = Delimiters(open: Array("{{".utf8), close: Array("}}".utf8))
}

/// A tag of a template, by its place in the source.
struct Tag: Sendable {
    enum Kind: Sendable {
        case variable
        case unescaped
        case section
        case inverted
        case close
        case comment
        case partial
        case parent
        case block
        case delimiters
    }

    let kind: Kind
    /// The whole tag with its delimiters.
    let range: Range<Int>
    /// What stands in it after its sign (`#`, `>` …), without white space around.
    let name: Range<Int>
    /// The delimiters it was written with.
    let delimiters: Delimiters

    /// Whether a `{{/name}}` has to follow.
    var opens: Bool {
        switch kind {
        case .section, .inverted, .parent, .block: true
        case .variable, .unescaped, .close, .comment, .partial, .delimiters: false
        }
    }

    /// Whether the tag names something at all.
    var hasName: Bool { kind != .comment && kind != .delimiters }
}
