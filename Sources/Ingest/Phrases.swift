/// Small questions about the words of a line, asked by many stages.
enum Phrases {
    /// The text without blanks, for comparing what was printed with what was extracted.
    static func squeezed(_ text: some Sequence<Unicode.Scalar>) -> Scalars {
        text.filter { !Letters.isBlank($0) && !InlineMark.isMark($0) }
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
        if ".!?。！？…:：;".unicodeScalars.contains(text[index]) { return true }
        return endsWithRemark(text)
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
        return index >= 0 && ".!?。".unicodeScalars.contains(text[index])
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

    static func starts(_ text: Scalars, _ prefix: Scalars, at offset: Int = 0) -> Bool {
        guard text.count >= offset + prefix.count else { return false }
        for index in prefix.indices where text[offset + index] != prefix[index] { return false }
        return true
    }

    static func find(_ needle: Scalars, in text: Scalars, from start: Int = 0) -> Int? {
        guard !needle.isEmpty, text.count >= needle.count else { return nil }
        var index = start
        while index + needle.count <= text.count {
            if text[index] == needle[0], starts(text, needle, at: index) { return index }
            index += 1
        }
        return nil
    }

    static func contains(_ text: Scalars, _ needle: Scalars) -> Bool { find(needle, in: text) != nil }

    /// The words of a text: what stands between blanks.
    static func words(_ text: Scalars) -> [ArraySlice<Unicode.Scalar>] { text.split(whereSeparator: Letters.isBlank) }

    static func share(of test: (Unicode.Scalar) -> Bool, in text: Scalars) -> Double {
        let letters = text.filter { !Letters.isBlank($0) }
        guard !letters.isEmpty else { return 0 }
        return Double(letters.count(where: test)) / Double(letters.count)
    }

    /// How alike two texts are: shared pairs of neighbouring letters, 0 to 1.
    static func likeness(_ left: Scalars, _ right: Scalars) -> Double {
        let (first, second) = (pairs(left), pairs(right))
        guard !first.isEmpty, !second.isEmpty else { return 0 }
        var counts: [UInt64: Int] = [:]
        for pair in first { counts[pair, default: 0] += 1 }
        var shared = 0
        for pair in second {
            if let count = counts[pair], count > 0 {
                counts[pair] = count - 1
                shared += 1
            }
        }
        return 2 * Double(shared) / Double(first.count + second.count)
    }

    private static func pairs(_ text: Scalars) -> [UInt64] {
        let letters = text.filter { Letters.isLetterOrDigit($0) }
        guard letters.count > 1 else { return [] }
        return (1..<letters.count).map { UInt64(letters[$0 - 1].value) << 32 | UInt64(letters[$0].value) }
    }
}
