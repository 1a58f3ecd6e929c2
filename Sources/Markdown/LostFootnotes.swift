/// The foot-notes that a text defines and a page does not show: no reference leads to them, or an earlier one has
/// their name. libcmark drops these from its tree without a word, so they are found in the source.
struct LostFootnotes {
    struct Note: Equatable {
        let label: String
        /// Where the definition begins, in bytes from the start of the source.
        let offset: Int
        let isSecond: Bool
    }

    /// The lost notes of a source, of which `shown` were written.
    static func find(in source: UnsafeBufferPointer<UInt8>, shown: ShownLines) -> [Note] {
        var lost: [Note] = []
        var labels: Set<String> = []
        // Both rise together, so that thousands of notes and of code blocks are gone through once.
        var code = shown.code.sorted { $0.lowerBound < $1.lowerBound }[...]
        var (line, counted) = (1, 0)
        var offset = source.nextNote(from: 0)
        while offset < source.count {
            if let end = source.endOfNoteLabel(at: offset), source.isDefinition(from: offset, labelEnd: end) {
                line += source.lineEnds(in: counted..<offset)
                counted = offset
                while let first = code.first, first.upperBound < line { code.removeFirst() }
                if !(code.first?.contains(line) ?? false) {
                    let label = String(decoding: source[(offset + 2)..<end], as: UTF8.self).lowercased()
                    let isSecond = !labels.insert(label).inserted
                    if !shown.notes.contains(line) {
                        lost.append(Note(label: label, offset: offset, isSecond: isSecond))
                    }
                }
            }
            offset = source.nextNote(from: offset + 2)
        }
        return lost
    }
}

/// The lines of a source where something begins that tells notes shown from notes lost.
struct ShownLines {
    /// Where each shown foot-note begins.
    var notes: Set<Int> = []
    /// The lines of code and raw HTML, in which nothing is a note.
    var code: [ClosedRange<Int>] = []
}

extension UnsafeBufferPointer<UInt8> {
    /// Where `[^` stands next, or the end.
    fileprivate func nextNote(from start: Int) -> Int {
        var offset = firstIndex(of: UInt8(ascii: "["), from: start)
        while offset + 1 < count, self[offset + 1] != UInt8(ascii: "^") {
            offset = firstIndex(of: UInt8(ascii: "["), from: offset + 1)
        }
        return offset + 1 < count ? offset : count
    }

    /// Where the `]` of a `[^label]` stands. A label has no blanks and no brackets.
    fileprivate func endOfNoteLabel(at start: Int) -> Int? {
        var end = start + 2
        while end < count, end - start < 1000 {
            switch self[end] {
            case UInt8(ascii: "]"): return end > start + 2 ? end : nil
            case 0...0x20, UInt8(ascii: "["): return nil
            default: end += 1
            }
        }
        return nil
    }

    fileprivate func isDefinition(from offset: Int, labelEnd end: Int) -> Bool {
        end + 1 < count && self[end + 1] == UInt8(ascii: ":") && beginsBlock(at: offset)
    }

    /// Line feeds, and carriage returns without one.
    fileprivate func lineEnds(in range: Range<Int>) -> Int {
        range.count { index in
            self[index] == UInt8(ascii: "\n")
                || self[index] == UInt8(ascii: "\r") && index + 1 < count && self[index + 1] != UInt8(ascii: "\n")
        }
    }

    /// Whether only blanks, and the marks of quotations, stand before an offset on its line.
    fileprivate func beginsBlock(at offset: Int) -> Bool {
        var start = offset
        while start > 0, offset - start < 32, self[start - 1] == 0x20 || self[start - 1] == UInt8(ascii: ">") {
            start -= 1
        }
        return start == 0 || self[start - 1] == UInt8(ascii: "\n") || self[start - 1] == UInt8(ascii: "\r")
    }
}
