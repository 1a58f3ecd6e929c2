/// Letters that have no place in a text: controls, and letters that print as nothing and hide what is really written.
package enum InvisibleScalar {
    /// Whether a letter is taken out of texts. Tabs and line ends stay, and so do the joiners U+200C and U+200D: they
    /// are part of emoji and of other scripts.
    package static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0x00...0x1F, 0x7F...0x9F, 0xAD: true
        // Zero-width space, marks and overrides of direction (they make text read otherwise than it is stored).
        case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F: true
        case 0xFEFF, 0xFFF9...0xFFFB, 0xFDD0...0xFDEF: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }

    /// The letter as `U+0000 (NUL)`.
    package static func name(of scalar: Unicode.Scalar) -> Message {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        guard let meaning = meaning(of: scalar.value) else { return Message(code, ko: code) }
        return Message("\(code) (\(meaning.english))", ko: "\(code)(\(meaning.korean))")
    }

    private static func meaning(of value: UInt32) -> Message? {
        switch value {
        case 0x00..<0x20: Message(controlNames[Int(value)], ko: controlNames[Int(value)])
        case 0x7F: Message("DEL", ko: "DEL")
        case 0x80...0x9F: Message("control", ko: "제어 문자")
        case 0xAD: Message("soft hyphen", ko: "숨은 하이픈")
        case 0x200B: Message("zero-width space", ko: "폭 없는 공백")
        case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: Message("writing direction", ko: "글 방향 문자")
        case 0x2060...0x206F: Message("invisible", ko: "보이지 않는 문자")
        case 0xFEFF: Message("byte order mark", ko: "바이트 순서 표시")
        case 0xFFF9...0xFFFB: Message("annotation", ko: "주석 표시")
        default: Message("not a letter", ko: "문자가 아닌 값")
        }
    }

    private static let controlNames = [
        "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS", "TAB", "LF", "VT", "FF", "CR", "SO", "SI",
        "DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB", "CAN", "EM", "SUB", "ESC", "FS", "GS", "RS", "US",
    ]
}
