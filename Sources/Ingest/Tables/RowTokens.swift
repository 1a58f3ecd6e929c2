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
        /// `시리즈 A`
        case round
        // What a label of the header tells, or others like it beside it.
        case place
        case unit
        // Columns of figures: with `%`, and without. No word alone is of these kinds.
        case share
        case amount

        /// A word of the kind is a cell by itself.
        var isOneWord: Bool {
            switch self {
            case .number, .date, .place, .round, .unit, .share, .amount: true
            default: false
            }
        }
    }

    let kind: Kind
    let text: ArraySlice<Unicode.Scalar>

    init(_ kind: Kind, _ text: ArraySlice<Unicode.Scalar>) {
        self.kind = kind
        self.text = text
    }
}

/// Cuts a printed row into words; a number keeps its unit, a bracket its inside.
enum RowTokens {
    /// The tokens of a row.
    static func of(_ text: Scalars) -> [RowToken] {
        var pieces: [Piece] = []
        pieces.reserveCapacity(text.count / 3)
        forEachWord(of: text[...]) { add($0, of: text, to: &pieces) }
        joinUnits(&pieces, of: text)
        return pieces.map { RowToken($0.kind, $0.isLoose ? tightened(text[$0.range]) : text[$0.range]) }
    }

    /// `11.3 EFLOPS 36.8 EFLOPS`: the same Latin word behind two figures is their unit, whatever it is.
    private static func joinUnits(_ pieces: inout [Piece], of text: Scalars) {
        let behindFigures = pieces.indices.dropFirst().filter {
            pieces[$0].kind == .latin && pieces[$0 - 1].kind == .number
        }
        guard behindFigures.count > 1 else { return }
        func word(_ place: Int) -> ArraySlice<Unicode.Scalar> { text[pieces[place].range] }
        let units = behindFigures.filter { unit in
            behindFigures.contains { $0 != unit && word($0).elementsEqual(word(unit)) }
        }
        for unit in units.reversed() {
            pieces[unit - 1].take(word(unit), of: text)
            pieces.remove(at: unit)
        }
    }

    /// A line without such a letter holds no figure.
    static func mayBeginNumber(_ letter: Unicode.Scalar) -> Bool {
        switch letter {
        case "0"..."9", "-", "–", "—", "○", "×", "△", "✓", "±", "≥", "≤": true
        default: false
        }
    }

    /// A token in the making: a stretch of the row.
    private struct Piece {
        var kind: RowToken.Kind
        var range: Range<Int>
        /// More than a blank stands between two of its words; in a token one does.
        var isLoose = false

        mutating func take(_ word: ArraySlice<Unicode.Scalar>, of text: Scalars) {
            if range.upperBound + 1 != word.startIndex || text[range.upperBound] != " " { isLoose = true }
            range = range.lowerBound..<word.endIndex
        }
    }

    /// Words stand between blanks, where no blank inside brackets counts.
    private static func forEachWord(
        of text: ArraySlice<Unicode.Scalar>, _ body: (ArraySlice<Unicode.Scalar>) -> Void
    ) {
        var start = text.startIndex
        var depth = 0
        for index in text.indices {
            switch text[index] {
            case "(", "（", "<": depth += 1
            case ")", "）", ">": depth = max(0, depth - 1)
            default:
                guard depth == 0, Letters.isBlank(text[index]) else { continue }
                if start < index { body(text[start..<index]) }
                start = index + 1
            }
        }
        if start < text.endIndex { body(text[start...]) }
    }

    private static func tightened(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        var tight = Scalars()
        forEachWord(of: text) { word in
            if !tight.isEmpty { tight.append(" ") }
            tight += word
        }
        return tight[...]
    }

    private static func add(_ word: ArraySlice<Unicode.Scalar>, of text: Scalars, to pieces: inout [Piece]) {
        let kind = isVerdict(word) && !pieces.isEmpty ? .number : kind(of: word)
        if joinsToName(word, text, pieces) {
            let number = pieces.removeLast()
            pieces[pieces.count - 1].take(text[number.range], of: text)
            pieces[pieces.count - 1].take(word, of: text)
            return
        }
        if pieces.last?.kind == .date, !isDateWord(word), !isWrittenPart(word) { separateNumber(&pieces, text) }
        guard let last = pieces.last, belongs(word, kind, to: text[last.range], last.kind) else {
            pieces.append(Piece(kind: kind, range: word.indices))
            return
        }
        pieces[pieces.count - 1].kind = joinedKind(last.kind, text[last.range], kind, word)
        pieces[pieces.count - 1].take(word, of: text)
    }

