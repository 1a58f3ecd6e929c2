/// A day, or a month, as a text prints it.
struct DateInText: Sendable, Equatable, Comparable {
    let year: Int
    let month: Int
    /// 0 where only the month is printed.
    let day: Int

    static func < (left: DateInText, right: DateInText) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    var iso: String { "\(DateInText.padded(year, 4))-\(DateInText.padded(month, 2))-\(DateInText.padded(day, 2))" }

    static func padded(_ value: Int, _ count: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, count - digits.count)) + digits
    }
}

/// A first and a last day, and where they stand in the text.
struct DateRangeInText: Sendable, Equatable {
    let start: DateInText
    let end: DateInText
    let range: Range<Int>
}

/// Reads dates: `2024.12.04`, `2023. 04. 12.(수)`, `2023/05/30`, `24.11.29`, `2024 년 12 월 4 일`, `2 0 2 2 . 1 1 . 3 0`.
enum DatesInText {
    static func first(in text: Scalars) -> DateInText? {
        var index = 0
        while index < text.count {
            if let (date, _) = date(text, at: index) { return date }
            index = skip(text, index)
        }
        return nil
    }

    static func all(in text: Scalars) -> [DateInText] {
        var dates: [DateInText] = []
        var index = 0
        while index < text.count {
            if let (date, end) = date(text, at: index) {
                dates.append(date)
                index = end
            } else {
                index = skip(text, index)
            }
        }
        return dates
    }

    /// The first range of days (or single day) in a text: `2024.12.04-2024.12.06`, `2023.5.29-5.31`,
    /// `… (수) ~ 05. 07.(일)`.
    static func firstRange(in text: Scalars, from start: Int = 0) -> DateRangeInText? {
        var index = start
        while index < text.count {
            guard let (first, end) = date(text, at: index) else {
                index = skip(text, index)
                continue
            }
            guard let (last, lastEnd) = rangeEnd(text, at: end, first: first) else {
                return DateRangeInText(start: first, end: first, range: index..<end)
            }
            return DateRangeInText(start: first, end: last, range: index..<lastEnd)
        }
        return nil
    }

    /// Nothing but a day, or a range of days, and its time: `2022. 07. 07 (목) 13:30-17:30`, `… 오후 2 시`.
    static func isDayAlone(_ text: Scalars) -> Bool {
        guard let range = firstRange(in: text), range.start.day > 0, range.range.lowerBound == 0 else { return false }
        return text[range.range.upperBound...].allSatisfy {
            !Letters.isLetterOrDigit($0) || Letters.isDigit($0) || wordsOfTime.contains($0)
        }
    }

    private static let wordsOfTime: Set<Unicode.Scalar> = Set("월화수목금토일오전후시분부터까지".unicodeScalars)

    /// The days at the head of a text, without their year: `9.17~9.18`, `9 월 25 일(목)~27 일`, `10/30-11/1`.
    static func shortRange(in text: Scalars, year: Int) -> DateRangeInText? {
        guard let (first, end) = day(text, at: 0, year) ?? shortDay(text, year) else { return nil }
        guard let (last, lastEnd) = rangeEnd(text, at: end, first: first) else {
            return DateRangeInText(start: first, end: first, range: 0..<end)
        }
        // `12.28~1.3`
        let next = DateInText(year: last.year + 1, month: last.month, day: last.day)
        return DateRangeInText(start: first, end: last < first ? next : last, range: 0..<lastEnd)
    }

    /// `9.17`, `10/30(목)`; a third number would be of another date.
    private static func shortDay(_ text: Scalars, _ year: Int) -> (DateInText, Int)? {
        guard let month = number(text, at: 0), month.digits <= 2, (1...12).contains(month.value),
            month.end < text.count,
            text[month.end] == "." || text[month.end] == "/", let day = number(text, at: month.end + 1),
            day.digits <= 2, isDay(day.value, month.value, year)
        else { return nil }
        var index = day.end
        guard index == text.count || text[index] != "." && text[index] != "/" && text[index] != "%" else { return nil }
        skipWeekday(text, &index)
        return (DateInText(year: year, month: month.value, day: day.value), index)
    }

