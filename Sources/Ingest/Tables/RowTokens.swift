/// A word of a flattened table row, with what kind of thing it is; the kinds tell the columns apart.
struct RowToken: Equatable {
    enum Kind: Equatable {
        /// `34,389.18`, `-0.20%`, `5.64 억 위안`, `+8,600`
        case number
        /// `2024 년`, `2025 년 3 월 5 일`
        case date
        case hangul
        case hanzi
        case latin
        case sign
    }

    let kind: Kind
    let text: Scalars
}

/// Cuts a printed row into words; a number keeps its unit, a bracket its inside.
enum RowTokens {
    static func of(_ text: Scalars) -> [RowToken] {
        var tokens: [RowToken] = []
        for word in words(text) {
            let kind = kind(of: word)
            if let last = tokens.last, belongs(word, kind, to: last) {
                let joined = last.text + [" "] + word
                tokens[tokens.count - 1] = RowToken(kind: joinedKind(last.kind, word), text: joined)
            } else {
                tokens.append(RowToken(kind: kind, text: word))
            }
        }
        return tokens
    }

    /// Words between blanks, where no blank inside brackets counts.
    static func words(_ text: Scalars) -> [Scalars] {
        var words: [Scalars] = []
        var word = Scalars()
        var depth = 0
        for scalar in text {
            if scalar == "(" || scalar == "（" || scalar == "<" { depth += 1 }
            if scalar == ")" || scalar == "）" || scalar == ">" { depth = max(0, depth - 1) }
            if Letters.isBlank(scalar), depth == 0 {
                if !word.isEmpty { words.append(word) }
                word = []
            } else {
                word.append(scalar)
            }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    static func kind(of word: Scalars) -> RowToken.Kind {
        guard let first = word.first else { return .sign }
        if isNumber(word) { return .number }
        if word.contains(where: Letters.isHangul) { return .hangul }
        if word.contains(where: Letters.isHanzi) { return .hanzi }
        if word.contains(where: Letters.isLatin) { return .latin }
        return Letters.isDigit(first) ? .number : .sign
    }

    /// Digits with their marks, and what is said of a number: `New`, `-`.
    private static func isNumber(_ word: Scalars) -> Bool {
        if word == ["-"] || word == ["–"] || word == ["—"] { return true }
        guard word.contains(where: Letters.isDigit) else { return false }
        var letters = 0
        for scalar in word where !Letters.isDigit(scalar) && !numberMarks.contains(scalar) { letters += 1 }
        return letters == 0
            || letters <= 3 && Letters.isDigit(word[0])
                && units.contains(Array(word.drop { Letters.isDigit($0) || numberMarks.contains($0) }))
            || letters == 3 && word.suffix(3).elementsEqual(scalars("pct"))
    }

    private static let numberMarks = Set("+-–−.,%:~∼/、‰()".unicodeScalars)

    private static func belongs(_ word: Scalars, _ kind: RowToken.Kind, to last: RowToken) -> Bool {
        // `시윈퉁항, 관뎬팡우`: a list goes on behind its comma.
        if last.text.last == "," || last.text.last == "、" { return last.kind != .number }
        switch last.kind {
        case .number: return isUnit(word)
        case .date: return dateWords.contains(word) || kind == .number && word.count <= 2 && endsInDateWord(last.text)
        default: return false
        }
    }

    private static func joinedKind(_ kind: RowToken.Kind, _ word: Scalars) -> RowToken.Kind {
        if kind == .number, word == ["년"] { return .date }
        return kind
    }

    private static func endsInDateWord(_ text: Scalars) -> Bool { text.last == "년" || text.last == "월" }

    /// `억`, `위안(포함)`, `만~2`, `이상`: words that go on with the number before them.
    private static func isUnit(_ word: Scalars) -> Bool {
        if units.contains(word) || limits.contains(word) { return true }
        let head = Array(word.prefix { Letters.isHangul($0) })
        guard head.count < word.count else { return false }
        return units.contains(head) || limits.contains(head)
    }

    private static let dateWords: Set<Scalars> = [scalars("년"), scalars("월"), scalars("일")]
    private static let limits: Set<Scalars> = Set(["이상", "이하", "미만", "초과", "이내", "내외", "안팎", "여"].map { scalars($0) })
    private static let units: Set<Scalars> = Set(
        [
            "년", "억", "만", "조", "천", "위안", "달러", "원", "개", "명", "건", "곳", "대", "톤", "위", "점", "배", "km", "㎡", "억위안",
            "만위안",
        ].map { scalars($0) })
}
