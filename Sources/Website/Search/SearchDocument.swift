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
    func keys(at level: GramLevel, after pairs: CommonGrams?) -> [UInt32] {
        switch level {
        case .pairs: grams
        case .longer(let common): Self.longerKeys(letters(), common: common, pairs: pairs)
        }
    }

    /// Where a common gram begins at a letter and another at the next, the first with the last letter of the second.
    /// - Parameter pairs: For grams of four letters the common pairs, by which the common grams of three are named.
    private static func longerKeys(_ letters: [UInt16], common: CommonGrams, pairs: CommonGrams?) -> [UInt32] {
        let length = pairs == nil ? 2 : 3
        guard letters.count > length else { return [] }
        return letters.withUnsafeBufferPointer { letters in
            GramSet.distinct(capacity: letters.count) { name in
                var before: UInt32 = 0
                var pairBefore: UInt32 = 0
                for last in 1..<letters.count {
                    let pair = UInt32(letters[last - 1]) << 16 | UInt32(letters[last])
                    var number: UInt32 = 0
                    if let pairs {
                        let pairNumber = pairs.number(of: pair)
                        if pairBefore != 0, pairNumber != 0 {
                            number = common.number(of: pairBefore << 16 | UInt32(letters[last]))
                        }
                        pairBefore = pairNumber
                    } else {
                        number = common.number(of: pair)
                    }
                    if before != 0, number != 0 { name(before << 16 | UInt32(letters[last])) }
                    before = number
                }
            }
        }
    }
}
