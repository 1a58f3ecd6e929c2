internal import Files

/// What is where in the file of the articles that were read (`ArticleStore`), and what they were read with.
struct ArticleNote: Sendable {
    let readers: UInt64
    let companies: [KeptCompany]
    let records: [(path: String, record: Record)]

    struct Record: Sendable {
        let print: UInt64
        let place: Range<Int>
        let checksum: UInt64
    }

    init(readers: UInt64, companies: [KeptCompany], records: [(path: String, record: Record)]) {
        self.readers = readers
        self.companies = companies
        self.records = records
    }

    /// The note of the last build; nil where there is none, or a broken one.
    static func read(_ path: String) -> ArticleNote? {
        guard var reader = WorkFolder.kept(path) else { return nil }
        do {
            return try ArticleNote(&reader)
        } catch {
            return nil
        }
    }

    private init(_ reader: inout PackedReader) throws(PackedReader.Broken) {
        readers = try reader.number()
        companies = try reader.all { reader throws(PackedReader.Broken) in try KeptCompany(&reader) }
        records = try reader.all { reader throws(PackedReader.Broken) in
            let path = try reader.text()
            let print = try reader.number()
            return (path, Record(print: print, place: try reader.range(), checksum: try reader.number()))
        }
        guard reader.isAtEnd else { throw PackedReader.Broken() }
    }

    func write(to path: String) throws(FileProblem) {
        var writer = WorkFolder.writer()
        writer.write(readers)
        writer.writeAll(companies) { $1.write(to: &$0) }
        writer.writeAll(records) { writer, known in
            writer.write(known.path)
            writer.write(known.record.print)
            writer.write(known.record.place)
            writer.write(known.record.checksum)
        }
        try WorkFolder.keep(writer, at: path)
    }
}
