internal import Content

/// Weighs all sightings in the texts of one article against each other and decides which are names, and of what.
struct MentionJudge {
    /// A sighting and what has been decided about it.
    struct Verdict {
        var sighting: Sighting
        var state: State
        /// The city meant, where the spelling has cities.
        var city: Int?
        var company: Int?
        var certainty: Mention.Certainty
    }

    enum State { case accepted, pending, rejected }

    /// Part of a text in which names are judged otherwise.
    struct Cover {
        let range: Range<Int>
        let kind: Kind

        enum Kind {
            /// Says where something was taken from; nothing in it is a mention.
            case source
            /// A name that was found with its Hanzi; known names inside it are only parts of it.
            case name
            /// An institution or document: the cities in it count, the companies do not stand for themselves.
            case institution
        }
    }

    let finder: NameFinder
    let texts: [Letters]
    /// What the rest of the issue decided: the id of the city for a spelling.
    var decided: [String: String]
    /// Whether the texts are places, in which a doubtful spelling is meant as a city.
    var isPlace = false
    var covers: [Int: [Cover]] = [:]
    /// The column of a table that a text stands in, so that the cells of a column speak for each other.
    var columns: [Int: Int] = [:]
    /// How the firms are called that the article prints with their Hanzi: where such a name is also a city's, the firm
    /// is meant.
    var firms: Set<[UInt32]> = []
    /// Texts that stand under a header such as 도시 or 본사.
    var placeTexts: Set<Int> = []
    private(set) var verdicts: [[Verdict]] = []
    private(set) var doubts: [CityDoubt] = []

    /// A spelling of several cities where nothing decided.
    struct CityDoubt: Hashable {
        let text: Int
        let range: Range<Int>
        let chosen: Int
        let others: [Int]
    }

    init(finder: NameFinder, texts: [Letters], decided: [String: String]) {
        self.finder = finder
        self.texts = texts
        self.decided = decided
    }

    mutating func judge() { judge(texts.map { finder.sightings(in: $0) }) }

    /// Judges what was seen in each text.
    mutating func judge(_ sightings: [[Sighting]]) {
        verdicts = texts.indices.map { text in
            sightings[text].compactMap { sighting in verdict(on: sighting, in: text) }
        }
        for _ in 0..<3 where hearPending() {}
        chooseCities()
    }

    /// The accepted names of a text, with their ranges in bytes.
    func mentions(ofText text: Int) -> [Mention] {
        var (mentions, place, offset): ([Mention], Int, Int) = ([], 0, 0)
        for verdict in verdicts[text] where verdict.state == .accepted {
            let letters = texts[text].values
            let range = verdict.sighting.range
            while place < range.lowerBound {
                offset += Letter.width(letters[place])
                place += 1
            }
            let length = letters[range].reduce(0) { $0 + Letter.width($1) }
            let bytes = offset..<(offset + length)
            if let city = verdict.city {
                mentions.append(mention(.city, finder.gazetteer.cities[city].id, text, bytes, verdict))
            } else if let company = verdict.company {
                mentions.append(mention(.company, finder.gazetteer.companies[company].id, text, bytes, verdict))
            }
        }
        return mentions
    }

    /// The cities that spellings were decided to mean on evidence, for the rest of the issue.
    func decisions() -> [String: String] {
        var decisions: [String: String] = [:]
        for verdict in verdicts.joined() where verdict.state == .accepted && verdict.certainty == .certain {
            let spelling = finder.spellings[verdict.sighting.spelling]
            guard let city = verdict.city, spelling.cities.count > 1 else { continue }
            let name = String(letters: spelling.letters)
            if decisions[name] == nil { decisions[name] = finder.gazetteer.cities[city].id }
        }
        return decisions
    }

    private func mention(
        _ kind: Mention.Kind, _ id: String, _ text: Int, _ range: Range<Int>, _ verdict: Verdict
    ) -> Mention {
        Mention(text: text, range: range, kind: kind, id: id, certainty: verdict.certainty)
    }

    // MARK: The first hearing: a sighting by itself

    private func verdict(on sighting: Sighting, in text: Int) -> Verdict? {
        let spelling = finder.spellings[sighting.spelling]
        if spelling.isWord { return nil }
        let letters = texts[text]
        var verdict = Verdict(sighting: sighting, state: .pending, certainty: .likely)
        if covered(sighting.range, in: text, isCity: !spelling.cities.isEmpty || spelling.isProvince) {
            verdict.state = .rejected
            return verdict
        }
        let beside = HanziBeside(sighting.range, in: letters, readings: finder.gazetteer.readings)
        if !spelling.cities.isEmpty {
            hearCity(&verdict, spelling, beside, letters)
        } else if !spelling.companies.isEmpty {
            hearCompany(&verdict, spelling, beside)
        } else {
            verdict.state = .rejected
        }
        return verdict
    }

