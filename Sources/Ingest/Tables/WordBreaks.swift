import Glibc

/// How likely a cell or a label ends between two words that stand side by side, as annotated tables teach it:
/// `수술 로봇 | 임상 시험`. What the first word ends with and how the second begins and ends is looked at; of a figure that is
/// its unit.
struct WordBreaks: Sendable {
    /// Of cells in a row.
    static let cells = WordBreaks(LearnedBreaks.cells)
    /// Of cells in a row, where one of the words is a figure or of Latin letters.
    static let mixed = WordBreaks(LearnedBreaks.mixed)
    /// Of labels in a header.
    static let labels = WordBreaks(LearnedBreaks.labels)

    /// What is looked at, by its mark in the list of weights.
    private enum Feature: Unicode.Scalar {
        case lastLetter = "a"
        case lastLetters = "b"
        case nextLetter = "d"
        case nextLetters = "e"
        case nextLastLetter = "g"
        case nextLastLetters = "h"
        case length = "L"
        case nextLength = "R"
        /// `가나(加那)`
        case isGlossed = "x"
        case nextIsGlossed = "y"
        /// `톈진`
        case isPlace = "C"
        case nextIsPlace = "D"
        /// How many words stand before the first on its line.
        case place = "I"
        /// How many words the line has.
        case count = "T"
        case word = "w"
        case nextWord = "v"
        case letterBefore = "P"
        case firstLetterBehind = "O"
        case lastLetterBehind = "N"
    }

    /// In tenths.
    private var usual = 0
    private var keys: [UInt64]
    private var weights: [Int]
    /// What is left of a product of 64 bits is a place.
    private let shift: Int

    /// The logarithm of how much likelier a label ends behind a word of a header than not, or nil where the word or the
    /// next is not of Hangul.
    func odds(_ left: Label, _ right: Label, of wordCount: Int) -> Double? {
        let (word, nextWord) = (WordBreaks.lastWord(left.text), WordBreaks.firstWord(right.text))
        guard let last = WordShape(word), let next = WordShape(nextWord) else { return nil }
        var sum = sum(
            last, next, isGlossed: left.hasBracket || left.text.last == ")",
            nextIsGlossed: right.hasBracket || right.text.contains("("))
        sum += weight(.place, WordBreaks.digit(left.place, most: 8))
        sum += weight(.count, WordBreaks.digit(wordCount, most: 9))
        sum += weight(.word, word) + weight(.nextWord, nextWord)
        return Double(sum) / 10
    }

    /// A word of a header.
    struct Label {
        let text: ArraySlice<Unicode.Scalar>
        /// How many words stand before it.
        let place: Int
        /// What stands behind it in brackets is a word by itself.
        let hasBracket: Bool
    }

    /// The logarithm of how much likelier a cell ends behind a word of a row than not, or nil where the word or the
    /// next is neither of Hangul nor a figure nor of Latin letters.
    func odds(_ row: [RowToken], behind place: Int) -> Double? {
        let (left, right) = (row[place], row[place + 1])
        guard let last = WordShape(left, WordBreaks.lastWord), let next = WordShape(right, WordBreaks.firstWord) else {
            return nil
        }
        var sum = sum(last, next, isGlossed: left.text.last == ")", nextIsGlossed: right.text.contains("("))
        sum += weight(.place, WordBreaks.digit(place, most: 8))
        sum += weight(.letterBefore, place > 0 ? row[place - 1].text.last ?? "^" : "^")
        if TableWords.isPlace(left.text) { sum += weight(.isPlace, "1") }
        if TableWords.isPlace(right.text) { sum += weight(.nextIsPlace, "1") }
        let behind = place + 2 < row.count ? row[place + 2].text : []
        sum += weight(.firstLetterBehind, behind.first ?? "$") + weight(.lastLetterBehind, behind.last ?? "$")
        return Double(sum) / 10
    }

