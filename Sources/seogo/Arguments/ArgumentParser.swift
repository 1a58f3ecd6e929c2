/// Reads a command line word by word, knowing the options it may meet.
///
/// Long options take their value after `=` or as the next word, short ones also directly (`-oDIR`), and short
/// switches may be joined (`-qv`). A lone `-` is an operand (standard input), and after `--` every word is one.
/// A word that looks like an option is never taken for a value: `--site --lang ko` names what is missing instead of
/// making a folder `--lang`.
struct ArgumentParser {
    /// The options that are known from here on.
    var options: [Option]
    private(set) var arguments = Arguments()
    private var words: ArraySlice<String>
    private var onlyOperands = false

    init(_ words: [String], options: [Option]) {
        self.words = words[...]
        self.options = options
    }

    /// Reads options up to the first operand, the name of the command; nil where there is none.
    mutating func firstOperand() throws(UsageError) -> String? {
        while let word = words.popFirst() {
            if let operand = try read(word) { return operand }
        }
        return nil
    }

    /// Reads everything that is left. Options that stood before the command must be among those known now.
    mutating func rest() throws(UsageError) -> Arguments {
        while let word = words.popFirst() {
            if let operand = try read(word) { arguments.append(operand) }
        }
        for name in arguments.optionNames where !options.contains(where: { $0.name == name }) {
            throw .unknownOption("--" + name, among: options)
        }
        return arguments
    }

    /// Reads one word; gives it back where it is an operand.
    private mutating func read(_ word: String) throws(UsageError) -> String? {
        if onlyOperands || word == "-" || !word.hasPrefix("-") { return word }
        if word == "--" {
            onlyOperands = true
        } else if word.hasPrefix("--") {
            try readLong(word)
        } else {
            try readShort(word)
        }
        return nil
    }

    private mutating func readLong(_ word: String) throws(UsageError) {
        let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts.first ?? "")
        guard let option = options.first(where: { $0.name == name }) else {
            throw .unknownOption("--" + name, among: options)
        }
        if parts.count == 2 {
            try set(option, to: String(parts[1]))
        } else if option.valueName == nil {
            arguments.set(option)
        } else {
            try set(option, to: nextValue(of: option))
        }
    }

    private mutating func readShort(_ word: String) throws(UsageError) {
        var letters = word.dropFirst()
        while let letter = letters.popFirst() {
            guard let option = options.first(where: { $0.short == letter }) else {
                throw .unknownOption("-" + String(letter), among: options)
            }
            if option.valueName == nil {
                arguments.set(option)
            } else {
                let value = letters.first == "=" ? letters.dropFirst() : letters
                try set(option, to: letters.isEmpty ? nextValue(of: option) : String(value))
                return
            }
        }
    }

    private mutating func nextValue(of option: Option) throws(UsageError) -> String {
        guard let next = words.first, next == "-" || !next.hasPrefix("-") else { throw .missingValue(of: option) }
        words.removeFirst()
        return next
    }

    private mutating func set(_ option: Option, to value: String) throws(UsageError) {
        switch option.value {
        case .none: throw .needlessValue(of: option)
        case .choice(let words) where !words.contains(value): throw .wrongChoice(value, of: option, among: words)
        case .one, .many, .choice: break
        }
        if value.isEmpty { throw .missingValue(of: option) }
        arguments.set(option, to: value)
    }
}
