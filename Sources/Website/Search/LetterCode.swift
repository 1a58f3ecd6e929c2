/// How the files of the search write text: small without any compression that a server or browser would have to know.
///
/// One byte for ASCII and for the 93 syllables that Korean uses most (two thirds of all), two for the other syllables
/// and the signs from U+2000 to U+303F, three for any other letter by its UTF-16 number. That is 0.58 of UTF-8.
enum LetterCode {
    /// Counted in Korean business news. The bytes they take are control characters and 0x80 to 0xBF.
    static let commonSyllables =
        "이기다업의지을에하로는가시고전한를국과중산자도스제서구은장신인대개성사상공으위정수술비소리화있발터적주우보해계안트"
        + "학부경원연년어조했저와혁차며동모용진회관체력여드일단선유통능분등오표역출"
    static let singleBytes: [UInt8] = Array(0x01...0x08) + Array(0x0B...0x1F) + Array(0x80...0xBF)

    /// The first of the bytes that begin a code of two; the byte that begins a code of three.
    static let firstLead: UInt8 = 0xC0
    static let escape: UInt8 = 0xFC
    /// Between a part of a text and the beginning of the next.
    static let partEnd: UInt8 = 0x00

    static let syllables: ClosedRange<UInt32> = 0xAC00...0xD7A3
    static let signs: ClosedRange<UInt32> = 0x2000...0x303F

    /// The byte of each syllable that has one; 0 for the others.
    private static let bytesOfSyllables: [UInt8] = {
        var table = [UInt8](repeating: 0, count: syllables.count)
        for (scalar, byte) in zip(commonSyllables.unicodeScalars, singleBytes) {
            table[Int(scalar.value - syllables.lowerBound)] = byte
        }
        return table
    }()

    /// Appends a text as code; line feeds and tabs stay, other control characters become spaces.
    static func append(_ text: [UInt8], to code: inout [UInt8]) {
        let table = bytesOfSyllables
        text.withUnsafeBufferPointer { text in
            table.withUnsafeBufferPointer { table in
                var offset = 0
                while offset < text.count {
                    let byte = text[offset]
                    if byte < 0x80 {
                        code.append(isKept(byte) ? byte : 0x20)
                        offset += 1
                    } else {
                        offset += appendLetter(at: offset, of: text, table, to: &code)
                    }
                }
            }
        }
    }

    @inline(__always)
    private static func isKept(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != 0x7F || byte == 0x0A || byte == 0x09
    }

    static func append(_ text: String, to code: inout [UInt8]) { append(Array(text.utf8), to: &code) }

    /// The number of bytes that the code at an offset takes.
    @inline(__always)
    static func length(of byte: UInt8) -> Int { byte < firstLead ? 1 : byte < escape ? 2 : 3 }

    /// Appends the letter at an offset that is no ASCII; returns the number of its bytes in UTF-8.
    @inline(__always)
    private static func appendLetter(
        at offset: Int, of text: UnsafeBufferPointer<UInt8>, _ table: UnsafeBufferPointer<UInt8>, to code: inout [UInt8]
    ) -> Int {
        let lead = text[offset]
        func joined(_ place: Int) -> UInt32 { offset + place < text.count ? UInt32(text[offset + place] & 0x3F) : 0 }
        if lead < 0xE0 {
            appendEscaped(UInt32(lead & 0x1F) << 6 | joined(1), to: &code)
            return 2
        }
        if lead < 0xF0 {
            appendUsual(UInt32(lead & 0x0F) << 12 | joined(1) << 6 | joined(2), table, to: &code)
            return 3
        }
        let value = (UInt32(lead & 0x07) << 18 | joined(1) << 12 | joined(2) << 6 | joined(3)) &- 0x10000
        appendEscaped(0xD800 | value >> 10 & 0x3FF, to: &code)
        appendEscaped(0xDC00 | value & 0x3FF, to: &code)
        return 4
    }

    @inline(__always)
    private static func appendUsual(_ value: UInt32, _ table: UnsafeBufferPointer<UInt8>, to code: inout [UInt8]) {
        var number = value &- syllables.lowerBound
        if number < UInt32(syllables.count) {
            let byte = table[Int(number)]
            if byte != 0 {
                code.append(byte)
                return
            }
        } else if signs.contains(value) {
            number = value - signs.lowerBound + UInt32(syllables.count)
        } else {
            appendEscaped(value, to: &code)
            return
        }
        code.append(firstLead + UInt8(truncatingIfNeeded: number >> 8))
        code.append(UInt8(truncatingIfNeeded: number))
    }

    private static func appendEscaped(_ unit: UInt32, to code: inout [UInt8]) {
        code.append(escape)
        code.append(UInt8(truncatingIfNeeded: unit >> 8))
        code.append(UInt8(truncatingIfNeeded: unit))
    }
}
