/// What the rules of emphasis ask of a character beside a run of `*` or `_`.
///
/// The classes are those of CommonMark 0.31 with its "CJK-friendly" amendment: punctuation and symbols count alike,
/// and East Asian characters, full-width punctuation among them, never keep a run from opening or closing.
enum ScalarClass: Equatable, CaseIterable {
    case whitespace
    case punctuation
    /// Punctuation of East Asian typography, such as `。` or `（`.
    case eastAsianPunctuation
    /// Any other East Asian character: Hangul, Hanzi, Kana.
    case eastAsian
    case other

    init(_ scalar: Unicode.Scalar) {
        if scalar.isCommonEastAsianLetter {
            self = .eastAsian
        } else if scalar.isMarkdownWhitespace {
            self = .whitespace
        } else if scalar.isPunctuationOrSymbol {
            self = scalar.isEastAsian ? .eastAsianPunctuation : .punctuation
        } else {
            self = scalar.isEastAsian ? .eastAsian : .other
        }
    }

    var isPunctuation: Bool { self == .punctuation || self == .eastAsianPunctuation }
    var isEastAsian: Bool { self == .eastAsian || self == .eastAsianPunctuation }
}

extension Unicode.Scalar {
    var isMarkdownWhitespace: Bool {
        switch value {
        case 0x09, 0x0A, 0x0C, 0x0D, 0x20: true
        case 0..<0x80: false
        default: properties.generalCategory == .spaceSeparator
        }
    }

    /// Punctuation as the C library sees it: ASCII signs and the categories P of Unicode, without symbols.
    var isPunctuation: Bool {
        if value < 0x80 { return isASCIIPunctuation }
        switch properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            return true
        default: return false
        }
    }

    var isPunctuationOrSymbol: Bool {
        if value < 0x80 { return isASCIIPunctuation }
        switch properties.generalCategory {
        case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: return true
        default: return isPunctuation
        }
    }

    private var isASCIIPunctuation: Bool {
        switch value {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }

    /// Wide, full-width or half-width by Unicode's East Asian Width and no emoji by default, or of the Hangul script.
    var isEastAsian: Bool {
        switch value {
        case 0..<0x1100: false
        case 0xAC00...0xD7A3: true
        case 0x1100...0x11FF, 0x20A9, 0x2329...0x232A, 0x2E80...0x303E, 0x3040...0x3247, 0x3250...0xA4CF,
            0xA960...0xA97F, 0xD7B0...0xD7FF, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFFDC,
            0xFFE0...0xFFE6, 0xFFE8...0xFFEE, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265,
            0x20000...0x3FFFD:
            !properties.isEmojiPresentation
        default: false
        }
    }

    /// A syllable of Hangul or a common Hanzi: nearly all that is not ASCII in our texts, told without a table.
    var isCommonEastAsianLetter: Bool { (0xAC00...0xD7A3).contains(value) || (0x4E00...0x9FFF).contains(value) }

    /// A variation selector that does not ask for an emoji: the character before it says what it is.
    var isTextVariationSelector: Bool { (0xFE00...0xFE0E).contains(value) }

    /// A selector of a variant of a Hanzi; only these follow one.
    var isIdeographicVariationSelector: Bool { (0xE0100...0xE01EF).contains(value) }
}
