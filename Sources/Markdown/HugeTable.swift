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
        let firstBar = source.firstIndex(of: UInt8(ascii: "|"), from: 0)
        if firstBar == source.count { return false }
        let rest = UnsafeBufferPointer(rebasing: source[firstBar...])
        let bars = rest.count(of: UInt8(ascii: "|"))
        if bars > mostColumns { return true }
        return (bars + 1) * (rest.count(of: UInt8(ascii: "\n")) + 2) > mostCells
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

extension UnsafeBufferPointer<UInt8> {
    /// How often a byte occurs: eight bytes at a time, as every text passes here.
    fileprivate func count(of byte: UInt8) -> Int {
        guard let base = baseAddress else { return 0 }
        let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
        let lowBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        var (total, offset) = (0, 0)
        while offset + 8 <= count {
            // A byte that equals the wanted one leaves its highest bit alone unset, all others set it.
            let difference = UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self) ^ pattern
            let unequal = ((difference & lowBits) &+ lowBits) | difference | lowBits
            total &+= (~unequal).nonzeroBitCount
            offset += 8
        }
        while offset < count {
            if base[offset] == byte { total += 1 }
            offset += 1
        }
        return total
    }
}
