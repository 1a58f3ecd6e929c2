import Testing

@testable import Markdown

@Suite("Bare addresses")
struct BareAddressTests {
    @Test(
        "end before Hangul, closing brackets and sentence marks",
        arguments: [
            ("http://xdz.xa.gov.cn에서", ["http://xdz.xa.gov.cn"]),
            ("(www.smebj.cn)을", ["www.smebj.cn"]),
            ("https://a.b/c?d=1&e=2.", ["https://a.b/c?d=1&e=2"]),
            ("mail@kic.kr로", ["mail@kic.kr"]),
            ("출처:https://a.kr/b, https://c.kr/d;", ["https://a.kr/b", "https://c.kr/d"]),
            ("[https://a.kr/b]와 「https://c.kr」", ["https://a.kr/b", "https://c.kr"]),
            ("https://a.kr/b_(c)의 https://a.kr/d(참고)", ["https://a.kr/b_(c)", "https://a.kr/d"]),
            ("‘http://a.kr’ 'http://b.kr'", ["http://a.kr", "http://b.kr"]),
            ("HTTPS://A.KR/x 참고", ["HTTPS://A.KR/x"]),
            ("http://a.kr:8080/b#c!", ["http://a.kr:8080/b#c"]),
            ("http://1.2.3.4/a", ["http://1.2.3.4/a"]),
            ("www.a.kr/x?y=z。", ["www.a.kr/x?y=z"]),
            ("문의 a.b+c_d@e-f.co.kr.", ["a.b+c_d@e-f.co.kr"]),
            ("a@b.kr,c@d.kr", ["a@b.kr", "c@d.kr"]),
            ("https://t.me/@name https://a.kr/~b/", ["https://t.me/@name", "https://a.kr/~b/"]),
        ])
    func found(text: String, expected: [String]) {
        #expect(addresses(in: text) == expected)
    }

    @Test(
        "are nothing else",
        arguments: [
            "http://", "https:// a.kr", "www.", "www.a", "www.한글.kr", "awww.a.kr", "xhttp://a.kr", "3:4", "a@b",
            "@a.kr",
            "a@b.1", "a@.kr", "가@a.kr", "2023.5.29-5.31", "V2.0", "ftp://a.kr", "a@@b.kr",
        ])
    func notFound(text: String) {
        #expect(addresses(in: text) == [])
    }

    @Test("become links, the ones without a scheme with one")
    func links() {
        #expect(
            html("www.a.kr과 b@c.kr로")
                == "<p><a class=\"external\" rel=\"noopener noreferrer\" href=\"http://www.a.kr\">www.a.kr</a>과 "
                + "<a href=\"mailto:b@c.kr\">b@c.kr</a>로</p>\n")
    }

    @Test("stay text in links, in code, and where a site wants none")
    func notLinked() {
        #expect(html("[https://a.kr](/b)") == "<p><a href=\"/b\">https://a.kr</a></p>\n")
        #expect(html("`https://a.kr`") == "<p><code>https://a.kr</code></p>\n")
        let rendered = render("https://a.kr", RenderingOptions(linksBareAddresses: false))
        #expect(String(decoding: rendered.html, as: UTF8.self) == "<p>https://a.kr</p>\n")
    }

    private func addresses(in text: String) -> [String] {
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            var found: [String] = []
            var addresses = BareAddresses(bytes)
            while let address = addresses.next() { found.append(String(decoding: bytes[address.range], as: UTF8.self)) }
            return found
        }
    }
}
