import Foundation
import Testing
import Text

@testable import Website

/// What is kept of a volume of the index is what a count would give.
@Suite struct SearchUpdateTests {
    @Test("every article is in one volume", arguments: [0, 1, 16_384, 16_385, 17_000, 100_000])
    func volumes(_ count: Int) throws {
        let runs = SearchContents.runs(of: count)
        #expect(runs.flatMap { Array($0) } == Array(0..<count))
        #expect(runs.dropLast().allSatisfy { $0.count == SearchContents.fullVolume })
        #expect(try #require(runs.last).isEmpty == (count == 0))
    }

    @Test func whatIsKeptIsRight() async throws {
        try await withSite([:]) { site in
            func changes() async throws -> (index: [String], differences: [Diagnostic]) {
                let changes = try await site.build().changes
                let index = (changes.added + changes.changed + changes.removed).filter { $0.hasPrefix("search/index/") }
                return (index, try await Verification.run(SiteFolders(site: site.folder.path)) { _ in })
            }
            try await site.build()
            let article = "---\ntitle: 새 글\nsection: 소식\n---\n\n전에 없던 낱말이다.\n"
            try site.write(article, to: "Content/issues/weekly-8/02.md")
            let new = try await changes()
            #expect(new.differences.isEmpty)
            #expect(!new.index.isEmpty)

            // The source of an article is not searched: nothing is counted again.
            let sourced = article.replacingOccurrences(of: "section", with: "source: 신문\nsection")
            try site.write(sourced, to: "Content/issues/weekly-8/02.md")
            let same = try await changes()
            #expect(same.differences.isEmpty)
            #expect(same.index.isEmpty)

            // Files that somebody touched or took away are made again.
            let index = site.folder.appending(path: "Output/search/index")
            try Data("?".utf8).write(to: index.appending(path: "0-0.bin"))
            #expect(try await changes().differences.isEmpty)
            try FileManager.default.removeItem(at: index.appending(path: "0-0.bin"))
            #expect(try await changes().differences.isEmpty)
        }
    }

    @Test func everyPartOfTheContentsCounts() {
        func print(
            names: [[String]] = [["가", "나"]], titles: [String] = ["제목", "둘"], texts: [String] = ["글", "말"],
            facets: [[Int]] = [[0], [1]]
        ) -> UInt64 {
            SearchContents(
                names: names, articles: 0..<2, titles: titles,
                pieces: texts.map { SearchPiece([TextBlock(.paragraph, text: Array($0.utf8))]) },
                facets: facets.enumerated().map { SearchVolume.Facet(name: "f\($0.offset)", articles: $0.element) }
            ).print
        }
        let prints = [
            print(), print(names: [["가"], ["나"]]), print(titles: ["제목", "셋"]), print(texts: ["글", "몰"]),
            print(facets: [[0, 1], []]), print(facets: [[0], [0]]),
        ]
        #expect(Set(prints).count == prints.count)
        #expect(print() == print())
    }
}
