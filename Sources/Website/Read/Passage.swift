/// A place where a text names a city or a company, as an index quotes it: its sentence, with the name marked.
struct Passage: Sendable {
    /// The sentence, or a part of a long one, as UTF-8: kept as one, for an archive has a million of them.
    private let text: [UInt8]
    /// The names in it, in order and apart.
    private let names: [Range<Int32>]
    let isCutBefore: Bool
    let isCutAfter: Bool

    struct Piece: Sendable {
        let text: [UInt8]
        let isName: Bool
    }

    /// Quotes a range of a text and marks the names in it, which are in order and apart.
    init(_ text: [UInt8], range: Range<Int>, of sentence: Range<Int>, names: [Range<Int>]) {
        isCutBefore = range.lowerBound > sentence.lowerBound
        isCutAfter = range.upperBound < sentence.upperBound
        self.text = Array(text[range])
        self.names = names.map { Int32($0.lowerBound - range.lowerBound)..<Int32($0.upperBound - range.lowerBound) }
    }

    /// The text cut into pieces that are marked or not.
    var pieces: [Piece] {
        var pieces: [Piece] = []
        pieces.reserveCapacity(names.count * 2 + 1)
        var start = 0
        func append(_ end: Int, isName: Bool) {
            if end > start { pieces.append(Piece(text: Array(text[start..<end]), isName: isName)) }
            start = max(start, end)
        }
        for name in names {
            append(Int(name.lowerBound), isName: false)
            append(Int(name.upperBound), isName: true)
        }
        append(text.count, isName: false)
        return pieces
    }
}

/// What an article says of one name.
struct PassageList: Sendable {
    let count: Int
    /// Packed.
    let bytes: KeptBytes
    /// Of the bytes.
    let checksum: UInt64

    init(_ passages: [Passage]) {
        var writer = PackedWriter()
        for passage in passages { passage.write(to: &writer) }
        count = passages.count
        bytes = KeptBytes(writer.bytes)
        checksum = Checksum.of(writer.bytes)
    }

    init(_ bytes: KeptBytes, count: Int, checksum: UInt64) {
        self.bytes = bytes
        self.count = count
        self.checksum = checksum
    }

    func read() throws -> [Passage] {
        var reader = PackedReader(try bytes.read())
        return try (0..<count).map { _ in try Passage(&reader) }
    }
}

extension Passage {
    fileprivate func write(to writer: inout PackedWriter) {
        writer.write(text)
        writer.write((isCutBefore ? 1 : 0) + (isCutAfter ? 2 : 0))
        writer.writeAll(names) { $0.write(Int($1.lowerBound)..<Int($1.upperBound)) }
    }

    fileprivate init(_ reader: inout PackedReader) throws(PackedReader.Broken) {
        text = try reader.byteList()
        let cuts = try reader.int()
        (isCutBefore, isCutAfter) = (cuts & 1 != 0, cuts & 2 != 0)
        let length = text.count
        names = try reader.all { reader throws(PackedReader.Broken) in
            let range = try reader.range(below: length)
            return Int32(range.lowerBound)..<Int32(range.upperBound)
        }
    }
}
