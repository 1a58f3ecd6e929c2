/// A piece of Swift code as the rules see it.
struct Token: Hashable, Sendable {
    enum Kind: Sendable {
        case word, number, symbol, string
    }

    let kind: Kind
    /// The token as written; of a string, what stands between its quotation marks, without interpolations.
    let text: String
    let line: Int
    /// Whether white space, a comment or the file's edge stands directly before.
    let gapBefore: Bool
}

/// A comment, with the lines it stands on.
struct Comment: Hashable, Sendable {
    let text: String
    let firstLine: Int
    let lastLine: Int

    var isDocumentation: Bool { text.hasPrefix("///") || text.hasPrefix("/**") }
}
