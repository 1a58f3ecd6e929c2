/// Takes the letters of a stored text one by one and makes the text the program works with: line ends are line feeds,
/// controls and invisible letters go, the rest is composed. Every fault is noted with its place in the file.
struct TextCleaner {
    private var composer: Composer
    private var faults = FaultLog()
    private var isAfterCarriageReturn = false

    init(expectedCount: Int) { composer = Composer(expectedCount: expectedCount) }

    /// Appends a run of UTF-8 that `SafeRun` found.
    mutating func appendSafe(_ run: Span<UInt8>) {
        let skipped = isAfterCarriageReturn && run[0] == UInt8(ascii: "\n") ? 1 : 0
        isAfterCarriageReturn = false
        if skipped < run.count { composer.appendSafe(run.extracting(skipped..<run.count)) }
    }

    /// Appends the letter that stands at an offset of the file.
    @inline(__always)
    mutating func append(_ step: ScalarStep, at offset: Int) {
        // U+3400 to U+D7A3 has neither controls nor line ends, and nearly every letter of a Korean text.
        if (0x20..<0x7F).contains(step.scalar.value) || (0x3400...0xD7A3).contains(step.scalar.value) {
            isAfterCarriageReturn = false
            composer.append(step.scalar)
        } else {
            appendUnusual(step, at: offset)
        }
    }

    private mutating func appendUnusual(_ step: ScalarStep, at offset: Int) {
        let scalar = step.scalar
        let wasAfterCarriageReturn = isAfterCarriageReturn
        isAfterCarriageReturn = scalar == "\r"
        if step.isBroken {
            faults.addBroken(at: offset, length: step.length)
            composer.append(scalar)
        } else if wasAfterCarriageReturn, scalar == "\n" {
            return
        } else if LineBreak.isBreak(scalar) {
            composer.append("\n")
        } else if InvisibleScalar.isInvisible(scalar) {
            faults.add(.removed(scalar), at: offset)
        } else {
            if scalar == "\u{FFFD}" { faults.add(.lostEarlier, at: offset) }
            composer.append(scalar)
        }
    }

    /// The text, and the faults by their place.
    mutating func finish() -> (bytes: [UInt8], faults: FaultLog) { (composer.finish(), faults) }
}

/// What ends a line.
enum LineBreak {
    /// The letters that Unicode (UAX #14, classes BK, CR, LF, NL) makes end a line always. The form feed is one of
    /// them: tools that extract text from PDF write it between two pages, often with no other line end beside it, so
    /// that dropping it would join the last word of a page to the first of the next.
    static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }
}
