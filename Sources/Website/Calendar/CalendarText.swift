/// Writes a calendar in the form of RFC 5545 (iCalendar).
struct CalendarText {
    private(set) var bytes: [UInt8] = []

    /// The most octets a line may have, its end apart.
    private static let longest = 75

    /// A line of a property whose value is a text: what has a meaning in the format is escaped.
    mutating func write(_ name: String, text: String) {
        var value = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": value += "\\" + String(scalar)
            case "\n": value += "\\n"
            default: if scalar.value >= 0x20, scalar.value != 0x7F { value.unicodeScalars.append(scalar) }
            }
        }
        write(name, value)
    }

    /// A line of a property, its value as it is.
    mutating func write(_ name: String, _ value: String) {
        var length = 0
        for letter in Self.letters(of: name + ":" + value) {
            if length + letter.count > Self.longest {
                // A line that goes on begins with a blank, which counts.
                bytes += [0x0D, 0x0A, 0x20]
                length = 1
            }
            bytes += letter
            length += letter.count
        }
        bytes += [0x0D, 0x0A]
    }

    /// What must not be parted: a letter with all that belongs to it, such as the parts of a Hangul syllable that was
    /// stored in parts.
    private static func letters(of line: String) -> [ArraySlice<UInt8>] {
        let bytes = Array(line.utf8)
        var letters: [ArraySlice<UInt8>] = []
        var start = 0
        // The lines of a calendar are short: whole letters cost nothing here.
        for letter in line {
            // A letter with more marks on it than a line holds is no letter, but must be written.
            let parts = letter.utf8.count < longest ? [letter.utf8.count] : letter.unicodeScalars.map { UTF8.width($0) }
            for length in parts {
                letters.append(bytes[start..<start + length])
                start += length
            }
        }
        return letters
    }
}