    /// All days and ranges of days in a text, where the year need not stand beside them: `11 월 4 일부터 15 일까지`.
    static func ranges(in text: Scalars, year: Int) -> [DateRangeInText] {
        var ranges: [DateRangeInText] = []
        var index = 0
        while index < text.count {
            guard let (first, end) = date(text, at: index) ?? day(text, at: index, year) else {
                index = skip(text, index)
                continue
            }
            var (last, lastEnd) = rangeEnd(text, at: end, first: first) ?? (first, end)
            if last < first {
                // `12 월 20 일부터 1 월 10 일까지`; a day before the first in its own month ends nothing.
                (last, lastEnd) =
                    last.month == first.month
                    ? (first, end) : (DateInText(year: last.year + 1, month: last.month, day: last.day), lastEnd)
            }
            ranges.append(DateRangeInText(start: first, end: last, range: index..<lastEnd))
            index = lastEnd
        }
        return ranges
    }

    /// `11 월 27 일` of a year, and the index behind it.
    private static func day(_ text: Scalars, at start: Int, _ year: Int) -> (DateInText, Int)? {
        guard Letters.isDigit(text[start]), start == 0 || !Letters.isDigit(text[start - 1]),
            let month = number(text, at: start), month.digits <= 2
        else { return nil }
        var index = month.end
        skipBlanks(text, &index)
        guard index < text.count, text[index] == "월", let day = number(text, at: index + 1), day.digits <= 2,
            isDay(day.value, month.value, year)
        else { return nil }
        index = day.end
        skipBlanks(text, &index)
        guard index < text.count, text[index] == "일" else { return nil }
        index += 1
        skipWeekday(text, &index)
        return (DateInText(year: year, month: month.value, day: day.value), index)
    }

    /// A date at an index, and the index behind it.
    static func date(_ text: Scalars, at start: Int) -> (DateInText, Int)? {
        guard Letters.isDigit(text[start]), start == 0 || !Letters.isDigit(text[start - 1]) else { return nil }
        guard let year = number(text, at: start), year.digits == 4 || year.digits == 2 else { return nil }
        var index = year.end
        guard let separator = separator(text, &index, word: "년") else { return nil }
        guard let month = number(text, at: index), month.digits <= 2, (1...12).contains(month.value) else { return nil }
        index = month.end
        let fullYear = year.digits == 2 ? 2000 + year.value : year.value
        guard (1990...2099).contains(fullYear) else { return nil }
        guard let second = self.separator(text, &index, word: "월"), second == separator,
            let day = number(text, at: index), day.digits <= 2, isDay(day.value, month.value, fullYear)
        else { return nil }
        index = day.end
        if separator == "년" { skipWord("일", text, &index) }
        skipWeekday(text, &index)
        return (DateInText(year: fullYear, month: month.value, day: day.value), index)
    }

    private static func rangeEnd(_ text: Scalars, at start: Int, first: DateInText) -> (DateInText, Int)? {
        var index = start
        if index < text.count, text[index] == "." { index += 1 }
        skipWeekday(text, &index)
        skipBlanks(text, &index)
        guard index < text.count, joinsDays(text[index]) else { return nil }
        index += 1
        let isInWords = index < text.count && text[index - 1] == "부" && text[index] == "터"
        if isInWords { index += 1 }
        skipBlanks(text, &index)
        guard index < text.count, Letters.isDigit(text[index]) else { return nil }
        if let (date, end) = date(text, at: index) { return (date, end) }
        if isInWords, !isDayOrMonth(text, at: index) { return nil }
        return shortDate(text, at: index, first: first)
    }

    /// `15 일까지`; but `3 일간`, `30 개사를` are no days.
    private static func isDayOrMonth(_ text: Scalars, at start: Int) -> Bool {
        guard var index = number(text, at: start)?.end else { return false }
        skipBlanks(text, &index)
        guard index < text.count, text[index] == "월" || text[index] == "일" else { return false }
        index += 1
        skipBlanks(text, &index)
        return index == text.count || text[index] != "간"
    }

