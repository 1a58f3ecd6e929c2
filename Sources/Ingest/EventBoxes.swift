/// Reads boxes of labels that stand among the rows of the table of events or behind them:
/// `행사명 : 온라인 설명회` over `일시 : 2025 년 4 월 2 일(수) 15:00~16:30`. Their lines stay as they are printed.
struct EventBoxes {
    let lines: [Line]

    /// The events, and the lines of the boxes.
    func read(_ zone: [Int]) -> (events: [EventDraft], lines: [Int]) {
        var events: [EventDraft] = []
        var taken: [Int] = []
        var place = 0
        while place < zone.count {
            let box = Array(zone[place...].prefix(while: isLabelled))
            defer { place += max(1, box.count) }
            guard let event = event(box) else { continue }
            events.append(event)
            // The short line over it names it.
            if place > 0, isTitle(zone[place - 1], over: box[0]) { taken.append(zone[place - 1]) }
            taken += box
        }
        return (events, taken)
    }

    private func isLabelled(_ index: Int) -> Bool {
        EventLabels.hasColon(lines[index])
            && (EventLabels.label(of: lines[index]) != nil || DatesInText.firstRange(in: lines[index].text) != nil)
    }

    private func event(_ box: [Int]) -> EventDraft? {
        func value(_ label: EventLabels.Label) -> (line: Int, text: Scalars)? {
            box.first { EventLabels.label(of: lines[$0]) == label }.flatMap { line in
                EventLabels.value(of: lines[line]).map { (line, $0) }
            }
        }
        guard let name = value(.name), let date = value(.date) ?? value(.call),
            let range = DatesInText.firstRange(in: date.text)
        else { return nil }
        return EventDraft(
            name: name.text, start: range.start, end: range.end, place: value(.place)?.text, lines: [date.line])
    }

    private func isTitle(_ index: Int, over box: Int) -> Bool {
        index == box - 1 && DatesInText.firstRange(in: lines[index].text) == nil && lines[index].blankLinesBefore >= 3
    }
}
