import Testing
import Typesetter

/// Labels of a header by what their columns hold, groups over cells of several lines, and rows that a page, a caption
/// or a word of no value comes between.
@Suite struct PrintedLabelTests {
    private func table(_ lines: [String], _ name: String = "weekly-2024") throws -> [[String]] {
        try Splice.firstTable(lines, name)
    }

    @Test func aLabelOfFiguresStandsOverFigures() throws {
        let rows = try table([
            "도표 1. 투자기관의 움직임_", "순위 투자기관 투자 기업 수 대표 투자 분야_", "1 하이완자본(海湾资本) 14 수술, 부품_", "2 둥린펀드(东林基金) 11 배송, 청소_",
            "3 시후창투(西湖创投) 9 재활_",
        ])
        #expect(rows.first == ["순위", "투자기관", "투자 기업 수", "대표 투자 분야"])
    }

    @Test func aShareIsToldOfTheLabelBeforeIt() throws {
        let rows = try table([
            "도표 1. 수출 업종_", "순위 업종 해외 매출 비중 대표 수출국_", "1 악기 81% 미국_", "2 완구 74% 독일_", "3 조명 58% 베트남_", "4 광학 55% 일본_",
        ])
        #expect(rows.first == ["순위", "업종", "해외 매출 비중", "대표 수출국"])
    }

    @Test func repeatedSharesAreColumns() throws {
        let rows = try table([
            "도표 1. 실적_", "구분 영업이익 성장률 순이익 성장률_", "2022 년 12.5 억 위안 10.1% 8.2 억 위안 4.0%_",
            "2023 년 14.1 억 위안 12.8% 9.0 억 위안 9.8%_", "2024 년 15.9 억 위안 12.7% 9.9 억 위안 10.0%_",
        ])
        #expect(rows.first == ["구분", "영업이익", "성장률", "순이익", "성장률"])
    }

    @Test func whatSaysHowBelongsToTheWordBefore() throws {
        let rows = try table([
            "도표 1. 주력 기종_", "기종 작업 속도 저장 용량 초과 요금_", "하늘 12 무 300L 20 위안_", "바다 25 무 600L 30 위안_", "구름 8 무 150L 10 위안_",
        ])
        #expect(rows.first == ["기종", "작업 속도", "저장 용량", "초과 요금"])
    }

    @Test func aLabelThatBreaksOffGoesOn() throws {
        let rows = try table(
            [
                "기업명 영문명 본사_", "^현재 시가", "총액(억 위안)_", "^상장한 곳_", "하이신커지 Haixin 항저우 45 커촹반_",
                "둥펑광학 Dongfeng 상하이 133 커촹반_",
                "바이위항톈 Baiyu 지난 355 창업판_",
            ], "weekly-2021")
        #expect(rows.first == ["기업명", "영문명", "본사", "현재 시가 총액(억 위안)", "상장한 곳"])
    }

    @Test func aNameAndItsModelAreOneCell() throws {
        let rows = try table([
            "도표 1. 위성_", "계열 해상도(m) 중량(KG) 운용 수량_", "고해상도 HG03 0.75 41 68_", "광폭 KF01 0.5 1,250 4_", "초분광 GP 5 66 2_",
        ])
        #expect(rows.first == ["계열", "해상도(m)", "중량(KG)", "운용 수량"])
        #expect(Splice.column(0, of: rows).dropFirst() == ["고해상도 HG03", "광폭 KF01", "초분광 GP"])
    }

    @Test func aShareOfSomethingIsOneCell() throws {
        let rows = try table([
            "도표 1. 컴퓨터 이용료_", "이용 등급 대상 무료 한도(만 위안/년) 초과 요금_", "A 과학기술형 중소기업 10 시장 가격의 40%_",
            "B 하이테크 기업 5 시장 가격의 60%_", "C 대학과 연구소 20 시장 가격의 50%_",
        ])
        #expect(rows.first == ["이용 등급", "대상", "무료 한도(만 위안/년)", "초과 요금"])
        #expect(Splice.column(3, of: rows).dropFirst() == ["시장 가격의 40%", "시장 가격의 60%", "시장 가격의 50%"])
    }

    @Test func daysAreCounted() throws {
        let rows = try table([
            "도표 1. 보증금_", "희망 가격 공시 기간 보증금 비율_", "100 만 위안 미만 20 일 5%_", "100 만~1000 만 위안 30 일 8%_",
            "1000 만 위안 이상 45 일 10%_",
        ])
        #expect(Splice.column(1, of: rows) == ["공시 기간", "20일", "30일", "45일"])
    }

    @Test func whatIsNotListedStandsForAFigure() throws {
        let rows = try table([
            "도표 1. 단말기 기업_", "순위 기업 명칭 증시 코드 주력 제품_", "1 화하이통신 华海通信 300945 위성 통신 칩_", "2 윈하이테크 云海科技 002965 항법 단말기_",
            "3 베이장전자 北江电子 688918 추적 안테나_", "4 천리테크 千里科技 비상장 위상배열 안테나_",
        ])
        #expect(rows.first == ["순위", "기업 명칭", "증시 코드", "주력 제품"])
        #expect(rows.last == ["4", "천리테크 千里科技", "비상장", "위상배열 안테나"])
    }

