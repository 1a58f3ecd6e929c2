/// Takes out of a style sheet what only its authors read: comments, line ends, indentation.
enum StyleText {
    /// The same rules in fewer bytes. What stands in quotation marks stays as it is.
    static func squeezed(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var offset = 0
        while offset < text.count {
            let byte = text[offset]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                let end = endOfString(text, from: offset)
                result += text[offset..<end]
                offset = end
            } else if text[offset...].starts(with: "/*".utf8) {
                offset = endOfComment(text, from: offset)
                appendBlank(to: &result)
            } else if byte <= 0x20 {
                offset += 1
                appendBlank(to: &result)
            } else {
                if isMark(byte), result.last == 0x20 { result.removeLast() }
                result.append(byte)
                offset += 1
            }
        }
        if result.last == 0x20 { result.removeLast() }
        return result
    }

    /// One blank where there were any; none after a mark that parts rules anyway. A blank before a colon stays: `a :hover`
    /// is not `a:hover`.
    private static func appendBlank(to result: inout [UInt8]) {
        guard let last = result.last, last != 0x20, !isMark(last), last != UInt8(ascii: ":") else { return }
        result.append(0x20)
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ","): true
        default: false
        }
    }

    private static func endOfString(_ text: [UInt8], from start: Int) -> Int {
        var offset = start + 1
        while offset < text.count, text[offset] != text[start] {
            offset += text[offset] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(offset + 1, text.count)
    }

    private static func endOfComment(_ text: [UInt8], from start: Int) -> Int {
        var offset = start + 2
        while offset < text.count, !text[offset...].starts(with: "*/".utf8) { offset += 1 }
        return min(offset + 2, text.count)
    }
}
