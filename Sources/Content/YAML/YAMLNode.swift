/// A place in a YAML text as the parser names it: line and column of the whole file, from 1, in Unicode scalars.
package struct YAMLMark: Sendable, Hashable {
    package let line: Int
    package let column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

/// A node of a YAML document with the place where it stands. What a plain scalar means (a number, a day, nothing)
/// is left to its reader, who knows what is expected there.
package struct YAMLNode: Sendable {
    package let content: Content
    /// Where the node begins.
    package let start: YAMLMark
    /// Where its last letter ends; blank lines and comments after it are not part of it.
    package let end: YAMLMark

    package enum Content: Sendable {
        case scalar(String, ScalarStyle)
        case sequence([YAMLNode], CollectionStyle)
        /// In the order of the text; no key stands twice.
        case mapping([YAMLPair], CollectionStyle)
    }

    package enum ScalarStyle: Sendable { case plain, singleQuoted, doubleQuoted, literal, folded }

    package enum CollectionStyle: Sendable { case block, flow }

    package init(_ content: Content, from start: YAMLMark, to end: YAMLMark) {
        self.content = content
        self.start = start
        self.end = end
    }

    /// Whether the node says "nothing": an empty value, `~` or `null`.
    package var isNull: Bool {
        guard case .scalar(let text, .plain) = content else { return false }
        return text.isEmpty || text == "~" || text == "null" || text == "Null" || text == "NULL"
    }

    /// Whether two nodes mean the same, wherever they stand and however they are written.
    package func means(_ other: YAMLNode) -> Bool {
        switch (content, other.content) {
        case (.scalar(let left, _), .scalar(let right, _)):
            return isNull == other.isNull && left.unicodeScalars.elementsEqual(right.unicodeScalars)
        case (.sequence(let left, _), .sequence(let right, _)):
            return left.count == right.count && zip(left, right).allSatisfy { $0.means($1) }
        case (.mapping(let left, _), .mapping(let right, _)):
            return left.count == right.count
                && zip(left, right).allSatisfy { $0.name == $1.name && $0.value.means($1.value) }
        default:
            return false
        }
    }
}

/// A key of a mapping with its value.
package struct YAMLPair: Sendable {
    package let name: String
    package let key: YAMLNode
    package let value: YAMLNode

    package init(name: String, key: YAMLNode, value: YAMLNode) {
        self.name = name
        self.key = key
        self.value = value
    }
}
