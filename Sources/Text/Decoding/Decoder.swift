/// Turns the bytes of a file into text that every later stage can rely on: valid UTF-8, composed (NFC), with line feeds
/// as line ends, without controls and invisible letters. What had to be mended is told in diagnostics; the rest is
/// kept.
///
/// In: bytes as stored. Out: `DecodedText`. A file that is in order already is only looked at, and comes back uncopied.
package enum Decoder {
    /// Decodes a file; its path is for the diagnostics only.
    package static func decode(_ bytes: [UInt8], path: String) -> DecodedText {
        let stored = bytes.span
        let mark = ByteOrderMark(stored)
        let start = mark.length
        if !mark.isUTF16, SafeRun.end(in: stored, from: start) == stored.count {
            let text = start == 0 ? bytes : Array(bytes[start...])
            return DecodedText(bytes: text, encoding: .utf8, diagnostics: [])
        }
        let likely = StoredText(bytes: bytes, start: start, encoding: .utf8)
        // Valid UTF-8 is never anything else, and cleaning it tells whether it is valid.
        if !mark.isUTF16, let (cleaned, faults) = cleanedIfValid(likely) {
            return DecodedText(
                bytes: cleaned, encoding: likely.encoding.name,
                diagnostics: FaultReport.diagnostics(of: faults, in: likely, path: path))
        }
        let recognised = EncodingRecognition.recognise(stored, mark: mark)
        let text = StoredText(bytes: bytes, start: start, encoding: recognised.encoding)
        let (cleaned, faults) = clean(text)
        let misfit = recognised.misfit.map { Diagnostic(.error, path: path, $0.problem, advice: $0.advice) }
        return DecodedText(
            bytes: cleaned, encoding: text.encoding.name,
            diagnostics: (misfit.map { [$0] } ?? []) + FaultReport.diagnostics(of: faults, in: text, path: path))
    }

    private static func clean(_ text: StoredText) -> (bytes: [UInt8], faults: FaultLog) {
        var cleaner = TextCleaner(expectedCount: text.encoding.expectedCount(ofStored: text.bytes.count))
        // The encoding is asked once, not for every letter: that makes CP949 three times as fast.
        switch text.encoding {
        case .utf8: _ = cleanUTF8(text, into: &cleaner)
        case .utf16(let isBigEndian):
            clean(text, into: &cleaner) { ScalarStep(utf16: $0, isBigEndian: isBigEndian, at: $1) }
        case .cp949(let table): clean(text, into: &cleaner) { table.step(in: $0, at: $1) }
        }
        return cleaner.finish()
    }

    /// UTF-8, or nil where it is broken.
    private static func cleanedIfValid(_ text: StoredText) -> (bytes: [UInt8], faults: FaultLog)? {
        var cleaner = TextCleaner(expectedCount: text.encoding.expectedCount(ofStored: text.bytes.count))
        return cleanUTF8(text, into: &cleaner, endsWhenBroken: true) ? cleaner.finish() : nil
    }

    /// Returns whether all of it was taken.
    private static func cleanUTF8(
        _ text: StoredText, into cleaner: inout TextCleaner, endsWhenBroken: Bool = false
    ) -> Bool {
        let bytes = text.bytes.span
        var offset = text.start
        while offset < bytes.count {
            let end = SafeRun.end(in: bytes, from: offset)
            if end > offset {
                cleaner.appendSafe(bytes.extracting(offset..<end))
                offset = end
            } else {
                let step = ScalarStep(utf8: bytes, at: offset)
                if step.isBroken, endsWhenBroken { return false }
                cleaner.append(step, at: offset)
                offset += step.length
            }
        }
        return true
    }

    @inline(__always)
    private static func clean(
        _ text: StoredText, into cleaner: inout TextCleaner, step: (Span<UInt8>, Int) -> ScalarStep
    ) {
        let bytes = text.bytes.span
        var offset = text.start
        while offset < bytes.count {
            let step = step(bytes, offset)
            cleaner.append(step, at: offset)
            offset += step.length
        }
    }
}
