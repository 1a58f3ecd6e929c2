import Content
import Ingest
import Testing
import Text
import Typesetter

/// Whole issues in the printed layouts that differ from week to week: other sections, numbers, lists of sources.
@Suite struct PrintedIssueTests {
    private let sentence = "윈펑항공은 내년부터 여러 도시에 새로운 항로를 열고 화물을 실어 나를 드론을 늘리기로 했다._"

    private func monthly(_ pages: [[String]]) throws -> IngestedIssue {
        let cover = [
            "2026. 02_", "월간 중국창업 2 월호                                                  산업 동향_", "", "산업_", "동향_",
            "수소 항공기 시장_", "규제_", "해설_", "하늘길 관리 조례_", "CONTENTS_",
        ]
        return try #require(PrintedIssue.read([cover] + pages))
    }

    @Test func theContentsNameASectionThatOnlyOnePageHas() throws {
        let issue = try monthly([
            [sentence, sentence, "", "01. 수소 항공기 시장_", "산업 동향_"],
            [sentence, sentence, "", "01. 하늘길 관리 조례를 고친 여러 도시의 속내와 앞으로 남은 과제_", "규제 해설_"],
        ])
        #expect(issue.issue.sections == ["산업 동향", "규제 해설"])
        #expect(issue.articles.map(\.title) == ["수소 항공기 시장", "하늘길 관리 조례를 고친 여러 도시의 속내와 앞으로 남은 과제"])
    }

    @Test func aShortTitleAtTheFootDoesNotRunOnToABanner() throws {
        let issue = try monthly([
            [sentence, sentence, "", "01. 수소 항공기 시장_", "산업 동향_"],
            [sentence, sentence, "", "01. 드론 택시 출범_", "하늘의 사람들_"],
        ])
        #expect(issue.articles.map(\.title) == ["수소 항공기 시장", "드론 택시 출범"])
        #expect(issue.articles.last?.section == "하늘의 사람들")
    }

