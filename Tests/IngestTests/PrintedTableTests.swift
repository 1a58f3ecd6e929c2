import Content
import Ingest
import Testing
import Typesetter

/// Tables that every newsletter has: chains of an industry, rounds of investment, prices with their units.
@Suite struct PrintedTableTests {
    @Test func aStreamStandsOverItsRows() throws {
        let rows = try Splice.table([
            "도표 1. 전기 선박 산업 체인_", "산업 체인 분야 대표 기업_", "업 스트림_", "전지 소재 하이모리튬, 둥칭소재_", "구동 모터_", "제어기_", "룽완전기, 치린전자_",
            "미들 스트림_", "선체 설계 푸장중공업_", "다운 스트림_", "연안 여객선 완다여객, 보하이페리, 난하이관광_",
        ])
        #expect(
            rows == [
                ["산업 체인", "분야", "대표 기업"], ["업 스트림", "전지 소재", "하이모리튬, 둥칭소재"],
                ["업 스트림", "구동 모터 제어기", "룽완전기, 치린전자"], ["미들 스트림", "선체 설계", "푸장중공업"],
                ["다운 스트림", "연안 여객선", "완다여객, 보하이페리, 난하이관광"],
            ])
    }

    /// A stream printed twice by mistake would have no row to stand in.
    @Test func aStreamOverNoRowsIsNotLost() throws {
        let layout = try #require(Layout.named("monthly-2025"))
        let lines = [
            "도표 1. 전기 선박 산업 체인_", "산업 체인 분야 대표 기업_", "업 스트림_", "전지 소재 하이모리튬, 둥칭소재_", "구동 모터 위린기전_", "미들 스트림_",
            "선체 설계 푸장중공업_", "배관 시공 치린배관, 룽완전기_", "다운 스트림_", "다운 스트림_", "연안 여객선 완다여객, 보하이페리, 난하이관광_",
        ]
        let issue = try #require(Splice.read(lines, into: Splice.host(layout), layout))
        let texts = issue.articles.map { String(decoding: $0.body, as: UTF8.self) }
        let text = try #require(texts.first { $0.contains("푸장중공업") })
        #expect(text.split(separator: "다운 스트림", omittingEmptySubsequences: false).count == 3)
    }

    @Test func aGroupStandsOverRowsOfAStream() throws {
        let rows = try Splice.table([
            "도표 1. 온실 산업 체인_", "산업 체인 분야 대표 기업_", "업 스트림_", "피복 소재  안칭필름, 진후이유리_", "미들 스트림_", "환경 제어_",
            "센서 텐허측정, 광눙전자_", "양액 공급기 베이다관개, 쉐란펌프_", "온실 시공  바오리강구조_",
        ])
        #expect(
            rows.dropFirst() == [
                ["업 스트림", "피복 소재", "", "안칭필름, 진후이유리"], ["미들 스트림", "환경 제어", "센서", "텐허측정, 광눙전자"],
                ["미들 스트림", "환경 제어", "양액 공급기", "베이다관개, 쉐란펌프"], ["미들 스트림", "온실 시공", "", "바오리강구조"],
            ])
    }

    /// Its rows have no lists, so that only their length tells it from them.
    @Test func aGroupOverRowsOfOneFirmStandsAlone() throws {
        let rows = try Splice.table([
            "도표 1. 온실 산업 체인_", "산업 체인 분야 대표 기업_", "업 스트림_", "피복 소재  안칭필름, 진후이유리_", "미들 스트림_", "제어 장치_",
            "온도 감지기 텐허측정_", "습도 감지기 광눙전자_", "양액 공급기 베이다관개_", "다운 스트림_", "온실 시공  바오리강구조_",
        ])
        #expect(Splice.column(1, of: rows).dropFirst(2).prefix(3) == ["제어 장치", "제어 장치", "제어 장치"])
        #expect(Splice.column(3, of: rows).dropFirst(2).prefix(3) == ["텐허측정", "광눙전자", "베이다관개"])
    }

    @Test func placesAndRoundsAreCells() throws {
        let rows = try Splice.table([
            "도표 1. 이달의 투자_", "기업 명칭 본사 분야 라운드 금액_", "윈취커지 云雀科技 간저우 배송 로봇 Pre-A 3,000 만 위안_",
            "하이칭소재 海青材料 창저우 탄소섬유 시리즈 B 2 억 위안_", "루이무의료 锐目医疗 우한 안과 레이저 D+ 수억 위안_", "란위농업 蓝宇农业 서우광 온실 엔젤 비공개_",
        ])
        #expect(rows.first == ["기업 명칭", "본사", "분야", "라운드", "금액"])
        #expect(Splice.column(1, of: rows.dropFirst()) == ["간저우", "창저우", "우한", "서우광"])
        #expect(Splice.column(2, of: rows.dropFirst()) == ["배송 로봇", "탄소섬유", "안과 레이저", "온실"])
        #expect(Splice.column(3, of: rows.dropFirst()) == ["Pre-A", "시리즈 B", "D+", "엔젤"])
        #expect(Splice.column(4, of: rows.dropFirst()) == ["3,000만 위안", "2억 위안", "수억 위안", "비공개"])
    }

    @Test func unitsAreCells() throws {
        let rows = try Splice.table([
            "도표 1. 원료 가격_", "품목 단위 2025.10.31 2025.11.28 등락률_", "탄산리튬 만 위안/톤 8.12 9.05 +11.45%_",
            "폴리실리콘 N형 위안/kg 51.3 52.0 +1.36%_", "운임 종합지수 포인트 1,403 1,391 -0.86%_",
        ])
        #expect(rows.first == ["품목", "단위", "2025.10.31", "2025.11.28", "등락률"])
        #expect(Splice.column(1, of: rows.dropFirst()) == ["만 위안/톤", "위안/kg", "포인트"])
    }

    @Test func periodsAreOneCell() throws {
        let rows = try Splice.table([
            "도표 1. 경영 현황_", "구분 매출 성장률 순이익_", "2024 년 12.6 억 위안 8.2% 1.1 억 위안_",
            "2025 년 1~3 분기 9.4 억 위안 6.5% 0.7 억 위안_",
        ])
        #expect(Splice.column(0, of: rows) == ["구분", "2024년", "2025년 1~3분기"])
        #expect(rows.last == ["2025년 1~3분기", "9.4억 위안", "6.5%", "0.7억 위안"])
    }

    /// Under a caption and its labels a line as wide as the text is a row unless it is a sentence.
    @Test func aWideRowIsARow() throws {
        let rows = try Splice.table([
            "도표 1. 시범 사업 일정_", "단계 기한 추진 내용_", "공모 2026 년 3 월 말 각 시 과학기술국이 제출한 단지별 계획을 심사하여 모두 여섯 곳을 추천_",
            "건설 2026 년 6 월~2027 년 12 월 분기마다 진척 보고, 목표에 못 미친 단지는 다음 해 지원에서 제외_", "평가 2028 년 상반기 시범 단지의 명칭 부여_",
        ])
        #expect(Splice.column(0, of: rows) == ["단계", "공모", "건설", "평가"])
        #expect(Splice.column(1, of: rows) == ["기한", "2026년 3월 말", "2026년 6월~2027년 12월", "2028년 상반기"])
    }

    /// A place is the last thing that is joined with its neighbour.
    @Test func aPlaceStaysACell() throws {
        let rows = try Splice.table([
            "도표 1. 눈길을 끈 부품 기업_", "기업 본사 제품_", "룽완전기 龙湾电机 닝더 소형 모터 ‘위안(圆)’_", "칭펑광학 青峰光学 베이징 차선 유지 장치 ‘LK3’_",
            "모야로봇 쑤저우 손가락 관절_", "하이둔부품 海盾部件 선전 후방 카메라_",
        ])
        #expect(Splice.column(1, of: rows) == ["본사", "닝더", "베이징", "쑤저우", "선전"])
        #expect(Splice.column(0, of: rows).dropFirst(2).first == "칭펑광학 青峰光学")
    }

    @Test func roundsAreCellsBesideCellsOfSeveralLines() throws {
        let rows = try Splice.table([
            "도표 1. 투자 유치 현황_", "일자 라운드 금액 투자 기관_", "2019.04 엔젤 600 만 위안 하이완창터우(海湾创投)_",
            "2022.11 A 3,800 만 위안 윈산자본(云杉资本), 둥탄기금(东滩基金)_", "2024.06 B 1.4 억 위안_",
            "^칭허산업투자(清河产业投资), 난두캐피털(南都资本), 루", "이후이투자(瑞惠投资)_", "2025.09 C 3.1 억 위안 진강자본(金港资本), 베이후기금(北湖基金)_",
        ])
        #expect(Splice.column(1, of: rows) == ["라운드", "엔젤", "A", "B", "C"])
        #expect(Splice.column(2, of: rows) == ["금액", "600만 위안", "3,800만 위안", "1.4억 위안", "3.1억 위안"])
    }

    /// Nothing but the corner tells that the line is a header: the labels are names.
    @Test func namesAreCompared() throws {
        let rows = try Splice.table([
            "도표 1. 전해질의 비교_", "구분 세라믹 고분자 복합체_", "장점_", "열과 불에 강하고 수명이 길", "며 값이 점차 내리고 있음_", "얇게 펴기 쉽고 지금 있는 설_",
            "비를 그대로 쓸 수 있음_",
            "두 재료의 강점을 고루 지니며_", "두께를 조절할 수 있음_", "단점_", "^잘 깨지고 넓은 판으로 만들기_", "어려움_", "예순 도보다 찬 곳에서는 전기가_",
            "잘 흐르지 않음_",
            "만드는 차례가 많아 원가가 높", "음_",
        ])
        #expect(rows.first == ["구분", "세라믹", "고분자", "복합체"])
        #expect(Splice.column(0, of: rows) == ["구분", "장점", "단점"])
    }

    /// Names with their Hanzi bare beside them are rows, however wide.
    @Test func rowsOfNamesAreNoRunningText() throws {
        let rows = try Splice.table([
            "도표 1. 상장을 앞둔 기업_", "기업 명칭 본사 주관사 등록 일자_",
            "란쉬항공우주기술 蓝旭航空航天技术 베이징 北京 중진궈지증권 中金国际证券 2025.01.07_",
            "싱하이위성통신 星海卫星通信 우시 无锡 화타이롄허증권 华泰联合证券 2025.01.22_",
            "청산발사체연구 青山运载火箭 창사 长沙 차이신장남증권 财信江南证券 2025.02.14_",
        ])
        #expect(Splice.column(1, of: rows) == ["본사", "베이징 北京", "우시 无锡", "창사 长沙"])
        #expect(Splice.column(3, of: rows) == ["등록 일자", "2025.01.07", "2025.01.22", "2025.02.14"])
    }

    /// The labels of a header stand far apart, and the rows behind a gap.
    @Test func rowsBeginBehindTheGapUnderTheLabels() throws {
        let layout = try #require(Layout.named("weekly-2021"))
        let blocks = try #require(
            Splice.blocks(
                [
                    "기업명 기업 영문명 본사 설립_", "", "투자 금액_", "(억 위안)_", "투자 단계_", "",
                    "하이쉰로봇(海巡机器人) Haixun 선전 2016 6.6 시리즈 D+_",
                    "징웨이의료(精微医疗) Jingwei Medical 선전 2017 5.2 시리즈 C_", "셴허자동화(仙鹤自动化) CRANE 상하이 2020 3.0 시리즈 B_",
                    "뤄양관절(洛阳关节) LY Joint 뤄양 2015 4.0 전략 투자_",
                ], layout))
        let rows = try #require(blocks.first { $0.kind == .table }).rows
        #expect(rows.first == ["기업명", "기업 영문명", "본사", "설립", "투자 금액 (억 위안)", "투자 단계"])
        #expect(Splice.column(2, of: rows.dropFirst()) == ["선전", "선전", "상하이", "뤄양"])
        #expect(Splice.column(5, of: rows.dropFirst()) == ["시리즈 D+", "시리즈 C", "시리즈 B", "전략 투자"])
    }

    /// A row with figures at the head of a page goes on with the rows before it.
    @Test func figuresGoOnOverThePage() throws {
        let layout = try #require(Layout.named("weekly-2021"))
        let blocks = try #require(
            Splice.blocks(
                [
                    "구분 지원 한도 비고_", "사무실 임차료 2 년간 면제 150 ㎡ 이하_", "창업 대출 이자 80 만 위안 이하 전액 보증인 필요_",
                    ">박람회 참가비 1 회당 3 만 위안 연간 2 회까지_",
                    "상표 등록비 1 건당 1 만 위안 등록 후 지급_",
                ], layout))
        let rows = try #require(blocks.first { $0.kind == .table }).rows
        #expect(rows.count == 5)
        #expect(rows.last?.joined(separator: " ") == "상표 등록비 1건당 1만 위안 등록 후 지급")
    }

    /// A name that repeats its Latin letters is no reason to cut the other rows anew.
    @Test func oneOddRowTellsNothing() throws {
        let rows = try Splice.table([
            "도표 1. 저장 장치 순위_", "순위 기업 명칭 출하량(GWh) 해외 비중_", "1 룽완전기 龙湾电机 21.4 12%_", "2 칭펑전지 青峰电池 18.3 4%_",
            "3 위안둥전력 远东电力 15.0 -_", "4 하이둔기술 海盾技术 11.9 31%_", "5 모야저장 莫亚储能 9.2 8%_", "6 베이후전자 北湖电子 7.7 -_",
            "7 ABX 추넝 ABX 储能 5.5 60%_",
        ])
        #expect(rows.first == ["순위", "기업 명칭", "출하량(GWh)", "해외 비중"])
        #expect(Splice.column(1, of: rows).dropFirst().first == "룽완전기 龙湾电机")
        #expect(rows.allSatisfy { $0.count == 4 })
    }

    /// The end of a page puts another picture's caption between a header and its rows.
    @Test func aCaptionStandsBetweenAHeaderAndItsRows() throws {
        let layout = try #require(Layout.named("weekly-2024"))
        let blocks = try #require(
            Splice.blocks(
                [
                    "전력변환장치_", "순위 기업 명칭 출하량(GW) 주력 제품_", "도표 3. 누적 설비 용량_", ">1 룽완전기 龙湾电机 14.2 집중형_",
                    "2 칭펑전지 青峰电池 12.7 집중형_", "3 위안둥전력 远东电力 7.9 스트링형_", "4 하이둔기술 海盾技术 6.6 가정용_",
                ], layout))
        let rows = try #require(blocks.first { $0.kind == .table }).rows
        #expect(Splice.column(0, of: rows) == ["순위", "1", "2", "3", "4"])
        #expect(Splice.column(3, of: rows) == ["주력 제품", "집중형", "집중형", "스트링형", "가정용"])
    }

    /// Names of one word and of two, and a left table that is longer than the right one.
    @Test func tablesSideBySideAreOne() throws {
        let rows = try Splice.table([
            "도표 1. 찻집의 매장 수_", "브랜드 매장 수 평균 가격 브랜드 매장 수 평균 가격_", "윈장차 29,100 13.2 위안 Tea 하우스 1,010 22.4 위안_",
            "칭산차방 15,400 9.9 위안 N Leaf 580 31.0 위안_", "바이루밍 8,700 33.5 위안 모리화팡 260 34.8 위안_", "싱하이차 8,100 7.4 위안_",
        ])
        #expect(rows.first == ["브랜드", "매장 수", "평균 가격", "브랜드", "매장 수", "평균 가격"])
        #expect(Splice.column(3, of: rows) == ["브랜드", "Tea 하우스", "N Leaf", "모리화팡", ""])
        #expect(rows.last == ["싱하이차", "8,100", "7.4위안", "", "", ""])
    }
}
