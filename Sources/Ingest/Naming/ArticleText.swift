package import Content
package import Names

/// The text of an article as names are read from it: its title and its Markdown without marks.
package enum ArticleText {
    /// The pieces of an article, its title first.
    package static func named(_ article: Article) -> NamedText {
        var units = [TextUnit(article.title, .title)]
        var table = 0
        var row = 0
        // An empty line ends a table, also before another one.
        for line in article.body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let text = line.drop { $0 == UInt8(ascii: " ") }
            guard text.first == UInt8(ascii: "|") else {
                if row > 0 { (table, row) = (table + 1, 0) }
                if text.isEmpty { continue }
                if let unit = unit(text) { add(unit, to: &units, isQuoted: text.first == UInt8(ascii: ">")) }
                continue
            }
            if row == 1, isRule(text) {
                continue
            }
            for (column, cell) in cells(text).enumerated() {
                units.append(TextUnit(cell, .cell(table: table, row: row, column: column)))
            }
            row += 1
        }
        return NamedText(units)
    }

    /// A poster's line that ends with a count (`… 스타트업 10개사`) lists them on its next.
    private static func add(_ unit: TextUnit, to units: inout [TextUnit], isQuoted: Bool) {
        if isQuoted, unit.text.isEmpty { return }
        guard isQuoted, let last = units.last, last.role == .caption,
            counters.contains(where: { last.text.hasSuffix($0) })
        else {
            units.append(unit)
            return
        }
        units[units.count - 1] = TextUnit(last.text + " " + unit.text, .caption)
    }

    private static let counters = ["개사", "개 사", "개 기업", "개 업체"]

    private static func unit(_ line: ArraySlice<UInt8>) -> TextUnit? {
        guard let first = line.first else { return nil }
        switch first {
        case UInt8(ascii: "#"): return TextUnit(plain(line.drop { $0 == first }.dropFirst()), .heading)
        case UInt8(ascii: ">"): return TextUnit(plain(line.dropFirst(2)), .caption)
        case UInt8(ascii: "[") where line.dropFirst().first == UInt8(ascii: "^"): return TextUnit(plain(line), .note)
        default: break
        }
        if line.starts(with: Array("- ".utf8)) { return TextUnit(plain(line.dropFirst(2)), .item) }
        for label in ["Table: ", "Figure: "] where line.starts(with: Array(label.utf8)) {
            return TextUnit(plain(line.dropFirst(label.utf8.count)), .caption)
        }
        return TextUnit(plain(line))
    }

    /// `| --- | --- |`
    private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
        line.allSatisfy { [UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: " ")].contains($0) }
    }

    private static func cells(_ line: ArraySlice<UInt8>) -> [String] {
        var cells: [String] = []
        var start = line.startIndex + 1
        var isEscaped = false
        for index in line.indices.dropFirst() {
            if isEscaped {
                isEscaped = false
            } else if line[index] == UInt8(ascii: "\\") {
                isEscaped = true
            } else if line[index] == UInt8(ascii: "|") {
                cells.append(plain(trimmed(line[start..<index])))
                start = index + 1
            }
        }
        return cells
    }

    private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text = text
        while text.first == UInt8(ascii: " ") { text.removeFirst() }
        while text.last == UInt8(ascii: " ") { text.removeLast() }
        return text
    }

    /// Without escapes, bold marks and line breaks.
    private static func plain(_ markdown: ArraySlice<UInt8>) -> String {
        guard markdown.contains(where: mayBeginMark) else { return String(decoding: markdown, as: UTF8.self) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(markdown.count)
        var rest = markdown
        while let first = rest.first {
            if first == UInt8(ascii: "\\"), rest.count > 1 {
                bytes.append(rest[rest.startIndex + 1])
                rest = rest.dropFirst(2)
            } else if first == UInt8(ascii: "*"), rest.dropFirst().first == first {
                rest = rest.dropFirst(2)
            } else if first == UInt8(ascii: "<"), rest.starts(with: lineBreak) {
                bytes.append(UInt8(ascii: "\n"))
                rest = rest.dropFirst(lineBreak.count)
            } else {
                bytes.append(first)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func mayBeginMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "<")
    }

    private static let lineBreak = Array("<br>".utf8)
}
