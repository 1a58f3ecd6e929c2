import Testing
import Typesetter

/// How the words of printed rows are dealt to cells, and the words of headers to labels.
@Suite struct PrintedCellTests {
    private func table(_ lines: [String], _ name: String = "monthly-2025") throws -> [[String]] {
        try Splice.firstTable(lines, name)
    }

    // MARK: Labels

    @Test func anUnknownLabelStandsOverRanks() throws {
        let rows = try table([
            "도표 1. 나루터 순위_", "순위 나루터_", "^2025 년_", "상반기(만 톤)_", "증가율_", "1 갈매나루 70,840 4.90%_",
            "2 두루미나루 42,055 2.20%_",
            "3 물총새나루 38,117 3.85%_", "",
        ])
        #expect(rows.first == ["순위", "나루터", "2025년 상반기(만 톤)", "증가율"])
        #expect(Splice.column(1, of: rows).dropFirst() == ["갈매나루", "두루미나루", "물총새나루"])
    }

    @Test func theCountOfAThingIsALabelOfItsOwn() throws {
        let rows = try table([
            "도표 1. 놀이의 갈래_", "순위 장르 기업 수_", "1 전략 26_", "2 역할 수행 19_", "3 캐주얼 퍼즐 14_", "4 카드 10_",
        ])
        #expect(rows.first == ["순위", "장르", "기업 수"])
    }

    @Test func aShareIsOfTheQuantityNamedBeforeIt() throws {
        let rows = try table([
            "도표 1. 업종별 투자_", "순위 업종 건수 건수 증가율 금액(억 위안) 금액 증가율_", "1 반도체 1,148 84.6% 741.2 -12.3%_",
            "2 기계 813 124.0% 402.8 61.7%_",
            "3 식품 327 71.2% 187.4 -5.5%_",
        ])
        #expect(rows.first == ["순위", "업종", "건수", "건수 증가율", "금액(억 위안)", "금액 증가율"])
    }

    @Test func whatIsExpectedOfAYearGoesWithTheYear() throws {
        let rows = try table([
            "도표 1. 업종별 규모_", "업종 2023 년 2024 년 2025 년 E_", "여행 6,110 8,730 11,050_", "식품 13,820 14,900 16,240_",
            "돌봄 8,020 9,240 10,380_",
        ])
        #expect(rows.first == ["업종", "2023년", "2024년", "2025년 E"])
    }

    @Test func whatNamesLeanOnIsNoPartOfTheNextLabel() throws {
        let rows = try table([
            "도표 1. 술 빚는 기업_", "기업 명칭 구분 소재지_", "달빛주업 月光酒业 황주 사오싱_", "별빛주업 星光酒业 황주 상하이_", "햇빛와인 日光葡萄酒 와인 옌타이_",
        ])
        #expect(rows.first == ["기업 명칭", "구분", "소재지"])
    }

    // MARK: Figures

    @Test func aRangeAndALimitAreOneFigure() throws {
        let rows = try table([
            "도표 1. 안경의 값_", "제품 무게 온도 범위 가격_", "새벽 안경 49g -45~-30℃ 2,499 위안부터_", "노을 안경 40g 0~8℃ 1,999 위안부터_",
            "한낮 안경 39g -50~10℃ 1,799 위안부터_",
        ])
        #expect(Splice.column(2, of: rows).dropFirst() == ["-45~-30℃", "0~8℃", "-50~10℃"])
        #expect(Splice.column(3, of: rows).dropFirst() == ["2,499위안부터", "1,999위안부터", "1,799위안부터"])
    }

    @Test func amountsWithATildeBetweenAreOne() throws {
        let rows = try table([
            "도표 1. 실적 예고_", "기업 순이익 변화_", "햇살광전 -49 억 ~ -52 억 위안 확대_", "달무리전력 -24 억 ~ -28 억 위안 축소_",
            "무지개능원 -24 억 ~ -30 억 위안 전환_",
        ])
        #expect(Splice.column(1, of: rows).dropFirst() == ["-49억 ~ -52억 위안", "-24억 ~ -28억 위안", "-24억 ~ -30억 위안"])
    }

    @Test func aNameMayBeginWithAFigureBehindItsRank() throws {
        let rows = try table([
            "도표 1. 운동용품 기업_", "순위 기업 명칭 본사 2023 년 매출(억 위안) 전년비_", "1 강산체육 江山体育 취안저우 623.56 16.2%_",
            "2 들녘 原野 베이징 275.98 7.0%_", "3 바위국제 岩石国际 취안저우 143.46 10.9%_", "4 361 두 361 度 취안저우 84.23 21.0%_",
            "5 물결 波浪 닝보 14.56 1.4%_", "6 바람개비 风车 칭다오 8.79 6.8%_",
        ])
        #expect(Splice.column(0, of: rows).dropFirst() == ["1", "2", "3", "4", "5", "6"])
        #expect(Splice.column(1, of: rows).dropFirst(4).first?.hasPrefix("361 두") == true)
    }

    // MARK: Rows

    /// One of the cells has two lines, and the extractor went up to it.
    @Test func amongRowsOfOneLineACellMayHaveSeveral() throws {
        let rows = try table([
            "도표 1. 공정별 장비_", "공정 해외 선도기업 중국 기업 국산화율 비고_", "감광액 제거 하늘리서치(Sky Research) 북녘장비 80% 이상 해외 수출 시작_",
            "세정 스카이(SKAI) 성메이기계, 북녘장비 50-60% 한 장씩 씻는 방식 중심_", "식각 하늘리서치, 도쿄식각(TEK) 가운데반도체, 북녘장비 40-50%_",
            "^고종횡비 식각 장비의 양산 검증", "이 진행되고 있음_", "화학기계연마 에바(EBA) 화하이연마 40% 내외 12 인치 전 공정 대응_",
            "박막 증착 어플라이(APLI) 퉈징막, 북녘장비 20-25% 원자층 증착이 약점_", "도포·현상 도쿄식각 신위안도포 10% 내외 28 나노 이상_",
        ])
        #expect(
            Splice.column(0, of: rows).dropFirst() == ["감광액 제거", "세정", "식각", "화학기계연마", "박막 증착", "도포·현상"])
        #expect(rows.dropFirst(3).first?.last == "고종횡비 식각 장비의 양산 검증이 진행되고 있음")
    }

    @Test func listsBesideLabelsAreATableWithoutAHeader() throws {
        let rows = try table([
            "", "설계 체계_", "^⚫ 직접 만든 프로그램_", "⚫ 수명 예측_", "가공 체계_", "⚫ 열처리 자동화_", "⚫ 0.002mm 수준의 연삭_", "검사 체계_",
            "^⚫ 모든 제품의 소음 검사_",
            "⚫ 1 만 시간 시험_", "",
        ])
        #expect(Splice.column(0, of: rows) == ["", "설계 체계", "가공 체계", "검사 체계"])
    }
}
