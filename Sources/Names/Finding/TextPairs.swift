/// Which letters stand beside one another in some texts. A spelling whose letters do not cannot stand in them, so a
/// finder for a few texts is made of the few spellings that can: a twentieth of the work of one for all.
///
/// It errs on one side only: it may hold a spelling possible that stands nowhere.
package struct TextPairs: Sendable {
    private let keys: NameKeys
    /// A bit for each letter, and for each pair by its hash.
    private var letters: [UInt64]
    private var pairs: [UInt64]

    package init(_ texts: some Sequence<[UInt8]>, readings: HanziReadings) {
        let keys = NameKeys(readings: readings)
        var letters = [UInt64](repeating: 0, count: 1 << 10)
        var pairs = [UInt64](repeating: 0, count: 1 << 14)
        for text in texts {
            var before: UInt32 = 0
            // Without spaces and dots, as spellings are compared with texts.
            for value in Letters(utf8: text).values {
                guard let letter = keys.fold(value) else { continue }
                letters[Self.word(ofLetter: letter)] |= Self.bit(ofLetter: letter)
                let place = Self.place(before, letter)
                pairs[place >> 6] |= 1 << UInt64(place & 63)
                before = letter
            }
        }
        (self.keys, self.letters, self.pairs) = (keys, letters, pairs)
    }

    /// Whether a spelling may stand in one of the texts.
    func mayHold(_ spelling: some Sequence<UInt32>) -> Bool {
        var (before, count): (UInt32, Int) = (0, 0)
        for value in spelling {
            guard let letter = keys.fold(value) else { continue }
            if count > 0, !has(before, letter) { return false }
            before = letter
            count += 1
        }
        return count != 1 || letters[Self.word(ofLetter: before)] & Self.bit(ofLetter: before) != 0
    }

    /// Whether the first two letters of a name may stand in one of the texts; yes where that does not tell, because one
    /// of them does not count.
    func mayBegin(_ name: String) -> Bool {
        var scalars = name.unicodeScalars.makeIterator()
        guard let first = scalars.next().flatMap({ keys.fold($0.value) }),
            let second = scalars.next().flatMap({ keys.fold($0.value) })
        else { return true }
        return has(first, second)
    }

    private func has(_ first: UInt32, _ second: UInt32) -> Bool {
        let place = Self.place(first, second)
        return pairs[place >> 6] >> UInt64(place & 63) & 1 != 0
    }

    private static func place(_ first: UInt32, _ second: UInt32) -> Int {
        Int((((first &* 0x9E37_79B1) ^ second) &* 0x85EB_CA6B) >> 12)
    }

    private static func word(ofLetter letter: UInt32) -> Int { Int(letter & 0xFFFF) >> 6 }
    private static func bit(ofLetter letter: UInt32) -> UInt64 { 1 << UInt64(letter & 63) }
}
