import Testing
import Typesetter

/// Tables and headings that the shape of their lines tells, not their words.
@Suite struct PrintedShapeTests {
    private func table(_ lines: [String], _ name: String = "monthly-2025") throws -> [[String]] {
        try Splice.firstTable(lines, name)
    }

    private func blocks(_ lines: [String], _ name: String = "monthly-2025") throws -> [Block] {
        let layout = try #require(Layout.named(name))
        return try #require(Splice.blocks(lines, layout), "the article did not come back")
    }

    // MARK: Under pictures

    @Test func listsUnderPicturesAreATable() throws {
        let rows = try table([
            "조립 체계_", "", "⚫ 라인 세 개_", "⚫ 부품의 절반을 직접 가공_", "검사 체계_", "", "⚫ 모든 제품을 두 번 검사_", "판매 체계_", "",
            "⚫ 대리점 40 곳_",
            "⚫ 하루 안에 방문_", "",
        ])
        #expect(Splice.column(0, of: rows) == ["", "조립 체계", "검사 체계", "판매 체계"])
        #expect(Splice.column(1, of: rows).last?.hasPrefix("• 대리점 40곳") == true)
    }

    @Test func twoHeadingsOverListsAreNoTable() throws {
        let read = try blocks(["조립 체계_", "", "⚫ 라인 세 개_", "검사 체계_", "", "⚫ 모든 제품을 두 번 검사_", ""])
        #expect(!read.contains { $0.kind == .table })
    }

    /// What stands free of the list before it is a heading.
    @Test func headingsThatStandFreeAreNoTable() throws {
        let read = try blocks([
            "", "조립 체계_", "", "⚫ 라인 세 개_", "", "검사 체계_", "", "⚫ 모든 제품을 두 번 검사_", "", "판매 체계_", "", "⚫ 대리점 40 곳_", "",
        ])
        #expect(!read.contains { $0.kind == .table })
    }

    @Test func aRowUnderAPictureGoesOnOverAPage() throws {
        let rows = try table(
            [
                "분류 사진 적용 사례_", "벼논 관측_", "", "⚫ 자싱의 논 12 곳_", "⚫ 농약을 적게 씀_", "숲 관측_", "", "⚫ 다싱안링의 숲_", "⚫ 산불을 일찍 앎_",
                ">강 관측_", "", "⚫ 첸탕강의 둑_", "⚫ 물높이를 잼_", "",
            ], "weekly-2024")
        #expect(Splice.column(0, of: rows) == ["분류", "벼논 관측", "숲 관측", "강 관측"])
    }

    // MARK: Lists and what they are of

    @Test func sortsAndTheirNamesAreTwoColumns() throws {
        let rows = try table([
            "도표 1. 염호 기술의 구성_", "소재 알루미늄 흡착제_", "^⚫ 리튬을 빨아들임_", "설비 연속 교환 장치_", "^⚫ 탑 서른 개를 돌림_", "⚫ 사람 없이 움직임_",
            "서비스 위탁 운영_", "^⚫ 톤마다 값을 받음_", "",
        ])
        #expect(Splice.column(0, of: rows).dropFirst() == ["소재", "설비", "서비스"])
        #expect(Splice.column(1, of: rows).dropFirst() == ["알루미늄 흡착제", "연속 교환 장치", "위탁 운영"])
    }

    @Test func aListMayStandBesideItsLabel() throws {
        let rows = try table([
            "도표 1. 평가 결과_", "성과 뚜렷_", "^⚫ 열네 곳이 뽑힘_", "⚫ 수출의 절반을 맡음_", "성과 보통_", "^⚫ 아흔 곳이 뽑힘_", "평가 유예 ⚫ 열다섯 곳을 새로 둠_",
            "",
        ])
        #expect(Splice.column(0, of: rows).dropFirst() == ["성과 뚜렷", "성과 보통", "평가 유예"])
    }

