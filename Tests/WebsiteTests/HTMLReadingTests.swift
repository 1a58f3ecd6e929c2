import Testing
import Text

@testable import Website

@Suite struct HTMLReadingTests {
    /// The faults of a page's body, in words.
    private func faults(_ body: String) -> [String] {
        HTMLReading(Array("<!doctype html>\n<html lang=\"ko\"><title>t</title><body>\(body)</body></html>".utf8)).faults
            .map(\.kind.problem.english)
    }

    @Test(arguments: [
        "<p>a<p>b", "<ul><li>a<li>b</ul>", "<p>a<div>b</div>", "<table><tr><td>a<td>b<tr><td>c</table>",
        "<br><hr><img src=\"a\" alt=\"\">", "<svg><title>t</title><path d=\"M0\"/><g><circle r=\"1\"/></g></svg>",
        "<!-- <b> --><i>a</i>", "<script>if (a < b) { \"</b>\" }</script>", "<style>a > b {}</style>",
        "<a href='x?a=1&amp;b=2' hidden>a</a>", "a < b and <3", "<textarea><b></textarea>", "<dl><dt>a<dd>b</dl>",
        "<B>a</b>", "<p id=\"a\"></p><p id=\"b\"></p>", "<input disabled value=\">\">",
    ])
    func whatHTMLAllowsPasses(_ body: String) {
        #expect(faults(body) == [])
    }

    @Test(arguments: [
        ("<b>a", "<b> is not closed"), ("<div><b>a</div>", "<b> is not closed"), ("<div/>a", "<div> is not closed"),
        ("a</b>", "</b> closes nothing that is open"), ("<p>a</p></p>", "</p> closes nothing that is open"),
        ("<i id=\"a\"></i><i id=\"a\"></i>", "two elements have the id “a”"),
        ("<i class=\"a\" class=\"b\"></i>", "<i> has `class` twice"), ("<img src=\"a\">", "a picture has no `alt`"),
        ("<a href=\"x>a</a>", "a tag does not end"),
    ])
    func whatIsWrongIsFound(_ body: String, _ problem: String) {
        #expect(faults(body).contains(problem))
    }

    @Test func aPageSaysItsLanguageAndTitle() {
        let faults = HTMLReading(Array("<html><p>a".utf8)).faults.map(\.kind)
        #expect(Set(faults) == [.withoutLanguage, .withoutTitle])
    }

    @Test func aFaultHasItsPlace() {
        let page = "<html lang=\"ko\"><title>t</title>\n<p>한글 <b>a</p>"
        let place = HTMLReading(Array(page.utf8)).faults.first?.place
        #expect(place?.line == 2)
        #expect(place?.column == 7)
    }

    @Test func linksThatLeadOutAreGathered() {
        let page =
            "<a href=\"https://a.example/?a=1&amp;b=2\">a</a><a href=\"/b\">b</a><link href=\"https://c.example\">"
        #expect(HTMLReading(Array(page.utf8)).outsideLinks == ["https://a.example/?a=1&b=2"])
    }

    @Test func anyBytesAreReadToTheEnd() {
        var random = SystemRandomNumberGenerator()
        let letters = Array("<>/=\"' abi!-?&".utf8)
        for _ in 0..<2000 {
            let page = (0..<60).map { _ in letters[Int(random.next() % UInt64(letters.count))] }
            #expect(HTMLReading(page).faults.count < 200)
        }
    }
}
