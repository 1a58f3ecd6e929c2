internal import Content
internal import Files

/// The index of the search: small files that the script of the search page fetches as it needs them (docs/search.md).
struct SearchIndex: Sendable {
    /// From the oldest articles to the newest; the names belong to the last.
    let volumes: [SearchVolume]
    /// The names that have a page, the most named first.
    let names: [Int]
    /// Changes when any file of the index does: it goes after the address of each, so no browser mixes old and new.
    let version: String

    static let folder = "search"
    /// Names are fetched this many at a time.
    static let namesInFile = 16

    /// In: the archive, and what is known of the last build's volumes. Out: all that the files of the index are made
    /// of.
    static func make(
        _ archive: Archive, _ aside: PassingStore, _ work: WorkFolder, before: [KeptVolume], _ live: LiveSite
    ) async throws -> SearchIndex {
        let named = archive.names.filter(\.hasPage).sorted { ($1.count, $0.index) < ($0.count, $1.index) }
        let runs = SearchContents.runs(of: archive.articles.count)
        var volumes: [SearchVolume] = []
        for (number, articles) in runs.enumerated() {
            let isLast = number == runs.count - 1
            let contents = SearchContents(
                names: isLast ? named.map(\.entry.spellings) : [], articles: articles,
                titles: archive.articles[articles].map(\.article.title),
                pieces: archive.articles[articles].map(\.read.search), facets: facets(archive, in: articles))
            let kept = number < before.count ? before[number] : nil
            if let known = kept.flatMap({ SearchVolume.known($0, contents, number: number, live) }) {
                volumes.append(known)
            } else {
                volumes.append(try await make(contents, aside, isLast ? work : nil))
            }
        }
        return SearchIndex(
            volumes: volumes, names: named.map(\.index), version: try await version(of: volumes, archive))
    }

    /// A volume; with what the work folder knows of its texts, where it is the newest, for the others seldom change.
    private static func make(
        _ contents: SearchContents, _ aside: PassingStore, _ work: WorkFolder?
    ) async throws -> SearchVolume {
        guard let work else {
            var nothing: KeptGrams?
            return try await SearchVolume.make(contents, aside: aside, kept: &nothing)
        }
        let before = try KeptGrams.load(work)
        var kept: KeptGrams? = before ?? KeptGrams(shardCount: 0, pairs: [])
        let volume = try await SearchVolume.make(contents, aside: aside, kept: &kept)
        if let kept, !kept.isSame(as: before) { try kept.save(work) }
        return volume
    }

    private static func facets(_ archive: Archive, in articles: Range<Int>) -> [SearchVolume.Facet] {
        var named: [Int: [Int]] = [:]
        for article in archive.articles[articles] {
            for entry in article.entries { named[entry, default: []].append(article.index) }
        }
        let names = named.sorted { $0.key < $1.key }.map { (archive.names[$0.key].entry.folder, $0.value) }
        let grouped = archive.groups.filter { $0.kind == .section }.map { ($0.folder, $0.articles) }
        let years = archive.years.map { year in
            ("year/\(year)", archive.issues.filter { $0.date.year == year }.flatMap { Array($0.articles) })
        }
        return (names + grouped + years).compactMap { name, list in
            let inside = list.filter { articles.contains($0) }
            return inside.isEmpty ? nil : SearchVolume.Facet(name: name, articles: inside)
        }
    }

    private static func version(of volumes: [SearchVolume], _ archive: Archive) async throws -> String {
        let texts = try await Parallel.inPieces(archive.articles) { article in
            Checksum.of(article.read.search.parts.map(\.checksum) + [head(of: article, archive)])
        }
        var sum = Checksum()
        for number in texts + volumes.flatMap({ $0.shards.map(\.checksum) }) { sum.add(number) }
        for name in archive.names { sum.add("\(name.entry.folder) \(name.count)") }
        return String(sum.value, radix: 36)
    }

    private static func head(of article: ArchivedArticle, _ archive: Archive) -> UInt64 {
        Checksum.of(Array(SearchFiles.head(of: article, archive).utf8))
    }
}
