import Testing
import Typesetter

/// Flattened tables with columns of text and cells over several lines.
@Suite struct TextTableTests {
    @Test func phrasesAndClausesAreColumns() throws {
        let rows = try Splice.table([
            "도표 1. 자율주행 발전 과정_", "년도 단계 설명_",
            "2009-2015 년 기초 연구의 시작 대학과 연구소가 센서와 지도를 결합한 시험 차량을 잇달아 공개함_",
            "2016-2020 년 시범 운행과 제도 정비_", "^여러 도시가 시험 도로를 열고 안전 요원이 탄 차량의 운행을 허가했으며, 관련 법령의 초안이 처", "음으로 마련됨_",
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
        let rows = try Splice.table([
            "도표 2. 수소 산업 관련 정책_", "일자 부서 명칭 주요내용_", "2024 년 4 월 2 일 재정부_", "^2024 년 수소차 보급 계획_",
            "2024 年氢能汽车推广计划_", "대형 화물차와 시내버스를 중심으로 수소차의 보급을 늘리고, 충전", "소 건설에 드는 비용의 일부를 지원한다고 밝혔다. 아울러 부품의_",
            "국산화를 서두르기로 했다._", "2024 년 5 월 9 일_", "^쓰촨성 경제정보", "화청 등 3 개 부처_", "쓰촨성 수소 산업 육성 행동계획(20", "24~2026 년)_",
            "四川省氢能产业发展行动计", "划(2024-2026 年)_", "청두와 판즈화를 잇는 수소 회랑을 조성하고, 2026 년까지 충전소를_",
            "80 곳 이상 세우며, 산업 규모를 500 억 위안으로 끌어올린다._",
        ])
        #expect(rows.count == 3)
        #expect(rows.first == ["일자", "부서", "명칭", "주요내용"])
        #expect(rows.allSatisfy { $0.count == 4 })
        #expect(rows.dropFirst().map { $0[0] } == ["2024년 4월 2일", "2024년 5월 9일"])
        #expect(rows.dropFirst().map { $0[1] } == ["재정부", "쓰촨성 경제정보화청 등 3개 부처"])
        #expect(rows.last?[3].hasSuffix("500억 위안으로 끌어올린다.") ?? false)
    }

    /// The extractor goes up to a label beside the first one, and never to a row; a unit promises figures.
    @Test func aHeaderMayHaveSeveralLines() throws {
        let rows = try Splice.table([
            "도표 2. 올해 문을 연 기금_", "기금 명칭 운용사_", "^규모_", "(억 위안)_", "^등록지_", "톈진 해양장비 성장기금_", "天津海洋装备成长基金_",
            "^하이허투자 海河投资 80.00 톈진_", "닝보 정밀가공·로봇 부", "품 육성기금_", "^융장캐피탈 甬江资本 45.50 닝보_",
            "지난 바이오 기금 취안청투 泉城投 30.00 지난_",
        ])
        #expect(rows.first == ["기금 명칭", "운용사", "규모 (억 위안)", "등록지"])
        #expect(rows.map { $0[2] } == ["규모 (억 위안)", "80.00", "45.50", "30.00"])
        #expect(rows.map { $0[0] }.last == "지난 바이오 기금")
    }

    @Test func whoDoesWhatUntilWhenAreColumns() throws {
        let rows = try Splice.table([
            "도표 1. 기관별 역할_", "부처 담당 업무 완료 시기 세부 조치_", "재정부 예산 및 세제 2025 년 10 월_", "⚫ 장비 구입비를 세액에서 공제_",
            "⚫ 지방 기금과 공동 출자_", "⚫ 집행 결과 공개_", "국가에너지국 전력·송전 2026 년 3 월_", "^⚫ 해상 변전소의 설계 기준 마련_",
            "⚫ 남는 전력을 이웃 성에 파는 제도를 시험_", "자연자원부 해역 2026 년 9 월 ⚫ 사용 허가를 한 창구에서 처리_",
        ])
        #expect(rows.first == ["부처", "담당 업무", "완료 시기", "세부 조치"])
        #expect(rows.dropFirst().map { $0[0] } == ["재정부", "국가에너지국", "자연자원부"])
        #expect(rows.dropFirst().map { $0[1] } == ["예산 및 세제", "전력·송전", "해역"])
        #expect(rows.dropFirst().map { $0[2] } == ["2025년 10월", "2026년 3월", "2026년 9월"])
    }

    @Test func aLabelWithAnAndIsOne() throws {
        let rows = try Splice.table([
            "도표 1. 심해 탐사 기업_", "기업 명칭 설립 본사 핵심 기술과 실적 향후 계획_", "란하이(蓝海) 2015 년 칭다오_",
            "^무인 잠수정을 자체 개발하여 남중국_", "해에서 수심 6 천 미터까지 내려가는 데", "에 성공_", "^2 호기 시험_",
            "중선탐측 2018 년 광저우_", "^케이블 한 줄로 기지국 26 곳을 이", "어 최장 기록을 세움_", "^시험장 건설_",
            "둥하이장비(东海装备) 2020 년 옌타이_", "^배 위에서 띄울 수 있는 소형 잠수정을_", "운용함_", "^대형 기종 개발_",
        ])
        #expect(rows.map { $0[0] } == ["기업 명칭", "란하이(蓝海)", "중선탐측", "둥하이장비(东海装备)"])
        #expect(rows.map { $0[3] }.first == "핵심 기술과 실적")
        #expect(rows.map { $0[4] } == ["향후 계획", "2 호기 시험", "시험장 건설", "대형 기종 개발"])
    }

    @Test func theParagraphBehindIsNoRow() throws {
        let layout = try #require(Layout.named("weekly-2024"))
        let blocks = try #require(
            Splice.blocks(
                [
                    "도표 1. 진단 장비 상위 기업_", "순위 기업명 본사 매출액(억 위안) 연구개발비 비중 주력 분야 및 대표 제품_",
                    "1 둥팡진단 东方诊断 선전 367.3 10.9%_", "^혈액 분석 장비, 시약, 원격 판독 서비", "스 등_",
                    "2 란항의료 蓝航医疗 상하이 103.0 17.1% CT, MRI 등 대형 영상 장비_",
                    "3 웨이싱그룹 威星集团 웨이하이 136.2 4.3% 일회용 소모품_", "4 신허의료 新禾医疗 쯔보 100.2 4.6%_",
                    "^소독 설비, 방사선 치료 장비, 제약 설", "비_", "5 러안의료 乐安医疗 베이징 61.0 13.5% 심혈관 스텐트_",
                    "한편 100 대 기업의 평균 연구개발비 비중은 11.2%로, 전년 대비 0.8%포인트 높아졌다._",
                ], layout), "the article did not come back")
        #expect(blocks.map(\.kind) == [.tableCaption, .table, .paragraph])
        #expect(blocks[1].rows.count == 6)
    }

    @Test func aCellOverSeveralRowsFillsThem() throws {
        let rows = try Splice.table([
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
        let rows = try Splice.table(
            [
                "순위 산업 분야 수량 순위 산업 분야 수량_", "1 바이오의약 38 5 스마트물류 6_", "2 인공지능 21 6 신소재 5_", "3 반도체 14 7 우주항공 3_",
                "4 로봇 9____",
                "표 1) 출처: 과기관찰(科技观察)_",
            ], "weekly-2021")
        #expect(rows.last == ["4", "로봇", "9", "", "", ""])
    }
}
