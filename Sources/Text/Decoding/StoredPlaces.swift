/// Finds lines and columns in a file as stored. Walks the file once, and only when there is something to report, so
/// that decoding itself need not count lines.
///
/// Lines are counted as in the decoded text, so that these places and those of later stages agree.
struct StoredPlaces {
    private var line = 1
    private var column = 1
    private var lineStart: Int
    /// The text of the current line once it was asked for: many faults on one long line share it.
    private var lineText: String?

    /// The places of ascending offsets.
    static func find(_ offsets: [Int], in text: StoredText) -> [Place] {
        var walk = StoredPlaces(lineStart: text.start)
        let bytes = text.bytes.span
        var places: [Place] = []
        var offset = text.start
        for wanted in offsets {
            while offset < wanted { offset = walk.advance(over: bytes, at: offset, encoding: text.encoding) }
            places.append(walk.place(at: offset, of: bytes, encoding: text.encoding))
        }
        return places
    }

    private init(lineStart: Int) { self.lineStart = lineStart }

    private mutating func advance(over bytes: Span<UInt8>, at offset: Int, encoding: StoredEncoding) -> Int {
        let step = encoding.step(in: bytes, at: offset)
        var next = offset + step.length
        guard !step.isBroken, LineBreak.isBreak(step.scalar) else {
            column += 1
            return next
        }
        if step.scalar == "\r", next < bytes.count {
            let second = encoding.step(in: bytes, at: next)
            if second.scalar == "\n" { next += second.length }
        }
        (line, column, lineStart, lineText) = (line + 1, 1, next, nil)
        return next
    }

    private mutating func place(at offset: Int, of bytes: Span<UInt8>, encoding: StoredEncoding) -> Place {
        let text = lineText ?? StoredPlaces.line(from: lineStart, of: bytes, encoding: encoding)
        lineText = text
        return Place(line: line, column: column, byteOffset: offset, lineText: text)
    }

    private static func line(from start: Int, of bytes: Span<UInt8>, encoding: StoredEncoding) -> String {
        var scalars = String.UnicodeScalarView()
        var offset = start
        while offset < bytes.count {
            let step = encoding.step(in: bytes, at: offset)
            if LineBreak.isBreak(step.scalar) { break }
            scalars.append(step.scalar)
            offset += step.length
        }
        return String(scalars)
    }
}
