/// Reads the Markdown of a body into blocks. It knows the few forms that the content format has, no more.
package enum BlockReader {
    package static func blocks(of body: [UInt8]) -> [Block] {
        var blocks: [Block] = []
        var open: [String] = []
        for line in String(decoding: body, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
            let line = String(line)
            if line.isEmpty {
                close(&open, &blocks)
            } else if let last = open.last, !isSameForm(last, line) {
                close(&open, &blocks)
                open = [line]
            } else {
                open.append(line)
            }
        }
        close(&open, &blocks)
        return blocks
    }

    /// Rows of one table, lines of one quotation, lines of one paragraph; every item and heading stands for itself.
    private static func isSameForm(_ last: String, _ line: String) -> Bool {
        for mark in ["|", ">"] where last.hasPrefix(mark) || line.hasPrefix(mark) {
            return last.hasPrefix(mark) && line.hasPrefix(mark)
        }
        return !["- ", "#", "[^"].contains { last.hasPrefix($0) || line.hasPrefix($0) }
    }

    private static func close(_ lines: inout [String], _ blocks: inout [Block]) {
        defer { lines = [] }
        guard let first = lines.first else { return }
        if first.hasPrefix("|") {
            blocks.append(table(lines))
        } else if first.hasPrefix(">") {
            let words = lines.map { String($0.dropFirst().drop { $0 == " " }) }.filter { !$0.isEmpty }
            blocks.append(Block(.figureText, words.map(InlineReader.plain).joined(separator: "\n")))
        } else {
            blocks.append(simple(lines.joined(separator: " ")))
        }
    }

    private static func simple(_ line: String) -> Block {
        let level = line.prefix { $0 == "#" }.count
        if level > 0, line.dropFirst(level).hasPrefix(" ") {
            return Block(.heading(level: level), InlineReader.plain(String(line.dropFirst(level + 1))))
        }
        for (mark, kind) in [("- ", Block.Kind.item), ("Table: ", .tableCaption), ("Figure: ", .figureCaption)]
        where line.hasPrefix(mark) {
            return Block(kind, InlineReader.plain(String(line.dropFirst(mark.count))))
        }
        if line.hasPrefix("[^"), let end = line.firstIndex(of: "]"), line[end...].hasPrefix("]: "),
            let number = Int(line[line.index(line.startIndex, offsetBy: 2)..<end])
        {
            return Block(.note(number), InlineReader.plain(String(line[end...].dropFirst(3))))
        }
        return Block(.paragraph, InlineReader.plain(line))
    }

    private static func table(_ lines: [String]) -> Block {
        var rows = lines.map { InlineReader.cells($0) }
        if rows.count > 1, rows[1].allSatisfy({ $0.allSatisfy { $0 == "-" || $0 == ":" } }) { rows.remove(at: 1) }
        return Block(.table, rows: rows)
    }
}

/// Reads the text of a line: escapes, strong marks, foot-note marks, line breaks.
enum InlineReader {
    static func plain(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        var index = 0
        while index < scalars.count {
            let rest = scalars[index...]
            if scalars[index] == "\\", index + 1 < scalars.count, isPunctuation(scalars[index + 1]) {
                result.append(scalars[index + 1])
                index += 2
            } else if rest.starts(with: "**".unicodeScalars) {
                result.append(InlineSign.strong)
                index += 2
            } else if rest.starts(with: "<br>".unicodeScalars) {
                // A blank before a line break is nothing on a page.
                while result.last == " " { result.removeLast() }
                result.append(InlineSign.lineBreak)
                index += 4
            } else if rest.starts(with: "[^".unicodeScalars), let end = rest.firstIndex(of: "]") {
                result.append(InlineSign.noteOpen)
                result.append(contentsOf: scalars[(index + 2)..<end])
                result.append(InlineSign.noteClose)
                index = end + 1
            } else {
                result.append(scalars[index])
                index += 1
            }
        }
        return String(result)
    }

    /// The cells of a row; an escaped bar is text.
    static func cells(_ line: String) -> [String] {
        var cells: [String] = []
        var cell = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in line.unicodeScalars.dropFirst() {
            if scalar == "|", !isEscaped {
                cells.append(plain(trimmed(String(cell))))
                cell = .init()
            } else {
                cell.append(scalar)
            }
            isEscaped = scalar == "\\" && !isEscaped
        }
        return cells
    }

    private static func trimmed(_ text: String) -> String {
        var text = text[...]
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}
