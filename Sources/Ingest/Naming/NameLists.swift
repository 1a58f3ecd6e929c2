internal import Content

/// The lists of names of a document that the ingest wrote before: renewed where no person changed them, while
/// everything else in the document stays as it is.
enum NameLists {
    /// Would the ingest write again what it wrote, but for the lists?
    static func differAlone(_ article: Article, from before: LockFile.WrittenDocument) -> Bool {
        var article = article
        article.cities = before.cities
        article.companies = before.companies
        return Fingerprint.of(article.written()) == before.fingerprint
    }

    /// The document with the new lists; nil where there is nothing to renew.
    static func renew(
        _ document: [UInt8], path: String, with article: Article, _ before: LockFile.WrittenDocument
    ) -> [UInt8]? {
        guard let present = Article.read(document, path: path).value else { return nil }
        var edits: [Edit] = []
        if present.cities == before.cities, article.cities != before.cities {
            edits.append(edit("cities", article.cities))
        }
        if present.companies == before.companies, article.companies != before.companies {
            edits.append(edit("companies", article.companies))
        }
        guard !edits.isEmpty else { return nil }
        return YAMLEditor.editFrontMatter(document, path: path, shape: Article.shape, edits).value
    }

    private static func edit(_ key: String, _ names: [String]) -> Edit {
        names.isEmpty ? .remove(.document, key: key) : .set(.document, key: key, .list(names))
    }
}
