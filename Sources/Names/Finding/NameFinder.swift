package import Content

/// Finds the names of a gazetteer in a text, in one pass, however many names there are.
///
/// Built once, used by any number of tasks. It knows where Korean words end, but one text alone: `NameReader` weighs a
/// whole issue and is the better judge of doubtful names.
///
/// A class, though nothing in it changes: every judge of a text keeps its finder, and a copy of thirty arrays, counted
/// by all tasks at once, took longer than the search.
package final class NameFinder: Sendable {
    package let gazetteer: Gazetteer
    let spellings: [Spellings.Spelling]
    let edges: NameEdges
    let aligner: NameAligner
    /// The provinces by number, in simplified Hanzi.
    let provinces: [String]
    let neverBeforeParticles = WordSet(CityWords.neverBeforeParticles)
    private let ranks: [String: Int]
    private let automaton: Automaton
    /// The symbol of every letter of the basic plane; spaces have one of their own.
    private let symbols: [UInt16]
    private static let spaceSymbol = UInt16.max

    package init(_ gazetteer: Gazetteer) {
        self.gazetteer = gazetteer
        let all = Spellings(gazetteer).list
        var alphabet = Alphabet(readings: gazetteer.readings)
        var words: [(symbols: [UInt16], spelling: Int)] = []
        for (index, spelling) in all.enumerated() {
            let row = spelling.letters.filter { $0 != Letter.space }.map { alphabet.symbol(of: $0) }
            words.append((row, index))
        }
        words.sort { $0.symbols.lexicographicallyPrecedes($1.symbols) }
        var groups: [[Int]] = []
        var rows: [[UInt16]] = []
        for word in words {
            if rows.last == word.symbols {
                groups[groups.count - 1].append(word.spelling)
            } else {
                rows.append(word.symbols)
                groups.append([word.spelling])
            }
        }
        automaton = Automaton(sorted: rows, symbolCount: alphabet.count)
        symbols = alphabet.table(space: Self.spaceSymbol)
        spellings = all
        spellingsOfWords = groups.joined().map { Int32($0) }
        spellingStarts = groups.reduce(into: [0]) { $0.append(($0.last ?? 0) + Int32($1.count)) }
        plainLengths = all.map { $0.letters.contains(Letter.space) ? 0 : UInt8(clamping: $0.letters.count) }
        edges = NameEdges()
        aligner = NameAligner(readings: gazetteer.readings)
        provinces = Provinces.text.split(separator: "\n").map { String($0.prefix { $0 != " " }) }
        let larger = LargerCities.hanzi.split(whereSeparator: { $0 == " " || $0 == "\n" })
        ranks = Dictionary(larger.enumerated().map { (String($1), $0) }, uniquingKeysWith: min)
    }

    /// Whether Hanzi are no more than the Hangul's own reading: `선전(宣传)`.
    func reads(_ hanzi: [UInt32], as letters: Letters, _ range: Range<Int>) -> Bool {
        let alignment = aligner.align(hanzi, with: letters, from: range.lowerBound, to: range.upperBound)
        return alignment.map { $0.start == range.lowerBound && $0.cost < 0.1 } ?? false
    }

    /// The city with the larger economy; county-level ones last.
    func larger(of cities: [Int]) -> Int {
        let ranked = cities.min { left, right in rank(left) < rank(right) }
        precondition(ranked != nil, "a spelling of no city was asked for its city")
        return ranked ?? 0
    }

    /// Whether a city is one of the fifty that the news names most.
    func isLarge(_ city: City) -> Bool { (ranks[city.zh] ?? 1000) < 52 }

    private func rank(_ city: Int) -> (Int, Int) {
        let entry = gazetteer.cities[city]
        return ((ranks[entry.zh] ?? 1000) + (entry.isPrefectureOrAbove ? 0 : 500), city)
    }

    /// How many letters a spelling has, or 0 where it has a space.
    private let plainLengths: [UInt8]
    /// Spellings that differ only in spaces or in the form of Hanzi are one word of the automaton.
    private let spellingsOfWords: [Int32]
    /// Where the spellings of each word begin, and at last where they end.
    private let spellingStarts: [Int32]

    /// The names in a text that need nothing beside them to be sure, in order, none inside another.
    package func mentions(in text: String) -> [Mention] { mentions(in: Letters(text)) }

    /// The names in a text given as UTF-8.
    package func mentions(in text: [UInt8]) -> [Mention] { mentions(in: Letters(utf8: text)) }

    private func mentions(in letters: Letters) -> [Mention] {
        let sightings = sightings(in: letters)
        if sightings.isEmpty { return [] }
        var judge = MentionJudge(finder: self, texts: [letters], decided: [:])
        judge.judge([sightings])
        return judge.mentions(ofText: 0)
    }

    /// The city that a place names: `선전`, `허베이성 창저우 (沧州)`, `中国·北京 BEIJING·CHINA`; nil where it names none.
    package func city(ofPlace place: String, decided: [String: String] = [:]) -> City? {
        city(in: place, isPlace: true, decided) ?? cityReadInKorean(place)
    }

    /// `소주` for 苏州: in running text a word, but not as a place. Places of Korea stay in Korea.
    private func cityReadInKorean(_ place: String) -> City? {
        let trust = SpellingTrust(readings: gazetteer.readings)
        let cities = gazetteer.cities.filter { $0.isPrefectureOrAbove && trust.isReadInKorean(place, city: $0) }
        return cities.count == 1 ? cities[0] : nil
    }

    /// The city in the name of something: `2025 우한 데모데이`; nil where it has none for sure (`한중 데모데이`).
    package func city(inName name: String) -> City? { city(in: name, isPlace: false, [:]) }

    private func city(in text: String, isPlace: Bool, _ decided: [String: String]) -> City? {
        let letters = Letters(text)
        var judge = MentionJudge(finder: self, texts: [letters], decided: decided)
        judge.isPlace = isPlace
        judge.judge()
        let found = judge.mentions(ofText: 0).first { $0.kind == .city }
        return found.flatMap { gazetteer.city(id: $0.id) }
    }

    /// All spellings with good edges, the leftmost longest where they overlap.
    func sightings(in letters: Letters) -> [Sighting] {
        var all: [Sighting] = []
        automaton.scan(letters.values, table: symbols, skipped: Self.spaceSymbol) { word, end, skip in
            for place in Int(spellingStarts[word])..<Int(spellingStarts[word + 1]) {
                let spelling = Int(spellingsOfWords[place])
                let plain = end - Int(plainLengths[spelling])
                // Most names have no space, in the text or in the gazetteer.
                let fits = plain > skip && plainLengths[spelling] > 0
                guard let start = fits ? plain : start(of: spelling, endingAt: end, in: letters) else { continue }
                if let sighting = edges.sighting(of: spellings[spelling], spelling, start..<end, in: letters) {
                    all.append(sighting)
                }
            }
        }
        if all.count < 2 { return all }
        all.sort { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
        var chosen: [Sighting] = []
        chosen.reserveCapacity(all.count)
        for sighting in all {
            guard let last = chosen.last, sighting.range.lowerBound < last.range.upperBound else {
                chosen.append(sighting)
                continue
            }
        }
        return chosen
    }

    /// Where a spelling that ends at `end` begins, or nil when the spaces of the text forbid it.
    ///
    /// A space that only the text has is allowed between two syllables and two syllables (차이나 모바일), never in a
    /// city (상하 이); a space that only the gazetteer has may be missing.
    private func start(of spelling: Int, endingAt end: Int, in letters: Letters) -> Int? {
        let spelling = spellings[spelling]
        let wanted = spelling.letters
        let exact = spelling.isWord
        var (place, index, sinceSpace, extra) = (end, wanted.count - 1, 0, 0)
        if exact, wanted[index] == Letter.space {
            guard Letter.isSpace(letters[end]) else { return nil }
            index -= 1
        }
        while index >= 0 {
            let wantsSpace = wanted[index] == Letter.space
            if Letter.isSpace(letters[place - 1]) {
                if !wantsSpace {
                    if exact || !spelling.cities.isEmpty || sinceSpace < 2 || index < 1 { return nil }
                    extra += 1
                }
                while Letter.isSpace(letters[place - 1]) { place -= 1 }
                if wantsSpace { index -= 1 }
                sinceSpace = 0
                continue
            }
            if wantsSpace {
                if exact { return nil }
                index -= 1
                continue
            }
            place -= 1
            index -= 1
            sinceSpace += 1
        }
        return extra > 1 ? nil : place
    }
}

/// Numbers the letters that occur in names.
private struct Alphabet {
    private let readings: HanziReadings
    private var numbers: [UInt32: UInt16] = [:]

    init(readings: HanziReadings) { self.readings = readings }

    var count: Int { numbers.count + 1 }

    mutating func symbol(of letter: UInt32) -> UInt16 {
        let letter = readings.simplified(Letter.folded(letter))
        if let number = numbers[letter] { return number }
        let number = UInt16(clamping: numbers.count + 1)
        numbers[letter] = number
        return number
    }

    func table(space: UInt16) -> [UInt16] {
        var table = [UInt16](repeating: Automaton.unknown, count: 0x10000)
        for value in UInt32(0x20)..<0x10000 where value < 0xD800 || value > 0xDFFF {
            if Letter.isSpace(value) {
                table[Int(value)] = space
            } else if let number = numbers[readings.simplified(Letter.folded(value))] {
                table[Int(value)] = number
            }
        }
        return table
    }
}
