/// A month of the calendar.
package struct Month: Sendable, Hashable {
    package let year: Int
    package let month: Int

    /// The month, or nil where it is not 1 to 12 or the year is not 1 to 9999.
    package init?(year: Int, month: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        self.year = year
        self.month = month
    }

    /// Reads `2024-12`, exactly so.
    package init?(_ text: String) {
        guard let parts = Day.numbers(of: text, widths: [4, 2]) else { return nil }
        self.init(year: parts[0], month: parts[1])
    }

    /// `2024-12`.
    package var text: String { "\(Month.fourDigits(year))-\(Month.twoDigits(month))" }

    package var isLeapYear: Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    package var dayCount: Int {
        switch month {
        case 2: isLeapYear ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    package var firstDay: Day { Day(firstOf: self) }
    package var lastDay: Day { firstDay.adding(days: dayCount - 1) }

    package var next: Month? { Month(year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1) }
    package var previous: Month? { Month(year: month == 1 ? year - 1 : year, month: month == 1 ? 12 : month - 1) }

    static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    static func fourDigits(_ number: Int) -> String {
        let digits = "\(number)"
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}

extension Month: Comparable {
    package static func < (left: Month, right: Month) -> Bool {
        (left.year, left.month) < (right.year, right.month)
    }
}
