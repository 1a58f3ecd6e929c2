/// Reads decoded text, which is valid UTF-8, scalar by scalar.
struct UTF8Reader {
    private let bytes: UnsafeRawPointer?
    private let count: Int
    private var index = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = UnsafeRawPointer(bytes.baseAddress)
        count = bytes.count
    }

    // Every letter of an issue is read here twice; a call for each would take longer than the reading.
    @inline(__always)
    mutating func next() -> Unicode.Scalar? {
        guard index < count, let bytes else { return nil }
        let first = bytes.load(fromByteOffset: index, as: UInt8.self)
        if first < 0x80 {
            index &+= 1
            return Unicode.Scalar(first)
        }
        guard count &- index >= 4 else { return letterAtEnd(bytes) }
        let four = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self))
        // Nearly all letters are of one byte or of three.
        if four >> 28 == 0xE {
            index &+= 3
            return scalar(four >> 12 & 0xF000 | four >> 10 & 0xFC0 | four >> 8 & 0x3F)
        }
        if first < 0xE0 {
            index &+= 2
            return scalar(four >> 18 & 0x7C0 | four >> 16 & 0x3F)
        }
        index &+= 4
        return scalar(four >> 6 & 0x1C_0000 | four >> 4 & 0x3_F000 | four >> 2 & 0xFC0 | four & 0x3F)
    }

    /// The next letter where fewer than four bytes are left.
    private mutating func letterAtEnd(_ bytes: UnsafeRawPointer) -> Unicode.Scalar {
        let first = bytes.load(fromByteOffset: index, as: UInt8.self)
        let length = first < 0xE0 ? 2 : 3
        precondition(first < 0xF0 && index + length <= count, "the text was not decoded")
        var value = UInt32(first & (length == 2 ? 0x1F : 0x0F))
        for place in 1..<length {
            value = value << 6 | UInt32(bytes.load(fromByteOffset: index + place, as: UInt8.self) & 0x3F)
        }
        index += length
        return scalar(value)
    }

    @inline(__always)
    private func scalar(_ value: UInt32) -> Unicode.Scalar { Unicode.Scalar(value) ?? "\u{FFFD}" }
}
