import Testing
import Text

@testable import Markdown

@Suite("Headings, captions, tables, notes, tasks")
struct StructureTests {
    @Test("ids of headings keep Hangul, are never empty and never twice")
    func headingIDs() {
        let rendered = render("## 1. 시장 동향\n## 1. 시장 동향\n### !!!\n### ？\n## 华为 & BYD\n## 시장-동향-2\n## 시장 동향\n## 시장 동향\n")
        let ids = rendered.headings.map(\.id)
        #expect(
            ids == [
                "1-시장-동향", "1-시장-동향-2", "section", "section-2", "华为-byd", "시장-동향-2", "시장-동향", "시장-동향-3",
            ])
        #expect(Set(ids).count == ids.count)
        #expect(rendered.headings.map(\.level) == [2, 2, 3, 3, 2, 2, 2, 2])
        #expect(rendered.headings[4].text == "华为 & BYD")
        #expect(String(decoding: rendered.html, as: UTF8.self).hasPrefix("<h2 id=\"1-시장-동향\">1. 시장 동향</h2>\n"))
    }

    @Test("a heading takes no id of the page around it, of a note or of a table")
    func takenIDs() {
        let rendered = render("# 본문\n# fn_1\n[^1]\n\n[^1]: 주", RenderingOptions(idPrefix: "a-", takenIDs: ["a-본문"]))
        #expect(rendered.headings.map(\.id) == ["a-본문-2", "a-fn-1"])
        #expect(String(decoding: rendered.html, as: UTF8.self).contains("id=\"a-fn_1\""))
    }

    @Test("a caption before a table names it, and its box that scrolls")
    func tableCaption() {
        let rendered = render("Table: **주요** 지수\n\n| 이름 | 지수 |\n|---|---|\n| 상하이 | 34,389.18 |\n")
        #expect(
            String(decoding: rendered.html, as: UTF8.self) == """
                <figure class="table">
                <figcaption id="caption_1"><strong>주요</strong> 지수</figcaption>
                <div class="table-scroll" id="table_1" role="region" tabindex="0" aria-labelledby="caption_1">
                <table aria-labelledby="caption_1">
                <thead>
                <tr><th scope="col">이름</th><th scope="col" class="number">지수</th></tr>
                </thead>
                <tbody>
                <tr><td>상하이</td><td class="number">34,389.18</td></tr>
                </tbody>
                </table>
                </div>
                </figure>

                """)
        #expect(rendered.captions == [RenderedCaption(kind: .table, text: "주요 지수")])
        #expect(rendered.tables.first?.caption == "주요 지수")
        #expect(rendered.tables.first?.line == 3)
    }

    @Test("regions have names of their own, with or without captions")
    func tableNames() {
        let table = "|a|\n|-|\n|b|\n\n"
        let page = html("Table: 같은 말\n\n\(table)Table: 같은 말\n\n\(table)\(table)")
        #expect(page.contains("aria-labelledby=\"caption_1\""))
        #expect(page.contains("aria-label=\"표 2. 같은 말\""))
        #expect(page.contains("aria-label=\"표 3\""))
    }

    @Test("a table without header words has no header; an empty header is a plain cell")
    func blankHeaders() {
        #expect(!html("| | |\n|-|-|\n|가|나|\n").contains("<th"))
        #expect(html("| |가|\n|-|-|\n|나|다|\n").contains("<tr><td></td><th scope=\"col\">가</th></tr>"))
    }

    @Test(
        "columns of numbers are found by their cells",
        arguments: [
            (["34,389.18", "-0.20%", "+8,600"], true), (["1.5억", "2억", "-"], true), (["△3.2", "▲1.0"], true),
            (["$30", "₩1,000", "(12.5)"], true), (["**12**", "3"], true), (["2024-12-05", "2024-12-07"], false),
            (["12월 5일", "12월 7일"], false), (["선전", "1", "2"], true), (["선전", "광저우", "2"], false),
            (["10~20", "30~40"], false), (["-", "-"], false), (["3개 기업이 참가", "5개 기업이 참가"], false),
        ])
    func numericColumns(cells: [String], isNumeric: Bool) {
        let rendered = render("|x|\n|-|\n" + cells.map { "|\($0)|\n" }.joined())
        #expect(rendered.tables.first?.numericColumns == [isNumeric])
    }

    @Test("alignment that the source gives goes before our own")
    func alignment() {
        let page = html("|a|b|c|\n|:-|:-:|-:|\n|1|2|3|\n")
        #expect(page.contains("<td class=\"left\">1</td><td class=\"center\">2</td><td class=\"right\">3</td>"))
    }

    @Test("cells are handed back as text when asked for")
    func gatheredCells() {
        let rendered = render("|이름|값|\n|-|-|\n|**가(나)**는<br>다|1|\n", RenderingOptions(gathersCells: true))
        #expect(rendered.tables.first?.cells == [["이름", "값"], ["가(나)는 다", "1"]])
        #expect(render("|a|\n|-|\n").tables.first?.cells == [])
    }

    @Test("a caption of a figure takes the quotation after it as the text of the picture")
    func figures() {
        #expect(
            html("Figure: 공급망\n\n> 상류\n>\n> > 하류\n\n> 인용") == """
                <figure class="figure">
                <figcaption>공급망</figcaption>
                <div class="figure-text">
                <p>상류</p>
                <blockquote>
                <p>하류</p>
                </blockquote>
                </div>
                </figure>
                <blockquote>
                <p>인용</p>
                </blockquote>

                """)
        #expect(html("Figure: 그림만\n\n글") == "<p class=\"caption\">그림만</p>\n<p>글</p>\n")
        #expect(html("Table: 표 없음\n\n글") == "<p class=\"caption\">표 없음</p>\n<p>글</p>\n")
        #expect(html("Tables: 아님") == "<p>Tables: 아님</p>\n")
    }

    @Test("notes lead there and back, every reference of its own")
    func footnotes() {
        #expect(
            html("가[^a] 나[^a]\n\n[^a]: 주") == """
                <p>가<sup class="footnote-reference" id="fnref_1">\
                <a role="doc-noteref" href="#fn_1" aria-label="각주 1">1</a></sup> \
                나<sup class="footnote-reference" id="fnref_1_2">\
                <a role="doc-noteref" href="#fn_1" aria-label="각주 1">1</a></sup></p>
                <section class="footnotes" role="doc-endnotes" aria-label="각주">
                <ol>
                <li id="fn_1">
                <p>주 <a class="footnote-back" role="doc-backlink" href="#fnref_1" aria-label="본문으로 1">↩\u{FE0E}</a> \
                <a class="footnote-back" role="doc-backlink" href="#fnref_1_2" \
                aria-label="본문으로 1-2">↩\u{FE0E}<sup>2</sup></a></p>
                </li>
                </ol>
                </section>

                """)
        #expect(html("가[^a]\n\n[^a]: - 목록").contains("<p><a class=\"footnote-back\""))
        #expect(html("가[^b]") == "<p>가[^b]</p>\n")
    }

    @Test("a note that is not shown is named with its place")
    func lostNotes() {
        let rendered = render("**가(나)**는[^a]\n\n[^a]: 하나\n\n[^b]: 둘\n\n[^A]: 셋\n")
        #expect(rendered.diagnostics.map { $0.place?.line } == [5, 7])
        #expect(
            rendered.diagnostics.map(\.problem.english) == [
                "no text refers to the foot-note [^b], so it is not shown",
                "the foot-note [^a] is defined a second time and not shown",
            ])
        #expect(render("가[^a]\n\n> [^a]: 하나\n\n`[^b]: 둘`\n\n```\n[^c]: 셋\n```").diagnostics == [])
    }

    @Test("fixed words are those of the caller")
    func labels() {
        let labels = Labels(
            footnotes: "Notes", footnote: "Note", backToText: "Back", table: "Table", taskDone: "done", taskOpen: "open"
        )
        let page = String(
            decoding: render("a[^1]\n\n|a|\n|-|\n\n- [x] b\n- [ ] c\n\n[^1]: d", RenderingOptions(labels: labels)).html,
            as: UTF8.self)
        for word in ["\"Notes\"", "\"Note 1\"", "\"Back 1\"", "\"Table 1\"", "\"done\"", "\"open\""] {
            #expect(page.contains(word))
        }
        #expect(!page.contains("각주"))
    }

    @Test("tasks are boxes with a name")
    func tasks() {
        #expect(
            html("- [x] 하나\n- [ ] 둘\n- 셋") == """
                <ul>
                <li class="task"><input type="checkbox" disabled checked aria-label="완료"> 하나</li>
                <li class="task"><input type="checkbox" disabled aria-label="미완료"> 둘</li>
                <li>셋</li>
                </ul>

                """)
    }

    @Test("dates with ~ between them stay as they are")
    func tildes() {
        #expect(html("5.29~5.31, 6.1~6.3, ~~2~~") == "<p>5.29~5.31, 6.1~6.3, ~~2~~</p>\n")
    }
}
