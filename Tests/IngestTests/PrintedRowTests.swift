import Testing
import Typesetter

/// Rows of one line each: where they begin, how their words are dealt, and what a header says of them.
@Suite struct PrintedRowTests {
    private func table(_ lines: [String], _ name: String = "weekly-2021") throws -> [[String]] {
        try Splice.firstTable(lines, name)
    }

    @Test func aGroupStandsAloneOverItsRows() throws {
        let rows = try Splice.table([
            "도표 1. 지원 기관_", "유형 기관 소재지 설립 연도 주관_", "종합형_", "둥하이연구원 닝보 2019 년 둥하이대학 등_", "칭허연구원 란저우 2021 년 간쑤성_", "분야형_",
            "고속선박연구원 다롄 2016 년 조선공업그룹_", "합성섬유연구원 사오싱 2018 년 방직협회_", "온실연구원 서우광 2020 년 농업과학원_",
        ])
        #expect(rows.first == ["유형", "기관", "소재지", "설립 연도", "주관"])
        #expect(Splice.column(0, of: rows).dropFirst() == ["종합형", "종합형", "분야형", "분야형", "분야형"])
        #expect(Splice.column(1, of: rows).last == "온실연구원")
        #expect(Splice.column(3, of: rows).dropFirst() == ["2019년", "2021년", "2016년", "2018년", "2020년"])
    }

