/// The scalars of decoded text.
func scalars(utf8 bytes: ArraySlice<UInt8>) -> Scalars {
    bytes.withUnsafeBufferPointer { bytes in
        Scalars(unsafeUninitializedCapacity: bytes.count) { scalars, count in
            var reader = UTF8Reader(bytes)
            var read = 0
            while let scalar = reader.next() {
                scalars[read] = scalar
                read &+= 1
            }
            count = read
        }
    }
}

/// The text of a stretch of scalars.
func text(_ scalars: some Collection<Unicode.Scalar>) -> String { String(decoding: utf8(scalars), as: UTF8.self) }

/// A stretch of scalars as UTF-8.
func utf8(_ scalars: some Collection<Unicode.Scalar>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 4 * scalars.count) { bytes, count in
        // Counted here and told at the end: what is told is in memory, and asked for again at each letter.
        var written = 0
        func write(_ value: UInt32) {
            bytes[written] = UInt8(truncatingIfNeeded: value)
            written &+= 1
        }
        for scalar in scalars {
            let value = scalar.value
            if value < 0x80 {
                write(value)
            } else if value < 0x800 {
                write(value >> 6 | 0xC0)
                write(value & 0x3F | 0x80)
            } else if value < 0x10000 {
                write(value >> 12 | 0xE0)
                write(value >> 6 & 0x3F | 0x80)
                write(value & 0x3F | 0x80)
            } else {
                write(value >> 18 | 0xF0)
                write(value >> 12 & 0x3F | 0x80)
                write(value >> 6 & 0x3F | 0x80)
                write(value & 0x3F | 0x80)
            }
        }
        count = written
    }
}
