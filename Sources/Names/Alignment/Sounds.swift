/// The sounds of Hangul, coarse enough to compare two spellings of one foreign name.
///
/// Syllables are taken apart into consonants, glides and vowels, because editors write 지아 and 쟈 and 자 for one pinyin
/// syllable; plain, tense and aspirated consonants differ little, and the endings ㄴ and ㅇ are often taken for each
/// other.
enum Sounds {
    // Consonants: a class of up to three sounds has the same number but for the last two bits.
    private static let leads: [UInt8] = [
        4, 5, 8, 12, 13, 16, 20, 24, 25, 28, 29, 0, 32, 33, 34, 6, 14, 26, 36,
    ]
    private static let finals: [UInt8] = [
        0, 4, 4, 4, 8, 8, 8, 12, 16, 16, 16, 16, 16, 16, 16, 16, 20, 24, 24, 28, 28, 40, 32, 32, 4, 12, 24, 0,
    ]
    static let glideY: UInt8 = 64
    static let glideW: UInt8 = 68
    private static let (a, e, eo, o, u, eu, i): (UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8) =
        (72, 76, 80, 84, 88, 92, 96)
    private static let vowels: [[UInt8]] = [
        [a], [e], [glideY, a], [glideY, e], [eo], [e], [glideY, eo], [glideY, e], [o], [glideW, a], [glideW, e],
        [glideW, e], [glideY, o], [u], [glideW, eo], [glideW, e], [glideW, i], [glideY, u], [eu], [eu, i], [i],
    ]

    /// The sounds of Hangul letters; other letters have none.
    static func of(_ hangul: some Sequence<UInt32>) -> [UInt8] {
        var sounds: [UInt8] = []
        for letter in hangul where Letter.isHangul(letter) { append(letter, to: &sounds) }
        return sounds
    }

    /// Adds the sounds of a Hangul letter.
    static func append(_ hangul: UInt32, to sounds: inout [UInt8]) {
        let index = Int(hangul - 0xAC00)
        let lead = leads[index / 588]
        if lead != 0 { sounds.append(lead) }
        sounds += vowels[index % 588 / 28]
        let last = finals[index % 28]
        if last != 0 { sounds.append(last) }
    }

    /// How far two rows of sounds are apart: 0 for the same, about 1 for nothing in common.
    static func distance(_ left: [UInt8], _ right: [UInt8]) -> Double { distance(left[...], right) }

    /// The same of a part of a row.
    static func distance(_ left: ArraySlice<UInt8>, _ right: [UInt8]) -> Double {
        if left.elementsEqual(right) { return 0 }
        if left.isEmpty || right.isEmpty { return 1 }
        return withUnsafeTemporaryAllocation(of: Double.self, capacity: right.count + 1) { last in
            let costs = costs
            last.initializeElement(at: 0, to: 0)
            for column in 0..<right.count {
                last.initializeElement(at: column + 1, to: last[column] + costs[Int(right[column])])
            }
            for sound in left {
                let missing = costs[Int(sound)]
                let row = Int(sound + 1) * soundCount
                var diagonal = last[0]
                last[0] += missing
                for column in 0..<right.count {
                    let other = Int(right[column])
                    let replaced = diagonal + costs[row + other]
                    diagonal = last[column + 1]
                    last[column + 1] = min(diagonal + missing, last[column] + costs[other], replaced)
                }
            }
            return last[right.count] / Double(max(left.count, right.count))
        }
    }

    private static let soundCount = 97

    /// What it costs that a sound is missing, in the first row; below it, that it stands for another.
    private static let costs: [Double] = {
        let all = (0..<UInt8(soundCount))
        return all.map(costOfMissing) + all.flatMap { left in all.map { cost(of: left, for: $0) } }
    }()

    private static func costOfMissing(_ sound: UInt8) -> Double {
        switch sound {
        case glideY, glideW: 0.2
        case i, u, eu: 0.4
        case 64...: 0.6
        case 36...39: 0.5
        case 40...43: 0.6
        default: 0.9
        }
    }

    private static func cost(of left: UInt8, for right: UInt8) -> Double {
        if left == right { return 0 }
        if left >= 64, right >= 64 { return costOfVowels(left, right) }
        if left >= 64 || right >= 64 { return 1.5 }
        if left >> 2 == right >> 2 { return 0.15 }
        switch (min(left, right) >> 2, max(left, right) >> 2) {
        case (2, 10): return 0.25
        case (2, 4), (2, 3): return 0.5
        case (4, 10), (5, 10): return 0.7
        case (7, 8): return 0.4
        case (1, 9): return 0.7
        default: return 1
        }
    }

    private static func costOfVowels(_ left: UInt8, _ right: UInt8) -> Double {
        switch (min(left, right), max(left, right)) {
        case (glideY, i), (glideW, u): 0.05
        case (glideW, o): 0.1
        case (o, u): 0.25
        case (eo, o), (eo, eu), (u, eu), (eu, i): 0.3
        case (a, eo), (e, eo), (e, i), (a, e), (eo, u): 0.45
        case (a, o): 0.5
        default: 0.8
        }
    }
}
