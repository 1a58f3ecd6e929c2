/// Reads a finished page for its links and anchors.
struct PageLinks: Sendable {
    /// Addresses inside the site, as written, each once.
    private(set) var addresses: Set<String> = []
    /// Fingerprints of the ids of its elements.
    private(set) var anchors: Set<UInt64> = []

    init(_ html: [UInt8]) {
        html.withUnsafeBufferPointer { html in
            var offset = 0
            while let open = html[offset...].firstIndex(of: UInt8(ascii: "<")) {
                let close = html[open...].firstIndex(of: UInt8(ascii: ">")) ?? html.count
                readTag(UnsafeBufferPointer(rebasing: html[open..<close]))
                offset = close
            }
        }
    }

    /// Reads the attributes of a tag; templates quote every value.
    private mutating func readTag(_ tag: UnsafeBufferPointer<UInt8>) {
        var offset = 0
        while let quote = tag[offset...].firstIndex(of: UInt8(ascii: "\"")) {
            let end = tag[(quote + 1)...].firstIndex(of: UInt8(ascii: "\"")) ?? tag.count
            let value = tag[min(quote + 1, end)..<end]
            if has("href=", before: quote, in: tag) || has("src=", before: quote, in: tag) {
                if isInside(value) { addresses.insert(unescaped(value)) }
            } else if has(" id=", before: quote, in: tag) {
                anchors.insert(Self.fingerprint(of: value))
            }
            offset = min(end + 1, tag.count)
        }
    }

    private func has(_ name: StaticString, before quote: Int, in tag: UnsafeBufferPointer<UInt8>) -> Bool {
        let length = name.utf8CodeUnitCount
        guard quote >= length else { return false }
        for index in 0..<length where tag[quote - length + index] != name.utf8Start[index] { return false }
        return true
    }

    /// No scheme, and no other host.
    private func isInside(_ address: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        if address.starts(with: "//".utf8) { return false }
        let end = address.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") }
        return !address[..<(end ?? address.endIndex)].contains(UInt8(ascii: ":"))
    }

    private func unescaped(_ address: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        let text = String(decoding: address, as: UTF8.self)
        return text.utf8.contains(UInt8(ascii: "&"))
            ? text.split(separator: "&amp;", omittingEmptySubsequences: false).joined(separator: "&") : text
    }

    static func fingerprint(of id: some Sequence<UInt8>) -> UInt64 {
        id.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
