/// A day of the calendar (Gregorian, also before its introduction), without a time or a zone.
package struct Day: Sendable, Hashable {
    package let year: Int
    package let month: Int
    package let day: Int

    /// The day, or nil where there is none such (30 February) or its year is not of four digits.
    package init?(year: Int, month: Int, day: Int) {
        guard let month = Month(year: year, month: month), day >= 1, day <= month.dayCount else { return nil }
        self.init(uncheckedYear: year, month: month.month, day: day)
    }

    /// Reads `2024-12-04`, exactly so.
    package init?(_ text: String) {
        guard let parts = Day.numbers(of: text, widths: [4, 2, 2]) else { return nil }
        self.init(year: parts[0], month: parts[1], day: parts[2])
    }

    init(firstOf month: Month) {
        self.init(uncheckedYear: month.year, month: month.month, day: 1)
    }

    /// The month in which the day lies; a day reckoned beyond the year 9999 has none.
    package var monthOfYear: Month? { Month(year: year, month: month) }

    private init(uncheckedYear year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// `2024-12-04`.
    package var text: String { "\(Month.fourDigits(year))-\(Month.twoDigits(month))-\(Month.twoDigits(day))" }

    /// The days since 1970-01-01.
    package var ordinal: Int {
        // Years are counted from March, so that the leap day is the last of its year and months follow one formula.
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The day so many days after 1970-01-01.
    package init(ordinal: Int) {
        let shifted = ordinal + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        self.init(
            uncheckedYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }

    package var weekday: Weekday {
        let index = ((ordinal + 3) % 7 + 7) % 7  // 1970-01-01 was a Thursday
        return Weekday.allCases[index]
    }

    /// The day so many days later, or earlier for a negative number.
    package func adding(days: Int) -> Day { Day(ordinal: ordinal + days) }

    /// How many days lie between two days: from a day to the next it is 1.
    package func days(until other: Day) -> Int { other.ordinal - ordinal }

    /// Numbers of fixed widths, joined by hyphens.
    static func numbers(of text: String, widths: [Int]) -> [Int]? {
        var numbers: [Int] = []
        var (value, digits) = (0, 0)
        for byte in text.utf8 {
            guard numbers.count < widths.count else { return nil }
            if byte >= 0x30 && byte <= 0x39, digits < widths[numbers.count] {
                (value, digits) = (value * 10 + Int(byte - 0x30), digits + 1)
            } else if byte == 0x2D, digits == widths[numbers.count], numbers.count + 1 < widths.count {
                numbers.append(value)
                (value, digits) = (0, 0)
            } else {
                return nil
            }
        }
        guard numbers.count + 1 == widths.count, digits == widths[numbers.count] else { return nil }
        return numbers + [value]
    }
}

extension Day: Comparable {
    package static func < (left: Day, right: Day) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

/// The days of the week, from Monday.
package enum Weekday: Int, Sendable, CaseIterable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday
}
