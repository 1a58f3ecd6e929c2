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
