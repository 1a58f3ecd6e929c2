internal import Content

/// The index of the search: small files that the script of the search page fetches as it needs them (docs/search.md).
struct SearchIndex: Sendable {
    /// From the oldest articles to the newest; the names belong to the last.
    let volumes: [SearchVolume]
    /// The names that have a page, the most named first.
    let names: [Int]
    /// Changes when any file of the index does: it goes after the address of each, so that no browser mixes old and new.
    let version: String

    static let folder = "search"
    /// Names are fetched this many at a time.
    static let namesInFile = 16

    /// In: the archive. Out: all that the files of the index are made of.
    static func make(_ archive: Archive) async throws -> SearchIndex {
        let named = archive.names.filter(\.hasPage).sorted { ($1.count, $0.index) < ($0.count, $1.index) }
        let limit = SearchVolume.articleLimit
        let count = archive.articles.count
        var volumes: [SearchVolume] = []
        for start in stride(from: 0, to: max(1, count), by: limit) {
            let articles = start..<min(start + limit, count)
            volumes.append(
                try await SearchVolume.make(
                    names: articles.upperBound == count ? named.map(\.entry.spellings) : [], articles: articles,
                    titles: archive.articles[articles].map(\.article.title),
                    pieces: archive.articles[articles].map(\.read.search), facets: facets(archive, in: articles)))
        }
        return SearchIndex(volumes: volumes, names: named.map(\.index), version: version(of: volumes, archive))
    }

    private static func facets(_ archive: Archive, in articles: Range<Int>) -> [SearchVolume.Facet] {
        let named = archive.names.map { name in (name.entry.folder, name.references.map(\.article)) }
        let grouped = archive.groups.filter { $0.kind == .section }.map { ($0.folder, $0.articles) }
        return (named + grouped).compactMap { folder, list in
            let inside = list.filter { articles.contains($0) }
            return inside.isEmpty ? nil : SearchVolume.Facet(folder: folder, articles: inside)
        }
    }

    private static func version(of volumes: [SearchVolume], _ archive: Archive) -> String {
        var hash = ContentHash()
        for shard in volumes.flatMap(\.shards) { hash.add(shard) }
        for article in archive.articles {
            for part in article.read.search.parts { hash.add(part.code) }
            hash.add(Array(SearchFiles.head(of: article, archive).utf8))
        }
        for name in archive.names { hash.add(Array("\(name.entry.folder) \(name.count)".utf8)) }
        return hash.text
    }
}

/// A quick hash of many bytes, eight at a time; no secret depends on it.
private struct ContentHash {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ bytes: [UInt8]) {
        mix(UInt64(bytes.count))
        bytes.withUnsafeBytes { bytes in
            let whole = bytes.count / 8 * 8
            for offset in stride(from: 0, to: whole, by: 8) {
                mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
            }
            for byte in bytes[whole...] { mix(UInt64(byte)) }
        }
    }

    var text: String { String(state, radix: 36) }

    private mutating func mix(_ word: UInt64) {
        let product = (state ^ word) &* 0x9E37_79B9_7F4A_7C15
        state = product ^ product >> 29
    }
}
