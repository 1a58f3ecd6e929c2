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
    /// The year of days that are printed without one.
    var year: Int?

    static func isHeader(_ text: Scalars) -> Bool {
        // Most lines are told to be none without their words.
        guard text.count < 40, text.contains("명") || text.first.map(things.hasWord) ?? false else { return false }
        let words = Phrases.words(text)
        func has(_ list: WordList) -> Bool { words.contains { list.contains($0) } }
        if has(names) { return has(periods) || has(days) && has(places) }
        // `행사 일정 장소`: the name of a thing is a label among labels alone.
        return has(things) && (has(periods) || has(days)) && has(places) && words.allSatisfy { all.contains($0) }
    }

    /// All that a header may say: the fields of the events say it in the issue. Any other word of it is missed there.
    static let labels = [nameWords, thingWords, periodWords, dayWords, placeWords, otherWords].joined(separator: " ")

    private static let nameWords = "명칭 행사명 전시회명 전시명 박람회명 대회명 포럼명"
    private static let thingWords = "행사 전시회 박람회"
    private static let periodWords = "기간 개최기간 행사기간 전시기간"
    private static let dayWords = "일자 일시 날짜 일정 개최일 개최일자 개최일정 행사일 행사일정"
    private static let placeWords = "장소 도시 개최지 지역"
    private static let otherWords = "분야 개최 주제 번호 순번 연번"
    private static let all = WordList(labels)
    static let things = WordList(thingWords)
    static let names = WordList(nameWords)
    static let periods = WordList(periodWords)
    static let days = WordList(dayWords)
    static let places = WordList(placeWords)

    /// A sentence ends in the line or soon behind it, before any dates, or a source is named: no row, and no name over
    /// a row's dates.
    func isRunningText(_ index: Int, before end: Int) -> Bool {
        if SourceLabel.isLabel(lines[index].text) { return true }
        if isRowWithoutYear(index) { return false }
        for line in lines[index..<min(index + 4, end)] {
            if DatesInText.firstRange(in: line.text) != nil { return false }
            if line.endsSentence || Phrases.contains(line.text, Words.sentenceInside) { return true }
        }
        return false
    }

    /// A page begins with a row, or with a name of one to three lines.
    func goesOn(at first: Int, before end: Int) -> Bool {
        let head = (first..<min(first + 4, end)).prefix { $0 == first || !lines[$0 - 1].endsSentence }
        return head.contains { DatesInText.firstRange(in: lines[$0].text) != nil }
    }

    /// `10.30~11.01 로드쇼 창사` under the header, or under another such row.
    private func isRowWithoutYear(_ index: Int) -> Bool {
        guard index > 0, beginsWithDay(index) else { return false }
        return beginsWithDay(index - 1) || EventTable.isHeader(lines[index - 1].text) && beginsWithDates(index - 1)
    }

    private func beginsWithDay(_ index: Int) -> Bool {
        let text = lines[index].text
        guard text.first.map(Letters.isDigit) ?? false, !lines[index].endsSentence,
            let days = DatesInText.shortRange(in: text, year: EventTable.leapYear)
        else { return false }
        return days.range.upperBound < text.count && Letters.isBlank(text[days.range.upperBound])
    }

    /// All days are days of such a year.
    private static let leapYear = 2024

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
        let boxes = EventBoxes(lines: lines).read(zone)
        // A header that a page repeats begins no other table.
        var tables: [(header: Int?, rows: [Int])] = [(nil, [])]
        let boxed = Set(boxes.lines)
        for index in zone where !boxed.contains(index) {
            if !EventTable.isHeader(lines[index].text) {
                tables[tables.count - 1].rows.append(index)
            } else if tables.last?.header.map({ lines[$0].text }) != lines[index].text {
                tables.append((index, []))
            }
        }
        let read = tables.map { table in
            table.header.map(beginsWithDates) ?? false ? readDatesFirst(table.rows) : readNamesFirst(table.rows)
        }
        return (read.flatMap(\.events) + boxes.events, read.flatMap(\.rest) + boxes.lines)
    }

    private func readNamesFirst(_ rows: [Int]) -> (events: [EventDraft], rest: [Int]) {
        var events: [EventDraft] = []
        var pending: [Int] = []
        for index in rows {
            let text = lines[index].text
            guard let dates = DatesInText.firstRange(in: text) else {
                pending.append(index)
                continue
            }
            if dates.range.lowerBound > 0, !lines[index].beginsCell, let row = events.last, isField(pending, of: row) {
                events[events.count - 1].field = joined(pending)
                events[events.count - 1].lines += pending
                pending = []
            }
            let event = event(pending, index, dates)
            pending = event.name.isEmpty ? pending + [index] : []
            if !event.name.isEmpty { events.append(event) }
        }
        return (events, pending)
    }

    /// The field of a row that ended with its place, over lines of its own: a name over several lines has its dates in
    /// a line of their own.
    private func isField(_ pending: [Int], of row: EventDraft) -> Bool {
        guard let first = pending.first, let last = row.lines.last else { return false }
        return row.field == nil && row.place != nil && first == last + 1 && lines[first].beginsCell
            && joined(pending).count < 24
    }

    private func joined(_ cell: [Int]) -> Scalars {
        var text = Scalars()
        var wasSpaced = false
        for line in cell {
            LineJoin.append(lines[line].text, to: &text, afterBlank: wasSpaced)
            wasSpaced = lines[line].blanksAfter > 0
        }
        return text.trimmed
    }

    /// `일시 행사명 장소`
    private func beginsWithDates(_ header: Int) -> Bool {
        let words = Phrases.words(lines[header].text)
        guard !lines[header].hasTabs, let first = words.first,
            let name = words.firstIndex(where: EventTable.names.contains),
            words[name...].contains(where: EventTable.places.contains)
        else { return false }
        return EventTable.days.contains(first) || EventTable.periods.contains(first)
    }

    /// Rows that begin with their dates: `2022.06.23-2022.06.26 로봇 전시회 톈진`, where the name may have more lines.
    private func readDatesFirst(_ all: [Int]) -> (events: [EventDraft], rest: [Int]) {
        var rows: [[Int]] = []
        var rest: [Int] = []
        for index in all {
            let isOpen = rows.last?.last.map { endsInside(lines[$0].text) } ?? false
            if !isOpen, dates(lines[index].text)?.range.lowerBound == 0 {
                rows.append([index])
            } else if let last = rows.last, isOpen || !isComplete(last) {
                rows[rows.count - 1].append(index)
            } else {
                rest.append(index)
            }
        }
        let events = rows.map { ($0, datedEvent($0)) }
        return (events.compactMap(\.1), rest + events.filter { $0.1 == nil }.flatMap(\.0))
    }

    /// `2022.06.23-`, before the second day.
    private func endsInside(_ text: Scalars) -> Bool { text.last == "-" || text.last == "~" || text.last == "∼" }

    /// The place ends the row.
    private func isComplete(_ row: [Int]) -> Bool {
        guard let last = row.last, !lines[last].breaksInsideWord else { return false }
        return datedEvent(row)?.place != nil
    }

    private func datedEvent(_ row: [Int]) -> EventDraft? {
        var text = Scalars()
        for (place, line) in row.enumerated() {
            let isSpaced = place > 0 && lines[row[place - 1]].blanksAfter > 0 && !endsInside(text)
            LineJoin.append(lines[line].text, to: &text, afterBlank: isSpaced)
        }
        guard let dates = dates(text) else { return nil }
        let (time, words) = timeApart(text[dates.range.upperBound...])
        let name = words.trimmed
        let start = name.lastIndex(where: Letters.isBlank).map { $0 + 1 } ?? 0
        let isPlace = TableWords.isPlace(name[start...]) || name[start...].elementsEqual(EventTable.online)
        let place = isPlace ? Array(name[start...]) : nil
        let event = EventDraft(
            name: place == nil ? name : name[..<start].trimmed, start: dates.start, end: dates.end, place: place,
            field: nil, note: time, lines: row)
        return event.name.contains { Letters.isHangul($0) || Letters.isLatin($0) || Letters.isHanzi($0) } ? event : nil
    }

    private static let online = scalars("온라인")

    /// The days at a row's head, which may lack their year: `9.17~9.18`, `9 월 25 일~27 일`.
    private func dates(_ text: Scalars) -> DateRangeInText? {
        let full = DatesInText.firstRange(in: text)
        if full?.range.lowerBound == 0 { return full }
        guard let year, text.first.map(Letters.isDigit) ?? false else { return full }
        return DatesInText.shortRange(in: text, year: year) ?? full
    }

    /// `14:00 세미나`: when on the day it begins.
    private func timeApart(_ row: ArraySlice<Unicode.Scalar>) -> (time: String?, rest: ArraySlice<Unicode.Scalar>) {
        let word = row.drop(while: Letters.isBlank).prefix { !Letters.isBlank($0) }
        let isTime =
            word.contains(":") && word.allSatisfy { Letters.isDigit($0) || $0 == ":" || $0 == "-" || $0 == "~" }
        return isTime ? (text(word), row[word.endIndex...]) : (nil, row)
    }

    private func event(_ pending: [Int], _ index: Int, _ dates: DateRangeInText) -> EventDraft {
        let text = lines[index].text
        var name = joined(pending)
        let wasSpaced = pending.last.map { lines[$0].blanksAfter > 0 } ?? false
        LineJoin.append(text[..<dates.range.lowerBound].trimmed, to: &name, afterBlank: wasSpaced)
        let rest = text[dates.range.upperBound...].trimmed
        let place = rest.prefix { !Letters.isBlank($0) }
        let field = rest.dropFirst(place.count).drop { Letters.isBlank($0) }
        return EventDraft(
            name: name.trimmed, start: dates.start, end: dates.end, place: place.isEmpty ? nil : Array(place),
            field: field.isEmpty ? nil : Array(field), lines: pending + [index])
    }
}
