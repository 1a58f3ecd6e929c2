/// Writes letters as UTF-8 in composed form (NFC).
///
/// Works by segments: a letter that begins one, and all that may join it (marks, vowels and finals of decomposed
/// Hangul). Only one segment is held at a time, so memory does not grow with the text.
struct Composer {
    private var output: [UInt8] = []
    /// The letter that began the segment. Apart from the joining ones, because most letters have none.
    private var first: Unicode.Scalar?
    private var joining: [Unicode.Scalar] = []

    init(expectedCount: Int) { output.reserveCapacity(expectedCount) }

    /// Appends UTF-8 that `SafeRun` found. Its last letter is held back, as a mark may follow.
    mutating func appendSafe(_ run: Span<UInt8>) {
        writeSegment()
        var last = run.count - 1
        while last > 0, run[last] & 0xC0 == 0x80 { last -= 1 }
        run.extracting(0..<last).withUnsafeBufferPointer { output.append(contentsOf: $0) }
        first = ScalarStep(utf8: run, at: last).scalar
    }

    @inline(__always)
    mutating func append(_ scalar: Unicode.Scalar) {
        if Composition.isPlain(scalar) || Composition.beginsSegment(scalar) {
            writeSegment()
            first = scalar
        } else {
            joining.append(scalar)
        }
    }

    /// The whole text, handed over; the composer is empty then.
    mutating func finish() -> [UInt8] {
        writeSegment()
        defer { output = [] }
        return output
    }

    @inline(__always)
    private mutating func writeSegment() {
        if joining.isEmpty, let first, Composition.isPlain(first) {
            write(first)
            self.first = nil
        } else {
            writeComposedSegment()
        }
    }

    private mutating func writeComposedSegment() {
        if let first, joining.isEmpty, !Composition.hasDecomposition(first) {
            write(first)
        } else if let first, let syllable = HangulSyllable.composed(of: first, joining) {
            write(syllable)
        } else {
            let segment = first.map { [$0] + joining } ?? joining
            for scalar in Composition.composed(segment) { write(scalar) }
        }
        first = nil
        joining.removeAll(keepingCapacity: true)
    }

    @inline(__always)
    private mutating func write(_ scalar: Unicode.Scalar) {
        let value = scalar.value
        if value < 0x80 {
            output.append(UInt8(truncatingIfNeeded: value))
        } else if value >= 0x800, value < 0x10000 {
            output.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
            output.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
            output.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        } else {
            output.append(contentsOf: scalar.utf8)
        }
    }
}