    /// A row over several lines among rows of one line does not end the table.
    @Test func aRowOfSeveralLinesStandsAmongGroups() throws {
        let rows = try Splice.table([
            "도표 1. 나루터마다 나르는 것_", "권역 도시 대표 노선 운영 기업_", "북쪽 바다_", "다롄 오징어·문어 수송 갈매물류, 오리물류_",
            "옌타이 사과·배 수송 두루미물류, 황새물류_",
            "칭다오 맥주·생수 수송 왜가리물류, 고니물류_", "남쪽 강_", "난징 오리고기·달걀 수송 원앙물류, 고니물류_", "우후_",
            "^겨울철 생선 및 채소 긴급 수송과_", "봄철 모종 수송_", "왜가리물류_", "남쪽 바다_", "광저우 햇보리·묵은쌀 수송 백로물류, 고니물류_",
            "주하이 진주·산호 수송 원앙물류, 백로물류_",
        ])
        #expect(
            Splice.column(0, of: rows).dropFirst() == [
                "북쪽 바다", "북쪽 바다", "북쪽 바다", "남쪽 강", "남쪽 강", "남쪽 바다", "남쪽 바다",
            ])
        #expect(rows.contains(["남쪽 강", "우후", "겨울철 생선 및 채소 긴급 수송과 봄철 모종 수송", "왜가리물류"]))
    }

    /// Groups of a chain stand alone over their rows, where there is a label for them.
    @Test func groupsStandAloneWithinStreams() throws {
        let rows = try Splice.table([
            "도표 1. 옹기 산업 체인_", "산업 체인 분야 세부 분야 대표 기업_", "업 스트림_", "흙_", "찰흙 솔골토, 밤골토_", "잿물 샘골유약, 대골유약_", "땔감_",
            "장작 갈골임업, 배골임업_", "미들 스트림_", "성형_", "물레 학골공방, 봉골공방_", "마르는 정도를 재고 적는 장", "치_", "용골측정_", "다운 스트림_", "판매_",
            "장터 범골상회, 곰골상회_",
        ])
        #expect(rows.first == ["산업 체인", "분야", "세부 분야", "대표 기업"])
        #expect(Splice.column(1, of: rows).dropFirst() == ["흙", "흙", "땔감", "성형", "성형", "판매"])
        #expect(rows.contains(["미들 스트림", "성형", "마르는 정도를 재고 적는 장치", "용골측정"]))
    }

    /// A label over two lines heads one column, as the rows say, and not two.
    @Test func oneLabelDoesNotHeadTwoColumns() throws {
        let rows = try table([
            "▶장난감 회사_", "기업명 본사 주력 분야_", "투자 유치_", "시기_", "투자_", "유치액_", "(억 위안)_", "단계_",
            "팽이회사 항저우 나무 팽이 2022.03 6.2 C 라운드_",
            "제기회사 옌타이 종이 제기 2021.11 5.0 B 라운드_", "연날리기 베이징 비단 연 2022.01 4.4 B+라운드_", "굴렁쇠 상하이 쇠 굴렁쇠 2021.07 3.1 B 라운드_",
            "썰매회사 광저우 눈 썰매 2021.12 2.6 A 라운드_", "그네회사 원저우 그네·널 2021.09 1.8 A 라운드_", "구슬회사 칭다오 유리 구슬 2022.02 1.2 Pre-A_",
        ])
        #expect(rows.allSatisfy { $0.count == 6 })
        #expect(rows.contains(["제기회사", "옌타이", "종이 제기", "2021.11", "5.0", "B 라운드"]))
    }

    @Test func aWordBehindTwoFiguresIsTheirUnit() throws {
        let rows = try table([
            "구분 2022 년 2023 년 증가율_", "지은 옹기 177.4 억 점 204.9 억 점 15.5%_", "가마의 힘 11.3 GLORPS 36.8 GLORPS 225.7%_",
            "팔린 옹기 86.0 만 점 121.5 만 점 41.3%_",
        ])
        #expect(rows.contains(["가마의 힘", "11.3 GLORPS", "36.8 GLORPS", "225.7%"]))
    }

    @Test func theTimeBeforeAYearIsATime() throws {
        let rows = try Splice.table([
            "도표 1. 나루의 내력_", "시기 단계 설명_", "2014 년 이전 관청 주도 나룻배와 사공을 관청이 거느리고 장사꾼은 짐만 부려 놓음_", "2014-2018 년 문호 개방_",
            "^장사꾼의 나룻배가 허락되어 나루 수십 곳이 문을 열었으나, 첫해에 띄운 배는_", "대부분 가라앉음_",
            "2019-2022 년 솜씨 겨루기 노 젓는 솜씨가 늘고 돛을 단 배의 시험이 이어짐_",
        ])
        #expect(Splice.column(0, of: rows).dropFirst() == ["2014년 이전", "2014-2018년", "2019-2022년"])
        #expect(Splice.column(1, of: rows).dropFirst().first == "관청 주도")
    }

    /// The last label of a header over several lines begins a cell; it is no caption of a table of its own.
    @Test func aHeaderGoesOnWithALabelOfTwoLines() throws {
        let rows = try table(
            [
                "순위 도시_", "^2024 년 경비_", "(억 위안)_", "^증가율 투자 강도_", "^강소_", "기업 수(개)_", "1 다롄 大连 262.8 4.6% 2.82% 784_",
                "2 자싱 嘉兴 259.4 12.6% 2.58% 443_", "3 사오싱 绍兴 248.3 11.2% 2.98% 546_",
            ], "weekly-2024")
        #expect(rows.first == ["순위", "도시", "2024년 경비 (억 위안)", "증가율", "투자 강도", "강소 기업 수(개)"])
        #expect(rows.last == ["3", "사오싱 绍兴", "248.3", "11.2%", "2.98%", "546"])
    }

    @Test func aRowOfAsManyFiguresGoesOnOverThePage() throws {
        let rows = try table(
            ["투자 단계 기업 수 평균 투자액(만 위안)_", "엔젤 14 860_", "프리 A 22 2,140_", "B 18 16,300_", ">C 이상 11 84,500_"],
            "weekly-2024")
        #expect(rows.count == 5)
        #expect(Splice.column(1, of: rows) == ["기업 수", "14", "22", "18", "11"])
    }

    @Test func aRowThatBeginsLikeAHeaderIsARow() throws {
        let rows = try table(["지표 2018 년 2019 년 2020 년_", "수출입 총액(억 달러) 86.2 95.7 112.4_", "국가 우수 기업(개) 302 398 508_"])
        #expect(rows.last == ["국가 우수 기업(개)", "302", "398", "508"])
    }

    /// No row ends in a figure: that two are alike, with a date in the middle, tells that they are rows.
    @Test func rowsAlikeUnderLabelsAreATable() throws {
        let rows = try table([
            "센터 소재지 설립 연도 중점 분야_", "화중이전센터 우한 2014 년 광전자, 제조_", "시난이전센터 청두 2015 년 항공우주_", "둥베이이전센터 창춘 2015 년 자동차, 농업_",
        ])
        #expect(
            rows == [
                ["센터", "소재지", "설립 연도", "중점 분야"], ["화중이전센터", "우한", "2014년", "광전자, 제조"],
                ["시난이전센터", "청두", "2015년", "항공우주"], ["둥베이이전센터", "창춘", "2015년", "자동차, 농업"],
            ])
    }

    @Test func howAFigureIsMeantBelongsToIt() throws {
        let rows = try table([
            "등급 발효 규모 전담 인력 처리 속도_", "A 누적 500㎥ 이상 80 명 이상 분당 60 개_", "B 누적 100㎥ 이상 40 명 이상 분당 30 개_",
            "C 최소 30㎥ 이상 15 명 이상 분당 12 개_",
        ])
        #expect(rows.first == ["등급", "발효 규모", "전담 인력", "처리 속도"])
        #expect(Splice.column(1, of: rows).dropFirst() == ["누적 500㎥ 이상", "누적 100㎥ 이상", "최소 30㎥ 이상"])
        #expect(Splice.column(3, of: rows).last == "분당 12개")
    }

    @Test func whatIsSoldByTheThousandIsCounted() throws {
        let rows = try table([
            "구분 한도 비고_", "등록비 보조 1 건당 2 만 위안 연 3 회_", "전시비 보조 1 건당 5 만 위안 연 1 회_", "참가비 보조 1 회당 3 만 위안 연 2 회_",
        ])
        #expect(rows.last?.joined(separator: " ") == "참가비 보조 1회당 3만 위안 연 2회")
    }

    /// The extractor sets digits apart, but not always.
    @Test func datesAreOneCellHoweverTheyAreSpaced() throws {
        let rows = try table([
            "시기 기업명 라운드 금액_", "2025 년 3 월 칭펑의료 C+ 1 억 위안_", "2025년 2월 위안화테크 B 8,000 만 위안_",
            "2024년 11 월 모야로봇 A 3,000 만 위안_",
        ])
        #expect(Splice.column(0, of: rows) == ["시기", "2025년 3월", "2025년 2월", "2024년 11월"])
        #expect(Splice.column(1, of: rows).dropFirst() == ["칭펑의료", "위안화테크", "모야로봇"])
    }

    @Test func behindItsHanziANameIsComplete() throws {
        let rows = try table([
            "기업 주요 제품 직원 수_", "칭펑테크(青峰科技) 음성 합성 120_", "모야양자(莫亚量子) 양자 통신 장비 85_", "룽완(龙湾) 구형 배터리 310_",
        ])
        #expect(Splice.column(1, of: rows).dropFirst() == ["음성 합성", "양자 통신 장비", "구형 배터리"])
    }

    /// What is said of things that a table compares may be words alone: the first row is no second line of the header.
    @Test func aRowOfWordsStandsUnderTheNamesCompared() throws {
        let rows = try table([
            "항목 하이둔 룽완(龙湾) 칭펑_", "제조사 하이둔부품 룽완전기 칭펑의료_", "팔의 수 4 4 3_", "무게(kg) 120 98 75_",
            "한 대 가격(만 위안) 2,000 1,200 1,000_",
        ])
        #expect(rows.first == ["항목", "하이둔", "룽완(龙湾)", "칭펑"])
        #expect(rows.dropFirst().first == ["제조사", "하이둔부품", "룽완전기", "칭펑의료"])
    }

    /// Columns of words run together; the labels tell that there are three, commas where the second ends.
    @Test func theLabelsTellHowManyColumnsOfWordsThereAre() throws {
        let rows = try table([
            "분야 대표 기업 기업 수 매출(억 위안)_", "정보통신 룽완전기, 하이둔기술 214 4,120_", "로봇 모야로봇, 칭펑자동화 163 87_",
            "바이오 위안둥생물, 베이후의약 402 61_",
        ])
        #expect(rows.first == ["분야", "대표 기업", "기업 수", "매출(억 위안)"])
        #expect(Splice.column(0, of: rows).dropFirst() == ["정보통신", "로봇", "바이오"])
    }

    @Test func aDateBehindWordsIsACell() throws {
        let rows = try table([
            "기업 투자액(억 위안) 제품 가동 시기_", "룽완전기 458 10.5 세대 액정 패널 2018 년 3 월_", "하이둔 240 8.6 세대 액정 패널 2019 년 2 월_",
            "칭펑 128.1 구동칩 2017 년 12 월_",
        ])
        #expect(rows.first == ["기업", "투자액(억 위안)", "제품", "가동 시기"])
        #expect(Splice.column(2, of: rows).dropFirst() == ["10.5세대 액정 패널", "8.6세대 액정 패널", "구동칩"])
    }

    @Test func namesWithoutASortAreOneColumn() throws {
        let rows = try Splice.table([
            "도표 1. 제품 구성_", "선체 청소기 C 시리즈_", "^⚫ 페인트를 긁지 않음_", "⚫ 두 사람이 나를 수 있음_", "점검 자료 창고_", "^⚫ 해마다 찍은 영상을 겹쳐 봄_",
            "⚫ 항만 서른 곳이 씀_",
        ])
        #expect(Splice.column(0, of: rows).dropFirst() == ["선체 청소기 C 시리즈", "점검 자료 창고"])
        #expect(rows.allSatisfy { $0.count == 2 })
    }

    @Test func wideRowsAreRows() throws {
        let rows = try Splice.table([
            "도표 1. 주요 거점_", "거점 위치 중점 분야 2024 년 성과_", "둥하이 혁신센터 베이룬구 정밀 주조 기업 427 곳, 매출 68 억 위안_",
            "칭허 연구원 분원 안닝구 석유화학, 신소재 국가 과제 29 건 수행_", "해안 시험기지 진저우구 선박 전지, 에너지저장 시험 1,140 건 완료_",
        ])
        #expect(rows.count == 4)
        #expect(
            Splice.column(0, of: rows).dropFirst().allSatisfy {
                $0.hasPrefix("둥하이") || $0.hasPrefix("칭허") || $0.hasPrefix("해안")
            })
    }

    /// The streams of an industry's chain are read as such, also where each row is one line.
    @Test func aStreamIsNoGroupOfRows() throws {
        let rows = try Splice.table([
            "도표 1. 전기 선박 산업 체인_", "단계 부문 대표 기업_", "업 스트림_", "제어 칩 룽완전기, 치린전자_", "초소형 전지 하이모리튬_", "미들 스트림_",
            "완제품 조립 푸장중공업_",
            "다운 스트림_", "연안 여객 회사 완다여객, 보하이페리(渤海)_",
        ])
        #expect(Splice.column(0, of: rows).dropFirst() == ["업 스트림", "업 스트림", "미들 스트림", "다운 스트림"])
        #expect(rows.dropFirst().first == ["업 스트림", "제어 칩", "룽완전기, 치린전자"])
    }

    @Test func aNumberKeepsItsLatinUnit() throws {
        let rows = try Splice.table([
            "도표 1. 주력 기종_", "기종 적재량 작업 속도 연속 작업 주요 용도_", "G30 300L 시간당 12 무 4 시간 방제_", "M12 - 시간당 8 무 5 시간 예초_",
            "T500 500kg 시속 6km 8 시간 상자 운반_",
        ])
        #expect(rows.last == ["T500", "500kg", "시속 6km", "8시간", "상자 운반"])
        #expect(rows.dropFirst(2).first == ["M12", "-", "시간당 8무", "5시간", "예초"])
    }

    /// The first label is empty where the others are as many as the other cells.
    @Test func theCornerMayBeEmpty() throws {
        let rows = try Splice.table([
            "도표 1. 경영 현황_", "영업이익 성장률 순이익 성장률_", "2024 년 32.63 억 위안 49.94% 4.60 억 위안 72.47%_",
            "2025 년 상반기 19.38 억 위안 26.58% 3.05 억 위안 6.45%_",
        ])
        #expect(rows.first == ["", "영업이익", "성장률", "순이익", "성장률"])
        #expect(rows.last == ["2025년 상반기", "19.38억 위안", "26.58%", "3.05억 위안", "6.45%"])
    }

    /// A circle or a cross is a cell, with what is said of it in brackets.
    @Test func verdictsAreCells() throws {
        let rows = try table(
            [
                "세 등급의 회원을 둔다._", ">서비스 일반 회원 협력 회원 전략 회원_", "성과 목록 열람 ○ ○ ○_", "기술 탐색 보고서 × ○(연 2 회) ○(무제한)_",
                "기술 중개사 배정 × × ○_",
            ],
            "weekly-2024")
        #expect(rows.first == ["서비스", "일반 회원", "협력 회원", "전략 회원"])
        #expect(rows.dropFirst(2).first == ["기술 탐색 보고서", "×", "○(연 2회)", "○(무제한)"])
    }

    @Test func yearsSideBySideAreLabels() throws {
        let rows = try table([
            "대상 제품 2024 년 2027 년 2030 년 성격_", "승용차 부품 5% 15% 25% 권고_", "가전 강판 22% 28% 35% 권고_", "택배 상자 10% 30% 50% 의무_",
        ])
        #expect(rows.first == ["대상 제품", "2024년", "2027년", "2030년", "성격"])
    }

    /// So wide that it could be running text; but it ends with a figure, holds another, and has no clause.
    @Test func aWideRowEndsInAFigure() throws {
        let rows = try Splice.table([
            "도표 1. 주요 제품_", "제품명 제조사 출시 무게 칩 출고가_", "둥하이 AI 안경 둥하이 6 월 40g AR1+BES2700 1,999 위안_",
            "모야 AI 안경 모야로봇 10 월 51g AR1+BES2800 3,699 위안_", "칭펑 X3 Pro 칭펑의료(青峰医疗) 5 월 76g AR1 8,999 위안_",
            "룽완 원 프로 룽완과학기술(Longwan龙湾电机) 7 월 87g 자체 개발 X1 4,299 위안_", "하이둔 G2 하이둔기술 11 월 36g 미공개 4,599 위안_",
        ])
        #expect(rows.count == 6)
        #expect(Splice.column(4, of: rows).first == "칩" && Splice.column(5, of: rows).last == "4,599위안", "\(rows)")
    }

    /// A list behind its comma stays what it is: Latin names are no words of the Hangul before them.
    @Test func aListOfLatinNamesIsACell() throws {
        let rows = try table(["분야 대표 기업 기업 수_", "전지 BYD, CATL 12_", "반도체 SMIC, YMTC 31_", "단말기 TCL, ZTE 7_"])
        #expect(Splice.column(1, of: rows) == ["대표 기업", "BYD, CATL", "SMIC, YMTC", "TCL, ZTE"])
    }

    /// Whatever the labels ask for, a name and its Hanzi are one cell.
    @Test func aNameAndItsHanziStayTogether() throws {
        let rows = try table([
            "순위 도시 기업 수량 성장률_", "1 다롄 大连 1,204 18.20%_", "2 닝보 宁波 872 11.40%_", "3 창저우 常州 415 -2.10%_",
        ])
        #expect(rows.first == ["순위", "도시", "기업 수량", "성장률"])
        #expect(Splice.column(1, of: rows).dropFirst() == ["다롄 大连", "닝보 宁波", "창저우 常州"])
    }
}