    private func sum(_ last: WordShape, _ next: WordShape, isGlossed: Bool, nextIsGlossed: Bool) -> Int {
        var sum = usual
        sum += weight(.lastLetter, last.last) + weight(.nextLetter, next.first) + weight(.nextLastLetter, next.last)
        if let letter = last.lastButOne { sum += weight(.lastLetters, letter, last.last) }
        if let letter = next.second { sum += weight(.nextLetters, next.first, letter) }
        if let letter = next.lastButOne { sum += weight(.nextLastLetters, letter, next.last) }
        sum += weight(.length, WordBreaks.digit(last.count)) + weight(.nextLength, WordBreaks.digit(next.count))
        if isGlossed { sum += weight(.isGlossed, "1") }
        if nextIsGlossed { sum += weight(.nextIsGlossed, "1") }
        return sum
    }

    // MARK: Words

    /// The Hangul that ends a text, brackets behind it aside.
    private static func lastWord(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        var end = text.endIndex
        if text.last == ")", let bracket = text.lastIndex(of: "(") { end = bracket }
        var start = end
        while start > text.startIndex, isOfWord(text[start - 1]) { start -= 1 }
        return text[start..<end]
    }

    /// The Hangul that begins a text and is a whole word, brackets behind it aside.
    private static func firstWord(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        let word = text.prefix(while: isOfWord)
        guard word.endIndex < text.endIndex else { return word }
        let next = text[word.endIndex]
        return next == "(" || next == "," || Letters.isBlank(next) ? word : []
    }

    private static func isOfWord(_ letter: Unicode.Scalar) -> Bool { Letters.isHangul(letter) || letter == "·" }

    /// Longer words are alike, and places further behind.
    private static func digit(_ count: Int, most: Int = 5) -> Unicode.Scalar {
        Unicode.Scalar(UInt8(0x30 + min(most, count)))
    }

    // MARK: Weights

    /// Reads `a 가+3 각-5`, a feature's letters and their weights on each line.
    private init(_ list: String) {
        // At least two places for each weight, and a power of two.
        let count = list.split(whereSeparator: { $0 == " " || $0 == "\n" }).count
        shift = (2 * count).leadingZeroBitCount
        keys = Array(repeating: 0, count: 1 << (UInt64.bitWidth - shift))
        weights = Array(repeating: 0, count: keys.count)
        for line in list.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard let mark = words.first?.unicodeScalars.first, let feature = Feature(rawValue: mark) else {
                usual = words.last.flatMap { Int($0) } ?? 0
                continue
            }
            for word in words.dropFirst() {
                let letters = word.unicodeScalars
                guard let sign = letters.lastIndex(where: { $0 == "+" || $0 == "-" }),
                    let weight = Int(String(letters[sign...]))
                else { continue }
                let key = WordBreaks.key(feature, letters[..<sign])
                let place = place(key)
                keys[place] = key
                weights[place] = weight
            }
        }
    }

    private func weight(_ feature: Feature, _ letters: some Sequence<Unicode.Scalar>) -> Int {
        weights[place(WordBreaks.key(feature, letters))]
    }

    private func weight(_ feature: Feature, _ first: Unicode.Scalar, _ second: Unicode.Scalar? = nil) -> Int {
        var key = WordBreaks.key(feature, CollectionOfOne(first))
        if let second { key = WordBreaks.key(key, second) }
        return weights[place(key)]
    }

    /// Where a key stands, or would.
    private func place(_ key: UInt64) -> Int {
        var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(shift))
        while keys[place] != 0, keys[place] != key { place = (place + 1) & (keys.count - 1) }
        return place
    }

    /// A feature and its letters as one number; that two are the same is as unlikely as can be.
    private static func key(_ feature: Feature, _ letters: some Sequence<Unicode.Scalar>) -> UInt64 {
        letters.reduce(UInt64(feature.rawValue.value)) { key($0, $1) }
    }

    private static func key(_ key: UInt64, _ letter: Unicode.Scalar) -> UInt64 {
        (key &* 0x100_0000_01B3) ^ UInt64(letter.value)
    }
}
