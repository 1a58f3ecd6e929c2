internal import Content

/// Reads the names of the articles of an issue: which cities and companies they speak of, known ones and new ones.
///
/// Built once from a gazetteer and used by any number of tasks. Newly discovered companies go to a `CompanyRegister`;
/// with the gazetteer that comes of it the issue is read again, and then every company has its id. An object, as
/// `ArticleSearch` is: their dozens of lists would be copied for every article.
package final class NameReader: Sendable {
    package let finder: NameFinder
    private let search: ArticleSearch
    let index: CompanyIndex

    package convenience init(_ gazetteer: Gazetteer) {
        self.init(NameFinder(gazetteer))
    }

    package convenience init(_ finder: NameFinder) {
        self.init(finder, CompanyIndex(finder.gazetteer, aligner: finder.aligner))
    }

    /// The reader that knows what a register learned from readings of this one.
    package func knowing(_ register: CompanyRegister) -> NameReader {
        let known = finder.gazetteer
        let gazetteer = Gazetteer(cities: known.cities, companies: register.companies, readings: known.readings)
        return NameReader(NameFinder(gazetteer), register.index)
    }

    private init(_ finder: NameFinder, _ index: CompanyIndex) {
        self.finder = finder
        self.index = index
        search = ArticleSearch(finder: finder)
    }

    /// An article as any reader may be given it, whatever lists it has.
    package func prepare(_ article: NamedText) -> PreparedArticle { search.prepare(article) }

    /// The names of every article of an issue, in order.
    package func read(_ issue: [NamedText]) -> [ArticleNames] { read(issue.map(prepare)) }

    /// The names of every article of an issue, in order.
    package func read(_ issue: [PreparedArticle]) -> [ArticleNames] {
        let found = issue.map { search.search($0) }
        var judged = found.map { judge($0, decided: [:]) }
        // What one article proves about a spelling, the others take over; the first to prove it is believed.
        var decided: [String: String] = [:]
        for judge in judged { decided.merge(judge.decisions()) { first, _ in first } }
        if !decided.isEmpty {
            for article in judged.indices where !judged[article].doubts.isEmpty {
                judged[article] = judge(found[article], decided: decided)
            }
        }
        return found.indices.map { names(of: issue[$0].article, found[$0], judged[$0]) }
    }

    private func judge(_ found: FoundInArticle, decided: [String: String]) -> MentionJudge {
        var judge = MentionJudge(finder: finder, texts: found.letters, decided: decided)
        judge.columns = found.columns
        judge.placeTexts = found.placeTexts
        let firms = found.names.joined().filter { $0.zh != nil && ($0.kind == .firm || known($0) != nil) }
        judge.firms = Set(firms.compactMap(\.ko).map { Array(utf8: $0) })
        for text in found.letters.indices {
            judge.covers[text] =
                found.sources[text].map { MentionJudge.Cover(range: $0, kind: .source) }
                + found.names[text].compactMap { cover($0, in: found.letters[text]) }
        }
        judge.judge(found.sightings)
        return judge
    }

    private func cover(_ name: FoundName, in letters: Letters) -> MentionJudge.Cover? {
        if name.kind == .unknown, known(name) != nil { return .init(range: name.range, kind: .name) }
        switch name.kind {
        case .firm: return .init(range: name.range, kind: .name)
        case .medium:
            // 深圳商报 is no mention of 深圳, but a title in Hanzi alone says nothing of what is a medium.
            return .init(range: name.range, kind: .name)
        case .person:
            let open = name.range.first { Letter.isOpening(letters[$0]) } ?? name.range.upperBound
            let end = min(name.range.upperBound, open + 1 + (name.zh?.unicodeScalars.count ?? 0))
            return .init(range: name.range.lowerBound..<end, kind: .name)
        case .authority, .institute, .university: return .init(range: name.range, kind: .institution)
        case .unknown:
            guard name.isAligned else { return nil }
            return .init(range: name.range, kind: .institution)
        case .place, .document: return nil
        }
    }

    private func known(_ name: FoundName) -> Int? { index.match(ko: name.ko, zh: name.zh, en: name.en) }

    private func names(of article: NamedText, _ found: FoundInArticle, _ judge: MentionJudge) -> ArticleNames {
        var names = ArticleNames(cities: [], countyCities: [], companies: [], discoveries: [], mentions: [], doubts: [])
        for text in article.units.indices {
            names.mentions += judge.mentions(ofText: text)
            readFound(text, found, article, &names)
        }
        names.mentions.sort { ($0.text, $0.range.lowerBound) < ($1.text, $1.range.lowerBound) }
        for mention in names.mentions {
            switch mention.kind {
            case .company: Self.append(mention.id, to: &names.companies)
            case .city:
                let isCounty = finder.gazetteer.city(id: mention.id)?.isPrefectureOrAbove == false
                if isCounty {
                    Self.append(mention.id, to: &names.countyCities)
                } else {
                    Self.append(mention.id, to: &names.cities)
                }
            }
        }
        for doubt in judge.doubts { names.doubts.append(self.doubt(doubt, found.letters[doubt.text])) }
        return names
    }

    private func readFound(_ text: Int, _ found: FoundInArticle, _ article: NamedText, _ names: inout ArticleNames) {
        let letters = found.letters[text]
        for name in found.names[text] {
            let match = name.kind == .firm || name.kind == .unknown ? known(name) : nil
            if let match {
                let company = finder.gazetteer.companies[match]
                if company.status == .rejected { continue }
                let range = letters.byteRange(name.printed)
                names.mentions.append(
                    Mention(text: text, range: range, kind: .company, id: company.id, certainty: .certain))
                if isNewSpelling(name, of: match) { names.discoveries.append(discovery(name, text, letters)) }
            } else if name.kind == .firm {
                names.discoveries.append(discovery(name, text, letters))
            } else if name.kind == .unknown, name.weight >= 1, name.isAligned {
                names.doubts.append(
                    NameDoubt(
                        text: text, name: letters.text(name.range), sentence: letters.sentence(around: name.range),
                        reason: .perhapsCompany(ko: name.ko, zh: name.zh, en: name.en)))
            }
        }
    }

    private func discovery(_ name: FoundName, _ text: Int, _ letters: Letters) -> Discovery {
        Discovery(
            ko: name.ko, zh: name.zh, en: name.en, text: text, range: letters.byteRange(name.printed),
            sentence: letters.sentence(around: name.range), certainty: name.weight >= 3.5 ? .certain : .likely)
    }

    /// The Hangul beside the Hanzi of a known firm, or read by them, is another than those the gazetteer has.
    private func isNewSpelling(_ name: FoundName, of match: Int) -> Bool {
        name.ko.map { !index.has($0, match) && index.isSpelling($0, of: match) } ?? false
    }

    private func doubt(_ doubt: MentionJudge.CityDoubt, _ letters: Letters) -> NameDoubt {
        NameDoubt(
            text: doubt.text, name: letters.text(doubt.range), sentence: letters.sentence(around: doubt.range),
            reason: .severalCities(
                chosen: finder.gazetteer.cities[doubt.chosen].id,
                others: doubt.others.map { finder.gazetteer.cities[$0].id }))
    }

    private static func append(_ id: String, to list: inout [String]) {
        if !list.contains(id) { list.append(id) }
    }
}
