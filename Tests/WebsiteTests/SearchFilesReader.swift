@testable import Website

/// Reads the files of the search as a browser does, written anew from docs/search.md: what it finds must be what the
/// build meant.
struct ShardReader {
    let headingCount: Int
    let partCount: Int
    let shards: [[UInt8]]

    init(_ volume: SearchVolume) throws {
        headingCount = volume.nameCount + volume.articles.count
        partCount = volume.partCount
        shards = try volume.shards.map { try $0.bytes.read() }
    }

    /// The documents that have a gram; nil where the index does not have it.
    func documents(of gram: String) -> [Int]? {
        let units = Array(gram.utf16)
        var hash: UInt32 = 0
        for unit in units {
            hash = (hash ^ UInt32(unit)) &* 0x9E37_79B1
            hash ^= hash >> 15
        }
        let shard = shards[Int(UInt64(hash) * UInt64(shards.count) / (1 << 32))]
        var bytes = ByteReader(shard)
        while !bytes.isAtEnd {
            let found = (0..<bytes.byte()).map { _ in UInt16(bytes.byte()) << 8 | UInt16(bytes.byte()) }
            let (headings, parts, size) = (bytes.number(), bytes.number(), bytes.number())
            let lists = bytes.bytes(size)
            if found == units { return Self.lists(lists, [(headings, headingCount), (parts, partCount)]) }
        }
        return nil
    }

    static func lists(_ bytes: [UInt8], _ lists: [(count: Int, limit: Int)]) -> [Int] {
        let bits = bytes.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }
        var (at, offset, found) = (0, 0, [Int]())
        for (count, limit) in lists {
            var width = 0
            while count > 0, 2 << width <= limit / count { width += 1 }
            var next = 0
            for _ in 0..<count {
                while bits[at] == 1 {
                    next += 1 << width
                    at += 1
                }
                at += 1
                for place in 0..<width { next += Int(bits[at + place]) << (width - 1 - place) }
                at += width
                found.append(offset + next)
                next += 1
            }
            offset += limit
        }
        return found
    }
}

struct ByteReader {
    private let all: [UInt8]
    private var at = 0

    init(_ bytes: [UInt8]) { all = bytes }

    var isAtEnd: Bool { at >= all.count }

    mutating func byte() -> Int {
        defer { at += 1 }
        return Int(all[at])
    }

    mutating func bytes(_ count: Int) -> [UInt8] {
        defer { at += count }
        return Array(all[at..<at + count])
    }

    mutating func number() -> Int {
        let low = byte()
        return low < 128 ? low : low - 128 + number() * 128
    }
}

/// Text out of the code of the search's files.
func decoded(_ code: [UInt8]) -> String {
    let single = Array(LetterCode.lettersOfBytes.utf16)
    var (units, bytes) = ([UInt16](), ByteReader(code))
    while !bytes.isAtEnd {
        let byte = bytes.byte()
        if byte < 0xC0 {
            units.append(single[byte])
        } else if byte < 0xFC {
            let number = (byte - 0xC0) * 256 + bytes.byte()
            units.append(UInt16(number < 11172 ? 0xAC00 + number : 0x2000 + number - 11172))
        } else {
            units.append(UInt16(bytes.byte() * 256 + bytes.byte()))
        }
    }
    return String(decoding: units, as: UTF16.self)
}

/// The letters of a text that count, as the search compares them: the plain way.
func letters(_ text: String) -> [UInt16] {
    var code: [UInt8] = []
    LetterCode.append(text, to: &code)
    var letters: [UInt16] = []
    FoldedLetters.append(code, to: &letters)
    return letters
}
