package import Text

/// An entry of `events.yml`: an event that an editor adds, or what an editor changes of one that issues announce.
package struct EditorEvent: Sendable, Hashable {
    /// The id of the event that is changed; absent for one that is added.
    package var event: String?
    /// The address that an added event is to have; absent where Seogo may choose it.
    package var id: String?
    package var name: String?
    package var start: PrintedDate?
    package var end: PrintedDate?
    package var place: String?
    /// The id of a city.
    package var city: String?
    package var field: String?
    package var kind: String?
    package var url: String?
    package var status: Status?
    package var note: String?
    /// Ids it had before, or of events that are the same.
    package var was: [String]
    /// Ids of events that Seogo would take for the same, but are not.
    package var apart: [String]
    /// Where the entry stands in its file.
    package var origin: Place

    package enum Status: String, Sendable, CaseIterable {
        /// Does not take place; it stays in the calendar and is marked so.
        case cancelled
        /// No event at all: it leaves the calendar.
        case rejected
    }

    /// The keys of an entry.
    package static let shape = Shape(
        Message("an entry of events.yml", ko: "events.yml의 항목"),
        [
            .init("event", .identifier),
            .init("id", .identifier),
            .init("name", .text),
            .init("start", .date),
            .init("end", .date),
            .init("place", .text),
            .init("city", .identifier),
            .init("field", .text),
            .init("kind", .text),
            .init("url", .address),
            .init("status", .choice(Status.allCases.map(\.rawValue))),
            .init("note", .text),
            .init("was", .identifiers),
            .init("apart", .identifiers),
        ])

    /// Reads `events.yml` from clean bytes.
    package static func readList(_ bytes: [UInt8], path: String) -> Reading<[EditorEvent]> {
        var (records, reader) = ListFile.read(bytes, path: path, shape)
        ListFile.reportSharedIdentifiers(records, &reader.problems)
        var changed: [String: YAMLMark] = [:]
        for record in records {
            check(record, &reader.problems)
            guard let event = record.text("event"), let mark = record.mark(of: "event") else { continue }
            if let first = changed.updateValue(mark, forKey: event) {
                reader.problems.error(
                    at: mark,
                    Message(
                        "`\(event)` is already changed on line \(first.line)",
                        ko: "`\(event)`은(는) \(first.line)째 줄에서 이미 고쳤습니다"),
                    advice: Message("write both changes in one entry", ko: "한 항목에 함께 쓰십시오"))
            }
        }
        let places = reader.problems.places(of: records.map(\.mark))
        return Reading(
            zip(records, places).map { EditorEvent($0, at: $1) }, reader.problems.diagnostics)
    }

    private init(_ record: Record, at origin: Place) {
        event = record.text("event")
        id = record.text("id")
        name = record.text("name")
        start = record.date("start")
        end = record.date("end")
        place = record.text("place")
        city = record.text("city")
        field = record.text("field")
        kind = record.text("kind")
        url = record.text("url")
        status = record.text("status").flatMap { Status(rawValue: $0) }
        note = record.text("note")
        was = record.list("was")
        apart = record.list("apart")
        self.origin = origin
    }

    /// What no single key can know.
    private static func check(_ record: Record, _ problems: inout Problems) {
        if let start = record.date("start"), let end = record.date("end"), end.lastDay < start.firstDay {
            problems.error(
                at: record.mark(of: "end"),
                Message("the event ends before it begins", ko: "행사가 시작하기 전에 끝납니다"),
                advice: Message("mend `start` or `end`", ko: "`start`나 `end`를 고치십시오"))
        }
        if record.text("event") != nil {
            guard record.text("id") != nil else { return }
            problems.error(
                at: record.mark(of: "id"),
                Message("an entry that changes an event gives it no new `id`", ko: "행사를 고치는 항목은 `id`를 새로 줄 수 없습니다"),
                advice: Message("remove `id`, or `event` to add a new one", ko: "`id`를 지우거나, 새 행사면 `event`를 지우십시오"))
            return
        }
        for key in ["name", "start"] where record[key] == nil {
            problems.error(
                at: record.mark,
                Message("an event that is added needs `\(key)`", ko: "더하는 행사에는 `\(key)` 항목이 있어야 합니다"),
                advice: Message(
                    "add it; to change an event that an issue announces, write `event:` with its id",
                    ko: "써 넣으십시오. 호에 실린 행사를 고치려면 `event:`에 그 식별자를 쓰십시오"))
        }
        if record.text("status") == Status.rejected.rawValue {
            problems.error(
                at: record.mark(of: "status"),
                Message("an event that is added cannot be rejected", ko: "더하는 행사를 물리칠 수는 없습니다"),
                advice: Message("remove the entry", ko: "항목을 지우십시오"))
        }
    }
}
