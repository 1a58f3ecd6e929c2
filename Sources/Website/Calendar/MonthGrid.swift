internal import Content

/// A month as a table of weeks, in which an event of several days is one bar over its days.
struct MonthGrid {
    /// More bars would make a week higher than a screen; the others are counted.
    static let laneCount = 3

    let weeks: [Week]

    struct Week {
        /// From Sunday; nil before the first of the month and after its last.
        let days: [Day?]
        /// Each covers the seven days.
        let lanes: [[Cell]]
        /// For each day the events that found no room, by their places in the list given.
        let hidden: [[Int]]
    }

    enum Cell: Equatable {
        case empty
        /// A part of an event; whether the event begins and ends in it.
        case bar(event: Int, length: Int, begins: Bool, ends: Bool)
    }

    /// The days of events are in the order of their beginning.
    init(_ month: Month, _ events: [ClosedRange<Day>]) {
        let before = EventWords.column(of: month.firstDay)
        weeks = (0..<(before + month.dayCount + 6) / 7).map { number in
            let sunday = month.firstDay.adding(days: number * 7 - before)
            return Self.week(from: sunday, month, events)
        }
    }

    private static func week(from sunday: Day, _ month: Month, _ events: [ClosedRange<Day>]) -> Week {
        let days = (0..<7).map { sunday.adding(days: $0) }
        let shown = max(sunday, month.firstDay)...min(sunday.adding(days: 6), month.lastDay)
        var lanes: [[Cell?]] = []
        var hidden: [[Int]] = Array(repeating: [], count: 7)
        for part in parts(of: events, in: shown) {
            let columns = sunday.days(until: part.days.lowerBound)...sunday.days(until: part.days.upperBound)
            guard let lane = room(for: columns, in: &lanes) else {
                for column in columns { hidden[column].append(part.event) }
                continue
            }
            for column in columns { lanes[lane][column] = .empty }
            lanes[lane][columns.lowerBound] = .bar(
                event: part.event, length: columns.count, begins: part.days.lowerBound == events[part.event].lowerBound,
                ends: part.days.upperBound == events[part.event].upperBound)
        }
        return Week(days: days.map { shown.contains($0) ? $0 : nil }, lanes: lanes.map(closed), hidden: hidden)
    }

    /// What of each event lies in a week: the first first, of those the longest.
    private static func parts(
        of events: [ClosedRange<Day>], in week: ClosedRange<Day>
    ) -> [(event: Int, days: ClosedRange<Day>)] {
        events.enumerated().filter { $0.element.overlaps(week) }
            .map { (event: $0.offset, days: $0.element.clamped(to: week)) }
            .sorted { left, right in
                (left.days.lowerBound, right.days.upperBound, left.event)
                    < (right.days.lowerBound, left.days.upperBound, right.event)
            }
    }

    /// The first lane that is free on these days.
    private static func room(for columns: ClosedRange<Int>, in lanes: inout [[Cell?]]) -> Int? {
        if let lane = lanes.firstIndex(where: { lane in columns.allSatisfy { lane[$0] == nil } }) { return lane }
        guard lanes.count < laneCount else { return nil }
        lanes.append(Array(repeating: nil, count: 7))
        return lanes.count - 1
    }

    /// The cells of a lane, a bar standing for all the days it covers.
    private static func closed(_ lane: [Cell?]) -> [Cell] {
        var cells: [Cell] = []
        var column = 0
        while column < 7 {
            let cell = lane[column] ?? .empty
            cells.append(cell)
            if case .bar(_, let length, _, _) = cell { column += length } else { column += 1 }
        }
        return cells
    }
}