    @Test func aNameMayBeAsWideAsItsHanzi() throws {
        let text = "지하 주차장을 빌려 층층이 재배대를 놓고 딸기를 기르는 기업이다._"
        let rows = try table(
            [
                "구름재배(云栽)__", "(식물 공장__", "분야)_", text, "푸른목장(绿野)__", "(축산__", "분야)_", text, "",
            ], "weekly-2024")
        #expect(Splice.column(0, of: rows).dropFirst() == ["구름재배(云栽) (식물 공장 분야)", "푸른목장(绿野) (축산 분야)"])
    }

    /// What is short behind a page's head ends the table that its source stands under, if it is a row.
    @Test(arguments: [("나루 정착금 3 년 이상 일한 기술자 정액 15 만 위안 매년 6 월", true), ("2025 년 전망", false)])
    func theLastRowStandsOverItsSource(_ line: String, _ isRow: Bool) throws {
        let rows = try table(
            [
                "항목 대상 비율 한도 접수 시기_", "촬영 보조 영화 20~40% 2,000 만 위안 분기별_", "작업 보조 음향 25% 500 만 위안 수시_",
                "자막 보조 번역 50% 300 만 위안 수시_", ">\(line)_", "표 1) 출처: 해변일보_", "",
            ], "weekly-2021")
        #expect(rows.contains { $0.contains { $0.contains("매년") } } == isRow)
        #expect(!rows.contains { $0.contains { $0.contains("전망") } })
    }

    // MARK: Labels and cells

    @Test func aYearAndWhatIsToldOfItAreOneLabel() throws {
        let rows = try table([
            "도표 1. 해마다의 목표_", "지표 2024 년 실적 2025 년 2026 년 2027 년_", "고친 동네 가게(곳) 1,860 3,000 4,200 5,000_",
            "새로 지은 창고(만㎡) — 300 750 1,200_", "함께 쓰는 트럭(대) 120 210 350 400_",
        ])
        #expect(rows.first == ["지표", "2024년 실적", "2025년", "2026년", "2027년"])
        #expect(Splice.column(0, of: rows).dropFirst() == ["고친 동네 가게(곳)", "새로 지은 창고(만㎡)", "함께 쓰는 트럭(대)"])
    }

    @Test func whichStageAMachineHasIsPartOfItsName() throws {
        let rows = try table([
            "도표 1. 압축기_", "모델 방식 최고 온도 용량(kW) 출시_", "RT-90 1 단 스크루 90℃ 60-350 2017 년_",
            "RT-125 1 단 스크루 125℃ 90-600 2020 년_",
            "RT-180 2 단 스크루 180℃ 200-1,200 2025 년_",
        ])
        #expect(rows.first == ["모델", "방식", "최고 온도", "용량(kW)", "출시"])
        #expect(Splice.column(1, of: rows).dropFirst() == ["1단 스크루", "1단 스크루", "2단 스크루"])
    }

    @Test func anAmountStandsOverAmountsAndAShareOverShares() throws {
        let rows = try table([
            "도표 1. 경영 현황_", " 매출액 성장률 매출 총이익률 변동폭_", "2024 년 22.86 억 위안 11.05% 24.62% 1.90pct_",
            "2025 년 상반기 10.32 억 위안 2.47% 26.18% 1.12pct_",
        ])
        #expect(rows.first?.dropFirst() == ["매출액", "성장률", "매출 총이익률", "변동폭"])
    }

    @Test func codesSideBySideAreCells() throws {
        let rows = try table([
            "도표 1. 제품군_", "제품군 코어 안전 등급 플래시 양산 시점 주요 용도_", "KC4150 Axis-M4F ASIL-B 1MB 2022 년 4 분기 시트·조명·도어_",
            "KC7240 Axis-M7 ASIL-B 2MB 2023 년 3 분기 배터리 관리_", "KC7300 Axis-M7 ASIL-D 4MB 2024 년 2 분기 제동·조향_",
        ])
        #expect(rows.first == ["제품군", "코어", "안전 등급", "플래시", "양산 시점", "주요 용도"])
        #expect(Splice.column(1, of: rows).dropFirst() == ["Axis-M4F", "Axis-M7", "Axis-M7"])
    }

