import Content
import Ingest
import Testing
import Typesetter

/// Tables of places and bare nouns, and those whose rows are lists or broken names.
@Suite struct PlacesAndListsTests {
    // MARK: Places

    @Test func aLabelOfPlacesOverPlacesBeginsATable() throws {
        let rows = try Splice.firstTable([
            "도표 1. 그네 마을_", "마을 도시 자랑거리_", "솔골 후저우 떡_", "샘골 셴양 참기름_", "갈골 황산 먹과 붓_", "버들골 베이징 밤_", "느티골 청두 옹기_",
        ])
        #expect(rows.first == ["마을", "도시", "자랑거리"])
        #expect(Splice.column(1, of: rows).dropFirst() == ["후저우", "셴양", "황산", "베이징", "청두"])
    }

    @Test func rowsWithPlacesAreNoLabels() throws {
        let rows = try Splice.firstTable([
            "도표 1. 그네를 산 집_", "그네집 본사 파는 그네 사는 집_", "솔골목공 우시 외줄 그네 느티상회_", "샘골목공 청두 두줄 그네 참나무상회_",
            "갈골목공 톈진 널빤지 그네 자작상회_", "버들목공 쑤저우 아기 그네 오리상회_", "느티목공 우한 쇠줄 그네 소나무상회_",
        ])
        #expect(rows.count == 6)
        #expect(Splice.column(1, of: rows).dropFirst() == ["우시", "청두", "톈진", "쑤저우", "우한"])
    }

    // MARK: Labels and rows

    @Test func behindItsUnitALabelIsAtItsEnd() throws {
        let rows = try Splice.firstTable(
            [
                "해마다 그네집을 견주었다._", "그네집 도시_", "", "번 돈_", "(만 위안)", "일꾼 수_", "늘어난 수(명)", "으뜸 그네_",
                "솔골목공 난징 8,500 42 외줄 그네_", "샘골목공 톈진 3,000 18 두줄 그네_", "갈골목공 창사 2,200 31 아기 그네_",
                "표 1) 출처: 마을신문_",
            ], "weekly-2021")
        #expect(rows.first?.suffix(3) == ["번 돈 (만 위안)", "일꾼 수 늘어난 수(명)", "으뜸 그네"])
    }

    @Test func aRowLikeAnyBeforeItGoesOnBehindThePage() throws {
        let rows = try Splice.firstTable(
            [
                "해마다 그네집을 견주었다._", "그네집 영문명 도시 투자 단계 돈(만 위안) 일꾼(명) 으뜸 그네_", "솔골목공 Pine 난징 B 라운드 8,500 42 외줄_",
                "버들목공 Willow 샤먼 엔젤 600 4 새장 그네_", "샘골목공 Spring 톈진 B 라운드 3,000 18 두줄_",
                "갈골목공 Ivy 창사 B 라운드 2,200 31 아기_", ">느티목공 Elm 충칭 엔젤 450 9 나룻 그네_",
                "참나무집 Oak 허페이 엔젤 300 15 집안 그네_", "표 1) 출처: 마을신문_",
            ], "weekly-2021")
        #expect(Splice.column(0, of: rows).suffix(2).map { $0.prefix(4) } == ["느티목공", "참나무집"])
    }

    @Test(arguments: ["노선당", "과제당"])
    func whatIsPaidForEachIsOneFigure(_ each: String) throws {
        let rows = try Splice.firstTable([
            "도표 1. 그네 보조금_", "도시 사업명 접수 기간 지원 한도_", "선전 밧줄 보조금 2025.04.15-2025.05.15 \(each) 40 만 위안_",
            "쑤저우 널빤지 보조금 2025.05.06-2025.05.30 최대 1,500 만 위안_", "허페이 기둥 보조금 2025.05.12-2025.06.13 \(each) 200 만 위안_",
        ])
        #expect(rows.dropFirst().first == ["선전", "밧줄 보조금", "2025.04.15-2025.05.15", "\(each) 40만 위안"])
    }

    // MARK: Lists

    @Test func aFigureBehindAListIsACell() throws {
        let rows = try Splice.firstTable([
            "도표 1. 그네 도와주기_", "등급 누구에게 무엇을 한도(만 위안)_", "나라 급_", "^그네 나루_", "^⚫ 밧줄 값의 30%_", "⚫ 널빤지 세 해 값_", "^5,000_",
            "고을 급_", "^짐 나르는 집_", "^⚫ 한 번에 40 위안_", "⚫ 먼 길 품삯_", "^800_", "마을 급_", "^배우는 집_", "^⚫ 그네 터 하나에 20 만 위안_",
            "⚫ 기둥 값의 25%_", "^300_", "가르치는 집 ⚫ 배우는 사람 한 사람에 0.6 만 위안 120_",
        ])
        #expect(rows.last?.last == "120")
    }

    @Test func labelsOverListsOneAfterAnotherAreRows() throws {
        let rows = try Splice.firstTable([
            "도표 1. 그네집의 여러 가지 일_", "그네 배달 솔그네(松秋)_", "⚫ 열네 달 만에 으뜸이 됨_", "⚫ 스물여덟 분이면 닿음_", "무인 나르기 샘그네(泉秋)_",
            "⚫ 다섯 고을에서 시험함_", "⚫ 모래바람에도 날 수 있음_", "먹거리 공급 갈그네(葛秋)_", "⚫ 장터와 창고를 함께 빌림_", "⚫ 하루 안에 나누어 줌_",
        ])
        #expect(Splice.column(0, of: rows).filter { !$0.isEmpty } == ["그네 배달", "무인 나르기", "먹거리 공급"])
        #expect(Splice.column(1, of: rows).filter { !$0.isEmpty } == ["솔그네(松秋)", "샘그네(泉秋)", "갈그네(葛秋)"])
    }

    @Test func aNameMayBreakBeforeItsGloss() throws {
        let rows = try Splice.firstTable(
            [
                "마을 신문이 세 집을 꼽았다._", "Pinewood", "(외줄 그네_", "분야)_",
                "느티나무 아래에서 세 목수가 차린 집으로 앉는 이가 흔들려도 밧줄이 닳지 않는 그네가 널리_",
                "알려졌다. 널빤지를 따로 팔아 낡은 곳만 갈게 하였다._", "Springwell", "(두줄 그네_", "분야)_",
                "샘가에서 두 자매가 문을 열었다. 물에 젖어도 썩지 않는 널을 만들어 온 고을의 나루터에 달고,_", "해마다 밧줄을 갈아 준다._", "표 1) 출처: 마을신문_",
            ], "weekly-2021")
        #expect(Splice.column(0, of: rows).filter { !$0.isEmpty } == ["Pinewood(외줄 그네 분야)", "Springwell(두줄 그네 분야)"])
    }
}
