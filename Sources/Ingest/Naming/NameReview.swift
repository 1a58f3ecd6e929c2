package import Content
internal import Files
package import Names
internal import Text

/// What an editor should look at among the names of an archive, each with where it stands first.
package struct NameReview: Sendable {
    /// Companies that an ingest discovered and nobody has judged yet, in the order of the list.
    package let waiting: [Company]
    /// Names that may be companies and were left out.
    package let perhaps: [DoubtfulName]
    /// Spellings that several cities share where nothing decided.
    package let cities: [DoubtfulName]
    /// Companies that may be one.
    package let pairs: [LikelyPair]
    /// Where companies stand, by their ids.
    private let places: [String: NamePlace]

    /// Where a company stands; nil where no article names it.
    package func place(of company: Company) -> NamePlace? { places[company.id] }

    /// Reads all articles of a content folder. A document that cannot be read is passed over: `seogo build` names it.
    package static func find(_ content: String, _ site: SiteGazetteer) async throws -> NameReview {
        let gazetteer = Gazetteer(cities: site.cities, companies: site.companies)
        let reader = NameReader(gazetteer)
        let pairs = LikelyPair.find(in: gazetteer)
        let waiting = site.companies.filter { $0.status == .discovered }
        let sought = Set((waiting + pairs.flatMap { [$0.first, $0.second] }).map(\.id))
        let issues = try await Parallel.map(documents(below: content)) { paths in
            try IssueNames.read(paths, reader, sought, gazetteer)
        }
        var tally = Tally()
        for issue in issues { tally.add(issue) }
        return NameReview(
            waiting: waiting, perhaps: tally.doubts.filter(\.isPerhapsCompany),
            cities: tally.doubts.filter { !$0.isPerhapsCompany }, pairs: pairs, places: tally.places)
    }

    /// The articles, issue by issue.
    private static func documents(below content: String) throws -> [[String]] {
        guard Folder.isFolder(content + "/issues") else { return [] }
        let files = try FileList.below(content + "/issues", endings: [".md"]).files
            .filter { !$0.path.hasSuffix("/" + DocumentNames.issue) }
        var issues: [[String]] = []
        var folder: Substring?
        for file in files {
            let own = file.path[..<(file.path.lastIndex(of: "/") ?? file.path.startIndex)]
            if own != folder { issues.append([]) }
            folder = own
            issues[issues.count - 1].append(file.path)
        }
        return issues
    }
}

/// Where a name stands first, and how often.
package struct NamePlace: Sendable, Hashable {
    package let document: String
    package let sentence: String
    /// How many articles have it.
    package internal(set) var articleCount: Int
}

/// A name of which the text does not say enough.
package struct DoubtfulName: Sendable, Hashable {
    /// As printed.
    package let name: String
    package let reason: NameDoubt.Reason
    package internal(set) var place: NamePlace

    var isPerhapsCompany: Bool { if case .perhapsCompany = reason { true } else { false } }
}

/// What one issue has to say.
private struct IssueNames: Sendable {
    var places: [(id: String, place: NamePlace)] = []
    var doubts: [DoubtfulName] = []

    static func read(
        _ paths: [String], _ reader: NameReader, _ sought: Set<String>, _ gazetteer: Gazetteer
    ) throws -> IssueNames {
        var found = IssueNames()
        let articles = try paths.compactMap { path in
            Article.read(try FileReader.read(path), path: path).value.map { (path: path, article: $0) }
        }
        let texts = articles.map { ArticleText.named($0.article) }
        for (index, names) in reader.read(texts).enumerated() {
            let (path, article) = articles[index]
            for id in article.companies where sought.contains(id) {
                let printed = gazetteer.company(id: id).flatMap { sentence(of: $0, in: texts[index], names) }
                let place = NamePlace(document: path, sentence: printed ?? article.title, articleCount: 1)
                found.places.append((id, place))
            }
            var seen: Set<String> = []
            for doubt in names.doubts where seen.insert(doubt.name).inserted {
                let place = NamePlace(document: path, sentence: doubt.sentence, articleCount: 1)
                found.doubts.append(DoubtfulName(name: doubt.name, reason: doubt.reason, place: place))
            }
        }
        return found
    }

    private static func sentence(of company: Company, in text: NamedText, _ names: ArticleNames) -> String? {
        if let mention = names.mentions.first(where: { $0.kind == .company && $0.id == company.id }) {
            return text.units[mention.text].sentence(around: mention.range)
        }
        // A short name that nobody has accepted yet is not looked for in other texts; here the list says it is there.
        for unit in text.units {
            for name in company.names {
                guard let found = unit.text.firstRange(of: name) else { continue }
                let start = unit.text.utf8.distance(from: unit.text.startIndex, to: found.lowerBound)
                return unit.sentence(around: start..<start + name.utf8.count)
            }
        }
        return nil
    }
}

/// Adds issues up: the first place stays, the articles are counted.
private struct Tally {
    var places: [String: NamePlace] = [:]
    var doubts: [DoubtfulName] = []
    private var doubtPlaces: [String: Int] = [:]

    mutating func add(_ issue: IssueNames) {
        for (id, place) in issue.places {
            if places[id] == nil { places[id] = place } else { places[id]?.articleCount += 1 }
        }
        for doubt in issue.doubts {
            if let index = doubtPlaces[doubt.name] {
                doubts[index].place.articleCount += 1
            } else {
                doubtPlaces[doubt.name] = doubts.count
                doubts.append(doubt)
            }
        }
    }
}
