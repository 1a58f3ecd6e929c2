import Content
import Ingest
import Testing
import Text

/// What printed issues announce: tables of events, boxes of labels, calls with a schedule.
@Suite struct PrintedCallTests {
    private let sentence = "윈펑항공은 내년부터 여러 도시에 새로운 항로를 열고 화물을 실어 나를 드론을 늘리기로 했다._"

    /// An issue with a last page of some lines.
    private func weekly(_ last: [String]...) throws -> IngestedIssue {
        let pages =
            [
                ["주간 중국창업 431 호                                          2025.06.25", "WEEKLY 뉴스_"],
                [
                    "◼ 드론 택시 출범_", sentence + "(출처: 하늘신문)_", "", "하늘신문(天空报), 드론 택시_", "https://www.example.org/1.html_",
                    "참고자료_",
                ], ["1. [산업분석] 수소 항공기 시장_", sentence],
            ] + last
        return try #require(PrintedIssue.read(pages))
    }

    @Test(arguments: ["행사명 일정 장소 분야_", "행사 일정 개최지 분야_", "전시회명 개최기간 장소 분야_"])
    func tablesOfEventsHaveManyHeaders(_ header: String) throws {
        let issue = try weekly([
            header, "2025 중국(상하이) 국제 하늘배 및 그네 박", "람회_", "^2025.07.19-2025.07.21 상하이 항공_",
            "제 31 회 강남 연날리기 전시회 2025.08.04-2025.08.06 광저우 놀이_", "행사 정보_",
        ])
        #expect(issue.issue.events.map(\.name) == ["2025 중국(상하이) 국제 하늘배 및 그네 박람회", "제 31회 강남 연날리기 전시회"])
        #expect(issue.issue.events.map(\.place) == ["상하이", "광저우"])
    }

    /// Its banner is at the foot of the table's first page.
    @Test func aTableOfEventsRunsOnBehindItsBanner() throws {
        let issue = try weekly(
            ["명칭 기간 장소 분야_", "2025 제 9 회 하늘배 박람회 2025.07.19-2025.07.21 상하이 항공_", "행사 정보_"],
            ["2025 강남 연날리기 및 그네 전시", "회_", "^2025.08.04-2025.08.06 광저우 놀이_"])
        #expect(issue.issue.events.map(\.name) == ["2025 제 9회 하늘배 박람회", "2025 강남 연날리기 및 그네 전시회"])
        let body = String(decoding: issue.articles.last?.body ?? [], as: UTF8.self)
        #expect(!body.contains("연날리기"))
    }

    @Test func aFieldOverLinesIsNoPartOfTheNextName() throws {
        let issue = try weekly([
            "명칭 기간 장소 분야_", "2025 제 9 회 하늘배 박람회 2025.07.19-2025.07.21 상하이_", "^항공기 및_", "놀이_",
            "2025 강남 연날리기 전시회 2025.08.04-2025.08.06 광저우 놀이_", "행사 정보_",
        ])
        #expect(issue.issue.events.map(\.name) == ["2025 제 9회 하늘배 박람회", "2025 강남 연날리기 전시회"])
        #expect(issue.issue.events.map(\.field) == ["항공기 및 놀이", "놀이"])
    }

    /// The box is kept as it is printed, on the issue's own page.
    @Test func aBoxBehindTheTableOfEventsIsAnEvent() throws {
        let issue = try weekly([
            "명칭 기간 장소 분야_", "2025 제 9 회 하늘배 박람회 2025.07.19-2025.07.21 상하이 항공_", "", "하늘배 온라인 설명회 안내_",
            "행사명 : 하늘배 띄우기 온라인 설명회_", "일시 : 2025 년 7 월 2 일(수) 15:00~16:30_", "방식 : 온라인_",
            "신청 마감 : 2025 년 6 월 30 일(월) 18:00_", "행사 정보_",
        ])
        #expect(issue.issue.events.map(\.name) == ["2025 제 9회 하늘배 박람회", "하늘배 띄우기 온라인 설명회"])
        #expect(issue.issue.events.last?.start.text == "2025-07-02")
        #expect(!issue.diagnostics.contains { $0.severity == .error })
        let text = String(decoding: issue.issue.body, as: UTF8.self)
        #expect(text.contains("신청 마감 : 2025") && text.contains("18:00"))
    }

