import CUTF8Proc

/// How many columns text takes on a terminal.
package enum DisplayWidth {
    /// 2 for Hangul, Hanzi, full-width forms and emoji, 0 for marks and joiners, else 1.
    package static func of(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x20..<0x7F: 1
        case 0xAC00...0xD7A3, 0x3400...0x4DBF, 0x4E00...0x9FFF: 2
        // Vowels and finals of decomposed Hangul are drawn into the syllable before them.
        case 0x1160...0x11FF, 0x200C, 0x200D, 0xFE00...0xFE0F: 0
        default: Int(utf8proc_charwidth(Int32(scalar.value)))
        }
    }

    /// The sum over a text; a tab counts as nothing, as its width depends on its place.
    package static func of(_ text: some StringProtocol) -> Int {
        text.unicodeScalars.reduce(0) { $0 + of($1) }
    }
}
