/// Writes the numbers of documents small: the gaps between them in Rice code, near to what such lists can be at best.
/// A list of all documents takes one bit for each, a list of one about two bytes.
enum DocumentList {
    /// Appends rising numbers below `limit` as bits, padded to whole bytes.
    static func append(_ lists: [(numbers: UnsafeBufferPointer<UInt32>, limit: Int)], to bytes: inout [UInt8]) {
        var pending: UInt64 = 0
        var pendingCount = 0
        func write(_ bits: UInt64, _ count: Int) {
            pending = pending << UInt64(count) | bits
            pendingCount += count
            while pendingCount >= 8 {
                pendingCount -= 8
                bytes.append(UInt8(truncatingIfNeeded: pending >> UInt64(pendingCount)))
            }
        }
        for (numbers, limit) in lists where !numbers.isEmpty {
            let width = bitWidth(count: numbers.count, limit: limit)
            var next: UInt32 = 0
            for number in numbers {
                let gap = UInt64(number - next)
                next = number + 1
                var ones = Int(gap >> UInt64(width))
                while ones >= 32 {
                    write(0xFFFF_FFFF, 32)
                    ones -= 32
                }
                write((1 << UInt64(ones) - 1) << 1, ones + 1)
                write(gap & (1 << UInt64(width) - 1), width)
            }
        }
        if pendingCount > 0 { write(0, 8 - pendingCount) }
    }

    /// How many bits of each gap are written plainly: the logarithm of the mean gap, rounded down.
    static func bitWidth(count: Int, limit: Int) -> Int {
        let mean = UInt64(max(1, limit / count))
        return 63 - mean.leadingZeroBitCount
    }

    /// Appends a number, seven bits a byte, the lowest first.
    static func append(number: Int, to bytes: inout [UInt8]) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }
}
