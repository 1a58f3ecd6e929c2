/// A text as an array of scalars, in which names are found by index.
struct Letters: Sendable {
    let values: [UInt32]

    init(_ text: String) {
        values = Array(utf8: text)
    }

    init(_ values: [UInt32]) { self.values = values }

    /// The scalars of a text in UTF-8.
    init(utf8 text: [UInt8]) { values = decoded(text) ?? Array(utf8: String(decoding: text, as: UTF8.self)) }

    var count: Int { values.count }

    /// The scalar at an index, or 0 beyond either end.
    subscript(_ index: Int) -> UInt32 { index >= 0 && index < values.count ? values[index] : 0 }

    func text(_ range: Range<Int>) -> String { String(letters: values[range]) }

    /// The end of the run of Hangul syllables that begins at an index.
    func hangulEnd(from index: Int) -> Int {
        var end = index
        while end < values.count, Letter.isHangul(values[end]) { end += 1 }
        return end
    }

    /// The start of the run of Hangul syllables that ends at an index.
    func hangulStart(before index: Int) -> Int {
        var start = index
        while start > 0, Letter.isHangul(values[start - 1]) { start -= 1 }
        return start
    }

    /// The run of Hanzi around an index range.
    func hanziRun(around range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start > 0, Letter.isHanzi(values[start - 1]) { start -= 1 }
        while end < values.count, Letter.isHanzi(values[end]) { end += 1 }
        return start..<end
    }

    func skipSpaces(from index: Int) -> Int {
        var index = index
        while index < values.count, Letter.isSpace(values[index]) { index += 1 }
        return index
    }

    func skipSpaces(before index: Int) -> Int {
        var index = index
        while index > 0, Letter.isSpace(values[index - 1]) { index -= 1 }
        return index
    }

    /// Whether the letters at an index begin with a word.
    func hasWord(_ word: [UInt32], at index: Int) -> Bool {
        guard index >= 0, index + word.count <= values.count else { return false }
        for offset in 0..<word.count where values[index + offset] != word[offset] { return false }
        return true
    }

    /// Whether the letters before an index end with a word.
    func hasWord(_ word: [UInt32], before index: Int) -> Bool { hasWord(word, at: index - word.count) }
}

/// The scalars of UTF-8, taken apart without a string in between; nil where it is not whole.
private func decoded(_ text: [UInt8]) -> [UInt32]? {
    var isWhole = true
    let values = [UInt32](unsafeUninitializedCapacity: text.count) { values, count in
        var offset = 0
        while offset < text.count {
            let first = text[offset]
            let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
            guard first < 0x80 || first >= 0xC2, offset + length <= text.count else {
                isWhole = false
                return
            }
            var value = length == 1 ? UInt32(first) : UInt32(first) & (0x7F >> UInt32(length))
            for next in 1..<max(1, length) {
                guard text[offset + next] & 0xC0 == 0x80 else {
                    isWhole = false
                    return
                }
                value = value << 6 | UInt32(text[offset + next] & 0x3F)
            }
            values.initializeElement(at: count, to: value)
            count += 1
            offset += length
        }
    }
    return isWhole ? values : nil
}

extension Array where Element == UInt32 {
    /// The scalars of a text.
    init(utf8 text: String) {
        var values: [UInt32] = []
        values.reserveCapacity(text.utf8.count / 2 + 4)
        for scalar in text.unicodeScalars { values.append(scalar.value) }
        self = values
    }
}

extension String {
    /// The text of scalars that came from a text.
    init(letters: some Collection<UInt32>) {
        let size = letters.reduce(0) { $0 + Letter.width($1) }
        self.init(unsafeUninitializedCapacity: size) { bytes in
            var count = 0
            for letter in letters {
                for byte in Unicode.Scalar(letter).flatMap(UTF8.encode) ?? .init() {
                    bytes[count] = byte
                    count += 1
                }
            }
            return count
        }
    }
}

extension Letters {
    /// A range of letters as a range of bytes of UTF-8.
    func byteRange(_ range: Range<Int>) -> Range<Int> {
        let start = values[..<range.lowerBound].reduce(0) { $0 + Letter.width($1) }
        return start..<values[range].reduce(start) { $0 + Letter.width($1) }
    }

    /// A range of bytes of UTF-8 as a range of letters.
    func range(ofBytes bytes: Range<Int>) -> Range<Int> {
        var place = 0
        var start = 0
        while start < count, place < bytes.lowerBound {
            place += Letter.width(values[start])
            start += 1
        }
        var end = start
        while end < count, place < bytes.upperBound {
            place += Letter.width(values[end])
            end += 1
        }
        return start..<end
    }

    /// The sentence around a range, at most a few hundred letters of it.
    func sentence(around range: Range<Int>) -> String {
        let start = skipSpaces(from: sentenceStart(before: range.lowerBound))
        return text(start..<max(start, sentenceEnd(from: range.upperBound)))
    }

    /// Where the sentence begins that goes on at an index, looking back a few hundred letters.
    func sentenceStart(before index: Int) -> Int {
        var start = index
        while start > 0, index - start < 160, !endsSentence(start - 1) { start -= 1 }
        return start
    }

    func sentenceEnd(from index: Int) -> Int {
        var end = index
        while end < count, end - index < 160, !endsSentence(end - 1) || end == index { end += 1 }
        return end
    }

    /// Whether a Korean sentence ends anywhere.
    var hasSentenceEnd: Bool {
        values.indices.contains { self[$0] == 0xB2E4 && self[$0 + 1] == 0x2E }
    }

    private func endsSentence(_ place: Int) -> Bool {
        let letter = self[place]
        return letter == 0x0A || ([0x2E, 0x3F, 0x21, 0x3002].contains(letter) && Letter.isSpace(self[place + 1]))
    }
}