    private func hearCity(
        _ verdict: inout Verdict, _ spelling: Spellings.Spelling, _ beside: HanziBeside, _ letters: Letters
    ) {
        let cities = spelling.cities
        if let hanzi = beside.hanzi {
            if let match = cities.first(where: { beside.names(finder.gazetteer.cities[$0]) }) {
                verdict.city = match
                (verdict.state, verdict.certainty) = (.accepted, .certain)
                return
            }
            // 선전(宣传), 우웨이(无为): the Hanzi are the word's own.
            if hanzi.count <= verdict.sighting.range.count, beside.inBracket,
                finder.reads(hanzi, as: letters, verdict.sighting.range)
            {
                verdict.state = .rejected
                return
            }
        }
        if firms.contains(Array(letters.values[verdict.sighting.range])), verdict.sighting.tail != .place(isCity: true)
        {
            verdict.state = .rejected
            return
        }
        if cities.count == 1 { verdict.city = cities[0] }
        // 吉林 is a province first, and a city only with 市.
        if spelling.isProvince, !isOwnProvince(spelling) {
            verdict.state = verdict.sighting.tail == .place(isCity: true) ? .accepted : .rejected
            if Letter.isHanzi(letters[verdict.sighting.range.upperBound - 1]),
                letters[verdict.sighting.range.upperBound] == 0x5E02
            {
                verdict.state = .accepted
            }
            return
        }
        if isPlace {
            verdict.state = .accepted
            return
        }
        switch verdict.sighting.trust {
        case .name:
            // 루안 in 루안통동리 is hardly 六安; only of well-known cities does Korean make such words.
            let isShort =
                verdict.sighting.range.count <= 2 && Letter.isHangul(letters[verdict.sighting.range.lowerBound])
            let isDoubtful =
                verdict.sighting.tail == .compound && isShort
                && !cities.contains { finder.isLarge(finder.gazetteer.cities[$0]) }
            verdict.state = isDoubtful ? .pending : .accepted
        case .word: verdict.state = speaksForItself(verdict.sighting, spelling, letters) ? .accepted : .pending
        case .hanziOnly: verdict.state = .pending
        }
    }

    /// The municipalities and Hong Kong and Macau are provinces and cities at once.
    private func isOwnProvince(_ spelling: Spellings.Spelling) -> Bool {
        spelling.cities.contains {
            let level = finder.gazetteer.cities[$0].level
            return level == .municipality || level == .sar
        }
    }

    /// `지난시`, `지난은`: a word that is never followed so.
    private func speaksForItself(_ sighting: Sighting, _ spelling: Spellings.Spelling, _ letters: Letters) -> Bool {
        if sighting.tail == .place(isCity: true) { return true }
        if sighting.tail == .plain, finder.edges.isDistrict(after: sighting.range.upperBound, letters) { return true }
        guard sighting.tail == .plain, finder.neverBeforeParticles.contains(spelling.letters) else { return false }
        return Letter.isHangul(letters[sighting.range.upperBound])
    }

    private func hearCompany(_ verdict: inout Verdict, _ spelling: Spellings.Spelling, _ beside: HanziBeside) {
        let companies = spelling.companies
        verdict.company = companies.first
        if companies.count > 1 { verdict.certainty = .doubtful }
        if beside.hanzi != nil {
            let match = companies.first { beside.names(finder.gazetteer.companies[$0], finder.gazetteer.keys) }
            if let match {
                verdict.company = match
                (verdict.state, verdict.certainty) = (.accepted, .certain)
                return
            }
        }
        if case .subsidiary = verdict.sighting.tail {
            verdict.state = .rejected
            return
        }
        switch verdict.sighting.trust {
        case .name: verdict.state = .accepted
        case .word: verdict.state = verdict.sighting.tail == .follower ? .accepted : .pending
        case .hanziOnly: verdict.state = .rejected
        }
    }

    private func covered(_ range: Range<Int>, in text: Int, isCity: Bool) -> Bool {
        (covers[text] ?? []).contains { cover in
            guard cover.range.overlaps(range) else { return false }
            return cover.kind != .institution || !isCity
        }
    }

    // MARK: The second hearing: what the neighbours say

    private mutating func hearPending() -> Bool {
        var changed = false
        for text in verdicts.indices {
            for index in verdicts[text].indices where verdicts[text][index].state == .pending {
                guard neighboursSpeak(for: index, in: text) else { continue }
                verdicts[text][index].state = .accepted
                changed = true
            }
        }
        return changed
    }