    /// `5.31`, `5월 31일` or `31` behind a full first day.
    private static func shortDate(_ text: Scalars, at start: Int, first: DateInText) -> (DateInText, Int)? {
        guard let one = number(text, at: start), one.digits <= 2 else { return nil }
        var index = one.end
        var copy = index
        if separator(text, &copy, word: "월") != nil, let two = number(text, at: copy), two.digits <= 2,
            (1...12).contains(one.value), isDay(two.value, one.value, first.year)
        {
            index = two.end
            skipWord("일", text, &index)
            skipWeekday(text, &index)
            return (DateInText(year: first.year, month: one.value, day: two.value), index)
        }
        guard isDay(one.value, first.month, first.year) else { return nil }
        skipWord("일", text, &index)
        skipWeekday(text, &index)
        return (DateInText(year: first.year, month: first.month, day: one.value), index)
    }

    private static func skip(_ text: Scalars, _ index: Int) -> Int {
        var index = index
        guard Letters.isDigit(text[index]) else { return index + 1 }
        while index < text.count, Letters.isDigit(text[index]) { index += 1 }
        return index
    }

    private static func number(_ text: Scalars, at start: Int) -> (value: Int, digits: Int, end: Int)? {
        var index = start
        skipBlanks(text, &index)
        var value = 0
        var digits = 0
        while index < text.count, Letters.isDigit(text[index]), digits < 5 {
            value = value * 10 + Int(text[index].value - 0x30)
            digits += 1
            index += 1
        }
        return digits > 0 ? (value, digits, index) : nil
    }

    /// The mark between the parts of a date: a dot, slash or hyphen, or the word; blanks around it do not count.
    private static func separator(_ text: Scalars, _ index: inout Int, word: Unicode.Scalar) -> Unicode.Scalar? {
        skipBlanks(text, &index)
        guard index < text.count else { return nil }
        let mark = text[index]
        if mark == word {
            index += 1
            return "년"
        }
        guard mark == "." || mark == "/" || mark == "-" || mark == "．" else { return nil }
        index += 1
        return mark
    }

    private static func skipBlanks(_ text: Scalars, _ index: inout Int) {
        while index < text.count, Letters.isBlank(text[index]) { index += 1 }
    }

    private static func skipWord(_ word: Unicode.Scalar, _ text: Scalars, _ index: inout Int) {
        var next = index
        skipBlanks(text, &next)
        if next < text.count, text[next] == word { index = next + 1 }
    }

    /// `.(수)` behind a date.
    private static func skipWeekday(_ text: Scalars, _ index: inout Int) {
        var next = index
        if next < text.count, text[next] == "." { next += 1 }
        skipBlanks(text, &next)
        guard next + 2 < text.count, text[next] == "(" || text[next] == "（",
            isWeekday(text[next + 1]), text[next + 2] == ")" || text[next + 2] == "）"
        else { return }
        index = next + 3
    }

    private static func joinsDays(_ mark: Unicode.Scalar) -> Bool {
        switch mark {
        case "-", "–", "—", "~", "∼", "〜", "～", "−", "부": true
        default: false
        }
    }

    private static func isWeekday(_ letter: Unicode.Scalar) -> Bool {
        switch letter {
        case "월", "화", "수", "목", "금", "토", "일": true
        default: false
        }
    }

    /// The next day.
    static func dayBehind(_ date: DateInText) -> DateInText {
        if isDay(date.day + 1, date.month, date.year) {
            return DateInText(year: date.year, month: date.month, day: date.day + 1)
        }
        return date.month < 12
            ? DateInText(year: date.year, month: date.month + 1, day: 1)
            : DateInText(year: date.year + 1, month: 1, day: 1)
    }

    static func isDay(_ day: Int, _ month: Int, _ year: Int) -> Bool {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...12).contains(month) && (1...days[month - 1]).contains(day)
    }
}
