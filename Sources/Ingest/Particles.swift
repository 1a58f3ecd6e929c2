/// Particles at the ends of words tell a clause from a noun.
enum Particles {
    /// Does a text hold a subject, topic or object?
    static func hasClause(_ text: Scalars) -> Bool { count(text) > 0 }

    /// How many words end in a particle that only clauses have.
    static func count(_ text: Scalars) -> Int {
        Phrases.words(text).count { word in
            guard word.count >= 3, let last = word.last else { return false }
            let before = word[word.endIndex - 2]
            // Behind a bracket no noun can end so: `안위보안(安宇安全)과`.
            return Letters.isHangul(before) ? isMark(last) : before == ")" && (isMark(last) || isLeaning(last))
        }
    }

    private static func isMark(_ letter: Unicode.Scalar) -> Bool {
        switch letter {
        case "은", "는", "이", "가", "을", "를": true
        default: false
        }
    }

    private static func isLeaning(_ letter: Unicode.Scalar) -> Bool {
        switch letter {
        case "과", "와", "의", "에", "도": true
        default: false
        }
    }
}
