import Content
import Ingest
import Testing
import Typesetter

/// Where the columns of a printed table end, as its figures, its labels and the width of its cells tell.
@Suite struct PrintedColumnTests {
    private func blocks(_ lines: [String], _ name: String = "monthly-2025") throws -> [Block] {
        let layout = try #require(Layout.named(name))
        return try #require(Splice.blocks(lines, layout), "the article did not come back")
    }

    // MARK: Figures

    @Test func whatIsLeftBehindMyriadsIsOfTheFigure() throws {
        let rows = try Splice.firstTable([
            "도표 1. 도토리 거둔 양_", "연도 나무 수(그루) 거둔 양(만 알) 다람쥐(마리)_", "2019 412 9,450 11_", "2020 521 1 억 2,300 13_",
            "2021 598 1 억 5,760 1 만 1,600_",
        ])
        #expect(Splice.column(2, of: rows).dropFirst() == ["9,450", "1억 2,300", "1억 5,760"])
        #expect(Splice.column(3, of: rows).dropFirst() == ["11", "13", "1만 1,600"])
    }

    @Test func aYearBehindMyriadsIsACell() throws {
        let rows = try Splice.firstTable([
            "도표 1. 둥지 기업_", "기업명 투자액 설립 연도 본사_", "가나둥지 15 억 2024 년 상하이_", "다라둥지 12 억 2021 년 우한_", "마바둥지 9 억 2019 년 선전_",
        ])
        #expect(Splice.column(1, of: rows).dropFirst() == ["15억", "12억", "9억"])
        #expect(Splice.column(2, of: rows).dropFirst() == ["2024년", "2021년", "2019년"])
    }

    @Test func aRoundAndItsLimitAreOneCell() throws {
        let rows = try Splice.firstTable([
            "도표 1. 둥지 짓는 곳의 투자_", "투자 단계 둥지 수 평균(억 위안)_", "엔젤 4 0.12_", "A 라운드 15 0.86_", "시리즈 B 18 2.40_",
            "시리즈 D 이상 4 8.20_",
        ])
        #expect(Splice.column(0, of: rows).dropFirst() == ["엔젤", "A 라운드", "시리즈 B", "시리즈 D 이상"])
        #expect(Splice.column(1, of: rows).dropFirst() == ["4", "15", "18", "4"])
    }

    @Test func underAUnitStandFiguresAlone() throws {
        let rows = try Splice.firstTable([
            "도표 1. 물레방아 견주기_", "기업 최대 출력(kW) 바퀴 방식 특징 설치 목표_", "샘골 1,000 나무 바퀴_", "^두 개를 나란히 돌려 물이 적은 날에도 힘_", "을 냄_",
            "^냇가 40 곳_", "솔골 600 온나무 바퀴_", "^큰 방앗간에도 맞추어 내놓으며 얼음과 모_", "래에 강함_", "^냇가 10 곳_", "갈골 520 나무 바퀴_",
            "^언덕 위주로 세우며 다른 마을에도 문을_", "열어 둠_", "^언덕 4 곳_", "배골 800 쇠/나무 바퀴_", "^날개를 바꾸어 끼우는 식으로 고치는 시간_", "을 줄임_",
            "^둑 아래_",
        ])
        #expect(Splice.column(1, of: rows).dropFirst() == ["1,000", "600", "520", "800"])
        #expect(Splice.column(2, of: rows).dropFirst() == ["나무 바퀴", "온나무 바퀴", "나무 바퀴", "쇠/나무 바퀴"])
    }

    // MARK: Labels

    @Test func aLabelEndsWithItsUnit() throws {
        let rows = try Splice.firstTable([
            "도표 1. 나룻배의 살림_", "연도 나른 짐(만 가마) 증가율 뱃삯 수입(억 냥) 증가율 1 인당 이용량(번)_", "2019 635.2 25.3% 7,497.8 24.2% 45.4_",
            "2020 833.6 31.2% 8,795.4 17.3% 59.0_", "2021 1,083.0 29.9% 10,332.3 17.5% 76.7_",
        ])
        #expect(rows.first == ["연도", "나른 짐(만 가마)", "증가율", "뱃삯 수입(억 냥)", "증가율", "1인당 이용량(번)"])
    }

    @Test func noTwoLabelsAreTheSame() throws {
        let rows = try Splice.firstTable([
            "도표 1. 보여 줄 마을_", "분야 중점 자리 넓히는 최소 규모 찾아내는 최소 규모_", "논농사 모내기, 김매기, 벼베기, 낟알 나르기 30 대 10 대_",
            "밭농사 열매 따기, 마당 쓸기 10 대 3 대_", "집짓기 벽 바르기, 기둥 잇기, 담 살피기 6 대 2 대_",
        ])
        #expect(rows.first == ["분야", "중점 자리", "넓히는 최소 규모", "찾아내는 최소 규모"])
    }

