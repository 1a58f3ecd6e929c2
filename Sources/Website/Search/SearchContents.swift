/// What a volume of the index is made of.
struct SearchContents: Sendable {
    let names: [[String]]
    let articles: Range<Int>
    let titles: [String]
    let pieces: [SearchPiece]
    let facets: [SearchVolume.Facet]
    /// Whether it is always searched together with the volume before it.
    let isJoined: Bool

    init(
        names: [[String]], articles: Range<Int>, titles: [String], pieces: [SearchPiece], facets: [SearchVolume.Facet],
        isJoined: Bool = false
    ) {
        self.names = names
        self.articles = articles
        self.titles = titles
        self.pieces = pieces
        self.facets = facets
        self.isJoined = isJoined
    }

    /// Stands for all of it: a volume of the same contents has the same files.
    var print: UInt64 {
        var sum = Checksum()
        sum.add(isJoined ? 1 : 2)
        sum.add(UInt64(names.count))
        for spellings in names {
            sum.add(UInt64(spellings.count))
            for spelling in spellings { sum.add(spelling) }
        }
        sum.add(UInt64(titles.count))
        for title in titles { sum.add(title) }
        for piece in pieces {
            sum.add(UInt64(piece.parts.count))
            for part in piece.parts { sum.add(part.checksum) }
        }
        for facet in facets {
            sum.add(facet.name)
            sum.add(UInt64(facet.articles.count))
            for article in facet.articles { sum.add(UInt64(article - articles.lowerBound)) }
        }
        return sum.value
    }

    /// Which articles make a volume, the oldest first. A full volume never changes again. What is left over is two: a
    /// young one, so that a new article changes few files, and all before it, which grows by as much at once.
    static func runs(of count: Int) -> [Range<Int>] {
        let start = max(0, count - 1) / fullVolume * fullVolume
        let young = start + max(0, count - start - 1) / youngVolume * youngVolume
        let full = stride(from: 0, to: start, by: fullVolume).map { $0..<$0 + fullVolume }
        return full + (young > start ? [start..<young] : []) + [young..<count]
    }

    /// More articles make the next volume.
    static let fullVolume = 16_384
    private static let youngVolume = 512
}

/// What is known of a volume of the last build, whose files need not be made again if its contents are the same.
struct KeptVolume: Sendable, Hashable {
    let print: UInt64
    let threshold: Int
    let shardCount: Int
}

extension PackedWriter {
    mutating func write(_ volume: KeptVolume) {
        write(volume.print)
        write(volume.threshold)
        write(volume.shardCount)
    }
}

extension PackedReader {
    mutating func volume() throws(Broken) -> KeptVolume {
        KeptVolume(print: try number(), threshold: try int(), shardCount: try int())
    }
}
