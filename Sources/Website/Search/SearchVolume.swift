internal import Files

/// The index of a run of articles, complete in itself: its shards speak of no other articles.
///
/// A site has one volume until it has very many articles; then a search begins with the newest and goes on to older ones
/// only while the reader wants more.
struct SearchVolume: Sendable {
    let articles: Range<Int>
    let nameCount: Int
    let partCount: Int
    let shards: [[UInt8]]
    /// In how many documents a gram of two, and of three, letters must be so that longer ones were indexed too: in more.
    let thresholds: [Int]
    /// The parts that go on with the article of the part before, as a list of numbers; nil where none does.
    let continuations: [UInt8]?

    /// More articles make the next volume.
    static let articleLimit = 16_384
    /// How many bytes a file of the index should have at most, on the average.
    private static let shardSize = 3_600

    /// Articles that belong together, by their numbers, and the address that stands for them.
    struct Facet: Sendable {
        let folder: String
        let articles: [Int]
    }

    static func make(
        names: [[String]], articles: Range<Int>, titles: [String], pieces: [SearchPiece], facets: [Facet]
    ) async throws -> SearchVolume {
        let headings = try await Parallel.map(runs(of: names + titles.map { [$0] })) { run in
            run.map { SearchDocument(spellings: $0) }
        }
        let parts = pieces.flatMap(\.parts).map { SearchDocument(part: $0) }
        let documents = headings.flatMap { $0 } + parts
        let headingCount = names.count + titles.count
        let lists = GramLists(
            documents: documents, headingCount: headingCount, shardCount: fineCount(of: documents))
        let (fineShards, thresholds) = try await levels(lists)
        var shards = joined(fineShards)
        for facet in facets {
            add(facet.articles.map { UInt32($0 - articles.lowerBound + names.count) }, facet.folder, lists, to: &shards)
        }
        return SearchVolume(
            articles: articles, nameCount: names.count, partCount: parts.count, shards: shards, thresholds: thresholds,
            continuations: continuations(pieces))
    }

    private static func runs(of spellings: [[String]]) -> [[[String]]] {
        stride(from: 0, to: spellings.count, by: 512).map { Array(spellings[$0..<min($0 + 512, spellings.count)]) }
    }

    /// Many more shards than there will be files, so that a shard is small enough to be worked on in the cache.
    private static func fineCount(of documents: [SearchDocument]) -> Int {
        let pairs = documents.reduce(0) { $0 + $1.grams.count }
        var count = 3
        while count < pairs * 4 / shardSize, count < 3 << 14 { count *= 2 }
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
        let run = shards.count / count
        return (0..<count).map { Array(shards[$0 * run..<($0 + 1) * run].joined()) }
    }

    /// The levels one after another, each made of what is common in the one before.
    private static func levels(_ lists: GramLists) async throws -> (shards: [[UInt8]], thresholds: [Int]) {
        let least = max(64, lists.documents.count / 64)
        let pairs = try await lists.shards(of: .pairs, after: nil, threshold: least)
        let (commonPairs, pairThreshold) = common(pairs, of: .pairs, least: least)
        if commonPairs.isEmpty { return (pairs.map(\.bytes), [pairThreshold, pairThreshold]) }
        let second = GramLevel.longer(commonPairs)
        let threes = try await lists.shards(of: second, after: nil, threshold: least)
        let (commonThrees, threeThreshold) = common(threes, of: second, least: least)
        let thresholds = [pairThreshold, threeThreshold]
        if commonThrees.isEmpty { return (zip(pairs, threes).map { $0.bytes + $1.bytes }, thresholds) }
        let fours = try await lists.shards(of: .longer(commonThrees), after: commonPairs, threshold: .max)
        return (zip(zip(pairs, threes), fours).map { $0.0.bytes + $0.1.bytes + $1.bytes }, thresholds)
    }

    /// The frequent grams as far as they can be numbered; where they are too many, the threshold rises.
    private static func common(
        _ shards: [GramLists.Shard], of level: GramLevel, least: Int
    ) -> (grams: CommonGrams, threshold: Int) {
        // Single letters are frequent too, but nothing is made of them.
        let frequent = shards.flatMap(\.frequent).filter { $0.key > 0xFFFF }
        var threshold = least
        while frequent.count(where: { $0.count > threshold }) > CommonGrams.most { threshold *= 2 }
        return (CommonGrams(frequent.filter { $0.count > threshold }.map(\.key), of: level), threshold)
    }

    private static func add(_ documents: [UInt32], _ folder: String, _ lists: GramLists, to shards: inout [[UInt8]]) {
        let hash = folder.utf8.reduce(UInt32(0x811C_9DC5)) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
        let letters = [FoldedLetters.facet, UInt16(hash >> 16), UInt16(truncatingIfNeeded: hash)]
        let shard = GramHash.shard(of: GramHash.of(letters), shardCount: shards.count)
        documents.sorted().withUnsafeBufferPointer { documents in
            ShardEntry.append(
                letters: letters.reduce(0) { $0 << 16 | UInt64($1) }, documents: documents,
                headingCount: lists.headingCount, documentCount: lists.documents.count, to: &shards[shard])
        }
    }

    private static func continuations(_ pieces: [SearchPiece]) -> [UInt8]? {
        var numbers: [UInt32] = []
        var part = 0
        for piece in pieces {
            for number in part..<part + piece.parts.count where number > part { numbers.append(UInt32(number)) }
            part += piece.parts.count
        }
        if numbers.isEmpty { return nil }
        var bytes: [UInt8] = []
        DocumentList.append(number: numbers.count, to: &bytes)
        numbers.withUnsafeBufferPointer { DocumentList.append([($0, part)], to: &bytes) }
        return bytes
    }
}
