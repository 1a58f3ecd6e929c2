/// The events that a table of an article lists, rebuilt from print: `도시 사업명 접수 기간`, under a caption that tells of
/// what is to come. The article keeps the table.
struct ListedEvents {
    let reading: ArticleReading
    let title: Scalars

    /// - Parameter number: The article's.
    func events(number: Int) -> [EventDraft] {
        reading.blocks.indices.flatMap { place -> [EventDraft] in
            guard let table = reading.blocks[place].table, let columns = Columns(table.header), isAnnounced(place),
                let line = reading.blocks[place].lines.first
            else { return [] }
            let events = table.rows.compactMap { event($0, columns, number, line) }
            // A table of other things holds days here and there.
            return events.count > 1 && events.count == table.rows.count ? events : []
        }
    }

    private struct Columns {
        let name: Int
        let period: Int
        let place: Int

        init?(_ header: [Scalars]) {
            // Hardly any table has a label of places.
            guard let place = header.firstIndex(where: { EventTable.places.contains($0) }) else { return nil }
            let labels = header.map { Phrases.squeezed($0) }
            func column(_ lists: WordList...) -> Int? {
                labels.firstIndex { label in lists.contains { $0.contains(label) } }
            }
            guard let name = column(EventTable.names, EventTable.things, ListedEvents.programmes),
                let period = column(EventTable.periods, EventTable.days, ListedEvents.deadlines)
            else { return nil }
            (self.name, self.period, self.place) = (name, period, place)
        }
    }

    /// What is listed is to come: the caption over the table says so, or the article's title.
    private func isAnnounced(_ table: Int) -> Bool {
        let captions = reading.blocks[max(0, table - 1)..<min(table + 2, reading.blocks.count)].filter {
            $0.kind == .tableCaption
        }
        return ListedEvents.announcing.contains { word in
            Phrases.contains(title, word) || captions.contains { Phrases.contains($0.text, word) }
        }
    }

    private func event(_ row: [Scalars], _ columns: Columns, _ number: Int, _ line: Int) -> EventDraft? {
        guard row.count > max(columns.name, columns.period, columns.place), !row[columns.name].isEmpty,
            let dates = DatesInText.firstRange(in: row[columns.period]), dates.range.lowerBound == 0,
            dates.start.day > 0
        else { return nil }
        return EventDraft(
            name: row[columns.name], start: dates.start, end: dates.end, place: row[columns.place], article: number,
            lines: [line])
    }

    private static let announcing = ["일정", "안내", "예정", "계획", "신청", "모집", "접수"].map { scalars($0) }
    private static let programmes = WordList("사업명 과제명 프로그램명 교육명")
    private static let deadlines = WordList("접수기간 신청기간 모집기간")
}
