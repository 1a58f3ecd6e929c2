import Content
import Typesetter

/// Writes made-up issues: `OUT/0001.txt` with the documents it should become in `OUT/0001/`.
struct RandomCorpus {
    let count: Int
    let seed: UInt64
    let layout: Layout
    let folder: String

    func write() -> Bool {
        guard Output.makeFolder(folder) else { return false }
        let maker = IssueMaker(layout: layout)
        for number in 1...count {
            let issueSeed = seed &+ UInt64(number - 1)
            let manuscript = maker.manuscript(seed: issueSeed)
            let name = folder + "/" + String(repeating: "0", count: max(0, 4 - "\(number)".count)) + "\(number)"
            let text = Typesetter(layout: layout, seed: issueSeed).typeset(manuscript)
            guard Output.write(text, to: name + ".txt"), Output.makeFolder(name),
                Output.write(manuscript.issue.written(), to: name + "/issue.md")
            else { return false }
            for (index, article) in manuscript.articles.enumerated() {
                guard Output.write(article.written(), to: "\(name)/\(Names.document(index + 1))") else { return false }
            }
        }
        return true
    }
}
