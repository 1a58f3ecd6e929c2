/// What a cell of a table holds, for the alignment of its column.
enum CellContent: Equatable {
    /// Nothing, or a sign for nothing: `-`, `–`, `N/A`.
    case blank
    /// One number, with a sign, a currency before it, or a unit of a few letters after it: `34,389.18`, `-0.20%`,
    /// `+8,600`, `1.5억`, `△3.2`, `약 30`. Not a date, a range, or a number in a sentence.
    case number
    case text

    /// The longest unit that may follow a number: `백만 위안`, `kWh`.
    private static let longestUnit = 5

    init(_ text: UnsafeBufferPointer<UInt8>) {
        // A longer cell is no number, and most cells that are none are found out by their first character.
        guard text.count <= 48 else {
            self = .text
            return
        }
        var scalars = Substring(decoding: text, as: UTF8.self).unicodeScalars
        scalars.trimBlanks()
        if scalars.isEmpty || ["-", "–", "—", "―", "N/A", "n/a", "…", "/", "x", "X"].contains(String(scalars)) {
            self = .blank
            return
        }
        scalars.removePrefix { "+-−–△▲▼▽↑↓±~≈¥$€£₩￥＄<>≤≥()".unicodeScalars.contains($0) || $0 == " " }
        guard let first = scalars.first, first.isASCIIDigit else {
            self = .text
            return
        }
        scalars.removePrefix { $0.isASCIIDigit || $0 == "," || $0 == "." }
        scalars.trimBlanks()
        self = scalars.count <= Self.longestUnit && scalars.allSatisfy(\.isPartOfUnit) ? .number : .text
    }
}

extension Substring.UnicodeScalarView {
    fileprivate mutating func removePrefix(while predicate: (Unicode.Scalar) -> Bool) {
        while let first, predicate(first) { removeFirst() }
    }

    fileprivate mutating func trimBlanks() {
        removePrefix(while: \.isMarkdownWhitespace)
        while let last, last.isMarkdownWhitespace { removeLast() }
    }
}

extension Unicode.Scalar {
    fileprivate var isASCIIDigit: Bool { (0x30...0x39).contains(value) }

    /// A letter, or a sign such as `%`, `‰`, `℃`, `/`, `²`; no digit, so that a date or a range is none.
    fileprivate var isPartOfUnit: Bool {
        if value < 0x80 { return self == "%" || self == "/" || self == " " || self == ")" || properties.isAlphabetic }
        return !isPunctuation && properties.numericType != .decimal
    }
}
