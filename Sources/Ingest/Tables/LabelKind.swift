/// How well a label of a header goes with what its column holds: figures under `투자 기업 수`, none under `대표 분야`.
struct LabelKind {
    private let isCounted: Bool
    private let isMeasure: Bool
    private let isText: Bool
    private let isAmount: Bool
    private let isTime: Bool
    private let isShare: Bool
    private let isPlace: Bool
    /// Nothing but a place stands under it.
    private let namesPlace: Bool
    /// It is measured, and never told in words.
    private let isMeasured: Bool

    /// The kind of a label whose last word this is.
    init(_ word: ArraySlice<Unicode.Scalar>) {
        isCounted = LabelKind.isCounted(word)
        isMeasure = LabelKind.isMeasure(word)
        isText = LabelKind.isText(word)
        isAmount = LabelKind.isAmount(word)
        isTime = LabelKind.isTime(word)
        isShare = TableWords.isShare(word)
        namesPlace = TableWords.namesPlace(word)
        isPlace = namesPlace || word.count > 2 && (word.last == "국" || word.last == "지")
        isMeasured = LabelKind.measured.contains(word)
    }

    /// What it costs that the label stands over cells of a kind, in hundredths of a word.
    ///
    /// - Parameter hasPlaces: Some column holds places.
    func cost(over kind: RowToken.Kind, hasPlaces: Bool) -> Int {
        switch kind {
        case .number: isMeasure ? 0 : isText ? 100 : 40
        case .share: isMeasure && !isAmount ? 0 : isText || isAmount ? 100 : 40
        case .amount: isShare ? 60 : isMeasure ? 0 : isText ? 100 : 40
        case .date: isTime ? 0 : isMeasure || isText ? 60 : 20
        case .place: isPlace ? 0 : isMeasure || isText ? 60 : 20
        case .hangul, .hanzi, .latin: hasPlaces && namesPlace ? 60 : isCounted ? 100 : isMeasured ? 30 : 0
        case .sign, .round, .unit: 0
        }
    }

    /// `(억 위안)`, `직경(m)`, `기업 수`, `성장률`: nothing but figures stands under it.
    static func isCounted(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        if word.last == ")", word.contains("(") { return endsInUnit(word) }
        guard let last = word.last else { return false }
        if word.count > 2, last == "률" || last == "율" || last == "량" { return !things.contains(word.suffix(2)) }
        return word.count == 1 && last == "수" || counted.contains(word)
    }

    /// `매출(억 위안)`: behind its unit a label is at its end.
    static func endsInUnit(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        guard word.last == ")", let bracket = word.lastIndex(of: "(") else { return false }
        return isUnit(word[(bracket + 1)...].dropLast())
    }

    /// A label of figures, with those that may head words as well: `규모`, `속도`.
    private static func isMeasure(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        guard !isCounted(word), let last = word.last else { return true }
        return measures.contains(word) || word.count > 2 && endsAmount(last) || last.value < 0x80
    }

    /// `매출액`, `출품료`
    private static func endsAmount(_ letter: Unicode.Scalar) -> Bool {
        switch letter {
        case "액", "비", "값", "수", "료": true
        default: false
        }
    }

    /// `매출액`: nothing of which a share is told.
    private static func isAmount(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        word.count > 2 && (word.last == "액" || word.last == "값") || TableWords.isQuantity(word)
    }

    private static func isText(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        texts.contains(word) || word.count > 2 && word.last == "명"
    }

    static func isTime(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        times.contains(word.prefix { $0 != "(" }) || word.count > 2 && word.last == "일"
    }

    private static func isUnit(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        let words = text.split { Letters.isBlank($0) || $0 == "/" || $0 == "·" }
        return !words.isEmpty && words.allSatisfy { units.contains($0) }
    }

    private static let units = WordList(
        """
        건 개 명 곳 종 대 톤 위안 달러 원 억 만 조 억위안 만위안 억달러 위 점 년 월 일 회 배 시간 분 초 도 사 개사 가지 무 만대 만톤 만명 천명 평
        % ‰ %p m cm mm nm km kg KG g t L ml mL V kV A mA Ah mAh W kW MW GW Wh kWh MWh GWh TWh Hz kHz MHz GHz MB GB TB
        ha S s min h ℃ ㎡ ㎢ dB rpm kPa MPa
        """)
    /// `차량`, `역량`: no amounts.
    private static let things = WordList("차량 역량 도량 교량")
    private static let counted = WordList("수량 건수 횟수 대수 면적 인구 대비 점수 총점 순위 증감 감속비 단가 지분")
    private static let measures = WordList(
        """
        금액 비중 매출 영업수입 영업수익 규모 능력 지수 가격 무게 용량 속도 출력 직경 길이 높이 폭 두께 시가 가치 시총 한도 인원 정원 거리 하중 물량 금리 이익 영업이익 순이익
        코드 수익 수출 수입 투자 실적 효율 밀도 수명 온도 압력 정원 연봉 임금 보조금 상금 벌금 수수료 세율 요금 비용 지급 배점 성적 평점 인건비 운임 시간
        """)
    /// What is measured, and never told in words.
    private static let measured = WordList("무게 직경 길이 높이 두께 온도 압력 밀도 속도 출력 거리 하중 비용 가격 금액 매출 이익")
    private static let texts = WordList(
        """
        기업 제품 분야 내용 특징 비고 명칭 이름 기관 장점 단점 강점 약점 도시 지역 국가 방식 설명 사례 조치 정책 과제 목적 용도 유형 투자자 노선 단계 구분 본사 소재지 대상 업종
        """)
    private static let times = WordList("시기 일자 날짜 연도 년도 시점 기간 일정 계획 예정 기한 설립 창립 상장 출시 가동 착공 준공 완공 발표 년")
}