    /// `기업 리서치` has no banner on this page: the contents tell that the short line is the title's.
    @Test func aTitleAtTheFootMayHaveTwoLines() throws {
        let cover = [
            "2026. 02_", "월간 중국창업 2 월호                                                  산업 동향_", "", "산업_", "동향_",
            "수소 항공기 시장_", "기업_", "해설_", "하늘배, 그네 하나로 세우는 홀로서는 살림_", "CONTENTS_",
        ]
        let issue = try #require(
            PrintedIssue.read([
                cover, [sentence, sentence, "", "01. 수소 항공기 시장_", "산업 동향_"],
                [sentence, sentence, "", "02. 하늘배(天空船), 그네 하나로 세우는 홀로서는_", "살림_"],
            ]))
        #expect(issue.articles.map(\.title) == ["수소 항공기 시장", "하늘배(天空船), 그네 하나로 세우는 홀로서는 살림"])
    }

    /// Behind the page's printed head, and over two lines as the contents have it.
    @Test func aTitleAtTheHeadOfAPageMayHaveTwoLines() throws {
        let cover = [
            "2026. 02_", "월간 중국창업 2 월호                                                  산업 동향_", "", "산업_", "동향_",
            "수소 항공기 시장_", "KIC 중국_", "포커스_", "첫 상담회 소식_", "닝보에서 열린 설명회, 참가 기업 열두 곳의 성_", "과_", "CONTENTS_",
        ]
        let head = "월간 중국창업 2 월호                                                  KIC 중국 포커스_"
        let issue = try #require(
            PrintedIssue.read([
                cover, [sentence, sentence, "", "01. 수소 항공기 시장_", "산업 동향_"],
                ["1. 첫 상담회 소식_", sentence, "", "KIC 뉴스_", "", "KIC 중국 포커스_"],
                [head, "2. 닝보에서 열린 설명회, 참가 기업 열두 곳의_", "성과_", sentence],
            ]))
        #expect(issue.articles.map(\.title) == ["수소 항공기 시장", "첫 상담회 소식", "닝보에서 열린 설명회, 참가 기업 열두 곳의 성과"])
    }

    private func weekly(_ head: String, _ body: [String], last: [String] = []) throws -> IngestedIssue {
        let pages = [
            [head, "WEEKLY 뉴스_"],
            [
                "◼ 드론 택시 출범_", sentence + "(출처: 하늘신문)_", "", "하늘신문(天空报), 드론 택시_", "https://www.example.org/1.html_",
                "참고자료_",
            ],
            ["1. [산업분석] 수소 항공기 시장_"] + body, last,
        ]
        return try #require(PrintedIssue.read(pages.filter { !$0.isEmpty }))
    }

    @Test(arguments: ["No. 431", "Vol.431", "제 431 호"])
    func theRunningHeadTellsTheNumber(_ number: String) throws {
        let issue = try weekly("주간 중국창업 \(number)                                          2025.06.25", [sentence])
        #expect(issue.issue.number == IssueNumber("431"))
        #expect(issue.issue.date.text == "2025-06-25")
    }

    private let head = "주간 중국창업 431 호                                          2025.06.25"

    @Test func anAddressBrokenInsideAWordGoesOn() throws {
        let issue = try weekly(
            head,
            [
                sentence, "", "하늘연구소(天空研究所), 수소 항공기의 앞날_", "https://www.example.org/a", "ir/2025.html_", "참고자료_",
            ])
        let references = issue.articles.last?.references ?? []
        #expect(references.map(\.url) == ["https://www.example.org/air/2025.html"])
    }

    /// Without a gap before it the list ends where the text does; a title that is a sentence stands over its address.
    @Test func aListOfSourcesTakesNothingOfTheText() throws {
        let issue = try weekly(
            head,
            [
                sentence, "", "주요 기업 소개_", "◼ 하늘배_", "－ 하늘배는 여러 섬을 잇는 새 항로를 올해 안에 열기로 했다._",
                "하늘신문(天空报), 수소 항공기가 마침내 떴다._", "https://www.example.org/2.html_", "참고자료_",
            ])
        let article = try #require(issue.articles.last)
        #expect(article.references.map(\.title) == ["하늘신문(天空报), 수소 항공기가 마침내 떴다."])
        #expect(String(decoding: article.body, as: UTF8.self).contains("하늘배는 여러 섬을 잇는 새 항로를"))
    }

    @Test func severalSourcesAreTheMedia() throws {
        let issue = try weekly(
            head,
            [
                sentence, "", "하늘연구소(天空研究所), 수소 항공기의 앞날_", "https://www.example.org/2.html_", "윈펑항공 누리집_",
                "https://www.example.org/3.html_", "참고자료_",
            ])
        #expect(issue.articles.last?.references.count == 2)
        #expect(issue.articles.last?.source == "하늘연구소(天空研究所); 윈펑항공 누리집")
    }

    @Test func whatTheTitleOfACallQuotesIsTheEvent() throws {
        let issue = try weekly(
            head, [sentence],
            last: [
                "1. 혁신센터, ‘2025 드론 데모데이’ 참가기업 모집_", "혁신센터는 새로운 하늘길을 함께 열 기업을 찾는다고 밝혔다._",
                "⚫ 행사 기간: 2025 년 9 월 3 일~5 일_", "⚫ 행사 장소: 중국 광둥성 선전시_", "KIC 중국 뉴스_",
            ])
        let event = try #require(issue.issue.events.first)
        #expect(event.name == "2025 드론 데모데이")
        #expect(event.place == "중국 광둥성 선전시")
    }

    /// A table of events in an article, running text, and the issue's own table: the text names no event.
    @Test func aSentenceBetweenTablesOfEventsIsOfTheArticle() throws {
        let issue = try monthly([
            [sentence, sentence, "", "01. 수소 항공기 시장_", "산업 동향_"],
            [sentence, sentence, "", "01. 드론 택시 출범_", "하늘의 사람들_"],
            [
                "행사명 일자 장소 분야_", "드론 창업 캠프_", "참가기업 모집 마감_", "2026.03.11 베이징 창업_",
                "지난 캠프에 온 열두 곳 가운데 네 곳이 상하이에 법인을 세웠다. 다음 소식은 따로_",
                "알린다._", "명칭 기간 장소 분야_", "2026 하늘길 박람회 2026.04.14-2026.04.18 상하이 항공_", "", "행사 정보_",
            ],
        ])
        #expect(issue.issue.events.map(\.name) == ["드론 창업 캠프 참가기업 모집 마감", "2026 하늘길 박람회"])
        let body = String(decoding: issue.articles.last?.body ?? [], as: UTF8.self)
        #expect(body.contains("지난 캠프에 온 열두 곳"))
        #expect(!issue.diagnostics.contains { $0.severity == .error })
    }

    @Test func datesMayStandFirstInATableOfEvents() throws {
        let issue = try monthly([
            [sentence, sentence, "", "01. 수소 항공기 시장_", "산업 동향_"],
            [sentence, sentence, "", "01. 드론 택시 출범_", "하늘의 사람들_"],
            [
                sentence, "일시 행사명 개최 도시_", "2026.06.23-_", "2026.06.26 2026 하늘배 전시회 톈진_", "2026.08.10-2026.08.13_",
                "^2026 온누리 연날리기 대회 및 연줄 겨루기_", "결선 대회_", "^베이징_", "*출처: 하늘배신문_", "명칭 기간 장소 분야_",
                "2026 하늘길 박람회 2026.04.14-2026.04.18 상하이 항공_", "", "행사 정보_",
            ],
        ])
        #expect(
            issue.issue.events.map(\.name) == ["2026 하늘배 전시회", "2026 온누리 연날리기 대회 및 연줄 겨루기 결선 대회", "2026 하늘길 박람회"])
        #expect(issue.issue.events.map(\.place) == ["톈진", "베이징", "상하이"])
        #expect(!issue.diagnostics.contains { $0.severity == .error })
    }

    @Test func aBoxMayHaveLabelsWithoutColons() throws {
        let issue = try weekly(
            head, [sentence],
            last: [
                "1. [참가모집] 2025 한중 하늘배 교류회 참가기업 모집_", "혁신센터는 새로운 하늘길을 함께 열 기업을 찾는다고 밝혔다._", "",
                "행사명 2025 한중 하늘배 교류회_", "일시 2025 년 5 월 22 일(목)~23 일(금)_", "장소 안후이성 허페이 호숫가회관 3 층_",
                "주최 하늘배센터, 허페이고신구_", "모집 규모 한국 기업 10 개사_", "", "첫날에는 개막식과 발표가 있고 둘째 날에는 시험장을 찾아간다._",
                "KIC 중국 뉴스_",
            ])
        let event = try #require(issue.issue.events.first)
        #expect(event.name == "2025 한중 하늘배 교류회")
        #expect((event.start.text, event.end?.text) == ("2025-05-22", "2025-05-23"))
        let body = String(decoding: issue.articles.last?.body ?? [], as: UTF8.self)
        #expect(!body.contains("## 행사명"))
        #expect(body.contains("\n첫날에는"))
    }

    /// Labels alone are no table, wherever they stand.
    @Test func anArticleMayBeginWithWhatLooksLikeAHeader() throws {
        let issue = try monthly([
            ["", "", "구분 내용 비고_", sentence, sentence, "", "01. 수소 항공기 시장_", "산업 동향_"],
            [sentence, sentence, "", "01. 드론 택시 출범_", "하늘의 사람들_"],
        ])
        let body = String(decoding: issue.articles.first?.body ?? [], as: UTF8.self)
        #expect(body.contains("구분 내용 비고"))
    }

    @Test func aShortLineBetweenATitleAndItsMediumIsTheTitles() throws {
        let issue = try weekly(
            head, [sentence],
            last: [
                "2. 여러 섬을 잇는 하늘길에 전기 항공기 스무 대를 띄우기로 한 해안 도시들_", "내년 봄 첫 시험 운항_", "— 하늘신문(天空报)_", sentence, sentence,
            ])
        let last = try #require(issue.articles.last)
        #expect(last.title == "여러 섬을 잇는 하늘길에 전기 항공기 스무 대를 띄우기로 한 해안 도시들 내년 봄 첫 시험 운항")
        #expect(last.source == "하늘신문(天空报)")
    }
}
