internal import Files

/// Turns what each document has into what each gram is in: the lists of one level, by shard.
struct GramLists: Sendable {
    let documents: [SearchDocument]
    /// How many documents are headings; they come first and have lists of their own.
    let headingCount: Int
    let shardCount: Int

    /// The lists of one shard, written.
    struct Shard: Sendable {
        var bytes: [UInt8] = []
        /// The pairs that are in more documents than the threshold, with their number.
        var frequent: [(pair: UInt32, count: Int)] = []
    }

    /// All shards of a level, in order.
    func shards(of level: GramLevel, threshold: Int) async throws -> [Shard] {
        let length = min(1024, max(256, documents.count / (Parallel.coreCount * 4) + 1))
        let found = try await Parallel.map(Self.runs(of: documents.count, by: length)) { run in
            try GramRun(documents[run], at: level, shardCount: shardCount)
        }
        let groups = Self.runs(of: shardCount, by: 64)
        let written = try await Parallel.map(groups) { group in
            var grouping = GramGrouping()
            return group.map { shard in
                GramRun.group(found, shard: shard, in: &grouping)
                return self.written(grouping, level, threshold)
            }
        }
        return written.flatMap { $0 }
    }

    private static func runs(of count: Int, by length: Int) -> [Range<Int>] {
        stride(from: 0, to: count, by: length).map { $0..<min($0 + length, count) }
    }

    /// Writes each gram of a shard: how many letters, the letters, the numbers of headings and of parts, the length of
    /// the lists, the lists.
    private func written(_ grouping: GramGrouping, _ level: GramLevel, _ threshold: Int) -> Shard {
        var result = Shard()
        for (index, key) in grouping.keys.enumerated() {
            grouping.withDocuments(of: index) { documents in
                ShardEntry.append(letters: level.letters(of: key), to: &result.bytes)
                ShardEntry.append(
                    documents, headingCount: headingCount, documentCount: self.documents.count, to: &result.bytes)
                if documents.count > threshold, key > 0xFFFF { result.frequent.append((key, documents.count)) }
            }
        }
        return result
    }
}
