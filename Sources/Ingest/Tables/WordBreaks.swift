import Glibc

/// How likely a cell or a label ends between two words of Hangul that stand side by side, as annotated tables teach it:
/// `수술 로봇 | 임상 시험`. What the first word ends with and how the second begins and ends is looked at.
struct WordBreaks: Sendable {
    /// Of cells in a row.
    static let cells = WordBreaks(LearnedBreaks.cells)
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
    }

    /// In tenths.
    private var usual = 0
    private var keys: [UInt64]
    private var weights: [Int]
    /// What is left of a product of 64 bits is a place.
    private let shift: Int

    /// The logarithm of how much likelier it ends there than not, or nil where the words are not of Hangul.
    func odds(_ left: ArraySlice<Unicode.Scalar>, _ right: ArraySlice<Unicode.Scalar>) -> Double? {
        let last = WordBreaks.lastWord(left)
        let next = WordBreaks.firstWord(right)
        guard let end = last.last, let first = next.first, let nextEnd = next.last else { return nil }
        var sum = usual
        sum += weight(.lastLetter, end) + weight(.nextLetter, first) + weight(.nextLastLetter, nextEnd)
        if last.count > 1 { sum += weight(.lastLetters, last[last.endIndex - 2], end) }
        if next.count > 1 {
            sum += weight(.nextLetters, first, next[next.startIndex + 1])
            sum += weight(.nextLastLetters, next[next.endIndex - 2], nextEnd)
        }
        sum += weight(.length, WordBreaks.digit(last.count)) + weight(.nextLength, WordBreaks.digit(next.count))
        if left.last == ")" { sum += weight(.isGlossed, "1") }
        if next.endIndex < right.endIndex, right[next.endIndex] == "(" { sum += weight(.nextIsGlossed, "1") }
        return Double(sum) / 10
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

    /// Longer words are alike.
    private static func digit(_ count: Int) -> Unicode.Scalar {
        switch count {
        case 1: "1"
        case 2: "2"
        case 3: "3"
        case 4: "4"
        default: "5"
        }
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
                guard let sign = letters.lastIndex(where: { $0 == "+" || $0 == "-" }), let first = letters.first,
                    let weight = Int(String(letters[sign...]))
                else { continue }
                let second = letters[..<sign].dropFirst().first
                let place = place(WordBreaks.key(feature, first, second))
                keys[place] = WordBreaks.key(feature, first, second)
                weights[place] = weight
            }
        }
    }

    private func weight(_ feature: Feature, _ first: Unicode.Scalar, _ second: Unicode.Scalar? = nil) -> Int {
        weights[place(WordBreaks.key(feature, first, second))]
    }

    /// Where a key stands, or would.
    private func place(_ key: UInt64) -> Int {
        var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(shift))
        while keys[place] != 0, keys[place] != key { place = (place + 1) & (keys.count - 1) }
        return place
    }

    private static func key(_ feature: Feature, _ first: Unicode.Scalar, _ second: Unicode.Scalar?) -> UInt64 {
        UInt64(feature.rawValue.value) << 42 | UInt64(first.value) << 21 | UInt64(second?.value ?? 0)
    }
}
