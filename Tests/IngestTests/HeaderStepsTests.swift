import Content
import Ingest
import Testing
import Typesetter

/// Headers of several lines, whose end the extractor's steps and gaps tell, and tables with empty cells.
@Suite struct HeaderStepsTests {
    // MARK: Headers

    @Test func aHeaderEndsWhereTheExtractorGoesDown() throws {
        let rows = try Splice.firstTable([
            "도표 1. 그네 만드는 집_", "집 마을_", "^판 그네_", "(백 개)_", "먼 마을 몫_", "비중(%)_", "^으뜸 상품_",
            "솔골목공(松谷木工) 옌타이 44.65 65.2 느티나무 그네, 널_", "샘골목공(泉谷木工) 톈진 52.40 32.7_", "^늙은 소나무로 짠 두 사람_",
            "그네_", "갈골목공(葛谷木工) 항저우 16.59 82.1 아기 그네_",
        ])
        #expect(rows.first == ["집", "마을", "판 그네 (백 개)", "먼 마을 몫 비중(%)", "으뜸 상품"])
        #expect(rows.dropFirst(2).first == ["샘골목공(泉谷木工)", "톈진", "52.40", "32.7", "늙은 소나무로 짠 두 사람 그네"])
        #expect(rows.count == 4)
    }

    @Test func behindTheLastUnitARowBegins() throws {
        let rows = try Splice.firstTable([
            "도표 1. 그네 돌보기_", "유형 등급_", "^나라 몫_", "(%)_", "한 달 한도_", "(위안)_", "밧줄 갈기_", "조금 30 600_",
            "많이 40 800_", "널 갈기_", "조금 45 1,000_", "많이 50 1,200_",
        ])
        #expect(rows.first == ["유형", "등급", "나라 몫 (%)", "한 달 한도 (위안)"])
        #expect(Splice.column(0, of: rows).dropFirst() == ["밧줄 갈기", "밧줄 갈기", "널 갈기", "널 갈기"])
    }

    @Test func labelsOfSeveralLinesMayStandBehindAGap() throws {
        let rows = try Splice.firstTable(
            [
                "마을마다 그네의 크기가 다르다._", "그네 만든 집 마을_", "", "가장 높이_", "오르는 때_", "(m)_", "나무 갈래_",
                "솔골 1 호 솔골목공 베이징 15 소나무_",
                "샘골 1 호 샘골목공 옌타이 65 느티나무_", "갈골 2 호 갈골목공 쑤저우 20 소나무_", "표 1) 출처: 마을신문_",
            ], "weekly-2021")
        #expect(rows.count == 4)
        #expect(Splice.column(3, of: rows).dropFirst() == ["15", "65", "20"])
    }

    @Test func aWordThatBeginsSeveralLabelsBeginsThem() throws {
        let rows = try Splice.firstTable([
            "도표 1. 나룻길_", "나룻길 갈래 나룻길 수_", "^하루 나룻배_", "(척)_", "물건 길 4 320_", "사람 길 6 510_", "우편 길 2 95_",
        ])
        #expect(rows.first?.prefix(2) == ["나룻길 갈래", "나룻길 수"])
    }

    @Test func namesThatEndAlikeAreCompared() throws {
        let rows = try Splice.firstTable([
            "도표 1. 나루 견주기_", "구분 솔골 나루 샘골 나루 갈골 나루_", "짓는 값 32 억 위안 7 억 위안 48 억 위안_", "하루 나룻배 18 척 26 척 9 척_",
            "뱃사공 12 명 40 명 8 명_",
        ])
        #expect(rows.first == ["구분", "솔골 나루", "샘골 나루", "갈골 나루"])
        #expect(rows.dropFirst().first == ["짓는 값", "32억 위안", "7억 위안", "48억 위안"])
    }

    // MARK: Captions

    @Test func whereOneCaptionIsUnderItsTableAllAre() throws {
        let rows = try Splice.firstTable(
            [
                "마을 신문이 견주었다._", "갈래 흙 그네 쇠 그네 나무 그네_", "기둥 흙벽돌 아연 도금 쇠기둥 느티나무 기둥_", "앉을 곳 볏짚 두 겹 판 소나무 널_",
                "돌보는 이 온 식구 날품팔이와 식구 목수_", "약점 눈과 비 녹 벌레_", "표 1) 그네의 갈래. 출처: 마을신문_",
            ], "weekly-2021")
        #expect(rows.count == 5)
    }

    // MARK: Empty cells

    @Test func blanksTooManyAreEmptyCells() throws {
        let rows = try Splice.firstTable([
            "도표 1. 그네 시장_", "구분 2023 년 2024 년 증감률(%) 비중(%)_", "밧줄 1,460.2 1,541.8 5.6 51.3_",
            "널 598.0 707.4 18.3 23.5_",
            "기둥 184.5 213.1 15.5 7.1_", "보험  37.5  1.2_", "매듭 347.3 361.9 4.2 12.0_",
        ])
        #expect(rows.dropFirst(4).first == ["보험", "", "37.5", "", "1.2"])
    }

