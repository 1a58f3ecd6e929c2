import Content
import Text

/// Puts an issue's documents together, writes down where every line went, and says what it was not sure of.
struct IssueAssembler {
    let path: String
    let lines: [Line]
    let dialect: Dialect
    let skeleton: Skeleton
    let known: KnownFacts

    func assemble(
        _ readings: [ArticleReading], _ events: [EventDraft], _ facts: IssueFacts, _ number: IssueNumber, _ date: Day
    ) -> IngestedIssue {
        let cover = BodyWriter(blocks: coverBlocks()).write()
        var fates = leftOut()
        // The issue's own document comes first; its events are told at the end.
        var documents = [written(coverBlocks(), cover, [:])]
        var articles: [Article] = []
        for (place, (draft, reading)) in zip(skeleton.articles, readings).enumerated() {
            let body = BodyWriter(blocks: reading.blocks).write()
            let article = DocumentMaker.article(draft, reading, body.bytes)
            articles.append(article)
            account(draft, reading, place + 1, &fates)
            documents.append(written(reading.blocks, body, fields(article, draft)))
        }
        let issue = DocumentMaker.issue(number, date, known, facts, skeleton.sections, events, cover.bytes)
        for (index, line) in skeleton.cover.sorted().enumerated() {
            fates[line] = .block(document: 0, index: index)
        }
        for line in skeleton.events { fates[line] = .field(document: 0, key: .events) }
        documents[0].fields[.events] = PlainText.letters(of: eventText(issue.events).unicodeScalars)
        let losses = LossCheck(path: path, lines: lines, fates: fates, documents: documents).check()
        let doubts = Doubts(path: path, lines: lines, skeleton: skeleton, facts: facts, known: known)
        return IngestedIssue(
            issue: issue, articles: articles, lines: runs(fates), dialect: dialect.name,
            tables: tables(readings), diagnostics: losses + doubts.list(readings, events))
    }

    // MARK: Accounts

    private func leftOut() -> [Fate?] { skeleton.fates.map { $0.map(Fate.leftOut) } }

    private func account(
        _ draft: ArticleDraft, _ reading: ArticleReading, _ document: Int, _ fates: inout [Fate?]
    ) {
        for line in draft.sourceLines { fates[line] = .field(document: document, key: .source) }
        for line in reading.references.flatMap(\.lines) { fates[line] = .field(document: document, key: .references) }
        for line in draft.titleLines { fates[line] = .field(document: document, key: .title) }
        for (index, block) in reading.blocks.enumerated() {
            for line in block.lines { fates[line] = .block(document: document, index: index) }
        }
    }

    private func written(_ blocks: [Block], _ body: BodyWriter.Written, _ fields: [Fate.Field: String])
        -> LossCheck.WrittenBody
    {
        LossCheck.WrittenBody(
            blocks: zip(blocks, body.ranges).map { block, range in
                PlainText.letters(of: body.bytes[range].dropFirst(BodyWriter.label(block.kind).utf8.count))
            },
            areTables: blocks.map { $0.kind == .table },
            fields: fields.mapValues { PlainText.letters(of: $0.unicodeScalars) },
            hasNotes: blocks.contains { $0.kind == .note || $0.text.contains(InlineMark.noteOpen) })
    }

    /// The text of an article's front matter; a title's line holds its number and category too.
    private func fields(_ article: Article, _ draft: ArticleDraft) -> [Fate.Field: String] {
        let head = "\(draft.number) 0\(draft.number) \(article.category ?? "") \(article.title) \(article.source ?? "")"
        var references = IssueAssembler.listMarks
        for reference in article.references {
            references +=
                " \(reference.title ?? "") \(reference.url ?? "") \(reference.date.map(printed) ?? "")"
        }
        return [.title: head, .source: article.source ?? "", .references: references]
    }

    /// The list of sources printed a number before each; which one does not matter here.
    private static let listMarks = "출처 " + (1...20).map(String.init).joined(separator: " ")

    private func printed(_ date: PrintedDate) -> String {
        let parts = date.text.split(separator: "-").map(String.init)
        return (parts + [parts.joined(), parts.joined().dropFirst(2).description]).joined(separator: " ")
    }

    private func eventText(_ events: [IssueEvent]) -> String {
        EventTable.labels + " "
            + events.map { event in
                let start = event.start.text.split(separator: "-").joined()
                let end = (event.end ?? event.start).text.split(separator: "-").joined()
                return
                    "\(event.name) \(start)\(end) \(IssueAssembler.dayWords) \(event.place ?? "") \(event.field ?? "")"
            }.joined(separator: " ")
    }

    /// What may stand about an event's days: `9 월 25 일(목)~27 일(토)`. Which weekday does not matter here.
    private static let dayWords = "년월일 년월일 일월화수목금토 일월화수목금토"

    /// The cover's lines, each a paragraph of its own.
    private func coverBlocks() -> [Block] {
        skeleton.cover.sorted().map { Notes.raised(Block(.paragraph, lines[$0].text, lines: [$0]), upTo: 0) }
    }

    private func tables(_ readings: [ArticleReading]) -> [RebuiltTable] {
        readings.enumerated().flatMap { place, reading in
            reading.blocks.compactMap { block in
                guard let table = block.table, let first = block.lines.first else { return nil }
                return RebuiltTable(
                    document: DocumentNames.article(place + 1), line: lines[first].number, rowCount: table.rows.count,
                    columnCount: table.columnCount, confidence: table.confidence)
            }
        }
    }

    private func runs(_ fates: [Fate?]) -> [LockFile.LineFate] {
        var runs: [LockFile.LineFate] = []
        for index in lines.indices {
            guard let fate = fates[index] else { continue }
            let number = lines[index].number
            if let last = runs.last, index > 0, fates[index - 1] == fate {
                runs[runs.count - 1].lines = last.lines.lowerBound...number
            } else {
                runs.append(LockFile.LineFate(lines: number...number, fate: fate.recorded))
            }
        }
        return runs
    }
}
