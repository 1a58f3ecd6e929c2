/// A set of words that asks cheaply whether a text begins or ends with one of them.
///
/// The knowledge of this room is written as text, words set apart by spaces; this is the form in which it is used: all
/// letters in one array, and an index of the words by their first and by their last letter.
struct WordSet: Sendable {
    private let letters: [UInt32]
    private let byFirst: WordIndex
    private let byLast: WordIndex

    init(_ text: String) {
        self.init(Array(utf8: text).split(whereSeparator: Letter.isSpace).map(Array.init))
    }

    init(_ words: [[UInt32]]) {
        var letters: [UInt32] = []
        var ranges: [Range<Int32>] = []
        // Longest first, so that the first hit is the longest.
        for word in words.filter({ !$0.isEmpty }).sorted(by: { $0.count > $1.count }) {
            ranges.append(Int32(letters.count)..<Int32(letters.count + word.count))
            letters += word
        }
        self.letters = letters
        byFirst = WordIndex(ranges.map { (letters[Int($0.lowerBound)], $0) })
        byLast = WordIndex(ranges.map { (letters[Int($0.upperBound) - 1], $0) })
    }

    /// The letters that the words end with.
    var lastLetters: [UInt32] { byLast.keys }

    /// The length of the longest word that begins at an index, before `end`.
    func prefixLength(_ text: [UInt32], at index: Int, end: Int) -> Int? {
        guard index < end else { return nil }
        for slot in byFirst.slots(of: text[index]) {
            let word = byFirst.words[slot]
            if index + word.count <= end, matches(word, text, at: index) { return word.count }
        }
        return nil
    }

    /// Calls `body` with the length of every word that begins at an index, before `end`, until it says yes.
    func anyPrefix(_ text: [UInt32], at index: Int, end: Int, _ body: (Int) -> Bool) -> Bool {
        guard index < end else { return false }
        for slot in byFirst.slots(of: text[index]) {
            let word = byFirst.words[slot]
            if index + word.count <= end, matches(word, text, at: index), body(word.count) { return true }
        }
        return false
    }

    /// The length of the longest word that ends at an index, not before `start`.
    func suffixLength(_ text: [UInt32], endingAt end: Int, start: Int = 0) -> Int? {
        guard end > start, end <= text.count else { return nil }
        for slot in byLast.slots(of: text[end - 1]) {
            let word = byLast.words[slot]
            if end - word.count >= start, matches(word, text, at: end - word.count) { return word.count }
        }
        return nil
    }

    func contains(_ word: ArraySlice<UInt32>) -> Bool {
        guard let first = word.first else { return false }
        return byFirst.slots(of: first).contains { slot in
            let range = byFirst.words[slot]
            return range.count == word.count
                && letters[Int(range.lowerBound)..<Int(range.upperBound)].elementsEqual(word)
        }
    }

    func contains(_ word: [UInt32]) -> Bool { contains(word[...]) }

    /// Whether one of the words stands anywhere in a range.
    func occurs(in text: [UInt32], _ range: Range<Int>) -> Bool {
        range.contains { prefixLength(text, at: $0, end: range.upperBound) != nil }
    }

    private func matches(_ word: Range<Int32>, _ text: [UInt32], at index: Int) -> Bool {
        for offset in 0..<word.count where letters[Int(word.lowerBound) + offset] != text[index + offset] {
            return false
        }
        return true
    }
}

/// The words that have a letter in one place, by that letter.
private struct WordIndex: Sendable {
    let keys: [UInt32]
    private let starts: [Int32]
    let words: [Range<Int32>]

    init(_ pairs: [(letter: UInt32, word: Range<Int32>)]) {
        // The words of a letter stay in the order given.
        let order = pairs.indices.sorted { (pairs[$0].letter, $0) < (pairs[$1].letter, $1) }
        var (keys, starts): ([UInt32], [Int32]) = ([], [])
        for (slot, pair) in order.enumerated() where keys.last != pairs[pair].letter {
            keys.append(pairs[pair].letter)
            starts.append(Int32(slot))
        }
        self.keys = keys
        self.starts = starts + [Int32(order.count)]
        words = order.map { pairs[$0].word }
    }

    func slots(of letter: UInt32) -> Range<Int> {
        var (low, high) = (0, keys.count)
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] == letter { return Int(starts[middle])..<Int(starts[middle + 1]) }
            if keys[middle] < letter { low = middle + 1 } else { high = middle }
        }
        return 0..<0
    }
}

/// A set of letters of the basic plane.
struct LetterSet: Sendable {
    private let bits: [UInt64]

    init(_ letters: [UInt32]) {
        var bits = [UInt64](repeating: 0, count: 0x10000 / 64)
        for letter in letters where letter < 0x10000 { bits[Int(letter / 64)] |= 1 << UInt64(letter % 64) }
        self.bits = bits
    }

    func contains(_ letter: UInt32) -> Bool {
        letter < 0x10000 && bits[Int(letter / 64)] >> UInt64(letter % 64) & 1 == 1
    }
}
