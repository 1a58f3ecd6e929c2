import Content

/// The names of an issue's documents.
enum DocumentNames {
    static let issue = "issue.md"

    /// The name of a document by its number; the issue's own is 0.
    static func name(_ number: Int) -> String { number == 0 ? issue : article(number) }

    static func article(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number).md" }
}

/// Makes the documents' values out of drafts.
enum DocumentMaker {
    static func article(_ draft: ArticleDraft, _ reading: ArticleReading, _ body: [UInt8]) -> Article {
        Article(
            title: mended(draft.title), section: draft.section.isEmpty ? nil : draft.section,
            category: draft.category.map(mended), source: reading.source.map(mended),
            references: reading.references.map(reference), body: body)
    }

    static func issue(
        _ number: IssueNumber, _ date: Day, _ known: KnownFacts, _ facts: IssueFacts, _ sections: [String],
        _ events: [EventDraft], _ body: [UInt8]
    ) -> Issue {
        Issue(
            number: number, date: date, dateBasis: known.date != nil ? .given : facts.basis, title: title(number),
            sections: sections.filter { !$0.isEmpty }, events: events.compactMap(event), body: body)
    }

    static func title(_ number: IssueNumber) -> String {
        switch number {
        case .ordinal(let number): "주간 중국창업 \(number)호"
        case .month(let month): "월간 중국창업 \(month.year)년 \(month.month)월호"
        }
    }

    static func event(_ draft: EventDraft) -> IssueEvent? {
        guard let start = day(draft.start), let end = day(draft.end) else { return nil }
        let notes = [draft.note, EventSanity.note(start, end)].compactMap { $0 }
        return IssueEvent(
            name: mended(draft.name), start: .day(start), end: .day(end), place: draft.place.map { mended($0) },
            field: draft.field.map(mended), article: draft.article > 0 ? draft.article : nil,
            url: draft.address.map { text($0) }, note: notes.isEmpty ? nil : notes.joined(separator: "; "))
    }

    private static func reference(_ draft: ReferenceDraft) -> Reference {
        Reference(
            title: draft.title.isEmpty ? nil : mended(draft.title), publisher: draft.publisher.map(mended),
            url: draft.address.map { text($0) }, date: draft.date.flatMap(day).map { .day($0) })
    }

    static func day(_ date: DateInText) -> Day? { Day(year: date.year, month: date.month, day: date.day) }

    private static func mended(_ words: Scalars) -> String { text(SpaceMender.mend(words)) }
}

/// Tells dates of events that are likely misprints.
enum EventSanity {
    /// What an editor should look at: an end before the start, a fair of a whole year.
    static func note(_ start: Day, _ end: Day) -> String? {
        let length = start.days(until: end) + 1
        if length < 1 { return "끝나는 날이 시작하는 날보다 빠릅니다: 원문 날짜 확인 필요" }
        if length > 100 { return "기간이 \(length)일입니다: 원문 날짜 확인 필요" }
        return nil
    }
}
