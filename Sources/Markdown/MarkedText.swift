import Glibc

/// A source with marks beside the runs of `*` and `_` that need them.
struct MarkedText {
    let bytes: [UInt8]
    /// Where something was put in, as offsets in `bytes`, rising, with the number of bytes put in.
    let insertions: [(offset: Int, count: Int)]

    /// Marks a source; nil where nothing had to be marked, which is so for most texts.
    init?(marking source: UnsafeBufferPointer<UInt8>) {
        var corrections: [(run: Range<Int>, correction: FlankingCorrection)] = []
        var runs = DelimiterRuns(source)
        while let run = runs.next() {
            if let correction = source.correction(ofRun: run) { corrections.append((run, correction)) }
        }
        guard !corrections.isEmpty else { return nil }

        var bytes: [UInt8] = []
        var insertions: [(offset: Int, count: Int)] = []
        bytes.reserveCapacity(source.count + corrections.count * 10)
        var copied = 0
        for (run, correction) in corrections {
            bytes.appendReplacingMarks(source, copied..<run.lowerBound)
            let before = source.marks(before: run, correction.before)
            if !before.isEmpty { insertions.append((bytes.count, before.count)) }
            bytes += before
            bytes.append(contentsOf: source[run])
            let after = source.marks(after: run, correction.after)
            if !after.isEmpty { insertions.append((bytes.count, after.count)) }
            bytes += after
            copied = run.upperBound
        }
        bytes.appendReplacingMarks(source, copied..<source.count)
        self.bytes = bytes
        self.insertions = insertions
    }

    /// The offset in the source of an offset in the marked text.
    func sourceOffset(of offset: Int) -> Int {
        var result = offset
        for insertion in insertions {
            if insertion.offset >= offset { break }
            result -= min(insertion.count, offset - insertion.offset)
        }
        return result
    }

    /// Copies a text without its marks to `target`, which has room for all of it; answers the number of bytes kept.
    static func copyRemovingMarks(
        _ text: UnsafeBufferPointer<UInt8>, to target: UnsafeMutablePointer<UInt8>
    ) -> Int {
        var kept = 0
        var offset = 0
        while offset < text.count {
            if EmphasisMarker.isMark(text, at: offset) {
                switch text[offset + 2] {
                case 0x91: offset += 4
                case 0x92:
                    kept = max(0, kept - 1)
                    offset += 3
                default: offset += 3
                }
            } else {
                target[kept] = text[offset]
                kept += 1
                offset += 1
            }
        }
        return kept
    }

    /// Whether a text of a marked source holds a mark.
    static func holdsMarks(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = 0
        while start < text.count, let base = text.baseAddress,
            let found = memchr(base + start, 0xEF, text.count - start)
        {
            let offset = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
            if EmphasisMarker.isMark(text, at: offset) { return true }
            start = offset + 1
        }
        return false
    }
}

