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
            var (end, holdsText) = (start, false)
            while end < text.count, text[end] != "\n" {
                holdsText = holdsText || !isBlank(text[end])
                end += 1
            }
            number += 1
            if holdsText {
                result.append(
                    line(
                        text[start..<end], number, blankLinesBefore: blankLines,
                        followsPrintedBlank: followsPrintedBlank))
                (blankLines, followsPrintedBlank) = (0, false)
            } else {
                blankLines += 1
                followsPrintedBlank = end > start
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
    ) -> Line {
        var low = raw.startIndex
        var high = raw.endIndex
        while low < high, isBlank(raw[low]) { low += 1 }
        while high > low, isBlank(raw[high - 1]) { high -= 1 }
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
    static func of(_ text: Scalars) -> Int { text.withUnsafeBufferPointer(width) }

    static func of(_ text: ArraySlice<Unicode.Scalar>) -> Int { text.withUnsafeBufferPointer(width) }

    private static func width(_ text: UnsafeBufferPointer<Unicode.Scalar>) -> Int {
        var (width, place) = (0, 0)
        while place < text.count {
            let scalar = text[place]
            // Nearly all letters of a text: none of them is a blank, and all are as wide.
            if scalar.value > 0x3000 {
                width += Letters.fullWidth
                place += 1
            } else if Letters.isBlank(scalar) {
                let last = place > 0 ? text[place - 1] : " "
                while place < text.count, Letters.isBlank(text[place]) { place += 1 }
                // The extractor's own blank between digits or Latin and Hangul was hardly there in print.
                if place < text.count { width += isBetweenScripts(last, text[place]) ? 10 : 30 }
            } else {
                width += Letters.printWidth(scalar)
                place += 1
            }
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
