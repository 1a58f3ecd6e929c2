/// An announced event as a draft.
struct EventDraft: Sendable, Equatable {
    var name: Scalars
    var start: DateInText
    var end: DateInText
    var place: Scalars?
    var field: Scalars?
    /// The number of the article it stands in, from 1, else 0.
    var article = 0
    var address: Scalars?
    var note: String?
    var lines: [Int]

    /// Both dates are days that exist.
    var isPossible: Bool { DocumentMaker.day(start) != nil && DocumentMaker.day(end) != nil }
}

/// Reads the table of events (`명칭 기간 장소 분야`) of printed issues.
struct EventTable {
    let lines: [Line]

    static func isHeader(_ text: Scalars) -> Bool {
        // Most lines are told to be none without their words.
        guard text.count < 40, text.contains("명") else { return false }
        let words = Phrases.words(text)
        func has(_ list: WordList) -> Bool { words.contains { list.contains($0) } }
        return has(names) && (has(periods) || has(days) && has(places))
    }

    /// All that a header says: the fields of the events say it in the issue.
    static let labels = [nameWords, periodWords, dayWords, placeWords, "분야"].joined(separator: " ")

    private static let nameWords = "명칭 행사명"
    private static let periodWords = "기간"
    private static let dayWords = "일자 일시 날짜"
    private static let placeWords = "장소"
    private static let names = WordList(nameWords)
    private static let periods = WordList(periodWords)
    private static let days = WordList(dayWords)
    private static let places = WordList(placeWords)

    /// A sentence ends in the line or soon behind it, before any dates: no row, and no name over a row's dates.
    func isRunningText(_ index: Int, before end: Int) -> Bool {
        for line in lines[index..<min(index + 4, end)] {
            if DatesInText.firstRange(in: line.text) != nil { return false }
            if line.endsSentence || Phrases.contains(line.text, Words.sentenceInside) { return true }
        }
        return false
    }

    /// The events of a table that stands in an article's body, which keeps it.
    func events(in body: [Int], number: Int) -> [EventDraft] {
        guard let header = body.firstIndex(where: { lines[$0].hasTabs && EventTable.isHeader(lines[$0].text) })
        else { return [] }
        let rows = body[header...].prefix { lines[$0].hasTabs }
        return read(Array(rows)).events.map { event in
            var event = event
            event.article = number
            return event
        }
    }

    /// Reads the rows; answers the lines that fitted nowhere as well.
    func read(_ zone: [Int]) -> (events: [EventDraft], rest: [Int]) {
        var events: [EventDraft] = []
        var pending: [Int] = []
        for index in zone {
            let text = lines[index].text
            if EventTable.isHeader(text) { continue }
            guard let dates = DatesInText.firstRange(in: text) else {
                pending.append(index)
                continue
            }
            let event = event(pending, index, dates)
            pending = event.name.isEmpty ? pending + [index] : []
            if !event.name.isEmpty { events.append(event) }
        }
        return (events, pending)
    }

    private func event(_ pending: [Int], _ index: Int, _ dates: DateRangeInText) -> EventDraft {
        let text = lines[index].text
        var name = Scalars()
        var wasSpaced = false
        for line in pending {
            LineJoin.append(lines[line].text, to: &name, afterBlank: wasSpaced)
            wasSpaced = lines[line].blanksAfter > 0
        }
        LineJoin.append(text[..<dates.range.lowerBound].trimmed, to: &name, afterBlank: wasSpaced)
        let rest = text[dates.range.upperBound...].trimmed
        let place = rest.prefix { !Letters.isBlank($0) }
        let field = rest.dropFirst(place.count).drop { Letters.isBlank($0) }
        return EventDraft(
            name: name.trimmed, start: dates.start, end: dates.end, place: place.isEmpty ? nil : Array(place),
            field: field.isEmpty ? nil : Array(field), lines: pending + [index])
    }
}
