/// Something that the search finds, as the index sees it: a name, a title, a part of an article's text.
struct SearchDocument: Sendable {
    /// A part of a text, in code; empty for a heading.
    let code: [UInt8]
    /// The letters of a heading with their marks; empty for a part.
    let heading: [UInt16]
    /// Its letters and pairs of letters, each once.
    let grams: [UInt32]

    init(part: SearchPiece.Part) {
        code = part.code
        heading = []
        grams = part.grams
    }

    /// A name with its spellings, or a title.
    init(spellings: [String]) {
        code = []
        heading = spellings.flatMap { FoldedLetters.heading($0) }
        grams = GramSet.lettersAndPairs(of: heading)
    }

    /// Its letters, worked out anew: kept, they would take more memory than all else.
    func letters() -> [UInt16] {
        if !heading.isEmpty { return heading }
        var letters: [UInt16] = []
        FoldedLetters.append(code, to: &letters)
        return letters
    }

    /// The keys that it has at a level, each once.
    func keys(at level: GramLevel) -> [UInt32] {
        switch level {
        case .pairs: grams
        case .triples(let common): Self.triples(of: letters(), common)
        }
    }

    /// The triples with a common pair.
    private static func triples(of letters: [UInt16], _ common: FrequentPairs) -> [UInt32] {
        guard letters.count > 2 else { return [] }
        return letters.withUnsafeBufferPointer { letters in
            GramSet.distinct(capacity: letters.count) { name in
                var before = common.number(of: UInt32(letters[0]) << 16 | UInt32(letters[1]))
                for last in 2..<letters.count {
                    let letter = UInt32(letters[last])
                    let number = common.number(of: UInt32(letters[last - 1]) << 16 | letter)
                    if before != 0 {
                        name(before << 16 | letter)
                    } else if number != 0 {
                        name(GramLevel.ending | number << 16 | UInt32(letters[last - 2]))
                    }
                    before = number
                }
            }
        }
    }
}
