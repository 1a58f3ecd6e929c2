/// The letter at an offset of some bytes, and how many bytes it takes.
package struct ScalarStep: Sendable, Equatable {
    /// U+FFFD where the bytes are broken.
    package let scalar: Unicode.Scalar
    /// How many bytes it takes, at least one.
    package let length: Int
    /// Whether the bytes stand for no letter.
    package let isBroken: Bool

    /// A letter of so many bytes.
    @inlinable
    package init(_ scalar: Unicode.Scalar, length: Int, isBroken: Bool = false) {
        self.scalar = scalar
        self.length = length
        self.isBroken = isBroken
    }

    /// Bytes that stand for no letter.
    @inlinable
    package init(brokenBytes length: Int) { self.init("\u{FFFD}", length: length, isBroken: true) }
}

extension ScalarStep {
    /// The letter of UTF-8 at an offset before the end. A broken one is as long as its longest good beginning, as the
    /// Unicode Standard (3.9, "U+FFFD Substitution of Maximal Subparts") advises.
    @inlinable
    package init(utf8 bytes: Span<UInt8>, at offset: Int) {
        let first = bytes[offset]
        if first < 0x80 {
            self.init(Unicode.Scalar(first), length: 1)
            return
        }
        guard first >= 0xC2, first <= 0xF4 else {
            self.init(brokenBytes: 1)
            return
        }
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for position in 1..<length {
            let byte = offset + position < bytes.count ? bytes[offset + position] : 0
            guard byte & 0xC0 == 0x80, position > 1 || ScalarStep.mayFollow(first, byte) else {
                self.init(brokenBytes: position)
                return
            }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        if let scalar = Unicode.Scalar(value) {
            self.init(scalar, length: length)
        } else {
            self.init(brokenBytes: 1)
        }
    }

    /// Whether a continuation byte may follow a first byte: no overlong forms, no surrogates, nothing past U+10FFFF.
    @usableFromInline
    static func mayFollow(_ first: UInt8, _ second: UInt8) -> Bool {
        switch first {
        case 0xE0: second >= 0xA0
        case 0xED: second < 0xA0
        case 0xF0: second >= 0x90
        case 0xF4: second < 0x90
        default: true
        }
    }

    /// The letter of UTF-16 at an offset before the end. A lone surrogate is broken, and so is a last odd byte.
    init(utf16 bytes: Span<UInt8>, isBigEndian: Bool, at offset: Int) {
        guard let first = ScalarStep.unit(in: bytes, isBigEndian: isBigEndian, at: offset) else {
            self.init(brokenBytes: 1)
            return
        }
        if let scalar = Unicode.Scalar(first) {
            self.init(scalar, length: 2)
        } else if first < 0xDC00, let second = ScalarStep.unit(in: bytes, isBigEndian: isBigEndian, at: offset + 2),
            (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + UInt32(first - 0xD800) << 10 + UInt32(second - 0xDC00))
        {
            self.init(scalar, length: 4)
        } else {
            self.init(brokenBytes: 2)
        }
    }

    private static func unit(in bytes: Span<UInt8>, isBigEndian: Bool, at offset: Int) -> UInt16? {
        guard offset + 1 < bytes.count else { return nil }
        let (first, second) = (UInt16(bytes[offset]), UInt16(bytes[offset + 1]))
        return isBigEndian ? first << 8 | second : second << 8 | first
    }
}
