import Testing
import Text

@testable import Markdown

@Suite("Safe output")
struct SafeOutputTests {
    @Test(
        "raw HTML is shown as text, but for line breaks",
        arguments: [
            ("<AIoT의 미래>와 <b>굵게</b>", "<p>&lt;AIoT의 미래&gt;와 &lt;b&gt;굵게&lt;/b&gt;</p>\n"),
            ("가<br>나<br/>다<BR />라", "<p>가<br>나<br>다<br>라</p>\n"),
            ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"),
            ("<div>\n가<br>나\n</div>", "<p>&lt;div&gt;\n가<br>나\n&lt;/div&gt;</p>\n"),
            ("<!-- 숨김 -->", "<p>&lt;!-- 숨김 --&gt;</p>\n"),
            ("<br", "<p>&lt;br</p>\n"),
            ("<break>", "<p>&lt;break&gt;</p>\n"),
            ("<br onclick=\"x\">", "<p>&lt;br onclick=&quot;x&quot;&gt;</p>\n"),
        ])
    func rawHTML(markdown: String, expected: String) {
        #expect(html(markdown) == expected)
    }

    @Test(
        "an unsafe link is dropped, its text stays, and the place is told",
        arguments: [
            "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
            "java&#9;script:x", "&#1;javascript:x", "blob:x", "ftp://a.kr",
        ])
    func unsafeLinks(address: String) throws {
        let rendered = render("첫 줄\n**가(나)**는 [글](\(address)) 끝")
        #expect(String(decoding: rendered.html, as: UTF8.self) == "<p>첫 줄\n<strong>가(나)</strong>는 글 끝</p>\n")
        let diagnostic = try #require(rendered.diagnostics.first)
        #expect(rendered.diagnostics.count == 1)
        #expect(diagnostic.path == "test.md")
        #expect(diagnostic.place?.line == 2)
        #expect(diagnostic.place?.column == 11)
        #expect(rendered.links == [])
    }

    @Test("an unsafe image leaves its text")
    func unsafeImages() {
        let rendered = render("![그림](data:image/png;base64,AA)")
        #expect(String(decoding: rendered.html, as: UTF8.self) == "<p>그림</p>\n")
        #expect(rendered.diagnostics.count == 1)
    }

    @Test(
        "safe links pass",
        arguments: [
            "https://a.kr", "http://a.kr", "mailto:a@b.kr", "tel:+82-2", "../a/", "#가", "a/b:c", "?a:b", "10:30",
            "//a.kr",
        ])
    func safeLinks(address: String) {
        let rendered = render("[글](\(address))")
        #expect(rendered.diagnostics == [])
        #expect(rendered.links.map(\.address) == [address])
    }

    @Test("places are those of the file, front matter included")
    func placesInFile() {
        let text = "---\ntitle: 가\n---\n> 인용 [글](javascript:x)\n"
        let offset = text.utf8.count - "> 인용 [글](javascript:x)\n".utf8.count
        let rendered = MarkdownRenderer().render(
            MarkdownDocument(path: "a.md", bytes: Array(text.utf8), bodyOffset: offset))
        #expect(rendered.diagnostics.first?.place?.line == 4)
        #expect(rendered.diagnostics.first?.place?.column == 6)
        #expect(rendered.diagnostics.first?.place?.lineText == "> 인용 [글](javascript:x)")
    }

    @Test("links outside the site say so, and are told apart in the list of links")
    func externalLinks() {
        let rendered = render("[가](https://a.kr/b?c=1&d=2 \"제목\") [나](../n/)")
        #expect(
            String(decoding: rendered.html, as: UTF8.self)
                == "<p><a class=\"external\" rel=\"noopener noreferrer\" "
                + "href=\"https://a.kr/b?c=1&amp;d=2\" title=\"제목\">가</a> <a href=\"../n/\">나</a></p>\n")
        #expect(
            rendered.links == [
                RenderedLink(address: "https://a.kr/b?c=1&d=2", isExternal: true, line: 1),
                RenderedLink(address: "../n/", isExternal: false, line: 1),
            ])
    }

    @Test("there is no link inside a link")
    func nestedLinks() {
        #expect(html("[가 <https://b.kr> 나](/c)").ranges(of: "<a ").count == 1)
        #expect(html("[가[^1]](/c)\n\n[^1]: 주").ranges(of: "<a ").count == 2)
    }

    @Test("control characters, which HTML cannot hold, are shown as unknown")
    func controls() {
        #expect(html("가\u{1}나\u{7F}다\u{0}라") == "<p>가\u{FFFD}나\u{FFFD}다\u{FFFD}라</p>\n")
    }
}
