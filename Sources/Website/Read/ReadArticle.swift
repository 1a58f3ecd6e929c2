internal import Content
internal import Markdown
internal import Text

/// An article, read: its body rendered, its names found, its tables known. Made from the article and the gazetteer
/// alone, so that it can be kept (`ArticleStore`).
struct ReadArticle: Sendable {
    /// Without its body.
    let file: ArticleFile
    let markdown: KeptBytes
    let body: ArticleBody
    /// What it says of each city and company it lists, in order of first mention; cities and companies mixed.
    let names: [NameInArticle]
    let tables: [TableInArticle]
    let headings: [RenderedHeading]
    /// The beginning of its text, for lists and search engines.
    let summary: String
    /// What the search needs of its text.
    let search: SearchPiece
    let diagnostics: [Diagnostic]

    struct NameInArticle: Sendable {
        /// The number of the entry among all entries.
        let entry: Int
        /// Never empty: an article that lists a name without printing it is quoted by its title.
        let passages: PassageList
    }

    struct TableInArticle: Sendable {
        /// The id of the element of the page that holds the table.
        let id: String
        let caption: String?
        let rowCount: Int
        let columnCount: Int
        let csv: KeptBytes
        /// The table with its caption, in the HTML of the body.
        let html: Range<Int>
        /// The entries whose names stand in it.
        let entries: Set<Int>
    }
}
