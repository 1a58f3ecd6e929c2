import Content
import Testing

@testable import Website

/// How events lie in the weeks of a month.
@Suite struct MonthGridTests {
    /// December 2024 begins on a Sunday and has five weeks.
    private func grid(_ ranges: [(Int, Int)]) throws -> MonthGrid {
        let month = try #require(Month("2024-12"))
        return MonthGrid(
            month, ranges.map { month.firstDay.adding(days: $0.0 - 1)...month.firstDay.adding(days: $0.1 - 1) })
    }

    private func bars(_ lane: [MonthGrid.Cell]) -> [MonthGrid.Cell] { lane.filter { $0 != .empty } }

    @Test func everyRowHasSevenDaysAndEveryDayStandsOnce() throws {
        for (text, weeks) in [("2024-12", 5), ("2015-02", 4), ("2024-06", 6), ("2024-02", 5)] {
            let month = try #require(Month(text))
            let grid = MonthGrid(month, [month.firstDay...month.lastDay])
            #expect(grid.weeks.count == weeks)
            let days = grid.weeks.flatMap(\.days).compactMap { $0?.day }
            #expect(days == Array(1...month.dayCount))
            for lane in grid.weeks.flatMap(\.lanes) {
                let length = lane.reduce(0) { (sum: Int, cell: MonthGrid.Cell) -> Int in
                    if case .bar(_, let length, _, _) = cell { sum + length } else { sum + 1 }
                }
                #expect(length == 7)
            }
        }
    }

    @Test func anEventOverAWeekendIsABarInEachWeek() throws {
        let weeks = try grid([(6, 9)]).weeks
        #expect(
            weeks[0].lanes == [
                [.empty, .empty, .empty, .empty, .empty, .bar(event: 0, length: 2, begins: true, ends: false)]
            ])
        #expect(bars(weeks[1].lanes[0]) == [.bar(event: 0, length: 2, begins: false, ends: true)])
        #expect(weeks[2].lanes.isEmpty)
    }

    @Test func aFourthEventIsCountedAndAThirdIsNot() throws {
        let three = try grid([(4, 6), (4, 6), (5, 5)]).weeks[0]
        #expect(three.lanes.count == 3)
        #expect(three.hidden.allSatisfy { $0.isEmpty })
        let many = try grid([(4, 6), (4, 6), (4, 6), (5, 5), (5, 6), (5, 7)]).weeks[0]
        #expect(many.lanes.count == 3)
        #expect(many.hidden.map(\.count) == [0, 0, 0, 0, 3, 2, 1])
    }

    @Test func noEventIsLost() throws {
        let ranges = (0..<385).map { index in (1 + index * 7 % 31, min(31, 1 + index * 7 % 31 + index % 5)) }
        let weeks = try grid(ranges).weeks
        for week in weeks {
            #expect(week.lanes.count <= MonthGrid.laneCount)
            for (column, day) in week.days.enumerated() {
                guard let day = day?.day else { continue }
                let wanted = ranges.indices.filter { ranges[$0].0 <= day && day <= ranges[$0].1 }
                #expect(Set(shown(in: week, column) + week.hidden[column]) == Set(wanted))
            }
        }
    }

    private func shown(in week: MonthGrid.Week, _ column: Int) -> [Int] {
        week.lanes.compactMap { lane in
            var start = 0
            for cell in lane {
                guard case .bar(let event, let length, _, _) = cell else {
                    start += 1
                    continue
                }
                if (start..<start + length).contains(column) { return event }
                start += length
            }
            return nil
        }
    }
}