    @Test func daysOfATableMayLackTheirYear() throws {
        let issue = try weekly([
            "일자 행사명 장소_", "7 월 11 일(금) 제 4 회 하늘배 나누기 모임 톈진_", "7.17~7.18 그네 투자 상담회 베이징_", "7 월 25 일~27 일 연날리기 한국관 다롄_",
            "8 월 14 일(목) 14:00 하늘배 온라인 강연 온라인_", "명칭 기간 장소 분야_", "2025 하늘배 박람회 2025.07.19-2025.07.21 상하이 항공_", "행사 정보_",
        ])
        #expect(
            issue.issue.events.map(\.name) == [
                "제 4회 하늘배 나누기 모임", "그네 투자 상담회", "연날리기 한국관", "하늘배 온라인 강연", "2025 하늘배 박람회",
            ])
        #expect(issue.issue.events.prefix(3).map(\.start.text) == ["2025-07-11", "2025-07-17", "2025-07-25"])
        #expect(issue.issue.events.prefix(3).map { $0.end?.text } == ["2025-07-11", "2025-07-18", "2025-07-27"])
        #expect(issue.issue.events.map(\.note) == [nil, nil, nil, "14:00", nil])
        #expect(!issue.diagnostics.contains { $0.severity == .error })
    }

    /// What follows soon is a sentence, which says nothing of the rows before it.
    @Test func rowsWithoutAYearStandOverText() throws {
        let issue = try weekly([
            "일자 행사명 장소_", "7 월 11 일(금) 제 4 회 하늘배 나누기 모임 톈진_", "10.14~10.15 그네 투자 상담회 베이징_",
            "※ 일정은 현지 사정에 따라 바뀔 수 있으며, 물음은 전화로 받는다._",
        ])
        #expect(issue.issue.events.map(\.name) == ["제 4회 하늘배 나누기 모임", "그네 투자 상담회"])
    }

    @Test func aTableOfCallsIsOfEvents() throws {
        let issue = try weekly([
            "2. 하늘배 보조금을 받는 법_", sentence, "표 1. 상반기 보조금 신청 일정_", "도시 사업명 접수 기간 지원 한도_",
            "선전 하늘길 보조금 2025.07.15-2025.08.15 최대 40 만 위안_", "쑤저우 밧줄 보조금 2025.08.06-2025.08.30 최대 150 만 위안_",
            "허페이 그네터 보조금 2025.08.12-2025.09.13 최대 200 만 위안_", "KIC 중국 뉴스_",
        ])
        #expect(issue.issue.events.map(\.name) == ["하늘길 보조금", "밧줄 보조금", "그네터 보조금"])
        #expect(issue.issue.events.map(\.place) == ["선전", "쑤저우", "허페이"])
    }

    @Test func aTableOfThingsIsNoTableOfEvents() throws {
        let issue = try weekly([
            "2. 하늘배 행사의 속내_", sentence, "행사 일정 예산 장소 담당_", "연날리기 2025.08.04 3 억 위안 광저우 하늘배센터_",
            "그네타기 2025.09.11 2 억 위안 선전 놀이센터_", "KIC 중국 뉴스_",
        ])
        #expect(issue.issue.events.isEmpty)
    }

    @Test(arguments: ["", "⚫ ", "○ ", "◼ "])
    func aBoxOfLabelsIsKeptAsOne(_ mark: String) throws {
        let issue = try weekly([
            "1. [참가모집] 2025 한중 하늘배 교류회 참가기업 모집_", "혁신센터는 새로운 하늘길을 함께 열 기업을 찾는다고 밝혔다._", "",
            mark + "행사명: 2025 한중 하늘배 교류회_", mark + "일시: 2025 년 7 월 22 일(화)~23 일(수)_", mark + "장소: 안후이성 허페이 호숫가회관 3 층_",
            mark + "모집 기간: 2025.06.20~2025.07.04_", mark + "지원 내용: 잠자리와 현지 교통, 통역_", mark + "모집 규모: 한국 기업 10 개사_", "",
            "KIC 중국 뉴스_",
        ])
        #expect(issue.issue.events.map(\.name) == ["2025 한중 하늘배 교류회", "2025 한중 하늘배 교류회 참가기업 모집"])
        #expect(issue.issue.events.map(\.start.text) == ["2025-07-22", "2025-06-20"])
        #expect(quoted(issue).count == 6)
        #expect(quoted(issue).last?.contains("모집 규모: 한국 기업 10개사") ?? false)
    }

    @Test func theNameOverTheLabelsIsOfTheirBox() throws {
        let issue = try weekly([
            "1. 한중 하늘배 교류회 개최 안내_", "혁신센터는 새로운 하늘길을 함께 열 기업을 찾는다고 밝혔다._", "제 5 회 한중 하늘배 교류회_",
            "일시: 2025 년 7 월 22 일(화)~23 일(수)_", "장소: 안후이성 허페이 호숫가회관 3 층_", "주최: 글로벌혁신센터_",
            "모인 기업에는 잠자리와 통역을 준다._", "KIC 중국 뉴스_",
        ])
        #expect(quoted(issue).count == 4)
        #expect(quoted(issue).first?.contains("제 5회 한중 하늘배 교류회") ?? false)
    }

    /// Its day stands alone with the hours; what its labels name, below them.
    @Test func aPosterIsKeptAsOne() throws {
        let issue = try weekly([
            "1. 2025 한중 하늘배 교류회 개최 안내_", "혁신센터는 새로운 하늘길을 함께 열 기업을 찾는다고 밝혔다._", "2025 中韩天船交流会_", "2025 한중 하늘배 교류회_",
            "2025.07.22 13:30-17:30_", "中国·合肥 HEFEI·CHINA_", "장소: 호숫가회관 B 관 3 층_", "主办单位:_", "(韩) 天船中心_", "주최기관:_",
            "(한) 하늘배센터_", "모인 기업에는 잠자리와 통역을 준다._", "KIC 중국 뉴스_",
        ])
        #expect(quoted(issue).count == 9)
        #expect(quoted(issue).last?.contains("(한) 하늘배센터") ?? false)
        #expect(issue.issue.events.map(\.name) == ["2025 한중 하늘배 교류회"])
        #expect(issue.issue.events.map(\.start.text) == ["2025-07-22"])
        #expect(issue.issue.events.map(\.place) == ["호숫가회관 B 관 3층"])
    }

    /// A day alone, with short lines behind it and no host, is no poster.
    @Test func aDayOverShortLinesIsNoPoster() throws {
        let issue = try weekly([
            "1. 2025 한중 하늘배 교류회 개최 안내_", "혁신센터는 새로운 하늘길을 함께 열 기업을 찾는다고 밝혔다._", "2025. 07. 22 (화) 13:30-17:30_",
            "하늘배를 띄운다_", "문의: 하늘배센터_", "지역: 허페이_", "KIC 중국 뉴스_",
        ])
        #expect(quoted(issue).isEmpty)
    }

    /// The lines of the boxes in the last article.
    private func quoted(_ issue: IngestedIssue) -> [Substring] {
        String(decoding: issue.articles.last?.body ?? [], as: UTF8.self).split(separator: "\n").filter {
            $0.hasPrefix("> ")
        }
    }

    @Test func aDeadlineAloneIsNoEventOfItsOwn() throws {
        let issue = try weekly([
            "1. [참가모집] 2025 한중 하늘배 교류회 참가기업 모집_", "혁신센터는 새로운 하늘길을 함께 열 기업을 찾는다고 밝혔다._", "",
            "행사명: 2025 한중 하늘배 교류회_", "일시: 2025 년 7 월 22 일(화)~23 일(수)_", "장소: 안후이성 허페이 호숫가회관 3 층_",
            "신청 기한: 2025 년 6 월 30 일(월) 18:00 까지_", "", "KIC 중국 뉴스_",
        ])
        #expect(issue.issue.events.map(\.name) == ["2025 한중 하늘배 교류회"])
    }

    @Test func aScheduleTellsUntilWhenOneMayApply() throws {
        let issue = try weekly([
            "1. ‘2025 한중 하늘배 시험’ 참가기업 모집_", "혁신센터는 새로운 하늘길을 함께 열 기업을 7 월 14 일까지 찾는다._", "모집 일정_", "구분 일정 비고_",
            "신청서 접수 2025.06.20-2025.07.14 전자우편으로 보내며 마감일에는 저녁 여섯 시에 온 것까지_", "온라인 설명회 2025.07.06 주소는 따로 안내_",
            "발표 심사 2025.07.27 여섯 곳 선정_", "KIC 중국 뉴스_",
        ])
        let event = try #require(issue.issue.events.first)
        #expect(event.name == "2025 한중 하늘배 시험 참가기업 모집")
        #expect((event.start.text, event.end?.text) == ("2025-06-20", "2025-07-14"))
    }
}
