/// A list of words to look a word up in. It is asked for nearly every word of an issue, so that it compares with the
/// few words of the same first letter rather than hash.
struct WordList: Sendable {
    /// The words by the last six bits of their first letters.
    private let buckets: [[Scalars]]
    /// A bit for each group that has words: most questions end there.
    private let known: UInt64

    /// The words of a text.
    init(_ words: String) {
        self.init(words.unicodeScalars.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Array($0) })
    }

    init(_ words: [Scalars]) {
        var buckets: [[Scalars]] = Array(repeating: [], count: 64)
        for word in words {
            if let first = word.first { buckets[WordList.bucket(first)].append(word) }
        }
        self.buckets = buckets
        known = buckets.indices.reduce(0) { buckets[$1].isEmpty ? $0 : $0 | 1 << UInt64($1) }
    }

    func contains(_ word: some RandomAccessCollection<Unicode.Scalar>) -> Bool {
        guard let first = word.first, mayKnow(first) else { return false }
        return buckets[WordList.bucket(first)].contains { $0.count == word.count && $0.elementsEqual(word) }
    }

    func hasWord(beginningWith letter: Unicode.Scalar) -> Bool {
        mayKnow(letter) && buckets[WordList.bucket(letter)].contains { $0[0] == letter }
    }

    private func mayKnow(_ letter: Unicode.Scalar) -> Bool { known >> UInt64(letter.value & 63) & 1 == 1 }

    private static func bucket(_ letter: Unicode.Scalar) -> Int { Int(letter.value & 63) }
}
