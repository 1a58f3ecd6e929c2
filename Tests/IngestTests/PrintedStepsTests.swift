import Content
import Ingest
import Testing
import Typesetter

/// What the steps tell that an extractor takes up and down the page of a table, and what ends a table or spans it.
@Suite struct PrintedStepsTests {
    // MARK: Rows

    @Test func behindCellsOfOneLineARowBegins() throws {
        let rows = try Splice.firstTable([
            "도표 1. 마을의 일_", "분야 주요 과제 담당 부서_", "물길 시설_", "^골짜기 둑 쌓기, 웅덩이•샘터에 물막이 두기,_",
            "느티나무 아래 빈 땅을 나루터로 바꾸기_", "물길관리부, 나루국,_", "둑방국_", "산길 장비_", "^솔밭 산책길 막음 풀기, 도토리나무 그루터", "기 표준화_",
            "^물길관리부_", "등불 모든 골목의 등불 밝기 기록 의무화 물길관리부, 등불국_", "가게 육성_", "^한 해 10 억 위안 넘게 파는 가게 20 개 육성,_",
            "장터 어귀에 그늘막 보급_", "^시장부, 등불국_", "소리 제정 종탑에서 쓰는 종소리의 기준 마련 등불국_",
        ])
        #expect(rows.count == 6)
        #expect(Splice.column(0, of: rows).dropFirst().map { $0.prefix(2) } == ["물길", "산길", "등불", "가게", "소리"])
    }

    @Test func columnsAreLearnedFromRowsOfOneLine() throws {
        let rows = try Splice.firstTable([
            "도표 1. 나는 배 견주기_", "기업 대표 기종 얼개 자리 나는 거리 인증 단계_", "갈매비행 V2100EM 겹친 날개 5 250km 형식증명 심사 중_",
            "두루미 EH217-S 여러 날개 2 30km 형식·생산·운영 증명 얻음_", "물총새창공 AE300 기운 날개 6 200km_",
            "^형식증명 심사 중, 알맞은_", "시험 비행 단계_", "왜가리커지 E21 기운 날개 5 200km 형식증명 심사 중_",
            "해오라기 M2B 겹친 날개 6 250km 형식증명 신청 받음_",
        ])
        #expect(rows.count == 6)
        #expect(Splice.column(1, of: rows).dropFirst().first == "V2100EM")
        #expect(Splice.column(3, of: rows).dropFirst() == ["5", "2", "6", "5", "6"])
        #expect(Splice.column(4, of: rows).dropFirst() == ["250km", "30km", "200km", "200km", "250km"])
    }

    @Test func aReadingAgainstTheStepsIsNoBetterForBeingWhole() throws {
        let rows = try Splice.firstTable([
            "도표 1. 새 기르는 기업_", "기업 설립 본사 대표 제품 최근 투자 유치_", "갈매테크_", "GULLKIT 小鸥_", "^2013 년 상하이_",
            "^자동 물그릇 PURA MAX, 자동 모이통,_", "새장 사진기 하나로 된 물통_", "시리즈 D_", "(2021 년 6 월)_", "두루미테크_",
            "CRANERUN 鹤曼科技_", "^2015 년 선전 똑똑한 새장, 자동 모이통 시리즈 B+_", "물총새롄_", "KINGLINK 翠特联_", "^2017 년 상하이_",
            "^깃털을 살피는 자동 새장 SCOOPER, 모이_", "관리 앱_", "시리즈 A_", "(2022 년 3 월)_",
            "왜가리테크 苍智灵 2019 년 베이징_", "^새의 얼굴을 알아보고 몸을 살피는 큰 모형,_", "새 병원에서 쓰는 진단 시스템_", "^프리 A 수천만 위안_",
        ])
        #expect(Splice.column(0, of: rows).contains("두루미테크 CRANERUN 鹤曼科技"))
    }

    // MARK: Headers

