/// What a volume of the index is made of.
struct SearchContents: Sendable {
    let names: [[String]]
    let articles: Range<Int>
    let titles: [String]
    let pieces: [SearchPiece]
    let facets: [SearchVolume.Facet]

    /// Stands for all of it: a volume of the same contents has the same files.
    var print: UInt64 {
        var sum = Checksum()
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

    /// Which articles make a volume, the oldest first. A full volume never changes again.
    static func runs(of count: Int) -> [Range<Int>] {
        stride(from: 0, to: max(1, count), by: fullVolume).map { $0..<min($0 + fullVolume, count) }
    }

    /// More articles make the next volume.
    static let fullVolume = 16_384
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
