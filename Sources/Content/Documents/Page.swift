internal import Text

/// A free page: `pages/about.md`.
package struct Page: Sendable, Hashable {
    package var title: String
    package var description: String?
    /// Its place in the navigation, the smallest first; absent where it does not stand there.
    package var navigation: Int?
    /// Markdown.
    package var body: [UInt8]

    package init(title: String, description: String? = nil, navigation: Int? = nil, body: [UInt8] = []) {
        self.title = title
        self.description = description
        self.navigation = navigation
        self.body = body
    }

    /// The keys of a page.
    package static let shape = Shape(
        Message("a page", ko: "페이지"),
        [
            .init("title", .text, required: true),
            .init("description", .text),
            .init("navigation", .count),
        ])

    /// Reads a page from clean bytes.
    package static func read(_ bytes: [UInt8], path: String) -> Reading<Page> {
        let (document, reader) = Document.read(bytes, path: path, shape)
        return Reading(document.flatMap { Page($0) }, reader.problems.diagnostics)
    }

    /// The page's file.
    package func written() -> [UInt8] {
        var record = Record(Self.shape)
        record.setText("title", title)
        record.setText("description", description)
        record["navigation"] = navigation.map { .count($0) }
        return Document.write(record, body: body)
    }

    init?(_ document: Document) {
        let record = document.record
        guard let title = record.text("title") else { return nil }
        self.init(
            title: title, description: record.text("description"), navigation: record.count("navigation"),
            body: document.body)
    }
}
