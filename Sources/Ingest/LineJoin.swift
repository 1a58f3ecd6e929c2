/// Joins what the print broke over lines.
enum LineJoin {
    /// Appends a line's text; a blank comes between where the line before broke between words.
    static func append(_ text: some Collection<Unicode.Scalar>, to joined: inout Scalars, afterBlank: Bool) {
        if afterBlank, !joined.isEmpty, joined.last != " " { joined.append(" ") }
        joined.append(contentsOf: text)
    }
}
