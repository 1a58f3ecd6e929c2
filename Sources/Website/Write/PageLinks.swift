internal import Glibc
internal import Text

/// Reads a finished page for its links and anchors.
struct PageLinks: Sendable {
    private let html: [UInt8]
    /// Where its addresses stand, as often as they do.
    private var places: [Range<Int>] = []
    /// Fingerprints of the ids of its elements.
    private(set) var anchors: Set<UInt64> = []

    init(_ html: [UInt8]) {
        self.html = html
        html.withUnsafeBufferPointer { html in
            var offset = 0
            while let open = Self.first(UInt8(ascii: "<"), in: html, offset..<html.count) {
                let close = Self.first(UInt8(ascii: ">"), in: html, open..<html.count) ?? html.count
                readTag(open..<close, html)
                offset = close
            }
        }
    }

    /// The addresses inside the site that are not known, as written, each once.
    func addresses(except isKnown: (UnsafeBufferPointer<UInt8>) -> Bool) -> Set<String> {
        var unknown: Set<String> = []
        html.withUnsafeBufferPointer { html in
            for place in places {
                let address = UnsafeBufferPointer(rebasing: html[place])
                if !isKnown(address), Self.isInside(address) { unknown.insert(Self.unescaped(address)) }
            }
        }
        return unknown
    }

    /// Reads the attributes of a tag; templates quote every value.
    private mutating func readTag(_ tag: Range<Int>, _ html: UnsafeBufferPointer<UInt8>) {
        var offset = tag.lowerBound
        while let quote = Self.first(UInt8(ascii: "\""), in: html, offset..<tag.upperBound) {
            let end = Self.first(UInt8(ascii: "\""), in: html, quote + 1..<tag.upperBound) ?? tag.upperBound
            let value = min(quote + 1, end)..<end
            let before = UnsafeBufferPointer(rebasing: html[tag.lowerBound..<quote])
            if Self.ends(before, with: "href=") || Self.ends(before, with: "src=") {
                places.append(value)
            } else if Self.ends(before, with: " id=") {
                anchors.insert(Self.fingerprint(of: UnsafeBufferPointer(rebasing: html[value])))
            }
            offset = min(end + 1, tag.upperBound)
        }
    }

    private static func first(_ byte: UInt8, in html: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        guard let base = html.baseAddress, !range.isEmpty else { return nil }
        return memchr(base + range.lowerBound, Int32(byte), range.count).map {
            UnsafeRawPointer($0) - UnsafeRawPointer(base)
        }
    }

    private static func ends(_ text: UnsafeBufferPointer<UInt8>, with name: StaticString) -> Bool {
        let start = text.count - name.utf8CodeUnitCount
        guard start >= 0, let base = text.baseAddress else { return false }
        return memcmp(base + start, name.utf8Start, name.utf8CodeUnitCount) == 0
    }

    /// No scheme, and no other host.
    private static func isInside(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
        if address.starts(with: "//".utf8) { return false }
        let end = address.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") }
        return !address[..<(end ?? address.endIndex)].contains(UInt8(ascii: ":"))
    }

    private static func unescaped(_ address: UnsafeBufferPointer<UInt8>) -> String {
        let text = String(decoding: address, as: UTF8.self)
        return text.utf8.contains(UInt8(ascii: "&"))
            ? text.split(separator: "&amp;", omittingEmptySubsequences: false).joined(separator: "&") : text
    }

    /// FNV-1a of an id or a path; `start` is the fingerprint of what stands before it.
    static func fingerprint(of text: some Sequence<UInt8>, after start: UInt64 = 0xcbf2_9ce4_8422_2325) -> UInt64 {
        text.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
