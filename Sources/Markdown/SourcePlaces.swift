import Text

/// Finds the place in a file that libcmark means by a line and a column of the text it was given.
struct SourcePlaces {
    private let document: MarkdownDocument
    private let marked: MarkedText?
    /// The lines of the file before its body.
    private let linesBefore: Int

    init(document: MarkdownDocument, marked: MarkedText?) {
        self.document = document
        self.marked = marked
        linesBefore =
            document.linesBefore + document.bytes.prefix(document.bodyOffset).count { $0 == UInt8(ascii: "\n") }
    }

    var path: String { document.path }

    /// Whether marks were laid beside runs of `*` and `_`.
    var hasMarks: Bool { marked != nil }

    /// The line of the file for a line of the body; both count from 1.
    func fileLine(ofBodyLine line: Int) -> Int {
        max(1, line) + linesBefore
    }

    /// The place of a line and a column (in bytes) of the body; both count from 1.
    func place(line: Int, column: Int) -> Place {
        let body = marked?.bytes[...] ?? document.bytes[min(document.bodyOffset, document.bytes.count)...]
        var offset = body.startIndex
        var current = 1
        while current < line, offset < body.endIndex {
            let byte = body[offset]
            offset += 1
            if byte == UInt8(ascii: "\r"), offset < body.endIndex, body[offset] == UInt8(ascii: "\n") { offset += 1 }
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { current += 1 }
        }
        return place(offset: offset + max(0, column - 1) - body.startIndex)
    }

    /// The place of an offset in the text that libcmark was given.
    func place(offset: Int) -> Place {
        let inBody = marked?.sourceOffset(of: offset) ?? offset
        let place = LineIndex(document.bytes).place(atOffset: inBody + document.bodyOffset)
        return Place(
            line: place.line + document.linesBefore, column: place.column,
            byteOffset: place.byteOffset + document.bytesBefore, lineText: place.lineText)
    }
}
