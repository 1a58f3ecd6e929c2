/// Reads what `PackedWriter` wrote. Bytes that it cannot have written are an error, never a crash.
struct PackedReader {
    struct Broken: Error {}

    private let bytes: [UInt8]
    private var offset = 0

    init(_ bytes: [UInt8], from start: Int = 0) {
        self.bytes = bytes
        offset = start
    }

    var isAtEnd: Bool { offset == bytes.count }
    /// How many bytes were read so far.
    var readCount: Int { offset }

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

    mutating func byteList() throws(Broken) -> [UInt8] {
        let count = try int()
        guard count >= 0, count <= bytes.count - offset else { throw Broken() }
        defer { offset += count }
        return Array(bytes[offset..<offset + count])
    }

    /// A range that ends at `limit` or before.
    mutating func range(below limit: Int = .max) throws(Broken) -> Range<Int> {
        let (start, count) = (try int(), try int())
        guard start >= 0, count >= 0, start <= limit, count <= limit - start else { throw Broken() }
        return start..<start + count
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
