/// How much YAML is read before the reader says that this cannot be meant.
package struct YAMLLimits: Sendable {
    package let bytes: Int
    package let depth: Int
    /// Keys, values and lists: a few bytes of text can be one, and each takes a hundred bytes of memory.
    package let nodes: Int

    package init(bytes: Int, depth: Int, nodes: Int) {
        self.bytes = bytes
        self.depth = depth
        self.nodes = nodes
    }

    /// An article's front matter has some 500 bytes; the longest issue's event list some 100 KB.
    package static let frontMatter = YAMLLimits(bytes: 1 << 20, depth: 32, nodes: 200_000)
    /// A gazetteer entry has some 200 bytes: room for more than 100,000 entries.
    package static let list = YAMLLimits(bytes: 32 << 20, depth: 32, nodes: 4_000_000)
}
