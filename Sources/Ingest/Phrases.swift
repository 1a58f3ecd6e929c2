/// Small questions about the words of a line, asked by many stages.
enum Phrases {
    /// The text without blanks, for comparing what was printed with what was extracted.
    static func squeezed(_ text: some Collection<Unicode.Scalar>) -> Scalars {
        Scalars(unsafeUninitializedCapacity: text.count) { letters, count in
            var found = 0
            for letter in text where !isNoLetter(letter) {
                letters[found] = letter
                found += 1
            }
            count = found
        }
    }

    /// Is a text a word, blanks and marks aside?
    static func isSpaced(_ text: Scalars, _ word: Scalars, ignoringCase: Bool = false) -> Bool {
        guard let end = spacedEnd(of: word, in: text, ignoringCase) else { return false }
        return text[end...].allSatisfy(isNoLetter)
    }

    /// Does a text begin with a word, blanks and marks aside?
    static func startsSpaced(_ text: Scalars, _ word: Scalars) -> Bool { spacedEnd(of: word, in: text, false) != nil }

    private static func spacedEnd(of word: Scalars, in text: Scalars, _ ignoringCase: Bool) -> Int? {
        var place = 0
        for index in text.indices where !isNoLetter(text[index]) {
            if place == word.count { return index }
            guard (ignoringCase ? Letters.capital(text[index]) : text[index]) == word[place] else { return nil }
            place += 1
        }
        return place == word.count ? text.count : nil
    }

    private static func isNoLetter(_ scalar: Unicode.Scalar) -> Bool {
        Letters.isBlank(scalar) || InlineMark.isMark(scalar)
    }

    /// Ends in a sentence mark, closing brackets and quotation marks aside.
    static func endsSentence(_ text: Scalars) -> Bool {
        var index = text.count - 1
        while index >= 0,
            Letters.isClosing(text[index]) || InlineMark.isMark(text[index])
                || Letters.isDigit(text[index]) && isNoteDigit(text, index)
        {
            index -= 1
        }
        guard index >= 0 else { return false }
        switch text[index] {
        case ".", "!", "?", "。", "！", "？", "…", ":", "：", ";": return true
        default: return endsWithRemark(text)
        }
    }

    private static func isNoteDigit(_ text: Scalars, _ index: Int) -> Bool {
        index + 1 < text.count && text[index + 1] == InlineMark.noteClose
    }

    /// `… 운영한다. (출처: 신문)`: the sentence ended before the remark in brackets.
    private static func endsWithRemark(_ text: Scalars) -> Bool {
        guard text.last == ")" || text.last == "）" else { return false }
        guard let open = text.lastIndex(where: { $0 == "(" || $0 == "（" }) else { return false }
        var index = open - 1
        while index >= 0, Letters.isBlank(text[index]) { index -= 1 }
        guard index >= 0 else { return false }
        switch text[index] {
        case ".", "!", "?", "。": return true
        default: return false
        }
    }

    /// `제 12 조 이 방침은 …`: a clause of a law or a charter.
    static func beginsClause(_ text: Scalars) -> Bool {
        guard text.first == "제" else { return false }
        let rest = text.dropFirst().drop(while: Letters.isBlank)
        let number = rest.prefix { Letters.isDigit($0) }
        let mark = rest[number.endIndex...].drop(while: Letters.isBlank)
        guard !number.isEmpty, mark.first == "조", let next = mark.dropFirst().first else { return false }
        return Letters.isBlank(next) || next == "(" || next == "."
    }

    /// Opens more brackets than it closes: the rest must be on the next line.
    static func hasOpenBracket(_ text: Scalars) -> Bool {
        var depth = 0
        for scalar in text {
            switch scalar {
            case "(", "（", "[", "［", "〔", "<", "〈", "《", "『", "「", "【": depth += 1
            case ")", "）", "]", "］", "〕", ">", "〉", "》", "』", "」", "】": depth = max(0, depth - 1)
            default: break
            }
        }
        return depth > 0
    }

    static func ends(_ text: some BidirectionalCollection<Unicode.Scalar>, with ending: Scalars) -> Bool {
        var place = ending.count
        for scalar in text.reversed() where place > 0 {
            guard scalar == ending[place - 1] else { return false }
            place -= 1
        }
        return place == 0
    }

    static func starts(_ text: Scalars, _ prefix: Scalars, at offset: Int = 0) -> Bool {
        guard text.count >= offset + prefix.count else { return false }
        for index in prefix.indices where text[offset + index] != prefix[index] { return false }
        return true
    }

    /// Where a phrase first stands in a text, or in a number of letters at its head.
    static func find(_ needle: Scalars, in text: Scalars, from start: Int = 0, within length: Int = .max) -> Int? {
        guard let first = needle.first else { return nil }
        let end = min(text.count, length) - needle.count + 1
        var index = start
        while let found = Phrases.first(first, in: text, index, end) {
            if starts(text, needle, at: found) { return found }
            index = found + 1
        }
        return nil
    }

    /// Where a letter first stands in a range of a text, looked for in eight letters at a time.
    private static func first(_ letter: Unicode.Scalar, in text: Scalars, _ start: Int, _ end: Int) -> Int? {
        precondition(start >= 0 && end <= text.count, "the range is not in the text")
        return text.withUnsafeBytes { bytes in
            let wanted = SIMD8<UInt32>(repeating: letter.value)
            var index = start
            while index + 8 <= end {
                let eight = bytes.loadUnaligned(fromByteOffset: 4 * index, as: SIMD8<UInt32>.self)
                if any(eight .== wanted) { break }
                index += 8
            }
            while index < end {
                if text[index] == letter { return index }
                index += 1
            }
            return nil
        }
    }

    static func contains(_ text: Scalars, _ needle: Scalars, within length: Int = .max) -> Bool {
        find(needle, in: text, within: length) != nil
    }

    /// The words of a text: what stands between blanks.
    static func words(_ text: Scalars) -> [ArraySlice<Unicode.Scalar>] { Array(WordSequence(text[...])) }

    static func share(of test: (Unicode.Scalar) -> Bool, in text: Scalars) -> Double {
        let count = text.count { !Letters.isBlank($0) }
        guard count > 0 else { return 0 }
        return Double(text.count { !Letters.isBlank($0) && test($0) }) / Double(count)
    }
}