    @Test func aLabelOverItsUnitIsOfTheHeader() throws {
        let rows = try Splice.firstTable([
            "도표 1. 물 만드는 길_", "구분 만드는 방식_", "^단가_", "(위안/kg)_", "내뿜는 양_", "(kg/kg)_", "^특징_",
            "우물 두레박 9~11 19~22_", "^작은 마을에 알맞고 값이 가", "장 싸나 손이 많이 감_", "샘 물레방아 13~17 9~12_",
            "^물이 맑으나 겨울에는 얼어_", "쓰지 못함_", "냇물 수차 10~16 1~5 자리를 고르기 까다로움_",
        ])
        #expect(rows.first?.contains("단가 (위안/kg)") ?? false)
        #expect(rows.first?.contains("내뿜는 양 (kg/kg)") ?? false)
        #expect(rows.count == 4)
    }

    @Test func aHeaderWhoseFirstLineIsOneLabelGoesOnToTheFigures() throws {
        let rows = try Splice.firstTable([
            "도표 1. 기계의 쓰임_", "분야_", "^2021 년 규모_", "(억 위안)_", "전년 대비_", "성장률_", "융자_", "건수_", "^대표 제품_",
            "집 청소 151.8 22.4% 14 바닥 청소기, 창문 청소기_", "밥집 나르기 41.3 68.0% 21 나르는 기계, 방 심부름꾼_", "고치기 38.9 54.7% 33_",
            "^꿰매는 기계, 걷는 기계, 약을_", "나누는 기계_", "가게 청소 27.5 49.1% 9 큰 바닥 세척차_", "배우기와 놀기 24.6 8.3% 6 만들기 꾸러미, 강아지 기계_",
        ])
        #expect(rows.first == ["분야", "2021년 규모 (억 위안)", "전년 대비 성장률", "융자 건수", "대표 제품"])
        #expect(Splice.column(3, of: rows).dropFirst() == ["14", "21", "33", "9", "6"])
    }

    @Test func unknownLabelsStandOverCellsThatTheExtractorWentUpTo() throws {
        let rows = try Splice.firstTable(
            [
                "공정 장비 밖의 대표 기업 안의 대표 기업 국산 비율_", "깎기_", "^두루미리서치, TEL, 갈매머티", "리얼즈_", "물총새기업(翠微公司), 왜가리",
                "화촹(苍方华创)_", "^20% 안팎_", "얇게 입히기_", "^두루미머티리얼즈, TEL,_", "ASM_", "해오라기(鹭荆科技), 왜가리", "화촹(苍方华创)_",
                "^10~15%_", "씻기 갈매스크린, TEL_", "^원앙상하이(鸳美上海), 고니", "커지(鹄纯科技)_", "^30% 이상_", "갈기 에바라 노고지리(云海清科) 20% 이상_",
                "표 1) 출처: 나루터협회_",
            ], "weekly-2021")
        #expect(rows.first?.last == "국산 비율")
    }

    @Test func aRowBetweenFiguresIsNoLabel() throws {
        let rows = try Splice.firstTable(
            [
                "전년도 매출 연구개발비 비율 연구 인력 비율_", "5,000 만 위안 미만 자율 기재 25% 이상_", "5,000 만~1 억 위안 이하 6% 이상 20% 이상_",
                "1 억 위안 이상 3% 이상 15% 이상_",
            ], "weekly-2021")
        #expect(rows.first == ["전년도 매출", "연구개발비 비율", "연구 인력 비율"])
        #expect(Splice.column(1, of: rows).dropFirst() == ["자율 기재", "6% 이상", "3% 이상"])
    }

    @Test func groupsStandUnderLabelsOfSeveralLines() throws {
        let rows = try Splice.firstTable([
            "도표 1. 불 때는 길_", "구분 때는 방식_", "^단가_", "(위안/kg)_", "^특징_", "마른 것_", "장작더미 9~11_", "^큰 아궁이에 알맞고 값이 가",
            "장 싸나 연기가 많이 남_", "솔잎묶음 13~17_", "^불이 빨리 붙으나 금세 사그라", "들어 자주 넣어야 함_", "젖은 것_", "갈대다발 22~34_",
            "^물가에서 쉽게 얻으나 말리", "는 데 오래 걸림_", "이끼덩이 30~42_", "^연기로 벌레를 쫓을 수 있으", "나 불이 약함_",
        ])
        #expect(Splice.column(0, of: rows).dropFirst() == ["마른 것", "마른 것", "젖은 것", "젖은 것"])
        #expect(Splice.column(2, of: rows).dropFirst() == ["9~11", "13~17", "22~34", "30~42"])
    }

