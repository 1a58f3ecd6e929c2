internal import Content

/// The table of events on an issue's last page: `명칭 기간 장소 분야`.
struct PrintedEventTable {
    let events: [IssueEvent]
    let isMonthly: Bool
    let issue: Issue

    /// How wide the column of names is.
    private static let nameWidth = 2500

    func set(on pages: inout PageSetter) {
        guard !events.isEmpty else { return }
        pages.endPage()
        pages.isNextPlain = true
        pages.add(PrintedLine("명칭 기간 장소 분야"))
        for event in events {
            let lines = row(event)
            for (index, line) in lines.enumerated() { pages.add(line, following: lines.count - 1 - index) }
        }
        let label = PrintedLine("\(issue.date.year) 년 중국 과학기술 분야 행사 정보", gap: 3)
        pages.addFoot(.banner, (isMonthly ? [label] : []) + [PrintedLine("행사 정보")])
    }

    /// A name that takes two lines has them to itself; its date begins the next cell, with no blank line before it.
    private func row(_ event: IssueEvent) -> [PrintedLine] {
        let end = event.end.map { "-" + PrintedDates.dotted($0) } ?? ""
        let rest = [PrintedDates.dotted(event.start) + end, event.place, event.field].compactMap { $0 }
        let breaker = LineBreaker(measure: Self.nameWidth, indent: 0, breaksWords: true)
        let names = breaker.lines(of: Array(event.name.unicodeScalars))
        let cells = ExtractorSpaces.inserted(into: Array(rest.joined(separator: " ").unicodeScalars))
        guard names.count > 1 else { return [PrintedLine(names[0].text + [" "] + cells)] }
        return names + [PrintedLine(cells, gap: 0)]
    }
}
