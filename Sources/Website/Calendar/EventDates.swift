internal import Content

/// When an event takes place, as far as it is known.
struct EventDates: Sendable, Hashable {
    let start: PrintedDate
    /// Absent where it is the start.
    let end: PrintedDate?
    /// Why the dates are probably misprinted.
    let doubt: Doubt?

    enum Doubt: Sendable, Hashable {
        case endsBeforeItBegins
        /// So many days: no fair lasts that long.
        case lasts(Int)
        /// It was over so many days before it was announced.
        case isPast(Int)
        case isFarAhead
    }

    /// An event that lasts longer than this, in days, is looked at twice.
    static let longest = 100
    private static let longestPast = 180
    private static let farthest = 730

    /// The dates of an announcement, looked at with doubt; without the day of an issue, an editor stands for them.
    init(start: PrintedDate, end: PrintedDate?, announced: Day?) {
        self.start = start
        self.end = end == start ? nil : end
        let last = (end ?? start).lastDay
        let length = start.firstDay.days(until: last) + 1
        if length < 1 {
            doubt = .endsBeforeItBegins
        } else if let announced {
            let past = last.days(until: announced)
            if length > Self.longest {
                doubt = .lasts(length)
            } else if past > Self.longestPast {
                doubt = .isPast(past)
            } else {
                doubt = announced.days(until: start.firstDay) > Self.farthest ? .isFarAhead : nil
            }
        } else {
            doubt = nil
        }
    }

    /// The first day that can be meant.
    var first: Day { start.firstDay }

    /// The last day that can be meant; of an end that is doubtful, the first.
    var last: Day { hasDoubtfulEnd ? start.lastDay : (end ?? start).lastDay }

    private var hasDoubtfulEnd: Bool {
        switch doubt {
        case .endsBeforeItBegins, .lasts: true
        case nil, .isPast, .isFarAhead: false
        }
    }

    /// The days it takes, where they are known: no day is invented for a month.
    var days: ClosedRange<Day>? {
        guard case .day(let first) = start else { return nil }
        guard !hasDoubtfulEnd, case .day(let last) = end else { return first...first }
        return first...last
    }

    /// How many days it takes; 0 where they are not known.
    var dayCount: Int { days.map { $0.lowerBound.days(until: $0.upperBound) + 1 } ?? 0 }

    /// The months in which it is listed.
    var months: [Month] {
        guard let first = first.monthOfYear, let last = (days?.upperBound ?? last).monthOfYear else { return [] }
        var months = [first]
        while let next = months.last?.next, next <= last { months.append(next) }
        return months
    }
}
