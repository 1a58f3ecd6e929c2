import Foundation
import Testing

@testable import Website

/// The form of calendars (RFC 5545).
@Suite struct CalendarFeedTests {
    private func line(_ text: String) -> String {
        var calendar = CalendarText()
        calendar.write("SUMMARY", text: text)
        return String(decoding: calendar.bytes, as: UTF8.self)
    }

    @Test func whatHasAMeaningIsEscaped() {
        #expect(line("가, 나; 다\\라\n마\u{7}") == "SUMMARY:가\\, 나\\; 다\\\\라\\n마\r\n")
    }

    @Test(arguments: [
        String(repeating: "가", count: 200), String(repeating: "a가", count: 99),
        String(repeating: "\u{1112}\u{1161}\u{11AB}", count: 60),
        String(repeating: "👩‍👩‍👧‍👦", count: 20), "e\u{301}" + String(repeating: "\u{301}", count: 90),
        String(repeating: "x", count: 67),
    ])
    func noLineIsLongerThan75OctetsAndNoLetterIsParted(_ text: String) throws {
        let written = Array(line(text).utf8)
        let lines = written.split(separator: UInt8(ascii: "\n"))
        var parts: [String] = []
        for (index, line) in lines.enumerated() {
            #expect(line.last == 0x0D && line.count <= 76)
            parts.append(try #require(String(bytes: line.dropLast().dropFirst(index == 0 ? 0 : 1), encoding: .utf8)))
        }
        #expect(parts.joined().utf8.elementsEqual(("SUMMARY:" + text).utf8))
        // A letter that was parted would be two in the parts.
        if text.count > 1 { #expect(parts.map(\.count).reduce(0, +) == text.count + 8) }
    }

    @Test func aCalendarSaysWhatSubscribersNeedAndARebuildChangesNothing() async throws {
        let events = EventSite.event(
            "2024 상하이 로봇 박람회", "2024-01-30", "2024-02-02", "place: 상하이", "field: 로봇")
        try await withSite(EventSite.files(eight: events)) { site in
            try await site.build()
            let feed = try site.page("events.ics")
            let lines = feed.components(separatedBy: "\r\n")
            for wanted in [
                "VERSION:2.0", "NAME:시험 서고", "X-WR-CALNAME:시험 서고", "REFRESH-INTERVAL;VALUE=DURATION:P1D",
                "DTSTART;VALUE=DATE:20240130", "DTEND;VALUE=DATE:20240203", "DTSTAMP:20240110T000000Z", "LOCATION:상하이",
                "CATEGORIES:로봇", "STATUS:CONFIRMED", "SEQUENCE:0",
            ] {
                #expect(lines.contains(wanted), "\(wanted)")
            }
            #expect(lines.first == "BEGIN:VCALENDAR" && lines.suffix(2) == ["END:VCALENDAR", ""])
            let event = try #require(lines.first { $0.hasPrefix("UID:") })
            #expect(try site.page("cities/shanghai/events.ics").contains(event))
            #expect(try site.page("events/field/ro-bot.ics").contains(event))
            let before = try site.output()
            try await site.build()
            #expect(try site.output() == before)
        }
    }
}