    private func neighboursSpeak(for index: Int, in text: Int) -> Bool {
        let verdict = verdicts[text][index]
        let spelling = finder.spellings[verdict.sighting.spelling]
        let isCity = !spelling.cities.isEmpty
        if index > 0, isCity, provinceBefore(index, in: text, of: spelling) { return true }
        if verdict.sighting.trust == .hanziOnly { return false }
        let isWhole = TextGaps.isWhole(verdict.sighting.range, in: texts[text])
        if isCity, isWhole, placeTexts.contains(text) || columnHasCity(of: text) { return true }
        guard verdict.sighting.tail == .plain else { return false }
        return [index - 1, index + 1].contains { other in
            guard verdicts[text].indices.contains(other), verdicts[text][other].state == .accepted else { return false }
            guard (verdicts[text][other].city != nil) == isCity else { return false }
            let pair = [verdict.sighting.range, verdicts[text][other].sighting.range].sorted {
                $0.lowerBound < $1.lowerBound
            }
            return TextGaps.isList(pair[0].upperBound..<pair[1].lowerBound, in: texts[text])
        }
    }

    private func provinceBefore(_ index: Int, in text: Int, of spelling: Spellings.Spelling) -> Bool {
        let before = verdicts[text][index - 1].sighting
        guard finder.spellings[before.spelling].isProvince else { return false }
        let gap = before.range.upperBound..<verdicts[text][index].sighting.range.lowerBound
        guard TextGaps.isProvinceGap(gap, in: texts[text]) else { return false }
        return spelling.cities.contains { lies(finder.gazetteer.cities[$0], in: finder.spellings[before.spelling]) }
    }

    private func columnHasCity(of text: Int) -> Bool {
        guard let column = columns[text] else { return false }
        return columns.contains { other, itsColumn in
            itsColumn == column && other != text && verdicts[other].contains { $0.state == .accepted && $0.city != nil }
        }
    }

    private func lies(_ city: City, in spelling: Spellings.Spelling) -> Bool {
        spelling.meanings.contains { meaning in
            guard case .province(let number) = meaning, let province = city.province else { return false }
            return province.hasPrefix(finder.provinces[number])
        }
    }

    // MARK: Which city of several

    private mutating func chooseCities() {
        for text in verdicts.indices {
            for index in verdicts[text].indices where verdicts[text][index].state == .accepted {
                let spelling = finder.spellings[verdicts[text][index].sighting.spelling]
                guard spelling.cities.count > 1, verdicts[text][index].city == nil else { continue }
                let (city, certainty) = choose(index, in: text, of: spelling)
                verdicts[text][index].city = city
                verdicts[text][index].certainty = certainty
                if certainty == .doubtful, !doubts.contains(where: { $0.chosen == city }) {
                    let others = spelling.cities.filter { $0 != city }
                    let range = verdicts[text][index].sighting.range
                    doubts.append(CityDoubt(text: text, range: range, chosen: city, others: others))
                }
            }
        }
    }

    private func choose(
        _ index: Int, in text: Int, of spelling: Spellings.Spelling
    ) -> (city: Int, certainty: Mention.Certainty) {
        let cities = spelling.cities
        if index > 0, provinceBefore(index, in: text, of: spelling) {
            let province = finder.spellings[verdicts[text][index - 1].sighting.spelling]
            let matches = cities.filter { lies(finder.gazetteer.cities[$0], in: province) }
            if matches.count == 1 { return (matches[0], .certain) }
        }
        let article = verdicts.joined().first { other in
            other.certainty == .certain && other.city.map { cities.contains($0) } == true
        }
        if let city = article?.city { return (city, .certain) }
        let name = String(letters: spelling.letters)
        if let id = decided[name], let city = cities.first(where: { finder.gazetteer.cities[$0].id == id }) {
            return (city, .likely)
        }
        // Two neighbours of its province outweigh the fame of the other city, one does not.
        let weights = cities.map { city in
            let fame = finder.isLarge(finder.gazetteer.cities[city]) ? 1.5 : 0
            return (city: city, neighbours: neighboursInProvince(of: city, index, in: text), fame: fame)
        }
        let most = weights.map { Double($0.neighbours) + $0.fame }.max() ?? 0
        let best = weights.filter { Double($0.neighbours) + $0.fame == most }
        if best.count == 1, best[0].neighbours > 0 { return (best[0].city, .likely) }
        return (finder.larger(of: cities), .doubtful)
    }

    private func isPlace(_ verdict: Verdict) -> Bool {
        verdict.city != nil || finder.spellings[verdict.sighting.spelling].isProvince
    }

    /// How many of the cities it is listed with, three to either side, lie in its province.
    private func neighboursInProvince(of city: Int, _ index: Int, in text: Int) -> Int {
        let province = finder.gazetteer.cities[city].province
        var count = 0
        for step in [-1, 1] {
            var (place, other) = (index, index + step)
            while verdicts[text].indices.contains(other), abs(other - index) <= 3, isPlace(verdicts[text][other]) {
                let pair = [verdicts[text][place].sighting.range, verdicts[text][other].sighting.range]
                    .sorted { $0.lowerBound < $1.lowerBound }
                guard TextGaps.isList(pair[0].upperBound..<pair[1].lowerBound, in: texts[text]) else { break }
                if let neighbour = verdicts[text][other].city, finder.gazetteer.cities[neighbour].province == province {
                    count += 1
                }
                (place, other) = (other, other + step)
            }
        }
        return count
    }
}
