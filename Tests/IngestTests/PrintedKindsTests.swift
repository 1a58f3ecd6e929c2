import Content
import Ingest
import Testing
import Typesetter

/// Kinds of tables that editors print again and again: schedules, products with their makers, rounds of investment.
@Suite struct PrintedKindsTests {
    private func blocks(_ lines: [String], _ name: String = "monthly-2025") throws -> [Block] {
        let layout = try #require(Layout.named(name))
        return try #require(Splice.blocks(lines, layout), "the article did not come back")
    }

    // MARK: Headers

    @Test func aLabelMayBeginWithAnAge() throws {
        let rows = try Splice.firstTable(
            [
                "도표 1. 3 개 마을의 어른과 그네_", "순번 마을_", "^60 세 이상 어른_", "(백 명)_", "^비중_", "^큰 그네_", "(개)_", "천 명당_",
                "그네 수(개)_",
                "1 샘골 782.6 24.5% 23.1 29.5_", "2 솔골 577.6 37.6% 16.8 29.0_", "3 갈골 494.8 22.6% 15.3 31.3_",
            ], "weekly-2024")
        #expect(rows.first == ["순번", "마을", "60세 이상 어른 (백 명)", "비중", "큰 그네 (개)", "천 명당 그네 수(개)"])
        #expect(rows.dropFirst().map { $0.count } == [6, 6, 6])
    }

    @Test func aRangeOfFiguresIsALabel() throws {
        let rows = try Splice.firstTable(
            ["연 매출 구간 기업 수 비중_", "5 억 위안 이상 4 4%_", "1 억~5 억 위안 18 18%_", "1 억 위안 미만 29 29%_", "표 1) 출처: 마을신문_"],
            "weekly-2021")
        #expect(rows.first == ["연 매출 구간", "기업 수", "비중"])
    }

    @Test func aSpeedHasAUnit() throws {
        let rows = try Splice.firstTable([
            "도표 1. 짐수레 견주기_", "제품 작업 높이(m) 적재량(kg) 최고 속도(m/s) 참고 가격(만 위안)_", "A42 다단 상자 수레 0.2-5.0 30×8 1.8 16-19_",
            "A42T 접이식 수레 0.2-10.0 30×8 1.6 24-28_", "A3 지게 수레 0.3-3.2 50 1.5 별도 문의_", "K50 나룻배 수레 바닥 50 4.0 4.8_",
            "돌고래 오르는 수레 0-12.0 35 4.0 9-11_", "바퀴고리 내리개 - - - 35_",
        ])
        #expect(rows.first?.last == "참고 가격(만 위안)")
        #expect(Splice.column(3, of: rows).dropFirst() == ["1.8", "1.6", "1.5", "4.0", "4.0", "-"])
    }

    @Test func aHeaderOfTwoLinesWithYearsIsOne() throws {
        let rows = try Splice.firstTable(
            [
                "", "마을\t그네\t\t나룻배\t\t평균 뱃삯", "^\t완공\t영업\t2021 년\t2022 년 상반기\t", "^샘골\t46\t39\t1,020\t612\t32.5",
                "^솔골\t28\t26\t784\t455\t35", "",
            ], "weekly-2022")
        #expect(rows.first == ["마을", "그네 완공", "그네 영업", "나룻배 2021년", "나룻배 2022년 상반기", "평균 뱃삯"])
    }

    // MARK: Rows

    @Test func aWideRowWithItsDaysIsARow() throws {
        let rows = try Splice.firstTable(
            [
                "모집 일정_", "구분 일정 비고_", "신청서 접수 2025.01.20-2025.02.14 전자우편으로 보내며 마감일에는 저녁 여섯 시에 온 것까지_",
                "온라인 설명회 2025.02.06 주소는 따로 안내_", "발표 심사 2025.02.27 여섯 곳 선정_",
            ], "weekly-2024")
        #expect(Splice.column(1, of: rows) == ["일정", "2025.01.20-2025.02.14", "2025.02.06", "2025.02.27"])
        #expect(Splice.column(2, of: rows).last == "여섯 곳 선정")
    }

    @Test func aWordAndHowMuchBeginARow() throws {
        let rows = try Splice.firstTable(
            [
                "등급 교육 시간 응시 자격_", "초급 24 시간 제한 없음_", "중급 40 시간 초급을 마친 뒤 나룻배 몰기 2 건 이상_",
                "고급 64 시간 중급을 마친 뒤 큰 배 몰기 1,000 번 이상_",
            ], "weekly-2021")
        #expect(Splice.column(1, of: rows) == ["교육 시간", "24시간", "40시간", "64시간"])
    }

