/// The letters of a text as the search compares them: UTF-16 numbers, without white space and what prints as nothing,
/// full width as half width, capitals as small letters. The script in the browser (`fold` in search.js) does the same.
enum FoldedLetters {
    /// Stand before and after each spelling of a name and each title, so that beginnings and ends can be looked up.
    static let start: UInt16 = 2
    static let end: UInt16 = 3
    /// Begins the key of a list of articles that belong together: those of a section, those that name a city.
    static let facet: UInt16 = 1

    /// The letter in folded form; nil for what does not count.
    static func fold(_ unit: UInt16) -> UInt16? {
        switch unit {
        case 0...0x20, 0x7F...0xA0, 0xAD, 0x1680, 0x180E, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000,
            0xFE00...0xFE0F, 0xFEFF:
            nil
        case 0x41...0x5A: unit + 0x20
        case 0xFF01...0xFF5E: fold(unit - 0xFEE0)
        // Of all that has capitals only what Europe writes: there no version of Unicode changes anything any more.
        case 0xC0...0x52F, 0x1E00...0x1FFF: smallLetter(of: unit)
        default: unit
        }
    }

    private static func smallLetter(of unit: UInt16) -> UInt16 {
        guard let small = Unicode.Scalar(unit)?.properties.lowercaseMapping.utf16, small.count == 1 else { return unit }
        return small.first ?? unit
    }

    /// The letter of each code of one byte; 0 for what does not count.
    private static let lettersOfBytes: [UInt16] = {
        var table = (0..<256).map { $0 < 0x80 ? fold(UInt16($0)) ?? 0 : 0 }
        for (scalar, byte) in zip(LetterCode.commonSyllables.unicodeScalars, LetterCode.singleBytes) {
            table[Int(byte)] = UInt16(truncatingIfNeeded: scalar.value)
        }
        return table
    }()

    /// Appends the letters of a coded text.
    static func append(_ code: [UInt8], to letters: inout [UInt16]) {
        let table = lettersOfBytes
        letters.reserveCapacity(letters.count + code.count)
        code.withUnsafeBufferPointer { code in
            table.withUnsafeBufferPointer { table in
                var offset = 0
                while offset < code.count {
                    let byte = code[offset]
                    let length = LetterCode.length(of: byte)
                    let letter = length == 1 ? table[Int(byte)] : longer(at: offset, length: length, of: code)
                    if letter != 0 { letters.append(letter) }
                    offset += length
                }
            }
        }
    }

    @inline(__always)
    private static func longer(at offset: Int, length: Int, of code: UnsafeBufferPointer<UInt8>) -> UInt16 {
        precondition(offset + length <= code.count, "a code is cut")
        if length == 3 { return fold(UInt16(code[offset + 1]) << 8 | UInt16(code[offset + 2])) ?? 0 }
        let number = UInt32(code[offset] - LetterCode.firstLead) << 8 | UInt32(code[offset + 1])
        let syllableCount = UInt32(LetterCode.syllables.count)
        if number < syllableCount { return UInt16(LetterCode.syllables.lowerBound + number) }
        return fold(UInt16(LetterCode.signs.lowerBound + number - syllableCount)) ?? 0
    }

    /// The letters of a spelling or title between their marks, and after them, where it has Hangul, its 초성.
    static func heading(_ spelling: String) -> [UInt16] {
        var code: [UInt8] = []
        LetterCode.append(spelling, to: &code)
        var letters: [UInt16] = []
        append(code, to: &letters)
        if letters.isEmpty { return [] }
        let leads = letters.map { leadConsonant(of: $0) }
        return [start] + letters + [end] + (leads == letters ? [] : [start] + leads + [end])
    }

    private static func leadConsonant(of letter: UInt16) -> UInt16 {
        guard LetterCode.syllables.contains(UInt32(letter)) else { return letter }
        return leadConsonants[(Int(letter) - Int(LetterCode.syllables.lowerBound)) / 588]
    }

    private static let leadConsonants = Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ".utf16)
}
