/// The tags of a page, one after another; texts, comments, scripts and style sheets are passed over.
struct HTMLTags {
    struct Tag {
        let name: String
        let offset: Int
        var isEnd = false
        var isSelfClosed = false
        var attributes: [(name: String, value: String)] = []
    }

    /// Where a tag begins that does not end.
    private(set) var unfinished: Int?
    private let page: [UInt8]
    private var offset = 0

    init(_ page: [UInt8]) { self.page = page }

    mutating func next() -> Tag? {
        while let start = page[offset...].firstIndex(of: UInt8(ascii: "<")) {
            offset = start + 1
            if starts(with: "!--") {
                offset = end(of: "-->", from: offset + 3)
            } else if byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
                offset = end(of: ">", from: offset)
            } else if let tag = readTag(from: start) {
                // What stands in these is no HTML.
                if !tag.isEnd, ["script", "style", "textarea"].contains(tag.name) {
                    offset = page[offset...].isEmpty ? page.count : startOfEnd(of: tag.name)
                }
                return tag
            }
        }
        return nil
    }

    private var byte: UInt8? { offset < page.count ? page[offset] : nil }

    private func starts(with text: String) -> Bool { page[offset...].starts(with: text.utf8) }

    private func end(of mark: String, from start: Int) -> Int {
        let mark = Array(mark.utf8)
        var index = start
        while index + mark.count <= page.count {
            if page[index..<(index + mark.count)].elementsEqual(mark) { return index + mark.count }
            index += 1
        }
        return page.count
    }

    private func startOfEnd(of name: String) -> Int {
        let mark = "</" + name
        let end = end(of: mark, from: offset)
        return end == page.count ? end : end - mark.utf8.count
    }

    /// Nil where the `<` begins no tag.
    private mutating func readTag(from start: Int) -> Tag? {
        let isEnd = byte == UInt8(ascii: "/")
        if isEnd { offset += 1 }
        guard let first = byte, first | 0x20 >= UInt8(ascii: "a"), first | 0x20 <= UInt8(ascii: "z") else { return nil }
        var tag = Tag(name: word { $0 > 0x20 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }, offset: start)
        tag.isEnd = isEnd
        while let next = byte {
            switch next {
            case UInt8(ascii: ">"):
                offset += 1
                return tag
            case UInt8(ascii: "/"):
                offset += 1
                tag.isSelfClosed = byte == UInt8(ascii: ">")
            case 0...0x20: offset += 1
            default: tag.attributes.append(attribute())
            }
        }
        unfinished = start
        return nil
    }

    private mutating func attribute() -> (name: String, value: String) {
        let start = offset
        let name = word { $0 > 0x20 && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
        // A stray mark must not hold the reading up.
        if offset == start { offset += 1 }
        guard byte == UInt8(ascii: "=") else { return (name, "") }
        offset += 1
        guard let quote = byte, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            return (name, word { $0 > 0x20 && $0 != UInt8(ascii: ">") })
        }
        offset += 1
        let value = page[offset...].prefix { $0 != quote }
        offset = min(page.count, value.endIndex + 1)
        return (name, String(decoding: value, as: UTF8.self))
    }

    /// Letters as long as a rule holds, in small ones where they are ASCII.
    private mutating func word(while holds: (UInt8) -> Bool) -> String {
        let letters = page[offset...].prefix(while: holds)
        offset = letters.endIndex
        return String(decoding: letters, as: UTF8.self).lowercased()
    }

    static func unescaped(_ value: String) -> String {
        guard value.utf8.contains(UInt8(ascii: "&")) else { return value }
        return value.split(separator: "&amp;", omittingEmptySubsequences: false).joined(separator: "&")
    }
}
