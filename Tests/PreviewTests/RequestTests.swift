import Testing

@testable import Preview

@Suite struct RequestPathTests {
    private func path(_ address: String) -> RequestPath? { RequestPath(Array(address.utf8)) }

    @Test func anAddressIsReadNameByName() {
        #expect(path("/")?.names == [])
        #expect(path("/")?.isFolder == true)
        #expect(path("/issues/weekly-403/")?.names == ["issues", "weekly-403"])
        #expect(path("/issues/weekly-403/")?.isFolder == true)
        #expect(path("/feed.xml")?.isFolder == false)
        #expect(path("/%ED%95%9C%EA%B8%80.html")?.names == ["한글.html"])
        #expect(path("/a%20b%25c")?.names == ["a b%c"])
        #expect(path("/.well-known/security.txt")?.names == [".well-known", "security.txt"])
    }

    @Test(arguments: [
        "", "feed.xml", "/..", "/../", "/a/../b", "/a/..", "/%2e%2e/etc/passwd", "/%2E./x", "/.%2e/x", "/./a", "/a//b",
        "//a", "/a%2fb", "/a%2Fb", "/..%2f..%2fetc", "/a%00.html", "/a%", "/a%2", "/a%zz", "/%ff", "/.seogo/files.txt",
        "/.git/config", "/a/.hidden", "/%252e%252e/../x",
    ])
    func whatLeadsElsewhereIsNoPath(_ address: String) {
        #expect(path(address) == nil)
    }

    @Test func whatIsEscapedTwiceIsAName() {
        #expect(path("/%252e%252e/x")?.names == ["%2e%2e", "x"])
    }
}

@Suite struct ByteRangeTests {
    @Test(arguments: [
        ("bytes=0-499", 0..<500), ("bytes=500-", 500..<1000), ("bytes=-200", 800..<1000), ("bytes=0-0", 0..<1),
        ("bytes=990-2000", 990..<1000), ("bytes=-5000", 0..<1000), ("bytes=999-999", 999..<1000),
    ])
    func aPartIsRead(_ header: String, _ range: Range<Int>) {
        #expect(ByteRange(header, size: 1000) == .part(range))
    }

    @Test(arguments: [
        nil, "", "bytes=", "bytes=-", "bytes=a-b", "bytes=5-1", "bytes=0-1,5-6", "items=0-5", "bytes=1-2-3",
        "bytes=99999999999999999999-", "bytes= 0-5",
    ])
    func whatIsNoPartIsTheWhole(_ header: String?) {
        #expect(ByteRange(header, size: 1000) == .whole)
    }

    @Test(arguments: ["bytes=1000-", "bytes=5000-6000", "bytes=-0"])
    func aPartBeyondTheEndIsRefused(_ header: String) {
        #expect(ByteRange(header, size: 1000) == .unsatisfiable)
    }

    @Test func anEmptyFileHasNoParts() {
        #expect(ByteRange("bytes=0-", size: 0) == .unsatisfiable)
        #expect(ByteRange("bytes=-5", size: 0) == .unsatisfiable)
    }
}

@Suite struct HostNameTests {
    @Test(arguments: [
        nil, "localhost", "localhost:8420", "LOCALHOST:1", "127.0.0.1:8420", "127.0.0.1", "[::1]:8420", "[::1]",
        "site.localhost:8420",
    ])
    func thisMachineIsKnown(_ host: String?) {
        #expect(HostName.isOfThisMachine(host))
    }

    @Test(arguments: [
        "example.org", "example.org:8420", "localhost.example.org", "127.0.0.1.example.org", "", "192.168.0.5:8420",
        "notlocalhost", "[::2]:80", "localhost:80:evil", "127.0.0.1:x",
    ])
    func othersAreNot(_ host: String) {
        #expect(!HostName.isOfThisMachine(host))
    }
}

@Suite struct ValidatorsTests {
    private let validators = Validators(entityTag: "\"7-20\"", modified: 784_111_777)

    @Test func datesAreReadAndWritten() {
        #expect(HTTPDate.text(784_111_777) == "Sun, 06 Nov 1994 08:49:37 GMT")
        #expect(HTTPDate.seconds("Sun, 06 Nov 1994 08:49:37 GMT") == 784_111_777)
        #expect(HTTPDate.text(0) == "Thu, 01 Jan 1970 00:00:00 GMT")
        for text in ["", "yesterday", "Sun, 06 Foo 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 KST"] {
            #expect(HTTPDate.seconds(text) == nil)
        }
    }

    @Test(arguments: ["\"7-20\"", "*", "\"x\", \"7-20\"", "W/\"7-20\""])
    func aKnownTagMatches(_ tags: String) {
        #expect(validators.match(Request("/", headers: ["If-None-Match": tags])))
    }

    @Test func theTagDecidesBeforeTheDate() {
        let headers = ["If-None-Match": "\"old\"", "If-Modified-Since": "Sun, 06 Nov 1994 08:49:37 GMT"]
        #expect(!validators.match(Request("/", headers: headers)))
        #expect(validators.match(Request("/", headers: ["If-Modified-Since": "Sun, 06 Nov 1994 08:49:37 GMT"])))
        #expect(!validators.match(Request("/", headers: ["If-Modified-Since": "Sun, 06 Nov 1994 08:49:36 GMT"])))
        #expect(!validators.match(Request("/", headers: [:])))
    }

    @Test func aPartOfAnotherFileIsNotSent() {
        #expect(validators.allowRange(Request("/", headers: [:])))
        #expect(validators.allowRange(Request("/", headers: ["If-Range": "\"7-20\""])))
        #expect(!validators.allowRange(Request("/", headers: ["If-Range": "\"old\""])))
    }
}

@Suite struct ScriptInsertionTests {
    private func inserted(_ page: String) -> String {
        String(decoding: ScriptInsertion.insert(Array("<S>".utf8), into: Array(page.utf8)), as: UTF8.self)
    }

    @Test func theScriptStandsBeforeTheEndOfTheBody() {
        #expect(inserted("<body>a</body></html>") == "<body>a<S></body></html>")
        #expect(inserted("<body><code></body></code></BODY >") == "<body><code></body></code><S></BODY >")
        #expect(inserted("<p>without") == "<p>without<S>")
        #expect(inserted("") == "<S>")
    }
}
