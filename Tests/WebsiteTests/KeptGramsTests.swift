import Foundation
import Testing

@testable import Website

/// Grams that are kept from build to build give the files that counting all texts again gives.
@Suite struct KeptGramsTests {
    /// Parts of few letters each, so that many pairs are common and more become so with every issue.
    private static func texts(_ count: Int) -> [String] {
        var random = SplitMix(state: 7)
        return (0..<count).map { number in
            let letters = Array("가나다라마바사아자차카타파하거너더러머버".prefix(8 + number / 100))
            return String((0..<30).compactMap { _ in letters.randomElement(using: &random) })
        }
    }

    private static func contents(_ texts: [String], names: [[String]] = [["가나"]]) -> SearchContents {
        SearchContents(
            names: names, articles: 0..<texts.count, titles: texts.map { String($0.prefix(3)) },
            pieces: texts.map { SearchPiece([TextBlock(.paragraph, text: Array($0.utf8))]) }, facets: [])
    }

    private static func bytes(_ volume: SearchVolume) throws -> [[UInt8]] {
        try volume.shards.map { try $0.bytes.read() }
    }

    private static func isRight(_ contents: SearchContents, _ kept: inout KeptGrams?) async throws -> Bool {
        var nothing: KeptGrams?
        let fresh = try await SearchVolume.make(contents, kept: &nothing)
        let volume = try await SearchVolume.make(contents, kept: &kept)
        return try bytes(fresh) == bytes(volume) && fresh.threshold == volume.threshold
    }

    @Test func anArchiveGrows() async throws {
        let texts = Self.texts(1400)
        var kept: KeptGrams? = KeptGrams(shardCount: 0, pairs: [])
        var (reused, recounted) = (0, 0)
        for count in stride(from: 1050, through: 1400, by: 25) {
            let before = kept
            #expect(try await Self.isRight(Self.contents(Array(texts[..<count])), &kept), "\(count) articles")
            let now = try #require(kept)
            #expect(now.runs.count == count / GramLists.runLength)
            if now.pairs == before?.pairs { reused += 1 } else { recounted += 1 }
        }
        // Pairs become common all the time, and all texts are counted again only now and then.
        #expect(reused > 5 && recounted > 1, "\(reused) builds used what was kept, \(recounted) counted again")
    }

    @Test func whatChangesInTheMiddleIsCounted() async throws {
        var texts = Self.texts(1100)
        var kept: KeptGrams? = KeptGrams(shardCount: 0, pairs: [])
        #expect(try await Self.isRight(Self.contents(texts), &kept))
        let before = try #require(kept)
        texts[600] = "새로운 낱말"
        #expect(try await Self.isRight(Self.contents(texts, names: [["가나"], ["다라", "마바"]]), &kept))
        #expect(Set(before.runs.keys).intersection(try #require(kept).runs.keys).count == 1)
        texts.removeFirst()
        #expect(try await Self.isRight(Self.contents(texts), &kept))
    }

    @Test func whatIsKeptIsUsed() async throws {
        let texts = Self.texts(600)
        var kept: KeptGrams? = KeptGrams(shardCount: 0, pairs: [])
        #expect(try await Self.isRight(Self.contents(texts), &kept))
        let other = Self.contents(texts.map { String($0.reversed()) })
        var wrong: KeptGrams? = KeptGrams(shardCount: 0, pairs: [])
        _ = try await SearchVolume.make(other, kept: &wrong)
        // Another text's grams under this text's number: they would be seen, if they were read.
        let grams = try #require(kept)
        var mixed = KeptGrams(shardCount: grams.shardCount, pairs: grams.pairs)
        for (print, run) in zip(grams.runs.keys, try #require(wrong).runs.values) { mixed.add(run, print: print) }
        var given: KeptGrams? = mixed
        #expect(try await !Self.isRight(Self.contents(texts), &given))
    }

    @Test func theyAreReadBackAsTheyWere() async throws {
        try await withSite([:]) { site in
            let work = try WorkFolder(site.folder.path + "/Output")
            #expect(try KeptGrams.load(work) == nil)
            var kept: KeptGrams? = KeptGrams(shardCount: 0, pairs: [])
            let contents = Self.contents(Self.texts(600))
            #expect(try await Self.isRight(contents, &kept))
            let grams = try #require(kept)
            #expect(grams.runs.count == 1)
            try grams.save(work)
            var read = try KeptGrams.load(work)
            #expect(try #require(read).isSame(as: grams))
            #expect(try await Self.isRight(contents, &read))

            // A byte that is not as it was written: nothing of it is used.
            var bytes = Array(try Data(contentsOf: URL(filePath: work.grams)))
            bytes[bytes.count / 2] ^= 1
            try Data(bytes).write(to: URL(filePath: work.grams))
            #expect(try KeptGrams.load(work) == nil)
        }
    }
}
