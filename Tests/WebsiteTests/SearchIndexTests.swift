import Foundation
import Testing

@testable import Website

/// The index: each list is exactly the documents that have the gram, however they are spread over shards.
@Suite struct SearchIndexTests {
    @Test("a list of numbers comes back from its bits", arguments: [1, 2, 7, 100, 5000])
    func lists(limit: Int) {
        var random = SplitMix(state: UInt64(limit))
        for density in [0.0, 0.001, 0.1, 0.5, 0.99, 1] {
            let numbers = (0..<limit).filter { _ in Double.random(in: 0..<1, using: &random) < density }
            let list = numbers.map { UInt32($0) }
            var bytes: [UInt8] = []
            list.withUnsafeBufferPointer { DocumentList.append([($0, limit)], to: &bytes) }
            #expect(ShardReader.lists(bytes, [(numbers.count, limit)]) == numbers)
            #expect(bytes.count <= limit / 8 * 2 + 4)
        }
    }

    /// Articles of few letters, so that many pairs are common and triples are indexed.
    private static func texts(count: Int, letterCount: Int) -> [String] {
        var random = SplitMix(state: UInt64(count))
        let alphabet = Array("가나다라 마바사아자차".prefix(letterCount))
        return (0..<count).map { _ in
            String(
                (0..<Int.random(in: 0...40, using: &random)).compactMap { _ in alphabet.randomElement(using: &random) })
        }
    }

    private static func volume(names: [[String]], titles: [String], texts: [String]) async throws -> SearchVolume {
        var nothing: KeptGrams?
        return try await SearchVolume.make(
            SearchContents(
                names: names, articles: 0..<titles.count, titles: titles,
                pieces: texts.map { SearchPiece([TextBlock(.paragraph, text: Array($0.utf8))]) },
                facets: [.init(name: "year/2024", articles: [2, 0])]), kept: &nothing)
    }

    @Test func everyGramListsTheDocumentsThatHaveIt() async throws {
        let texts = Self.texts(count: 150, letterCount: 6)
        let titles = Self.texts(count: 150, letterCount: 11).map { "제" + $0 }
        let names = [["가나", "Gana"], ["라마", "나라"]]
        let volume = try await Self.volume(names: names, titles: titles, texts: texts)
        let index = try ShardReader(volume)
        let documents =
            names.map { $0.flatMap { FoldedLetters.heading($0) } } + titles.map { FoldedLetters.heading($0) }
            + texts.map { letters($0) }
        var counts = (pairs: 0, triples: 0)
        let having = Self.grams(of: documents)
        for gram in having.keys {
            let scan = having[gram] ?? []
            let found = index.documents(of: String(decoding: gram, as: UTF16.self))
            if gram.count < 3 {
                #expect(found == scan)
                counts.pairs += 1
            } else {
                let isWanted = [gram.dropFirst(), gram.dropLast()].contains { pair in
                    having[Array(pair), default: []].count > volume.threshold
                }
                #expect(found == (isWanted ? scan : nil))
                counts.triples += isWanted ? 1 : 0
            }
        }
        #expect(counts.pairs > 100 && counts.triples > 20)
        #expect(index.documents(of: "없는") == nil)
    }

    /// All runs of up to three letters with the documents that have them; single marks of headings are nothing that
    /// anybody looks up.
    private static func grams(of documents: [[UInt16]]) -> [[UInt16]: [Int]] {
        var having: [[UInt16]: [Int]] = [:]
        for (number, letters) in documents.enumerated() {
            for length in 1...3 {
                for start in letters.indices where start + length <= letters.count {
                    let gram = Array(letters[start..<start + length])
                    if length == 1, gram[0] < 0x20 { continue }
                    if having[gram]?.last != number { having[gram, default: []].append(number) }
                }
            }
        }
        return having
    }

    @Test func aFacetListsTheTitlesOfItsArticles() async throws {
        let volume = try await Self.volume(names: [["가"]], titles: ["하나", "둘", "셋"], texts: ["", "", ""])
        #expect(try ShardReader(volume).documents(of: "\u{1}year/2024") == [1, 3])
        #expect(try ShardReader(volume).documents(of: "\u{1}year/2023") == nil)
        #expect(try ShardReader(volume).documents(of: "\u{1}") == [])
    }

    @Test func thePartsOfALongArticleAreListed() async throws {
        let long = String(repeating: "긴 글이다. ", count: 3000)
        let volume = try await Self.volume(names: [], titles: ["하나", "둘", "셋"], texts: ["짧다", long, long])
        let parts = SearchPiece([TextBlock(.paragraph, text: Array(long.utf8))]).parts.count
        // The first article is part 0, the others begin with 1 and 1 + parts; three titles stand before all parts.
        let expected = Array(5..<4 + parts) + Array(5 + parts..<4 + 2 * parts)
        #expect(try ShardReader(volume).documents(of: "\u{1}") == expected)
    }

    @Test func filesAreSmallHoweverMuchThereIs() async throws {
        var random = SplitMix(state: 1)
        let texts = (0..<300).map { _ in
            String(String.UnicodeScalarView((0..<300).map { _ in random.letter() }))
        }
        let volume = try await Self.volume(names: [], titles: texts.map { _ in "" }, texts: texts)
        let sizes = try volume.shards.map { try $0.bytes.read().count }
        #expect(sizes.count > 20)
        #expect(sizes.reduce(0, +) / sizes.count <= 4000)
        #expect((sizes.max() ?? 0) < 12_000)
    }

    @Test func anArchiveWithoutArticlesHasAnIndex() async throws {
        var nothing: KeptGrams?
        let volume = try await SearchVolume.make(
            SearchContents(names: [], articles: 0..<0, titles: [], pieces: [], facets: []), kept: &nothing)
        #expect(try ShardReader(volume).documents(of: "가") == nil)
    }

    @Test func theSiteHasItsSearch() async throws {
        try await withSite { site in
            try await site.build()
            let page = try site.page("search/index.html")
            #expect(page.contains("<noscript>") && page.contains("../companies/"))
            #expect(try site.page("issues/weekly-7/1/index.html").contains("action=\"../../../search/\""))
            // An asset that a page loads is an asset that the site has; the checker of links sees to that.
            #expect(page.contains("../assets/search."))
            let text = decoded(try site.bytes("search/texts/0-0.bin")).split(separator: "\n").map { String($0) }
            #expect(text.prefix(5).last == "달로봇, 상하이에 공장" && text[0] == "issues/weekly-7/1/")
            #expect(text.contains("둘째 문단에도 문로봇이 나온다."))
            let names = decoded(try site.bytes("search/names/0.bin")).split(separator: "\n")
            #expect(names.contains("cities/shanghai/\t3회\t도시\t상하이\t上海\tShanghai\t상해"))
        }
    }
}

extension SmallSite {
    fileprivate func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: "Output/" + path)))
    }
}
