import Content
import Testing

@Suite struct CalendarTests {
    @Test(arguments: ["2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2024-12-04"])
    func readsAndWritesDays(_ text: String) {
        #expect(Day(text)?.text == text)
    }

    @Test(arguments: [
        "2024-02-30", "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-01", "2024-01-00", "0000-01-01", "2024-1-1",
        "24-01-01", "2024-01-011", "2024-01", "2024-01-", "", "2024/01/01", "２０２４-01-01", "-024-01-01", "2024-01-01 ",
    ])
    func refusesWhatIsNoDay(_ text: String) {
        #expect(Day(text) == nil)
    }

    @Test func everyDayOfFourHundredYearsFollowsTheOneBefore() {
        var ordinal = -719_162  // 0001-01-01
        for year in 1...400 {
            for month in 1...12 {
                guard let count = Month(year: year, month: month)?.dayCount else { continue }
                for day in 1...count {
                    let found = Day(ordinal: ordinal)
                    if (found.year, found.month, found.day) != (year, month, day) || found.ordinal != ordinal {
                        Testing.Issue.record("day \(ordinal) is \(found.text)")
                        return
                    }
                    ordinal += 1
                }
            }
        }
    }

    @Test func knowsWeekdaysAndDistances() throws {
        let day = try #require(Day("2024-12-04"))
        #expect(day.weekday == .wednesday)
        #expect(try #require(Day("1969-12-31")).weekday == .wednesday)
        #expect(try #require(Day("2000-01-01")).weekday == .saturday)
        #expect(day.adding(days: 28).text == "2025-01-01")
        #expect(day.adding(days: -339).text == "2023-12-31")
        #expect(day.days(until: try #require(Day("2025-12-04"))) == 365)
        #expect(day < day.adding(days: 1))
        #expect(try #require(Day("9999-12-31")).adding(days: 1).text == "10000-01-01")
    }

    @Test func knowsMonths() throws {
        let february = try #require(Month("2024-02"))
        #expect(february.lastDay.text == "2024-02-29")
        #expect(february.firstDay.monthOfYear == february)
        #expect(february.previous?.previous?.text == "2023-12")
        #expect(Month("2024-12")?.next?.text == "2025-01")
        #expect(Month("9999-12")?.next == nil)
        #expect(Month("2024-13") == nil)
        #expect(PrintedDate("2024-02") == .month(february))
        #expect(PrintedDate("2024-02")?.lastDay.text == "2024-02-29")
    }

    @Test func namesIssues() throws {
        #expect(IssueID("weekly-403")?.text == "weekly-403")
        #expect(IssueID("monthly-2025-06")?.text == "monthly-2025-06")
        for wrong in [
            "weekly-", "weekly-0", "weekly-0403", "weekly-2025-06", "monthly-403", "monthly-2025-13", "daily-1", "",
        ] {
            #expect(IssueID(wrong) == nil, "\(wrong)")
        }
        let sorted = ["monthly-2024-01", "weekly-1000", "weekly-99"].compactMap { IssueID($0) }.sorted()
        #expect(sorted.map(\.text) == ["weekly-99", "weekly-1000", "monthly-2024-01"])
    }
}
