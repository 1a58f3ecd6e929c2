import Text

/// Cuts a decoded text into its non-blank lines.
enum LineReader {
    static func lines(of bytes: [UInt8]) -> [Line] {
        var result: [Line] = []
        result.reserveCapacity(bytes.count / 60)
        var number = 0
        var blankLines = 0
        var start = 0
        while start <= bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            number += 1
            let scalars = scalars(utf8: bytes[start..<end])
            if let line = line(scalars, number: number, blankLinesBefore: blankLines) {
                result.append(line)
                blankLines = 0
            } else {
                blankLines += 1
            }
            start = end + 1
        }
        return result
    }

    private static func line(_ raw: Scalars, number: Int, blankLinesBefore: Int) -> Line? {
        var low = 0
        var high = raw.count
        while low < high, isBlank(raw[low]) { low += 1 }
        while high > low, isBlank(raw[high - 1]) { high -= 1 }
        guard low < high else { return nil }
        // A copy, since what was decoded has room to spare.
        let text = Array(raw[low..<high])
        var line = Line(number: number, text: text, cells: raw.contains("\t") ? cells(raw) : [])
        line.indented = low > 0 && raw[0] != "\t"
        line.blanksAfter = raw.count - high
        line.blankLinesBefore = blankLinesBefore
        return line
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { Letters.isBlank(scalar) || scalar == "\r" }

    private static func cells(_ raw: Scalars) -> [Scalars] {
        raw.split(separator: "\t", omittingEmptySubsequences: false).map { $0.trimmed }
    }
}

/// How wide a line stood in print.
enum PrintWidth {
    static func of(_ text: some RandomAccessCollection<Unicode.Scalar>) -> Int {
        var width = 0
        var last: Unicode.Scalar = " "
        var blankPending = false
        for scalar in text {
            if Letters.isBlank(scalar) {
                blankPending = true
                continue
            }
            if blankPending {
                // The extractor's own blank between digits or Latin and Hangul was hardly there in print.
                width += isBetweenScripts(last, scalar) ? 10 : 30
                blankPending = false
            }
            width += Letters.printWidth(scalar)
            last = scalar
        }
        return width
    }

    private static func isBetweenScripts(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
        let leftIsWestern = Letters.isDigit(left) || Letters.isLatin(left)
        let rightIsWestern = Letters.isDigit(right) || Letters.isLatin(right)
        guard leftIsWestern != rightIsWestern else { return false }
        let other = leftIsWestern ? right : left
        return Letters.isHangul(other) || Letters.isHanzi(other)
    }
}

extension RandomAccessCollection<Unicode.Scalar> where Index == Int {
    /// The scalars without surrounding blanks.
    var trimmed: Scalars {
        var low = startIndex
        var high = endIndex
        while low < high, Letters.isBlank(self[low]) { low += 1 }
        while high > low, Letters.isBlank(self[high - 1]) { high -= 1 }
        return Array(self[low..<high])
    }
}
