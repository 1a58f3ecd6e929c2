import Testing
import Typesetter

/// Tables and headings as other authors of the same layouts set them.
@Suite struct PrintedBodyTests {
    private func blocks(_ lines: [String], _ name: String) throws -> [Block] {
        let layout = try #require(Layout.named(name))
        return try #require(Splice.blocks(lines, layout), "the article did not come back")
    }

    private let opening = "윈펑항공은 작은 공장에서 첫걸음을 뗐다._"

    @Test func aHeaderOfUnlistedWordsIsAHeader() throws {
        let read = try blocks(
            [
                opening, "동력 세기 무게 길이_", "연료전지 12 34 5_", "수소터빈 23 45 6_", "혼합형 34 56 7_", "",
            ], "weekly-2024")
        #expect(read.map(\.kind) == [.paragraph, .table])
        #expect(read.last?.rows.count == 4)
    }

    @Test func whatHappenedWhenIsOneCell() throws {
        let read = try blocks(
            [
                "도표 1. 걸어온 길_", "시기 주요 사건_", "2021 년 6 월 난징에서 회사 설립_", "2022 년 12 월 첫 시제기 LX200 조립 완료_",
                "2023 년 9 월 LX200 첫 비행 성공_", "2024 년 6 월 윈펑항공과 100 대 규모의 의향서 체결_",
                "2025 년 1 월 수억 위안 규모의 B+ 라운드 투자 유치_",
            ], "weekly-2024")
        #expect(
            read.last?.rows == [
                ["시기", "주요 사건"], ["2021년 6월", "난징에서 회사 설립"], ["2022년 12월", "첫 시제기 LX200 조립 완료"],
                ["2023년 9월", "LX200 첫 비행 성공"], ["2024년 6월", "윈펑항공과 100대 규모의 의향서 체결"],
                ["2025년 1월", "수억 위안 규모의 B+ 라운드 투자 유치"],
            ])
    }

    @Test func aNumberBehindAYearIsNoMonth() throws {
        let read = try blocks(
            [
                "도표 1. 단계별 목표_", "시기 목표 보급률_", "2027 년 6 대 분야와 수소의 폭넓고 깊은 융합 70% 이상_",
                "2030 년 수소가 산업의 고도화를 뒷받침 90% 이상_", "2035 년 수소 사회로 진입 -_",
            ], "monthly-2025")
        #expect(read.last?.rows.dropFirst().first == ["2027년", "6대 분야와 수소의 폭넓고 깊은 융합", "70% 이상"])
    }

    @Test func freeTextBetweenALabelAndAFigureIsOneColumn() throws {
        let read = try blocks(
            [
                "도표 1. 지원 정책_", "구분 지원 내용 한도(만 위안)_", "융자 대출 이자의 50% 보전 300_", "연구 시험 제작 비용의 70% 지원 500_",
                "인재 석사 이상 주택 보조금 월 1,000 위안 지급 -_", "입주 3 년간 임대료 100% 감면 200_",
            ], "weekly-2024")
        #expect(
            read.last?.rows.map { $0.last } == ["한도(만 위안)", "300", "500", "-", "200"])
        #expect(read.last?.rows.dropFirst().first == ["융자", "대출 이자의 50% 보전", "300"])
    }

    @Test func labelsWithoutAHeaderAreATable() throws {
        let read = try blocks(
            [
                opening, "", "단지 개요_", "소재지 쓰촨성 청두시 고신구 톈푸대로_", "설립 2005 년_", "입주 기업 화촨바이오, 밍다신소재 등 60 여 개_", "",
            ], "weekly-2024")
        #expect(read.map(\.kind) == [.paragraph, .heading(level: 2), .table])
        #expect(read.last?.rows.suffix(2) == [["설립", "2005년"], ["입주 기업", "화촨바이오, 밍다신소재 등 60여 개"]])
    }

    @Test func namesBesideTextsAreATable() throws {
        let read = try blocks(
            [
                opening, "", "란팅_", "(스마트 홈_", "분야)_", "2016 년 우시의 대학 동창 셋이 세운 회사로 집 안의 조명과 냉방을 목소리로 다루_",
                "는 기기를 만든다. 지금은 열두 나라에 물건을 판다._", "윈허_", "(물류_", "분야)_",
                "2018 년 닝보에서 문을 연 창고 로봇 회사이다. 항구의 하역을 맡으며 올해는 남쪽 항_", "구 두 곳으로 넓힐 생각이다._", "",
            ], "weekly-2021")
        #expect(read.map(\.kind) == [.paragraph, .table])
        #expect(read.last?.rows.dropFirst().map { $0.first } == ["란팅 (스마트 홈 분야)", "윈허 (물류 분야)"])
        #expect(read.last?.rows.last?.last?.hasSuffix("항 구 두 곳으로 넓힐 생각이다.") == true)
    }

    @Test func aYearBeginsALabel() throws {
        let read = try blocks(
            [
                "도표 1. 로봇 순위_", "순위 기업명 대표 제품 2024 년 납품 대수_", "1 란팅로봇 LT1000 41_", "2 윈허로봇 YH-2 37_",
                "3 즈위로봇 ZY 15_", "",
            ], "weekly-2024")
        #expect(read.last?.rows.first == ["순위", "기업명", "대표 제품", "2024년 납품 대수"])
    }

    @Test func aShortLineOverTheNextHeaderIsItsCaption() throws {
        let rows = ["1 란팅로봇 LT1000 41_", "2 윈허로봇 YH-2 37_", "3 즈위로봇 ZY 15_"]
        let table = ["순위 기업명 대표 제품 납품 대수_"] + rows
        let read = try blocks(
            ["무릎 로봇_"] + table + ["허리 로봇_"] + table + ["어깨 로봇_"] + table + [""], "weekly-2024")
        #expect(read.map(\.kind) == [.tableCaption, .table, .tableCaption, .table, .tableCaption, .table])
        #expect(read.allSatisfy { $0.rows.isEmpty || $0.rows.count == 4 })
    }

    @Test func rowsOfOneLineStandBesideRowsOfSeveral() throws {
        let read = try blocks(
            [
                opening, "", "회사 설립 직원 수 작년 매출 대표 제품 투자자_", "란팅센서 2018.03 46 명 2,100 만 위안_", "^용접 연기와 가스를 함께_",
                "재는 센서_", "^진샤창투, 바이윈캐피_", "탈_", "윈허의료로봇 2019.11 31 명 940 만 위안 보행 보조 로봇 진샤캐피털_",
                "즈위목장 2020.06 22 명 3,700 만 위안_", "^실명 목장 우유, 냉_", "장 요구르트_", "^투자 유치 전_", "",
            ], "weekly-2021")
        #expect(read.last?.rows.map(\.count) == [6, 6, 6, 6])
        #expect(read.last?.rows.last?.prefix(4) == ["즈위목장", "2020.06", "22명", "3,700만 위안"])
    }

    @Test func sortNameAndListAreThreeColumns() throws {
        let read = try blocks(
            [
                "도표 1. 제품 구성_", "진단 장비 란처(蓝车) S2_", "^⚫ 들고 다니는 장비_", "⚫ 차종 수백 가지를 지원함_", "보증 상품 윈신(云心)_",
                "^⚫ 진단한 뒤 한 해를 보증함_", "⚫ 가입한 차가 빠르게 늘어남_", "",
            ], "monthly-2025")
        #expect(read.last?.rows.dropFirst().map { $0.first } == ["진단 장비", "보증 상품"])
        #expect(read.last?.rows.dropFirst().map { $0[1] } == ["란처(蓝车) S2", "윈신(云心)"])
    }

    @Test func columnsOfPlacesAreColumns() throws {
        let read = try blocks(
            [
                "도표 1. 분야별 도시_", "순위 발효 설비 균주 특허 인재 응용 시장_", "1 웨이팡 톈진 상하이 상하이_", "2 후허하오터 상하이 베이징 광저우_",
                "3 창춘 선전 톈진 항저우_", "",
            ], "monthly-2025")
        #expect(read.last?.rows.last == ["3", "창춘", "선전", "톈진", "항저우"])
    }

    @Test func yearsAndWhatHappenedAreATable() throws {
        let read = try blocks(
            [
                opening, "", "②연혁_", "2016 년 세 상표를 합쳐 설립_", "2018 년 병원 수 500 개 돌파_", "2021 년 진단 시약 자회사 설립_", "",
            ], "weekly-2021")
        #expect(read.last?.rows.suffix(3).map { $0.first } == ["2016년", "2018년", "2021년"])
    }

    @Test func namesUnderABracketAreHeadings() throws {
        let text = "공장 설비의 소리를 듣고 고장을 미리 알려 주는 장치를 지난해 처음 수출했다._"
        let read = try blocks(
            [
                text, "", "[참가 기업 소개]_", "칭펑테크(青峰科技有限公司/Qingfeng Intelligent Technology Co., Ltd)_", text, "",
                "모야로봇(莫亚机器人/Moya Robot)_", text, "",
            ], "monthly-2025")
        #expect(
            read.map(\.kind) == [
                .paragraph, .heading(level: 2), .heading(level: 3), .paragraph, .heading(level: 3), .paragraph,
            ])
    }

    @Test func aShortLineOverTextIsAHeadingHoweverItEnds() throws {
        let text = "해안의 도시들은 조선소의 빈 터를 연구소와 시험장으로 바꾸는 일에 힘을 쏟았다._"
        let read = try blocks([text, "", "공장에서 시장으로_", text, ""], "monthly-2025")
        #expect(read.map(\.kind) == [.paragraph, .heading(level: 2), .paragraph])
    }

    @Test func aHeadingBehindRowsOfFiguresIsNoRow() throws {
        let read = try blocks(
            [
                opening, "", "도시 처리 건수 자동 처리율 만족도_", "항저우 1,284 62% 94.7%_", "상하이 2,017 55% 93.8%_",
                "선전 1,566 58% 92.1%_",
                "이창 97 33% 93.0%_", "남은 과제_", "사람이 다시 볼 수 있는 길을 더 열어 두어야 한다는 지적이 여러 곳에서 나오고 있다._", "",
            ], "monthly-2025")
        #expect(read.map(\.kind) == [.paragraph, .table, .heading(level: 2), .paragraph])
        #expect(read[1].rows.count == 5)
    }

    @Test func aSingleNameOverATableHeadsAPart() throws {
        let read = try blocks(
            [opening, "", "회사 발자취_", "연도 주요 사건_", "2019 난징에서 설립_", "2021 첫 시제기 완성_", "2023 첫 비행 성공_"], "monthly-2025")
        #expect(read.map(\.kind) == [.paragraph, .heading(level: 2), .table])
    }

    @Test func numberedHeadingsAreHeadings() throws {
        let text = "새로 모인 자금은 작년보다 크게 늘었고 나라의 돈이 든 펀드가 많았다._"
        let read = try blocks([text, "", "1. 모집 현황_", text, "", "2. 회수 현황_", text, ""], "weekly-2024")
        #expect(read.map(\.kind) == [.paragraph, .heading(level: 2), .paragraph, .heading(level: 2), .paragraph])
    }

    @Test func ranksGoOnOverThePage() throws {
        let rows = [
            "도표 1. 순위_", "순위 기업명 본사 매출액(억 위안) 주력 분야 및 대표 제품_", "1 화촨바이오 华川生物 선전 367.3_", "^백신과 진단 시약, 세포 치_",
            "료제 등_", "2 밍다신소재 明达材料 상하이 103.0 탄소 섬유_", ">3 안위보안 安宇安全 베이징 61.0 출입 통제 장비_", "",
        ]
        let read = try blocks(rows, "weekly-2024")
        #expect(read.map(\.kind) == [.tableCaption, .table])
        #expect(read.last?.rows.first == ["순위", "기업명", "본사", "매출액(억 위안)", "주력 분야 및 대표 제품"])
        #expect(read.last?.rows.last?.first == "3")
    }

    @Test func yearsGoOnOverThePage() throws {
        let read = try blocks(
            [
                "도표 1. 산업 연표_", "시기 주요 사건 의미_", "2013 년_", "^통신사가 첫 데이터센터를 산속에_", "지음_", "^기반 마련_",
                "2018 년 해외 기업의 첫 입주_", "^국제적 신뢰를 얻_", "음_", ">2022 년_", "^국가 거점 여덟 곳 가운데 하나로 지", "정_", "^시설 확장_", "",
            ], "weekly-2024")
        #expect(read.map(\.kind) == [.tableCaption, .table])
        #expect(read.last?.rows.last?.first == "2022년")
    }

    @Test func rowsOfFiguresGoOnOverThePage() throws {
        let read = try blocks(
            [
                "도표 1. 발사 횟수_", "연도 민간 발사 횟수_", "^성공률_", "(%)_", "1kg 당 가격_", "(만 위안)_", "2022 8 75.0 8.2_",
                "2023 13 92.3 6.7_", ">2024 12 83.3 5.4_", "2025(상반기) 14 85.7 4.6_", "",
            ], "weekly-2024")
        #expect(read.map(\.kind) == [.tableCaption, .table])
        #expect(read.last?.rows.count == 5)
    }

    @Test func staffAndCustomersAreLabels() throws {
        let read = try blocks(
            [
                opening, "", "회사 개요_", "회사명 하늘로봇_", "설립일 2017 년 3 월 8 일_", "본사 장쑤성 쑤저우시_", "임직원 620 명(연구 인력 58%)_",
                "주요 투자자 별빛캐피털, 달빛투자_", "고객 화촨바이오, 밍다신소재_", "",
            ], "weekly-2024")
        #expect(read.last?.rows.count == 7)
    }

    /// The sentences fill their lines to the end.
    @Test func aClauseOfALawBeginsAParagraph() throws {
        let read = try blocks(
            [
                "제 1 조 하늘길의 안전을 지키고 수소 항공기의 산업을 키우기 위하여 이 조례를 새롭게 제정하기로 한다._",
                "제 2 조 하늘길이란 땅에서 천 미터 아래에 있는 하늘을 말한다._", "",
            ], "monthly-2025")
        #expect(read.map(\.kind) == [.paragraph, .paragraph])
    }

    @Test func hoursAndMinutesAreOneFigure() throws {
        let read = try blocks(
            [
                "도표 1. 경주 결과_", "순위 로봇 소속 기록_", "1 하늘 별빛연구소 2 시간 40 분 42 초_", "2 바람 달빛연구소 3 시간 7 분 50 초_",
                "3 구름 햇빛연구소 4 시간 25 분 56 초_",
            ], "monthly-2025")
        #expect(read.last?.rows.map { $0.last } == ["기록", "2시간 40분 42초", "3시간 7분 50초", "4시간 25분 56초"])
    }

    @Test func longCircledLinesInARowAreItems() throws {
        let read = try blocks(
            [
                "①시가총액이 2 억 위안을 넘고 두 해 동안 순이익을 낸 기업_", "②시가총액이 4 억 위안을 넘고 두 해 동안 매출이 늘어난 기업_",
                "③시가총액이 8 억 위안을 넘고 지난해 매출이 늘어난 기업_", "",
            ], "weekly-2021")
        #expect(read.map(\.kind) == [.item, .item, .item])
    }

    @Test func wordsThatRanTogetherAreColumnsOfTheirOwn() throws {
        let read = try blocks(
            [
                "도표 1. 로켓 기업의 비교_", "기업명 설립연도 본사 대표 모델 추진제 발사 횟수 성공률_", "란톈항공 蓝天航空 2015 베이징 구름 2 호 메탄 5 60.0%_",
                "훙싱우주 红星宇宙 2018 선전 바람 1 호 고체 20 90.0%_", "바이윈기술 白云技术 2018 광저우 이슬 1 호 고체 7 85.7%_",
            ], "weekly-2024")
        #expect(read.last?.rows.first == ["기업명", "설립연도", "본사", "대표 모델", "추진제", "발사 횟수", "성공률"])
        #expect(read.last?.rows.dropFirst().first == ["란톈항공 蓝天航空", "2015", "베이징", "구름 2호", "메탄", "5", "60.0%"])
    }

    @Test func aHeaderThatEndsWithALabelAloneHasItsRows() throws {
        let read = try blocks(
            [
                "도표 1. 상반기 실적_", "순위 기업명 본사_", "^상반기 매출_", "(억 위안)_", "전년 동기_", "대비_", "^업종_",
                "1 란톈항공 선전 228.6 64.7% 로켓_",
                "2 훙싱우주 난징 201.9 60.8% 위성_", ">3 바이윈기술 우시 168.2 7.5% 위성 통신_", "",
            ], "weekly-2024")
        #expect(read.map(\.kind) == [.tableCaption, .table])
        #expect(read.last?.rows.map(\.count) == [6, 6, 6, 6])
        #expect(read.last?.rows.first == ["순위", "기업명", "본사", "상반기 매출 (억 위안)", "전년 동기 대비", "업종"])
        #expect(read.last?.rows.last == ["3", "바이윈기술", "우시", "168.2", "7.5%", "위성 통신"])
    }
}
