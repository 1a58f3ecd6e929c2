/// Which grams a run of documents has, by shard, in few bytes: for each gram its key, how many documents have it, and
/// the gaps between their numbers. So an archive's grams fit in memory at once, before any list can be written.
struct GramRun: Sendable {
    private let bytes: [UInt8]
    /// Where each shard begins, and at last the end.
    private let starts: [UInt32]

    init(_ documents: ArraySlice<SearchDocument>, at level: GramLevel, shardCount: Int) throws {
        let (entries, shards) = try Self.sorted(documents, level, shardCount)
        var grouping = GramGrouping()
        var numbers: [Int32] = []
        var bytes: [UInt8] = []
        bytes.reserveCapacity(entries.count * 2)
        var starts: [UInt32] = [0]
        starts.reserveCapacity(shardCount + 1)
        for shard in 0..<shardCount {
            grouping.empty()
            numbers.removeAll(keepingCapacity: true)
            let inShard = shards[shard]..<shards[shard + 1]
            for place in inShard { numbers.append(grouping.count(UInt32(truncatingIfNeeded: entries[place] >> 32), 1)) }
            grouping.arrange()
            for place in inShard {
                let document = UInt32(truncatingIfNeeded: entries[place])
                grouping.place(document, under: numbers[place - inShard.lowerBound])
            }
            Self.append(grouping, to: &bytes)
            starts.append(UInt32(bytes.count))
        }
        self.bytes = bytes
        self.starts = starts
    }

    /// Each key of each document as `key << 32 | document`, sorted by shard, and where each shard begins. Counts, then
    /// places: nothing is moved twice.
    private static func sorted(
        _ documents: ArraySlice<SearchDocument>, _ level: GramLevel, _ shardCount: Int
    ) throws -> (entries: [UInt64], starts: [Int]) {
        var found: [UInt64] = []
        var places: [UInt16] = []
        var starts = [Int](repeating: 0, count: shardCount + 1)
        for document in documents.indices {
            for key in try documents[document].keys(at: level) {
                let shard = GramHash.shard(of: level.hash(of: key), shardCount: shardCount)
                found.append(UInt64(key) << 32 | UInt64(document))
                places.append(UInt16(shard))
                starts[shard + 1] += 1
            }
        }
        for shard in 0..<shardCount { starts[shard + 1] += starts[shard] }
        var next = starts
        let entries = [UInt64](unsafeUninitializedCapacity: found.count) { entries, count in
            count = found.count
            for (entry, shard) in zip(found, places) {
                (entries.baseAddress.map { $0 + next[Int(shard)] })?.initialize(to: entry)
                next[Int(shard)] += 1
            }
        }
        return (entries, starts)
    }

    private static func append(_ grouping: GramGrouping, to bytes: inout [UInt8]) {
        for (index, key) in grouping.keys.enumerated() {
            DocumentList.append(number: Int(key), to: &bytes)
            grouping.withDocuments(of: index) { documents in
                DocumentList.append(number: documents.count, to: &bytes)
                var before: UInt32 = 0
                for document in documents {
                    DocumentList.append(number: Int(document - before), to: &bytes)
                    before = document
                }
            }
        }
    }

    /// Puts the documents of a shard together with those of other runs, which come in the order of their documents.
    static func group(_ runs: [GramRun], shard: Int, in grouping: inout GramGrouping) {
        grouping.empty()
        var numbers: [Int32] = []
        for run in runs {
            run.read(shard) { key, documents in numbers.append(grouping.count(key, documents.count)) }
        }
        grouping.arrange()
        var place = 0
        for run in runs {
            run.read(shard) { _, documents in
                for document in documents { grouping.place(document, under: numbers[place]) }
                place += 1
            }
        }
    }

    /// Goes through the grams of a shard.
    private func read(_ shard: Int, _ body: (UInt32, [UInt32]) -> Void) {
        var offset = Int(starts[shard])
        var documents: [UInt32] = []
        while offset < starts[shard + 1] {
            let key = UInt32(truncatingIfNeeded: number(at: &offset))
            let count = number(at: &offset)
            documents.removeAll(keepingCapacity: true)
            var document = 0
            for _ in 0..<count {
                document += number(at: &offset)
                documents.append(UInt32(document))
            }
            body(key, documents)
        }
    }

    @inline(__always)
    private func number(at offset: inout Int) -> Int {
        var (number, shift) = (0, 0)
        while bytes[offset] >= 0x80 {
            number |= Int(bytes[offset] & 0x7F) << shift
            shift += 7
            offset += 1
        }
        number |= Int(bytes[offset]) << shift
        offset += 1
        return number
    }
}
