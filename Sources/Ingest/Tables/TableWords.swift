/// Words that head the columns of the newsletters' tables.
enum TableWords {
    /// Is a cell one of the words that only headers have?
    static func isHeader(_ cell: ArraySlice<Unicode.Scalar>) -> Bool {
        let squeezed = Phrases.squeezed(cell)
        if first.contains(squeezed) || exact.contains(squeezed) { return true }
        guard squeezed.count <= 24 else { return false }
        return endings.contains { squeezed.count > $0.count && Phrases.ends(squeezed, with: $0) }
    }

    static func isHeaderLike(_ cell: Scalars) -> Bool {
        cell.count <= 20 && !cell.contains(where: Letters.isDigit) && !Phrases.endsSentence(cell)
    }

    /// May a word begin a header line: `순위 …`, `구분 …`?
    static func beginsHeader(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        first.contains(word)
            || word.count > 2 && word.count < 6 && word.last == "명" && word.allSatisfy(Letters.isHangul)
    }

    /// `순위`, `번호`: a label whose column counts the rows.
    static func namesRank(_ word: ArraySlice<Unicode.Scalar>) -> Bool { ranks.contains(word) }

    private static let ranks = WordList("순위 순번 연번 번호 No")

    /// What stands in the corner of a table that compares: `구분 산화물 황화물`.
    static func isCorner(_ word: ArraySlice<Unicode.Scalar>) -> Bool { corners.contains(word) }

    private static let corners = WordList("구분 항목 분류")

    /// The name of a row of sums.
    static func isSum(_ word: ArraySlice<Unicode.Scalar>) -> Bool { sums.contains(word) }

    private static let sums = WordList("합계 총계 총합 계")

    private static let first = WordList(
        """
        순위 구분 분류 번호 일자 날짜 연도 년도 도시 지역 국가 기업명 기업 명칭 분야 항목 업종 기관 이름 성명 단계 시기 시간 대상 지표 순번 산업 종류 유형 기관명 행사명 No
        발급일 승인일 허가일 체결일 공시일 공고일 개막일 개최일 착공일 준공일 개통일 취항일 출시일 상장일 투자일 등록일 신청일 발효일 개봉일
        성/시 연번 노선 방식 사업명 펀드명 프로그램 프로젝트 대학 학교 성명 브랜드 단지 단지명 모델 모델명 회사 회사명 제품 제품명 상품 품목 월 년 부문 과제 정책 정책명 시행일 발표일 등급
        """)

    private static let exact = WordList(
        """
        기간 장소 본사 본사위치 내용 주요내용 세부내용 비고 특징 이유 수량 성장률 비중 금액 대표기업 대표도시 창립일 설립일 가치 총점 점수 종합지수 주소 사진 시작 종료 부서 거래량
        거래액 평균가 최고가 최저가 총족조건 충족조건 조건 행사장소 매출 순이익 영업이익
        """)

    static let endings: [Scalars] = [
        "수량", "성장률", "이익률", "증가율", "증감률", "보급률", "생산액", "투자액", "매출액", "비중", "명칭", "분야", "금액", "지수", "기업", "도시", "위안)",
        "비율", "점유율", "변화", "내용", "과제", "목표", "조치",
        "업무", "절차", "방법", "계획", "시기", "일정", "비용", "서류", "기능", "방향", "방안", "특징", "제도", "이전", "이후",
        "사건", "기종", "하중(KG)", "횟수", "건수", "설명", "가치", "위치", "조건", "증가량", "인구", "면적", "규모", "순위", "현황",
    ].map { scalars($0) }
}

extension TableWords {
    /// Does a word end a label: `성장률`, `수량`, `수출액(억 위안)`? After it the next column may begin.
    static func endsLabel(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        // `수출액(억 위안)`; `가나(加那)` is a name.
        if word.last == ")" { return !word.contains(where: Letters.isHanzi) }
        if word.last == "년" { return true }
        if let last = word.last, word.count > 2, last == "률" || last == "율" || last == "금" { return true }
        if word.last == "액" { return word.count > 1 }
        return strong.contains(word)
            || endings.contains { $0.count > 1 && Phrases.ends(word, with: $0) }
    }

    /// `부서`, `순위`: a word that is mostly a label by itself.
    static func isStrong(_ word: ArraySlice<Unicode.Scalar>) -> Bool { strong.contains(word) }

    /// `기업 명칭`, `전년 대비`: a word that stands behind another in one label.
    static func leansBack(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        leaning.contains(word.prefix { $0 != "(" })
    }

    /// `주요 조치`, `세부 내용`: a word that only describes the next.
    static func leansOn(_ word: ArraySlice<Unicode.Scalar>) -> Bool { describing.contains(word) }

    /// `최대 면적`, `신규 기업`: begins a label and is none.
    static func opens(_ word: ArraySlice<Unicode.Scalar>) -> Bool { openers.contains(word) }

    private static let openers = WordList("첫 기타 신규 재 각 최고 최저 최대 최소")

    /// `설립 연도`, `대상 제품`: one label of two words that are labels elsewhere.
    static func isPair(_ word: ArraySlice<Unicode.Scalar>, _ next: ArraySlice<Unicode.Scalar>) -> Bool {
        word == seat && namesPlace(next) || times.contains(next) && actions.contains(word)
            || aimed.contains(next) && (word == target || word == investment)
    }

    /// `비중`, `증가율`: a part of what is named before it.
    static func isShare(_ word: ArraySlice<Unicode.Scalar>) -> Bool { shares.contains(word) }

    private static let shares = WordList("비중 비율 증가율 성장률 증감률 점유율 보급률 수익률")

