import Content
import Names
import Testing

/// The test set of the project's own sentences. `swift test --filter SentenceScoreTests` prints the figures.
@Suite struct SentenceScoreTests {
    @Test func citiesOfTheSentences() throws {
        let reader = NameReader(try RealGazetteer.load())
        var score = SentenceScore()
        for sentence in try SentenceCase.read("Tests/NamesTests/Sentences/cities.tsv") {
            let ids = reader.read([sentence.text]).flatMap(\.cities)
            let found = ids.compactMap { reader.finder.gazetteer.city(id: $0)?.zh }
            score.add(
                sentence, missing: sentence.expected.filter { !found.contains($0) },
                extra: found.filter { !sentence.expected.contains($0) },
                right: sentence.expected.filter { found.contains($0) }.count)
        }
        report("cities", score)
        #expect(score.f1 >= 0.98)
    }

    @Test func companiesOfTheSentences() throws {
        let reader = NameReader(try RealGazetteer.load())
        var score = SentenceScore()
        for sentence in try SentenceCase.read("Tests/NamesTests/Sentences/companies.tsv") {
            let article = try #require(reader.read([sentence.text]).first)
            var found = article.companies.compactMap { reader.finder.gazetteer.company(id: $0)?.names }
            found += article.discoveries.map { [$0.ko, $0.zh, $0.en].compactMap { $0 }.map(bare) }
            var missing: [String] = []
            for name in sentence.expected {
                if let index = found.firstIndex(where: { $0.contains(name) }) {
                    found.remove(at: index)
                } else {
                    missing.append(name)
                }
            }
            score.add(
                sentence, missing: missing, extra: found.map { $0[0] }, right: sentence.expected.count - missing.count)
        }
        report("companies", score)
        #expect(score.f1 >= 0.95)
    }

    /// The register keeps share-class marks out of the names; a discovery prints what the text prints.
    private func bare(_ name: String) -> String {
        for mark in ["-SW", "-W", "-U", " A", "A"] where name.hasSuffix(mark) {
            return String(name.dropLast(mark.count))
        }
        return name
    }

    private func report(_ name: String, _ score: SentenceScore) {
        for fault in score.faults { print("fault: \(fault)") }
        let percent = (score.f1 * 1000).rounded() / 10
        print("\(name): F1 \(percent) % (\(score.found) found, \(score.missed) missed, \(score.invented) invented)")
    }
}