extension [UInt8] {
    /// Appends a part of the source; what it holds of our marks already becomes U+FFFD.
    fileprivate mutating func appendReplacingMarks(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        let part = UnsafeBufferPointer(rebasing: source[range])
        guard MarkedText.holdsMarks(part) else { return append(contentsOf: part) }
        var offset = 0
        while offset < part.count {
            if EmphasisMarker.isMark(part, at: offset) {
                self += EmphasisMarker.replacement
                offset += 3
            } else {
                append(part[offset])
                offset += 1
            }
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// What a run needs, or nil where the classic rule is right.
    fileprivate func correction(ofRun run: Range<Int>) -> FlankingCorrection? {
        // At the edge of a line, and inside ASCII, both rules agree.
        guard run.lowerBound > 0, run.upperBound < count else { return nil }
        let (byteBefore, byteAfter) = (self[run.lowerBound - 1], self[run.upperBound])
        if byteBefore < 0x80, byteAfter < 0x80 { return nil }
        if byteBefore.isSpaceOrLineEnd || byteAfter.isSpaceOrLineEnd { return nil }
        // The edge of a table's cell counts as the edge of a line, and only the parser knows whether this is one.
        if byteBefore == UInt8(ascii: "|") || byteAfter == UInt8(ascii: "|") { return nil }
        if startsBlock(at: run.lowerBound) { return nil }
        guard let before = scalar(endingAt: run.lowerBound), let after = scalar(startingAt: run.upperBound) else {
            return nil
        }
        let delimiter = self[run.lowerBound]
        let (classicBefore, classicAfter) = (ClassicClass(before), ClassicClass(after))
        let wanted = Flanking.friendly(
            delimiter: delimiter, before: scalarClass(of: before, endingAt: run.lowerBound), after: ScalarClass(after))
        let given = Flanking.classic(delimiter: delimiter, before: classicBefore, after: classicAfter)
        if given == wanted { return nil }
        return FlankingCorrection.reaching(wanted, delimiter: delimiter, before: classicBefore, after: classicAfter)
    }

    /// Whether a run is the first thing in its block: after the `>` of a quotation or the `[^1]:` of a foot-note.
    private func startsBlock(at offset: Int) -> Bool {
        let before = self[offset - 1]
        if before == UInt8(ascii: ":") { return offset > 1 && self[offset - 2] == UInt8(ascii: "]") }
        guard before == UInt8(ascii: ">") else { return false }
        var start = offset - 1
        while start > 0, self[start - 1].canStandBeforeBlock { start -= 1 }
        return start == 0 || self[start - 1] == UInt8(ascii: "\n") || self[start - 1] == UInt8(ascii: "\r")
    }

    /// The class of the character before a run; a variation selector has that of the character it varies.
    private func scalarClass(of scalar: Unicode.Scalar, endingAt end: Int) -> ScalarClass {
        if scalar.isIdeographicVariationSelector { return .eastAsian }
        guard scalar.isTextVariationSelector, let varied = self.scalar(endingAt: end - UTF8.width(scalar)) else {
            return ScalarClass(scalar)
        }
        // U+FE01 asks for the full-width form of a quotation mark.
        let isFullWidthQuote =
            scalar.value == 0xFE01 && [0x2018, 0x2019, 0x201C, 0x201D].contains(varied.value)
        if isFullWidthQuote { return .eastAsianPunctuation }
        let variedClass = ScalarClass(varied)
        return variedClass == .whitespace ? .other : variedClass
    }

    fileprivate func marks(before run: Range<Int>, _ mark: ClassicClass?) -> [UInt8] {
        switch mark {
        // Another run before this one must go on seeing punctuation.
        case .letter where self[run.lowerBound - 1].isDelimiter:
            EmphasisMarker.punctuationAfterRun + EmphasisMarker.letter
        case .letter: EmphasisMarker.letter
        case .punctuation: EmphasisMarker.punctuationBeforeRun
        case .whitespace, nil: []
        }
    }

    fileprivate func marks(after run: Range<Int>, _ mark: ClassicClass?) -> [UInt8] {
        switch mark {
        case .letter where self[run.upperBound].isDelimiter:
            EmphasisMarker.letter + EmphasisMarker.punctuationBeforeRun
        case .letter: EmphasisMarker.letter
        case .punctuation: EmphasisMarker.punctuationAfterRun
        case .whitespace, nil: []
        }
    }
}

extension UInt8 {
    fileprivate var isDelimiter: Bool { self == UInt8(ascii: "*") || self == UInt8(ascii: "_") }

    fileprivate var isSpaceOrLineEnd: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

    /// May stand on a line before the text of a quotation: blanks, `>`, and the marks of lists.
    fileprivate var canStandBeforeBlock: Bool {
        switch self {
        case 0x20, 0x09, UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"),
            UInt8(ascii: "."), UInt8(ascii: ")"), 0x30...0x39:
            true
        default: false
        }
    }
}
