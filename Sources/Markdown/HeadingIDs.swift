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
            name.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        }
        return name.isEmpty ? "section" : String(name)
    }

    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        if (0xAC00...0xD7A3).contains(scalar.value) { return true }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
            return true
        default: return false
        }
    }
}
