internal import Content
internal import Glibc
internal import Names
internal import Text

/// Finds in the text of an article the cities and companies that its front matter lists.
///
/// Which names an article speaks of was decided when it was ingested, or by an editor; here only the places are looked
/// for. The finder of names knows where Korean words end, and what only looks like a city. A listed name that it does
/// not see is looked for letter by letter, for the list is right.
struct NameMarker: Sendable {
    /// A name in a block of an article.
    struct Mention: Sendable {
        let block: Int
        /// The bytes of the block's text.
        let range: Range<Int>
        /// The number of the entry among all entries.
        let entry: Int
    }

    private let finder: NameFinder
    private let cities: [String: Int]
    private let companies: [String: Int]
    private let entries: [NamedEntry]

    /// - Parameter texts: The only texts in which names will be looked for, where they are few: the finder for them is
    ///   made in no time.
    init(_ entries: [NamedEntry], for texts: [[UInt8]]? = nil) {
        var cities: [String: Int] = [:]
        var companies: [String: Int] = [:]
        for (index, entry) in entries.enumerated() {
            for id in [entry.id] + entry.formerIDs {
                if entry.kind == .city { cities[id] = index } else { companies[id] = index }
            }
        }
        self.cities = cities
        self.companies = companies
        let readings = HanziReadings()
        finder = NameFinder(
            Gazetteer(
                cities: entries.compactMap(\.city), companies: entries.compactMap(\.company), readings: readings,
                for: texts.map { TextPairs($0, readings: readings) }))
        self.entries = entries
    }

    /// The entries that an article lists, each once, cities first; ids that no entry has are left out.
    func entries(of article: Article) -> [Int] {
        var seen: Set<Int> = []
        let listed = article.cities.compactMap { cities[$0] } + article.companies.compactMap { companies[$0] }
        return listed.filter { seen.insert($0).inserted }
    }

    /// Every place that names anything the gazetteer has, as far as nothing speaks against it: for an article that
    /// somebody wrote by hand and left without lists.
    func mentions(in blocks: [TextBlock]) -> [Mention] {
        blocks.indices.flatMap { block in
            finder.mentions(in: blocks[block].text).compactMap { found in
                guard found.certainty >= .likely,
                    let entry = found.kind == .city ? cities[found.id] : companies[found.id]
                else { return nil }
                return Mention(block: block, range: found.range, entry: entry)
            }
        }
    }

    /// Every place in the blocks that names one of the entries, in order, none inside another.
    func mentions(of entries: [Int], in blocks: [TextBlock]) -> [Mention] {
        if entries.isEmpty { return [] }
        let listed = Set(entries)
        var mentions = blocks.indices.flatMap { block in
            finder.mentions(in: blocks[block].text).compactMap { found in
                entry(of: found, in: blocks[block].text, among: listed).map {
                    Mention(block: block, range: found.range, entry: $0)
                }
            }
        }
        let unseen = listed.subtracting(mentions.map(\.entry))
        if unseen.isEmpty { return mentions }
        for block in blocks.indices {
            mentions += plainMentions(of: unseen, in: blocks[block].text, block, except: mentions)
        }
        return mentions.sorted { ($0.block, $0.range.lowerBound) < ($1.block, $1.range.lowerBound) }
    }

    /// The listed entry that a found name is: of several with one spelling, the list knows which is meant.
    private func entry(of found: Names.Mention, in text: [UInt8], among listed: Set<Int>) -> Int? {
        let own = found.kind == .city ? cities[found.id] : companies[found.id]
        if let own, listed.contains(own) { return own }
        let spelling = String(decoding: text[found.range], as: UTF8.self)
        for other in finder.gazetteer.entries(spelt: spelling) {
            // Entries are numbered as the gazetteer has them, cities before companies.
            let number =
                switch other {
                case .city(let index): index
                case .company(let index): finder.gazetteer.cities.count + index
                }
            if listed.contains(number) { return number }
        }
        return nil
    }

    /// The longest spellings first, so that none is found inside another.
    private func plainMentions(
        of unseen: Set<Int>, in text: [UInt8], _ block: Int, except others: [Mention]
    ) -> [Mention] {
        let spellings = unseen.sorted().flatMap { entry in
            entries[entry].spellings.map { (entry: entry, bytes: Array($0.utf8)) }
        }
        let needles = spellings.filter { $0.bytes.count > 1 }.sorted { $0.bytes.count > $1.bytes.count }
        var taken = others.filter { $0.block == block }.map(\.range)
        var mentions: [Mention] = []
        for needle in needles {
            for start in occurrences(of: needle.bytes, in: text) {
                let range = start..<start + needle.bytes.count
                if taken.contains(where: { $0.overlaps(range) }) { continue }
                taken.append(range)
                mentions.append(Mention(block: block, range: range, entry: needle.entry))
            }
        }
        return mentions
    }

    private func occurrences(of name: [UInt8], in text: [UInt8]) -> [Int] {
        text.withUnsafeBufferPointer { text in
            guard let base = text.baseAddress, let first = name.first else { return [] }
            var found: [Int] = []
            var offset = 0
            while offset + name.count <= text.count,
                let place = memchr(base + offset, Int32(first), text.count - offset - name.count + 1)
            {
                let start = UnsafeRawPointer(place) - UnsafeRawPointer(base)
                let range = start..<start + name.count
                let isFound = memcmp(place, name, name.count) == 0 && hasEdges(range, in: text)
                if isFound { found.append(start) }
                offset = isFound ? range.upperBound : start + 1
            }
            return found
        }
    }

    /// Whether a name stands as a word: Latin letters need an edge on both sides, Hangul on the left.
    private func hasEdges(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        if range.lowerBound > 0, isSameScript(text[range.lowerBound - 1], text[range.lowerBound]) {
            let start = text[range.lowerBound]
            if start < 0x80 { return false }
            // Hangul is E A…ED; before it another syllable would make it a part of a word. Hanzi have no edges.
            if start >= 0xEA, isHangul(before: range.lowerBound, in: text) { return false }
        }
        if range.upperBound < text.count, text[range.upperBound - 1] < 0x80 {
            return !(ASCII.isLetter(text[range.upperBound]) || ASCII.isDigit(text[range.upperBound]))
        }
        return true
    }

    private func isSameScript(_ left: UInt8, _ right: UInt8) -> Bool {
        right < 0x80 ? ASCII.isLetter(left) || ASCII.isDigit(left) : left >= 0x80
    }

    private func isHangul(before offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard offset >= 3 else { return false }
        let scalar =
            UInt32(text[offset - 3] & 0x0F) << 12 | UInt32(text[offset - 2] & 0x3F) << 6
            | UInt32(text[offset - 1] & 0x3F)
        return text[offset - 3] & 0xF0 == 0xE0 && (0xAC00...0xD7A3).contains(scalar)
    }
}
