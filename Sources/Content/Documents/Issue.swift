internal import Text

/// An issue of a newsletter: `issue.md`.
package struct Issue: Sendable, Hashable {
    package var number: IssueNumber
    package var date: Day
    /// How the date is known; absent where nobody said.
    package var dateBasis: DateBasis?
    package var title: String
    package var sections: [String]
    package var events: [IssueEvent]
    /// Cover matter as Markdown, often empty.
    package var body: [UInt8]

    package enum DateBasis: String, Sendable, CaseIterable {
        case printed, inferred, given
    }

    package init(
        number: IssueNumber, date: Day, dateBasis: DateBasis? = nil, title: String, sections: [String] = [],
        events: [IssueEvent] = [], body: [UInt8] = []
    ) {
        self.number = number
        self.date = date
        self.dateBasis = dateBasis
        self.title = title
        self.sections = sections
        self.events = events
        self.body = body
    }

    package var id: IssueID { IssueID(number) }

    /// The keys of `issue.md`.
    package static let shape = Shape(
        Message("an issue", ko: "호"),
        [
            .init("series", .choice(Series.allCases.map(\.rawValue)), required: true),
            .init("number", .issueNumber, required: true),
            .init("date", .day, required: true),
            .init("date_basis", .choice(DateBasis.allCases.map(\.rawValue))),
            .init("title", .text, required: true),
            .init("sections", .texts),
            .init("events", .records(IssueEvent.shape)),
        ])

    /// Reads `issue.md` from clean bytes.
    package static func read(_ bytes: [UInt8], path: String) -> Reading<Issue> { readPlaced(bytes, path: path).issue }

    /// Reads `issue.md`, and says of each event where its dates stand: whether they can be right is only known when
    /// all issues and the editors' corrections are.
    static func readPlaced(_ bytes: [UInt8], path: String) -> (issue: Reading<Issue>, eventPlaces: [Place]) {
        var (document, reader) = Document.read(bytes, path: path, shape)
        guard let document, let issue = Issue(document) else { return (Reading(nil, reader.problems.diagnostics), []) }
        if let series = document.record.text("series"), series != issue.number.series.rawValue {
            reportNumber(issue.number, series: series, at: document.record.mark(of: "number"), &reader.problems)
            return (Reading(nil, reader.problems.diagnostics), [])
        }
        let marks = document.record.records("events").filter { IssueEvent($0) != nil }.map { event in
            event.mark(of: event.date("end") == nil ? "start" : "end")
        }
        return (Reading(issue, reader.problems.diagnostics), reader.problems.places(of: marks))
    }

    /// `issue.md`.
    package func written() -> [UInt8] {
        var record = Record(Self.shape)
        record.setText("series", number.series.rawValue)
        record["number"] = .issueNumber(number)
        record["date"] = .day(date)
        record.setText("date_basis", dateBasis?.rawValue)
        record.setText("title", title)
        record.setList("sections", sections)
        if !events.isEmpty { record["events"] = .records(events.map(\.record)) }
        return Document.write(record, body: body)
    }

    private init?(_ document: Document) {
        let record = document.record
        guard case .issueNumber(let number) = record["number"], let date = record.day("date"),
            let title = record.text("title"), record.text("series") != nil
        else { return nil }
        self.init(
            number: number, date: date, dateBasis: record.text("date_basis").flatMap { DateBasis(rawValue: $0) },
            title: title, sections: record.list("sections"),
            events: record.records("events").compactMap { IssueEvent($0) }, body: document.body)
    }

    private static func reportNumber(
        _ number: IssueNumber, series: String, at mark: YAMLMark?, _ problems: inout Problems
    ) {
        problems.error(
            at: mark,
            Message(
                "\(number.text) is no number of a \(series) issue", ko: "\(number.text)은(는) \(series) 호의 번호가 아닙니다"),
            advice: Message(
                "a weekly issue has a number such as 403, a monthly one a month such as \"2025-06\"",
                ko: "weekly는 403 같은 호수, monthly는 \"2025-06\" 같은 달을 씁니다"))
    }
}
