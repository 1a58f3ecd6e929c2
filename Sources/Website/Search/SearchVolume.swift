internal import Files

/// The index of a run of articles, complete in itself: its shards speak of no other articles.
///
/// A site has one volume until it has very many articles; then a search begins with the newest and goes on to older
/// ones only while the reader wants more.
struct SearchVolume: Sendable {
    let articles: Range<Int>
    let nameCount: Int
    let partCount: Int
    let shards: [Shard]
    /// A pair of letters in more documents than this is common.
    let threshold: Int
    /// Stands for its contents.
    let print: UInt64

    /// A file of the index.
    struct Shard: Sendable {
        let bytes: KeptBytes
        let checksum: UInt64
    }

    /// How many bytes a file of the index should have at most, on the average.
    private static let shardSize = 3_600

    /// Articles that belong together, by their numbers, and the name that stands for them: `year/2024`.
    struct Facet: Sendable {
        let name: String
        let articles: [Int]
    }

    /// - Parameters:
    ///   - aside: Where the files wait to be written: those of all volumes would fill the memory.
    ///   - kept: What is known of the texts, and then what is known now; nil where nobody wants to know.
    static func make(
        _ contents: SearchContents, aside: PassingStore? = nil, kept: inout KeptGrams?
    ) async throws -> SearchVolume {
        let (names, titles, pieces) = (contents.names, contents.titles, contents.pieces)
        let headings = try await Parallel.map(runs(of: names + titles.map { [$0] })) { run in
            run.map { SearchDocument(spellings: $0) }
        }.flatMap { $0 }
        let parts = pieces.flatMap(\.parts).map { SearchDocument.part($0) }
        let lists = GramLists(headings: headings, parts: parts, shardCount: fineCount(of: headings + parts))
        let (fineShards, threshold) = try await shards(lists, KeptGrams.prints(of: pieces), &kept)
        var shards = joined(fineShards)
        for facet in contents.facets {
            let numbers = facet.articles.map { UInt32($0 - contents.articles.lowerBound + names.count) }
            add(numbers.sorted(), under: Array(facet.name.utf16), lists, to: &shards)
        }
        add(continuations(pieces).map { $0 + UInt32(headings.count) }, under: [], lists, to: &shards)
        return SearchVolume(
            articles: contents.articles, nameCount: names.count, partCount: parts.count,
            shards: try shards.map { Shard(bytes: try aside?.keep($0) ?? KeptBytes($0), checksum: Checksum.of($0)) },
            threshold: threshold, print: contents.print)
    }

    /// The volume as the last build made it, if its contents are the same and its files are still there, untouched.
    static func known(
        _ kept: KeptVolume, _ contents: SearchContents, number: Int, _ live: LiveSite
    ) -> SearchVolume? {
        guard kept.print == contents.print else { return nil }
        var shards: [Shard] = []
        for place in 0..<kept.shardCount {
            let path = path(ofShard: place, number)
            guard let file = live.untouched[path] else { return nil }
            shards.append(Shard(bytes: KeptBytes(path: live.folder + "/" + path), checksum: file.checksum))
        }
        return SearchVolume(
            articles: contents.articles, nameCount: contents.names.count,
            partCount: contents.pieces.reduce(0) { $0 + $1.parts.count }, shards: shards, threshold: kept.threshold,
            print: kept.print)
    }

    /// What the next build shall know of it.
    var note: KeptVolume { KeptVolume(print: print, threshold: threshold, shardCount: shards.count) }

    static func path(ofShard place: Int, _ number: Int) -> String { "search/index/\(number)-\(place).bin" }

    private static func runs(of spellings: [[String]]) -> [[[String]]] {
        stride(from: 0, to: spellings.count, by: 512).map { Array(spellings[$0..<min($0 + 512, spellings.count)]) }
    }

