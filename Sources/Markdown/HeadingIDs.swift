/// Gives each heading of a page an id of its own: readable, with Hangul and Hanzi kept, never empty, never twice.
///
/// Only letters, digits and `-` occur, so that no heading can take the id of a foot-note or a table (`fn_1`, `table_1`).
struct HeadingIDs {
    private let prefix: String
    private var used: Set<String>
    /// The number to try next for an id that is taken.
    private var nextNumbers: [String: Int] = [:]

    init(prefix: String, taken: Set<String>) {
        self.prefix = prefix
        used = taken
    }

    /// The id for the next heading.
    mutating func id(forHeading text: String) -> String {
        let wanted = prefix + Self.name(for: text)
        var id = wanted
        var number = nextNumbers[wanted] ?? 2
        while !used.insert(id).inserted {
            id = "\(wanted)-\(number)"
            number += 1
            nextNumbers[wanted] = number
        }
        return id
    }

    private static func name(for text: String) -> String {
        var name = String.UnicodeScalarView()
        var separatorIsDue = false
        for scalar in text.unicodeScalars {
            guard isKept(scalar) else {
                separatorIsDue = true
                continue
            }
            if separatorIsDue, !name.isEmpty { name.append("-") }
            separatorIsDue = false
            if scalar.value < 0x80 || scalar.isCommonEastAsianLetter {
                name.append(scalar.isASCIICapital ? Unicode.Scalar(UInt8(scalar.value | 0x20)) : scalar)
            } else {
                name.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
        return name.isEmpty ? "section" : String(name)
    }

    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isCommonEastAsianLetter { return true }
        if scalar.value < 0x80 { return scalar.isASCIILetterOrDigit }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
            return true
        default: return false
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isASCIILetterOrDigit: Bool {
        (0x61...0x7A).contains(value | 0x20) || (0x30...0x39).contains(value)
    }

    fileprivate var isASCIICapital: Bool { (0x41...0x5A).contains(value) }
}
