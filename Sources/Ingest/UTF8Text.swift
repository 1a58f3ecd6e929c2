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
