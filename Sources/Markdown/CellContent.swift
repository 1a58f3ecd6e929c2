/// What a cell of a table holds, for the alignment of its column.
enum CellContent: Equatable {
    /// Nothing, or a sign for nothing: `-`, `–`, `N/A`.
    case blank
    /// One number, with a sign, a currency before it, or a unit of a few letters after it: `34,389.18`, `-0.20%`,
    /// `+8,600`, `1.5억`, `△3.2`. Not a date, a range, or a number in a sentence.
    case number
    case text

    /// A longer cell is no number.
    private static let mostBytes = 48
    /// The longest unit that may follow a number: `만 위안`, `kWh`.
    private static let longestUnit = 5

    init(_ text: UnsafeBufferPointer<UInt8>) {
        let cell = text.trimmedOfBlanks
        if cell.isEmpty || cell.saysNothing {
            self = .blank
            return
        }
        var offset = 0
        while cell.count <= Self.mostBytes, let scalar = cell.scalar(startingAt: offset), scalar.canStandBeforeNumber {
            offset += UTF8.width(scalar)
        }
        guard cell.count <= Self.mostBytes, offset < cell.count, cell[offset].isDigit else {
            self = .text
            return
        }
        while offset < cell.count, cell[offset].isPartOfNumber { offset += 1 }
        var unitLength = 0
        while let scalar = cell.scalar(startingAt: offset), scalar.isPartOfUnit, unitLength <= Self.longestUnit {
            offset += UTF8.width(scalar)
            unitLength += scalar == " " ? 0 : 1
        }
        self = offset == cell.count && unitLength <= Self.longestUnit ? .number : .text
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate var trimmedOfBlanks: UnsafeBufferPointer<UInt8> {
        var (start, end) = (0, count)
        while start < end, self[start].isASCIISpace { start += 1 }
        while end > start, self[end - 1].isASCIISpace { end -= 1 }
        return UnsafeBufferPointer(rebasing: self[start..<end])
    }

    /// One of the signs that stand for no value.
    fileprivate var saysNothing: Bool {
        guard count <= 3 else { return false }
        if count == 3, elementsEqual("N/A".utf8) || elementsEqual("n/a".utf8) { return true }
        guard let scalar = scalar(startingAt: 0), UTF8.width(scalar) == count else { return false }
        return switch scalar {
        case "-", "–", "—", "―", "…", "/", "x", "X": true
        default: false
        }
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
    fileprivate var isPartOfNumber: Bool { isDigit || self == UInt8(ascii: ",") || self == UInt8(ascii: ".") }
}

extension Unicode.Scalar {
    fileprivate var canStandBeforeNumber: Bool {
        switch self {
        case " ", "(", "+", "-", "−", "–", "±", "~", "≈", "<", ">", "≤", "≥": true
        case "△", "▲", "▽", "▼", "↑", "↓": true
        case "$", "€", "£", "¥", "￥", "₩", "＄": true
        default: false
        }
    }

    /// A letter, or a sign such as `%`, `‰`, `℃`, `/`, `²`; no digit, so that a date or a range is none.
    fileprivate var isPartOfUnit: Bool {
        if isCommonEastAsianLetter { return true }
        if value < 0x80 {
            return (0x61...0x7A).contains(value | 0x20) || self == "%" || self == "/" || self == " " || self == ")"
        }
        return self == "‰" || !(isPunctuation || properties.numericType == .decimal)
    }
}
