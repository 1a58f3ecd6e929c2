package import Content
internal import Files
internal import Names

/// A company that an ingest discovered and nobody has judged yet.
package struct WaitingName: Sendable {
    package let company: Company
    /// Where it stands first, and the sentence.
    package let document: String?
    package let sentence: String?
    /// How many articles name it.
    package let articleCount: Int

    /// All that wait, in the order of the list.
    package static func find(_ content: String, _ gazetteer: SiteGazetteer) throws -> [WaitingName] {
        let waiting = gazetteer.companies.filter { $0.status == .discovered }
        guard !waiting.isEmpty else { return [] }
        let known = Dictionary(waiting.map { ($0.id, $0) }) { first, _ in first }
        var first: [String: (document: String, sentence: String?)] = [:]
        var counts: [String: Int] = [:]
        for path in try FileList.below(content + "/issues").files.map(\.path).sorted() where path.hasSuffix(".md") {
            if path.hasSuffix("/" + DocumentNames.issue) { continue }
            guard let article = Article.read(try FileReader.read(path), path: path).value else { continue }
            for id in article.companies {
                counts[id, default: 0] += 1
                guard first[id] == nil, let company = known[id] else { continue }
                first[id] = (path, sentence(of: company, in: article))
            }
        }
        return waiting.map { company in
            WaitingName(
                company: company, document: first[company.id]?.document, sentence: first[company.id]?.sentence,
                articleCount: counts[company.id] ?? 0)
        }
    }

    private static func sentence(of company: Company, in article: Article) -> String? {
        for unit in ArticleText.named(article).units {
            for name in company.names {
                guard let found = unit.text.firstRange(of: name) else { continue }
                let start = unit.text.utf8.distance(from: unit.text.startIndex, to: found.lowerBound)
                return sentence(Array(unit.text.utf8), around: start..<start + name.utf8.count)
            }
        }
        return nil
    }

    /// From the full stop before to the one behind.
    private static func sentence(_ text: [UInt8], around range: Range<Int>) -> String {
        func ends(_ index: Int) -> Bool {
            text[index] == UInt8(ascii: ".") && (index + 1 == text.count || text[index + 1] == UInt8(ascii: " "))
        }
        let start = (0..<range.lowerBound).last(where: ends).map { min($0 + 2, range.lowerBound) } ?? 0
        let end = (range.upperBound..<text.count).first(where: ends).map { $0 + 1 } ?? text.count
        return String(decoding: text[start..<end], as: UTF8.self)
    }
}
