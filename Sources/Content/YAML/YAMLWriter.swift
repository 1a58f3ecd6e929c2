/// Writes YAML as the content format shows it: one key on a line, short lists in brackets, long texts on one line
/// however long they are, Hangul and Hanzi as they are.
struct YAMLWriter {
    /// A list in brackets goes on in a new line where it would be wider.
    private static let widest = 100

    var bytes: [UInt8] = []

    mutating func write(_ text: StaticString) {
        text.withUTF8Buffer { bytes += $0 }
    }

    /// The keys of a record, one on a line, so far to the right.
    mutating func writeRecord(_ record: Record, indent: Int) {
        for (field, value) in record.present {
            writeIndent(indent)
            writePair(field.key, value, indent: indent)
        }
    }

    /// A record as an entry of a list: its first key stands behind the hyphen.
    mutating func writeEntry(_ record: Record, indent: Int) {
        writeIndent(indent)
        write("- ")
        let present = record.present
        // An entry that says nothing is still an entry.
        if present.isEmpty { write("{}\n") }
        for (index, (field, value)) in present.enumerated() {
            if index > 0 { writeIndent(indent + 2) }
            writePair(field.key, value, indent: indent + 2)
        }
    }

    /// `key: value` to the end of the line, or of several lines.
    mutating func writePair(_ key: String, _ value: FieldValue, indent: Int) {
        bytes += key.utf8
        write(":")
        writeValue(value, indent: indent, column: indent + key.utf8.count + 1)
        write("\n")
    }

    /// What stands behind the colon, without the end of its last line. `column` columns of the line are taken.
    mutating func writeValue(_ value: FieldValue, indent: Int, column: Int) {
        if case .records(let records) = value, !records.isEmpty {
            write("\n")
            for record in records { writeEntry(record, indent: indent + 2) }
            bytes.removeLast()
            return
        }
        write(" ")
        switch value {
        case .list(let items): writeList(items, indent: indent + 2, column: column + 1)
        case .records: write("[]")
        default: writeScalar(value, inFlow: false)
        }
    }

    /// `[one, another]`.
    mutating func writeList(_ items: [String], indent: Int, column: Int) {
        var column = column + 1
        write("[")
        for (index, item) in items.enumerated() {
            let start = bytes.count
            writeText(item, inFlow: true)
            let width = Self.width(bytes[start...])
            if index > 0 {
                // Two more columns are for the space before and the comma or bracket behind.
                let wraps = column + width + 2 > Self.widest
                let gap: [UInt8] = wraps ? [0x0A] + Array(repeating: 0x20, count: indent) : [0x20]
                bytes.insert(contentsOf: gap, at: start)
                column = wraps ? indent : column + 1
            }
            column += width + 1
            if index + 1 < items.count { write(",") }
        }
        write("]")
    }

    /// A value that is no list of records.
    mutating func writeScalar(_ value: FieldValue, inFlow: Bool) {
        switch value {
        case .text(let text): writeText(text, inFlow: inFlow)
        case .count(let count): bytes += "\(count)".utf8
        case .day(let day), .date(.day(let day)): bytes += day.text.utf8
        case .date(.month(let month)): writeText(month.text, inFlow: inFlow)
        case .issueNumber(.ordinal(let ordinal)): bytes += "\(ordinal)".utf8
        case .issueNumber(.month(let month)): writeText(month.text, inFlow: inFlow)
        case .location(let location):
            write("[")
            bytes += Location.text(ofDegrees: location.longitude).utf8
            write(", ")
            bytes += Location.text(ofDegrees: location.latitude).utf8
            write("]")
        case .list(let items):
            writeList(items, indent: 0, column: Int.min / 2)
        case .records:
            preconditionFailure("records are written by writeValue")
        }
    }

    /// A text, between quotation marks where it needs them.
    mutating func writeText(_ text: String, inFlow: Bool) {
        switch YAMLScalarForm.of(text, inFlow: inFlow) {
        case .plain: bytes += text.utf8
        case .singleQuoted:
            write("'")
            bytes += text.utf8
            write("'")
        case .doubleQuoted: writeDoubleQuoted(text)
        }
    }

    private mutating func writeDoubleQuoted(_ text: String) {
        write("\"")
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": write("\\\"")
            case "\\": write("\\\\")
            case "\n": write("\\n")
            case "\t": write("\\t")
            case "\r": write("\\r")
            default:
                if YAMLCharacter.isPrintable(scalar.value) {
                    bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
                } else {
                    writeEscape(scalar.value)
                }
            }
        }
        write("\"")
    }

    /// `\x07` or `\u2028`: what is not printable lies below U+10000.
    private mutating func writeEscape(_ value: UInt32) {
        let digits = String(value, radix: 16, uppercase: true)
        let width = value < 0x100 ? 2 : 4
        bytes += (value < 0x100 ? "\\x" : "\\u").utf8
        bytes += repeatElement(UInt8(ascii: "0"), count: max(0, width - digits.utf8.count))
        bytes += digits.utf8
    }

    private mutating func writeIndent(_ indent: Int) {
        bytes += repeatElement(0x20, count: indent)
    }

    /// Columns on a screen, near enough for wrapping: Hangul and Hanzi take two.
    private static func width(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { $0 + ($1 >= 0xE0 ? 2 : $1 & 0xC0 == 0x80 ? 0 : 1) }
    }
}
