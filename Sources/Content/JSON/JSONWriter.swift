/// Writes JSON. The same value always gives the same bytes.
package enum JSONWriter {
    /// On one line, without spaces.
    package static func compact(_ value: JSONValue) -> [UInt8] {
        var writer = Writer(isPretty: false)
        writer.write(value, indent: 0)
        return writer.bytes
    }

    /// For people and for `diff`: what holds other lists or objects goes over several lines, what holds none stands on
    /// one. Ends with a line feed.
    package static func pretty(_ value: JSONValue) -> [UInt8] {
        var writer = Writer(isPretty: true)
        writer.write(value, indent: 0)
        return writer.bytes + [0x0A]
    }
}

private struct Writer {
    let isPretty: Bool
    var bytes: [UInt8] = []

    init(isPretty: Bool) {
        self.isPretty = isPretty
    }

    mutating func write(_ value: JSONValue, indent: Int) {
        switch value {
        case .null: bytes += "null".utf8
        case .bool(let truth): bytes += (truth ? "true" : "false").utf8
        case .integer(let number): bytes += "\(number)".utf8
        case .decimal(let number):
            precondition(number.isFinite, "JSON has no number for \(number)")
            bytes += "\(number)".utf8
        case .string(let text): writeString(text)
        case .array(let items):
            let spreads = isPretty && items.contains(where: \.isContainer)
            writeAll(items.count, "[", "]", indent: indent, spreads: spreads) { writer, index, indent in
                writer.write(items[index], indent: indent)
            }
        case .object(let members):
            let spreads = isPretty && members.contains { $0.value.isContainer }
            writeAll(members.count, "{", "}", indent: indent, spreads: spreads) { writer, index, indent in
                writer.writeString(members[index].name)
                writer.bytes += (writer.isPretty ? ": " : ":").utf8
                writer.write(members[index].value, indent: indent)
            }
        }
    }

    private mutating func writeAll(
        _ count: Int, _ open: String, _ close: String, indent: Int, spreads: Bool,
        _ writeItem: (inout Writer, Int, Int) -> Void
    ) {
        bytes += open.utf8
        for index in 0..<count {
            if index > 0 { bytes += (isPretty && !spreads ? ", " : ",").utf8 }
            if spreads { startLine(indent + 2) }
            writeItem(&self, index, indent + 2)
        }
        if spreads { startLine(indent) }
        bytes += close.utf8
    }

    private mutating func startLine(_ indent: Int) {
        bytes.append(0x0A)
        bytes += repeatElement(0x20, count: indent)
    }

    private mutating func writeString(_ text: String) {
        var text = text
        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { text in
            // Few bytes need an escape, so whole runs of the others are copied at once.
            var copied = 0
            for index in text.indices where Self.needsEscape(text[index]) {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<index]))
                writeEscaped(text[index])
                copied = index + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied...]))
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Control characters; the last of them need not be escaped in JSON, but must not stand in HTML.
    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func writeEscaped(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): bytes += "\\\"".utf8
        case UInt8(ascii: "\\"): bytes += "\\\\".utf8
        case 0x0A: bytes += "\\n".utf8
        case 0x0D: bytes += "\\r".utf8
        case 0x09: bytes += "\\t".utf8
        default:
            bytes += (byte < 0x10 ? "\\u000" : "\\u00").utf8
            bytes += String(byte, radix: 16).utf8
        }
    }
}

extension JSONValue {
    fileprivate var isContainer: Bool {
        switch self {
        case .array, .object: true
        default: false
        }
    }
}
