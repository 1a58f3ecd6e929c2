import Foundation
import Testing
import Text

@testable import Website

/// The calendar's pages, made of what issues announce and editors write.
@Suite struct CalendarTests {
    private static let fair = EventSite.event(
        "2024 상하이 로봇 박람회", "2024-01-30", "2024-02-02", "place: 상하이", "city: shanghai", "field: 로봇", "article: 1")
    private static let again = EventSite.event(
        "상하이 국제 로봇 전시회", "2024-01-30", "2024-02-02", "place: 상해", "city: shanghai")

    private func id(of name: String, in site: SmallSite) throws -> String {
        let list = try JSONDecoder().decode([Listed].self, from: Data(site.page("data/events.json").utf8))
        return try #require(list.first { $0.name == name }?.id)
    }

    private struct Listed: Decodable {
        let id: String
        let name: String
        let issues: [String]
        let was: [String]?
    }

    @Test func anEventOfTwoIssuesHasOnePageThatNamesBoth() async throws {
        try await withSite(EventSite.files(seven: Self.fair, eight: Self.again)) { site in
            #expect(try await site.build().errors.isEmpty)
            let list = try JSONDecoder().decode([Listed].self, from: Data(site.page("data/events.json").utf8))
            #expect(list.map(\.issues) == [["weekly-7", "weekly-8"]])
            let event = try #require(list.first)
            let page = try site.page("events/\(event.id)/index.html")
            #expect(page.contains("<h1>상하이 국제 로봇 전시회</h1>"))
            #expect(page.contains("알린 이름: 2024 상하이 로봇 박람회"))
            #expect(
                page.contains("href=\"../../issues/weekly-7/\"") && page.contains("href=\"../../issues/weekly-8/\""))
            #expect(page.contains("href=\"../../issues/weekly-7/1/\""))
            // Each announcement's own address leads to it.
            let former = try #require(event.was?.first)
            #expect(try site.page("events/\(former)/index.html").contains("url=../../events/\(event.id)/"))
        }
    }

    @Test func anEventOverTwoMonthsStandsInBothAndABarOverItsDays() async throws {
        try await withSite(EventSite.files(eight: Self.fair)) { site in
            try await site.build()
            let january = try site.page("events/2024-01/index.html")
            #expect(january.contains("<td colspan=\"2\"><a class=\"bar on\""))
            #expect(january.contains("<h3><time datetime=\"2024-01-30\">1월 30일 화요일</time></h3>"))
            #expect(january.contains("2월 2일까지"))
            let february = try site.page("events/2024-02/index.html")
            #expect(february.contains("앞 달부터 이어지는 행사"))
            #expect(february.contains("class=\"bar from\""))
            #expect(january.contains("rel=\"next\" href=\"../../events/2024-02/\""))
        }
    }

    @Test func monthsWithoutEventsAreSkippedAndNamed() async throws {
        let events = EventSite.event("봄 포럼", "2024-01-20") + EventSite.event("가을 포럼", "2024-05-01")
        try await withSite(EventSite.files(eight: events)) { site in
            try await site.build()
            #expect(try site.page("events/2024-01/index.html").contains("2024년 2월–2024년 4월에는 행사가 없어"))
            #expect(!site.has("events/2024-03/index.html"))
        }
    }

    @Test func aMonthStaysAMonth() async throws {
        try await withSite(EventSite.files(eight: EventSite.event("봄 포럼", "\"2024-03\""))) { site in
            try await site.build()
            let page = try site.page("events/2024-03/index.html")
            #expect(page.contains("날짜가 달까지만 알려진 행사"))
            #expect(!page.contains("<table"))
            let event = try id(of: "봄 포럼", in: site)
            #expect(event.hasPrefix("2024-03-"))
            #expect(!site.has("events/\(event).ics") && !site.has("events.ics"))
            #expect(try site.page("events/\(event)/index.html").contains("\"startDate\":\"2024-03\""))
        }
    }

    @Test func aYearLongFairIsAWarningAtItsPlaceAndABarOfOneDay() async throws {
        let long = EventSite.event("긴 박람회", "2024-01-20", "2025-01-22")
        try await withSite(EventSite.files(eight: long)) { site in
            let report = try await site.build()
            let warning = try #require(report.warnings.first)
            #expect(report.warnings.count == 1 && warning.path.hasSuffix("weekly-8/issue.md"))
            #expect(warning.place?.line == 10 && warning.problem.english.contains("369 days"))
            #expect(try site.page("events/2024-01/index.html").contains("원문 날짜 확인 필요"))
            #expect(!site.has("events/2024-02/index.html"))
            let event = try id(of: "긴 박람회", in: site)
            #expect(try site.page("events/\(event).ics").contains("DTEND;VALUE=DATE:20240121\r\n"))
        }
    }

    @Test func anEditorCorrectsCancelsAndAdds() async throws {
        let long = EventSite.event("긴 박람회", "2024-01-20", "2025-01-22")
        try await withSite(EventSite.files(eight: long + Self.fair)) { site in
            try await site.build()
            let (wrong, fair) = (try id(of: "긴 박람회", in: site), try id(of: "2024 상하이 로봇 박람회", in: site))
            try site.write(
                """
                - event: \(wrong)
                  end: 2024-01-22
                  url: https://fair.example/
                - event: \(fair)
                  status: cancelled
                - name: 허페이 창업 포럼
                  start: 2024-03-05
                  place: 허페이
                  id: hefei-forum
                """, to: "Content/events.yml")
            let report = try await site.build()
            #expect(report.diagnostics.isEmpty)
            #expect(try site.page("events/\(wrong).ics").contains("DTEND;VALUE=DATE:20240123\r\n"))
            #expect(try site.page("events/\(wrong)/index.html").contains("https://fair.example/"))
            #expect(try site.page("events/\(fair).ics").contains("STATUS:CANCELLED\r\n"))
            #expect(try site.page("events/2024-01/index.html").contains("<strong class=\"label\">취소</strong>"))
            #expect(try site.page("events/hefei-forum/index.html").contains("편집자가 적음"))
            #expect(try site.page("cities/hefei/events.ics").contains("SUMMARY:허페이 창업 포럼"))
        }
    }

    @Test func anEditorRejectsUnitesAndKeepsApart() async throws {
        let other = EventSite.event("로봇 축제", "2024-02-10")
        try await withSite(EventSite.files(seven: Self.fair, eight: Self.again + other)) { site in
            try await site.build()
            let (fair, feast) = (try id(of: "상하이 국제 로봇 전시회", in: site), try id(of: "로봇 축제", in: site))
            let again = try #require(
                try JSONDecoder().decode([Listed].self, from: Data(site.page("data/events.json").utf8))[0].was?.first)
            try site.write("- event: \(feast)\n  status: rejected\n", to: "Content/events.yml")
            try await site.build()
            #expect(!site.has("events/\(feast)/index.html"))
            try site.write("- event: \(fair)\n  apart: [\(again)]\n", to: "Content/events.yml")
            try await site.build()
            #expect(try site.page("events/\(again)/index.html").contains("<h1>상하이 국제 로봇 전시회</h1>"))
            try site.write("- event: \(fair)\n  was: [\(feast), an-old-address]\n", to: "Content/events.yml")
            try await site.build()
            #expect(try site.page("events/\(feast)/index.html").contains("url=../../events/\(fair)/"))
            #expect(try site.page("events/an-old-address/index.html").contains("url=../../events/\(fair)/"))
        }
    }

    @Test func aSlipInEventsYmlIsAnErrorAtItsPlace() async throws {
        try await withSite(EventSite.files(eight: EventSite.event("로봇 축제", "2024-02-10"))) { site in
            try await site.build()
            let event = try id(of: "로봇 축제", in: site)
            try site.write("# 고침\n- event: \(event.dropLast())0\n  status: cancelled\n", to: "Content/events.yml")
            let errors = try await site.build().errors
            #expect(errors.count == 1 && errors[0].place?.line == 2)
            #expect(errors[0].advice?.english.contains(event) ?? false)
            try site.write("- event: \(event)\n  end: 2024-02-01\n", to: "Content/events.yml")
            #expect(try await site.build().errors.count == 1)
        }
    }

    @Test func anUnknownCityIsAWarningAndAPlaceFindsItsCity() async throws {
        let events =
            EventSite.event("하나", "2024-02-10", nil, "city: shanghi")
            + EventSite.event("둘", "2024-02-11", nil, "place: 상해")
        try await withSite(EventSite.files(eight: events)) { site in
            let report = try await site.build()
            #expect(report.warnings.count == 1 && report.warnings[0].place?.line == 9)
            #expect(try site.page("cities/shanghai/index.html").contains(">둘</a>"))
            #expect(try site.page("events/city/shanghai/index.html").contains(">둘</a>"))
        }
    }

    @Test func comingAndPastAreReckonedFromTheDayOfTheSettings() async throws {
        let events =
            EventSite.event("지난 것", "2024-01-08", nil, "city: shanghai")
            + EventSite.event("이어지는 것", "2024-01-08", "2024-01-12", "city: shanghai")
        try await withSite(EventSite.files(eight: events)) { site in
            try await site.build()
            func coming() throws -> String {
                let page = try site.page("events/city/shanghai/index.html")
                return page.components(separatedBy: "<h2>다가오는 행사</h2>")[1].components(separatedBy: "</section>")[0]
            }
            let text = try coming()
            #expect(text.contains("이어지는 것") && !text.contains("지난 것"))
            #expect(try site.page("index.html").contains("이어지는 것"))
            try site.write(
                "title: 시험 서고\nurl: https://archive.example/kic\ndate: 2024-01-13\n", to: "Content/site.yml")
            try await site.build()
            let later = try coming()
            #expect(!later.contains("이어지는 것"))
        }
    }

    @Test func aSiteWithoutEventsSaysSo() async throws {
        try await withSite { site in
            try await site.build()
            #expect(try site.page("events/index.html").contains("아직 행사가 없습니다"))
            #expect(!site.has("events.ics"))
        }
    }

    @Test func everyAddressOfTheCalendarIsThere() async throws {
        try await withSite(EventSite.files(eight: Self.fair)) { site in
            #expect(try await site.build().diagnostics.isEmpty)
            let event = try id(of: "2024 상하이 로봇 박람회", in: site)
            let files = [
                "events/index.html", "events/2024/index.html", "events/2024-01/index.html",
                "events/\(event)/index.html",
                "events/\(event).ics", "events.ics", "cities/shanghai/events.ics", "events/field/ro-bot.ics",
                "events/field/ro-bot/index.html", "events/kind/fair/index.html", "events/city/shanghai/index.html",
                "data/events.json",
            ]
            for file in files { #expect(site.has(file), "\(file)") }
            #expect(try site.page("events/index.html").contains("href=\"webcal://archive.example/kic/events.ics\""))
            #expect(try site.page("issues/weekly-8/index.html").contains("href=\"../../events/\(event)/\""))
            #expect(try site.page("sitemap.xml").contains("events/\(event)/"))
        }
    }
}
