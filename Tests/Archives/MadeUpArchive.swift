import Content
import Typesetter

/// An archive of so many articles, ten to an issue, one issue a week as long as the years suffice. The same number
/// gives the same archive, and a larger one begins with the articles of a smaller one.
struct MadeUpArchive {
    static let articlesInIssue = 10
    static let sections = ["주간 소식", "산업 깊이 읽기", "정책과 제도", "우리 센터 소식"]
    static let categories = ["산업분석", "지역소개", "기업분석", "정책분석", "기관소개", "기술동향", "투자동향", "현장취재"]

    let articleCount: Int
    let names: NamePool

    var issueCount: Int { (articleCount + Self.articlesInIssue - 1) / Self.articlesInIssue }

    struct MadeUpIssue {
        let number: Int
        let issue: Issue
        let articles: [Article]
    }

    /// The issue of a number, from 1.
    func issue(_ number: Int) -> MadeUpIssue {
        let first = (number - 1) * Self.articlesInIssue
        let articles = (first..<min(first + Self.articlesInIssue, articleCount)).map { article($0) }
        // 2004-01-07, and every seventh day; an archive too large for that comes out more often.
        let day = Day(ordinal: 12_424 + (number - 1) * max(1, min(7, 7 * 1_100 / max(1, issueCount))))
        let issue = Issue(
            number: .ordinal(number), date: day, dateBasis: .printed, title: "주간 만든 소식 \(number)호",
            sections: Self.sections)
        return MadeUpIssue(number: number, issue: issue, articles: articles)
    }

    private func article(_ number: Int) -> Article {
        var writer = ArticleWriter(seed: UInt64(number) &* 0x9E37_79B9 &+ 7, names: names)
        let section = Self.sections[number % Self.articlesInIssue * Self.sections.count / Self.articlesInIssue]
        return writer.article(section: section, categories: Self.categories)
    }
}
