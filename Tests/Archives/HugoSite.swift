import Content
import Files

/// The archive as content of Hugo: issues are sections, articles their pages; cities, companies, sections and
/// categories are taxonomies, whose terms have their names as titles. The templates stand in `Tests/Archives/Hugo`.
struct HugoSite {
    let folder: String

    func write(_ archive: MadeUpArchive) throws {
        let site = try SpareFolder(folder + "/content", beside: folder + "/content")
        try writeTerms(archive.names, to: site)
        try site.put(Array("---\ntitle: 호\n---\n".utf8), at: "issues/_index.md")
        for number in 1...archive.issueCount {
            let made = archive.issue(number)
            let folder = "issues/weekly-\(number)/"
            let head = "---\ntitle: \(made.issue.title)\ndate: \(made.issue.date.text)\nissue: \(number)\n---\n"
            try site.put(Array(head.utf8), at: folder + "_index.md")
            for (index, article) in made.articles.enumerated() {
                try site.put(page(article, number: index + 1, in: made), at: folder + "\(index + 1).md")
            }
        }
    }

    private func writeTerms(_ names: NamePool, to site: SpareFolder) throws {
        for (kind, entries) in [("cities", names.cities), ("companies", names.companies)] {
            for entry in entries {
                let text = "---\ntitle: \(quoted(entry.hangul))\nhanzi: \(quoted(entry.hanzi ?? ""))\n---\n"
                try site.put(Array(text.utf8), at: "\(kind)/\(entry.id)/_index.md")
            }
        }
    }

    private func page(_ article: Article, number: Int, in issue: MadeUpArchive.MadeUpIssue) -> [UInt8] {
        var lines = [
            "---", "title: \(quoted(article.title))", "date: \(issue.issue.date.text)", "weight: \(number)",
            "cities: [\(article.cities.joined(separator: ", "))]",
            "companies: [\(article.companies.joined(separator: ", "))]",
        ]
        if let section = article.section { lines.append("sections: [\(quoted(section))]") }
        if let category = article.category { lines.append("categories: [\(quoted(category))]") }
        if let source = article.source { lines.append("source: \(quoted(source))") }
        if let reference = article.references.first, let title = reference.title, let url = reference.url {
            lines.append("references: [{title: \(quoted(title)), url: \(quoted(url))}]")
        }
        lines += ["---", "", ""]
        return Array(lines.joined(separator: "\n").utf8) + article.body
    }

    private func quoted(_ text: String) -> String {
        "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"") + "\""
    }
}
