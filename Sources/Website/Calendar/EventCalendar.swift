internal import Content

/// All events of the archive in their order, and by what one looks for them.
struct EventCalendar: Sendable {
    /// By their first day, then their last, then their names.
    let events: [ArchivedEvent]
    let cities: [EventGroup]
    let fields: [EventGroup]
    let kinds: [EventGroup]
    /// Those in which something takes place, from the first.
    let months: [EventMonth]
    /// The day from which "coming" is reckoned: that of the settings, else of the newest issue.
    let today: Day?
    /// For each issue the numbers of its events, in its own order.
    let eventsOfIssues: [Int: [Int]]
    /// For each article the numbers of the events that stand in it.
    let eventsOfArticles: [Int: [Int]]

    func groups(_ kind: EventGroup.Kind) -> [EventGroup] {
        switch kind {
        case .city: cities
        case .field: fields
        case .kind: kinds
        }
    }

    func isComing(_ event: ArchivedEvent) -> Bool { today.map { event.dates.last >= $0 } ?? false }

    /// Events by their numbers that are still to come or go on, the first first, and those past, the newest first.
    func parted(_ numbers: [Int]) -> (coming: [ArchivedEvent], past: [ArchivedEvent]) {
        let all = numbers.map { events[$0] }
        return (all.filter { isComing($0) }, all.filter { !isComing($0) }.reversed())
    }

    /// The month that the calendar opens at: today's, else the next with events, else the last.
    var openMonth: EventMonth? {
        let now = today?.monthOfYear
        return months.first { month in now.map { month.month >= $0 } ?? true } ?? months.last
    }

    var years: [Int] { Set(months.map(\.month.year)).sorted(by: >) }
}

/// A month of the calendar with the events that take place in it, by their numbers.
struct EventMonth: Sendable {
    let month: Month
    /// Those that begin in it on a known day.
    let beginning: [Int]
    /// Those that began before it.
    let continuing: [Int]
    /// Those of which only the month is known.
    let undated: [Int]

    var folder: String { "events/" + month.text }
    var count: Int { beginning.count + continuing.count + undated.count }
    /// Those that the grid shows.
    var dated: [Int] { continuing + beginning }

    /// The months of events that are in the order of their days.
    static func all(of events: [ArchivedEvent]) -> [EventMonth] {
        var months: [Month: (beginning: [Int], continuing: [Int], undated: [Int])] = [:]
        for event in events {
            for month in event.dates.months {
                if event.dates.days == nil {
                    months[month, default: ([], [], [])].undated.append(event.index)
                } else if event.dates.first < month.firstDay {
                    months[month, default: ([], [], [])].continuing.append(event.index)
                } else {
                    months[month, default: ([], [], [])].beginning.append(event.index)
                }
            }
        }
        return months.sorted { $0.key < $1.key }.map { month, events in
            EventMonth(
                month: month, beginning: events.beginning, continuing: events.continuing, undated: events.undated)
        }
    }
}
