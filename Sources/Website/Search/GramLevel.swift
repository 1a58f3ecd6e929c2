/// The two kinds of grams of the index, and how a key of 32 bits stands for one.
///
/// First single letters and pairs. Three letters are indexed where one of the pairs in them, or both, is *common* (in
/// more documents than a threshold): what is left out has two short lists that hardly share a document by chance.
/// Counted are triples of some more pairs: one that becomes common with a new issue needs no count of all texts.
enum GramLevel: Sendable {
    /// `letter`, or `first << 16 | second`.
    case pairs
    /// `number of the frequent pair << 16 | the letter after it`; or, where the first pair is not frequent, with the
    /// highest bit, `number of the second << 16 | the letter before it`.
    case triples(FrequentPairs)

    /// Whether the gram of a key is one of the index, and not only counted.
    @inline(__always)
    func lists(_ key: UInt32) -> Bool {
        switch self {
        case .pairs: true
        case .triples(let pairs): pairs.isCommon(triple: key)
        }
    }

    /// The hash by which the gram of a key finds its shard.
    @inline(__always)
    func hash(of key: UInt32) -> UInt32 {
        switch self {
        case .pairs: GramHash.ofPair(key)
        case .triples(let pairs):
            key < Self.ending
                ? GramHash.extend(GramHash.ofPair(pairs.keys[Int(key >> 16)]), key & 0xFFFF)
                : GramHash.ofEnding(key & 0xFFFF, pairs.keys[Int((key ^ Self.ending) >> 16)])
        }
    }

    /// The letters of the gram of a key, sixteen bits each, the last lowest.
    func letters(of key: UInt32) -> UInt64 {
        switch self {
        case .pairs: UInt64(key)
        case .triples(let pairs):
            key < Self.ending
                ? UInt64(pairs.keys[Int(key >> 16)]) << 16 | UInt64(key & 0xFFFF)
                : UInt64(key & 0xFFFF) << 32 | UInt64(pairs.keys[Int((key ^ Self.ending) >> 16)])
        }
    }

    static let ending: UInt32 = 1 << 31
}

/// Spreads grams over shards; the script in the browser (`lookUp`) does the same.
enum GramHash {
    @inline(__always)
    static func extend(_ hash: UInt32, _ letter: UInt32) -> UInt32 {
        let product = (hash ^ letter) &* 0x9E37_79B1
        return product ^ product >> 15
    }

    /// Of a single letter or a pair.
    @inline(__always)
    static func ofPair(_ key: UInt32) -> UInt32 {
        extend(key < 0x1_0000 ? 0 : extend(0, key >> 16), key & 0xFFFF)
    }

    /// Of a letter and the pair after it.
    @inline(__always)
    static func ofEnding(_ letter: UInt32, _ pair: UInt32) -> UInt32 {
        extend(extend(extend(0, letter), pair >> 16), pair & 0xFFFF)
    }

    static func of(_ letters: [UInt16]) -> UInt32 { letters.reduce(0) { extend($0, UInt32($1)) } }

    /// The shard of a hash: the high bits decide, the number of shards need be no power of two.
    @inline(__always)
    static func shard(of hash: UInt32, shardCount: Int) -> Int { Int((UInt64(hash) * UInt64(shardCount)) >> 32) }
}

/// The pairs of letters of which triples are counted, by numbers from 1; and which of them are common.
struct FrequentPairs: Sendable {
    /// By number; nothing has the number 0.
    let keys: [UInt32]
    /// By number.
    private let areCommon: [Bool]
    /// The numbers by key, in slots of a hash table.
    private var slotKeys: [UInt32]
    private var slotNumbers: [UInt32]
    private let shift: UInt32

    /// No more can be numbered in fifteen bits.
    static let most = 0x7FFF

    init(_ pairs: [UInt32], common: Set<UInt32>) {
        precondition(pairs.count <= Self.most, "too many common pairs")
        keys = [0] + pairs
        areCommon = [false] + pairs.map { common.contains($0) }
        var bits: UInt32 = 4
        while 1 << bits < pairs.count * 4 { bits += 1 }
        shift = 32 - bits
        slotKeys = Array(repeating: 0, count: 1 << Int(bits))
        slotNumbers = slotKeys
        for (index, key) in pairs.enumerated() {
            var slot = Int((key &* 0x9E37_79B1) >> shift)
            while slotKeys[slot] != 0 { slot = (slot + 1) & (slotKeys.count - 1) }
            slotKeys[slot] = key
            slotNumbers[slot] = UInt32(index + 1)
        }
    }

    /// The number of a pair; 0 where its triples are not counted.
    @inline(__always)
    func number(of key: UInt32) -> UInt32 {
        slotKeys.withUnsafeBufferPointer { keys in
            var slot = Int((key &* 0x9E37_79B1) >> shift)
            while keys[slot] != 0 {
                if keys[slot] == key { return slotNumbers[slot] }
                slot = (slot + 1) & (keys.count - 1)
            }
            return 0
        }
    }

    /// Whether one of the two pairs of a triple is common.
    func isCommon(triple key: UInt32) -> Bool {
        let number = Int((key & ~GramLevel.ending) >> 16)
        // The first pair of a triple that is told by its second is not even frequent.
        if areCommon[number] || key >= GramLevel.ending { return areCommon[number] }
        return areCommon[Int(self.number(of: keys[number] << 16 | key & 0xFFFF))]
    }
}