    /// Many more shards than there will be files, so that a shard is small enough to be worked on in the cache.
    private static func fineCount(of documents: [SearchDocument]) -> Int {
        let size = documents.reduce(0) { $0 + $1.size }
        var count = 3
        while count < size * 8 / shardSize, count < 3 << 13 { count *= 2 }
        return count
    }

    /// Joins shards that lie beside one another, as many as a file should have. A hash is brought to a file by its high
    /// bits, so a file is always a run of shards. Their number is a power of two or three times one: it stays the same
    /// while an archive grows for some years, and most files with it.
    private static func joined(_ shards: [[UInt8]]) -> [[UInt8]] {
        let wanted = shards.reduce(0) { $0 + $1.count } / shardSize
        var (count, next) = (1, 2)
        while count < wanted, shards.count % next == 0 {
            count = next
            next = count.nonzeroBitCount == 1 ? count / 2 * 3 : count / 3 * 4
        }
        if count < wanted { count = shards.count }
        let run = shards.count / count
        return (0..<count).map { Array(shards[$0 * run..<($0 + 1) * run].joined()) }
    }

    /// The shards with single letters and pairs, and with triples of common pairs; and what makes a pair common.
    private static func shards(
        _ lists: GramLists, _ prints: [UInt64], _ kept: inout KeptGrams?
    ) async throws -> (shards: [[UInt8]], threshold: Int) {
        let before = kept.flatMap { $0.shardCount == lists.shardCount ? $0 : nil }
        let known = prints.map { before?.runs[$0] }
        var threshold = max(64, lists.documentCount / 64)
        let pairs = try await lists.shards(
            of: .pairs, frequentAbove: nearlyCommon(threshold), known: known.map { $0?.pairs })
        let frequent = pairs.shards.flatMap(\.frequent)
        while frequent.count(where: { $0.count > threshold }) > FrequentPairs.most { threshold *= 2 }
        let common = Set(frequent.filter { $0.count > threshold }.map(\.pair))
        let counted: [UInt32]
        let areKnown: Bool
        if let before, common.isSubset(of: before.pairs), before.pairs.count < common.count * 2 + 64 {
            (counted, areKnown) = (before.pairs, true)
        } else {
            let nearly = frequent.filter { $0.count > nearlyCommon(threshold) }.map(\.pair)
            counted = nearly.count > FrequentPairs.most ? nearly.filter { common.contains($0) } : nearly
            areKnown = false
        }
        let triples = try await lists.shards(
            of: .triples(FrequentPairs(counted, common: common)), frequentAbove: .max,
            known: areKnown ? known.map { $0?.triples } : [])
        if kept != nil {
            var grams = KeptGrams(shardCount: lists.shardCount, pairs: counted)
            for (print, run) in zip(prints, zip(pairs.runs, triples.runs)) {
                grams.add(KeptGrams.Run(pairs: run.0, triples: run.1), print: print)
            }
            kept = grams
        }
        return (zip(pairs.shards, triples.shards).map { $0.bytes + $1.bytes }, threshold)
    }

    /// A pair in more documents than this may soon be common, so its triples are counted too.
    private static func nearlyCommon(_ threshold: Int) -> Int { threshold * 3 / 4 }

    private static func add(
        _ documents: [UInt32], under name: [UInt16], _ lists: GramLists, to shards: inout [[UInt8]]
    ) {
        let key = [FoldedLetters.facet] + name.prefix(254)
        let shard = GramHash.shard(of: GramHash.of(key), shardCount: shards.count)
        ShardEntry.append(key: key, to: &shards[shard])
        documents.withUnsafeBufferPointer { documents in
            ShardEntry.append(
                documents, headingCount: lists.headings.count, documentCount: lists.documentCount, to: &shards[shard])
        }
    }

    /// The parts that go on with the article of the part before.
    private static func continuations(_ pieces: [SearchPiece]) -> [UInt32] {
        var numbers: [UInt32] = []
        var part = 0
        for piece in pieces {
            numbers += (part..<part + piece.parts.count).dropFirst().map { UInt32($0) }
            part += piece.parts.count
        }
        return numbers
    }
}
