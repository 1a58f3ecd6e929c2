import Testing

@testable import Markdown

@Suite("A linking pass of another target")
struct LinkingPassTests {
    @Test("links the first mention of a name, wherever text is")
    func firstMention() {
        var isLinked = false
        let name = Array("선전".utf8)
        let document = MarkdownDocument(path: "a.md", bytes: Array("## 선전\n\n`선전` [선전](/x) **선전(深圳)**은 선전에서".utf8))
        let rendered = MarkdownRenderer().render(document) { run in
            guard !isLinked, run.place != .heading, let start = run.bytes.firstRange(of: name)?.lowerBound else {
                return []
            }
            isLinked = true
            return [TextLink(range: start..<(start + name.count), address: "../cities/shenzhen/", cssClass: "city")]
        }
        #expect(
            String(decoding: rendered.html, as: UTF8.self) == """
                <h2 id="선전">선전</h2>
                <p><code>선전</code> <a href="/x">선전</a> \
                <strong><a href="../cities/shenzhen/" class="city">선전</a>(深圳)</strong>은 선전에서</p>

                """)
        #expect(rendered.links.map(\.address) == ["/x", "../cities/shenzhen/"])
    }

    @Test("sees all text but links, code and bare addresses, with its place, and no marks")
    func runs() {
        var runs: [String] = []
        let text = "# 제목\n\nTable: 설명\n\n|가|\n|-|\n|나|\n\n**다(라)**는 https://a.kr에 `마` [바](/b) <i>"
        _ = MarkdownRenderer().render(MarkdownDocument(path: "a.md", bytes: Array(text.utf8))) { run in
            runs.append("\(run.place):" + String(decoding: run.bytes, as: UTF8.self))
            return []
        }
        #expect(
            runs == [
                "heading:제목", "caption:설명", "tableCell:가", "tableCell:나", "text:다(라)", "text:는 ", "text:에 ", "text: ",
                "text: ",
            ])
    }

    @Test("a rendering inside a pass spoils nothing of the one around it")
    func nestedRendering() {
        let renderer = MarkdownRenderer()
        let inner = MarkdownDocument(
            path: "b.md", bytes: Array("*나* `다`\n\n".utf8 + Array(repeating: UInt8(ascii: "x"), count: 500_000)))
        let text = (0..<50).map { "문단 \($0) **가(\($0))**는\n\n" }.joined()
        let outer = MarkdownDocument(path: "a.md", bytes: Array(text.utf8))
        let expected = renderer.render(outer).html
        let rendered = renderer.render(outer) { _ in
            _ = renderer.render(inner)
            return []
        }
        #expect(rendered.html == expected)
    }
}
