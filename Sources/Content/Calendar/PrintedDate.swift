/// A date as precise as it was printed: a day, or only its month. No day is invented for it.
package enum PrintedDate: Sendable, Hashable {
    case day(Day)
    case month(Month)

    /// Reads `2024-12-04` or `2024-12`.
    package init?(_ text: String) {
        if let day = Day(text) {
            self = .day(day)
        } else if let month = Month(text) {
            self = .month(month)
        } else {
            return nil
        }
    }

    /// `2024-12-04` or `2024-12`.
    package var text: String {
        switch self {
        case .day(let day): day.text
        case .month(let month): month.text
        }
    }

    /// The first day that can be meant.
    package var firstDay: Day {
        switch self {
        case .day(let day): day
        case .month(let month): month.firstDay
        }
    }

    /// The last day that can be meant.
    package var lastDay: Day {
        switch self {
        case .day(let day): day
        case .month(let month): month.lastDay
        }
    }
}
