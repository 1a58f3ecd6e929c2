/// Gathers each key once, in the order of first appearance.
///
/// A table of hashes that is made anew for every text: texts are short, and a table that stays in the cache is faster
/// than sorting.
enum GramSet {
    /// The keys that a walk over a text names; `capacity` is the most it can name. 0 is no key.
    static func distinct(capacity: Int, _ walk: ((UInt32) -> Void) -> Void) -> [UInt32] {
        var bits = 6
        while 1 << bits < capacity * 2 { bits += 1 }
        return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 1 << bits) { table in
            table.initialize(repeating: 0)
            let mask = 1 << bits - 1
            let shift = UInt32(32 - bits)
            return [UInt32](unsafeUninitializedCapacity: capacity) { keys, count in
                walk { key in
                    var slot = Int((key &* 0x9E37_79B1) >> shift)
                    while table[slot] != key {
                        if table[slot] == 0 {
                            table[slot] = key
                            keys[count] = key
                            count += 1
                            break
                        }
                        slot = (slot + 1) & mask
                    }
                }
            }
        }
    }

    /// The single letters and the pairs of letters of a text. A pair is `first << 16 | second`.
    static func lettersAndPairs(of letters: [UInt16]) -> [UInt32] {
        letters.withUnsafeBufferPointer { letters in
            distinct(capacity: letters.count * 2) { name in
                var before: UInt32 = 0
                for letter in letters {
                    let letter = UInt32(letter)
                    if letter >= 0x20 { name(letter) }
                    if before != 0 { name(before << 16 | letter) }
                    before = letter
                }
            }
        }
    }
}
