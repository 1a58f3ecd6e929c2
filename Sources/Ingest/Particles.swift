/// Particles at the ends of words tell a clause from a noun.
enum Particles {
    /// Does a text hold a subject, topic or object?
    static func hasClause(_ text: Scalars) -> Bool { count(text) > 0 }

    /// How many words end in a particle that only clauses have.
    static func count(_ text: Scalars) -> Int {
        var count = 0
        for word in WordSequence(text[...]) where endsClause(word) { count += 1 }
        return count
    }

    /// Does a word end in a particle that only clauses have?
    static func endsClause(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        // `IPO 는`: the extractor sets the particle apart.
        if word.count == 1, let only = word.first { return isMark(only) }
        guard word.count >= 3, let last = word.last else { return false }
        if last == "," { return connecting.contains { Phrases.ends(word, with: $0) } }
        let before = word[word.endIndex - 2]
        if last == "이", isOpen(before) { return false }
        // Behind a bracket no noun can end so: `안위보안(安宇安全)과`.
        return Letters.isHangul(before) ? isMark(last) : before == ")" && (isMark(last) || isLeaning(last))
    }

    private static func isMark(_ letter: Unicode.Scalar) -> Bool {
        switch letter {
        case "은", "는", "이", "가", "을", "를": true
        default: false
        }
    }

    /// A syllable without a final consonant: behind it the subject has `가`, so that `상하이` is a noun.
    private static func isOpen(_ syllable: Unicode.Scalar) -> Bool {
        Letters.isHangul(syllable) && (syllable.value - 0xAC00) % 28 == 0
    }

    private static let connecting = ["이며,", "하며,", "지만,", "하고,", "했고,"].map { scalars($0) }

    private static func isLeaning(_ letter: Unicode.Scalar) -> Bool {
        switch letter {
        case "과", "와", "의", "에", "도": true
        default: false
        }
    }
}
