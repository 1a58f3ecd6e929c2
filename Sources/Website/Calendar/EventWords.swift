internal import Content
internal import Mustache

/// Days of events in the words of the site.
struct EventWords: Sendable {
    private let phrases: Phrases
    private let weekdays: [String]

    init(_ phrases: Phrases) {
        self.phrases = phrases
        weekdays = phrases.text("weekdays").split(separator: " ").map { String($0) }
    }

    /// From Sunday, as calendars in Korea are printed.
    static func column(of day: Day) -> Int { day.weekday.rawValue % 7 }

    func weekday(_ column: Int) -> String { weekdays.indices.contains(column) ? weekdays[column] : "" }

    /// `2024. 12. 4.–6.`: what two days share is said once. Doubtful days are written as they were printed.
    func short(_ dates: EventDates) -> String {
        guard let end = dates.end else { return short(dates.start) }
        guard dates.doubt == nil, case .day(let first) = dates.start, case .day(let last) = end,
            first.year == last.year
        else { return short(dates.start) + "–" + short(end) }
        return short(dates.start) + "–" + text(first.month == last.month ? "date_in_month" : "date_in_year", last)
    }

    /// `2024년 12월 4일 수요일 – 2024년 12월 6일 금요일`
    func long(_ dates: EventDates) -> String {
        dates.end.map { long(dates.start) + " – " + long($0) } ?? long(dates.start)
    }

    /// `12월 4일 수요일`
    func inYear(_ day: Day) -> String { text("day_in_year", day) }

    /// `2024년 12월 4일 수요일`
    func whole(_ day: Day) -> String { text("day_whole", day) }

    /// `2024년 12월`
    func month(_ month: Month) -> String {
        phrases.text("month_long", ["year": "\(month.year)", "month": "\(month.month)"])
    }

    private func short(_ date: PrintedDate) -> String {
        switch date {
        case .day(let day): text("date_short", day)
        case .month(let month): phrases.text("month_short", ["year": "\(month.year)", "month": "\(month.month)"])
        }
    }

    private func long(_ date: PrintedDate) -> String {
        switch date {
        case .day(let day): whole(day)
        case .month(let month): self.month(month)
        }
    }

    private func text(_ phrase: String, _ day: Day) -> String {
        phrases.text(
            phrase,
            [
                "year": "\(day.year)", "month": "\(day.month)", "day": "\(day.day)",
                "weekday": weekday(Self.column(of: day)),
            ])
    }
}
