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
        let packs = stride(from: 0, to: index.names.count, by: SearchIndex.namesInFile).map { start in
            let names = index.names[start..<min(start + SearchIndex.namesInFile, index.names.count)]
            let bytes = names.flatMap { line(of: archive.names[$0], archive) }
            return PlannedFile(
                path: "search/names/\(start / SearchIndex.namesInFile).bin", source: source,
                content: .bytes { bytes }
            ).made(of: Checksum.of(bytes))
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

    /// One line, tabs between: address, number of mentions, city or company, the spellings, the heading first.
    private static func line(of name: ArchivedName, _ archive: Archive) -> [UInt8] {
        let phrases = archive.site.phrases
        let fields = [
            archive.site.addresses.path(name.entry.folder), "\(name.count)" + phrases.text("mention_unit"),
            phrases.text(name.entry.kind == .city ? "city_kind" : "company_kind"),
        ]
        var bytes: [UInt8] = []
        LetterCode.append(
            (fields + name.entry.spellings).map { oneLine($0) }.joined(separator: "\t") + "\n", to: &bytes)
        return bytes
    }

    /// Line feeds and the marks between fields mean something in these files.
    private static func oneLine(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
        return String(decoding: text.utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
    }
}
