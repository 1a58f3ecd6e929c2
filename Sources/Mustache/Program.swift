/// A compiled template: a flat list of instructions and what they refer to by index.
///
/// Flat, because neither compiling nor rendering may need a deeper stack for a template that is nested deeper.
struct Program: Sendable {
    let name: String
    let path: String
    /// Kept for messages and for the lambdas that want a section as it was written.
    let source: [UInt8]
    var instructions: [Instruction] = []
    /// The texts between the tags, one behind the other.
    var texts: [UInt8] = []
    var variables: [Variable] = []
    var sections: [Section] = []
    var blocks: [Block] = []
    var includes: [Include] = []
}

enum Instruction: Sendable {
    /// Appends a piece of `texts`.
    case text(start: Int, end: Int, startsLine: Bool)
    /// A line begins here with a tag: where the template is indented, its indentation is due.
    case lineStart
    case variable(Int)
    /// Goes on behind the section, unless there is something to render.
    case section(Int)
    case inverted(Int)
    /// Renders the section of this index once more, or leaves it.
    case endSection(Int)
    /// Renders what was given for the block, or goes on with its default.
    case block(Int)
    case include(Int)
}

/// A name with dots, taken apart; no parts stand for `.`, the innermost value.
struct ValuePath: Sendable {
    let names: [Name]
    /// Where the name stands in the source.
    let offset: Int

    init(_ text: String, at offset: Int) {
        self.offset = offset
        names = text == "." ? [] : text.split(separator: ".", omittingEmptySubsequences: false).map { Name(String($0)) }
    }

    /// As it was written.
    var text: String { names.isEmpty ? "." : names.map(\.text).joined(separator: ".") }
}

struct Variable: Sendable {
    let path: ValuePath
    let escapes: Bool
}

struct Section: Sendable {
    let path: ValuePath
    /// The first instruction of the section, and the first one behind it.
    let body: Int
    var next: Int
    /// What stands between the tags, for a lambda, which may write tags with the same delimiters.
    var contents: Range<Int>
    let delimiters: Delimiters
    /// Whether the contents begin at the start of a line.
    let startsLine: Bool
}

/// A place that can be overridden, or (inside a parent tag) what overrides it.
struct Block: Sendable {
    let name: Name
    let offset: Int
    /// The instructions of its contents.
    let body: Int
    var next: Int
    /// Whether the contents begin at the start of a line.
    let startsLine: Bool
    /// How the place is laid out; of no meaning for a block that overrides.
    let place: BlockPlace
}

struct BlockPlace: Sendable {
    /// What overrides the block is indented by this.
    let indentation: [UInt8]
    /// Whether the block has its lines to itself, so that what overrides it makes whole lines.
    let ownsLines: Bool
    /// The line end due behind an override that does not end in one.
    let lineEnd: [UInt8]

    static let override = BlockPlace(indentation: [], ownsLines: false, lineEnd: [])
}

/// A partial or a parent: another template rendered here.
struct Include: Sendable {
    enum Target: Sendable {
        /// Not looked up yet, or (in lenient mode) not there.
        case named(String)
        /// Found, by its index.
        case template(Int)
        /// Named by a value: `{{>*name}}`.
        case dynamic(ValuePath)
    }

    var target: Target
    let offset: Int
    /// What each of its lines begins with, when the tag has its line to itself; nil inside a line.
    let indentation: [UInt8]?
    /// The blocks given to it, by their indices.
    var arguments: [Int] = []
    /// The instruction behind it and its arguments.
    var next: Int
}
