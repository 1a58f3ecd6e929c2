internal import Glibc
package import Typesetter

/// Ways in which a newsletter's text may come damaged.
package enum Mutation: String, CaseIterable, Sendable {
    case linesDropped, linesDoubled, linesSwapped, windowsLineEnds, cp949, blankLinesRemoved, blanksTrimmed
    case pageBreaksMoved, lettersChanged, marksChanged, cutOff, linesJoined, reversed

    /// The text with the damage done.
    package func damaged(_ text: [UInt8], _ chance: inout Chance) -> [UInt8] {
        var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
        switch self {
        case .linesDropped: lines = lines.filter { _ in !chance.happens(10) }
        case .linesDoubled: lines = lines.flatMap { chance.happens(10) ? [$0, $0] : [$0] }
        case .linesSwapped:
            for index in lines.indices.dropLast() where chance.happens(10) { lines.swapAt(index, index + 1) }
        case .windowsLineEnds: lines = lines.map { $0 + [0x0D] }
        case .cp949: return Legacy.encoded(text)
        case .blankLinesRemoved: lines = lines.filter { $0.contains { $0 != 0x20 } }
        case .blanksTrimmed: lines = lines.map { Array($0.trimmedBlanks) }
        case .pageBreaksMoved: movePageBreaks(&lines, &chance)
        case .lettersChanged: return changed(text, &chance)
        case .marksChanged: return marksChanged(text, &chance)
        case .cutOff: return Array(text.prefix(chance.number(0...text.count)))
        case .linesJoined: return Array(lines.joined())
        case .reversed: lines.reverse()
        }
        return Array(lines.joined(separator: [0x0A]))
    }

    /// A page begins with a blank and no blank line before it: breaks come and go.
    private func movePageBreaks(_ lines: inout [[UInt8]], _ chance: inout Chance) {
        for index in lines.indices where !lines[index].isEmpty {
            if lines[index][0] == 0x20, chance.happens(50) {
                lines[index].removeFirst()
            } else if chance.happens(5) {
                lines[index].insert(0x20, at: 0)
                if index > 0, lines[index - 1].isEmpty { lines[index - 1] = [0x61] }
            }
        }
    }

    /// Of the blanks and marks between words, by which names are told, one of ten goes, doubles, or becomes another.
    private func marksChanged(_ text: [UInt8], _ chance: inout Chance) -> [UInt8] {
        let marks = Array(" ,()/·、-－:：‘’“”[]&".unicodeScalars)
        let isMark = Set(marks)
        var view = String.UnicodeScalarView()
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            guard isMark.contains(scalar), chance.happens(10) else {
                view.append(scalar)
                continue
            }
            for _ in 0..<chance.number(0...2) { view.append(chance.happens(50) ? scalar : chance.pick(marks)) }
        }
        return Array(String(view).utf8)
    }

    /// One letter of a hundred becomes another: of the same text, or one that means something to some stage.
    private func changed(_ text: [UInt8], _ chance: inout Chance) -> [UInt8] {
        let telling = Array("#|*[]<>\\\t\n()“”◼－①1.９가的\u{0}\u{FEFF}\u{2028}\u{10F000}😀".unicodeScalars)
        var scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
        for index in scalars.indices where chance.happens(1) {
            scalars[index] = chance.happens(50) ? chance.pick(telling) : chance.pick(scalars)
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return Array(String(view).utf8)
    }
}

/// The encoding of old Korean files.
private enum Legacy {
    /// The text in CP949; letters it has no place for are left out.
    static func encoded(_ text: [UInt8]) -> [UInt8] {
        let converter = iconv_open("CP949//IGNORE", "UTF-8")
        defer { iconv_close(converter) }
        var input = text.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: text.count * 2 + 16)
        let capacity = output.count
        var left = capacity
        input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var from = source.baseAddress
                var to = target.baseAddress
                var unread = source.count
                _ = iconv(converter, &from, &unread, &to, &left)
            }
        }
        return output[..<(capacity - left)].map { UInt8(bitPattern: $0) }
    }
}

extension [UInt8] {
    fileprivate var trimmedBlanks: ArraySlice<UInt8> {
        var rest = self[...]
        while rest.last == 0x20 { rest.removeLast() }
        return rest.drop { $0 == 0x20 }
    }
}
