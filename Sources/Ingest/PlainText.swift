/// What a reader sees of the Markdown that the ingest wrote: the letters, without marks.
enum PlainText {
    /// The letters and digits of a stretch of Markdown; line breaks and the marks of notes are no letters.
    static func letters(of markdown: some Sequence<UInt8>) -> Scalars {
        let scalars = Array(String(decoding: Array(markdown), as: UTF8.self).unicodeScalars)
        var letters = Scalars()
        var index = 0
        while index < scalars.count {
            if scalars[index] == "<", Phrases.starts(scalars, breakTag, at: index) {
                index += breakTag.count
            } else if scalars[index] == "[", let end = noteEnd(scalars, index) {
                index = end
            } else {
                if counts(scalars[index]) { letters.append(scalars[index]) }
                index += 1
            }
        }
        return letters
    }

    private static let breakTag = scalars("<br>")

    private static func noteEnd(_ text: Scalars, _ index: Int) -> Int? {
        guard index + 1 < text.count, text[index + 1] == "^" else { return nil }
        guard let close = text[index...].firstIndex(of: "]"), close - index < 6 else { return nil }
        return close + 1
    }

    /// The letters and digits of a line of the newsletter.
    static func letters(of text: some Sequence<Unicode.Scalar>) -> Scalars { text.filter { counts($0) } }

    /// Letters and digits of any script; marks, blanks and signs are left to the eye.
    static func counts(_ scalar: Unicode.Scalar) -> Bool {
        if InlineMark.isMark(scalar) { return false }
        if scalar.isASCII { return Letters.isDigit(scalar) || Letters.isLatin(scalar) }
        if Letters.isHangul(scalar) || Letters.isHanzi(scalar) { return true }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
