import Testing
import Typesetter

/// Flattened tables with columns of text and cells over several lines.
@Suite struct TextTableTests {
    private func table(_ lines: [String], _ name: String = "monthly-2025") throws -> [[String]] {
        let layout = try #require(Layout.named(name))
        let blocks = try #require(Splice.blocks(lines, layout), "the article did not come back")
        #expect(blocks.map(\.kind) == [.tableCaption, .table])
        return blocks.last?.rows ?? []
    }

    @Test func phrasesAndClausesAreColumns() throws {
        let rows = try table([
            "도표 1. 자율주행 발전 과정_", "년도 단계 설명_",
            "2009-2015 년 기초 연구의 시작 대학과 연구소가 센서와 지도를 결합한 시험 차량을 잇달아 공개함_",
            "2016-2020 년 시범 운행과 제도 정비_", "^여러 도시가 시험 도로를 열고 안전 요원이 탄 차량의 운행을 허가했으며, 관련 법령의 초안이 처_", "음으로 마련됨_",
            "2021 년-현재 상용 서비스 확대 무인 택시가 유료로 운행되고 사업 지역이 빠르게 늘어남_",
        ])
        #expect(
            rows == [
                ["년도", "단계", "설명"],
                ["2009-2015년", "기초 연구의 시작", "대학과 연구소가 센서와 지도를 결합한 시험 차량을 잇달아 공개함"],
                [
                    "2016-2020년", "시범 운행과 제도 정비",
                    "여러 도시가 시험 도로를 열고 안전 요원이 탄 차량의 운행을 허가했으며, 관련 법령의 초안이 처음으로 마련됨",
                ],
                ["2021년-현재", "상용 서비스 확대", "무인 택시가 유료로 운행되고 사업 지역이 빠르게 늘어남"],
            ])
    }

    @Test func cellsOfSeveralLinesStandOneAfterAnother() throws {
        let rows = try table([
            "도표 2. 수소 산업 관련 정책_", "일자 부서 명칭 주요내용_", "2024 년 4 월 2 일 재정부_", "^2024 년 수소차 보급 계획_",
            "2024 年氢能汽车推广计划_", "대형 화물차와 시내버스를 중심으로 수소차의 보급을 늘리고, 충전_", "소 건설에 드는 비용의 일부를 지원한다고 밝혔다. 아울러 부품의_",
            "국산화를 서두르기로 했다._", "2024 년 5 월 9 일_", "^쓰촨성 경제정보_", "화청 등 3 개 부처_", "쓰촨성 수소 산업 육성 행동계획(20", "24~2026 년)_",
            "四川省氢能产业发展行动计_", "划(2024-2026 年)_", "청두와 판즈화를 잇는 수소 회랑을 조성하고, 2026 년까지 충전소를_",
            "80 곳 이상 세우며, 산업 규모를 500 억 위안으로 끌어올린다._",
        ])
        #expect(rows.count == 3)
        #expect(rows.first == ["일자", "부서", "명칭", "주요내용"])
        #expect(rows.allSatisfy { $0.count == 4 })
        #expect(rows.dropFirst().map { $0[0] } == ["2024년 4월 2일", "2024년 5월 9일"])
        #expect(rows.dropFirst().map { $0[1] } == ["재정부", "쓰촨성 경제정보화청 등 3개 부처"])
        #expect(rows.last?[3].hasSuffix("500억 위안으로 끌어올린다.") ?? false)
    }

    @Test func aCellOverSeveralRowsFillsThem() throws {
        let rows = try table([
            "도표 3. 로봇 산업 체인_", "산업 체인 분야 대표 기업_", "업 스트림_", "감속기  뤼더셰보, 중다리더, 솽환촨둥_", "서보 모터  후이촨, 에스툰, 허촨커지_",
            "제어기  구가오, 잉웨이텅, 신제뎬치_", "미들 스트림_", "산업용 로봇_", "용접 로봇 카눠프, 신스다, 에스툰_", "운반 로봇 신쑹, 화슈로봇, 톈쉬로봇_",
            "조립 로봇 후이촨, 에이텍, 쥐룽에너지_",
            "서비스 로봇_", "청소 로봇 커워쓰, 스터우, 윈징_", "배송 로봇 푸두, 칭랑, 신스치_", "안내 로봇 유비테크, 다타, 샤오미_",
        ])
        #expect(rows.first == ["산업 체인", "분야", "분야", "대표 기업"])
        #expect(rows.count == 10)
        #expect(rows.contains(["업 스트림", "감속기", "", "뤼더셰보, 중다리더, 솽환촨둥"]))
        #expect(rows.contains(["미들 스트림", "산업용 로봇", "운반 로봇", "신쑹, 화슈로봇, 톈쉬로봇"]))
        #expect(rows.contains(["미들 스트림", "서비스 로봇", "안내 로봇", "유비테크, 다타, 샤오미"]))
    }

    @Test func theRightHalfOfTwoTablesSideBySideMayEndFirst() throws {
        let rows = try table(
            [
                "순위 산업 분야 수량 순위 산업 분야 수량_", "1 바이오의약 38 5 스마트물류 6_", "2 인공지능 21 6 신소재 5_", "3 반도체 14 7 우주항공 3_",
                "4 로봇 9____",
                "표 1) 출처: 과기관찰(科技观察)_",
            ], "weekly-2021")
        #expect(rows.last == ["4", "로봇", "9", "", "", ""])
    }
}