    /// `하늘 2 호`, `하늘 2 호(天空 2 号)`: a name with its number.
    private static func joinsToName(_ word: ArraySlice<Unicode.Scalar>, _ text: Scalars, _ pieces: [Piece]) -> Bool {
        guard word.first == "호", word.count == 1 || word.dropFirst().first == "(", pieces.count > 1 else {
            return false
        }
        return text[pieces[pieces.count - 1].range].allSatisfy(Letters.isDigit)
            && pieces[pieces.count - 2].kind == .hangul
    }

    /// `2027 년 6` was no part of a date where neither month nor quarter follows: `2027 년` and `6 대 분야`.
    private static func separateNumber(_ pieces: inout [Piece], _ text: Scalars) {
        guard let last = pieces.last, last.kind == .date else { return }
        var start = last.range.upperBound
        while start > last.range.lowerBound, isOfPeriod(text[start - 1]) { start -= 1 }
        var end = start
        while end > last.range.lowerBound, Letters.isBlank(text[end - 1]) { end -= 1 }
        guard start < last.range.upperBound, end < start else { return }
        pieces[pieces.count - 1].range = last.range.lowerBound..<end
        pieces.append(Piece(kind: .number, range: start..<last.range.upperBound))
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
        if hasDigits, word.last == ")", isDottedDate(word.prefix { $0 != "(" }) { return .date }
        if hasDigits, others == 1 ? isWrittenDate(word) : others == 0 && isDottedDate(word) { return .date }
        if hasDigits ? isNumber(word, others) : isNothing(word) { return .number }
        if hasHangul { return .hangul }
        if hasHanzi { return .hanzi }
        if hasLatin { return .latin }
        return word.first.map(Letters.isDigit) ?? false ? .number : .sign
    }

    /// What a comparison says instead of a number, `○` or `○(무제한)`; at the head of a line it marks an item.
    private static func isVerdict(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let mark = word.first, word.count == 1 || word.dropFirst().first == "(" else { return false }
        return mark == "○" || mark == "×" || mark == "△" || mark == "✓"
    }

    /// A dash stands where a table has no number.
    private static func isNothing(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        guard word.count == 1, let only = word.first else { return false }
        return only == "-" || only == "–" || only == "—"
    }

    /// Digits with their marks, and perhaps a unit.
    private static func isNumber(_ word: ArraySlice<Unicode.Scalar>, _ others: Int) -> Bool {
        if others > 0, word.last == ")", let bracket = word.firstIndex(of: "("), bracket > word.startIndex {
            // `8.5(회수 시)`
            return word[..<bracket].allSatisfy(isOfNumber) && beginsNumber(word)
        }
        return others == 0
            || others <= 3 && beginsNumber(word) && units.contains(word.drop(while: isOfNumber))
            || others == 3 && Phrases.ends(word, with: percentagePoints)
    }

    /// `0~8℃`, `-45℃`
    private static func beginsNumber(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let first = word.first else { return false }
        return Letters.isDigit(first) || isOfNumber(first) && word.dropFirst().first.map(Letters.isDigit) ?? false
    }

    private static let percentagePoints = scalars("pct")

    private static func isOfNumber(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value <= 0x3001 else { return false }
        switch scalar {
        case "+", "-", "–", "−", ".", ",", "%", ":", "~", "∼", "/", "、", "‰", "(", ")", "±", "≥", "≤": return true
        default: return Letters.isDigit(scalar)
        }
    }

