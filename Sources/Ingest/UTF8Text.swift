/// Reads decoded text, which is valid UTF-8, scalar by scalar.
struct UTF8Reader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    // Every letter of an issue is read here twice; a call for each would take longer than the reading.
    @inline(__always)
    mutating func next() -> Unicode.Scalar? {
        guard index < bytes.count else { return nil }
        let lead = UInt32(bytes[index])
        // Nearly all letters are of one byte or of three.
        if lead < 0x80 {
            index += 1
            return Unicode.Scalar(UInt8(lead))
        }
        let value: UInt32
        if lead >= 0xE0, lead < 0xF0 {
            value = (lead & 0x0F) << 12 | rest(1, of: 3) << 6 | rest(2, of: 3)
            index += 3
        } else if lead < 0xE0 {
            value = (lead & 0x1F) << 6 | rest(1, of: 2)
            index += 2
        } else {
            value = (lead & 0x07) << 18 | rest(1, of: 4) << 12 | rest(2, of: 4) << 6 | rest(3, of: 4)
            index += 4
        }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    @inline(__always)
    private func rest(_ place: Int, of length: Int) -> UInt32 {
        precondition(index + length <= bytes.count, "the text was not decoded")
        return UInt32(bytes[index + place] & 0x3F)
    }
}

/// The scalars of decoded text.
func scalars(utf8 bytes: ArraySlice<UInt8>) -> Scalars {
    bytes.withUnsafeBufferPointer { bytes in
        Scalars(unsafeUninitializedCapacity: bytes.count) { scalars, count in
            var reader = UTF8Reader(bytes)
            while let scalar = reader.next() {
                scalars[count] = scalar
                count += 1
            }
        }
    }
}

/// The text of a stretch of scalars.
func text(_ scalars: some Collection<Unicode.Scalar>) -> String { String(decoding: utf8(scalars), as: UTF8.self) }

/// A stretch of scalars as UTF-8.
func utf8(_ scalars: some Collection<Unicode.Scalar>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 4 * scalars.count) { bytes, count in
        for scalar in scalars {
            let value = scalar.value
            func rest(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: value >> shift) & 0x3F | 0x80 }
            if value < 0x80 {
                bytes[count] = UInt8(truncatingIfNeeded: value)
                count += 1
            } else if value < 0x800 {
                bytes[count] = UInt8(truncatingIfNeeded: value >> 6) | 0xC0
                bytes[count + 1] = rest(0)
                count += 2
            } else if value < 0x10000 {
                bytes[count] = UInt8(truncatingIfNeeded: value >> 12) | 0xE0
                bytes[count + 1] = rest(6)
                bytes[count + 2] = rest(0)
                count += 3
            } else {
                bytes[count] = UInt8(truncatingIfNeeded: value >> 18) | 0xF0
                bytes[count + 1] = rest(12)
                bytes[count + 2] = rest(6)
                bytes[count + 3] = rest(0)
                count += 4
            }
        }
    }
}
