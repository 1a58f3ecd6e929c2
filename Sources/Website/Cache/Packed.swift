/// Writes values one after another in few bytes, to be read back by the same program.
struct PackedWriter {
    private(set) var bytes: [UInt8] = []

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

    mutating func write(_ text: String?) {
        write(text == nil ? 0 : 1)
        if let text { write(text) }
    }

    mutating func writeAll<Element>(_ list: [Element], _ writeOne: (inout PackedWriter, Element) -> Void) {
        write(list.count)
        for element in list { writeOne(&self, element) }
    }
}

/// Reads what `PackedWriter` wrote. Bytes that it cannot have written are an error, never a crash.
struct PackedReader {
    struct Broken: Error {}

    private let bytes: [UInt8]
    private var offset = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { offset == bytes.count }

    mutating func number() throws(Broken) -> UInt64 {
        var (number, shift): (UInt64, UInt64) = (0, 0)
        while offset < bytes.count, shift < 64 {
            let byte = bytes[offset]
            offset += 1
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return number }
            shift += 7
        }
        throw Broken()
    }

    mutating func int() throws(Broken) -> Int { Int(Int64(bitPattern: try number())) }

    mutating func text() throws(Broken) -> String {
        let count = try int()
        guard count >= 0, count <= bytes.count - offset else { throw Broken() }
        defer { offset += count }
        return bytes.withUnsafeBufferPointer {
            String(decoding: UnsafeBufferPointer(rebasing: $0[offset..<offset + count]), as: UTF8.self)
        }
    }

    mutating func texts() throws(Broken) -> [String] {
        try all { reader throws(Broken) in try reader.text() }
    }

    mutating func textIfAny() throws(Broken) -> String? { try number() == 0 ? nil : try text() }

    mutating func all<Element>(
        _ readOne: (inout PackedReader) throws(Broken) -> Element
    ) throws(Broken) -> [Element] {
        let count = try int()
        // Every element takes a byte at least: a count that is wrong does not fill the memory.
        guard count >= 0, count <= bytes.count - offset else { throw Broken() }
        var list: [Element] = []
        list.reserveCapacity(count)
        for _ in 0..<count { list.append(try readOne(&self)) }
        return list
    }
}
