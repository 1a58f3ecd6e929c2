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
        var text = Scalars()
        text.reserveCapacity(left.count + 1 + right.count)
        text += left
        text.append(" ")
        text += right
        self.init(kind, text[...])
    }
}

/// Cuts a printed row into words; a number keeps its unit, a bracket its inside.
enum RowTokens {
    /// The tokens of a row. Its words stand between blanks, where no blank inside brackets counts.
    static func of(_ text: Scalars) -> [RowToken] {
        var tokens: [RowToken] = []
        tokens.reserveCapacity(text.count / 3)
        var start = 0
        var depth = 0
        for (index, scalar) in text.enumerated() {
            switch scalar {
            case "(", "（", "<": depth += 1
            case ")", "）", ">": depth = max(0, depth - 1)
            default:
                guard depth == 0, Letters.isBlank(scalar) else { continue }
                if start < index { add(text[start..<index], of: text, to: &tokens) }
                start = index + 1
            }
        }
        if start < text.count { add(text[start...], of: text, to: &tokens) }
        return tokens
    }

    private static func add(_ word: ArraySlice<Unicode.Scalar>, of text: Scalars, to tokens: inout [RowToken]) {
        let kind = kind(of: word)
        if joinsToName(word, tokens) {
            let number = tokens.removeLast()
            let name = tokens.removeLast()
            tokens.append(RowToken(.hangul, name.text + [" "] + number.text, word))
            return
        }
        if tokens.last?.kind == .date, !dateWords.contains(word) { separateNumber(&tokens) }
        guard let last = tokens.last, belongs(word, kind, to: last) else {
            tokens.append(RowToken(kind, word))
            return
        }
        let joined = joinedKind(last.kind, word)
        // Where one blank stands between them the two are a piece of the text. A token that is none, put together over
        // several blanks, ends sooner than it does in the text.
        let isPiece = last.text.endIndex + 1 == word.startIndex && text[last.text.endIndex] == " "
        tokens[tokens.count - 1] =
            isPiece
            ? RowToken(joined, text[last.text.startIndex..<word.endIndex]) : RowToken(joined, last.text, word)
    }

    /// `하늘 2 호`: a name with its number.
    private static func joinsToName(_ word: ArraySlice<Unicode.Scalar>, _ tokens: [RowToken]) -> Bool {
        guard word.count == 1, word.first == "호", tokens.count > 1 else { return false }
        return tokens[tokens.count - 1].text.allSatisfy(Letters.isDigit) && tokens[tokens.count - 2].kind == .hangul
    }

    /// `2027 년 6` was no part of a date where neither month nor quarter follows: `2027 년` and `6 대 분야`.
    private static func separateNumber(_ tokens: inout [RowToken]) {
        guard let last = tokens.last, last.kind == .date, last.text.last.map(Letters.isDigit) ?? false,
            let blank = last.text.lastIndex(where: Letters.isBlank),
            last.text[(blank + 1)...].allSatisfy(Letters.isDigit)
        else { return }
        tokens[tokens.count - 1] = RowToken(.date, last.text[..<blank])
        tokens.append(RowToken(.number, last.text[(blank + 1)...]))
    }

    private static func kind(of word: ArraySlice<Unicode.Scalar>) -> RowToken.Kind {
        var (hasHangul, hasHanzi, hasLatin, hasDigits, others) = (false, false, false, false, 0)
        for scalar in word {
            if Letters.isDigit(scalar) {
                hasDigits = true
            } else if !isOfNumber(scalar) {
                others += 1
                if Letters.isHangul(scalar) {
                    hasHangul = true
                } else if Letters.isHanzi(scalar) {
                    hasHanzi = true
                } else if Letters.isLatin(scalar) {
                    hasLatin = true
                }
            }
        }
        if hasDigits ? isNumber(word, others) : isNothing(word) { return .number }
        if hasHangul { return .hangul }
        if hasHanzi { return .hanzi }
        if hasLatin { return .latin }
        return word.first.map(Letters.isDigit) ?? false ? .number : .sign
    }

    /// A dash stands where a table has no number.
    private static func isNothing(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        guard word.count == 1, let only = word.first else { return false }
        return only == "-" || only == "–" || only == "—"
    }

    /// Digits with their marks, and perhaps a unit.
    private static func isNumber(_ word: ArraySlice<Unicode.Scalar>, _ others: Int) -> Bool {
        others == 0
            || others <= 3 && word.first.map(Letters.isDigit) ?? false && units.contains(word.drop(while: isOfNumber))
            || others == 3 && Phrases.ends(word, with: percentagePoints)
    }

    private static let percentagePoints = scalars("pct")

    private static func isOfNumber(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value <= 0x3001 else { return false }
        switch scalar {
        case "+", "-", "–", "−", ".", ",", "%", ":", "~", "∼", "/", "、", "‰", "(", ")": return true
        default: return Letters.isDigit(scalar)
        }
    }

    private static func belongs(_ word: ArraySlice<Unicode.Scalar>, _ kind: RowToken.Kind, to last: RowToken) -> Bool {
        // `시윈퉁항, 관뎬팡우`: a list goes on behind its comma.
        if last.text.last == "," || last.text.last == "、" { return last.kind != .number }
        switch last.kind {
        case .number: return isUnit(word) || kind == .number && (last.text.last == "분" || last.text.suffix(2) == hours)
        case .date: return dateWords.contains(word) || kind == .number && word.count <= 2 && endsInDateWord(last.text)
        default: return false
        }
    }

    private static func joinedKind(_ kind: RowToken.Kind, _ word: ArraySlice<Unicode.Scalar>) -> RowToken.Kind {
        if kind == .number, word.count == 1, word.first == "년" || word.first == "월" { return .date }
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

    private static let hours = scalars("시간")[...]
    private static let dateWords = WordList("년 월 일 분기 반기")
    private static let limits = WordList("이상 이하 미만 초과 이내 내외 안팎 여")
    private static let units = WordList("년 월 억 만 조 천 위안 달러 원 개 명 건 곳 대 톤 위 점 배 회 종 시간 분 초 km ㎡ 억위안 만위안")
}
