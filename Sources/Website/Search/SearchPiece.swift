/// What the search needs of one article, made of its text alone: it can be kept as long as the text is the same.
struct SearchPiece: Sendable {
    /// Never empty, in order.
    let parts: [Part]

    /// A part of a text that is small enough to be fetched for one line in a list of results.
    struct Part: Sendable {
        /// In the code of the search's files; after `partEnd` the beginning of the next part.
        let code: KeptBytes
        /// The length of the code, and its check sum.
        let count: Int
        let checksum: UInt64

        init(_ code: [UInt8]) {
            self.init(KeptBytes(code), count: code.count, checksum: Checksum.of(code))
        }

        init(_ code: KeptBytes, count: Int, checksum: UInt64) {
            self.code = code
            self.count = count
            self.checksum = checksum
        }
    }

    init(parts: [Part]) { self.parts = parts }

    /// A longer text is cut.
    static let longestPart = 4096
    /// How many letters of the next part are repeated: what is not longer is always found in one part.
    static let sharedLetters = 64

    init(_ blocks: [TextBlock]) {
        var code: [UInt8] = []
        var starts: [Int] = []
        for block in blocks {
            if !code.isEmpty { code.append(0x0A) }
            starts.append(code.count)
            LetterCode.append(block.wordsOnly, to: &code)
        }
        var parts: [Part] = []
        var start = 0
        for end in Self.cuts(code, starts) {
            var part = Array(code[start..<end])
            if end < code.count {
                part.append(LetterCode.partEnd)
                part += code[end..<Self.end(of: Self.sharedLetters, from: end, in: code)]
            }
            parts.append(Part(part))
            start = end
        }
        self.parts = parts
    }

    /// Where the parts end: before a block where one begins in the second half of what fits, else before any letter.
    private static func cuts(_ code: [UInt8], _ starts: [Int]) -> [Int] {
        var cuts: [Int] = []
        var start = 0
        while code.count - start > longestPart {
            let limit = start + longestPart
            let block = starts.last { $0 <= limit && $0 > start + longestPart / 2 }
            let cut = block ?? lastLetter(before: limit, from: start, in: code)
            cuts.append(cut)
            start = cut
        }
        return cuts + [code.count]
    }

    private static func lastLetter(before limit: Int, from start: Int, in code: [UInt8]) -> Int {
        var offset = start
        while true {
            let next = offset + LetterCode.length(of: code[offset])
            if next > limit, !isSecondHalf(at: offset, in: code) { return offset }
            offset = next
        }
    }

    /// Whether a letter is the second half of one that UTF-16 writes in two: nothing is cut before it.
    private static func isSecondHalf(at offset: Int, in code: [UInt8]) -> Bool {
        offset < code.count && code[offset] == LetterCode.escape && code[offset + 1] & 0xFC == 0xDC
    }

    private static func end(of letterCount: Int, from start: Int, in code: [UInt8]) -> Int {
        var offset = start
        var letters: [UInt16] = []
        while offset < code.count, letters.count < letterCount || isSecondHalf(at: offset, in: code) {
            let next = offset + LetterCode.length(of: code[offset])
            FoldedLetters.append(Array(code[offset..<next]), to: &letters)
            offset = next
        }
        return offset
    }
}
