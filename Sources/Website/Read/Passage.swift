/// A place where a text names a city or a company, as an index quotes it: its sentence, with the name marked.
struct Passage: Sendable {
    /// The sentence, or a part of a long one, cut into pieces that are marked or not.
    private(set) var pieces: [Piece]
    let isCutBefore: Bool
    let isCutAfter: Bool

    struct Piece: Sendable {
        let text: String
        let isName: Bool
    }

    /// Quotes a range of a text and marks the names in it, which are in order and apart.
    init(_ text: [UInt8], range: Range<Int>, of sentence: Range<Int>, names: [Range<Int>]) {
        isCutBefore = range.lowerBound > sentence.lowerBound
        isCutAfter = range.upperBound < sentence.upperBound
        pieces = []
        var start = range.lowerBound
        for name in names {
            append(text[start..<name.lowerBound], isName: false)
            append(text[name], isName: true)
            start = name.upperBound
        }
        append(text[start..<range.upperBound], isName: false)
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>, isName: Bool) {
        if !bytes.isEmpty { pieces.append(Piece(text: String(decoding: bytes, as: UTF8.self), isName: isName)) }
    }
}
