/// How a newsletter looks: one value for each of the layouts that the ingest knows.
package struct Layout: Sendable {
    /// How the text was got out of the newsletter.
    enum Family: Sendable {
        /// Out of a PDF's text layer: a line is a printed line.
        case printed
        /// Out of an OCR model: a line is mostly a paragraph.
        case recognised
    }

    enum TitlePlace: Sendable {
        /// `1. 제목 — 매체` over the article.
        case numbered
        /// `◼ 제목` for the short news, `1. [분류] 제목` for the rest.
        case squareThenNumbered
        /// `01. 제목` at the foot of the article's first page.
        case atPageFoot
    }

    /// The layout's name, as the ingest calls it.
    package let name: String
    let family: Family
    let isMonthly: Bool
    let titlePlace: TitlePlace
    /// What opens a list item in print.
    let itemMark: String
    /// What opens a heading of the lower level that has no number of its own.
    let lowerHeadingMark: String
    /// Captions stand under their tables.
    let captionsFollowTables: Bool
    /// Sources are listed under `*출처:` at an article's end; else under `참고자료` at the end of a page.
    let starredSources: Bool
    /// The brackets of a title's category.
    let categoryBrackets: (open: String, close: String)
    /// The OCR model marked headings with `#`.
    let marksHeadings: Bool

    /// It comes out of a PDF, line by line.
    package var isPrinted: Bool { family == .printed }

    /// How wide a full line is, in hundredths of an em.
    static let measure = 4200

    package static let all: [Layout] = [.weekly2021, .weekly2022, .weekly2023, .weekly2024, .monthly2025]

    /// The layout of a name.
    package static func named(_ name: String) -> Layout? { all.first { $0.name == name } }

    static let weekly2021 = Layout(
        name: "weekly-2021", family: .printed, isMonthly: false, titlePlace: .numbered, itemMark: "○",
        lowerHeadingMark: "▶", captionsFollowTables: true, starredSources: true, categoryBrackets: ("【", "】"),
        marksHeadings: false)
    static let weekly2022 = Layout(
        name: "weekly-2022", family: .recognised, isMonthly: false, titlePlace: .numbered, itemMark: "- ",
        lowerHeadingMark: "", captionsFollowTables: false, starredSources: true, categoryBrackets: ("【", "】"),
        marksHeadings: false)
    static let weekly2023 = Layout(
        name: "weekly-2023", family: .recognised, isMonthly: false, titlePlace: .numbered, itemMark: "- ",
        lowerHeadingMark: "", captionsFollowTables: false, starredSources: true, categoryBrackets: ("【", "】"),
        marksHeadings: true)
    static let weekly2024 = Layout(
        name: "weekly-2024", family: .printed, isMonthly: false, titlePlace: .squareThenNumbered, itemMark: "－ ",
        lowerHeadingMark: "◼ ", captionsFollowTables: false, starredSources: false, categoryBrackets: ("[", "]"),
        marksHeadings: false)
    static let monthly2025 = Layout(
        name: "monthly-2025", family: .printed, isMonthly: true, titlePlace: .atPageFoot, itemMark: "－ ",
        lowerHeadingMark: "◼ ", captionsFollowTables: false, starredSources: false, categoryBrackets: ("[", "]"),
        marksHeadings: false)
}
