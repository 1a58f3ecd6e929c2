import Testing

@testable import Markdown

/// The ground of the conformance suites in texts of our own, for a clone that stands alone.
@Suite("Markdown as specified")
struct SpecificationTests {
    @Test(
        "blocks",
        arguments: [
            ("가\n나\n\n다", "<p>가\n나</p>\n<p>다</p>\n"),
            ("제목\n===\n작은\n---", "<h1>제목</h1>\n<h2>작은</h2>\n"),
            ("### 셋 ###\n####### 일곱", "<h3>셋</h3>\n<p>####### 일곱</p>\n"),
            ("가\n***\n나", "<p>가</p>\n<hr />\n<p>나</p>\n"),
            ("> 가\n나\n> > 다", "<blockquote>\n<p>가\n나</p>\n<blockquote>\n<p>다</p>\n</blockquote>\n</blockquote>\n"),
            ("- 가\n- 나\n\n  다", "<ul>\n<li>\n<p>가</p>\n</li>\n<li>\n<p>나</p>\n<p>다</p>\n</li>\n</ul>\n"),
            ("- 가\n  - 나\n- 다", "<ul>\n<li>가\n<ul>\n<li>나</li>\n</ul>\n</li>\n<li>다</li>\n</ul>\n"),
            ("3. 가\n4. 나", "<ol start=\"3\">\n<li>가</li>\n<li>나</li>\n</ol>\n"),
            ("1) 가", "<ol>\n<li>가</li>\n</ol>\n"),
            ("    <가>\n", "<pre><code>&lt;가&gt;\n</code></pre>\n"),
            ("~~~ swift x\n*가*\n~~~", "<pre><code class=\"language-swift\">*가*\n</code></pre>\n"),
            ("<div>\n*가*\n\n*나*\n</div>", "<div>\n*가*\n<p><em>나</em></p>\n</div>\n"),
            ("-\n", "<ul>\n<li></li>\n</ul>\n"),
        ])
    func blocks(markdown: String, expected: String) {
        #expect(specificationHTML(markdown) == expected)
    }

    @Test(
        "inlines",
        arguments: [
            ("*가* **나** ***다***", "<p><em>가</em> <strong>나</strong> <em><strong>다</strong></em></p>\n"),
            ("**가*나*다**", "<p><strong>가<em>나</em>다</strong></p>\n"),
            ("`` `가` `` `나\n다`", "<p><code>`가`</code> <code>나 다</code></p>\n"),
            ("가  \n나\\\n다", "<p>가<br />\n나<br />\n다</p>\n"),
            ("\\*가\\* \\\\ \\가 \\#", "<p>*가* \\ \\가 #</p>\n"),
            ("&amp; &copy; &#48; &없음;", "<p>&amp; © 0 &amp;없음;</p>\n"),
            ("[가](/나 \"다\")", "<p><a href=\"/%EB%82%98\" title=\"다\">가</a></p>\n"),
            (
                "[가][나] [나]\n\n[나]: </a b> 'c'",
                "<p><a href=\"/a%20b\" title=\"c\">가</a> <a href=\"/a%20b\" title=\"c\">나</a></p>\n"
            ),
            ("![*가* 나](b)", "<p><img src=\"b\" alt=\"가 나\" /></p>\n"),
            ("[![가](b)](c)", "<p><a href=\"c\"><img src=\"b\" alt=\"가\" /></a></p>\n"),
            (
                "<https://a.kr/?b&c> <d@e.kr>",
                "<p><a href=\"https://a.kr/?b&amp;c\">https://a.kr/?b&amp;c</a> "
                    + "<a href=\"mailto:d@e.kr\">d@e.kr</a></p>\n"
            ),
            ("가 <i a='b'>나</i>", "<p>가 <i a='b'>나</i></p>\n"),
            ("[]()", "<p><a href=\"\"></a></p>\n"),
        ])
    func inlines(markdown: String, expected: String) {
        #expect(specificationHTML(markdown) == expected)
    }

    @Test("tables and tasks")
    func extensions() {
        #expect(
            specificationHTML("가 | 나\n:-: | --\n`|` \\| 다 | *라*\n마\n\n바") == """
                <table>
                <thead>
                <tr>
                <th align="center">가</th>
                <th>나</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td align="center">`</td>
                <td>` | 다</td>
                </tr>
                <tr>
                <td align="center">마</td>
                <td></td>
                </tr>
                </tbody>
                </table>
                <p>바</p>

                """)
        #expect(
            specificationHTML("- [x] 가\n- [ ] 나") == """
                <ul>
                <li><input checked="" disabled="" type="checkbox"> 가</li>
                <li><input disabled="" type="checkbox"> 나</li>
                </ul>

                """)
    }
}
