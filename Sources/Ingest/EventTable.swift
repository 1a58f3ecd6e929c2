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
        guard text.count < 40, Phrases.contains(text, period) else { return false }
        let words = Phrases.words(text)
        func has(_ word: Scalars) -> Bool { words.contains { $0.elementsEqual(word) } }
        return has(period) && (has(name) || has(eventName))
    }

    private static let name = scalars("명칭")
    private static let eventName = scalars("행사명")
    private static let period = scalars("기간")

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
