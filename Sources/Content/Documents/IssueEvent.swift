internal import Text

/// An event that an issue announces.
package struct IssueEvent: Sendable, Hashable {
    package var name: String
    package var start: PrintedDate
    package var end: PrintedDate?
    /// As printed.
    package var place: String?
    /// The id of the place in the gazetteer, where it is a city.
    package var city: String?
    package var field: String?
    /// What sort of event it is: a fair, a call with a deadline.
    package var kind: String?
    /// The number of the article in which it stands.
    package var article: Int?
    package var url: String?
    package var isCancelled: Bool
    /// What an editor should look at.
    package var note: String?

    package init(
        name: String, start: PrintedDate, end: PrintedDate? = nil, place: String? = nil, city: String? = nil,
        field: String? = nil, kind: String? = nil, article: Int? = nil, url: String? = nil,
        isCancelled: Bool = false, note: String? = nil
    ) {
        self.name = name
        self.start = start
        self.end = end
        self.place = place
        self.city = city
        self.field = field
        self.kind = kind
        self.article = article
        self.url = url
        self.isCancelled = isCancelled
        self.note = note
    }

    /// The keys of an event.
    package static let shape = Shape(
        Message("an event", ko: "행사"),
        [
            .init("name", .text, required: true),
            .init("start", .date, required: true),
            .init("end", .date),
            .init("place", .text),
            .init("city", .identifier),
            .init("field", .text),
            .init("kind", .text),
            .init("article", .count),
            .init("url", .address),
            .init("status", .choice(["cancelled"])),
            .init("note", .text),
        ])

    init?(_ record: Record) {
        guard let name = record.text("name"), let start = record.date("start") else { return nil }
        self.init(
            name: name, start: start, end: record.date("end"), place: record.text("place"), city: record.text("city"),
            field: record.text("field"), kind: record.text("kind"), article: record.count("article"),
            url: record.text("url"), isCancelled: record.text("status") == "cancelled", note: record.text("note"))
    }

    /// The event as it is written.
    package var record: Record {
        var record = Record(Self.shape)
        record.setText("name", name)
        record["start"] = .date(start)
        record["end"] = end.map { .date($0) }
        record.setText("place", place)
        record.setText("city", city)
        record.setText("field", field)
        record.setText("kind", kind)
        record["article"] = article.map { .count($0) }
        record.setText("url", url)
        record.setText("status", isCancelled ? "cancelled" : nil)
        record.setText("note", note)
        return record
    }
}
