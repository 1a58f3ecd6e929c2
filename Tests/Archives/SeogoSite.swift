import Content
import Files

/// The archive as a site of ours.
struct SeogoSite {
    let folder: String

    func write(_ archive: MadeUpArchive, gazetteer: String) throws {
        let site = try FreshFolder(folder + "/Content")
        try site.write(Array("title: 만든 소식\nurl: https://archive.example.org/\nlanguage: ko\n".utf8), to: "site.yml")
        for name in ["cities.yml", "companies.yml"] {
            try site.write(try FileReader.read(gazetteer + "/" + name), to: "gazetteer/" + name)
        }
        for number in 1...archive.issueCount {
            let made = archive.issue(number)
            let folder = "issues/weekly-\(number)/"
            try site.write(made.issue.written(), to: folder + "issue.md")
            for (index, article) in made.articles.enumerated() {
                let name = (index < 9 ? "0" : "") + "\(index + 1).md"
                try site.write(article.written(), to: folder + name)
            }
        }
    }
}
