internal import Content
internal import Files
internal import Markdown
internal import Text

/// A read article in bytes: first what every build needs of it, then what is read from the file when it is asked for.
enum PackedArticle {
    /// Entries are named by their folders: their numbers are others in the next gazetteer.
    static func bytes(of article: ReadArticle, _ entries: [NamedEntry]) throws(FileProblem) -> [UInt8] {
        var seldom: [[UInt8]] = [try article.markdown.read(), try article.body.source.read()]
        for table in article.tables { seldom.append(try table.csv.read()) }
        for part in article.search.parts { seldom.append(try part.code.read()) }
        for name in article.names { seldom.append(try name.passages.bytes.read()) }
        var writer = PackedWriter()
        writer.writeAll(seldom) { $0.write($1.count) }
        writer.writeAll(article.search.parts) { $0.write($1.checksum) }
        writer.writeAll(article.body.links) { $0.write($1) }
        writer.writeAll(article.names) { writer, name in
            writer.write(entries[name.entry].folder)
            writer.write(name.passages.count)
            writer.write(name.passages.checksum)
        }
        writer.writeAll(article.tables) { writer, table in
            writer.write(table.id)
            writer.write(table.caption)
            writer.write(table.rowCount)
            writer.write(table.columnCount)
            writer.write(table.html)
            writer.writeAll(table.entries.sorted()) { $0.write(entries[$1].folder) }
        }
        writer.writeAll(article.headings) { writer, heading in
            writer.write(heading.id)
            writer.write(heading.level)
            writer.write(heading.text)
        }
        writer.write(article.summary)
        writer.writeAll(article.diagnostics) { $0.write($1) }
        return seldom.reduce(writer.bytes, +)
    }

    /// The article of these bytes, which stand in a file at `start`.
    ///
    /// - Parameter numbers: The numbers of the entries by their folders.
    static func article(
        _ file: ArticleFile, of bytes: [UInt8], in store: StoreFile, at start: Int, _ numbers: [String: Int]
    ) throws(PackedReader.Broken) -> ReadArticle {
        var reader = PackedReader(bytes)
        let counts = try reader.all { reader throws(PackedReader.Broken) in try reader.int() }
        let checksums = try reader.all { reader throws(PackedReader.Broken) in try reader.number() }
        let links = try reader.all { reader throws(PackedReader.Broken) in try ArticleBody.OpenLink(&reader) }
        let names = try reader.all { reader throws(PackedReader.Broken) in try name(&reader, numbers) }
        let tables = try reader.all { reader throws(PackedReader.Broken) in try table(&reader, numbers) }
        let headings = try reader.all { reader throws(PackedReader.Broken) in
            RenderedHeading(id: try reader.text(), level: try reader.int(), text: try reader.text())
        }
        let summary = try reader.text()
        let diagnostics = try reader.all { reader throws(PackedReader.Broken) in try reader.diagnostic() }
        guard counts.count == 2 + tables.count + checksums.count + names.count,
            counts.allSatisfy({ (0...bytes.count).contains($0) }),
            counts.reduce(reader.readCount, +) == bytes.count
        else { throw PackedReader.Broken() }

        var place = start + reader.readCount
        let seldom = counts.map { count in
            defer { place += count }
            return KeptBytes(store, place..<place + count)
        }
        let codes = zip(seldom, counts).dropFirst(2 + tables.count)
        return ReadArticle(
            file: file.withoutBody, markdown: seldom[0], body: ArticleBody(html: seldom[1], links: links),
            names: zip(names, seldom.suffix(names.count)).map { $0($1) },
            tables: zip(tables, seldom.dropFirst(2)).map { $0($1) }, headings: headings, summary: summary,
            search: SearchPiece(
                parts: zip(codes, checksums).map { SearchPiece.Part($0.0, count: $0.1, checksum: $1) }),
            diagnostics: diagnostics)
    }

    private static func name(
        _ reader: inout PackedReader, _ numbers: [String: Int]
    ) throws(PackedReader.Broken) -> @Sendable (KeptBytes) -> ReadArticle.NameInArticle {
        let entry = try number(&reader, numbers)
        let (count, checksum) = (try reader.int(), try reader.number())
        return { bytes in
            ReadArticle.NameInArticle(
                entry: entry, passages: PassageList(bytes, count: count, checksum: checksum))
        }
    }

    private static func table(
        _ reader: inout PackedReader, _ numbers: [String: Int]
    ) throws(PackedReader.Broken) -> @Sendable (KeptBytes) -> ReadArticle.TableInArticle {
        let (id, caption) = (try reader.text(), try reader.textIfAny())
        let (rowCount, columnCount, html) = (try reader.int(), try reader.int(), try reader.range())
        let entries = try reader.all { reader throws(PackedReader.Broken) in try number(&reader, numbers) }
        return { csv in
            ReadArticle.TableInArticle(
                id: id, caption: caption, rowCount: rowCount, columnCount: columnCount, csv: csv, html: html,
                entries: Set(entries))
        }
    }

    private static func number(
        _ reader: inout PackedReader, _ numbers: [String: Int]
    ) throws(PackedReader.Broken) -> Int {
        guard let number = numbers[try reader.text()] else { throw PackedReader.Broken() }
        return number
    }
}

extension PackedWriter {
    fileprivate mutating func write(_ link: ArticleBody.OpenLink) {
        write(link.range)
        switch link.kind {
        case .address: write(nil as String?)
        case .name(let path): write(path as String?)
        }
    }
}

extension ArticleBody.OpenLink {
    fileprivate init(_ reader: inout PackedReader) throws(PackedReader.Broken) {
        range = try reader.range()
        kind = try reader.textIfAny().map { .name(path: $0) } ?? .address
    }
}
