internal import Files

/// Something that the search finds, as the index sees it: a name, a title, a part of an article's text.
///
/// Its letters and grams are worked out anew each time: kept, they would take more memory than all else.
enum SearchDocument: Sendable {
    /// A name with its spellings, or a title, with its marks.
    case heading([UInt16])
    case part(SearchPiece.Part)

    init(spellings: [String]) {
        self = .heading(spellings.flatMap { FoldedLetters.heading($0) })
    }

    /// About how many letters it has, at most.
    var size: Int {
        switch self {
        case .heading(let letters): letters.count
        case .part(let part): part.count
        }
    }

    private func letters() throws(FileProblem) -> [UInt16] {
        switch self {
        case .heading(let letters): return letters
        case .part(let part):
            var letters: [UInt16] = []
            FoldedLetters.append(try part.code.read(), to: &letters)
            return letters
        }
    }

    /// The keys that it has at a level, each once.
    func keys(at level: GramLevel) throws(FileProblem) -> [UInt32] {
        let letters = try letters()
        return switch level {
        case .pairs: GramSet.lettersAndPairs(of: letters)
        case .triples(let common): Self.triples(of: letters, common)
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
