/// The letters of a word that tell where cells end: the first two and the last two.
struct WordShape {
    let first: Unicode.Scalar
    let second: Unicode.Scalar?
    let lastButOne: Unicode.Scalar?
    let last: Unicode.Scalar
    let count: Int

    init?(_ word: ArraySlice<Unicode.Scalar>) {
        guard let first = word.first, let last = word.last else { return nil }
        (self.first, self.last, count) = (first, last, word.count)
        second = count > 1 ? word[word.startIndex + 1] : nil
        lastButOne = count > 1 ? word[word.endIndex - 2] : nil
    }

    /// The shape of `0위안` for `1,200 만 위안`, of `+0%` for `+8.2%`, of `AAA` for `GPU` and `A0` for `Q3`.
    ///
    /// - Parameter hangul: Which of its letters count where it is a word of Hangul.
    init?(_ token: RowToken, _ hangul: (ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>) {
        switch token.kind {
        case .number: self.init(figure: WordShape.stem(token.text))
        case .latin: self.init(latin: WordShape.stem(token.text))
        case .hangul: self.init(hangul(token.text))
        default: return nil
        }
    }

    private init?(figure: ArraySlice<Unicode.Scalar>) {
        guard let mark = figure.first, figure.contains(where: Letters.isDigit) else { return nil }
        let sign = mark == "+" || mark == "-" ? mark : nil
        guard sign != nil || Letters.isDigit(mark) else { return nil }
        let unit = figure[(figure.lastIndex { !WordShape.isOfUnit($0) } ?? figure.startIndex) + 1..<figure.endIndex]
        first = sign ?? "0"
        second = sign == nil ? unit.first : "0"
        last = unit.last ?? "0"
        lastButOne = unit.count > 1 ? unit[unit.endIndex - 2] : unit.isEmpty ? sign : "0"
        count = (sign == nil ? 1 : 2) + unit.count
    }

    private init?(latin: ArraySlice<Unicode.Scalar>) {
        guard let end = latin.last else { return nil }
        let hasNumber = Letters.isDigit(end)
        let letters = min(WordShape.longestLatin, latin.count)
        count = letters + (hasNumber ? 1 : 0)
        (first, last) = ("A", hasNumber ? "0" : "A")
        second = count > 1 ? letters > 1 ? "A" : "0" : nil
        lastButOne = count > 1 ? "A" : nil
    }

    private static let longestLatin = 4

    private static func isOfUnit(_ letter: Unicode.Scalar) -> Bool {
        switch letter {
        case ".", ",", "~", ":", "∼", "–", "-": false
        default: !Letters.isDigit(letter) && !Letters.isBlank(letter)
        }
    }

    /// `가나` of `가나(加那)`
    private static func stem(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        guard let bracket = text.firstIndex(of: "("), bracket > text.startIndex else { return text }
        return text[..<bracket]
    }
}
