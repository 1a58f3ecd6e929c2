internal import CCMarkGFM
import Glibc

/// Parsing by libcmark-gfm, in such a way that any number of threads can do it at once.
///
/// Only the extensions for tables and task lists are attached. `autolink` and `strikethrough` change tables of the
/// whole process while they parse, so that renderings on several threads spoil each other; addresses are linked by a
/// pass of our own, and `~` is what Korean text writes between two dates, not a line through words.
enum SyntaxTree {
    /// The document of a text; nil only where libcmark gives none. It lives as long as `memory`.
    static func parse(
        _ source: UnsafeBufferPointer<UInt8>, readsTables: Bool, memory: UnsafeMutablePointer<cmark_mem>
    ) -> Node? {
        _ = extensionsAreRegistered
        guard let parser = cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES, memory) else { return nil }
        if readsTables { attach("table", to: parser) }
        attach("tasklist", to: parser)
        source.withMemoryRebound(to: CChar.self) { text in
            if let base = text.baseAddress { cmark_parser_feed(parser, base, text.count) }
        }
        // The parser, its lists and the tree go with the memory: nothing is freed one by one.
        return cmark_parser_finish(parser).map { Node($0) }
    }

    /// Registering fills a list of the process; afterwards it is only read.
    private static let extensionsAreRegistered: Void = cmark_gfm_core_extensions_ensure_registered()

    private static func attach(_ name: StaticString, to parser: OpaquePointer) {
        let found = name.withUTF8Buffer { name in
            name.withMemoryRebound(to: CChar.self) { name in
                name.baseAddress.flatMap { cmark_find_syntax_extension($0) }
            }
        }
        precondition(found != nil, "libcmark-gfm has no such extension")
        cmark_parser_attach_syntax_extension(parser, found)
    }
}
