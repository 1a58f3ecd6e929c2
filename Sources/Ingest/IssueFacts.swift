import Content

/// Which issue a newsletter is, as far as its text tells.
struct IssueFacts: Sendable {
    var number: IssueNumber?
    var date: Day?
    var basis: Issue.DateBasis = .printed
}

/// Finds series, number and date.
struct FactsFinder {
    let lines: [Line]
    let dialect: Dialect
    let pages: Pages
    let bodyStart: Int
    let references: [ReferenceDraft]
    let events: [EventDraft]

    func find() -> IssueFacts {
        dialect.series == .monthly ? monthly() : weekly()
    }

    private func weekly() -> IssueFacts {
        var facts = IssueFacts()
        facts.number = (mostFrequent(pages.heads.compactMap(\.number)) ?? numberOnCover()).flatMap {
            IssueNumber(String($0))
        }
        let printed = pages.heads.lazy.compactMap(\.date).first { $0.day > 0 } ?? dateOnCover()
        if let day = printed.flatMap({ Day(year: $0.year, month: $0.month, day: $0.day) }) {
            facts.date = day
        } else {
            facts.date = inferred()
            facts.basis = .inferred
        }
        return facts
    }

    private func monthly() -> IssueFacts {
        var facts = IssueFacts()
        let month = mostFrequent(pages.heads.compactMap(\.month))
        let printed = lines.prefix(40).lazy.compactMap { yearAndMonth($0.text) }.first
        let year = printed?.year ?? latestDate()?.year
        guard let year, let number = month ?? printed?.month, let value = Month(year: year, month: number) else {
            return facts
        }
        facts.number = IssueNumber(value.text)
        facts.date = value.firstDay
        return facts
    }

    /// `2025. 06`, `2025 년 06 월`.
    private func yearAndMonth(_ text: Scalars) -> (year: Int, month: Int)? {
        let squeezed = Phrases.squeezed(text)
        guard squeezed.count >= 6, squeezed.count <= 10, squeezed[..<4].allSatisfy(Letters.isDigit) else { return nil }
        guard squeezed[4] == "." || squeezed[4] == "년" || squeezed[4] == "-" else { return nil }
        let digits = squeezed[5...].prefix { Letters.isDigit($0) }
        let rest = squeezed[digits.endIndex...]
        guard rest.isEmpty || rest.elementsEqual(["월"]) || rest.elementsEqual(["월", "호"]) else { return nil }
        guard let year = Int(text: squeezed[..<4]), let month = Int(text: digits), (1...12).contains(month),
            (2000...2099).contains(year)
        else { return nil }
        return (year, month)
    }

    /// `제 305 호`, `325호` on the cover. An OCR model reads 호 as 면 at times, or, of a number by itself, as 회.
    private func numberOnCover() -> Int? {
        for line in lines[..<min(bodyStart, lines.count)] where line.text.count < 40 {
            let squeezed = Phrases.squeezed(line.text)
            let isAlone = squeezed.count > 2 && squeezed.dropLast().allSatisfy(Letters.isDigit)
            guard
                let mark = squeezed.lastIndex(where: { $0 == "호" || $0 == "号" || $0 == "면" || $0 == "회" && isAlone }),
                mark == squeezed.count - 1
            else { continue }
            let digits = squeezed[..<mark].reversed().prefix { Letters.isDigit($0) }.reversed()
            if let number = Int(text: digits), number > 0, number < 10000 { return number }
        }
        return nil
    }

    private func dateOnCover() -> DateInText? {
        for line in lines[..<min(bodyStart, lines.count)].prefix(12) where line.text.count < 40 {
            if let date = DatesInText.first(in: Phrases.squeezed(line.text)), date.day > 0, line.text.contains(".") {
                return date
            }
        }
        return nil
    }

    /// The Wednesday (the weekly's day) on or after the latest day its sources bear.
    private func inferred() -> Day? {
        guard let latest = latestDate(), let day = Day(year: latest.year, month: latest.month, day: max(1, latest.day))
        else { return nil }
        let ahead = (Weekday.wednesday.rawValue - day.weekday.rawValue + 7) % 7
        return day.adding(days: ahead)
    }

    private func latestDate() -> DateInText? {
        let cited = references.compactMap(\.date) + references.compactMap { $0.address.flatMap(dateInAddress) }
        if let latest = cited.filter({ $0.day > 0 }).max() { return latest }
        let firstEvent = events.map(\.start).min()
        let told = lines.flatMap { DatesInText.all(in: $0.text) }.filter { $0.day > 0 }
        return told.filter { date in firstEvent.map { date <= $0 } ?? true }.max() ?? told.max()
    }

    private func dateInAddress(_ address: Scalars) -> DateInText? { DatesInText.first(in: address) }

    private func mostFrequent(_ numbers: [Int]) -> Int? {
        var counts: [Int: Int] = [:]
        for number in numbers { counts[number, default: 0] += 1 }
        return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    }
}

extension Int {
    /// The number that digits spell.
    init?(text: some Sequence<Unicode.Scalar>) {
        var value = 0
        var count = 0
        for scalar in text {
            guard Letters.isDigit(scalar), count < 9 else { return nil }
            value = value * 10 + Int(scalar.value - 0x30)
            count += 1
        }
        guard count > 0 else { return nil }
        self = value
    }
}