    // MARK: Rows that span the table, and what stands between rows

    @Test func whatHoldsForAllRowsSpansTheTable() throws {
        let rows = try Splice.firstTable(
            [
                "최근 1 년 매출 연구개발비 비중 연간 지원 한도_", "2000 만 위안 미만 6% 이상 60 만 위안_", "2000 만~1 억 위안 이하 5% 이상 150 만 위안_",
                "1 억 위안 초과 4% 이상 300 만 위안_", "공통 조건_", "나루터에서 세 해 넘게 일한 사람이 전체의 10%를 넘어야 하며 같은 사람을 두 번 돕지 않", "음_",
            ], "weekly-2021")
        #expect(rows.count == 6)
        #expect(rows.suffix(2).map(\.first) == ["공통 조건", "나루터에서 세 해 넘게 일한 사람이 전체의 10%를 넘어야 하며 같은 사람을 두 번 돕지 않음"])
        #expect(rows.suffix(2).allSatisfy { $0.dropFirst().allSatisfy(\.isEmpty) })
    }

    // MARK: Words

    @Test func halvesOfYearsAndRemarksBelongToTheirFigures() throws {
        let rows = try Splice.firstTable([
            "도표 1. 배 짓기_", "연도 지은 양(만 톤) 비중 짐 양 실은 무게(톤)_", "2023 4,232 50.2% 2,760 만 TEU 18.3_",
            "2024 4,818 55.7% 2,915 만 TEU 8.5(돌아올 때)_",
            "2025 상반기 2,413 51.7% 1,480 만 TEU 12_",
        ])
        #expect(Splice.column(0, of: rows).dropFirst() == ["2023", "2024", "2025 상반기"])
        #expect(Splice.column(3, of: rows).dropFirst() == ["2,760만 TEU", "2,915만 TEU", "1,480만 TEU"])
        #expect(Splice.column(4, of: rows).last == "12")
    }

    /// A ring is a verdict here and a bullet elsewhere: no cell is asked for that a line cannot have.
    @Test func ringsInRowsAreVerdicts() throws {
        let rows = try Splice.firstTable([
            "도표 1. 새의 솜씨_", "기업 음성 영상 가격 기능_", "갈매 ○ × 25 10_", "두루미 ○ ○ 35 20_", "물총새 ○ × 45 30_", "왜가리 ○ ○ 55 40_",
            "해오라기 ○_", "^긴 설명의 첫째 줄에서 새의_", "솜씨를 둘째 줄까지 적음_", "^60 50_", "원앙 ○ × 65 60_",
        ])
        #expect(rows.count > 4)
    }

    @Test func aNameBehindAPowerOfTenIsNoUnit() throws {
        let rows = try Splice.firstTable([
            "도표 1. 많이 판 기업_", "순위 판매량 기업 점유율_", "1 302 만 BYD 35%_", "2 121 만 NIO 14%_", "3 98 만 TCL 11%_",
        ])
        #expect(Splice.column(2, of: rows).dropFirst() == ["BYD", "NIO", "TCL"])
    }

    @Test func aDayWithItsWeekdayIsADate() throws {
        let rows = try Splice.firstTable([
            "도표 1. 나루터의 하루_", "일자 하는 일 지역_", "2025.03.11(화) 나룻배 띄우기 상하이_", "2025.03.12(수) 그물 손질 항저우_",
            "2025.03.13(목) 물길 재기 난징_",
        ])
        #expect(Splice.column(0, of: rows).dropFirst() == ["2025.03.11(화)", "2025.03.12(수)", "2025.03.13(목)"])
        #expect(Splice.column(2, of: rows).dropFirst() == ["상하이", "항저우", "난징"])
    }
}
