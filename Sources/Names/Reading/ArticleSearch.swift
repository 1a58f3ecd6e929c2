internal import Content

/// What no list of cities and companies changes in an article: its letters, and the names that it prints with their
/// Hanzi. Found once, however often the article is read while the lists grow.
package struct PreparedArticle: Sendable {
    let article: NamedText
    let letters: [Letters]
    fileprivate let names: [[FoundName]]
    fileprivate let sources: [[Range<Int>]]
}

/// The names that the texts of one article print with their Hanzi, list as firms, or have in a column of firms.
struct FoundInArticle: Sendable {
    let letters: [Letters]
    let names: [[FoundName]]
    /// Where the spellings of the lists stand.
    let sightings: [[Sighting]]
    let sources: [[Range<Int>]]
    /// Texts in a column of places.
    let placeTexts: Set<Int>
    /// The column of every cell.
    let columns: [Int: Int]
}

/// Finds the names that an article prints so.
final class ArticleSearch: Sendable {
    private let finder: NameFinder
    private let brackets: BracketedNames
    private let lists: FirmLists
    private let looseLists: LooseLists
    private let judge = KindJudge()
    private let legal = LegalNames()
    private let placed = PlacedNames()
    private let sources = SourceNotes()
    private let firmColumns = FirmColumns()

    /// Provinces and regions in Hanzi.
    private let places: Set<String>
    private let provinces: WordSet
    private let smallPlaces = WordSet(PlaceNames.districts + " " + PlaceNames.nature)

    init(finder: NameFinder) {
        self.finder = finder
        let regions = (Provinces.text + " " + Provinces.regions).split(whereSeparator: { $0 == " " || $0 == "\n" })
        provinces = WordSet(finder.provinces.map { Array(utf8: $0) })
        places = Set(regions.map(String.init).filter { $0.unicodeScalars.allSatisfy { Letter.isHanzi($0.value) } })
        brackets = BracketedNames(aligner: finder.aligner, judge: judge)
        lists = FirmLists(
            judge: judge, readings: finder.gazetteer.readings,
            regions: WordSet(Provinces.text + " " + finder.gazetteer.cities.map(\.ko).joined(separator: " ")))
        looseLists = LooseLists(lists: lists)
    }

    func prepare(_ article: NamedText) -> PreparedArticle {
        let letters = article.units.map { Letters($0.text) }
        let sources = letters.map { self.sources.find(in: $0) }
        var names = letters.map { brackets.find(in: $0) }
        for text in letters.indices {
            names[text].removeAll { name in sources[text].contains { $0.overlaps(name.range) } }
        }
        return PreparedArticle(article: article, letters: letters, names: names, sources: sources)
    }

    func search(_ prepared: PreparedArticle) -> FoundInArticle {
        let (article, letters, sources) = (prepared.article, prepared.letters, prepared.sources)
        var names = prepared.names
        let sightings = letters.map { finder.sightings(in: $0) }
        let known = sightings.map(knownFirms)
        for text in letters.indices {
            markPlaces(&names[text], letters[text])
            names[text] += legal.find(in: letters[text], outside: names[text])
            names[text] += subsidiaries(sightings[text], in: letters[text], outside: names[text])
            names[text] += placed.find(in: letters[text], outside: names[text])
            markProducts(&names[text], letters[text], known: known[text])
            addLists(&names[text], sources[text], sightings[text], letters[text])
            markFirms(&names[text], letters[text], known: known[text])
        }
        let roles = columnRoles(article)
        readColumns(article, letters, known, roles, &names)
        for text in letters.indices { markLikelyFirms(&names[text], letters[text]) }
        var columns: [Int: Int] = [:]
        var placeTexts: Set<Int> = []
        for (text, unit) in article.units.enumerated() {
            guard case .cell(let table, _, let column) = unit.role else { continue }
            columns[text] = table * 1000 + column
            if roles[table * 1000 + column] == .places { placeTexts.insert(text) }
        }
        return FoundInArticle(
            letters: letters, names: names, sightings: sightings, sources: sources, placeTexts: placeTexts,
            columns: columns)
    }

