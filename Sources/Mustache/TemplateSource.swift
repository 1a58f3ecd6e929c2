/// A template as it was read: the name others include it by, the file it came from, and its text.
package struct TemplateSource: Sendable {
    /// The name in `{{>name}}` and `{{<name}}`.
    package let name: String
    /// The file, as messages name it.
    package let path: String
    package let bytes: [UInt8]

    package init(name: String, path: String, bytes: [UInt8]) {
        self.name = name
        self.path = path
        self.bytes = bytes
    }
}

/// What happens to a name that nothing gives.
package enum TemplateMode: Sendable {
    /// It is an error. The mode of sites: a page never has a hole that nobody meant.
    case strict
    /// It renders as nothing, as the Mustache specification wants it.
    case lenient
}

/// How far a rendering may go before it is stopped and the template named.
package struct RenderLimits: Sendable {
    /// How many templates and blocks may be inside one another.
    package let depth: Int
    /// How many templates and blocks one rendering may expand; ends what would double with every level.
    package let expansions: Int
    /// How many problems are told of one template, or of one rendering.
    package let problems: Int

    package init(depth: Int = 250, expansions: Int = 5_000_000, problems: Int = 25) {
        self.depth = depth
        self.expansions = expansions
        self.problems = problems
    }
}
