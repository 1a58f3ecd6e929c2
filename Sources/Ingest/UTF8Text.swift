/// The scalars of decoded text, which is valid UTF-8.
func scalars(utf8 bytes: ArraySlice<UInt8>) -> Scalars {
    bytes.withUnsafeBufferPointer { bytes in
        Scalars(unsafeUninitializedCapacity: bytes.count) { scalars, count in
            var index = 0
            while index < bytes.count {
                let lead = UInt32(bytes[index])
                func rest(_ place: Int) -> UInt32 { UInt32(bytes[index + place] & 0x3F) }
                func need(_ length: Int) {
                    precondition(index + length <= bytes.count, "the text was not decoded")
                }
                let value: UInt32
                // Nearly all letters are of one or of three bytes.
                if lead < 0x80 {
                    value = lead
                    index += 1
                } else if lead >= 0xE0, lead < 0xF0 {
                    need(3)
                    value = (lead & 0x0F) << 12 | rest(1) << 6 | rest(2)
                    index += 3
                } else if lead < 0xE0 {
                    need(2)
                    value = (lead & 0x1F) << 6 | rest(1)
                    index += 2
                } else {
                    need(4)
                    value = (lead & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3)
                    index += 4
                }
                scalars[count] = Unicode.Scalar(value) ?? "\u{FFFD}"
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
