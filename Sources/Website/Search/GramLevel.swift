/// One step of the index: how keys of 32 bits stand for grams of up to four letters.
///
/// The first step is of single letters and pairs. A gram of three or four letters is indexed only where both grams of
/// one letter less in it are *common* (in more documents than a threshold): any query then has a short list of
/// candidates or is itself in the index, and rare texts cost nothing twice.
enum GramLevel: Sendable {
    /// `letter`, or `first << 16 | second`.
    case pairs
    /// `number of the common gram << 16 | the letter after it`.
    case longer(CommonGrams)

    /// The hash by which the gram of a key finds its shard.
    @inline(__always)
    func hash(of key: UInt32) -> UInt32 {
        switch self {
        case .pairs: key < 0x1_0000 ? GramHash.of(key) : GramHash.extend(GramHash.of(key >> 16), key & 0xFFFF)
        case .longer(let parents): GramHash.extend(parents.hashes[Int(key >> 16)], key & 0xFFFF)
        }
    }

    /// The letters of the gram of a key, four to a number, the last lowest.
    func letters(of key: UInt32) -> UInt64 {
        switch self {
        case .pairs: UInt64(key)
        case .longer(let parents): parents.letters[Int(key >> 16)] << 16 | UInt64(key & 0xFFFF)
        }
    }
}

/// Spreads grams over shards; the script in the browser (`hashOf`) does the same.
enum GramHash {
    @inline(__always)
    static func extend(_ hash: UInt32, _ letter: UInt32) -> UInt32 {
        let product = (hash ^ letter) &* 0x9E37_79B1
        return product ^ product >> 15
    }

    @inline(__always)
    static func of(_ letter: UInt32) -> UInt32 { extend(0, letter) }

    static func of(_ letters: [UInt16]) -> UInt32 { letters.reduce(0) { extend($0, UInt32($1)) } }

    /// The shard of a hash: the high bits decide, the number of shards need be no power of two.
    @inline(__always)
    static func shard(of hash: UInt32, shardCount: Int) -> Int { Int((UInt64(hash) * UInt64(shardCount)) >> 32) }
}

/// The common grams of one length, by numbers from 1.
struct CommonGrams: Sendable {
    /// By number; nothing has the number 0.
    private(set) var letters: [UInt64] = [0]
    private(set) var hashes: [UInt32] = [0]
    /// The numbers by key, in slots of a hash table.
    private var slotKeys: [UInt32]
    private var slotNumbers: [UInt32]
    private let shift: UInt32

    /// No list of more can be numbered in sixteen bits.
    static let most = 0xFFFF

    init(_ keys: [UInt32], of level: GramLevel) {
        precondition(keys.count <= Self.most, "too many common grams")
        var bits: UInt32 = 4
        while 1 << bits < keys.count * 4 { bits += 1 }
        shift = 32 - bits
        slotKeys = Array(repeating: 0, count: 1 << Int(bits))
        slotNumbers = slotKeys
        for key in keys {
            var slot = Int((key &* 0x9E37_79B1) >> shift)
            while slotKeys[slot] != 0 { slot = (slot + 1) & (slotKeys.count - 1) }
            slotKeys[slot] = key
            slotNumbers[slot] = UInt32(letters.count)
            letters.append(level.letters(of: key))
            hashes.append(level.hash(of: key))
        }
    }

    var isEmpty: Bool { letters.count == 1 }

    /// The number of the gram of a key; 0 where it is not common.
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
}
