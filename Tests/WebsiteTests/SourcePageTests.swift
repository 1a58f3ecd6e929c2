import Foundation
import Testing

@testable import Website

/// The newsletter's text with the fate of each line.
@Suite struct SourcePageTests {
    private static let lock = """
        {
          "format": 1,
          "newsletter": {"name": "seven.txt", "hash": "00", "lines": 6},
          "documents": [{"name": "01.md", "hash": "00"}],
          "lines": [
            [1, 1, "header"],
            [2, 2, "01.md", "title"],
            [3, 4, "01.md", 0],
            [4, 6, "01.md", 1]
          ]
        }

        """

    private static let files = [
        "Content/issues/weekly-7/ingest.json": lock,
        "Content/newsletters/seven.txt": "머리\n제목\n본문 <b>\n둘로 나뉜 줄\n\n끝\n",
    ]

    @Test func everyLineStandsOnceWithItsNumberAndFate() async throws {
        try await withSite(Self.files) { site in
            let report = try await site.build()
            #expect(report.errors.isEmpty)
            let page = try site.page("issues/weekly-7/source/index.html")
            for (number, text) in ["머리", "제목", "본문 &lt;b&gt;", "둘로 나뉜 줄", "", "끝"].enumerated() {
                #expect(page.count(of: "<li id=\"L\(number + 1)\">\(text)</li>") == 1, "\(number + 1)")
            }
            #expect(page.contains("뺌: 면머리"))
            #expect(page.contains("<a href=\"../../../issues/weekly-7/1/\">7-1</a> 제목"))
        }
    }

    @Test func anArticleLeadsToItsLines() async throws {
        try await withSite(Self.files) { site in
            try await site.build()
            let page = try site.page("issues/weekly-7/1/index.html")
            #expect(page.contains("<a href=\"../../../issues/weekly-7/source/#L2\">2–6째 줄</a>"))
        }
    }

    @Test func withoutTheNewsletterThereIsNoSourcePageAndNoLinkToIt() async throws {
        try await withSite(["Content/issues/weekly-7/ingest.json": Self.lock]) { site in
            let report = try await site.build()
            #expect(report.errors.isEmpty)
            #expect(!site.has("issues/weekly-7/source/index.html"))
            #expect(!(try site.page("issues/weekly-7/1/index.html")).contains("source/"))
        }
    }
}
