import Content
import Text

/// Puts an issue's documents together and writes down where every line went.
struct IssueAssembler {
    let path: String
    let lines: [Line]
    let dialect: Dialect
    let skeleton: Skeleton
    let known: KnownFacts

    func assemble(_ readings: [ArticleReading], _ events: [EventDraft], _ facts: IssueFacts, found: Bool) -> IngestedIssue? {
        guard let number = known.number ?? facts.number, let date = known.date ?? facts.date else { return nil }
        var fates: [Int: LockFile.Fate] = [:]
        var articles: [Article] = []
        for (place, (draft, reading)) in zip(skeleton.articles, readings).enumerated() {
            let document = AssemblerNames.document(place + 1)
            articles.append(article(draft, reading))
            for line in draft.titleLines { fates[line] = .field(document: document, key: "title") }
            for line in draft.sourceLines { fates[line] = .field(document: document, key: "source") }
            for line in reading.references.flatMap(\.lines) { fates[line] = .field(document: document, key: "references") }
            for (index, block) in reading.blocks.enumerated() {
                for line in block.lines { fates[line] = .block(document: document, index: index) }
            }
        }
        let cover = coverBlocks()
        for (index, block) in cover.enumerated() {
            for line in block.lines { fates[line] = .block(document: "issue.md", index: index) }
        }
        for line in events.flatMap(\.lines) + skeleton.events { fates[line] = .field(document: "issue.md", key: "events") }
        for (line, reason) in skeleton.fates.enumerated() { if let reason { fates[line] = .leftOut(reason) } }
        let issue = Issue(
            number: number, date: date, dateBasis: known.date != nil ? .given : facts.basis, title: AssemblerNames.title(number),
            sections: skeleton.sections.filter { !$0.isEmpty }, events: events.compactMap(event), body: BodyWriter(blocks: cover).write())
        return IngestedIssue(
            issue: issue, articles: articles, lines: runs(fates), dialect: found ? dialect.name : nil, diagnostics: [])
    }

    private func article(_ draft: ArticleDraft, _ reading: ArticleReading) -> Article {
        Article(
            title: text(SpaceMender.mend(draft.title)), section: draft.section.isEmpty ? nil : draft.section,
            category: draft.category.map { text($0) }, source: reading.source.map { text(SpaceMender.mend($0)) },
            references: reading.references.map(reference), body: BodyWriter(blocks: reading.blocks).write())
    }

    private func reference(_ draft: ReferenceDraft) -> Reference {
        Reference(
            title: draft.title.isEmpty ? nil : text(SpaceMender.mend(draft.title)), publisher: draft.publisher.map { text($0) },
            url: draft.address.map { text($0) },
            date: draft.date.flatMap { Day(year: $0.year, month: $0.month, day: $0.day) }.map { .day($0) })
    }

    private func event(_ draft: EventDraft) -> IssueEvent? {
        guard let start = Day(year: draft.start.year, month: draft.start.month, day: draft.start.day),
            let end = Day(year: draft.end.year, month: draft.end.month, day: draft.end.day)
        else { return nil }
        return IssueEvent(
            name: text(SpaceMender.mend(draft.name)), start: .day(start), end: .day(end), place: draft.place.map { text($0) },
            field: draft.field.map { text(SpaceMender.mend($0)) }, article: draft.article > 0 ? draft.article : nil,
            url: draft.address.map { text($0) }, note: draft.note)
    }

    /// The cover's lines, each a paragraph of its own unless it broke inside a word.
    private func coverBlocks() -> [Block] {
        var blocks: [Block] = []
        for index in skeleton.cover.sorted() {
            blocks.append(Block(.paragraph, lines[index].text, lines: [index]))
        }
        return blocks
    }

    private func runs(_ fates: [Int: LockFile.Fate]) -> [LockFile.LineFate] {
        var runs: [LockFile.LineFate] = []
        for index in lines.indices {
            guard let fate = fates[index] else { continue }
            let number = lines[index].number
            if let last = runs.last, last.fate == fate, index > 0, fates[index - 1] == fate {
                runs[runs.count - 1].lines = last.lines.lowerBound...number
            } else {
                runs.append(LockFile.LineFate(lines: number...number, fate: fate))
            }
        }
        return runs
    }
}

/// Names that an issue's documents have.
enum AssemblerNames {
    static func document(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number).md" }

    static func title(_ number: IssueNumber) -> String {
        switch number {
        case .ordinal(let number): "주간 중국창업 \(number)호"
        case .month(let month): "월간 중국창업 \(month.year)년 \(month.month)월호"
        }
    }
}
