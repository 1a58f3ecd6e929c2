internal import Text

/// The part of a file that holds YAML, and where in the file it begins.
struct YAMLSource: Sendable {
    let path: String
    let bytes: [UInt8]
    let range: Range<Int>
    /// The number of the line on which the range begins: 2 in front matter.
    let firstLine: Int

    init(path: String, bytes: [UInt8], range: Range<Int>, firstLine: Int) {
        self.path = path
        self.bytes = bytes
        self.range = range
        self.firstLine = firstLine
    }

    /// A file that is YAML from its first line to its last.
    init(path: String, bytes: [UInt8]) {
        self.init(path: path, bytes: bytes, range: 0..<bytes.count, firstLine: 1)
    }

    /// Reports what YAML cannot hold before the library sees it: libyaml counts U+0085, U+2028, U+2029 and CR as line
    /// ends, which would put every later finding on a wrong line, and names other characters without their place.
    func checkCharacters(_ problems: inout Problems) -> Bool {
        guard let offset = offsetOfForbidden() else { return true }
        let name = nameOfCharacter(at: offset)
        problems.error(
            atOffset: offset,
            Message("\(name) may not stand here", ko: "여기에 \(name) 문자를 쓸 수 없습니다"),
            advice: Message(
                "remove it, or write it as an escape such as \\u2028 between double quotes",
                ko: "지우거나 큰따옴표 안에 \\u2028 같은 이스케이프로 쓰십시오"))
        return false
    }

    private func offsetOfForbidden() -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var offset = range.lowerBound
            while offset < range.upperBound {
                let byte = bytes[offset]
                if byte >= 0x20 && byte < 0x7F || byte == 0x0A || byte == 0x09 {
                    offset += 1
                    continue
                }
                guard byte >= 0x80 else { return offset }
                let width = Self.widthOfAllowed(bytes, offset, range.upperBound)
                if width == 0 { return offset }
                offset += width
            }
            return nil
        }
    }

    /// The length of the character that begins here, or 0 where it is broken or YAML does not allow it.
    private static func widthOfAllowed(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int) -> Int {
        let width: Int
        var value: UInt32
        switch bytes[offset] {
        case 0xC2...0xDF: (width, value) = (2, UInt32(bytes[offset] & 0x1F))
        case 0xE0...0xEF: (width, value) = (3, UInt32(bytes[offset] & 0x0F))
        case 0xF0...0xF4: (width, value) = (4, UInt32(bytes[offset] & 0x07))
        default: return 0
        }
        guard offset + width <= end else { return 0 }
        for next in bytes[(offset + 1)..<(offset + width)] {
            guard next & 0xC0 == 0x80 else { return 0 }
            value = value << 6 | UInt32(next & 0x3F)
        }
        let smallest: UInt32 = width == 2 ? 0x80 : width == 3 ? 0x800 : 0x10000
        guard value >= smallest, Unicode.Scalar(value) != nil else { return 0 }
        return YAMLCharacter.isPrintable(value) ? width : 0
    }

    private func nameOfCharacter(at offset: Int) -> String {
        let byte = bytes[offset]
        if byte < 0x80 { return YAMLCharacter.name(UInt32(byte)) }
        let width = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        let text = String(decoding: bytes[offset..<min(offset + width, range.upperBound)], as: UTF8.self)
        guard let scalar = text.unicodeScalars.first, scalar != "\u{FFFD}" else {
            return "0x" + String(byte, radix: 16, uppercase: true) + " (not UTF-8)"
        }
        return YAMLCharacter.name(scalar.value)
    }
}

/// Which characters may stand in YAML as they are.
enum YAMLCharacter {
    /// Beyond ASCII's letters, the characters that neither libyaml nor PyYAML refuses or takes for a line end.
    static func isPrintable(_ value: UInt32) -> Bool {
        switch value {
        case 0x09, 0x0A, 0x20...0x7E: true
        case 0x00...0x1F, 0x7F...0x9F: false
        case 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
        default: true
        }
    }

    /// `U+0007`.
    static func name(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
