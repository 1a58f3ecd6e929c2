internal import Text

/// What an article names as its ground: a title, a publisher, an address, a date, each where it is printed.
package struct Reference: Sendable, Hashable {
    package var title: String?
    package var publisher: String?
    package var url: String?
    package var date: PrintedDate?

    package init(title: String? = nil, publisher: String? = nil, url: String? = nil, date: PrintedDate? = nil) {
        self.title = title
        self.publisher = publisher
        self.url = url
        self.date = date
    }

    /// The keys of a reference.
    package static let shape = Shape(
        Message("a reference", ko: "참고자료"),
        [
            .init("title", .text),
            .init("publisher", .text),
            .init("url", .address),
            .init("date", .date),
        ])

    init(_ record: Record) {
        self.init(
            title: record.text("title"), publisher: record.text("publisher"), url: record.text("url"),
            date: record.date("date"))
    }

    /// The reference as it is written.
    package var record: Record {
        var record = Record(Self.shape)
        record.setText("title", title)
        record.setText("publisher", publisher)
        record.setText("url", url)
        record["date"] = date.map { .date($0) }
        return record
    }
}
