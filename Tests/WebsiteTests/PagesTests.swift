import Foundation
import Testing

@testable import Website

/// What the pages of a small archive show.
@Suite struct PagesTests {
    @Test func everyKindOfPageStandsAtItsAddress() async throws {
        try await withSite { site in
            let report = try await site.build()
            #expect(report.diagnostics.isEmpty)
            let pages = [
                "", "issues/", "issues/weekly-7/", "issues/weekly-7/1/", "companies/", "companies/moon-robot/",
                "cities/", "cities/shanghai/", "tables/", "tables/weekly-7-2-1/", "sections/so-sik/",
                "categories/san-eop-bun-seok/", "about/",
            ]
            for page in pages { #expect(site.has(page + "index.html"), "\(page)") }
            let files = [
                "404.html", "robots.txt", "sitemap.xml", "feed.xml", "feed.json", "companies/moon-robot/feed.xml",
                "cities/shanghai/feed.xml", "data/archive.json", "data/companies.json", "data/issues/weekly-7.json",
                "tables/weekly-7-2-1.csv",
            ]
            for file in files { #expect(site.has(file), "\(file)") }
        }
    }

    @Test func aNameIsLinkedWhereTheArticleNamesItFirst() async throws {
        try await withSite { site in
            try await site.build()
            let page = try site.page("issues/weekly-7/1/index.html")
            let text = try #require(page.components(separatedBy: "<div class=\"text\">").last)
                .components(separatedBy: "<footer")[0]
            #expect(text.contains("<p><a class=\"name\" href=\"../../../companies/moon-robot/\">달로봇</a>(月机器人)이"))
            #expect(text.contains("상하이</a>에 공장을 세운다. 상하이는 크다."))
            #expect(text.count(of: "class=\"name\"") == 2)
        }
    }

    @Test func theCountOfANameIsTheNumberOfPassagesItsPageShows() async throws {
        try await withSite { site in
            try await site.build()
            for (page, list) in [("companies/moon-robot", "companies"), ("cities/shanghai", "cities")] {
                let own = try site.page(page + "/index.html")
                let passages = try #require(own.components(separatedBy: "<section class=\"mentions\">").last)
                    .components(separatedBy: "<div class=\"beside\">")[0]
                let shown = passages.components(separatedBy: "<ul class=\"passages\">").dropFirst()
                    .map { $0.components(separatedBy: "</ul>")[0].count(of: "<li>") }.reduce(0, +)
                #expect(shown == 3)
                let index = try site.page(list + "/index.html")
                #expect(index.contains("data-count=\"\(shown)\""))
            }
        }
    }

    @Test func aPassageIsTheSentenceWithItsNamesMarked() async throws {
        try await withSite { site in
            try await site.build()
            let page = try site.page("companies/moon-robot/index.html")
            #expect(page.contains("<li><mark>달로봇</mark>(<mark>月机器人</mark>)이 상하이에 공장을 세운다.</li>"))
            #expect(page.contains("<li><mark>달로봇</mark> · 34,389.18</li>"))
            #expect(!page.contains("다른 문장이다"))
        }
    }

    @Test func mentionsStandByYearTheNewestFirst() async throws {
        try await withSite { site in
            try await site.build()
            let page = try site.page("cities/shanghai/index.html")
            let newer = try #require(page.range(of: "<h3>2024"))
            let older = try #require(page.range(of: "<h3>2023"))
            #expect(newer.lowerBound < older.lowerBound)
        }
    }

    @Test func anOtherSpellingLeadsToTheHeading() async throws {
        try await withSite { site in
            try await site.build()
            let index = try site.page("cities/index.html")
            #expect(index.contains("<li class=\"see\">상해 → <a href=\"../cities/shanghai/\">상하이</a></li>"))
            #expect(index.contains("<li class=\"see\">上海 → "))
            #expect(index.contains("<li class=\"see\">Shanghai → "))
            #expect(try site.page("companies/index.html").contains("문로봇 → "))
        }
    }

    @Test func aRejectedCompanyHasNoPageAndIsNoWarning() async throws {
        try await withSite { site in
            let report = try await site.build()
            #expect(report.diagnostics.isEmpty)
            #expect(!site.has("companies/false-firm/index.html"))
            #expect(!(try site.page("companies/index.html")).contains("아무개"))
        }
    }

    @Test func aCityThatNothingNamesHasNoPageButAHeadOfficeIsEnough() async throws {
        try await withSite { site in
            try await site.build()
            #expect(!site.has("cities/xian/index.html"))
            #expect(try site.page("cities/hefei/index.html").contains("../../companies/moon-robot/"))
        }
    }

    @Test func anOldAddressLeadsToTheNewOne() async throws {
        try await withSite { site in
            try await site.build()
            let page = try site.page("cities/shanghai-old/index.html")
            #expect(page.contains("content=\"0; url=../../cities/shanghai/\""))
            #expect(page.contains("<link rel=\"canonical\" href=\"https://archive.example/kic/cities/shanghai/\">"))
        }
    }

    @Test func neighboursAndCitationsAreThere() async throws {
        try await withSite { site in
            try await site.build()
            let first = try site.page("issues/weekly-7/1/index.html")
            #expect(first.contains("<a rel=\"next\" href=\"../../../issues/weekly-7/2/\">"))
            #expect(!first.contains("rel=\"prev\""))
            #expect(first.contains("시험소, 「달로봇, 상하이에 공장」, 『주간 시험 7호』, 2023년 5월 3일."))
            #expect(
                try site.page("issues/weekly-8/index.html").contains("rel=\"prev\" href=\"../../issues/weekly-7/\""))
        }
    }

    @Test func aTableIsGivenAsCSVWithAByteOrderMark() async throws {
        try await withSite { site in
            try await site.build()
            let csv = try site.page("tables/weekly-7-2-1.csv")
            #expect(csv == "\u{FEFF}기업,매출\r\n달로봇,\"34,389.18\"\r\n\"\"\"쉼표, 따옴표\"\"\",-0.20%\r\n")
            let page = try site.page("tables/weekly-7-2-1/index.html")
            #expect(page.contains("<figcaption"))
            #expect(page.contains("</figure>"))
            #expect(page.contains("download=\"weekly-7-2-1.csv\""))
        }
    }

    @Test func anArticleThatListsANameWithoutPrintingItIsQuotedByItsTitle() async throws {
        let article = "---\ntitle: 이름 없는 글\nsection: 소식\ncities: [xian]\n---\n\n본문.\n"
        try await withSite(["Content/issues/weekly-8/02.md": article]) { site in
            try await site.build()
            let page = try site.page("cities/xian/index.html")
            #expect(page.contains("<li>이름 없는 글</li>"))
        }
    }

    @Test func olderYearsOfANameWithVeryManyMentionsHavePagesOfTheirOwn() async throws {
        let many = (1...MentionYears.most).map { "상하이 \($0)번째 문단.\n" }.joined(separator: "\n")
        let article = "---\ntitle: 긴 글\nsection: 소식\ncities: [shanghai]\n---\n\n" + many
        try await withSite(["Content/issues/weekly-8/01.md": article]) { site in
            try await site.build()
            let page = try site.page("cities/shanghai/index.html")
            #expect(page.count(of: "<mark>") == MentionYears.most)
            #expect(page.contains("<a href=\"../../cities/shanghai/2023/\">"))
            let older = try site.page("cities/shanghai/2023/index.html")
            #expect(older.count(of: "<mark>") == 2)
            #expect(try site.page("cities/index.html").contains("data-count=\"\(MentionYears.most + 2)\""))
        }
    }

    @Test func namesOfAnIssueWrittenByHandAreFoundWithoutLists() async throws {
        let article = "---\ntitle: 손으로 쓴 글\nsection: 소식\n---\n\n문로봇이 허페이에서 자랐다.\n"
        try await withSite(["Content/issues/weekly-8/02.md": article]) { site in
            try await site.build()
            let page = try site.page("issues/weekly-8/2/index.html")
            #expect(page.contains("companies/moon-robot/\">문로봇</a>이 "))
            #expect(page.contains("cities/hefei/\">허페이</a>에서"))
        }
    }
}