    /// A name whose Hanzi are a city's or a province's is a place, and so is one that is listed with places.
    private func markPlaces(_ names: inout [FoundName], _ letters: Letters) {
        for index in names.indices {
            guard let zh = names[index].zh else { continue }
            if isPlace(zh) || (names[index].weight < 3 && isSmallPlace(zh)) { names[index].kind = .place }
        }
        for _ in 0..<2 {
            for index in names.indices where names[index].kind != .place && names[index].weight < 3 {
                let neighbours = [index - 1, index + 1].filter {
                    names.indices.contains($0) && names[$0].kind == .place
                }
                let isListed = neighbours.contains { other in
                    let (left, right) = other < index ? (other, index) : (index, other)
                    let gap =
                        names[left].range.upperBound..<max(names[left].range.upperBound, names[right].range.lowerBound)
                    return TextGaps.isList(gap, in: letters)
                }
                if isListed { names[index].kind = .place }
            }
        }
    }

    /// `화웨이의 성텅(昇腾)`: what is right behind a firm's genitive is its product, if nothing in it says that it is a firm.
    private func markProducts(_ names: inout [FoundName], _ letters: Letters, known: [Range<Int>]) {
        for index in names.indices where names[index].weight < 3 && names[index].zh != nil {
            let end = letters.skipSpaces(before: names[index].range.lowerBound)
            guard end < names[index].range.lowerBound, letters[end - 1] == 0xC758 else { continue }
            let isOwned =
                known.contains { $0.upperBound == end - 1 }
                || names.contains { $0.kind == .firm && $0.range.upperBound == end - 1 }
            if isOwned { names[index].kind = .document }
        }
    }

    /// A name that could be a firm and is listed beside one is one.
    private func markFirms(_ names: inout [FoundName], _ letters: Letters, known: [Range<Int>]) {
        for index in names.indices where names[index].kind == .unknown && names[index].weight >= 1 {
            let isListed = [index - 1, index + 1].contains { other in
                guard names.indices.contains(other) else { return false }
                let range = names[other].range
                guard names[other].kind == .firm || known.contains(where: { $0.overlaps(range) }) else { return false }
                let (left, right) = other < index ? (other, index) : (index, other)
                let start = names[left].range.upperBound
                return TextGaps.isList(start..<max(start, names[right].range.lowerBound), in: letters)
            }
            if isListed { names[index].kind = .firm }
        }
    }

    /// What nothing else told is a firm where most like it are. A name alone in a cell is left to its column.
    private func markLikelyFirms(_ names: inout [FoundName], _ letters: Letters) {
        for index in names.indices where names[index].kind == .unknown && names[index].odds > FirmClues.enough {
            if names[index].range != letters.values.indices { names[index].kind = .firm }
        }
    }

    private func knownFirms(_ sightings: [Sighting]) -> [Range<Int>] {
        sightings.filter { !finder.spellings[$0.spelling].companies.isEmpty }.map(\.range)
    }

    private func isPlace(_ zh: String) -> Bool {
        var letters = Array(utf8: zh).map { finder.gazetteer.readings.simplified($0) }
        // 四川省成都: a province may stand before the city.
        if letters.count > 4, let length = provinces.prefixLength(letters, at: 0, end: letters.count) {
            letters.removeFirst(length)
            if letters.first == 0x7701 { letters.removeFirst() }
        }
        if letters.count > 2, let last = letters.last, [0x5E02, 0x7701].contains(last) { letters.removeLast() }
        let name = String(letters: letters)
        if places.contains(name) { return true }
        return finder.gazetteer.entries(spelt: name).contains { if case .city = $0 { true } else { false } }
    }

    /// A district or a river, unless a company of the gazetteer is called so: 金山, 平安.
    private func isSmallPlace(_ zh: String) -> Bool {
        var letters = Array(utf8: zh).map { finder.gazetteer.readings.simplified($0) }
        if letters.count > 2, let last = letters.last, [0x533A, 0x53BF].contains(last) { letters.removeLast() }
        return smallPlaces.contains(letters) && finder.gazetteer.companies(spelt: zh).isEmpty
    }

