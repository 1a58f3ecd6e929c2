import Testing

@testable import Website

/// Reading rendered bodies: blocks of text, sentences, addresses.
@Suite struct ReadingTests {
    private func blocks(_ html: String) -> [String] {
        RenderedText(Array(html.utf8)).blocks.map { String(decoding: $0.text, as: UTF8.self) }
    }

    @Test func emphasisDoesNotPartABlock() {
        #expect(blocks("<p>화<strong>웨이</strong>는 A&amp;B</p>\n<h2 id=\"x\">제목</h2>") == ["화웨이는 A&B", "제목"])
    }

    @Test func footnoteNumbersAndWaysBackAreNoText() {
        let text = "<p>글<sup class=\"footnote-reference\" id=\"a\"><a href=\"#b\">1</a></sup>이다.</p>"
        let note = "<li id=\"b\">\n<p>주석 <a class=\"footnote-back\" href=\"#a\">↩</a></p></li>"
        let html = text + "<section class=\"footnotes\"><ol>" + note + "</ol></section>"
        #expect(blocks(html) == ["글이다.", "주석 "])
    }

    @Test func aRowIsOneBlock() {
        #expect(blocks("<table><tr><td>가</td><td>나<br>다</td></tr></table>") == ["가 · 나 다"])
    }

    @Test func theWayBackToTheHTMLCountsReferences() throws {
        let html = Array("<p>A&amp;B 회사</p>".utf8)
        let block = try #require(RenderedText(html).blocks.first)
        let range = try #require(block.htmlRange(of: 0..<3))
        #expect(String(decoding: html[range], as: UTF8.self) == "A&amp;B")
    }

    @Test func nothingIsLinkedInsideALinkOrOverATag() throws {
        let block = try #require(RenderedText(Array("<p><a href=\"x\">링크</a>와 강<em>조</em></p>".utf8)).blocks.first)
        #expect(block.htmlRange(of: 0..<6) == nil)
        let text = String(decoding: block.text, as: UTF8.self)
        #expect(text == "링크와 강조")
        #expect(block.htmlRange(of: 10..<16) == nil)
        #expect(block.htmlRange(of: 10..<13) != nil)
    }

    @Test(arguments: [
        ("첫 문장이다. 둘째다.", ["첫 문장이다. ", "둘째다."]),
        ("“좋다.” 그는 말했다.", ["“좋다.” ", "그는 말했다."]),
        ("2024. 12. 4. 발표했다. 끝.", ["2024. 12. 4. 발표했다. ", "끝."]),
        ("中国。第二。", ["中国。", "第二。"]),
        ("5.5% 늘었다", ["5.5% 늘었다"]),
    ])
    func sentencesEndWhereReadersSeeTheirEnd(_ text: String, _ sentences: [String]) {
        let bytes = Array(text.utf8)
        #expect(Sentence.ranges(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) } == sentences)
    }

    @Test func aLongSentenceIsCutAroundTheNameAtSpaces() {
        let text = Array((String(repeating: "낱말 ", count: 90) + "이름 " + String(repeating: "낱말 ", count: 90)).utf8)
        let name = 90 * 7..<90 * 7 + 6
        let cut = Sentence.excerpt(of: 0..<text.count, around: name, in: text)
        let shown = String(decoding: text[cut], as: UTF8.self)
        #expect(shown.contains("이름"))
        #expect(shown.hasPrefix("낱말 "))
        #expect(cut.count < 420)
    }

    @Test(
        arguments: [
            ("https://a.example/b", "https://a.example/b"), ("www.a.example", "http://www.a.example"),
            ("javascript:alert(1)", nil), ("data:text/html,x", nil), ("두 낱말", nil), ("", nil),
        ] as [(String, String?)])
    func onlyAddressesOfTheWebAreLinked(_ printed: String, _ link: String?) {
        #expect(WebAddress.link(printed) == link)
    }

    @Test(arguments: [
        ("WEEKLY 뉴스", "weekly-nyu-seu"), ("산업분석", "san-eop-bun-seok"), ("산업 분석", "san-eop-bun-seok"),
        ("北京", "u5317-u4eac"), ("!", "u"),
    ])
    func addressesOfSectionsAreASCII(_ title: String, _ slug: String) {
        #expect(Slug.of(title) == slug)
    }

    @Test func lettersOfSymbolFontsAreReadable() {
        #expect(SymbolFont.readable(Array("A\u{F0D7}B가".utf8)) == Array("A⋅B가".utf8))
        #expect(SymbolFont.readable(Array("\u{F8FF}".utf8)) == Array("\u{F8FF}".utf8))
    }
}
