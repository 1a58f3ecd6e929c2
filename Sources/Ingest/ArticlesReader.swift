import Content

/// An article's body read into blocks and references.
struct ArticleReading: Sendable {
    var blocks: [Block]
    var references: [ReferenceDraft]
    var source: Scalars?
    var events: [EventDraft] = []
}

/// Reads the bodies of all articles of an issue.
struct ArticlesReader {
    let lines: [Line]
    let dialect: Dialect
    let pages: Pages
    let measure: Int

    func read(_ skeleton: inout Skeleton) -> [ArticleReading] {
        let shelved = takePageReferences(&skeleton)
        let vocabulary = Vocabulary(lines)
        var readings: [ArticleReading] = []
        for number in skeleton.articles.indices {
            var (references, labels) = StarSources(lines: lines, dialect: dialect).take(
                from: &skeleton.articles[number].body)
            for label in labels { skeleton.fates[label] = .label }
            references += shelved[number]
            let article = skeleton.articles[number]
            let zones = ZoneFinder(lines: lines, body: article.body, dialect: dialect, measure: measure).find()
            let reader = BodyReader(
                lines: lines, body: article.body, dialect: dialect, measure: measure, vocabulary: vocabulary,
                zones: zones)
            let blocks = Notes.number(CaptionPlacer.place(HeadingLevels.settle(reader.read())))
            let source = article.source ?? remark(in: blocks) ?? medium(of: references, shelved: shelved[number])
            readings.append(ArticleReading(blocks: blocks, references: references, source: source))
        }
        return readings
    }

    /// The medium of the one reference, or those of a list over `참고자료`; the list under `*출처:` is one of sources
    /// that stand beside each other.
    private func medium(of references: [ReferenceDraft], shelved: [ReferenceDraft]) -> Scalars? {
        guard references.count == 1, let only = references.first else {
            let media = shelved.compactMap(\.publisher)
            let each = media.indices.filter { !media[..<$0].contains(media[$0]) }.map { media[$0] }
            return each.isEmpty ? nil : Scalars(each.joined(separator: ["; "].flatMap(\.unicodeScalars)))
        }
        let isName = only.address == nil && only.title.count <= 20 && !only.title.contains(",")
        return only.publisher ?? (isName ? only.title : nil)
    }

    /// `(출처: 신문)` at the end of a paragraph; the last one counts.
    private func remark(in blocks: [Block]) -> Scalars? {
        blocks.reversed().lazy.filter { $0.kind == .paragraph }.compactMap { SourceLabel.remark($0.text) }.first
    }

    /// Takes the lists over `참고자료` out of the bodies and deals them to their articles.
    private func takePageReferences(_ skeleton: inout Skeleton) -> [[ReferenceDraft]] {
        var dealt: [[ReferenceDraft]] = skeleton.articles.map { _ in [] }
        let labels = pages.fates.indices.filter {
            pages.fates[$0] == .label && Phrases.isSpaced(lines[$0].text, Words.references)
        }
        let zones = ReferenceShelf(lines: lines, pages: pages, dialect: dialect).zones(labels)
        // Where each article begins: a title may stand at the foot of the first page, behind the body's first lines.
        let starts = skeleton.articles.map { min($0.titleLines.first ?? .max, $0.body.first ?? .max) }
        var lastZone = -1
        for zone in zones where !zone.isEmpty {
            let taken = zone[0]...zone[zone.count - 1]
            guard let holder = skeleton.articles.firstIndex(where: { $0.body.contains(zone[0]) }) else { continue }
            for number in skeleton.articles.indices { skeleton.articles[number].body.removeAll { taken.contains($0) } }
            let ended = skeleton.articles.indices.filter { number in
                number <= holder && starts[number] > lastZone
                    && (number == holder || skeleton.articles[number].section == skeleton.articles[holder].section)
            }
            let candidates = ended.isEmpty ? [holder] : ended
            let references = ReferenceReader(lines: lines).read(zone)
            for (reference, place) in zip(
                references, ReferenceShelf.deal(references, to: candidates.map { skeleton.articles[$0].title }))
            {
                dealt[candidates[place]].append(reference)
            }
            lastZone = zone[zone.count - 1]
        }
        return dealt
    }
}
