internal import Text

/// An article of an issue: `01.md`.
package struct Article: Sendable, Hashable {
    /// Whole, without its number, bullet or bracketed category.
    package var title: String
    /// One of the sections.
    package var section: String?
    /// The bracketed label of the title.
    package var category: String?
    /// The medium that the text names.
    package var source: String?
    /// Ids of the cities the article names, in order of first mention.
    package var cities: [String]
    /// Ids of the companies the article names, likewise.
    package var companies: [String]
    package var references: [Reference]
    /// Markdown.
    package var body: [UInt8]

    package init(
        title: String, section: String? = nil, category: String? = nil, source: String? = nil, cities: [String] = [],
        companies: [String] = [], references: [Reference] = [], body: [UInt8] = []
    ) {
        self.title = title
        self.section = section
        self.category = category
        self.source = source
        self.cities = cities
        self.companies = companies
        self.references = references
        self.body = body
    }

    /// The keys of an article.
    package static let shape = Shape(
        Message("an article", ko: "기사"),
        [
            .init("title", .text, required: true),
            .init("section", .text),
            .init("category", .text),
            .init("source", .text),
            .init("cities", .identifiers),
            .init("companies", .identifiers),
            .init("references", .records(Reference.shape)),
        ])

    /// Reads an article from clean bytes.
    package static func read(_ bytes: [UInt8], path: String) -> Reading<Article> {
        let (document, reader) = Document.read(bytes, path: path, shape)
        return Reading(document.flatMap { Article($0) }, reader.problems.diagnostics)
    }

    /// The article's file.
    package func written() -> [UInt8] {
        var record = Record(Self.shape)
        record.setText("title", title)
        record.setText("section", section)
        record.setText("category", category)
        record.setText("source", source)
        record.setList("cities", cities)
        record.setList("companies", companies)
        if !references.isEmpty { record["references"] = .records(references.map(\.record)) }
        return Document.write(record, body: body)
    }

    init?(_ document: Document) {
        let record = document.record
        guard let title = record.text("title") else { return nil }
        self.init(
            title: title, section: record.text("section"), category: record.text("category"),
            source: record.text("source"), cities: record.list("cities"), companies: record.list("companies"),
            references: record.records("references").map { Reference($0) }, body: document.body)
    }
}
