import Testing

@testable import Markdown

@Suite("Emphasis beside Hangul")
struct EmphasisTests {
    @Test(
        "closes and opens where a reader of Korean expects it",
        arguments: [
            ("**화웨이(华为)**는 성장했다", "<p><strong>화웨이(华为)</strong>는 성장했다</p>\n"),
            ("**\"혁신\"**을", "<p><strong>&quot;혁신&quot;</strong>을</p>\n"),
            ("올해**(2024년)**부터", "<p>올해<strong>(2024년)</strong>부터</p>\n"),
            ("*신에너지차(NEV)*와", "<p><em>신에너지차(NEV)</em>와</p>\n"),
            ("***15.3%***로", "<p><em><strong>15.3%</strong></em>로</p>\n"),
            ("**50%**의 **‘녹색’**을", "<p><strong>50%</strong>의 <strong>‘녹색’</strong>을</p>\n"),
            ("**深圳（선전）**에서", "<p><strong>深圳（선전）</strong>에서</p>\n"),
            ("**[안내](b)**를", "<p><strong><a href=\"b\">안내</a></strong>를</p>\n"),
            ("**`make`**로", "<p><strong><code>make</code></strong>로</p>\n"),
            ("**100℃**에서", "<p><strong>100℃</strong>에서</p>\n"),
            ("**₩1,000**은", "<p><strong>₩1,000</strong>은</p>\n"),
            ("**_기업(企業)_**은", "<p><strong><em>기업(企業)</em></strong>은</p>\n"),
            ("_**기업(企業)**_ 은", "<p><em><strong>기업(企業)</strong></em> 은</p>\n"),
            (
                "- **가(나)**는\n- **다(라)**는",
                "<ul>\n<li><strong>가(나)</strong>는</li>\n<li><strong>다(라)</strong>는</li>\n</ul>\n"
            ),
            ("> **가(나)**는", "<blockquote>\n<p><strong>가(나)</strong>는</p>\n</blockquote>\n"),
            (">**가(나)**는", "<blockquote>\n<p><strong>가(나)</strong>는</p>\n</blockquote>\n"),
            ("## **가(나)**는", "<h2><strong>가(나)</strong>는</h2>\n"),
            ("注意。︁_Note._", "<p>注意。︁<em>Note.</em></p>\n"),
        ])
    func strong(markdown: String, expected: String) {
        #expect(specificationHTML(markdown) == expected)
    }

    @Test(
        "leaves alone what is no emphasis",
        arguments: [
            ("\\*이중 고용\\*은", "<p>*이중 고용*은</p>\n"),
            ("\\*\\*가(나)\\*\\*는", "<p>**가(나)**는</p>\n"),
            ("** 가(나)**는", "<p>** 가(나)**는</p>\n"),
            ("가_나(다)_라", "<p>가_나(다)_라</p>\n"),
            ("2*3*4", "<p>2<em>3</em>4</p>\n"),
            ("a**(b)**c", "<p>a**(b)**c</p>\n"),
            ("a**∇b**c", "<p>a**∇b**c</p>\n"),
            ("*이중 고용", "<p>*이중 고용</p>\n"),
        ])
    func literal(markdown: String, expected: String) {
        #expect(specificationHTML(markdown) == expected)
    }

    @Test(
        "leaves no trace in code, addresses, titles, labels and raw HTML",
        arguments: [
            ("`)*가` **나(다)**라", "<p><code>)*가</code> <strong>나(다)</strong>라</p>\n"),
            ("    )*가\n\n**나(다)**라", "<pre><code>)*가\n</code></pre>\n<p><strong>나(다)</strong>라</p>\n"),
            ("``` )*가\n)*가\n```", "<pre><code class=\"language-)*가\">)*가\n</code></pre>\n"),
            ("[가](/b)*나)", "<p><a href=\"/b\">가</a>*나)</p>\n"),
            ("[가](</(a)*나>)", "<p><a href=\"/(a)*%EB%82%98\">가</a></p>\n"),
            ("[가](/a \"(b)*나\")", "<p><a href=\"/a\" title=\"(b)*나\">가</a></p>\n"),
            ("<https://a.kr/(b)*나>", "<p><a href=\"https://a.kr/(b)*%EB%82%98\">https://a.kr/(b)*나</a></p>\n"),
            ("가 <b title=\"(c)*나\">", "<p>가 <b title=\"(c)*나\"></p>\n"),
            ("![가*(b)*](/c)", "<p><img src=\"/c\" alt=\"가(b)\" /></p>\n"),
            ("[**가(나)**는]\n\n[**가(나)**는]: /b", "<p><a href=\"/b\"><strong>가(나)</strong>는</a></p>\n"),
            ("[a_(b)_나][]\n\n[a_(b)_나]: /c", "<p><a href=\"/c\">a_(b)_나</a></p>\n"),
        ])
    func noTrace(markdown: String, expected: String) {
        #expect(specificationHTML(markdown) == expected)
    }

    @Test("the edge of a cell is the edge of a line")
    func cells() {
        let rendered = specificationHTML("|*가 나**|**다(라)**는|\n|-|-|\n")
        #expect(rendered.contains("<th><em>가 나</em>*</th>"))
        #expect(rendered.contains("<th><strong>다(라)</strong>는</th>"))
    }

    @Test("noncharacters of the source are shown as unknown, and never as ours")
    func foreignMarks() {
        let foreign: [UInt8] = [0xEF, 0xB7, 0x90, 0xEF, 0xB7, 0x91, 0x2C, 0xEF, 0xB7, 0x92]
        let rendered = MarkdownRenderer(options: .specification).render(
            MarkdownDocument(path: "a.md", bytes: "**가(나)**는 ".utf8 + foreign))
        #expect(
            String(decoding: rendered.html, as: UTF8.self)
                == "<p><strong>가(나)</strong>는 \u{FFFD}\u{FFFD},\u{FFFD}</p>\n")
    }

    @Test("every answer of the friendly rule can be had from the classic one")
    func everyAnswerIsReachable() {
        for delimiter in [UInt8(ascii: "*"), UInt8(ascii: "_")] {
            for before in ScalarClass.allCases where before != .whitespace {
                for after in ScalarClass.allCases where after != .whitespace {
                    let wanted = Flanking.friendly(delimiter: delimiter, before: before, after: after)
                    for seenBefore in [ClassicClass.punctuation, .letter] {
                        for seenAfter in [ClassicClass.punctuation, .letter] {
                            let given = Flanking.classic(delimiter: delimiter, before: seenBefore, after: seenAfter)
                            let correction = FlankingCorrection.reaching(
                                wanted, delimiter: delimiter, before: seenBefore, after: seenAfter)
                            #expect(given == wanted || correction != nil, "\(before) \(delimiter) \(after)")
                        }
                    }
                }
            }
        }
    }

    @Test("an offset in a marked text leads back to the source")
    func sourceOffsets() throws {
        let source = Array("**가(나)**는 [x](y)".utf8)
        let marked = try #require(source.withUnsafeBufferPointer { MarkedText(marking: $0) })
        let inSource = try #require(source.firstIndex(of: UInt8(ascii: "[")))
        let inMarked = try #require(marked.bytes.firstIndex(of: UInt8(ascii: "[")))
        #expect(inMarked > inSource)
        #expect(marked.sourceOffset(of: inMarked) == inSource)
        #expect(marked.sourceOffset(of: 0) == 0)
    }
}
