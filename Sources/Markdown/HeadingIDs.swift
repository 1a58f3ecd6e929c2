/// Gives each heading of a page an id of its own: readable, with Hangul and Hanzi kept, never empty, never twice.
///
/// Only letters, digits and `-` occur, so that no heading takes the id of a foot-note or table (`fn_1`, `table_1`).
struct HeadingIDs {
    private let prefix: String
    /// As bytes: two strings are equal where Unicode says so, two ids only where their bytes are, and that is faster.
    private var used: Set<[UInt8]>
    /// The number to try next for an id that is taken.
    private var nextNumbers: [[UInt8]: Int] = [:]

    init(prefix: String, taken: Set<String>) {
        self.prefix = prefix
        used = taken.isEmpty ? [] : Set(taken.map { Array($0.utf8) })
    }

    /// The id for the next heading.
    mutating func id(forHeading text: String) -> String {
        let wanted = name(for: text)
        var id = wanted
        if !used.insert(wanted).inserted {
            var number = nextNumbers[wanted] ?? 2
            repeat {
                id = wanted + "-\(number)".utf8
                number += 1
            } while !used.insert(id).inserted
            nextNumbers[wanted] = number
        }
        return String(decoding: id, as: UTF8.self)
    }

    private func name(for text: String) -> [UInt8] {
        var name = Array(prefix.utf8)
        name.reserveCapacity(name.count + text.utf8.count + 4)
        let start = name.count
        var separatorIsDue = false
        for scalar in text.unicodeScalars {
            guard Self.isKept(scalar) else {
                separatorIsDue = true
                continue
            }
            if separatorIsDue, name.count > start { name.append(UInt8(ascii: "-")) }
            separatorIsDue = false
            if scalar.value < 0x80 {
                name.append(UInt8(scalar.value) | (scalar.isASCIICapital ? 0x20 : 0))
            } else if scalar.isCommonEastAsianLetter {
                name.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            } else {
                name.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
            }
        }
        return name.count > start ? name : name + "section".utf8
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