    /// `삼성중공업`: a firm of its own, though the gazetteer has only 삼성.
    private func subsidiaries(
        _ sightings: [Sighting], in letters: Letters, outside found: [FoundName]
    ) -> [FoundName] {
        sightings.compactMap { sighting in
            guard case .subsidiary(let length) = sighting.tail else { return nil }
            let range = sighting.range.lowerBound..<(sighting.range.upperBound + length)
            guard !found.contains(where: { $0.range.overlaps(range) }) else { return nil }
            return FoundName(range: range, ko: letters.text(range), kind: .firm, weight: 2)
        }
    }

    private func addLists(
        _ names: inout [FoundName], _ sources: [Range<Int>], _ sightings: [Sighting], _ letters: Letters
    ) {
        guard letters.values.contains(where: { $0 == 0xB4F1 || $0 == 0xAC1C }) else { return }
        var (known, others): ([Range<Int>], [Range<Int>]) = ([], sources)
        for sighting in sightings {
            let spelling = finder.spellings[sighting.spelling]
            if case .subsidiary = sighting.tail { continue }
            if !spelling.companies.isEmpty {
                known.append(sighting.range)
            } else if sighting.trust == .name {
                others.append(sighting.range)
            }
        }
        lists.apply(to: &names, known: known, others: others, in: letters)
        names += looseLists.find(in: letters, known: known, outside: names)
    }

    private func columnRoles(_ article: NamedText) -> [Int: FirmColumns.Role] {
        var roles: [Int: FirmColumns.Role] = [:]
        for unit in article.units {
            guard case .cell(let table, 0, let column) = unit.role else { continue }
            roles[table * 1000 + column] = firmColumns.role(ofHeader: unit.text)
        }
        let tablesOfFirms = Set(roles.filter { $0.value == .firms }.map { $0.key / 1000 })
        for (place, role) in roles where role == .brands {
            roles[place] = tablesOfFirms.contains(place / 1000) ? .other : .firms
        }
        return roles
    }

    /// Makes the cells of firm columns firms, and gives them the Latin name that stands in the next column.
    private func readColumns(
        _ article: NamedText, _ letters: [Letters], _ known: [[Range<Int>]], _ roles: [Int: FirmColumns.Role],
        _ names: inout [[FoundName]]
    ) {
        var firmOfRow: [Int: Int] = [:]
        for (text, unit) in article.units.enumerated() {
            guard case .cell(let table, let row, let column) = unit.role, row > 0 else { continue }
            let role = roles[table * 1000 + column] ?? .other
            let place = table * 100_000 + row
            guard role == .firms || role == .latinNames || role == .hanziNames else {
                firmOfRow[place] = nil
                continue
            }
            if role == .hanziNames, letters[text].values.contains(where: Letter.isHanzi) {
                if let owner = firmOfRow[place], addHanzi(letters[text], to: &names[owner]) {
                    names[text] = []
                } else {
                    readFirmCell(letters[text], known[text], &names[text])
                    if !names[text].isEmpty { firmOfRow[place] = text }
                }
                continue
            }
            if let owner = firmOfRow[place],
                letters[text].values.allSatisfy({ !Letter.isHangul($0) && !Letter.isHanzi($0) })
            {
                if let first = names[owner].firstIndex(where: { $0.kind == .firm }), names[owner][first].en == nil,
                    isLatinName(letters[text])
                {
                    names[owner][first].en = unit.text
                }
                names[text] = []
                continue
            }
            guard role == .firms else { continue }
            readFirmCell(letters[text], known[text], &names[text])
            if !names[text].isEmpty { firmOfRow[place] = text }
        }
    }

    /// The Hanzi of the one firm in the cell before.
    private func addHanzi(_ letters: Letters, to names: inout [FoundName]) -> Bool {
        guard names.count == 1, names[0].kind == .firm, names[0].zh == nil, letters.count <= 30 else { return false }
        names[0].zh = letters.text(letters.values.indices).filter { $0 != " " }
        return true
    }

    private func isLatinName(_ letters: Letters) -> Bool {
        letters.values.filter(Letter.isLatin).count >= 2 && letters.count <= 60
    }

