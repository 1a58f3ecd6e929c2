import Foundation
import Testing
import Text

@testable import Website

/// A new article changes the young volume of the index alone; what is kept of the others is what a count would give.
@Suite struct SearchUpdateTests {
    @Test(
        "every article is in one volume",
        arguments: [0, 1, 511, 512, 513, 1024, 10_000, 16_384, 16_385, 17_000, 100_000])
    func volumes(_ count: Int) throws {
        let runs = SearchContents.runs(of: count)
        #expect(runs.flatMap { Array($0) } == Array(0..<count))
        let young = try #require(runs.last)
        #expect(young.count <= 512 && young.isEmpty == (count == 0))
        #expect(runs.dropLast(2).allSatisfy { $0.count == SearchContents.fullVolume })
        #expect(runs.dropLast().allSatisfy { $0.count % 512 == 0 && !$0.isEmpty })
    }

    @Test func aVolumeStaysWhileTheNextOneGrows() {
        for count in [513, 9_900, 16_386, 40_000] {
            let (before, after) = (SearchContents.runs(of: count), SearchContents.runs(of: count + 10))
            #expect(before.dropLast() == after.dropLast())
        }
    }

    /// An issue of many short articles, and one of a few.
    private func manyArticles() -> [String: String] {
        var files: [String: String] = [:]
        for number in 1...530 {
            let name = number < 10 ? "0\(number)" : "\(number)"
            files["Content/issues/weekly-5/\(name).md"] =
                "---\ntitle: 글 \(number)\nsection: 소식\n---\n\n\(number)번째 달로봇 이야기다.\n"
        }
        files["Content/issues/weekly-5/issue.md"] =
            "---\nseries: weekly\nnumber: 5\ndate: 2022-05-03\ntitle: 다섯째\n---\n"
        return files
    }

    @Test func onlyTheYoungVolumeIsMadeAnew() async throws {
        try await withSite(manyArticles()) { site in
            func changes() async throws -> (index: [String], differences: [Diagnostic]) {
                let changes = try await site.build().changes
                let index = (changes.added + changes.changed + changes.removed).filter { $0.hasPrefix("search/index/") }
                return (index, try await Verification.run(SiteFolders(site: site.folder.path)) { _ in })
            }
            try await site.build()
            #expect(try site.page("search/index.html").contains("&quot;joined&quot;:true"))

            let article = "---\ntitle: 새 글\nsection: 소식\n---\n\n전에 없던 낱말이다.\n"
            try site.write(article, to: "Content/issues/weekly-8/02.md")
            let new = try await changes()
            #expect(new.differences.isEmpty)
            #expect(!new.index.isEmpty && new.index.allSatisfy { $0.hasPrefix("search/index/1-") })

            // An old article that says something else is found by it, and its volume is counted again.
            try site.write(article, to: "Content/issues/weekly-5/07.md")
            let old = try await changes()
            #expect(old.differences.isEmpty)
            #expect(old.index.contains { $0.hasPrefix("search/index/0-") })

            // Files that somebody touched or took away are made again.
            let index = site.folder.appending(path: "Output/search/index")
            try Data("?".utf8).write(to: index.appending(path: "0-1.bin"))
            try FileManager.default.removeItem(at: index.appending(path: "0-2.bin"))
            #expect(try await changes().differences.isEmpty)
        }
    }

    @Test func everyPartOfTheContentsCounts() {
        func print(
            names: [[String]] = [["가", "나"]], titles: [String] = ["제목", "둘"], texts: [String] = ["글", "말"],
            facets: [[Int]] = [[0], [1]], isJoined: Bool = false
        ) -> UInt64 {
            SearchContents(
                names: names, articles: 0..<2, titles: titles,
                pieces: texts.map { SearchPiece([TextBlock(.paragraph, text: Array($0.utf8))]) },
                facets: facets.enumerated().map { SearchVolume.Facet(name: "f\($0.offset)", articles: $0.element) },
                isJoined: isJoined
            ).print
        }
        let prints = [
            print(), print(names: [["가"], ["나"]]), print(titles: ["제목", "셋"]), print(texts: ["글", "몰"]),
            print(facets: [[0, 1], []]), print(facets: [[0], [0]]), print(isJoined: true),
        ]
        #expect(Set(prints).count == prints.count)
        #expect(print() == print())
    }
}
