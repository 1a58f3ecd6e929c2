/// Writes values one after another in few bytes, to be read back by the same program.
struct PackedWriter {
    private(set) var bytes: [UInt8] = []

    init() {}

    /// Something large, after so many bytes that are set at the end.
    init(head: Int, capacity: Int) {
        bytes.reserveCapacity(head + capacity)
        bytes.append(contentsOf: repeatElement(0, count: head))
    }

    mutating func setHead(_ head: [UInt8]) { bytes.replaceSubrange(..<head.count, with: head) }

    /// Seven bits a byte: small numbers are short.
    mutating func write(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func write(_ number: Int) { write(UInt64(bitPattern: Int64(number))) }

    mutating func write(_ text: String) {
        write(UInt64(text.utf8.count))
        bytes += text.utf8
    }

    mutating func write(_ bytes: [UInt8]) {
        write(bytes.count)
        self.bytes += bytes
    }

    mutating func write(_ range: Range<Int>) {
        write(range.lowerBound)
        write(range.count)
    }

    mutating func write(_ text: String?) {
        write(text == nil ? 0 : 1)
        if let text { write(text) }
    }

    mutating func writeAll<Element>(_ list: [Element], _ writeOne: (inout PackedWriter, Element) -> Void) {
        write(list.count)
        for element in list { writeOne(&self, element) }
    }
}
