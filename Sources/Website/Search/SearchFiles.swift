internal import Content
internal import Mustache

/// The files of the index, as the site has them.
enum SearchFiles {
    static func plan(_ archive: Archive, _ index: SearchIndex) -> [PlannedFile] {
        let source = SearchIndex.folder
        let volumes = index.volumes.enumerated().flatMap { number, volume -> [PlannedFile] in
            let shards = volume.shards.enumerated().map { place, shard in
                PlannedFile(
                    path: SearchVolume.path(ofShard: place, number), source: source,
                    content: .bytes { try shard.bytes.read() }
                ).made(of: shard.checksum)
            }
            return shards + texts(of: volume, number, archive)
        }
        let packs = index.names.files.enumerated().map { number, bytes in
            PlannedFile(path: "search/names/\(number).bin", source: source, content: .bytes { bytes })
                .made(of: Checksum.of(bytes))
        }
        return volumes + packs
    }

    /// A file for each part of each text; first what a result shows of the article.
    private static func texts(of volume: SearchVolume, _ number: Int, _ archive: Archive) -> [PlannedFile] {
        var files: [PlannedFile] = []
        files.reserveCapacity(volume.partCount)
        for article in archive.articles[volume.articles] {
            for (place, part) in article.read.search.parts.enumerated() {
                let content = PlannedFile.Content.bytes {
                    var bytes: [UInt8] = []
                    LetterCode.append(head(of: article, archive), to: &bytes)
                    return bytes + (try part.code.read())
                }
                files.append(
                    PlannedFile(
                        path: "search/texts/\(number)-\(files.count).bin", source: article.file.path, content: content
                    ).made(of: archive.prints.article(article), UInt64(place)))
            }
        }
        return files
    }

    /// Five lines: address, shelf mark, date, issue and section, title.
    static func head(of article: ArchivedArticle, _ archive: Archive) -> String {
        let issue = archive.issue(of: article)
        let words = SiteWords(archive.site.phrases)
        let label = [issue.file.issue.title, article.article.section].compactMap { $0 }.joined(separator: " · ")
        let lines = [
            archive.site.addresses.path(article.folder), words.mark(of: article, in: issue),
            words.text("date_short", issue.date), label, article.article.title,
        ]
        return lines.map(oneLine).joined(separator: "\n") + "\n"
    }

    /// Line feeds and the marks between fields mean something in these files.
    static func oneLine(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
        return String(decoding: text.utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
    }
}
