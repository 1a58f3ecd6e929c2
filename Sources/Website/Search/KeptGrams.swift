internal import Files

/// The grams of the newest volume's texts, kept from build to build: a new issue adds some articles to ten thousand,
/// and only theirs are counted. Kept by runs of parts that are full, for the others change with the next issue.
struct KeptGrams: Sendable {
    /// The shards that the grams are sorted by.
    let shardCount: Int
    /// The pairs of which triples are counted.
    let pairs: [UInt32]
    /// By what stands for the texts of a run.
    private(set) var runs: [UInt64: Run] = [:]

    /// What is known of a run of parts.
    struct Run: Sendable {
        let pairs: GramRun
        let triples: GramRun
    }

    init(shardCount: Int, pairs: [UInt32]) {
        self.shardCount = shardCount
        self.pairs = pairs
    }

    /// What stands for each full run of the parts of a volume.
    static func prints(of pieces: [SearchPiece]) -> [UInt64] {
        let sums = pieces.flatMap { $0.parts.map(\.checksum) }
        return GramLists.ranges(of: sums.count).filter { $0.count == GramLists.runLength }
            .map { Checksum.of(Array(sums[$0])) }
    }

    func isSame(as other: KeptGrams?) -> Bool {
        guard let other else { return false }
        return shardCount == other.shardCount && pairs == other.pairs && runs.keys == other.runs.keys
    }

    mutating func add(_ run: Run, print: UInt64) { runs[print] = run }

    /// What a build kept; nil where nothing was, by another program, or something that was not written whole.
    static func load(_ work: WorkFolder) throws -> KeptGrams? {
        guard var reader = WorkFolder.kept(work.grams) else { return nil }
        do {
            guard try reader.number() == (try ProgramIdentity.current()) else { return nil }
            var grams = KeptGrams(
                shardCount: try reader.int(),
                pairs: try reader.all { reader throws(PackedReader.Broken) in
                    UInt32(truncatingIfNeeded: try reader.number())
                })
            for _ in 0..<(try reader.int()) {
                let print = try reader.number()
                grams.runs[print] = Run(pairs: try reader.gramRun(), triples: try reader.gramRun())
            }
            return reader.isAtEnd ? grams : nil
        } catch is PackedReader.Broken {
            return nil
        }
    }

    func save(_ work: WorkFolder) throws {
        let size = runs.values.reduce(0) { $0 + $1.pairs.bytes.count + $1.triples.bytes.count }
        var writer = WorkFolder.writer(capacity: size + runs.count * shardCount * 5)
        writer.write(try ProgramIdentity.current())
        writer.write(shardCount)
        writer.writeAll(pairs) { $0.write(UInt64($1)) }
        writer.write(runs.count)
        for (print, run) in runs.sorted(by: { $0.key < $1.key }) {
            writer.write(print)
            writer.write(run.pairs)
            writer.write(run.triples)
        }
        try WorkFolder.keep(writer, at: work.grams)
    }
}

extension PackedWriter {
    fileprivate mutating func write(_ run: GramRun) {
        writeAll(zip(run.starts.dropFirst(), run.starts).map { $0 - $1 }) { $0.write(UInt64($1)) }
        write(run.bytes)
    }
}

extension PackedReader {
    fileprivate mutating func gramRun() throws(Broken) -> GramRun {
        var starts: [UInt32] = [0]
        let lengths = try all { reader throws(Broken) in UInt32(truncatingIfNeeded: try reader.number()) }
        starts.reserveCapacity(lengths.count + 1)
        for length in lengths { starts.append(starts[starts.count - 1] &+ length) }
        return GramRun(bytes: try byteList(), starts: starts)
    }
}
