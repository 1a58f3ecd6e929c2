internal import Content
internal import Mustache

/// Calendars to subscribe to: of all events, of a city, of a field, and each event alone.
///
/// An event of which only the month is known is in none: a calendar knows days, and no day is invented.
enum EventFeed {
    static func plan(_ archive: Archive) -> [PlannedFile] {
        let calendar = archive.calendar
        let all = Array(calendar.events.indices)
        var files: [PlannedFile] = []
        if hasDays(all, calendar) { files.append(file("events.ics", archive.site.title, all, archive)) }
        for group in calendar.cities + calendar.fields where hasFeed(group, calendar) {
            guard let path = path(of: group) else { continue }
            files.append(file(path, archive.site.title + " · " + group.title, group.events, archive))
        }
        for event in calendar.events where event.dates.days != nil {
            files.append(file(event.folder + ".ics", event.name, [event.index], archive))
        }
        return files
    }

    /// The calendar of all events; nothing where no event has a day.
    static func ofAll(_ archive: Archive) -> Value {
        hasDays(Array(archive.calendar.events.indices), archive.calendar) ? subscription("events.ics", archive) : .null
    }

    /// Where the calendar of a group lies; kinds have none.
    static func path(of group: EventGroup) -> String? {
        switch group.kind {
        case .city: "cities/\(group.id)/events.ics"
        case .field: "events/field/\(group.id).ics"
        case .kind: nil
        }
    }

    static func hasFeed(_ group: EventGroup, _ calendar: EventCalendar) -> Bool {
        group.kind != .kind && hasDays(group.events, calendar)
    }

    /// The address of a calendar as pages show it: to open in a program, and to copy.
    static func subscription(_ path: String, _ archive: Archive) -> Value {
        let whole = archive.site.addresses.whole(path)
        let address = whole.flatMap { whole in
            whole.hasPrefix("http") ? "webcal" + whole.drop { $0 != ":" } : nil
        }
        return .object(["path": .string(path), "whole": .text(whole), "webcal": .text(address)])
    }

    private static func hasDays(_ events: [Int], _ calendar: EventCalendar) -> Bool {
        events.contains { calendar.events[$0].dates.days != nil }
    }

    private static func file(
        _ path: String, _ title: String, _ events: [Int], _ archive: Archive
    ) -> PlannedFile {
        PlannedFile(
            path: path, source: path,
            content: .bytes { bytes(of: events.map { archive.calendar.events[$0] }, title, archive) })
    }

    private static func bytes(of events: [ArchivedEvent], _ title: String, _ archive: Archive) -> [UInt8] {
        var text = CalendarText()
        text.write("BEGIN", "VCALENDAR")
        text.write("VERSION", "2.0")
        text.write("PRODID", "-//Seogo//Seogo//KO")
        text.write("CALSCALE", "GREGORIAN")
        text.write("NAME", text: title)
        text.write("X-WR-CALNAME", text: title)
        text.write("REFRESH-INTERVAL;VALUE=DURATION", "P1D")
        text.write("X-PUBLISHED-TTL", "P1D")
        for event in events { write(event, archive, to: &text) }
        text.write("END", "VCALENDAR")
        return text.bytes
    }

    private static func write(_ event: ArchivedEvent, _ archive: Archive, to text: inout CalendarText) {
        guard let days = event.dates.days else { return }
        let facts = event.facts
        let addresses = archive.site.addresses
        text.write("BEGIN", "VEVENT")
        text.write("UID", event.id + "@seogo")
        text.write("DTSTAMP", compact(event.stamp) + "T000000Z")
        text.write("SEQUENCE", "\(event.revision)")
        text.write("DTSTART;VALUE=DATE", compact(days.lowerBound))
        // The day after the last.
        text.write("DTEND;VALUE=DATE", compact(days.upperBound.adding(days: 1)))
        text.write("SUMMARY", text: event.name)
        if let place = facts.place ?? event.city.map({ archive.names[$0].entry.heading }) {
            text.write("LOCATION", text: place)
        }
        text.write("DESCRIPTION", text: description(of: event, archive))
        if let field = facts.field { text.write("CATEGORIES", text: field) }
        if let address = addresses.whole(addresses.path(event.folder)) ?? WebAddress.link(facts.url) {
            text.write("URL", address)
        }
        text.write("STATUS", facts.isCancelled ? "CANCELLED" : "CONFIRMED")
        text.write("TRANSP", "TRANSPARENT")
        text.write("END", "VEVENT")
    }

    private static func description(of event: ArchivedEvent, _ archive: Archive) -> String {
        let phrases = archive.site.phrases
        var lines: [String] = []
        if event.dates.doubt != nil {
            lines.append(phrases.text("check_date") + ": " + EventWords(phrases).short(event.dates))
        }
        let issues = event.announcements.compactMap { $0.source.map { archive.issues[$0.issue].file.issue.title } }
        if !issues.isEmpty { lines.append(phrases.text("announced_in") + ": " + issues.joined(separator: ", ")) }
        if let link = WebAddress.link(event.facts.url) { lines.append(link) }
        if lines.isEmpty { lines.append(archive.site.title) }
        return lines.joined(separator: "\n")
    }

    private static func compact(_ day: Day) -> String { String(day.text.filter { $0 != "-" }) }
}
