import Testing

@testable import Markdown

@Suite("Renderings at once")
struct ParallelRenderingTests {
    /// libcmark-gfm changes tables of the whole process while it parses with some of its extensions attached: four
    /// tasks at once then gave hundreds of wrong pages of these 8,000.
    @Test("8,000 documents by four tasks at once equal the same rendered one after another")
    func fourTasks() async {
        let documents = (0..<8_000).map { MarkdownDocument(path: "\($0).md", bytes: Array(Self.text($0).utf8)) }
        let renderer = MarkdownRenderer()
        let expected = documents.map { renderer.render($0) }
        let rendered = await withTaskGroup(of: (Int, [RenderedMarkdown]).self) { group in
            for task in 0..<4 {
                group.addTask {
                    (task, stride(from: task, to: documents.count, by: 4).map { renderer.render(documents[$0]) })
                }
            }
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        for (index, page) in expected.enumerated() {
            #expect(rendered[index % 4]?[index / 4] == page, "document \(index)")
        }
    }

    /// A short document with what makes the extensions work: `~`, `:`, `w`, tables, tasks, notes, emphasis.
    private static func text(_ seed: Int) -> String {
        var parts = [
            "**화싱(华星)\(seed)**은 2023.5.29~5.31에 www.example.kr/\(seed)에서 ~~발표~~했다.",
            "| 이름 | 값 |\n|---|---|\n| 가 | \(seed),000 |", "- [x] 첫째 *일*\n- [ ] 둘째 http://a.kr/w:\(seed)",
            "각주[^\(seed)]와 a_b_c\n\n[^\(seed)]: 주 w:w ~\(seed)~", "## 제목 \(seed): 개요",
            "> 인용 `코드 \(seed)` \\*별\\*", "Figure: 그림 \(seed)\n\n> 글",
        ]
        parts.swapAt(seed % parts.count, (seed / 7) % parts.count)
        return parts.prefix(3 + seed % 5).joined(separator: "\n\n")
    }
}
