/// Marks the words of rows that a label of the header speaks of: places under `본사`, rounds of investment under
/// `라운드`, units under `단위`. Each such word is a cell, where otherwise it ran together with its neighbours.
struct TypedWords {
    /// How many labels are of places.
    private let placeCount: Int
    private var hasPlaces: Bool { placeCount > 0 }
    /// A province and a city have a label each.
    private var hasProvinces: Bool { placeCount > 1 }
    private let beginsWithPlaces: Bool
    private let hasRounds: Bool
    private let hasUnits: Bool
    /// Names in Hanzi have a column of their own.
    private let hasHanzi: Bool
    private let hasAmounts: Bool
    /// `연도 월`: a column each.
    private let hasMonths: Bool

    init(header: [HeaderLine]) {
        let words = header.flatMap { Phrases.words($0.text) }
        func has(_ list: WordList) -> Bool { words.contains { list.contains($0) } }
        placeCount = words.count { TableWords.namesPlace($0) }
        beginsWithPlaces = words.first.map { TableWords.namesPlace($0) } ?? false
        // `단계 금액`: of an investment, whatever is between them.
        hasRounds =
            has(TypedWords.roundLabels) || zip(words, words.dropFirst()).contains(where: TypedWords.isStage)
            || words.contains(TypedWords.stage) && has(TypedWords.amountLabels)
        hasUnits = has(TypedWords.unitLabels)
        hasHanzi = has(TypedWords.hanziLabels)
        hasAmounts = words.contains { TypedWords.amountLabels.contains($0) }
        hasMonths = zip(words, words.dropFirst()).contains { year, month in
            TypedWords.years.contains(year) && month.count == 1 && month.first == "월"
        }
    }

    /// `장쑤 우시`: a city may stand behind its province.
    private static let provinces = WordList(
        """
        광둥 저장 장쑤 산둥 푸젠 쓰촨 후베이 후난 안후이 허난 허베이 산시 랴오닝 지린 헤이룽장 장시 광시 구이저우 윈난 하이난 간쑤 칭하이 신장 네이멍구 닝샤 시짱
        """)
    /// `경기 화성`
    private static let koreanProvinces = WordList("경기 강원 충북 충남 전북 전남 경북 경남 제주")
    private static let koreanCities = WordList("서울 부산 대구 인천 광주 대전 울산 세종")
    private static let roundLabels = WordList("라운드 투자라운드 투자단계")
    private static let hanziLabels = WordList("한자 한자명 한자표기 중문 중문명 중국어명 원어 원어명 中文 中文名")
    private static let unitLabels = WordList("단위")
    private static let amountLabels = WordList("금액 투자금액 투자액 규모 조달액 유치액 융자액")
    private static let investment = scalars("투자")[...]
    private static let stage = scalars("단계")[...]

    /// `투자 단계`
    private static func isStage(
        _ left: ArraySlice<Unicode.Scalar>, _ right: ArraySlice<Unicode.Scalar>
    ) -> Bool {
        left == investment && right == stage
    }

    func mark(_ row: [RowToken]) -> [RowToken] {
        // `베이징 상하이 선전`: places side by side are cells whatever stands over them.
        if row.count > 1, row.allSatisfy({ $0.kind == .hangul && TableWords.isPlace($0.text) }) {
            return row.map { RowToken(.place, $0.text) }
        }
        let row = hasMonths ? row.flatMap(TypedWords.yearAndMonth) : row
        guard hasPlaces || hasRounds || hasUnits || hasHanzi || hasAmounts else { return row }
        var marked: [RowToken] = []
        marked.reserveCapacity(row.count)
        // `1 선전 고신구 선전 3,580`: behind the rank it is part of a name, for the other stands alone.
        let places = hasPlaces ? row.indices.filter { TypedWords.isPlace(row[$0]) } : []
        let hasNames = places.count > placeCount && places.contains { !isBeforeWords($0, in: row) }
        var place = 0
        while place < row.count {
            let isBehindRank =
                hasNames && place == 1 && row[0].kind == .number && TypedWords.isPlace(row[1])
                && isBeforeWords(1, in: row)
            if isBehindRank || place == 0 && beginsWithName(row, places) {
                marked.append(row[place])
                place += 1
                continue
            }
            let (kind, count) = kind(of: row[place...])
            let words = row[place..<place + count]
            marked.append(count == 1 ? RowToken(kind, words[place].text) : RowToken(kind, TypedWords.joined(words)))
            place += count
        }
        return marked
    }

    private static let years = WordList("연도 년도 년")

    /// `2024 년 8 월` as two.
    private static func yearAndMonth(_ token: RowToken) -> [RowToken] {
        guard token.kind == .date, token.text.last == "월", let year = token.text.firstIndex(of: "년"),
            year + 2 < token.text.endIndex
        else { return [token] }
        return [RowToken(.date, token.text[...year]), RowToken(.date, token.text[(year + 2)...])]
    }

    /// `청두 가나(加那) 청두 센서`, where the first label is of no places.
    private func beginsWithName(_ row: [RowToken], _ places: [Int]) -> Bool {
        !beginsWithPlaces && places.first == 0 && places.count > placeCount && isBeforeWords(0, in: row)
    }

    private func isBeforeWords(_ place: Int, in row: [RowToken]) -> Bool {
        place + 1 < row.count && row[place + 1].kind == .hangul && !TypedWords.isPlace(row[place + 1])
    }