    @Test func verdictsInWordsStandUnderFigures() throws {
        let rows = try table([
            "도표 1. 양극 소재_", "구분 산화물 인산염 폴리음이온_", "비용량(mAh/g) 120-160 120-150 90-120_", "평균 전압 3.0V 3.1V 3.4V_",
            "사이클 수명 2,000 회 1,000 회 6,000 회_", "공기 안정성 낮음 높음 높음_",
        ])
        #expect(rows.last == ["공기 안정성", "낮음", "높음", "높음"])
    }

    @Test func groupsStandOverCellsOfSeveralLines() throws {
        let rows = try table([
            "도표 1. 지원 항목_", "구분 지원 항목 지원 내용_", "창업 초기_", "인재 창업팀_", "^심사를 거쳐 팀당 100 만~500 만 위안을 지분 투자_", "방식으로 지원_",
            "창업 공간 사무실과 실험실의 임대료 면제_", "성장 단계_", "첫 대출_", "^중소기업의 첫 은행 대출 이자 40% 보조, 최장_", "2 년_",
            "연구 장비_", "^구매 금액의 20%, 최대 300 만 위안을 지원하며 공동 이용_", "시 5%를 가산_", "도약 단계_", "상장 장려금_",
            "^커촹반 상장 시 500 만 위안, 베이징증권거래소 상장 시_", "300 만 위안_", "본사 이전 상장기업 본사 이전 시 최대 800 만 위안_",
        ])
        #expect(
            Splice.column(0, of: rows) == ["구분", "창업 초기", "창업 초기", "성장 단계", "성장 단계", "도약 단계", "도약 단계"])
        #expect(
            Splice.column(1, of: rows) == ["지원 항목", "인재 창업팀", "창업 공간", "첫 대출", "연구 장비", "상장 장려금", "본사 이전"])
    }

    @Test func groupsOfOneWordThatHeadersBeginWith() throws {
        let rows = try table([
            "도표 1. 부문별 상위 단지_", "부문 순위 단지 점수_", "산업_", "1 시하이 공업단지 97.2_", "2 난산 96.0_", "기술_", "1 둥후 98.8_",
            "2 난산 96.1_",
            "인재_", "1 시하이 공업단지 96.9_", "2 베이산 96.3_",
        ])
        #expect(Splice.column(0, of: rows).dropFirst() == ["산업", "산업", "기술", "기술", "인재", "인재"])
        #expect(rows.last == ["인재", "2", "베이산", "96.3"])
    }

    @Test func rowsGoOnWhereALineLooksLikeThem() throws {
        let rows = try table([
            "도표 1. 투자 유치 기업_", "기업명 본사 설립 주요 제품_", "하이윈위성 海云卫星 상하이 2018 년_", "^저궤도 위성 인터넷을 구축하고 운영, 2030",
            "년까지 위성 1 만 기 배치_",
            ">둥샹항톈 东翔航天 베이징 2015 년_", "^액체산소 발사체와 80 톤급 엔", "진_", "베이후우주 北湖宇宙 광저우 2019 년_", "^대형 발사체와 등유 엔", "진의 재사용_",
        ])
        #expect(Splice.column(2, of: rows) == ["설립", "2018년", "2015년", "2019년"])
    }

    @Test func aPlaceBehindJoinedWordsIsACell() throws {
        let rows = try table([
            "도표 1. 새 기업_", "기업명 기업 영문명 주력 제품 본사_", "하이톈정밀(海天精密) Haitian 초정밀 스크루 쑤저우_",
            "둥린베어링(东林轴承) Donglin 저소음 베어링 닝보_",
            "시위안센서(西源传感) Xiyuan 가스 센서 선전_", "난산밸브(南山阀门) Nanshan 초저온 밸브 항저우_",
        ])
        #expect(rows.first == ["기업명", "기업 영문명", "주력 제품", "본사"])
        #expect(rows.last == ["난산밸브(南山阀门)", "Nanshan", "초저온 밸브", "항저우"])
    }

    @Test func aCityStandsBehindItsProvince() throws {
        let rows = try table([
            "도표 1. 공장_", "기업명 본사 설립 금액(억 위안)_", "하이톈테크 海天科技 장쑤 우시 2019 년 15_", "둥린전기 东林电机 베이징 2015 년 9_",
            "시위안항공 西源航空 산둥 옌타이 2020 년 6_",
            "난산화학 南山化学 광저우 2018 년 6_",
        ])
        #expect(Splice.column(1, of: rows) == ["본사", "장쑤 우시", "베이징", "산둥 옌타이", "광저우"])
    }
}