    @Test func unknownWordsOverFiguresAreLabels() throws {
        let rows = try table([
            "도표 1. 열원별 비용_", "열원 공급 온도 효율(COP) 증기 1 톤당 비용 적합 업종_", "가스솥 170℃ 0.92 290 위안 모든 업종_",
            "전기솥 180℃ 0.98 468 위안 작은 제약_", "나무솥 160℃ 0.85 245 위안 농산물 가공_",
        ])
        #expect(Splice.column(0, of: rows).dropFirst() == ["가스솥", "전기솥", "나무솥"])
        #expect(rows.allSatisfy { $0.count == 5 })
    }

    @Test func twoOfASortAreTwoLabels() throws {
        let rows = try table([
            "도표 1. 기술수출_", "시기 이전 기업 도입 기업 계약금 총액_", "2025.01 하늘의약 로샹 0.8 억 달러 3 억 달러_",
            "2025.02 바다의약 로샹 1.2 억 달러 130 억 달러_", "2025.06 구름의약 보르타 1.25 억 달러 42.3 억 달러_",
        ])
        #expect(rows.first == ["시기", "이전 기업", "도입 기업", "계약금", "총액"])
    }

    // MARK: Headings

    /// A comma or a clause does not matter: no paragraph begins with so short a line.
    @Test(arguments: ["남는 부산물, 줄어드는 물길", "장비로 옮겨 가는 자본"])
    func aShortLineBetweenParagraphsIsAHeading(_ heading: String) throws {
        let text = "인산 한 톤을 만들면 석고 다섯 톤이 나온다. 시는 해마다 쌓이는 석고를 길 아래에 까는 흙과 벽돌로 돌리는_"
        let read = try blocks(["첫 문단은 이 줄에서 끝난다._", heading + "_", text, "조례를 만들었다._"])
        #expect(read.contains { $0.text == heading && $0.kind == .heading(level: 2) })
    }

    @Test func aFirmWithALatinNameIsAHeadingUnderItsBracket() throws {
        let read = try blocks([
            "", "[참가 기업 소개]_", "다라온코리아(Daraon Korea)_", "웨이퍼를 갈아 내는 패드의 구멍 크기를 고르게 맞추는 기술을 가진 충북의 기업이며 올해 두 곳에서 평가를_",
            "마쳤다._",
        ])
        #expect(read.contains { $0.text == "다라온코리아(Daraon Korea)" && $0.kind == .heading(level: 2) })
    }

    @Test func namesUnderPicturesAreNoHeadings() throws {
        let read = try blocks([
            "첫 문단은 이 줄에서 끝난다._", "", "얇은 감속기 컵 모양 감속기_", "", "가벼운 감속기 관절 모듈_", "", "품질 관리 체계_",
            "기업은 네 가지 체계를 바탕으로 불량률을 백만 개에 이백 개 아래로 낮추었고 해마다 그 수를 공개해 왔다고_", "밝혔다._",
        ])
        #expect(read.filter { $0.kind == .heading(level: 2) }.map(\.text) == ["품질 관리 체계"])
    }

    /// An item whose line ends with a noun goes on, where the others are sentences.
    @Test func anItemAmongSentencesGoesOn() throws {
        let read = try blocks(
            [
                "－ 시는 오래된 부두의 기계를 바꾸는 기업에 보조금을 준다._", "－ 2023 년 5 월, <의료기기 산업 기술 로드맵(医疗器械产业技术路线图)>_",
                "둘째 판을 펴냈다. 로드맵은 핵심 기술 예순 개를 네 분야로 나누어 하나하나 보여 준다._", "－ 도는 창고를 짓는 기업의 세금을 줄여 준다._",
            ], "weekly-2024")
        #expect(read.count { $0.kind == .item } == 3)
        #expect(read.contains { $0.text.contains("둘째 판을 펴냈다") && $0.text.contains("로드맵(医疗器械") })
    }
}
