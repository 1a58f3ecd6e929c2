package import Content

/// Reads the names of many issues together: what one issue discovers, the others find.
package struct ArchiveReading: Sendable {
    /// The names of every article of every issue, with ids for all companies.
    package let names: [[ArticleNames]]
    /// The companies that were there, and the discovered ones after them.
    package let companies: [Company]

    /// A list may prove a firm only after another list did; more rounds than these have never found any.
    private static let rounds = 3

    /// Reads issues, which must be in a fixed order (that of their ids), until no reading discovers anything new.
    package static func read(_ issues: [[NamedText]], gazetteer: Gazetteer) -> ArchiveReading {
        var reader = NameReader(gazetteer)
        let issues = issues.map { $0.map(reader.prepare) }
        var names: [[ArticleNames]] = []
        for _ in 0...rounds {
            names = issues.map { reader.read($0) }
            var register = CompanyRegister(reader)
            for issue in names { register.add(contentsOf: issue.flatMap(\.discoveries)) }
            if register.companies == reader.finder.gazetteer.companies { break }
            reader = reader.knowing(register)
        }
        return ArchiveReading(names: names, companies: reader.finder.gazetteer.companies)
    }
}
