/// Makes the ASCII name of a section's or category's address of its title.
enum Slug {
    /// Hangul is written in Latin letters, syllable by syllable (`산업분석` is `san-eop-bun-seok`); other letters that
    /// are no ASCII by their number. The same title always gives the same name.
    static func of(_ title: String) -> String {
        var parts: [String] = []
        var word = ""
        func endWord() {
            if !word.isEmpty { parts.append(word) }
            word = ""
        }
        for scalar in title.unicodeScalars {
            switch scalar.value {
            case 0x30...0x39, 0x61...0x7A: word.unicodeScalars.append(scalar)
            case 0x41...0x5A: word += String(scalar).lowercased()
            case 0xAC00...0xD7A3:
                endWord()
                parts.append(syllable(Int(scalar.value - 0xAC00)))
            case 0x80... where scalar.properties.isAlphabetic:
                endWord()
                parts.append("u" + String(scalar.value, radix: 16))
            default: endWord()
            }
        }
        endWord()
        return parts.isEmpty ? "u" : parts.joined(separator: "-")
    }

    /// Revised Romanization, letter for letter.
    private static func syllable(_ number: Int) -> String {
        leads[number / 588] + vowels[number % 588 / 28] + finals[number % 28]
    }

    private static let leads = [
        "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h",
    ]
    private static let vowels = [
        "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu",
        "eu", "ui", "i",
    ]
    private static let finals = [
        "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng",
        "t", "t", "k", "t", "p", "t",
    ]
}
