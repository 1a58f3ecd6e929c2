/// Writes letters as UTF-8 in composed form (NFC).
///
/// Works by segments: a letter that begins one, and all that may join it (marks, vowels and finals of decomposed
/// Hangul). Only one segment is held at a time, so memory does not grow with the text.
struct Composer {
    private var output: [UInt8] = []
    private var segment: [Unicode.Scalar] = []

    init(expectedCount: Int) { output.reserveCapacity(expectedCount) }

    /// Appends UTF-8 that `SafeRun` found. Its last letter is held back, as a mark may follow.
    mutating func appendSafe(_ run: Span<UInt8>) {
        writeSegment()
        var last = run.count - 1
        while last > 0, run[last] & 0xC0 == 0x80 { last -= 1 }
        run.extracting(0..<last).withUnsafeBufferPointer { output.append(contentsOf: $0) }
        segment.append(ScalarStep(utf8: run, at: last).scalar)
    }

    mutating func append(_ scalar: Unicode.Scalar) {
        if Composition.beginsSegment(scalar) { writeSegment() }
        segment.append(scalar)
    }

    consuming func finish() -> [UInt8] {
        writeSegment()
        return output
    }

    private mutating func writeSegment() {
        if segment.isEmpty { return }
        if segment.count == 1, !Composition.hasDecomposition(segment[0]) {
            write(segment[0])
        } else if let syllable = HangulSyllable.composed(of: segment) {
            write(syllable)
        } else {
            for scalar in Composition.composed(segment) { write(scalar) }
        }
        segment.removeAll(keepingCapacity: true)
    }

    private mutating func write(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            output.append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
            output.append(contentsOf: scalar.utf8)
        }
    }
}
