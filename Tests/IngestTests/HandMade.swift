import Content
import Typesetter

/// Issues written by hand, one for each layout, with what that layout prints.
enum HandMade {
    static func manuscript(_ layout: String) -> Manuscript? {
        switch layout {
        case "weekly-2021": weekly2021()
        case "weekly-2022", "weekly-2023": recognised()
        case "weekly-2024": weekly2024()
        case "monthly-2025": monthly2025()
        default: nil
        }
    }

    // MARK: The layouts

    private static func weekly2021() -> Manuscript? {
        issue(
            .ordinal(271), "2022-03-16", .printed, "주간 중국창업 271호", ["WEEKLY 뉴스", "CHINA 창업", "KIC 중국 뉴스"],
            articles: [
                Article(
                    title: "둥위안배터리, 쑤저우에 새 공장 착공", section: "WEEKLY 뉴스", source: "연해상보(沿海商报)", body: news),
                Article(
                    title: "2022년 허페이 양자기술 산업 발전 계획 발표", section: "WEEKLY 뉴스", source: "화베이신문(华北新闻)",
                    body: Array(numbered.utf8)),
                Article(
                    title: "톈진 로봇 산업단지", section: "CHINA 창업", category: "지역소개", source: "과기관찰(科技观察)",
                    references: [
                        Reference(title: "과기관찰(科技观察)", publisher: "과기관찰(科技观察)", url: "http://www.example.org")
                    ], body: Array(numbered.utf8)),
                Article(title: "한중 청년 창업 포럼, 칭다오에서 개최", section: "KIC 중국 뉴스", body: news),
            ])
    }

    private static func recognised() -> Manuscript? {
        issue(
            .ordinal(318), "2023-02-22", .printed, "주간 중국창업 318호", ["WEEKLY 뉴스", "CHINA 창업", "KIC 중국 뉴스"],
            articles: [
                Article(
                    title: "밍다신소재, 우한에 연구센터 설립", section: "WEEKLY 뉴스", source: "창장경제일보(长江经济日报)", body: news),
                Article(
                    title: "신에너지 산업 집적 도시", section: "CHINA 창업", category: "산업분석", source: "과기관찰(科技观察)",
                    references: [
                        Reference(title: "과기관찰(科技观察) 新能源产业集聚城市", publisher: "과기관찰(科技观察)")
                    ], body: Array(recognisedBody.utf8)),
                Article(title: "한중 로봇 기술 교류회 개최", section: "KIC 중국 뉴스", body: news),
            ])
    }

    private static func weekly2024() -> Manuscript? {
        let medium = Reference(
            title: "연해상보(沿海商报), 둥위안배터리 새 공장", publisher: "연해상보(沿海商报)", url: "https://www.example.org/1.html",
            date: PrintedDate("2024-12-02"))
        let remark = Array((newsText + " (출처: 연해상보)\n").utf8)
        let events = [
            event("2024 제 12회 중국(선전) 국제 로봇 박람회", "2024-12-11", "2024-12-14", "선전", "로봇"),
            event("2024 제 7회 중국(청두) 국제 바이오의약 및 의료 장비 기술 전시회 겸 산업 포럼", "2024-12-18", "2024-12-20", "청두", "의료"),
        ]
        return issue(
            .ordinal(404), "2024-12-04", .inferred, "주간 중국창업 404호",
            ["WEEKLY 뉴스", "CHINA 창업", "KIC 중국 뉴스", "행사 정보"], events: events,
            articles: [
                Article(
                    title: "둥위안배터리, 쑤저우에 새 공장 착공", section: "WEEKLY 뉴스", source: "연해상보", references: [medium],
                    body: remark),
                Article(
                    title: "도시별 로봇 산업 순위", section: "CHINA 창업", category: "산업분석", source: "과기관찰(科技观察)",
                    references: [
                        Reference(
                            title: "과기관찰(科技观察), 도시별 순위(城市排名)", publisher: "과기관찰(科技观察)",
                            url: "https://www.example.org/2.html", date: PrintedDate("2024-12-01"))
                    ], body: Array(squaredBody.utf8)),
                Article(title: "한중 교류회, 난징에서 개최", section: "KIC 중국 뉴스", body: news),
            ])
    }

    private static func monthly2025() -> Manuscript? {
        let references = [
            Reference(
                title: "화베이신문(华北新闻), 로봇 산업의 오늘", publisher: "화베이신문(华北新闻)", url: "https://www.example.org/3.html",
                date: PrintedDate("2025-02-24"))
        ]
        return issue(
            Month("2025-03").map { .month($0) }, "2025-03-01", .printed, "월간 중국창업 2025년 3월호",
            ["산업 트렌드", "정책 브리핑", "KIC 중국 포커스", "행사 정보"],
            events: [event("2025 제 3회 중국(시안) 국제 위성통신 박람회", "2025-03-20", "2025-03-22", "시안", "우주항공")],
            articles: [
                Article(
                    title: "도시별 로봇 산업 순위", section: "산업 트렌드", source: "화베이신문(华北新闻)", references: references,
                    body: Array((squaredBody + longTail).utf8)),
                Article(title: "中, 저고도 경제 지원 방안 발표", section: "정책 브리핑", body: Array((footNoted + longTail).utf8)),
                Article(title: "한중 교류회, 난징에서 개최", section: "KIC 중국 포커스", body: news),
            ])
    }

    // MARK: Parts

    private static func issue(
        _ number: IssueNumber?, _ date: String, _ basis: Issue.DateBasis, _ title: String, _ sections: [String],
        events: [IssueEvent] = [], articles: [Article]
    ) -> Manuscript? {
        guard let number, let day = Day(date) else { return nil }
        let issue = Issue(number: number, date: day, dateBasis: basis, title: title, sections: sections, events: events)
        return Manuscript(issue: issue, articles: articles)
    }

    private static func event(_ name: String, _ start: String, _ end: String, _ place: String, _ field: String)
        -> IssueEvent
    {
        let first = PrintedDate(start) ?? .day(Day(ordinal: 0))
        return IssueEvent(name: name, start: first, end: PrintedDate(end), place: place, field: field)
    }

    private static let news = Array((newsText + "\n").utf8)
}
