/// What kind of letter a scalar is, as far as the reading of newsletters needs to know.
enum Letters {
    static func isHangul(_ scalar: Unicode.Scalar) -> Bool {
        (0xAC00...0xD7A3).contains(scalar.value) || (0x3131...0x318E).contains(scalar.value)
    }

    static func isHanzi(_ scalar: Unicode.Scalar) -> Bool {
        (0x4E00...0x9FFF).contains(scalar.value) || (0x3400...0x4DBF).contains(scalar.value)
            || (0x20000...0x2FA1F).contains(scalar.value)
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
            || (0xC0...0x24F).contains(scalar.value)
    }

    static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        isHangul(scalar) || isHanzi(scalar) || isDigit(scalar) || isLatin(scalar)
    }

    /// Space, tab, no-break, ideographic and thin spaces: all of them only set words apart.
    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x09, 0xA0, 0x3000, 0x2000...0x200A, 0x202F, 0x205F: true
        default: false
        }
    }

    static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "(", "[", "{", "<", "〈", "《", "「", "『", "【", "〔", "（", "［", "｛", "“", "‘": true
        default: false
        }
    }

    static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ")", "]", "}", ">", "〉", "》", "」", "』", "】", "〕", "）", "］", "｝", "”", "’", "\"", "'": true
        default: false
        }
    }

    /// The width of a scalar in print, in hundredths of an em; good enough to tell a full line from a short one.
    static func printWidth(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x20, 0xA0: 30
        case 0x30...0x39: 55
        case 0x41...0x5A: 65
        case 0x61...0x7A: 52
        case 0x21...0x7E: 35
        case 0x2018, 0x2019, 0xB7, 0x2027, 0x2219: 35
        case 0x201C, 0x201D: 45
        default: 100
        }
    }
}

/// A stretch of text as scalars: they are what rules about Korean text speak of, and an array of them is fast to walk.
typealias Scalars = [Unicode.Scalar]

/// Scalars of a literal.
func scalars(_ text: String) -> Scalars { Array(text.unicodeScalars) }

/// The scalars of decoded text, which is valid UTF-8.
func scalars(utf8 bytes: some Collection<UInt8>) -> Scalars {
    var scalars = Scalars()
    scalars.reserveCapacity(bytes.count / 2)
    var value: UInt32 = 0
    var missing = 0
    for byte in bytes {
        switch byte {
        case 0..<0x80: (value, missing) = (UInt32(byte), 0)
        case 0x80..<0xC0: (value, missing) = (value << 6 | UInt32(byte & 0x3F), missing - 1)
        case 0xC0..<0xE0: (value, missing) = (UInt32(byte & 0x1F), 1)
        case 0xE0..<0xF0: (value, missing) = (UInt32(byte & 0x0F), 2)
        default: (value, missing) = (UInt32(byte & 0x07), 3)
        }
        if missing == 0 { scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
    }
    return scalars
}

/// The text of a stretch of scalars.
func text(_ scalars: some Sequence<Unicode.Scalar>) -> String { String(decoding: utf8(scalars), as: UTF8.self) }

/// A stretch of scalars as UTF-8.
func utf8(_ scalars: some Sequence<Unicode.Scalar>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(3 * scalars.underestimatedCount)
    for scalar in scalars { append(scalar, to: &bytes) }
    return bytes
}

/// Appends a scalar as UTF-8.
func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    let value = scalar.value
    func rest(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | value >> shift & 0x3F) }
    switch value {
    case 0..<0x80: bytes.append(UInt8(value))
    case 0x80..<0x800:
        bytes.append(UInt8(0xC0 | value >> 6))
        bytes.append(rest(0))
    case 0x800..<0x10000:
        bytes.append(UInt8(0xE0 | value >> 12))
        bytes.append(rest(6))
        bytes.append(rest(0))
    default:
        bytes.append(UInt8(0xF0 | value >> 18))
        bytes.append(rest(12))
        bytes.append(rest(6))
        bytes.append(rest(0))
    }
}
