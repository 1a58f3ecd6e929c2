/// A number that tells two contents apart: quick, and no protection against somebody who wants two to be the same.
struct Checksum: Sendable, Hashable {
    private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

    static func of(_ bytes: [UInt8]) -> UInt64 {
        var sum = Checksum()
        sum.add(bytes)
        return sum.value
    }

    static func of(_ numbers: [UInt64]) -> UInt64 {
        var sum = Checksum()
        for number in numbers { sum.mix(number) }
        return sum.value
    }

    mutating func add(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { add($0) }
    }

    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
    }

    mutating func add(_ number: UInt64) { mix(number) }

    /// Eight bytes at a time; the length goes in too, so that zeros at the end count.
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        var offset = 0
        while offset + 8 <= bytes.count {
            mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
            offset += 8
        }
        var last: UInt64 = 0
        while offset < bytes.count {
            last = last << 8 | UInt64(bytes[offset])
            offset += 1
        }
        mix(last)
        mix(UInt64(bytes.count))
    }

    private mutating func mix(_ word: UInt64) {
        let product = (value ^ word).multipliedFullWidth(by: 0x9FB2_1C65_1E98_DF25)
        value = (product.high ^ product.low) &+ 0xD6E8_FEB8_6659_FD93
    }
}
