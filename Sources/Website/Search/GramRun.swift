/// Which grams a run of documents has, by shard, in few bytes: for each gram its key, how many documents have it, and
/// the gaps between their numbers in the run. So an archive's grams fit in memory at once, before any list can be
/// written, and those of a run that stays need not be counted again.
///
/// A class, for it is looked into some hundred thousand times.
final class GramRun: Sendable {
    let bytes: [UInt8]
    /// Where each shard begins, and at last the end.
    let starts: [UInt32]

    /// What was counted before.
    init(bytes: [UInt8], starts: [UInt32]) {
        self.bytes = bytes
        self.starts = starts
    }

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
                found.append(UInt64(key) << 32 | UInt64(document - documents.startIndex))
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

    /// A run and the number of its first document.
    typealias Placed = (run: GramRun, first: UInt32)

    /// Puts the documents of a shard together with those of other runs, which come in the order of their documents.
    /// Grams that the level does not list are left out.
    static func group(_ runs: [Placed], shard: Int, at level: GramLevel, in grouping: inout GramGrouping) {
        grouping.empty()
        // The number of each gram of each run (-1 where it is left out), how many documents it has, where they stand.
        var found: [(number: Int32, count: Int32, offset: Int)] = []
        for (run, _) in runs {
            run.withNumbers(of: shard) { numbers in
                while let key = numbers.next() {
                    let count = numbers.next() ?? 0
                    let number = level.lists(UInt32(key)) ? grouping.count(UInt32(key), count) : -1
                    found.append((number, Int32(count), numbers.offset))
                    numbers.skip(count)
                }
            }
        }
        grouping.arrange()
        var next = 0
        for (run, first) in runs {
            run.withNumbers(of: shard) { numbers in
                while !numbers.isAtEnd {
                    let gram = found[next]
                    next += 1
                    numbers.offset = gram.offset
                    if gram.number < 0 {
                        numbers.skip(Int(gram.count))
                        continue
                    }
                    var document = first
                    for _ in 0..<gram.count {
                        document += UInt32(numbers.next() ?? 0)
                        grouping.place(document, under: gram.number)
                    }
                }
            }
        }
    }

    /// Goes through what was written of a shard.
    private func withNumbers(of shard: Int, _ body: (inout Numbers) -> Void) {
        bytes.withUnsafeBufferPointer { bytes in
            var numbers = Numbers(
                bytes: UnsafeBufferPointer(rebasing: bytes[Int(starts[shard])..<Int(starts[shard + 1])]))
            body(&numbers)
        }
    }

    /// Numbers of seven bits a byte, one after another.
    private struct Numbers {
        let bytes: UnsafeBufferPointer<UInt8>
        var offset = 0

        var isAtEnd: Bool { offset >= bytes.count }

        @inline(__always)
        mutating func next() -> Int? {
            var (number, shift) = (0, 0)
            while offset < bytes.count {
                let byte = bytes[offset]
                offset += 1
                number |= Int(byte & 0x7F) << shift
                if byte < 0x80 { return number }
                shift += 7
            }
            return nil
        }

        @inline(__always)
        mutating func skip(_ count: Int) {
            var rest = count
            while rest > 0, offset < bytes.count {
                if bytes[offset] < 0x80 { rest -= 1 }
                offset += 1
            }
        }
    }
}
