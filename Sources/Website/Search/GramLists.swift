internal import Files

/// Turns what each document has into what each gram is in: the lists of one level, by shard.
struct GramLists: Sendable {
    /// They come first and have lists of their own.
    let headings: [SearchDocument]
    let parts: [SearchDocument]
    let shardCount: Int

    /// The lists of one shard, written.
    struct Shard: Sendable {
        var bytes: [UInt8] = []
        /// The pairs that are in more documents than was asked for, with their number.
        var frequent: [(pair: UInt32, count: Int)] = []
    }

    var documentCount: Int { headings.count + parts.count }

    /// All shards of a level, in order. What is known of runs of parts is not counted again.
    func shards(
        of level: GramLevel, frequentAbove least: Int, known: [GramRun?]
    ) async throws -> (shards: [Shard], runs: [GramRun]) {
        let ofHeadings = try await runs(of: headings, at: level, known: [])
        let ofParts = try await runs(of: parts, at: level, known: known)
        let placed = zip([ofHeadings, ofParts], [0, headings.count]).flatMap { runs, first in
            runs.enumerated().map { (run: $1, first: UInt32(first + $0 * Self.runLength)) }
        }
        let groups = Self.ranges(of: shardCount, by: 64)
        let written = try await Parallel.map(groups) { group in
            var grouping = GramGrouping()
            return group.map { shard in
                GramRun.group(placed, shard: shard, at: level, in: &grouping)
                return self.written(grouping, level, frequentAbove: least)
            }
        }
        return (written.flatMap { $0 }, ofParts)
    }

    /// How many documents are counted together.
    static let runLength = 512

    static func ranges(of count: Int, by length: Int = runLength) -> [Range<Int>] {
        stride(from: 0, to: count, by: length).map { $0..<min($0 + length, count) }
    }

    private func runs(
        of documents: [SearchDocument], at level: GramLevel, known: [GramRun?]
    ) async throws -> [GramRun] {
        let ranges = Self.ranges(of: documents.count).enumerated().map { ($1, $0 < known.count ? known[$0] : nil) }
        return try await Parallel.map(ranges) { range, known in
            try known ?? GramRun(documents[range], at: level, shardCount: shardCount)
        }
    }

    /// Writes each gram of a shard: how many letters, the letters, the numbers of headings and of parts, the length of
    /// the lists, the lists.
    private func written(_ grouping: GramGrouping, _ level: GramLevel, frequentAbove least: Int) -> Shard {
        var result = Shard()
        for (index, key) in grouping.keys.enumerated() {
            grouping.withDocuments(of: index) { documents in
                ShardEntry.append(letters: level.letters(of: key), to: &result.bytes)
                ShardEntry.append(
                    documents, headingCount: headings.count, documentCount: documentCount, to: &result.bytes)
                if documents.count > least, key > 0xFFFF { result.frequent.append((key, documents.count)) }
            }
        }
        return result
    }
}
