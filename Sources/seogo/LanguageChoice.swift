internal import Text

/// Finds the language to speak before the command line is understood, because its faults must be told in it too.
enum LanguageChoice {
    static func language(in words: [String], else fallback: Language) -> Language {
        var chosen = fallback
        for (word, next) in zip(words, words.dropFirst().map(Optional.some) + [nil]) {
            if word == "--" { break }
            let value = word == "--lang" ? next : value(afterEqualsIn: word)
            if let language = value.flatMap(Language.init(rawValue:)) { chosen = language }
        }
        return chosen
    }

    private static func value(afterEqualsIn word: String) -> String? {
        word.hasPrefix("--lang=") ? String(word.dropFirst("--lang=".count)) : nil
    }
}
