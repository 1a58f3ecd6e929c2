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
        /// The keys that are in many documents, with their number.
        var frequent: [(key: UInt32, count: Int)] = []
    }

    /// Which keys a run of documents has, sorted by shard: `key << 32 | document`.
    private struct Pairs: Sendable {
        let entries: [UInt64]
        /// Where each shard begins, and at last the end.
        let starts: [Int]
    }

    /// All shards of a level, in order. `frequent` names the keys in more documents than `threshold`.
    func shards(of level: GramLevel, after pairs: CommonGrams?, threshold: Int) async throws -> [Shard] {
        let runs = Self.runs(of: documents.count, by: max(512, documents.count / (Parallel.coreCount * 4) + 1))
        let found = try await Parallel.map(runs) { run in self.pairs(of: run, at: level, after: pairs) }
        let groups = Self.runs(of: shardCount, by: 64)
        let written = try await Parallel.map(groups) { group in
            var scratch = GramGrouping()
            return group.map { shard in self.write(shard, found, level, threshold, &scratch) }
        }
        return written.flatMap { $0 }
    }

    private static func runs(of count: Int, by length: Int) -> [Range<Int>] {
        stride(from: 0, to: count, by: length).map { $0..<min($0 + length, count) }
    }

    /// Counts, then places: no pair is moved twice.
    private func pairs(of run: Range<Int>, at level: GramLevel, after pairs: CommonGrams?) -> Pairs {
        let keys = run.map { documents[$0].keys(at: level, after: pairs) }
        var places: [UInt16] = []
        places.reserveCapacity(keys.reduce(0) { $0 + $1.count })
        var starts = [Int](repeating: 0, count: shardCount + 1)
        for key in keys.joined() {
            let shard = GramHash.shard(of: level.hash(of: key), shardCount: shardCount)
            places.append(UInt16(shard))
            starts[shard + 1] += 1
        }
        for shard in 0..<shardCount { starts[shard + 1] += starts[shard] }
        var next = starts
        let entries = [UInt64](unsafeUninitializedCapacity: places.count) { entries, count in
            count = places.count
            var place = 0
            for (document, keys) in zip(run, keys) {
                for key in keys {
                    let shard = Int(places[place])
                    place += 1
                    (entries.baseAddress.map { $0 + next[shard] })?.initialize(to: UInt64(key) << 32 | UInt64(document))
                    next[shard] += 1
                }
            }
        }
        return Pairs(entries: entries, starts: starts)
    }

    /// Writes each gram of a shard: how many letters, the letters, the numbers of headings and of parts, the length of
    /// the lists, the lists.
    private func write(
        _ shard: Int, _ found: [Pairs], _ level: GramLevel, _ threshold: Int, _ scratch: inout GramGrouping
    ) -> Shard {
        var result = Shard()
        scratch.group(found.map { $0.entries[$0.starts[shard]..<$0.starts[shard + 1]] })
        for index in scratch.keys.indices {
            let key = scratch.keys[index]
            scratch.withDocuments(of: index) { documents in
                ShardEntry.append(
                    letters: level.letters(of: key), documents: documents, headingCount: headingCount,
                    documentCount: self.documents.count, to: &result.bytes)
                if documents.count > threshold { result.frequent.append((key, documents.count)) }
            }
        }
        return result
    }
}

/// One gram of a shard as it is written.
enum ShardEntry {
    /// - Parameter letters: Four to a number, the last lowest.
    static func append(
        letters: UInt64, documents: UnsafeBufferPointer<UInt32>, headingCount: Int, documentCount: Int,
        to bytes: inout [UInt8]
    ) {
        let letterCount = max(1, (64 - letters.leadingZeroBitCount + 15) / 16)
        bytes.append(UInt8(letterCount))
        for index in stride(from: letterCount - 1, through: 0, by: -1) {
            bytes.append(UInt8(truncatingIfNeeded: letters >> UInt64(index * 16 + 8)))
            bytes.append(UInt8(truncatingIfNeeded: letters >> UInt64(index * 16)))
        }
        let split = documents.firstIndex { $0 >= headingCount } ?? documents.count
        DocumentList.append(number: split, to: &bytes)
        DocumentList.append(number: documents.count - split, to: &bytes)
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: max(1, documents.count - split)) { parts in
            for index in split..<documents.count { parts[index - split] = documents[index] - UInt32(headingCount) }
            var lists: [UInt8] = []
            DocumentList.append(
                [
                    (UnsafeBufferPointer(rebasing: documents[..<split]), headingCount),
                    (UnsafeBufferPointer(rebasing: parts[..<(documents.count - split)]), documentCount - headingCount),
                ], to: &lists)
            DocumentList.append(number: lists.count, to: &bytes)
            bytes += lists
        }
    }
}