    private static func isPlace(_ word: RowToken) -> Bool { word.kind == .hangul && TableWords.isPlace(word.text) }

    private static func joined(_ words: ArraySlice<RowToken>) -> ArraySlice<Unicode.Scalar> {
        Scalars(words.map(\.text).joined(separator: [" "]))[...]
    }

    /// What the first words are, and how many of them are that.
    private func kind(of words: ArraySlice<RowToken>) -> (RowToken.Kind, count: Int) {
        guard let first = words.first else { return (.sign, 1) }
        let next = words.dropFirst().first
        // As a unit is, it is a cell beside any other.
        if hasHanzi, first.kind == .hanzi { return (.unit, 1) }
        if hasRounds, let count = TypedWords.roundLength(first, next) { return (.round, count) }
        if hasUnits, let count = TypedWords.unitLength(first, next) { return (.unit, count) }
        if hasAmounts, let count = TypedWords.amountLength(first, next) { return (.number, count) }
        if hasPlaces, TypedWords.koreanProvinces.contains(first.text) {
            return (.place, next?.kind == .hangul && next?.text.count == 2 ? 2 : 1)
        }
        if hasPlaces, TypedWords.koreanCities.contains(first.text) { return (.place, 1) }
        if hasPlaces, TypedWords.isPlace(first) {
            let isProvince = !hasProvinces && TypedWords.provinces.contains(first.text)
            return (.place, isProvince && next.map { TableWords.isPlace($0.text) } ?? false ? 2 : 1)
        }
        return (first.kind, 1)
    }

    // MARK: Rounds

    /// `A+`, `시리즈 B`, `C 라운드`, `엔젤`, `전략 투자`
    private static func roundLength(_ first: RowToken, _ next: RowToken?) -> Int? {
        if first.kind == .round || isLetter(first.text) {
            return next.map { afterRound.contains($0.text) } ?? false ? 2 : 1
        }
        guard let next else { return rounds.contains(first.text) ? 1 : nil }
        if first.text.elementsEqual(pre), isLetter(next.text) { return 2 }
        if beforeInvestment.contains(first.text), next.text == investment { return 2 }
        if rounds.contains(first.text) { return afterRound.contains(next.text) ? 2 : 1 }
        return nil
    }

    private static let rounds = WordList("엔젤 시드 프리A 상장 인수 Pre-IPO IPO 정책융자 전략투자 지분투자 시드+ 엔젤+")
    private static let afterRound = WordList("라운드 시리즈 단계 투자")
    private static let beforeInvestment = WordList("전략 전략적 지분 엔젤 시드 벤처 후속")

    /// `A`, `B+`, `D2`, `Pre-A`, `A4, A5`
    private static func isLetter(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        let rest = word.starts(with: before) ? word.dropFirst(before.count) : word
        guard let letter = rest.first, ("A"..."H").contains(letter) else { return false }
        return rest.count <= 8
            && rest.dropFirst().allSatisfy {
                $0 == "+" || $0 == "," || $0 == " " || $0 == "/" || Letters.isDigit($0) || ("A"..."H").contains($0)
            } && !(rest.count > 1 && rest.allSatisfy { ("A"..."H").contains($0) })
    }

    private static let before = scalars("Pre-")
    private static let pre = scalars("프리")

    // MARK: Units and amounts

    /// `포인트`, `위안/kg`, `만 위안/톤`
    private static func unitLength(_ first: RowToken, _ next: RowToken?) -> Int? {
        if first.text.elementsEqual(piece), let next, counted.contains(next.text) { return 2 }
        if isUnit(first.text) { return 1 }
        // `억 장`: what is counted by such numbers is a unit, whatever it is.
        guard let next else { return nil }
        return powers.contains(first.text) && (isUnit(next.text) || next.kind == .hangul) ? 2 : nil
    }

    private static func isUnit(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        let head = word.prefix { $0 != "/" && $0 != "(" }
        return units.contains(head)
    }

    /// `개 사`, `개 소`
    private static let piece = scalars("개")
    private static let counted = WordList("사 소 국 월 년 도시 국가 기업")

    private static let powers = WordList("만 억 천 백만 천만 십억")
    private static let units = WordList(
        """
        위안 달러 원 엔 유로 포인트 톤 대 개 명 건 곳 종 배 회 % 퍼센트 만위안 억위안 만대 만톤 억달러 만명 kg km t m GW MW kWh GWh TWh
        배럴 온스 그램 ㎡ 만㎡ 시간 일 년 무 TEU 만TEU p pt bp ℃
        """)

    /// `수억 위안`, `비공개`
    private static func amountLength(_ first: RowToken, _ next: RowToken?) -> Int? {
        if secrets.contains(first.text) { return 1 }
        guard first.text.first == "수", let next, currencies.contains(next.text.prefix(2)) else { return nil }
        return manies.contains(first.text) ? 2 : nil
    }

    /// What stands where a table has nothing to tell.
    static func isAbsence(_ word: ArraySlice<Unicode.Scalar>) -> Bool { absences.contains(word) }

    private static let absences = WordList("비상장 미상장 비공개 미공개 미상 미정 불명 미확정 해당없음")
    private static let secrets = WordList("비공개 미공개 미상")
    private static let manies = WordList("수억 수천만 수백만 수십억 수백억 수십만 수만 수천")
    private static let currencies = WordList("위안 달러 유로 엔")
}
