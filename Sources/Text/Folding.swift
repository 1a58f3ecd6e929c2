/// Brings spellings that mean the same to one form, to compare and to look up by.
///
/// Full-width and half-width, upper and lower case, composed and decomposed become one (NFKC and case folding). White
/// space, quotation marks, dots and hyphens are dropped, because Korean print sets them freely (`AI·빅데이터`, `AI 빅데이터`);
/// only between two digits a dot or a hyphen stays, as 3.5 is not 35.
package enum Folding {
    /// The key of a text: equal keys mean equal texts for a reader.
    package static func key(of text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            var writer = KeyWriter(capacity: bytes.count)
            writer.append(bytes.span)
            let key = String(decoding: writer.bytes, as: UTF8.self)
            // Composed at the end, as a dropped mark may have stood between a letter and its accent.
            return Composition.nfc(of: key)
        }
    }
}

/// Writes a key: lower case, without the marks that do not count.
private struct KeyWriter {
    private(set) var bytes: [UInt8] = []
    /// A dot or hyphen after a digit, kept if a digit follows.
    private var waitingMark: UInt8?

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    mutating func append(_ text: Span<UInt8>) {
        var offset = 0
        while offset < text.count {
            let step = ScalarStep(utf8: text, at: offset)
            if let byte = ASCIIKey.letter(step.scalar) {
                write(byte)
            } else if Composition.isPlain(step.scalar), step.length == 3 {
                waitingMark = nil
                for position in offset..<offset + 3 { bytes.append(text[position]) }
            } else if let mark = FoldedMark(step.scalar) {
                skip(mark)
            } else {
                appendFolded(step.scalar)
            }
            offset += step.length
        }
    }

    /// Single Hangul letters (U+3131 to U+318E) stay as they are: folding would make of them the jamo that build
    /// syllables, and `ㄱㅏ` is not 가.
    private mutating func appendFolded(_ scalar: Unicode.Scalar) {
        let isHangulLetter = (0x3131...0x318E).contains(scalar.value)
        for folded in isHangulLetter ? [scalar] : Composition.folded([scalar]) {
            if let mark = FoldedMark(folded) {
                skip(mark)
            } else {
                for byte in folded.utf8 { write(byte) }
            }
        }
    }

    private mutating func skip(_ mark: FoldedMark) {
        guard let kept = mark.betweenDigits, waitingMark == nil, let last = bytes.last, ASCII.isDigit(last) else {
            return
        }
        waitingMark = kept
    }

    @inline(__always)
    private mutating func write(_ byte: UInt8) {
        if let mark = waitingMark {
            if ASCII.isDigit(byte) { bytes.append(mark) }
            waitingMark = nil
        }
        bytes.append(byte)
    }
}

/// The ASCII letters that count, by their place in a key.
private enum ASCIIKey {
    /// The letter in lower case; nil for marks that are dropped, and for all that is not ASCII.
    @inline(__always)
    static func letter(_ scalar: Unicode.Scalar) -> UInt8? {
        guard scalar.value > 0x20, scalar.value < 0x7F, !isDropped(scalar) else { return nil }
        return ASCII.lowercased(UInt8(truncatingIfNeeded: scalar.value))
    }

    @inline(__always)
    private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "'", "`", ".", "-": true
        default: false
        }
    }
}
