import Content
import Files

/// The archive as a site of ours.
struct SeogoSite {
    let folder: String

    func write(_ archive: MadeUpArchive, gazetteer: String) throws {
        let site = try SpareFolder(folder + "/Content", beside: folder + "/Content")
        try site.put(Array("title: 만든 소식\nurl: https://archive.example.org/\nlanguage: ko\n".utf8), at: "site.yml")
        for name in ["cities.yml", "companies.yml"] {
            try site.put(try FileReader.read(gazetteer + "/" + name), at: "gazetteer/" + name)
        }
        for number in 1...archive.issueCount {
            let made = archive.issue(number)
            let folder = "issues/weekly-\(number)/"
            try site.put(made.issue.written(), at: folder + "issue.md")
            for (index, article) in made.articles.enumerated() {
                let name = (index < 9 ? "0" : "") + "\(index + 1).md"
                try site.put(article.written(), at: folder + name)
            }
        }
    }
}
