import Foundation
import Testing

@testable import Website

/// What was read of articles is kept, and read again only where that is needed: seen by what the store lets in.
@Suite struct ArticleStoreTests {
    /// The bytes of the store after a build: it grows by what was read.
    private func size(_ site: SmallSite) throws -> Int {
        try Data(contentsOf: site.folder.appending(path: ".cache/Output/articles")).count
    }

    @Test func onlyTheEditedArticleIsReadAgain() async throws {
        try await withSite { site in
            try await site.build()
            let before = try size(site)
            try site.write("---\ntitle: 새해 소식\nsection: 소식\n---\n\n짧다.\n", to: "Content/issues/weekly-8/01.md")
            try await site.build()
            let grown = try size(site) - before
            #expect(grown > 0 && grown < before / 2)
        }
    }

    @Test func aCompanyConcernsOnlyArticlesThatMayNameIt() async throws {
        try await withSite { site in
            try await site.build()
            let before = try size(site)
            let companies = try #require(SmallSite.usual["Content/gazetteer/companies.yml"])
            func add(_ name: String) async throws -> Int {
                try site.write(companies + "- id: new-firm\n  ko: \(name)\n", to: "Content/gazetteer/companies.yml")
                try await site.build()
                return try size(site)
            }
            #expect(try await add("아무 데도 없는 회사") == before)
            // Stands in one of three articles.
            let grown = try await add("둘째 문단") - before
            #expect(grown > 0 && grown < before / 2)
        }
    }

    @Test func anotherSpellingOfACityConcernsAllArticles() async throws {
        try await withSite { site in
            try await site.build()
            #expect(try site.page("cities/shanghai/index.html").contains("의 새해."))
            let cities = try #require(SmallSite.usual["Content/gazetteer/cities.yml"])
            try site.write(
                cities.components(separatedBy: "  aliases: [상해]\n").joined(), to: "Content/gazetteer/cities.yml")
            try await site.build()
            #expect(try !site.page("cities/shanghai/index.html").contains("의 새해."))
        }
    }
}
