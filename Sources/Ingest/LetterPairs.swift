/// The pairs of neighbouring letters of a text, by which titles are compared: they bear with words left out, moved or
/// misread.
struct LetterPairs: Sendable {
    /// Sorted, so that two texts are compared in one walk.
    private let pairs: [UInt64]
    /// A bit for each pair; pairs may have one in common.
    private let marks: UInt64

    init(_ text: Scalars) {
        var pairs: [UInt64] = []
        pairs.reserveCapacity(text.count)
        var last: Unicode.Scalar?
        for letter in text where Letters.isLetterOrDigit(letter) {
            if let last { pairs.append(UInt64(last.value) << 32 | UInt64(letter.value)) }
            last = letter
        }
        pairs.sort()
        self.pairs = pairs
        marks = pairs.reduce(0) { $0 | 1 << ($1 &* 0x9E37_79B9_7F4A_7C15 >> 58) }
    }

    /// How alike two texts can be at most, told without comparing them: a pair whose mark the other lacks is not
    /// shared.
    func mostLikeness(to other: LetterPairs) -> Double {
        let common = (marks & other.marks).nonzeroBitCount
        return likeness(
            ofShared: min(
                common + pairs.count - marks.nonzeroBitCount, common + other.pairs.count - other.marks.nonzeroBitCount),
            other)
    }

    /// How alike two texts are: shared pairs, 0 to 1.
    func likeness(to other: LetterPairs) -> Double {
        var (left, right, shared) = (0, 0, 0)
        while left < pairs.count, right < other.pairs.count {
            if pairs[left] == other.pairs[right] {
                shared += 1
                left += 1
                right += 1
            } else if pairs[left] < other.pairs[right] {
                left += 1
            } else {
                right += 1
            }
        }
        return likeness(ofShared: shared, other)
    }

    private func likeness(ofShared shared: Int, _ other: LetterPairs) -> Double {
        shared == 0 ? 0 : 2 * Double(shared) / Double(pairs.count + other.pairs.count)
    }
}
