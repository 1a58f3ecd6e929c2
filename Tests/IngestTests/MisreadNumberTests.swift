import Content
import Ingest
import Testing
import Text
import Typesetter

/// An OCR model misreads the word behind the issue's number on its cover.
@Suite struct MisreadNumberTests {
    @Test(arguments: ["호", "면", "회"])
    func theNumberIsFound(_ mark: String) throws {
        let layout = try #require(Layout.named("weekly-2023"))
        let manuscript = Splice.host(layout)
        let number = manuscript.issue.number.text
        let whole = String(decoding: Typesetter(layout: layout).typeset(manuscript), as: UTF8.self)
        let rows = whole.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        func isCover(_ row: String) -> Bool { row.hasSuffix("\(number)호") && row.count < 16 }
        try #require(rows.contains(where: isCover), "the cover has no number by itself")
        let misread = rows.map { isCover($0) ? "\(number)\(mark)" : $0 }
        let text = DecodedText(bytes: Array(misread.joined(separator: "\n").utf8), encoding: .utf8, diagnostics: [])
        let issue = try #require(IssueReader(path: "weekly.txt").read(text).value)
        #expect(issue.issue.number.text == number)
    }
}
