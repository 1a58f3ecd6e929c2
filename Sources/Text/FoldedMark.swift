/// The marks that do not count when texts are compared.
enum FoldedMark {
    case space
    case quotation
    case dot
    case hyphen

    init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x22, 0x27, 0x60, 0xAB, 0xB4, 0xBB, 0x2018...0x201F, 0x2032...0x2036, 0x2039, 0x203A: self = .quotation
        case 0x3008...0x300F, 0x301D...0x301F, 0xFF02, 0xFF07: self = .quotation
        // U+318D is a Hangul letter of old, which Korean keyboards put where a middle dot is meant.
        case 0x2E, 0xB7, 0x2022, 0x2024...0x2027, 0x2219, 0x22C5, 0x318D, 0x3002, 0x30FB, 0xFF0E, 0xFF61, 0xFF65:
            self = .dot
        case 0x2D, 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: self = .hyphen
        default:
            guard ScalarClass.isWhiteSpace(scalar) else { return nil }
            self = .space
        }
    }

    /// The form in which the mark stays between two digits, if it does.
    var betweenDigits: UInt8? {
        switch self {
        case .dot: UInt8(ascii: ".")
        case .hyphen: UInt8(ascii: "-")
        case .space, .quotation: nil
        }
    }
}
