internal import Content
internal import Ingest
internal import Text
package import Typesetter

/// Sets a manuscript, reads the text back, and says what came back otherwise.
package struct RoundTrip: Sendable {
    let layout: Layout
    let manuscript: Manuscript
    let seed: UInt64

    package init(layout: Layout, manuscript: Manuscript, seed: UInt64 = 1) {
        self.layout = layout
        self.manuscript = manuscript
        self.seed = seed
    }

    /// A made-up issue.
    package init(layout: Layout, seed: UInt64) {
        self.init(layout: layout, manuscript: IssueMaker(layout: layout).manuscript(seed: seed), seed: seed)
    }

    /// The newsletter.
    package var text: [UInt8] { Typesetter(layout: layout, seed: seed).typeset(manuscript) }

    /// What differs, a line each; empty where the ingest gave back what was set and lost nothing.
    package func differences() -> [String] {
        let decoded = DecodedText(bytes: text, encoding: .utf8, diagnostics: [])
        guard let read = IssueReader(path: "made-up.txt").read(decoded).value else { return ["no issue came back"] }
        var found = Losses(issue: read, text: decoded.bytes).all()
        compare("dialect", layout.name, read.dialect, &found)
        compareIssue(read.issue, &found)
        compare("titles", manuscript.articles.map(\.title), read.articles.map(\.title), &found)
        guard manuscript.articles.count == read.articles.count else { return found }
        for (number, (set, back)) in zip(manuscript.articles, read.articles).enumerated() {
            compareArticle("article \(number + 1)", set, back, &found)
        }
        return found
    }

    private func compareIssue(_ back: Issue, _ found: inout [String]) {
        let set = manuscript.issue
        compare("number", set.number.text, back.number.text, &found)
        compare("date", set.date.text, back.date.text, &found)
        compare("date basis", set.dateBasis, back.dateBasis, &found)
        compare("issue title", set.title, back.title, &found)
        compare("sections", set.sections, back.sections, &found)
        compare("count of events", set.events.count, back.events.count, &found)
        for (one, other) in zip(set.events, back.events) { compare("event", one, other, &found) }
    }

    private func compareArticle(_ name: String, _ set: Article, _ back: Article, _ found: inout [String]) {
        compare("\(name) section", set.section, back.section, &found)
        compare("\(name) category", set.category, back.category, &found)
        compare("\(name) source", set.source, back.source, &found)
        compare("\(name) references", shown(set.references), shown(back.references), &found)
        let (blocks, read) = (BlockReader.blocks(of: set.body), BlockReader.blocks(of: back.body))
        compare("\(name) notes", blocks.filter(isNote), read.filter(isNote), &found)
        // Where a note stands among the blocks means nothing; its mark does.
        let (texts, readTexts) = (blocks.filter { !isNote($0) }, read.filter { !isNote($0) })
        for index in 0..<max(texts.count, readTexts.count) {
            let one = index < texts.count ? texts[index] : nil
            let other = index < readTexts.count ? readTexts[index] : nil
            guard one != other else { continue }
            found.append("\(name) block \(index): " + Difference.shown(shown(one), shown(other)))
            return
        }
    }

    private func isNote(_ block: Block) -> Bool {
        if case .note = block.kind { true } else { false }
    }

    private func shown(_ references: [Reference]) -> [String] {
        references.map { reference in
            [reference.title, reference.publisher, reference.url, reference.date?.text].map { $0 ?? "-" }
                .joined(separator: " | ")
        }
    }

    private func shown(_ block: Block?) -> String {
        guard let block else { return "nothing" }
        return "\(block.kind) \(block.text)" + block.rows.map { " ⏎ " + $0.joined(separator: " | ") }.joined()
    }

    private func compare<Value: Equatable>(_ what: String, _ set: Value, _ back: Value, _ found: inout [String]) {
        if set != back { found.append("\(what): " + Difference.shown("\(set)", "\(back)")) }
    }
}
