import Content
import Testing

@testable import Website

/// Which announcements are one event.
@Suite struct SameEventTests {
    private static let shanghai = 0
    private static let hefei = 1

    private func announcement(
        _ name: String, _ start: String, _ end: String? = nil, issue: Int? = 1, city: Int? = shanghai,
        place: String? = nil, article: Int? = nil
    ) throws -> Announcement {
        let first = try #require(PrintedDate(start))
        let event = IssueEvent(name: name, start: first, end: end.flatMap { PrintedDate($0) }, place: place)
        let day = try #require(Day("2024-01-10"))
        return Announcement(
            id: Announcement.id(of: event) + (issue.map { "-\($0)" } ?? ""), event: event,
            dates: EventDates(start: event.start, end: event.end, announced: day), city: city,
            source: issue.map { .init(issue: $0, date: day, number: 0, article: article) })
    }

    private func groups(_ announcements: [Announcement], apart: [String: Set<String>] = [:]) -> [[Int]] {
        EventMatcher(announcements, spellings: [["상하이", "上海", "Shanghai", "상해"], ["허페이", "合肥"]], apart: apart).groups
    }

    @Test(arguments: [
        ("2024 제 20회 중국(상하이)국제자동차박람회", "제20회 상하이 국제 자동차 전시회"),
        ("2024 상해 국제 로봇 전시회", "상하이 국제로봇박람회(Robot World)"),
        ("SEMICON China 2024", "2024 상하이 국제 반도체 전시회(SEMICON China)"),
        ("2024 상하이 국제 자동차 산업 전시회", "2024 상하이 국제 자동차 전시회"),
        ("2024 상하이 국제 공업자동화 전시회", "2024 상하이 국제 공업자동하 전시회"),
    ])
    func oneEventIsKnownInTwoSpellings(_ one: String, _ other: String) throws {
        let first = try announcement(one, "2024-03-04", "2024-03-06", issue: 1)
        let second = try announcement(other, "2024-03-04", "2024-03-06", issue: 2)
        #expect(groups([first, second]) == [[0, 1]])
    }

    @Test(arguments: [
        ("2024 상하이 국제 자동차 전시회", "2024 상하이 국제 자동차 부품 전시회"),
        ("제 20회 상하이 자동차 전시회", "제 21회 상하이 자동차 전시회"),
        ("2024 상하이 모터쇼", "2025 상하이 모터쇼"),
        ("상하이 의료 포럼", "상하이 의류 포럼"),
    ])
    func eventsThatAreTwoStayTwo(_ one: String, _ other: String) throws {
        let first = try announcement(one, "2024-03-04", "2024-03-06", issue: 1)
        let second = try announcement(other, "2024-03-04", "2024-03-06", issue: 2)
        #expect(groups([first, second]).count == 2)
    }

    @Test func thePlaceDecides() throws {
        let name = "2024 국제 산업 박람회"
        let here = try announcement(name, "2024-03-04", issue: 1)
        let there = try announcement(name, "2024-03-04", issue: 2, city: Self.hefei)
        #expect(groups([here, there]).count == 2)
        let unplaced = try announcement("2024 산업 박람회", "2024-03-04", issue: 3, city: nil)
        #expect(groups([here, unplaced]).count == 1)
    }

    @Test func daysMayDifferALittleUnderOneName() throws {
        let first = try announcement("상하이 로봇 대회", "2024-03-04", "2024-03-06", issue: 1)
        let moved = try announcement("상하이 로봇 대회", "2024-03-10", "2024-03-12", issue: 2)
        let nextYear = try announcement("상하이 로봇 대회", "2025-03-04", "2025-03-06", issue: 3)
        #expect(groups([first, moved, nextYear]) == [[0, 1], [2]])
    }

    @Test func aMonthHoldsTheDaysThatAreKnownLater() throws {
        let month = try announcement("상하이 로봇 대회", "2024-03", issue: 1)
        let days = try announcement("상하이 로봇 대회", "2024-03-10", "2024-03-12", issue: 2)
        #expect(groups([month, days]) == [[0, 1]])
    }

    @Test func aMisprintedYearIsTheSameEvent() throws {
        let right = try announcement("상하이 로봇 대회", "2024-03-04", "2024-03-06", issue: 1)
        let long = try announcement("상하이 로봇 대회", "2024-03-04", "2025-03-06", issue: 2)
        let past = try announcement("상하이 로봇 대회", "2023-03-04", "2023-03-06", issue: 3)
        #expect(groups([right, long, past]) == [[0, 1, 2]])
    }

    @Test func twoRowsOfOneTableAreTwoEvents() throws {
        let first = try announcement("상하이 로봇 전시회", "2024-03-04", issue: 1)
        let second = try announcement("상하이 국제 로봇 박람회", "2024-03-04", issue: 1)
        #expect(groups([first, second]).count == 2)
        let box = try announcement("상하이 국제 로봇 박람회", "2024-03-04", issue: 1, article: 3)
        #expect(groups([first, box]).count == 1)
    }

    @Test func whatAnEditorKeepsApartStaysApart() throws {
        let first = try announcement("상하이 로봇 전시회", "2024-03-04", issue: 1)
        let second = try announcement("상하이 국제 로봇 박람회", "2024-03-04", issue: 2)
        #expect(groups([first, second]).count == 1)
        #expect(groups([first, second], apart: [second.id: [first.id]]).count == 2)
    }

    @Test func datesThatCannotBeRightAreDoubted() throws {
        func doubt(_ start: String, _ end: String?) throws -> EventDates.Doubt? {
            try announcement("가", start, end).dates.doubt
        }
        #expect(try doubt("2024-03-04", "2024-03-03") == .endsBeforeItBegins)
        #expect(try doubt("2024-03-04", "2025-03-06") == .lasts(368))
        #expect(try doubt("2023-03-04", "2023-03-06") == .isPast(310))
        #expect(try doubt("2042-03-04", nil) == .isFarAhead)
        #expect(try doubt("2024-03-04", "2024-06-11") == nil)
        #expect(try doubt("2024-03", nil) == nil)
    }
}