    /// `금액`, `매출`: a label by itself, or of what a share is told.
    static func isQuantity(_ word: ArraySlice<Unicode.Scalar>) -> Bool { quantities.contains(word) }

    private static let quantities = WordList("금액 총액 매출 수출 수입 이익 영업이익 순이익 투자액 매출액 생산액 생산량 판매량 건수 인구")

    /// `규모`, `방식`: says what is told of the thing before it, more often than it is a label alone.
    static func isTail(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        tails.contains(word.prefix { $0 != "(" })
    }

    private static let tails = WordList(
        """
        규모 방식 실적 현황 계획 내용 건수 점수 속도 등급 유형 요금 금액 거래 코드 인력 목표 기간 조건 비용 능력 시간 목적 가격 용량
        온도 압력 밀도 강도 농도 순도 수명 효율 수준 수단 방향 정도 범위 상태 결과 성과 효과 대상 절차 전략
        """)

    /// `기업`, `제품`: a thing that the word before it may say more of: `공급 기업`.
    static func isThing(_ word: ArraySlice<Unicode.Scalar>) -> Bool { things.contains(word) }

    private static let things = WordList("산업 작업 물류 기술 제품 서비스 기업 기관 도시 지역 국가 시설 설비 장비 단지 센터 과제 품목 업종")

    /// `발사체`, `개발사`, `수출국`: a noun of what has a part in something, a label by itself.
    static func isRole(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        guard word.count > 2, let last = word.last else { return false }
        return roleEndings.contains(last) && !otherEndings.contains(word.suffix(2))
    }

    /// `반도체`, `신에너지`, `디지털경제`: they only end alike.
    private static let otherEndings = WordList(
        """
        도체 너지 경제 과제 문제 규제 면제 통제 의제 숙제 단지 기지 복지 유지 조사 검사 심사 공사 투자 전자 양자 인증 보증 검증 추세 강세 약세 전체 자체 매체 대처
        """)
    private static let roleEndings: Set<Unicode.Scalar> = ["사", "자", "처", "국", "지", "체", "제", "증", "세"]

    /// `소재 도시`
    private static let seat = scalars("소재")[...]
    private static let target = scalars("대상")[...]
    private static let investment = scalars("투자")[...]
    private static let aimed = WordList("제품 기업 지역 품목 업종 분야 기관 학교 사업 도시 단계 대상")

    private static let times = WordList("연도 년도 시기 시점 일자 날짜 시각 시간 기한")
    private static let actions = WordList(
        "설립 창립 가동 발표 허가 승인 출시 완공 착공 준공 상장 시작 개장 투자 양산 도입 시행 발행 공개 조성 선정 발사 납품 인증 제정 체결 운영 완료 예정")

    private static let describing = WordList(
        """
        주요 세부 핵심 대표 관련 구체적 추진 기본 예상 연간 평균 총 누적 상세 적용 지원 담당 향후 기대 작년 전년 올해 지난해 최근 등록 모집
        신청 접수 응시 개최 중점 주력 전담 희망 필요
        """)
    private static let leaning = WordList("명칭 이름 위치 영문명 대비 수 총이익률 총이익 합계 이상 이하 미만 이내 초과 변동 요건 구간 대수")

    /// `본사`, `도시`: a label whose column holds places.
    static func namesPlace(_ label: ArraySlice<Unicode.Scalar>) -> Bool { places.contains(label) }

    /// The mark before an item of a list in a cell.
    static func isBullet(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "⚫", "●", "•", "○": true
        default: false
        }
    }

    /// A label that needs no other word.
    static func isLabel(_ label: ArraySlice<Unicode.Scalar>) -> Bool {
        endsLabel(label) || namesPlace(label) || lonely.contains(label) || isHeader(label)
    }

    /// `제품`, `기업`: a label by itself where it begins a header. `산업 체인`, `프로젝트 명칭` are not so sure.
    static func isLonely(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        lonely.contains(word) || beginners.contains(word) || namesPlace(word)
    }

    private static let beginners = WordList(
        """
        기업 회사 제품 상품 품목 대학 학교 브랜드 단지 지표 시기 대상 과제 정책 부문 업종 연번 순번 월 년 공정 장비 소재 부품 차종 원료 병원 지역
        산업체인
        """)
    private static let places = WordList("본사 소재지 도시 지역 국가 국적 위치 장소")
    private static let lonely = WordList("제품 강점 용도 시기 투자자 등급 연료 특기 업종")
    private static let strong = WordList(
        """
        순위 구분 분류 번호 일자 도시 국가 기업명 명칭 분야 본사 기간 장소 수량 성장률 비중 금액 부서 단계 설명 특징 내용 주요내용 영업이익 순이익 영문명 사진 년도 연도 비고 매출
        점수 모델 하중 수 이름 기관 조치 의미 의의 효과 기한 시한 크기 규격 무게 가격 성능 용량 출력 설립 설립일 창립일 직원 인력 대표 담당 주관 대상 목표 성과 영향 원인 사례 근거 상태
        장점 단점 강점 약점 특성 방식 유형 등급 항목 품목 기준 한도 상한액 노선 소재지 등록지 운용사 성명 직책 소속 시행일 발표일 투자자 용도 업종
        형명 품명 종명 차명 선명 부처 업무 절차 일정 목적 방법 비용 기능 순서 현행 세대 단위 요건 자격 상대 구간 대상자
        한자 한자명 중문명 중문 중국어명 원어명 中文名 中文 원가 난도 난이도 정가 판매가 출고가 프로그램 발표자 연사 강사 주제
        라운드 고객 사유 여부 담당자 연락처 참석자 참가자 참가비 사회자 직위 전공 연령 약칭 재원 예산 만기 관할 배점 상금
        """)
}
