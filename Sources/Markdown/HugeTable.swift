import Glibc
import Text

/// A table too large to be meant. libcmark fills every row up to the width of the header, so that 24 KB of text with
/// 3,000 columns and 3,000 short rows become nine million cells, and its time grows with the square of the columns.
struct HugeTable {
    static let mostColumns = 16_384
    static let mostCells = 2_000_000

    /// The line of the text at which the table begins, from 1.
    let line: Int
    let columns: Int

    /// The first such table of a text.
    static func first(in source: UnsafeBufferPointer<UInt8>) -> HugeTable? {
        guard mayHoldOne(source) else { return nil }
        var widest = HugeTable(line: 0, columns: 0)
        var rows = 0
        var line = 1
        var start = 0
        while start < source.count {
            let end = source.firstIndex(of: UInt8(ascii: "\n"), from: start)
            let text = UnsafeBufferPointer(rebasing: source[start..<end])
            let columns = delimiterColumns(text)
            if columns > widest.columns {
                widest = HugeTable(line: max(1, line - 1), columns: columns)
                rows = 0
            } else if !text.contains(where: { $0 > 0x20 }) {
                widest = HugeTable(line: 0, columns: 0)
            }
            rows += 1
            if widest.columns > mostColumns || widest.columns * rows > mostCells { return widest }
            start = end + 1
            line += 1
        }
        return nil
    }

    /// A quick no for all texts but the largest: the cells cannot be more than all bars times all lines.
    private static func mayHoldOne(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
        if source.count < mostColumns / 16 { return false }
        var (bars, lines) = (0, 1)
        for byte in source {
            bars &+= byte == UInt8(ascii: "|") ? 1 : 0
            lines &+= byte == UInt8(ascii: "\n") ? 1 : 0
        }
        return bars > mostColumns || (bars + 1).multipliedReportingOverflow(by: lines).partialValue > mostCells
    }

    /// The columns that a line declares if it is the `|---|---|` under a header; otherwise none.
    private static func delimiterColumns(_ line: UnsafeBufferPointer<UInt8>) -> Int {
        var (bars, dashes) = (0, 0)
        for byte in line {
            switch byte {
            case UInt8(ascii: "|"): bars += 1
            case UInt8(ascii: "-"): dashes += 1
            case UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: ">"): break
            default: return 0
            }
        }
        return bars > 0 && dashes > 0 ? bars + 1 : 0
    }
}
