internal import Content
internal import Files
internal import Names

/// What the gazetteer says of companies, as a build keeps it for the next one.
struct KeptCompany: Sendable, Hashable {
    /// Its id, and those it had before.
    let ids: [String]
    let spellings: [String]
    /// Stands for all the rest.
    let print: UInt64

    static func == (left: KeptCompany, right: KeptCompany) -> Bool { left.print == right.print }

    func hash(into hasher: inout Hasher) { hasher.combine(print) }

    init(_ entry: NamedEntry) {
        ids = [entry.id] + entry.formerIDs
        spellings = entry.spellings
        print = entry.print
    }

    init(_ reader: inout PackedReader) throws(PackedReader.Broken) {
        ids = try reader.texts()
        spellings = try reader.texts()
        print = try reader.number()
    }

    func write(to writer: inout PackedWriter) {
        writer.writeAll(ids) { $0.write($1) }
        writer.writeAll(spellings) { $0.write($1) }
        writer.write(print)
    }
}

/// Which companies the gazetteer knew otherwise, or not at all, or does not know any more, since articles were read;
/// and which articles that may concern. A new issue mostly brings some new companies, and what was found in the others
/// stays what it was.
struct GazetteerChange: Sendable {
    private let ids: Set<String>
    private let sieve: SpellingSieve?

    /// More changes than these, and all articles are read again.
    private static let most = 400

    /// Nil where too much changed.
    init?(from before: [KeptCompany], to now: [KeptCompany]) {
        if before == now {
            ids = []
            sieve = nil
            return
        }
        let (old, new) = (Set(before), Set(now))
        let changed = old.symmetricDifference(new)
        // Of two companies with one spelling the first is meant: their order counts.
        guard changed.count <= Self.most, before.filter(new.contains) == now.filter(old.contains) else { return nil }
        ids = Set(changed.flatMap(\.ids))
        sieve = SpellingSieve(changed.flatMap(\.spellings))
    }

    /// Whether an article may say something else of names than it did.
    func concerns(_ article: ReadArticle) throws(FileProblem) -> Bool {
        guard let sieve else { return false }
        if article.file.article.companies.contains(where: { ids.contains($0) }) { return true }
        var letters = FoldedLetters.heading(article.file.article.title)
        for part in article.search.parts { FoldedLetters.append(try part.code.read(), to: &letters) }
        return sieve.mayName(letters)
    }
}