    private func readFirmCell(_ letters: Letters, _ known: [Range<Int>], _ names: inout [FoundName]) {
        guard letters.count <= 120 else { return }
        // `룽싱그룹-SW 龙星集团-SW`: what was found without its Hanzi is only half of the pair.
        if names.allSatisfy({ $0.zh == nil }), letters.values.contains(where: Letter.isHanzi) { names = [] }
        for index in names.indices {
            switch names[index].kind {
            case .place where names[index].zh.map(isPlace) ?? false:
                // 北京 is no firm in any cell; 金山, a district, is one.
                continue
            case .unknown, .person, .firm, .document, .place, .medium:
                names[index].weight += 3
                names[index].kind = .firm
            case .authority, .institute, .university:
                // A hospital or institute may well be listed on the exchange: 威高骨科, 爱尔眼科; a ministry is not.
                if names[index].weight >= KindJudge.enough { names[index].kind = .firm }
            }
        }
        addBareItems(letters, known, &names)
    }

    /// `오리온, 갈라테크(伽拉科技), Nemo`: the items of a cell that were not found by their Hanzi.
    private func addBareItems(_ letters: Letters, _ known: [Range<Int>], _ names: inout [FoundName]) {
        // Beside others, a firm of the lists is found by itself: `비야디(比亚迪), 테슬라 상하이`.
        let found = names.map(\.range) + (names.isEmpty ? [] : known)
        for item in letters.values.indices.split(whereSeparator: {
            Letter.isComma(letters[$0]) || letters[$0] == 0x0A
        }) {
            guard let first = item.first, let last = item.last else { continue }
            let start = letters.skipSpaces(from: first)
            let end = letters.skipSpaces(before: last + 1)
            guard start < end, !found.contains(where: { $0.overlaps(start..<end) }) else { continue }
            if let pair = printedPair(start..<end, letters) ?? latinPair(start..<end, letters) {
                names.append(pair)
            } else if var name = lists.bareName(start..<end, letters) {
                name.weight = 3
                names.append(name)
            }
        }
        names.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// `란젠항톈 LandSpace`: the Latin name behind the Korean one. The capitals of `삼성 SDI` are part of it.
    private func latinPair(_ range: Range<Int>, _ letters: Letters) -> FoundName? {
        guard
            let latin = range.dropFirst().first(where: { !Letter.isHangul(letters[$0]) && !Letter.isSpace(letters[$0]) }
            ),
            Letter.isSpace(letters[latin - 1]), Letter.isLatin(letters[latin]),
            Letter.isHangul(letters[range.lowerBound]),
            lists.bareName(range.lowerBound..<letters.skipSpaces(before: latin), letters) != nil
        else { return nil }
        let name = letters.values[latin..<range.upperBound]
        guard name.count > 4, name.contains(where: { Letter.isLatin($0) && !Letter.isCapital($0) }),
            name.allSatisfy({ !Letter.isHangul($0) && !Letter.isHanzi($0) && !Letter.isOpening($0) })
        else { return nil }
        let ko = letters.text(range.lowerBound..<letters.skipSpaces(before: latin))
        return FoundName(
            range: range, ko: ko, en: letters.text(latin..<range.upperBound), kind: .firm, weight: 3)
    }

    /// `TSMC 台积电`, `르위에광 日月光`: beside each other in a column of firms, the two need no other proof.
    private func printedPair(_ range: Range<Int>, _ letters: Letters) -> FoundName? {
        guard let hanzi = range.first(where: { Letter.isHanzi(letters[$0]) }) else { return nil }
        var start = hanzi
        while start > range.lowerBound, !Letter.isSpace(letters[start - 1]) { start -= 1 }
        // The Hanzi name may begin with the Latin letters that the Korean one begins with: `TCL 테크 TCL 科技`.
        // An item may be all Hanzi, behind the blank of a comma: `오리온, 伽拉科技`.
        let head = start == range.lowerBound ? "" : letters.text(range.lowerBound..<letters.skipSpaces(before: start))
        let words = head.split(separator: " ")
        var zh = letters.text(start..<range.upperBound).filter { $0 != " " }
        var ko = head
        if words.count > 1, let first = words.first, let last = words.last, first == last {
            zh = last + zh
            ko = words.dropLast().joined(separator: " ")
        }
        guard zh.unicodeScalars.count <= 30 else { return nil }
        var name = FoundName(range: range, zh: zh, kind: .firm, weight: 3)
        if ko.unicodeScalars.contains(where: { Letter.isHangul($0.value) }) {
            name.ko = ko
        } else if !ko.isEmpty {
            name.en = ko
        }
        return name
    }
}