    @Test func sumsStandInTheFirstColumn() throws {
        let rows = try Splice.firstTable([
            "도표 1. 그네 순위_", "순위 그네 마을 올해 누적_", "1 솔골그네(松秋) 베이징 6.5 11.2_", "2 샘골그네(泉秋) 청두 4.8 7.6_",
            "3 갈골그네(葛秋) 창춘 3.0 3.9_", "4 버들그네(柳秋) 시안 1.2 1.8_", "합계 15.5 24.5_",
        ])
        #expect(rows.last == ["합계", "", "", "15.5", "24.5"])
    }

    @Test func aRowThatLacksAFigureKeepsItsLabelWhole() throws {
        let rows = try Splice.firstTable(
            [
                "지난 세 해를 견주었다._", "지표 2019 년 2020 년 2021 년 전년 대비_", "구경꾼(만 명) 265.0 188.4 302.7 60.7%_",
                "그중 먼 데서(만 명) 21.3 2.2_", "머문 날(박) 1.4 1.2 1.6 33.3%_", "그네 배우기(회) 8,120 5,240 9,975 90.4%_",
                "찍은 그림(편) 6 11 83.3%_", "표 1) 출처: 마을신문_",
            ], "weekly-2021")
        #expect(Splice.column(0, of: rows).dropFirst(2).first == "그중 먼 데서(만 명)")
        #expect(rows.dropFirst(5).first == ["찍은 그림(편)", "6", "11", "", "83.3%"])
    }

    // MARK: Cells

    @Test func anAddressIsACell() throws {
        let rows = try Splice.firstTable([
            "도표 1. 물어볼 곳_", "분야 담당자 전화 전자우편_", "밧줄·매듭 돌보기 이솔골 대리 010-6437-2251 rope@swing.example_",
            "널·기둥 김샘골 과장 010-6437-2258 board@swing.example_", "노래 박갈골 대리 010-6437-2261 song@swing.example_",
        ])
        #expect(Splice.column(3, of: rows).last == "song@swing.example")
    }

    @Test func aUnitMayBeAName() throws {
        let rows = try Splice.firstTable([
            "도표 1. 채소 순위_", "순위 채소 낸 양_", "1 배추 86.4_", "2 오이 74.9_", "3 당근 61.2_", "4 가지 48.8_", "5 부추 33.1_",
        ])
        #expect(rows.dropFirst(4).first == ["4", "가지", "48.8"])
    }

    @Test func yearsAndMonthsHaveAColumnEach() throws {
        let rows = try Splice.firstTable([
            "도표 1. 그네의 내력_", "연도 월 내용_", "2018 년_", "9 월 마을 어른들이 그네를 달기로 함_", "12 월 첫 그네를 느티나무에 닮_",
            "2020 년 4 월 옆 마을에 밧줄 서른 발을 나누어 줌_", "2021 년_", "3 월 널을 소나무로 갊_", "6 월 그네 모임을 엶_",
        ])
        #expect(Splice.column(1, of: rows) == ["월", "9월", "12월", "4월", "3월", "6월"])
    }

    @Test func aGroupMayBeNamedOnceMoreInHanzi() throws {
        let rows = try Splice.firstTable([
            "도표 1. 나루의 한 해_", "나루터 나루 실은 짐(만 톤) 비중 사람(만 명) 비중_", "북쪽 물가_", "北岸_", "솔골·샘골 134,466 16.0% 2,077 9.5%_",
            "갈골·버들 138,089 16.4% 3,242 14.8%_", "남쪽 물가_", "南岸_", "느티·참나무 103,920 12.4% 2,986 13.7%_",
            "자작·오리 57,880 6.9% 3,899 17.8%_",
        ])
        #expect(Splice.column(0, of: rows).last == "남쪽 물가 南岸")
        #expect(rows.last?.dropFirst() == ["자작·오리", "57,880", "6.9%", "3,899", "17.8%"])
    }

    // MARK: Foot-notes

    @Test func aGapEndsAFootNote() throws {
        let layout = try #require(Layout.named("monthly-2025"))
        let blocks = try #require(
            Splice.blocks(
                [
                    "느티나무 그네1에는 두 사람까지 앉을 수 있다._", "", "1 느티나무 그네: 마을 어귀의 늙은 느티나무에 매어 단 그네_", "", "돌보는 값_",
                    "마을은 그네를 세 갈래로 나누어 해마다 돌보는 값을 내어 준다._",
                ], layout))
        #expect(blocks.contains { $0.kind == .paragraph && $0.text.contains("세 갈래로") })
    }
}
