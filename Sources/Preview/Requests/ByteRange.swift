/// The part of a file that a request asks for (`Range: bytes=0-499`).
enum ByteRange: Hashable {
    /// Nothing is asked for, or nothing that one part could answer: the whole is sent.
    case whole
    case part(Range<Int>)
    /// The file ends before the part begins.
    case unsatisfiable

    init(_ header: String?, size: Int) {
        guard let header, header.hasPrefix("bytes=") else {
            self = .whole
            return
        }
        let ends = header.dropFirst("bytes=".count).split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, let first = Self.number(ends[0]), let last = Self.number(ends[1]) else {
            self = .whole
            return
        }
        switch (first, last) {
        case (nil, nil): self = .whole
        // `-500` is the last 500 bytes.
        case (nil, let count?): self = count == 0 || size == 0 ? .unsatisfiable : .part(max(0, size - count)..<size)
        case (let first?, nil): self = first < size ? .part(first..<size) : .unsatisfiable
        case (let first?, let last?) where last < first: self = .whole
        case (let first?, let last?): self = first < size ? .part(first..<min(size, last + 1)) : .unsatisfiable
        }
    }

    /// The number, or nothing where none is written; nil where what is written is no number, or one out of reason.
    private static func number(_ text: Substring) -> Int?? {
        if text.isEmpty { return .some(nil) }
        guard text.utf8.count <= 18, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let number = Int(text)
        else { return nil }
        return .some(number)
    }
}
