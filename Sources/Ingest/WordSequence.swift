/// The words of a text, one after another, without a list of them: what stands between blanks.
struct WordSequence: Sequence, IteratorProtocol {
    private let text: ArraySlice<Unicode.Scalar>
    private var place: Int

    init(_ text: ArraySlice<Unicode.Scalar>) {
        self.text = text
        place = text.startIndex
    }

    mutating func next() -> ArraySlice<Unicode.Scalar>? {
        while place < text.endIndex, Letters.isBlank(text[place]) { place += 1 }
        guard place < text.endIndex else { return nil }
        let start = place
        while place < text.endIndex, !Letters.isBlank(text[place]) { place += 1 }
        return text[start..<place]
    }
}
