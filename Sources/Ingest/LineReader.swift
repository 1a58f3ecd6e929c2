import Text

/// Cuts a decoded text into its non-blank lines.
enum LineReader {
    static func lines(of bytes: [UInt8]) -> [Line] {
        let text = scalars(utf8: bytes[...])
        var result: [Line] = []
        result.reserveCapacity(bytes.count / 60)
        var number = 0
        var blankLines = 0
        var followsPrintedBlank = false
        var start = 0
        while start <= text.count {
            let end = text[start...].firstIndex(of: "\n") ?? text.count
            number += 1
            let raw = text[start..<end]
            if let line = line(raw, number, blankLinesBefore: blankLines, followsPrintedBlank: followsPrintedBlank) {
                result.append(line)
                (blankLines, followsPrintedBlank) = (0, false)
            } else {
                blankLines += 1
                followsPrintedBlank = raw.contains(where: isBlank)
            }
            start = end + 1
        }
        return result
    }

    /// `신문(新闻). 제목 …`: sources stand far below the text of a page, and begin none.
    private static func isSource(_ text: Scalars) -> Bool {
        guard let close = text.prefix(longestMedium).firstIndex(of: ")"), close + 1 < text.count, text[close + 1] == "."
        else { return false }
        return text[..<close].contains(where: Letters.isHanzi)
    }

    private static let longestMedium = 30

    private static func line(
        _ raw: ArraySlice<Unicode.Scalar>, _ number: Int, blankLinesBefore: Int, followsPrintedBlank: Bool
    ) -> Line? {
        var low = raw.startIndex
        var high = raw.endIndex
        while low < high, isBlank(raw[low]) { low += 1 }
        while high > low, isBlank(raw[high - 1]) { high -= 1 }
        guard low < high else { return nil }
        let text = Array(raw[low..<high])
        return Line(
            number: number, text: text, cells: raw.contains("\t") ? cells(raw) : [],
            surroundings: Line.Surroundings(
                indented: low > raw.startIndex && raw.first != "\t", blanksAfter: raw.endIndex - high,
                blankLinesBefore: blankLinesBefore, followsPrintedBlank: followsPrintedBlank && !isSource(text)))
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { Letters.isBlank(scalar) || scalar == "\r" }

    private static func cells(_ raw: ArraySlice<Unicode.Scalar>) -> [Scalars] {
        var cells: [Scalars] = []
        var start = raw.startIndex
        for index in raw.indices where raw[index] == "\t" {
            cells.append(raw[start..<index].trimmed)
            start = index + 1
        }
        cells.append(raw[start...].trimmed)
        return cells
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
