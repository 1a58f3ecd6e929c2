/// Tells quickly which texts cannot name any of some companies: what was found in such a text does not change when the
/// gazetteer changes its mind about them.
///
/// It errs on one side only: it knows neither words nor particles, so it lets through much that names nothing.
package struct SpellingSieve: Sendable {
    private let automaton: Automaton
    private let symbols: [UInt16]
    /// Whether a spelling is so short that it may stand anywhere.
    private let letsAllThrough: Bool
    private static let skipped = UInt16.max

    /// - Parameter spellings: All spellings of the companies, as the gazetteer has them.
    package init(_ spellings: some Sequence<String>) {
        let keys = NameKeys(readings: HanziReadings())
        var numbers: [UInt32: UInt16] = [:]
        let words = Set(
            spellings.map { spelling in
                // Without its mark of a kind of share, which texts mostly leave out; in small letters, as texts come.
                let bare = String(letters: keys.withoutShareClass(Array(utf8: spelling))).lowercased()
                return Array(utf8: bare).compactMap { keys.fold($0) }.map { letter in
                    let number = numbers[letter] ?? UInt16(clamping: numbers.count + 1)
                    numbers[letter] = number
                    return number
                }
            })
        letsAllThrough = words.contains { $0.count < 2 }
        automaton = Automaton(
            sorted: words.filter { $0.count > 1 }.sorted { $0.lexicographicallyPrecedes($1) },
            symbolCount: numbers.count + 1)
        symbols = (UInt32(0)..<0x10000).map { letter in
            keys.fold(letter).map { numbers[$0] ?? Automaton.unknown } ?? Self.skipped
        }
    }

    /// Whether a text may name one of the companies. The text is given as UTF-16 in small letters; spaces need not be
    /// there.
    package func mayName(_ text: [UInt16]) -> Bool {
        if letsAllThrough { return true }
        var isFound = false
        automaton.scan(text.map { UInt32($0) }, table: symbols, skipped: Self.skipped) { _, _, _ in isFound = true }
        return isFound
    }
}
