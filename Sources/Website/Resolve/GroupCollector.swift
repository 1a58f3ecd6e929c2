internal import Content
internal import Text

/// Gathers articles by section and category, and gives each group an address. Titles that differ only in spaces
/// (`외부지원`, `외부 지원`) are one group, which has the title of the newest article.
struct GroupCollector {
    private struct Key: Hashable {
        let kind: ArticleGroup.Kind
        let id: String
    }

    private var order: [Key] = []
    private var titles: [Key: String] = [:]
    private var articles: [Key: [Int]] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    /// Adds an article; the newest come first.
    mutating func add(_ article: ArchivedArticle, _ kind: ArticleGroup.Kind, _ title: String) {
        let key = Key(kind: kind, id: Slug.of(title))
        if let first = titles[key] {
            if first != title, Folding.key(of: first) != Folding.key(of: title) { report(title, first, article) }
        } else {
            titles[key] = title
            order.append(key)
        }
        articles[key, default: []].append(article.index)
    }

    /// Sections first, both in the order of their titles.
    func groups() -> [ArticleGroup] {
        let groups = order.map { key in
            ArticleGroup(
                kind: key.kind, id: key.id, title: titles[key] ?? key.id, articles: articles[key] ?? [])
        }
        let sorted = groups.sorted { $0.title < $1.title }
        return sorted.filter { $0.kind == .section } + sorted.filter { $0.kind == .category }
    }

    private mutating func report(_ title: String, _ first: String, _ article: ArchivedArticle) {
        diagnostics.append(
            Diagnostic(
                .warning, path: article.file.path,
                Message(
                    "“\(title)” has the same address as “\(first)”, and shares its page",
                    ko: "“\(title)”의 주소가 “\(first)”과(와) 같아 한 쪽에 실립니다"),
                advice: Message("write both the same", ko: "둘을 똑같이 쓰십시오")))
    }
}