    private static func belongs(
        _ word: ArraySlice<Unicode.Scalar>, _ kind: RowToken.Kind, to last: ArraySlice<Unicode.Scalar>,
        _ lastKind: RowToken.Kind
    ) -> Bool {
        // `시윈퉁항, 관뎬팡우`: a list goes on behind its comma.
        if last.last == "," || last.last == "、" { return lastKind != .number }
        switch lastKind {
        case .number:
            if isTilde(word) || endsInTilde(last) && kind == .number { return true }
            // `1 시간 30 분`, but `3.1 시간 62%` are two.
            if isHalf(word) && isYear(last) || isLatinUnit(word) && isPower(last) { return true }
            if isFirms(word, last) || isRemainder(word, of: last) || isWeeks(word, last) { return true }
            return isUnit(word) || isLimited(word) || isRate(word) && last.allSatisfy(Letters.isDigit)
                || word.allSatisfy(Letters.isDigit)
                    && (last.last == "분" || last.last == "박" || last.suffix(2) == hours)
        case .latin:
            if endsRound(last, word) { return true }
            return last.count == 1 && (word.count == 1 && word.first == "주" || limits.contains(word))
        case .hangul:
            return kind == .number && isMeasure(last) || kind == .latin && isRound(word) && series.contains(last)
        case .round: return limits.contains(word)
        case .date:
            if isTilde(word) || endsInTilde(last) && kind == .date { return true }
            return isDateWord(word) || isWrittenPart(word) || isDottedAmount(last, word)
                || kind == .number && isPartOfDate(word) && endsInDateWord(last)
        default: return false
        }
    }

    /// What a token is to which a word was added; behind its comma a list goes on as what it is.
    private static func joinedKind(
        _ kind: RowToken.Kind, _ text: ArraySlice<Unicode.Scalar>, _ wordKind: RowToken.Kind,
        _ word: ArraySlice<Unicode.Scalar>
    ) -> RowToken.Kind {
        switch kind {
        case .hangul: return wordKind == .number && isMeasure(text) ? .number : series.contains(text) ? .round : kind
        // `A 주`, `C 이상`
        case .latin: return endsRound(text, word) ? .round : text.count == 1 ? .hangul : kind
        case .date: return isDottedAmount(text, word) ? .number : kind
        case .number:
            if isHalf(word) { return .date }
            guard word.first == "년" || word.first == "월" else { return kind }
            return word.count == 1 || isDateWord(word) ? .date : kind
        default: return kind
        }
    }

    /// `2,760 만 TEU`
    private static func isLatinUnit(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        latinUnits.contains(word)
    }

    private static let latinUnits = WordList("TEU DWT CGT GT kWh MWh GWh kW MW GW km kg t m L USD RMB")

    private static func isPower(_ number: ArraySlice<Unicode.Scalar>) -> Bool {
        number.last == "만" || number.last == "억" || number.last == "천" || number.last == "조"
    }

    /// `12 개 사`
    private static func isFirms(_ word: ArraySlice<Unicode.Scalar>, _ number: ArraySlice<Unicode.Scalar>) -> Bool {
        word.count == 1 && word.first == "사" && number.last == "개"
    }

    /// `4~8 주`; but `120 주 5 일` are two cells.
    private static func isWeeks(_ word: ArraySlice<Unicode.Scalar>, _ number: ArraySlice<Unicode.Scalar>) -> Bool {
        word.count == 1 && word.first == "주" && number.contains { $0 == "~" || $0 == "∼" }
    }

    /// `1 억 2,300`, `1 만 1,600 대`: what is left of a number behind its myriads.
    private static func isRemainder(
        _ word: ArraySlice<Unicode.Scalar>, of number: ArraySlice<Unicode.Scalar>
    ) -> Bool {
        // `3.2 억`, `3,000~5,000 만` are whole; `15 억 2024 년` are two cells.
        guard isPower(number), !isYear(word),
            number.dropLast().allSatisfy({ Letters.isDigit($0) || $0 == "," || Letters.isBlank($0) })
        else { return false }
        let digits = word.filter(Letters.isDigit)
        return digits.count < (number.last == "천" ? 4 : 5) && digits.first.map { $0 != "0" } ?? false
            && word.allSatisfy { Letters.isDigit($0) || $0 == "," }
            && (word.count == digits.count || word.count == 5 && word.dropFirst().first == ",")
    }

    /// `억`, `위안(포함)`, `만~2`, `이상`: words that go on with the number before them.
    private static func isUnit(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        if units.contains(word) || limits.contains(word) { return true }
        let head = word.prefix { Letters.isHangul($0) }
        guard head.count < word.count else { return false }
        return units.contains(head) || limits.contains(head)
    }

    /// `-49 억 ~ -52 억`
    private static func isTilde(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        word.count == 1 && (word.first == "~" || word.first == "∼")
    }

