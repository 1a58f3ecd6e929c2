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
    let text: ArraySlice<Unicode.Scalar>

    init(_ kind: Kind, _ text: ArraySlice<Unicode.Scalar>) {
        self.kind = kind
        self.text = text
    }

    /// Two tokens, or a token and a word, as one.
    init(_ kind: Kind, _ left: ArraySlice<Unicode.Scalar>, _ right: ArraySlice<Unicode.Scalar>) {
        self.init(kind, left + [" "] + right)
    }
}

/// Cuts a printed row into words; a number keeps its unit, a bracket its inside.
enum RowTokens {
    static func of(_ text: Scalars) -> [RowToken] {
        var tokens: [RowToken] = []
        for word in words(text) {
            let kind = kind(of: word)
            if let last = tokens.last, belongs(word, kind, to: last) {
                tokens[tokens.count - 1] = RowToken(joinedKind(last.kind, word), last.text, word)
            } else {
                tokens.append(RowToken(kind, word))
            }
        }
        return tokens
    }

    /// Words between blanks, where no blank inside brackets counts.
    private static func words(_ text: Scalars) -> [ArraySlice<Unicode.Scalar>] {
        var words: [ArraySlice<Unicode.Scalar>] = []
        var start = 0
        var depth = 0
        for (index, scalar) in text.enumerated() {
            if scalar == "(" || scalar == "（" || scalar == "<" { depth += 1 }
            if scalar == ")" || scalar == "）" || scalar == ">" { depth = max(0, depth - 1) }
            guard depth == 0, Letters.isBlank(scalar) else { continue }
            if start < index { words.append(text[start..<index]) }
            start = index + 1
        }
        if start < text.count { words.append(text[start...]) }
        return words
    }

    private static func kind(of word: ArraySlice<Unicode.Scalar>) -> RowToken.Kind {
        guard let first = word.first else { return .sign }
        if isNumber(word) { return .number }
        if word.contains(where: Letters.isHangul) { return .hangul }
        if word.contains(where: Letters.isHanzi) { return .hanzi }
        if word.contains(where: Letters.isLatin) { return .latin }
        return Letters.isDigit(first) ? .number : .sign
    }

    /// Digits with their marks, and what is said of a number: `New`, `-`.
    private static func isNumber(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        if word.count == 1, let only = word.first, only == "-" || only == "–" || only == "—" { return true }
        guard word.contains(where: Letters.isDigit) else { return false }
        let letters = word.count { !isOfNumber($0) }
        return letters == 0
            || letters <= 3 && word.first.map(Letters.isDigit) ?? false && units.contains(word.drop(while: isOfNumber))
            || letters == 3 && word.suffix(3).elementsEqual(percentagePoints)
    }

    private static let percentagePoints = scalars("pct")

    private static func isOfNumber(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "+", "-", "–", "−", ".", ",", "%", ":", "~", "∼", "/", "、", "‰", "(", ")": true
        default: Letters.isDigit(scalar)
        }
    }

    private static func belongs(_ word: ArraySlice<Unicode.Scalar>, _ kind: RowToken.Kind, to last: RowToken) -> Bool {
        // `시윈퉁항, 관뎬팡우`: a list goes on behind its comma.
        if last.text.last == "," || last.text.last == "、" { return last.kind != .number }
        switch last.kind {
        case .number: return isUnit(word)
        case .date: return dateWords.contains(word) || kind == .number && word.count <= 2 && endsInDateWord(last.text)
        default: return false
        }
    }

    private static func joinedKind(_ kind: RowToken.Kind, _ word: ArraySlice<Unicode.Scalar>) -> RowToken.Kind {
        if kind == .number, word.count == 1, word.first == "년" { return .date }
        return kind
    }

    private static func endsInDateWord(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        text.last == "년" || text.last == "월"
    }

    /// `억`, `위안(포함)`, `만~2`, `이상`: words that go on with the number before them.
    private static func isUnit(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        if units.contains(word) || limits.contains(word) { return true }
        let head = word.prefix { Letters.isHangul($0) }
        guard head.count < word.count else { return false }
        return units.contains(head) || limits.contains(head)
    }

    private static let dateWords = WordList("년 월 일")
    private static let limits = WordList("이상 이하 미만 초과 이내 내외 안팎 여")
    private static let units = WordList("년 억 만 조 천 위안 달러 원 개 명 건 곳 대 톤 위 점 배 km ㎡ 억위안 만위안")
}
