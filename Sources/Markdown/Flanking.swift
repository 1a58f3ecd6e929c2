/// Whether a run of `*` or `_` can open or close emphasis, decided by its two neighbours.
struct Flanking: Equatable {
    let opens: Bool
    let closes: Bool

    /// The rule of CommonMark with the CJK-friendly amendment: what a reader of Korean expects.
    static func friendly(delimiter: UInt8, before: ScalarClass, after: ScalarClass) -> Flanking {
        let left =
            after != .whitespace
            && (after != .punctuation || before == .whitespace || before == .punctuation || before.isEastAsian)
        let right =
            before != .whitespace
            && (before != .punctuation || after == .whitespace || after == .punctuation || after.isEastAsian)
        return Flanking(
            delimiter: delimiter, left: left, right: right,
            punctuationBefore: before.isPunctuation, punctuationAfter: after.isPunctuation)
    }

    /// The rule as the C library has it, which knows no East Asian text.
    static func classic(delimiter: UInt8, before: ClassicClass, after: ClassicClass) -> Flanking {
        let left = after != .whitespace && (after != .punctuation || before != .letter)
        let right = before != .whitespace && (before != .punctuation || after != .letter)
        return Flanking(
            delimiter: delimiter, left: left, right: right,
            punctuationBefore: before == .punctuation, punctuationAfter: after == .punctuation)
    }

    private init(delimiter: UInt8, left: Bool, right: Bool, punctuationBefore: Bool, punctuationAfter: Bool) {
        if delimiter == UInt8(ascii: "_") {
            opens = left && (!right || punctuationBefore)
            closes = right && (!left || punctuationAfter)
        } else {
            opens = left
            closes = right
        }
    }
}

/// A character as the C library sees it beside a run.
enum ClassicClass: Equatable, CaseIterable {
    case whitespace
    case punctuation
    case letter

    init(_ scalar: Unicode.Scalar) {
        if scalar.isCommonEastAsianLetter {
            self = .letter
        } else if scalar.isMarkdownWhitespace {
            self = .whitespace
        } else {
            self = scalar.isPunctuation ? .punctuation : .letter
        }
    }
}

/// What to put before and after a run, so that the classic rule answers as the friendly one does.
struct FlankingCorrection: Equatable {
    let before: ClassicClass?
    let after: ClassicClass?

    private static let candidates: [FlankingCorrection] = [
        FlankingCorrection(before: .letter, after: nil), FlankingCorrection(before: nil, after: .letter),
        FlankingCorrection(before: .punctuation, after: nil), FlankingCorrection(before: nil, after: .punctuation),
        FlankingCorrection(before: .letter, after: .letter),
        FlankingCorrection(before: .letter, after: .punctuation),
        FlankingCorrection(before: .punctuation, after: .letter),
        FlankingCorrection(before: .punctuation, after: .punctuation),
    ]

    /// The smallest correction that gives the wanted answer; nil where none does (a test proves there always is one).
    static func reaching(
        _ wanted: Flanking, delimiter: UInt8, before: ClassicClass, after: ClassicClass
    ) -> FlankingCorrection? {
        candidates.first { candidate in
            Flanking.classic(
                delimiter: delimiter, before: candidate.before ?? before, after: candidate.after ?? after) == wanted
        }
    }
}
