internal import Content
internal import Files
internal import Text

/// What the front matter of articles says, kept from the last build: of ten thousand documents a new issue changes
/// none. Their bodies stay where they are until somebody needs one.
struct DocumentNote: Sendable {
    /// Another program may read documents otherwise.
    private let program: UInt64
    private let records: [String: Record]

    private struct Record: Sendable {
        /// Of the file.
        let print: UInt64
        let bytes: [UInt8]
    }

    /// Nothing is known where there is no note, or a broken one.
    init(_ path: String) throws {
        program = try ProgramIdentity.current()
        guard var reader = WorkFolder.kept(path) else {
            records = [:]
            return
        }
        do {
            guard try reader.number() == program else { throw PackedReader.Broken() }
            let list = try reader.all { reader throws(PackedReader.Broken) in
                (try reader.text(), Record(print: try reader.number(), bytes: try reader.byteList()))
            }
            records = Dictionary(list) { first, _ in first }
        } catch {
            records = [:]
        }
    }

    /// An article as it was read before; nil where its file is another now, or nothing is known of it.
    func file(_ listed: ListedFile, folder: String, print: UInt64) -> LoadedFile? {
        let shown = folder + "/" + listed.name
        guard let record = records[shown], record.print == print, print != 0 else { return nil }
        var reader = PackedReader(record.bytes)
        do {
            let (article, start) = (try Article(&reader), BodyStart(line: try reader.int(), byte: try reader.int()))
            guard reader.isAtEnd,
                let file = ArticleFile(path: listed.name, shownPath: shown, article: article, bodyStart: start)
            else { return nil }
            return LoadedFile(
                part: Reading(.article(file), []), diagnostics: [],
                body: KeptBytes(document: listed.path, from: start.byte))
        } catch {
            return nil
        }
    }

    /// Writes down what is known now, if that is something else.
    func save(_ files: [(path: String, file: LoadedFile)], to path: String, number: (String) -> UInt64) throws {
        var isNew = false
        let known = files.compactMap { path, file -> (String, Record)? in
            guard case .article(let article) = file.part.value, file.diagnostics.isEmpty else { return nil }
            let number = number(path)
            if let record = records[path], record.print == number { return (path, record) }
            isNew = true
            var writer = PackedWriter()
            writer.write(article.article)
            writer.write(article.bodyStart.line)
            writer.write(article.bodyStart.byte)
            return (path, Record(print: number, bytes: writer.bytes))
        }
        if !isNew, known.count == records.count { return }
        var writer = WorkFolder.writer()
        writer.write(program)
        writer.writeAll(known) { writer, known in
            writer.write(known.0)
            writer.write(known.1.print)
            writer.write(known.1.bytes)
        }
        try WorkFolder.keep(writer, at: path)
    }
}

extension PackedWriter {
    /// An article without its body.
    fileprivate mutating func write(_ article: Article) {
        write(article.title)
        for text in [article.section, article.category, article.source] { write(text) }
        writeAll(article.cities) { $0.write($1) }
        writeAll(article.companies) { $0.write($1) }
        writeAll(article.references) { writer, reference in
            for text in [reference.title, reference.publisher, reference.url, reference.date?.text] {
                writer.write(text)
            }
        }
    }
}

extension Article {
    fileprivate init(_ reader: inout PackedReader) throws(PackedReader.Broken) {
        self.init(
            title: try reader.text(), section: try reader.textIfAny(), category: try reader.textIfAny(),
            source: try reader.textIfAny(), cities: try reader.texts(), companies: try reader.texts(),
            references: try reader.all { reader throws(PackedReader.Broken) in
                let (title, publisher, url) = (try reader.textIfAny(), try reader.textIfAny(), try reader.textIfAny())
                let date = try reader.textIfAny()
                return Reference(title: title, publisher: publisher, url: url, date: date.flatMap { PrintedDate($0) })
            })
    }
}
