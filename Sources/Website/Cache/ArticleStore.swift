internal import Content
internal import Files
internal import Synchronization

/// What was read of articles, for this build and for later ones, in a file of the work folder. An article that is as it
/// was, and that nothing new in the gazetteer concerns, need not be read again; and what is seldom needed of an article
/// (its HTML, its tables) does not fill the memory.
///
/// New articles are added at the end of the file. What is where in it is written down at the end; so a build that is
/// killed leaves bytes that nobody knows of.
final class ArticleStore: Sendable {
    private let file: StoreFile
    private let note: String
    private let entries: [NamedEntry]
    private let numbers: [String: Int]
    /// Stands for all that articles are read with, besides themselves and the companies of the gazetteer.
    private let readers: UInt64
    private let companies: [KeptCompany]
    private let change: GazetteerChange?
    private let known: [String: ArticleNote.Record]
    private let kept: Mutex<Kept>

    private struct Kept {
        var end: Int
        var records: [(path: String, record: ArticleNote.Record)] = []
    }

    /// A file is begun anew when more of it than this is of no use any more, and more than what is.
    private static let mostWaste = 16 << 20

    init(_ work: WorkFolder, _ entries: [NamedEntry], readers: UInt64) throws {
        var sum = Checksum()
        sum.add(readers)
        for entry in entries where entry.kind == .city { sum.add(entry.print) }
        let note = ArticleNote.read(work.articlesNote)
        let companies = entries.filter { $0.kind == .company }.map { KeptCompany($0) }
        let useful = note.flatMap { $0.readers == sum.value ? $0 : nil }
        change = useful.flatMap { GazetteerChange(from: $0.companies, to: companies) }
        let records = change == nil ? [] : useful?.records ?? []

        var file = try StoreFile(work.articles, anew: records.isEmpty)
        var size = try file.size()
        let used = records.reduce(0) { $0 + $1.record.place.count }
        let isKept =
            size - used <= max(used, Self.mostWaste) && records.allSatisfy { $0.record.place.upperBound <= size }
        if !isKept {
            file = try StoreFile(work.articles, anew: true)
            size = 0
        }
        self.file = file
        self.entries = entries
        self.companies = companies
        self.note = work.articlesNote
        self.readers = sum.value
        known = isKept ? Dictionary(records) { first, _ in first } : [:]
        numbers = Dictionary(entries.enumerated().map { ($1.folder, $0) }) { first, _ in first }
        kept = Mutex(Kept(end: size))
    }

    /// An article as it was read before; nil where it must be read.
    func article(_ file: ArticleFile, print: UInt64) throws(FileProblem) -> ReadArticle? {
        guard let change, let record = known[file.path], record.print == print, print != 0 else { return nil }
        let bytes = try self.file.read(record.place)
        guard Checksum.of(bytes) == record.checksum, let article = article(file, of: bytes, at: record.place),
            try !change.concerns(article)
        else { return nil }
        kept.withLock { $0.records.append((file.path, record)) }
        return article
    }

    /// Puts an article into the file. Returns the same, without what is seldom needed of it.
    func keep(_ article: ReadArticle, _ file: ArticleFile, print: UInt64) throws(FileProblem) -> ReadArticle {
        let bytes = try PackedArticle.bytes(of: article, entries)
        let place = kept.withLock { kept in
            let place = kept.end..<kept.end + bytes.count
            kept.end = place.upperBound
            return place
        }
        try self.file.write(bytes, at: place.lowerBound)
        let record = ArticleNote.Record(print: print, place: place, checksum: Checksum.of(bytes))
        kept.withLock { $0.records.append((file.path, record)) }
        // What was written can be read: if not, the article as it is serves as well.
        return self.article(file, of: bytes, at: place) ?? article
    }

    private func article(_ file: ArticleFile, of bytes: [UInt8], at place: Range<Int>) -> ReadArticle? {
        do {
            return try PackedArticle.article(file, of: bytes, in: self.file, at: place.lowerBound, numbers)
        } catch {
            return nil
        }
    }

    /// Writes down what is where, for the next build.
    func save() throws(FileProblem) {
        let records = kept.withLock { $0.records }.sorted { $0.path < $1.path }
        try ArticleNote(readers: readers, companies: companies, records: records).write(to: note)
    }
}
