import Content
import Text
import Typesetter

/// Sets the issue that lies in a folder.
struct FolderTypesetter {
    let folder: String
    let layout: Layout
    let seed: UInt64

    /// The text, or nil where the folder's documents cannot be read.
    func typeset() -> [UInt8]? {
        guard let issue = read("issue.md", as: Issue.read) else { return nil }
        var articles: [Article] = []
        while let path = Optional(Names.document(articles.count + 1)), Input.exists(folder + "/" + path) {
            guard let article = read(path, as: Article.read) else { return nil }
            articles.append(article)
        }
        return Typesetter(layout: layout, seed: seed).typeset(Manuscript(issue: issue, articles: articles))
    }

    private func read<Value>(_ name: String, as parse: ([UInt8], String) -> Reading<Value>) -> Value? {
        let path = folder + "/" + name
        guard let bytes = Input.read(path) else {
            Output.complain("\(path): cannot be read\n")
            return nil
        }
        let reading = parse(bytes, path)
        for diagnostic in reading.diagnostics {
            Output.complain("\(path):\(diagnostic.place?.line ?? 0): \(diagnostic.problem.english)\n")
        }
        return reading.value
    }
}

/// Names of an issue's documents.
enum Names {
    static func document(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number).md" }
}