    @Test func placesHaveTheLabelOfPlaces() throws {
        let rows = try Splice.firstTable([
            "도표 1. 마을 차례_", "순위 산업단지 도시 종합 점수 기업 수(개) 순위 변동_", "1 하늘공업원구 베이징 92.6 3,580 -_",
            "2 구름 고신구 쑤저우 91.8 2,410 -_", "3 바람 개발구 상하이 91.1 2,260 ▲2_", "4 안개골신구 광저우 86.4 1,530 ▼1_",
        ])
        #expect(rows.first == ["순위", "산업단지", "도시", "종합 점수", "기업 수(개)", "순위 변동"])
    }

    // MARK: Cells

    @Test func linesOfACellBesideItsRowAreNoRows() throws {
        let rows = try Splice.firstTable([
            "도표 1. 연 날리는 마을_", "순위 도시 모임 수 지난해 대비 이름난 모임_", "1 베이징 23 -4_", "^솔개연모임, 제비연모임, 방패연모임,_", "가오리연, 나비연_",
            "2 상하이 6 +2 까치연모임_", "3 시안 5 +1 두루미연모임_", "4 창춘 3 0 기러기연모임_", "5 우한 3 +1 해오라기연모임_", "6 선전 3 0 종다리연모임_",
        ])
        #expect(rows.count == 7)
        #expect(rows.dropFirst().first?.last == "솔개연모임, 제비연모임, 방패연모임, 가오리연, 나비연")
    }

    @Test func aCellTooWideForItsColumnIsNoCell() throws {
        let rows = try Splice.firstTable([
            "도표 1. 부품 대는 곳_", "부품 원가 비중 해외 공급사 중국 공급사 국산화 수준_", "바람 모터 20~25% 마르센, 팔켄하버 솔솔전기, 산들기술 중_",
            "고운 감속기 10~15% 하르모니아 초록셰보, 파랑주식 높음_", "6 축 힘 센서 8% ATX 노을테크 중_", "별빛 추적 장치 12% NDX 이슬주식, 안개바퀴 낮음_",
            "3D 안경알 모듈 10% 올리브스, 칼스타인_", "^바다신광, 카나리의료,_", "마루이의료_", "^중_",
        ])
        #expect(rows.count == 6)
        #expect(Splice.column(0, of: rows).dropFirst().prefix(3) == ["바람 모터", "고운 감속기", "6축 힘 센서"])
        #expect(Splice.column(1, of: rows).dropFirst() == ["20~25%", "10~15%", "8%", "12%", "10%"])
    }

    // MARK: Over a page

    @Test func aRowOfThreeCellsGoesOnOverAPage() throws {
        let rows = try Splice.firstTable(
            [
                "기업명 주력 제품_", "^투자 규모_", "(억 위안)_", "^가동 시기_", "참샘방(眞泉坊) 두레박 5.2 2020 년 10 월_",
                "솔샘둥지(松泉居)_", "^물통과 대야 묶음,_", "30~120 되 물독_", "^15.0 2019 년 7 월_", "옹달능원(甕達能源) 물지게 10.0 2021 년 3 월_",
                "갈대커지(芦苇科技)_", "^물동이 뚜껑, 물_", "바가지 손잡이_", "^3.0 2021 년 8 월_", ">버들가스(柳枝氣體) 맑은 물 거르기 4.1 2019 년 11 월_",
                "표 1) 출처: 샘물 마을 사람들_",
            ], "weekly-2021")
        #expect(rows.last?.first == "버들가스(柳枝氣體)")
        #expect(rows.last?.suffix(2) == ["4.1", "2019년 11월"])
    }

    /// A label over a list heads no table; at the head of a page it is the next row.
    @Test func aLabelOverItsListIsARow() throws {
        let read = try blocks(
            [
                "도표 1. 옹달 마을의 세 마당_", "새벽 터 LARKSPUR_", "⚫ 이슬과 꽃가루를 함께 모음_", "⚫ 모은 것에 점수를 매겨 차례를 정함_",
                "⚫ 마른 잎 백여 장을 따로 돌봄_",
                "한낮 그림 LINNET42_", "⚫ 마흔 가지 붓을 한꺼번에 움직임_", "⚫ 물감의 굳기를 미리 헤아림_", "⚫ 바람 드는 그림방과 바로 이어짐_",
                ">저녁 어림 inSwift_",
                "⚫ 다음 날로 넘어갈 만한지 셈함_", "⚫ 모임을 고르고 자리를 짜는 데 씀_", "⚫ 달마다 품삯을 받고 빌려줌_",
            ], "weekly-2021")
        let rows = read.filter { $0.kind == .table }.flatMap(\.rows)
        #expect(read.count { $0.kind == .table } == 1)
        let text = rows.joined().joined(separator: " ")
        #expect(["새벽 터", "한낮 그림", "저녁 어림", "자리를 짜는 데 씀"].allSatisfy { text.contains($0) })
    }
}
