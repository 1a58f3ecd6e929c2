internal import Content
internal import Mustache

/// A month as its page and the calendar's first page show it: a list, a grid, and what one can narrow it by.
struct MonthValue {
    let month: EventMonth
    let archive: Archive
    let links: LinkValues

    private var calendar: EventCalendar { archive.calendar }
    private var words: EventWords { EventWords(archive.site.phrases) }
    private var addresses: Addresses { archive.site.addresses }

    func value() -> Value {
        let filters = EventGroup.Kind.allCases.map { EventFilter($0, month, calendar) }
        let undated = month.undated.map { line(calendar.events[$0], filters) }
        let continuing = month.continuing.map { line(calendar.events[$0], filters) }
        let months = calendar.months
        let place = months.firstIndex { $0.month == month.month } ?? 0
        return .object([
            "title": .string(words.month(month.month)), "path": .string(addresses.path(month.folder)),
            "year": .int(month.month.year), "year_path": .string(addresses.path("events/\(month.month.year)")),
            "machine": .string(month.month.text), "month": .int(month.month.month), "count": .int(month.count),
            "day_phrase": .string(
                archive.site.phrases.text("day_of_month", ["month": "\(month.month.month)", "day": "{day}"])),
            "grid": grid(), "has_grid": .bool(!month.dated.isEmpty),
            "continuing": .list(continuing), "has_continuing": .bool(!continuing.isEmpty),
            "days": .list(days(filters)), "undated": .list(undated), "has_undated": .bool(!undated.isEmpty),
            "filters": .list(filters.filter(\.isUseful).map { $0.value(archive) }),
            "previous": place > 0 ? step(to: months[place - 1], from: month.month.previous) : .null,
            "next": place + 1 < months.count ? step(to: months[place + 1], from: month.month.next) : .null,
        ])
    }

    // MARK: Steps

    /// The next month with events, and the months without that are passed over on the way.
    private func step(to other: EventMonth, from neighbour: Month?) -> Value {
        let skipped = neighbour.flatMap { neighbour -> String? in
            if neighbour == other.month { return nil }
            let last = other.month < neighbour ? other.month.next : other.month.previous
            let (one, two) = (min(neighbour, last ?? neighbour), max(neighbour, last ?? neighbour))
            let span = one == two ? words.month(one) : words.month(one) + "–" + words.month(two)
            return archive.site.phrases.text("months_without_events", ["months": span])
        }
        return .object([
            "title": .string(words.month(other.month)), "path": .string(addresses.path(other.folder)),
            "skipped": .text(skipped),
        ])
    }

    // MARK: The list

    private func days(_ filters: [EventFilter]) -> [Value] {
        var groups: [(day: Day, lines: [Value])] = []
        for event in month.beginning.map({ calendar.events[$0] }) {
            if groups.last?.day != event.dates.first { groups.append((event.dates.first, [])) }
            groups[groups.count - 1].lines.append(line(event, filters))
        }
        return groups.map { day, lines in
            .object(["title": .string(words.inYear(day)), "machine": .string(day.text), "events": .list(lines)])
        }
    }

    private func line(_ event: ArchivedEvent, _ filters: [EventFilter]) -> Value {
        var on: Value = .null
        var facts: [String] = []
        if let days = event.dates.days {
            // The script lays the grid out anew by these; 0 and 32 are days of other months.
            let first = days.lowerBound < month.month.firstDay ? 0 : days.lowerBound.day
            let last = days.upperBound > month.month.lastDay ? 32 : days.upperBound.day
            on = .string("\(first) \(last)")
            if event.dates.dayCount > 1 { facts.append(until(days.upperBound)) }
        }
        facts += [event.city.map { archive.names[$0].entry.heading } ?? event.facts.place, event.facts.field].compactMap
        { $0 }
        let keys = filters.map { "\($0.place(of: event))" }
        return .object([
            "event": links.events[event.index], "on": on, "facts": .string(facts.joined(separator: " · ")),
            "keys": .string(keys.joined(separator: " ")),
        ])
    }

    /// `6일까지`, and with the month where it is another.
    private func until(_ day: Day) -> String {
        let phrase = day.monthOfYear == month.month ? "until_day" : "until_day_of_month"
        return archive.site.phrases.text(phrase, ["month": "\(day.month)", "day": "\(day.day)"])
    }

    // MARK: The grid

    private func grid() -> Value {
        let events = month.dated.map { calendar.events[$0] }
        let days = events.map { $0.dates.days ?? $0.dates.first...$0.dates.first }
        let counts = month.month.firstDay.ordinal
        var perDay = Array(repeating: 0, count: month.month.dayCount)
        for range in days {
            let shown = range.clamped(to: month.month.firstDay...month.month.lastDay)
            for day in shown.lowerBound.ordinal...shown.upperBound.ordinal { perDay[day - counts] += 1 }
        }
        let weeks = MonthGrid(month.month, days).weeks.map { week -> Value in
            .object([
                "days": .list(
                    week.days.map { day in
                        day.map { value(of: $0, count: perDay[$0.ordinal - counts]) } ?? .object(["day": .null])
                    }),
                "lanes": .list(
                    week.lanes.map { lane in .object(["cells": .list(lane.map { value(of: $0, events) })]) }),
                "more": .list(week.hidden.map { hidden in more(hidden, events) }),
                "has_more": .bool(week.hidden.contains { !$0.isEmpty }),
            ])
        }
        return .object([
            "weeks": .list(weeks),
            "weekdays": .list((0..<7).map { .string(words.weekday($0)) }),
        ])
    }

    private func value(of day: Day, count: Int) -> Value {
        .object([
            "day": .int(day.day), "machine": .string(day.text), "whole": .string(words.whole(day)),
            "count": .int(count),
        ])
    }

    private func value(of cell: MonthGrid.Cell, _ events: [ArchivedEvent]) -> Value {
        guard case .bar(let number, let length, let begins, let ends) = cell else { return .object(["bar": .null]) }
        let event = events[number]
        let days = event.dates.days ?? event.dates.first...event.dates.first
        let span =
            days.lowerBound == days.upperBound
            ? words.inYear(days.lowerBound) : words.inYear(days.lowerBound) + "–" + words.inYear(days.upperBound)
        return .object([
            "bar": .object([
                "event": links.events[event.index], "length": .int(length), "is_long": .bool(length > 1),
                "is_open_before": .bool(!begins), "is_open_after": .bool(!ends), "span": .string(span),
            ])
        ])
    }

    /// How many found no room on a day, with a way to the first of them in the list.
    private func more(_ hidden: [Int], _ events: [ArchivedEvent]) -> Value {
        guard let first = hidden.first else { return .object(["more": .null]) }
        return .object([
            "more": .object([
                "text": .string(archive.site.phrases.text("more_events", ["count": "\(hidden.count)"])),
                "first": .string(events[first].id),
            ])
        ])
    }
}
