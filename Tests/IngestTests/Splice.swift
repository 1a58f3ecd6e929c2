import Content
import Ingest
import Testing
import Text
import Typesetter

/// Sets lines written by hand into a made-up issue, where the article with `Splice.place` has its place for them.
///
/// In the lines, `_` at the end stands for the blank that says "broken between words", `>` at the head for the
/// blank at the head of a page (which no blank line precedes), `^` at the head for a cell that begins higher up in its
/// row (no blank line, no blank), and an empty line for a wide gap.
enum Splice {
    /// The paragraph that the lines replace.
    static let place = "여기에 줄을 넣는다."

    /// The issue read back, or nil where none came back.
    static func read(_ lines: [String], at line: String = place, into manuscript: Manuscript, _ layout: Layout)
        -> IngestedIssue?
    {
        let host = String(decoding: Typesetter(layout: layout).typeset(manuscript), as: UTF8.self)
        let rows = host.split(separator: "\n", omittingEmptySubsequences: false)
        let text = rows.map { $0.contains(line) ? spliced(lines) : String($0) }.joined(separator: "\n")
        let decoded = DecodedText(bytes: Array(text.utf8), encoding: .utf8, diagnostics: [])
        return IssueReader(path: "spliced.txt").read(decoded).value
    }

    /// The blocks of the article, with the paragraphs before and behind the place left out.
    static func blocks(_ lines: [String], _ layout: Layout) -> [Block]? {
        let issue = read(lines, into: host(layout), layout)
        let article = issue?.articles.first { $0.title == title }
        guard let article else { return nil }
        // Notes stand at an article's end.
        let blocks = BlockReader.blocks(of: article.body)
        let (texts, notes) = (blocks.filter { !isNote($0) }, blocks.filter { isNote($0) })
        return Array(texts.dropFirst().dropLast()) + notes
    }

    /// The rows of the captioned table that the lines are, and nothing else.
    static func table(_ lines: [String], _ name: String = "monthly-2025") throws -> [[String]] {
        let layout = try #require(Layout.named(name))
        let blocks = try #require(Splice.blocks(lines, layout), "the article did not come back")
        #expect(blocks.map(\.kind) == [.tableCaption, .table])
        return blocks.last?.rows ?? []
    }

    /// The first table of the blocks that the lines are, whatever stands beside it.
    static func firstTable(_ lines: [String], _ name: String = "monthly-2025") throws -> [[String]] {
        let layout = try #require(Layout.named(name))
        let blocks = try #require(Splice.blocks(lines, layout), "the article did not come back")
        return try #require(blocks.first { $0.kind == .table }, "no table was found").rows
    }

    /// The cells of a column.
    static func column(_ place: Int, of rows: some Sequence<[String]>) -> [String] {
        rows.map { $0.dropFirst(place).first ?? "(no cell)" }
    }

    private static func isNote(_ block: Block) -> Bool {
        if case .note = block.kind { true } else { false }
    }

    private static let title = "줄을 넣는 기사의 제목"

    /// An issue whose second section begins with an article that has the place.
    static func host(_ layout: Layout) -> Manuscript {
        var manuscript = IssueMaker(layout: layout).manuscript(seed: 4)
        let section = manuscript.issue.sections[layout.name == "monthly-2025" ? 0 : 1]
        guard let index = manuscript.articles.firstIndex(where: { $0.section == section }) else { return manuscript }
        manuscript.articles[index].title = title
        manuscript.articles[index].references = []
        let before = "바로 앞에 선 문단은 이렇게 한 줄로 끝난다."
        let behind = "바로 뒤에 선 문단은 여러 갈래의 이야기를 담아 한 줄보다 길게 이어지며, 그 끝은 다음 줄에 가서야 비로소 마침표를 찍는다."
        manuscript.articles[index].body = Array("\(before)\n\n\(place)\n\n\(behind)\n".utf8)
        return manuscript
    }

    private static func spliced(_ lines: [String]) -> String {
        var text = ""
        var gap = 0
        for line in lines {
            guard !line.isEmpty else {
                gap = 3
                continue
            }
            let blanks = line.reversed().prefix { $0 == "_" }.count
            let words = line.dropLast(blanks) + String(repeating: " ", count: blanks)
            if words.hasPrefix(">") {
                text += (text.isEmpty ? "" : "\n") + " " + words.dropFirst()
            } else if words.hasPrefix("^") {
                text += "\n" + words.dropFirst()
            } else {
                text += text.isEmpty ? words : String(repeating: "\n", count: max(1, gap) + 1) + words
            }
            gap = 0
        }
        return text
    }
}
