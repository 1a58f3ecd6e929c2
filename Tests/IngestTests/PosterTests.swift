import Content
import Ingest
import Testing
import Typesetter

/// Posters in recognised texts: the event's name, its place and its day, each on a line.
@Suite struct PosterTests {
    private let poster = [
        "2023 KIC中国夏季创业学院", "^2023 KIC 중국 여름 창업 학교", "中国·深圳 SHENZHEN·CHINA", "^2023.07.10 ~ 2023.07.14", "모집대상:",
        "^설립 다섯 해 이내의 스타트업 열 곳", "신청기간:", "^2023.05.08 ~ 2023.06.02 (메일 접수)", "➤ 신청 문의: info@example.org",
    ]

    private func events(
        _ lines: [String], title: String = "2023 KIC 중국 여름 창업 학교 참가기업 모집", layout: String = "weekly-2022"
    ) throws -> [IssueEvent] {
        let layout = try #require(Layout.named(layout))
        var manuscript = Splice.host(layout)
        let last = try #require(manuscript.articles.indices.last)
        manuscript.articles[last].title = title
        manuscript.articles[last].body = Array("학교가 문을 연다.\n\n\(Splice.place)\n".utf8)
        return try #require(Splice.read(lines, into: manuscript, layout)).issue.events
    }

    /// Until when one may apply stands below it, and is not when it takes place.
    @Test func theDayUnderThePlaceIsTheEvents() throws {
        let event = try #require(try events(poster).last)
        #expect(event.name == "2023 KIC 중국 여름 창업 학교")
        #expect((event.start.text, event.end?.text) == ("2023-07-10", "2023-07-14"))
        #expect(event.place == "中国·深圳")
    }

    /// A box with labels has both days: it takes place, and until then one may apply.
    @Test func aBoxHasTheCallBesideTheEvent() throws {
        let box = [
            "2023 여름 창업 학교", "일시: 2023.07.10(월) 14:00~17:30", "^장소: 선전 난산 창업회관 3층", "^모집 기간: 2023.05.08 ~ 2023.06.02",
            "➤ 신청 문의: info@example.org",
        ]
        let events = try events(box)
        #expect(events.suffix(2).map(\.start.text) == ["2023-07-10", "2023-05-08"])
        #expect(events.last?.name == "2023 KIC 중국 여름 창업 학교 참가기업 모집")
    }

    /// The poster calls it otherwise than the Korean title, which quotes its name.
    @Test func theNameThatATitleQuotesIsTheEvents() throws {
        let title = "강남창업센터 2023 하반기 진출 프로그램 『하늘 다리』 참여기업 모집 공고"
        let poster = [
            "# 2023 하반기 진출 SKY BRIDGE 참여기업 모집", "## 2023. 07. 10.(월) - 07. 14.(금)", "**모집대상**", "설립 다섯 해 이내의 스타트업",
            "**모집기간**", "2023. 07. 10.(월) ~ 07. 14.(금)", "**신청방법**", "메일 접수",
        ]
        let event = try #require(try events(poster, title: title, layout: "weekly-2023").last)
        #expect(event.name == "2023 하반기 진출 프로그램 『하늘 다리』 참여기업 모집")
    }

    /// Without a day of its own the call is all that a calendar can tell.
    @Test func withoutADayTheCallIsTheEvent() throws {
        let event = try #require(try events(poster.filter { !$0.contains("2023.07.10") }).last)
        #expect((event.start.text, event.end?.text) == ("2023-05-08", "2023-06-02"))
    }
}
