import CUTF8Proc

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
            let span = bytes.span
            var key = KeyWriter(capacity: span.count)
            if isPlain(span) {
                key.append(span)
                return String(decoding: key.bytes, as: UTF8.self)
            }
            let normalized = normalized(span)
            key.append(normalized.span)
            // Composed again, because a dropped mark may have stood between a letter and its accent.
            return Composition.nfc(of: String(decoding: key.bytes, as: UTF8.self))
        }
    }

    /// Whether NFKC and case folding change nothing but ASCII capitals.
    private static func isPlain(_ bytes: Span<UInt8>) -> Bool {
        var offset = 0
        while offset < bytes.count {
            let first = bytes[offset]
            if first < 0x80 {
                offset += 1
            } else if first >= 0xE4, first <= 0xED {
                let step = ScalarStep(utf8: bytes, at: offset)
                guard (0x4E00...0x9FFF).contains(step.scalar.value) || HangulSyllable.range.contains(step.scalar.value)
                else { return false }
                offset += 3
            } else if FoldedMark(ScalarStep(utf8: bytes, at: offset).scalar) != nil {
                offset += ScalarStep(utf8: bytes, at: offset).length
            } else {
                return false
            }
        }
        return true
    }

    /// NFKC with case folding. Left as they are: marks that are dropped anyway, and single Hangul letters (U+3131 to
    /// U+318E), of which NFKC would make the jamo that build syllables, and `ㄱㅏ` is not 가.
    private static func normalized(_ bytes: Span<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var stretch: [Unicode.Scalar] = []
        var offset = 0
        while offset < bytes.count {
            let step = ScalarStep(utf8: bytes, at: offset)
            if (0x3131...0x318E).contains(step.scalar.value) || FoldedMark(step.scalar) != nil {
                for scalar in Composition.folded(stretch) { result.append(contentsOf: scalar.utf8) }
                stretch.removeAll(keepingCapacity: true)
                result.append(contentsOf: step.scalar.utf8)
            } else {
                stretch.append(step.scalar)
            }
            offset += step.length
        }
        for scalar in Composition.folded(stretch) { result.append(contentsOf: scalar.utf8) }
        return result
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
            let first = text[offset]
            if first >= 0xE4, first <= 0xED {
                // Hangul and Hanzi: no mark begins with these bytes.
                append(text, offset..<offset + 3)
                offset += 3
                continue
            }
            let step = ScalarStep(utf8: text, at: offset)
            let mark = FoldedMark(step.scalar)
            if mark == nil {
                append(text, offset..<offset + step.length)
            } else if let kept = mark?.betweenDigits, waitingMark == nil, let last = bytes.last, ASCII.isDigit(last) {
                waitingMark = kept
            }
            offset += step.length
        }
    }

    private mutating func append(_ text: Span<UInt8>, _ range: Range<Int>) {
        if let mark = waitingMark, ASCII.isDigit(text[range.lowerBound]) { bytes.append(mark) }
        waitingMark = nil
        for offset in range { bytes.append(ASCII.lowercased(text[offset])) }
    }
}
