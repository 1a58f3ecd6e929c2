/// How Hanzi are read: in Mandarin (pinyin, and its official Hangul) and in Korean; and which simplified Hanzi stands
/// for a traditional one.
///
/// Made from the tables of the program in well under a millisecond; hold one and pass it on.
package struct HanziReadings: Sendable {
    private static let first: UInt32 = 0x4E00
    private static let count = 0x9FFF - 0x4E00 + 1

    /// A reading: the Hangul letters and, in Mandarin, the pinyin.
    final class Reading: Sendable {
        let hangul: [UInt32]
        let pinyin: String?
        let sounds: [UInt8]

        init(hangul: [UInt32], pinyin: String?) {
            (self.hangul, self.pinyin) = (hangul, pinyin)
            sounds = Sounds.of(hangul)
        }
    }

    private let readings: [Reading]
    /// The readings of a Hanzi are `order[starts[hanzi]..<starts[hanzi + 1]]`, Mandarin first, the most frequent first.
    private let starts: [Int32]
    private let order: [UInt16]
    private let simplified: [UInt16]
    private let koreanSyllables: Set<UInt32>

    package init() {
        var table = ReadingTable(first: Self.first, count: Self.count)
        table.read(PinyinTable.text)
        table.read(SinoKoreanTable.text)
        readings = table.readings
        (starts, order) = table.sorted()
        simplified = Self.readSimplified(SimplifiedTable.text)
        koreanSyllables = Set(readings.filter { $0.pinyin == nil }.flatMap(\.hangul))
    }

    /// The readings of a Hanzi, Mandarin ones first.
    func readings(of hanzi: UInt32) -> [Reading] {
        guard let slot = Self.slot(of: simplified(hanzi)) else { return [] }
        return order[Int(starts[slot])..<Int(starts[slot + 1])].map { readings[Int($0)] }
    }

    /// The most frequent pinyin of a Hanzi, `v` for ü.
    package func pinyin(of hanzi: Unicode.Scalar) -> String? {
        readings(of: hanzi.value).first { $0.pinyin != nil }?.pinyin
    }

    /// The simplified Hanzi that stands for a Hanzi; any other letter stands for itself.
    func simplified(_ value: UInt32) -> UInt32 {
        guard let slot = Self.slot(of: value) else { return value }
        let simple = simplified[slot]
        return simple == 0 ? value : UInt32(simple)
    }

    /// A text with simplified Hanzi for traditional ones.
    package func simplified(_ text: String) -> String {
        String(letters: text.unicodeScalars.map { simplified($0.value) })
    }

    /// Whether a Hangul syllable is the Korean reading of any Hanzi.
    func isSinoKorean(_ syllable: UInt32) -> Bool { koreanSyllables.contains(syllable) }

    private static func slot(of value: UInt32) -> Int? {
        value >= first && value < first + UInt32(count) ? Int(value - first) : nil
    }

    private static func readSimplified(_ text: StaticString) -> [UInt16] {
        var table = [UInt16](repeating: 0, count: count)
        var simple: UInt32?
        for scalar in ScalarsOfLiteral(text) {
            if scalar == 0x2F {
                simple = nil
            } else if let slot = slot(of: scalar) {
                if let simple { table[slot] = UInt16(simple) } else { simple = scalar }
            } else if Letter.isHanzi(scalar), simple == nil {
                simple = scalar
            }
        }
        return table
    }
}

/// Gathers the readings while the tables are read.
private struct ReadingTable {
    let first: UInt32
    let count: Int
    var readings: [HanziReadings.Reading] = []
    private var frequent: [(hanzi: UInt16, reading: UInt16)] = []
    private var rare: [(hanzi: UInt16, reading: UInt16)] = []

    init(first: UInt32, count: Int) {
        self.first = first
        self.count = count
        frequent.reserveCapacity(24_000)
        rare.reserveCapacity(4_000)
    }

    /// Reads `pinyin? hangul hanzi* (| hanzi*)?` entries.
    mutating func read(_ text: StaticString) {
        var pinyin: [UInt32] = []
        var hangul: [UInt32] = []
        var isRare = false
        for scalar in ScalarsOfLiteral(text) {
            if scalar >= first, scalar < first + UInt32(count) {
                if !hangul.isEmpty {
                    add(pinyin, hangul)
                    (pinyin, hangul, isRare) = ([], [], false)
                }
                let pair = (hanzi: UInt16(scalar - first), reading: UInt16(readings.count - 1))
                if isRare { rare.append(pair) } else { frequent.append(pair) }
            } else if scalar == 0x7C {
                if !hangul.isEmpty {
                    add(pinyin, hangul)
                    (pinyin, hangul) = ([], [])
                }
                isRare = true
            } else if Letter.isHangul(scalar) {
                hangul.append(scalar)
                isRare = false
            } else if Letter.isLatin(scalar) {
                pinyin.append(scalar)
                isRare = false
            }
        }
    }

    private mutating func add(_ pinyin: [UInt32], _ hangul: [UInt32]) {
        let latin = pinyin.isEmpty ? nil : String(letters: pinyin)
        readings.append(.init(hangul: hangul, pinyin: latin))
    }

    /// The pairs in order of Hanzi, the frequent before the rare ones.
    func sorted() -> ([Int32], [UInt16]) {
        let pairs = frequent + rare
        var starts = [Int32](repeating: 0, count: count + 1)
        for pair in pairs { starts[Int(pair.hanzi) + 1] += 1 }
        for slot in 1...count { starts[slot] += starts[slot - 1] }
        var next = starts
        var order = [UInt16](repeating: 0, count: pairs.count)
        for pair in pairs {
            order[Int(next[Int(pair.hanzi)])] = pair.reading
            next[Int(pair.hanzi)] += 1
        }
        return (starts, order)
    }
}

/// The scalars of a literal, which is known to be well-formed UTF-8.
private struct ScalarsOfLiteral: Sequence, IteratorProtocol {
    private var pointer: UnsafePointer<UInt8>
    private let end: UnsafePointer<UInt8>

    init(_ text: StaticString) {
        pointer = text.utf8Start
        end = pointer + text.utf8CodeUnitCount
    }

    mutating func next() -> UInt32? {
        guard pointer < end else { return nil }
        let lead = UInt32(pointer[0])
        if lead < 0x80 {
            pointer += 1
            return lead
        }
        if lead < 0xE0 {
            let value = (lead & 0x1F) << 6 | UInt32(pointer[1] & 0x3F)
            pointer += 2
            return value
        }
        let value = (lead & 0x0F) << 12 | UInt32(pointer[1] & 0x3F) << 6 | UInt32(pointer[2] & 0x3F)
        pointer += 3
        return value
    }
}