    /// The range is still open: its last word is the tilde.
    private static func endsInTilde(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        isTilde(text.suffix(1)) && (text.dropLast().last.map(Letters.isBlank) ?? true)
    }

    /// `2025.12 억 위안` is no month.
    private static func isDottedAmount(
        _ number: ArraySlice<Unicode.Scalar>, _ unit: ArraySlice<Unicode.Scalar>
    ) -> Bool {
        units.contains(unit) && number.count(where: { $0 == "." }) == 1 && isDottedDate(number)
    }

    /// `위안부터`, `억까지`: a unit, and that the number is a limit.
    private static func isLimited(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        bounds.contains(word.suffix(2)) && units.contains(word.dropLast(2))
            && !dateWords.contains(word.dropLast(2))
    }

    private static let bounds = WordList("부터 까지")

    /// `1 건당`: what the number before it counts. `110-130 분당 24` are two cells.
    private static func isRate(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        word.last == "당" && counted.contains(word.dropLast())
    }

    private static let counted = WordList("건 회 개 명 대 곳 종 톤 사 업체 가구")

    /// `도의`, `개를`: a unit with its particle.
    static func goesOnWithNumber(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        word.count < 6
            && (1..<max(1, word.count)).contains { length in
                units.contains(word.prefix(length)) && particles.contains(word.dropFirst(length))
            }
    }

    private static let particles = WordList("의 을 를 은 는 이 가 에 로 으로 와 과 까지 부터 에서 당 씩 마다 이며 이고 며")
    private static let hours = scalars("시간")[...]
    /// `누적 500`, `각 2`, `분당 60`: how a figure is meant, before it.
    private static func isMeasure(_ word: ArraySlice<Unicode.Scalar>) -> Bool { measures.contains(word) || isPer(word) }

    /// `노선당`, `과제당`; `식당` and `수당` are things.
    private static func isPer(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        word.last == "당" && word.count > 2 && !things.contains(word.suffix(2))
    }

    private static let things = WordList("식당 정당 담당 해당 배당 강당 성당 할당 전당 수당 사당 서당 부당 상당 타당 적당 산당 민당 주당 화당")

    private static let measures = WordList("약 각 총 누적 최대 최소 최고 최저 평균 시속 주 연 하루 초당 분당 시간당 일당 인당 건당 개당 대당 톤당")
    /// `A`, `B+`, `Pre-A`
    private static func isRound(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        word.count < 3 || Phrases.starts(Array(word), before)
    }

    private static let before = scalars("Pre-")
    /// `A+ 라운드`, `Pre-A 라운드`; `X 시리즈` is a product.
    private static func endsRound(_ letter: ArraySlice<Unicode.Scalar>, _ word: ArraySlice<Unicode.Scalar>) -> Bool {
        guard word.elementsEqual(round), isRound(letter), let first = letter.first else { return false }
        return letter.count > 2 || ("A"..."H").contains(first) && !letter.dropFirst().contains(where: Letters.isLatin)
    }

    private static let round = scalars("라운드")
    /// `시리즈 A`, before its letter.
    private static let series = WordList("시리즈 라운드")

    private static let limits = WordList("이상 이하 미만 초과 이내 내외 안팎 여 만여 억여 천여")
    private static let units = WordList(
        """
        년 월 억 만 조 천 천만 백만 십만 천억 백억 십억 위안 달러 원 개 명 건 곳 대 톤 위 점 배 회 종 시간 분 초 km ㎡
        차 단 기 급 층 축 성 일 개월 일간 년간 개월간 주간 개사 개국 개소 편 억위안 만위안 세대 단계 년대 도 미터 킬로미터 킬로그램 그램 리터 와트 킬로와트 메가와트 기가와트
        가구 평 마리 가지 무 묘 헥타르 제곱미터 평방미터 제곱킬로미터 평방킬로미터 세제곱미터 입방미터 배럴 온스 캐럿 파운드 마일 해리 인치 피트
        차원 척 량 동 실 팀 회전 켤레 인승 인용 박 석 좌석 병상 권 학점 학기 주년 일차 회차
        p L g kg mg t m cm mm ml nm W kW MW GW Wh kWh MWh GWh TWh mAh Hz MHz GHz MB GB TB V kV mA Ah km/h ℃ dB rpm
        """)
}
