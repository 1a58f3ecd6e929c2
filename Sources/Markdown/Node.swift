internal import CCMarkGFM
import Glibc

/// A node of libcmark's tree. Valid as long as the tree it stands in.
struct Node: Equatable {
    let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) {
        self.pointer = pointer
    }

    private init?(_ pointer: OpaquePointer?) {
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    @inline(__always) var firstChild: Node? { Node(cmark_node_first_child(pointer)) }
    @inline(__always) var next: Node? { Node(cmark_node_next(pointer)) }
    @inline(__always) var parent: Node? { Node(cmark_node_parent(pointer)) }
    var previous: Node? { Node(cmark_node_previous(pointer)) }

    @inline(__always) var type: cmark_node_type { cmark_node_get_type(pointer) }

    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
    var isNumberedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
    var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
    var isTightList: Bool { cmark_node_get_list_tight(pointer) != 0 }
    var isTask: Bool { cmark_node_get_syntax_extension(pointer) != nil }
    var isTaskDone: Bool { cmark_gfm_extensions_get_tasklist_item_checked(pointer) }
    var isHeaderRow: Bool { cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }
    var columnCount: Int { Int(cmark_gfm_extensions_get_table_columns(pointer)) }

    /// The alignment of a table's column as its source gives it: `l`, `c`, `r` or 0.
    func alignment(ofColumn column: Int) -> UInt8 {
        guard column < columnCount, let alignments = cmark_gfm_extensions_get_table_alignments(pointer) else {
            return 0
        }
        return alignments[column]
    }

    /// Line and column in bytes, both from 1, as the parser counted them.
    var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
    var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }

    var lines: ClosedRange<Int> { startLine...max(startLine, Int(cmark_node_get_end_line(pointer))) }

    /// The text of a text, code or HTML node; of a foot-note reference, its number.
    var literal: UnsafeBufferPointer<UInt8> { Self.buffer(cmark_node_get_literal(pointer)) }
    var url: UnsafeBufferPointer<UInt8> { Self.buffer(cmark_node_get_url(pointer)) }
    var title: UnsafeBufferPointer<UInt8> { Self.buffer(cmark_node_get_title(pointer)) }
    var fenceInfo: UnsafeBufferPointer<UInt8> { Self.buffer(cmark_node_get_fence_info(pointer)) }

    private static func buffer(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
        guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
        let count = strlen(text)
        return UnsafeBufferPointer(
            start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: count)
    }
}

/// The node types that libcmark's table extension got when it was registered; they are no constants.
struct TableNodeTypes: Sendable {
    let table: UInt32
    let row: UInt32
    let cell: UInt32

    /// Read once from the smallest table there is.
    static let known: TableNodeTypes = {
        let sample = Array("|a|\n|-|".utf8)
        return sample.withUnsafeBufferPointer { sample in
            Arena.withMemory { memory in
                let table = SyntaxTree.parse(sample, readsTables: true, memory: memory)?.firstChild
                let row = table?.firstChild
                let types = [table, row, row?.firstChild].map { $0?.type.rawValue ?? 0 }
                return TableNodeTypes(table: types[0], row: types[1], cell: types[2])
            }
        }
    }()
}