    @Test func aYearOfTwoDigitsGoesOnHoweverWide() throws {
        let read = try blocks([
            "도표 1. 나루터의 발자취_", "2014 년 강가에서 문을 엶_", "16 년 첫 나룻배를 띄움_", "19 년 짐배로 방향을 바꿈_", "22 년 사람도 태움_",
            "24 년 돛을 새로 달아 내놓고 샘골돛집(泉谷帆行)과 함께 쓰는 이름을 세움_", "25 년 미리 맞춘 배가 서른 척을 넘고 솔골장터(松谷集市)의 가게에 들어감_",
        ])
        let years = try #require(read.first { $0.kind == .table }?.rows.map { $0[0] }.filter { !$0.isEmpty })
        #expect(years == ["2014년", "16년", "19년", "22년", "24년", "25년"])
    }

    @Test func theNameWithItsHanziIsTheMaker() throws {
        let rows = try Splice.firstTable([
            "도표 1. 그네와 그 값_", "제품명 제조사 출시일 무게 판매가(냥)_", "Swing Meta 2 세대 솔골공방 2025.09.17 52g 2,700_",
            "샘골 AI 그네 샘골(泉谷) 2025.06.26 40g 1,999_", "바람 X3 Pro 바람개비집(风车坊) 2025.05.27 76g 8,999_",
            "Cloud Seat 구름방(云坊) 2025.08.26 49g 3,299_", "높새 AI 그네 S1 높새터(高鸟场) 2025.10.24 51g 3,999_",
        ])
        #expect(
            Splice.column(0, of: rows).dropFirst() == [
                "Swing Meta 2세대", "샘골 AI 그네", "바람 X3 Pro", "Cloud Seat", "높새 AI 그네 S1",
            ])
        #expect(
            Splice.column(1, of: rows).dropFirst() == ["솔골공방", "샘골(泉谷)", "바람개비집(风车坊)", "구름방(云坊)", "높새터(高鸟场)"])
    }

    @Test func roundsAndNamesThatBeginWithTheirCity() throws {
        let rows = try Splice.firstTable([
            "도표 1. 둥지 짓는 곳의 투자_", "기업명 소재지 주요 제품 라운드 금액 투자자_", "가나둥지(LAWK加那) 항저우 나무 위 작은 둥지 B 2 억 위안 솔바람캐피탈, 이슬캐피탈_",
            "다라둥지(多罗科技) 베이징 처마 밑 흙 둥지 C 3.2 억 위안 해오름창투, 달무리자본_", "마바둥지(麻巴科技) 우한 물가 풀 둥지 A 8,000 만 위안 이슬펀드_",
            "청두 사아둥지(成都沙亚科技) 청두 바위틈 돌 둥지 프리 A 4,200 만 위안 달무리자본_",
        ])
        #expect(Splice.column(1, of: rows).dropFirst() == ["항저우", "베이징", "우한", "청두"])
        #expect(Splice.column(3, of: rows).dropFirst() == ["B", "C", "A", "프리 A"])
        #expect(Splice.column(4, of: rows).dropFirst() == ["2억 위안", "3.2억 위안", "8,000만 위안", "4,200만 위안"])
    }

    @Test func aSingleWordMayHeadItsList() throws {
        let rows = try Splice.firstTable([
            "도표 1. 그네의 얼개_", "줄 ‘이음새’_", "^⚫ 삼줄 세 가닥을 함께 꼬아 만듦_", "⚫ 비를 맞아도 늘어나지 않음_", "발판 ‘디딤돌’_", "^⚫ 느티나무를 얇게 켜서 씀_",
            "⚫ 두 사람이 함께 설 수 있음_", "기둥_", "^⚫ 소나무 두 그루를 그대로 씀_", "⚫ 해마다 한 번 기름을 먹임_",
        ])
        #expect(rows.last?.first == "기둥")
    }

    // MARK: Columns of words

    @Test(arguments: ["한자", "중문명", "中文名"])
    func namesInHanziMayHaveTheirColumn(_ label: String) throws {
        let rows = try Splice.firstTable([
            "도표 1. 둥지 짓는 곳_", "순번 기업명 \(label) 본사 설립 대표 제품_", "1 가나둥지 加那科技 선전 2016 나무 위 둥지_",
            "2 다라둥지 多罗机器人 상하이 2016 처마 밑 둥지_",
            "3 마바둥지 麻巴智能 베이징 2014 물가 둥지_", "4 사아둥지 沙亚科技 항저우 2017 바위틈 둥지_",
        ])
        #expect(rows.first == ["순번", "기업명", label, "본사", "설립", "대표 제품"])
        #expect(Splice.column(1, of: rows).dropFirst() == ["가나둥지", "다라둥지", "마바둥지", "사아둥지"])
        #expect(Splice.column(2, of: rows).dropFirst() == ["加那科技", "多罗机器人", "麻巴智能", "沙亚科技"])
    }

    @Test func theMakerStandsBeforeTheFigures() throws {
        let rows = try Splice.firstTable([
            "도표 1. 그네와 그 값_", "번호 모델 제조사 오르는 높이(m) 가격(만 위안)_", "1 하늘 75 kWh 샘골그네 泉谷秋千 5.3 45.80_",
            "2 구름 스포츠 샘골그네 泉谷秋千 4.6 36.80_",
            "3 QQ 아이스크림 솔골공방 松谷工坊 1.2 2.99_", "4 바람 PLUS 갈골 葛谷 5.5 11.38_",
        ])
        #expect(Splice.column(1, of: rows).dropFirst() == ["하늘 75 kWh", "구름 스포츠", "QQ 아이스크림", "바람 PLUS"])
        #expect(Splice.column(2, of: rows).dropFirst() == ["샘골그네 泉谷秋千", "샘골그네 泉谷秋千", "솔골공방 松谷工坊", "갈골 葛谷"])
    }

    @Test func wordsOfDegreeAreCells() throws {
        let rows = try Splice.firstTable([
            "도표 1. 그넷줄 견주기_", "구분 삼줄 쇠줄 칡줄 짚줄_", "당기는 힘 매우 높음 보통 낮음 높음_", "비에 견딤 낮음 매우 높음 보통 보통_",
            "꼬기 난이도 높음 높음 낮음 보통_",
            "새로 나올 시점 2027 년 2026 년 2025 년 2028 년 이후_",
        ])
        #expect(rows.first == ["구분", "삼줄", "쇠줄", "칡줄", "짚줄"])
        #expect(rows.dropFirst().first == ["당기는 힘", "매우 높음", "보통", "낮음", "높음"])
        #expect(rows.last == ["새로 나올 시점", "2027년", "2026년", "2025년", "2028년 이후"])
    }

    @Test func whoLeadsAFirmStandsBesideWhereItIs() throws {
        let rows = try Splice.firstTable(
            [
                "표 1. 모임에 온 곳_", "기업명 대표 소재지 주력 기술 상담 건수_", "㈜가나솔루션 박샘솔 경기 화성 그넷줄 겉면 살피기 7_",
                "㈜다라세라믹스 이갈솔 충남 아산 발판용 도자기 부품 5_",
                "㈜마바진공 최샘솔 경기 평택 바람 없애는 펌프 6_", "㈜사아옵틱 한갈솔 대전 햇빛 모으는 거울 4_", "㈜자차테크원 오솔샘 경북 구미_", "^매듭 겉모습 살피기 및_",
                "저절로 나누는 장치_",
                "^8_", "㈜카타랩 정솔샘 울산 물 되살리기 3_",
            ], "weekly-2024")
        #expect(rows.first == ["기업명", "대표", "소재지", "주력 기술", "상담 건수"])
        #expect(Splice.column(2, of: rows).dropFirst() == ["경기 화성", "충남 아산", "경기 평택", "대전", "경북 구미", "울산"])
    }

    @Test func eachShareIsOfItsQuantity() throws {
        let rows = try Splice.firstTable([
            "도표 1. 그네에 든 돈_", "분야 투자 건수 건수 비중 금액 비중_", "그넷줄 만들기 26 29.9% 44.1%_", "발판 만들기 21 24.1% 27.3%_",
            "기둥 세우기 23 26.4% 16.8%_",
            "합계 70 100% 100%_",
        ])
        #expect(rows.first == ["분야", "투자 건수", "건수 비중", "금액 비중"])
    }

    // MARK: Beside tables

    @Test func aHeadingBehindANoteAndItsPage() throws {
        let layout = try #require(Layout.named("monthly-2025"))
        let issue = Splice.read(
            [
                "나루터마다 새로 맡을 사람을 뽑고 그 이름을 마을 어귀에 적어 두기로 하였으며, 이 일은 다음 달부터 시작_", "한다._", "",
                "\n1 나루지기: 나룻배를 맡아 두고 오가는 사람을 적는 이_", "", "01. 줄을 넣는 기사의 제목_", "산업 트렌드_", ">주요 과제_",
                "나루터의 등불을 새것으로 바꾸고 밤에도 오갈 수 있도록 물길을 살피는 일을 여러 마을이 함께 나누어 맡_", "기로 했다._",
            ], at: "01. 줄을 넣는 기사의 제목", into: Splice.host(layout), layout)
        let article = try #require(issue?.articles.first { $0.title == "줄을 넣는 기사의 제목" })
        let blocks = BlockReader.blocks(of: article.body)
        #expect(blocks.contains { $0.kind == .heading(level: 2) && $0.text == "주요 과제" })
        #expect(blocks.contains { $0.kind == .note(1) && $0.text == "나루지기: 나룻배를 맡아 두고 오가는 사람을 적는 이" })
    }

    @Test func anItemGoesOnBetweenItems() throws {
        let full = "－ 열한 가지 그네의 줄과 발판이 얼마나 오래가는지 살피고 그 성적을 적어 마을 어귀에 붙여 둔다."
        let read = try blocks(
            [full + "_", "다른 마을의 그네도 받으며 보통 스무 날이 걸린다._", "－ 작년에는 살피는 차례를 처음으로 마련했다._"], "weekly-2024")
        #expect(read.map(\.kind) == [.item, .item])
    }
}
