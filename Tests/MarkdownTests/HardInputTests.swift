import Testing
import Text

@testable import Markdown

/// Each of these made some Markdown renderer crash, hang or swallow all memory. The time limit is only for a hang.
@Suite("Hard input", .timeLimit(.minutes(2)))
struct HardInputTests {
    @Test("an empty text gives an empty page")
    func empty() {
        #expect(render("").html == [])
        #expect(render("\n\n \n").html == [])
        #expect(MarkdownRenderer().render(MarkdownDocument(path: "a", bytes: [], bodyOffset: 9)).html == [])
    }

    @Test("one megabyte on one line")
    func oneLine() {
        let line = String(repeating: "가나다 **라(마)**는 ", count: 35_000)
        let page = html(line)
        #expect(page.ranges(of: "<strong>").count == 35_000)
    }

    @Test(
        "50,000 quotations, brackets and other signs, one in the other",
        arguments: [
            ">", "> ", "[", "![", "[a](", "*a_ ", "**a *a ", "_", "__a", "a**", "*가(", "<", "<!--", "<?", "&", "\\*",
            "`a``",
            "|", "http://a(", "a@", "www.", "www.a.", "~", "[^1", "[^1]: ", "- ", "1. ", "*)가", "<br", "Table: ", "“︁*",
        ])
    func repeated(sign: String) {
        let rendered = render(String(repeating: sign, count: 50_000) + "끝")
        // A foot-note that nothing refers to is not shown, but named.
        #expect(!rendered.html.isEmpty || !rendered.diagnostics.isEmpty)
    }

    @Test("brackets and emphasis that open 50,000 times and close as often")
    func nestedPairs() {
        #expect(
            html(String(repeating: "[", count: 50_000) + "a" + String(repeating: "]", count: 50_000)).hasPrefix("<p>["))
        let emphasis = String(repeating: "*가(", count: 50_000) + String(repeating: ")나*", count: 50_000)
        #expect(html(emphasis).ranges(of: "<em>").count == 50_000)
        let images = String(repeating: "![", count: 50_000) + "a" + String(repeating: "](b)", count: 50_000)
        #expect(html(images).hasPrefix("<p><img src=\"b\" alt=\"a\""))
    }

    @Test("lists 10,000 deep")
    func deepLists() {
        let page = html(String(repeating: "- ", count: 10_000) + "가")
        #expect(page.ranges(of: "<ul>").count == 10_000)
        #expect(page.ranges(of: "</ul>").count == 10_000)
    }

    @Test("a table of 10,000 columns")
    func wideTable() {
        let row = "|" + String(repeating: "1|", count: 10_000) + "\n"
        let rendered = render(row + row.replacing("1", with: "-") + row)
        #expect(rendered.tables.first?.numericColumns.count == 10_000)
        #expect(rendered.diagnostics == [])
    }

    @Test("a table that its rows would fill to millions of cells is text, and named")
    func hugeTables() {
        let columns = 3_000
        let header =
            "|" + String(repeating: "a|", count: columns) + "\n|" + String(repeating: "-|", count: columns) + "\n"
        let rendered = render("글\n\n" + header + String(repeating: "|b|\n", count: 3_000))
        #expect(rendered.tables == [])
        #expect(rendered.diagnostics.first?.severity == .error)
        #expect(rendered.diagnostics.first?.place?.line == 3)
        let wide = "|" + String(repeating: "a|", count: 70_000) + "\n|" + String(repeating: "-|", count: 70_000) + "\n"
        #expect(render(wide).tables == [])
    }

    @Test("a long and narrow table is a table")
    func longTable() {
        let rendered = render("|a|b|\n|-|-|\n" + String(repeating: "|1|가|\n", count: 20_000))
        #expect(rendered.tables.first?.rowCount == 20_000)
    }

    @Test("ten thousand equal headings get ten thousand ids")
    func equalHeadings() {
        let rendered = render(String(repeating: "## 가\n", count: 10_000))
        #expect(Set(rendered.headings.map(\.id)).count == 10_000)
    }

    @Test("thousands of notes and references to one")
    func manyNotes() {
        let notes = (0..<3_000).map { "[^\($0)]: 주[^\($0 + 1)]\n\n" }.joined()
        #expect(html("가[^0]\n\n" + notes).ranges(of: "<li id=").count == 3_000)
        #expect(
            html("[^1]: 주\n\n" + String(repeating: "가[^1] ", count: 5_000)).ranges(of: "doc-backlink").count == 5_000)
    }

    @Test("bytes that are no UTF-8 crash nothing")
    func invalidBytes() {
        let bytes: [UInt8] = [0x2A, 0x2A, 0xEA, 0xB0, 0x2A, 0x2A, 0xFF, 0x2A, 0xED, 0xA0, 0x80, 0x2A, 0xEF, 0xB7]
        for start in 0..<bytes.count {
            let rendered = MarkdownRenderer().render(MarkdownDocument(path: "a", bytes: Array(bytes[start...])))
            #expect(!rendered.html.isEmpty)
        }
    }

    @Test("random mixtures of signs never crash, and leave no mark")
    func randomText() {
        let signs = [
            "*", "**", "_", "(", ")", "가", "华", "a", " ", "\n", "|", "-", "`", "[", "]", "<", ">", "\\", "。", "#", "^",
            ":", "!", "~", "1.", "&",
        ]
        var state: UInt64 = 42
        for _ in 0..<3_000 {
            var text = ""
            for _ in 0..<40 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += signs[Int(state >> 33) % signs.count]
            }
            let page = html(text)
            let hasMark = page.unicodeScalars.contains { (0xFDD0...0xFDD2).contains($0.value) }
            #expect(!hasMark, "\(text)")
        }
    }
}
