/// Reads the lines of one article's body into blocks.
struct BodyReader {
    let lines: [Line]
    let body: [Int]
    let dialect: Dialect
    let measure: Int
    let vocabulary: Vocabulary
    let zones: [Zone]

    func read() -> [Block] {
        var zoneAt: [Int: Zone] = [:]
        for zone in zones { zoneAt[zone.range.lowerBound] = zone }
        let tableStarts = Set(zones.filter { $0.kind == .table }.map(\.range.lowerBound))
        let judge = LineJudge(
            lines: lines, body: body, dialect: dialect, measure: measure, tableStarts: tableStarts,
            zoneEnds: Set(zones.map(\.range.upperBound)))
        let habits = PrintHabits(lines: lines, body: body, measure: measure)
        var flow = Flow(lines: lines, dialect: dialect, measure: measure, vocabulary: vocabulary, habits: habits)
        var position = 0
        while position < body.count {
            if let zone = zoneAt[position] {
                flow.add(zone.blocks)
                position = zone.range.upperBound
                continue
            }
            flow.add(body[position], judge.role(at: position))
            position += 1
        }
        return flow.finish()
    }
}

/// A stretch of an article's body that is no running text: a table, a picture's words, a box.
struct Zone: Sendable {
    enum Kind: Sendable { case table, figure, box }
    let kind: Kind
    /// Positions in the body.
    let range: Range<Int>
    let blocks: [Block]
}

/// Collects lines into blocks: goes on with the open one or begins the next.
struct Flow {
    let lines: [Line]
    let dialect: Dialect
    let measure: Int
    let vocabulary: Vocabulary
    let habits: PrintHabits
    private var blocks: [Block] = []
    /// The block that the next line may go on with.
    private var open: Int?
    /// A paragraph or item that a caption, note or table interrupted in mid-sentence.
    private var suspended: Int?

    init(lines: [Line], dialect: Dialect, measure: Int, vocabulary: Vocabulary, habits: PrintHabits) {
        self.lines = lines
        self.dialect = dialect
        self.measure = measure
        self.vocabulary = vocabulary
        self.habits = habits
    }

    mutating func finish() -> [Block] { blocks }

    /// Adds finished blocks: a table, the words of a picture.
    mutating func add(_ finished: [Block]) {
        suspendOpen()
        blocks.append(contentsOf: finished)
        open = nil
    }

    mutating func add(_ index: Int, _ role: LineRole) {
        let line = lines[index]
        switch role {
        case .heading(let level, let from):
            suspended = nil
            begin(Block(.heading(level: level), Array(line.text[from...]), lines: [index]))
        case .item(let from):
            suspended = nil
            begin(Block(.item, Array(line.text[from...]), lines: [index]))
        case .caption(let kind):
            suspendOpen()
            begin(Block(kind == .table ? .tableCaption : .figureCaption, line.text, lines: [index]))
        case .note:
            suspendOpen()
            begin(Block(.note, line.text, lines: [index]))
        case .text:
            addText(index)
        }
    }

    private mutating func addText(_ index: Int) {
        // A copy of the block; else all that was collected would be copied for the question.
        let block = open.map { blocks[$0] }
        if let current = open, let block, goesOn(block, with: index) {
            append(index, to: current)
        } else if let paused = suspended, canFollow(index, paused) {
            append(index, to: paused)
            open = paused
            suspended = nil
        } else {
            suspended = nil
            begin(Block(.paragraph, lines[index].text, lines: [index]))
        }
    }

    private mutating func begin(_ block: Block) {
        blocks.append(block)
        open = blocks.count - 1
    }

    /// Remembers an open paragraph that is about to be interrupted before its sentence ended.
    private mutating func suspendOpen() {
        guard let current = open, isRunning(blocks[current]), let last = blocks[current].lines.last else { return }
        if isUnfinished(blocks[current], lines[last]) { suspended = current }
    }

    private func isRunning(_ block: Block) -> Bool { block.kind == .paragraph || block.kind == .item }

    private func isUnfinished(_ block: Block, _ last: Line) -> Bool {
        if dialect.family == .recognised { return !Phrases.endsSentence(block.text) && block.text.count > 40 }
        if Phrases.endsSentence(block.text) { return last.blanksAfter < 2 && last.width > measure / 2 }
        return last.breaksInsideWord || last.width > measure * (block.kind == .item ? 85 : 70) / 100
    }

    private mutating func append(_ index: Int, to block: Int) {
        guard let last = blocks[block].lines.last else { return }
        let isSpaced =
            dialect.family == .printed
            ? lines[last].blanksAfter > 0
            : !vocabulary.joins(blocks[block].text, lines[index].text)
        LineJoin.append(lines[index].text, to: &blocks[block].text, afterBlank: isSpaced)
        blocks[block].lines.append(index)
    }

    // MARK: Does a line go on with the open block?

    private func goesOn(_ block: Block, with index: Int) -> Bool {
        guard let last = block.lines.last else { return false }
        return dialect.family == .printed
            ? goesOnInPrint(block, lines[last], lines[index]) || goesOnBetweenItems(block, lines[last], index)
            : goesOnRecognised(block, lines[last], lines[index])
    }

    private func goesOnRecognised(_ block: Block, _ last: Line, _ next: Line) -> Bool {
        switch block.kind {
        case .heading, .tableCaption, .figureCaption: return false
        case .note, .paragraph, .item:
            if next.blankLinesBefore == 0, next.hashes == 0 { return true }
            guard !Phrases.endsSentence(block.text), last.text.count > 60 else { return false }
            // The end of a sentence that a page broke: where items are sentences, one that is none waits for it.
            if block.kind == .item {
                return habits.itemsAreSentences && next.endsSentence && next.text.count < 24 && next.lead.kind == .none
                    && next.hashes == 0
                    && !next.isBold
            }
            return next.text.count > 8 || next.endsSentence
        default: return false
        }
    }

    private func goesOnInPrint(_ block: Block, _ last: Line, _ next: Line) -> Bool {
        switch block.kind {
        case .heading: return isWrapped(last) && !next.beginsPage && next.width < measure * 80 / 100
        case .tableCaption, .figureCaption:
            guard !next.beginsPage, next.blankLinesBefore < 3 else { return false }
            if !next.text.contains(where: Letters.isLetterOrDigit) { return true }
            return last.breaksInsideWord && last.width > measure * 60 / 100 || Phrases.hasOpenBracket(block.text)
                || last.width > measure * 95 / 100
                    && (next.width < measure * 90 / 100 || last.text.last == "를" || last.text.last == "을")
        case .note:
            if last.breaksInsideWord || Phrases.hasOpenBracket(block.text) { return true }
            return !Phrases.endsSentence(block.text) && !next.beginsPage
        case .item: return !endsParagraph(block, last, next) && !endsBareItem(block, last, next)
        case .paragraph: return !endsParagraph(block, last, next)
        default: return false
        }
    }

    /// A line that the print broke for want of room.
    private func isWrapped(_ line: Line) -> Bool { line.breaksInsideWord || line.width > measure * 95 / 100 }

    /// An item that filled its last line to the end, one or two short lines without a mark, and the next item: seldom a
    /// paragraph stands between items.
    private func goesOnBetweenItems(_ block: Block, _ last: Line, _ index: Int) -> Bool {
        guard block.kind == .item, let mark = block.lines.first.map({ lines[$0].lead.kind }), mark != .none,
            last.blanksAfter == 1, lines[index].blankLinesBefore < 3, !lines[index].beginsPage,
            fullWidth(of: block) - last.width <= widthOfFirstWord(lines[index]) + 30,
            last.width >= fullWidth(of: block) * 93 / 100, !Phrases.beginsClause(lines[index].text)
        else { return false }
        let rest = lines[index...].prefix(3).prefix {
            $0.lead.kind == .none && !$0.isCaption && $0.blankLinesBefore < 3
        }
        guard let end = rest.last, rest.count < 3, end.endsSentence, end.width < measure * 80 / 100 else {
            return false
        }
        let next = rest.endIndex
        return next < lines.count && lines[next].lead.kind == mark && lines[next].blankLinesBefore < 3
    }

    /// The sentence ended, and the line was left short or the next one is set apart.
    private func endsParagraph(_ block: Block, _ last: Line, _ next: Line) -> Bool {
        if last.blanksAfter > 0, isOfAnnouncement(next, block) || next.text.first == "※" { return true }
        guard last.endsSentence, last.blanksAfter > 0 else { return false }
        // Two blanks after a full stop: the extractor saw the paragraph's own end.
        if last.blanksAfter > 1 || next.blankLinesBefore >= 3 || Phrases.beginsClause(next.text) { return true }
        let full = fullWidth(of: block)
        let isOneLine = block.lines.count == 1 && block.kind == .paragraph
        let room = full - last.width - (isOneLine ? habits.indent : 0)
        if room > widthOfFirstWord(next) + 30 || habits.breaksWords && last.width < full * 93 / 100 { return true }
        return !leansOn(next, isOneLine: isOneLine)
    }

    /// `일시: …` and `방식: …` under `행사명: …`.
    private func isOfAnnouncement(_ next: Line, _ block: Block) -> Bool {
        guard let colon = next.text.prefix(8).firstIndex(of: ":"), EventLabels.value(of: next) != nil else {
            return false
        }
        if EventLabels.label(of: next) != nil { return true }
        guard let first = block.lines.first, EventLabels.value(of: lines[first]) != nil else { return false }
        return next.text[..<colon].allSatisfy(Letters.isHangul) && EventLabels.label(of: lines[first]) != nil
    }

    /// The sentence before it filled its line to the end, so that the print does not tell: a paragraph seldom has but
    /// one line, a first line is indented (and narrower than the measure), and some words lean on what was said.
    private func leansOn(_ next: Line, isOneLine: Bool) -> Bool {
        if let first = next.text.first, first == "\"" || first == "“" { return false }
        return isOneLine || next.width * 1000 > measure * 1005 || Connectives.begin(next.text)
    }

    /// A noun for an item (`⚫ 실무형 인재 양성`) ends with its line where the line has room left.
    private func endsBareItem(_ block: Block, _ last: Line, _ next: Line) -> Bool {
        guard last.blanksAfter > 0, !last.endsSentence, Words.isNounEnding(last.text) else { return false }
        if next.blankLinesBefore >= 3 { return true }
        guard fullWidth(of: block) - last.width > widthOfFirstWord(next) + 60 else { return false }
        // Where items are sentences, a long line that does not end as one goes on with text behind it.
        let goesOnAsText = next.lead.kind == .none && (next.endsSentence || next.width > measure * 80 / 100)
        if habits.itemsAreSentences, goesOnAsText, last.width > measure * 60 / 100 { return false }
        // A phrase with a subject or an object (`연구원이 루트 노드`) waits for its verb; a noun on one line does not.
        if block.lines.count == 1, !Particles.hasClause(block.text) { return true }
        return !habits.itemsAreSentences && next.width > last.width && !next.endsSentence
    }

    /// How wide a full line is here: beside a picture narrower than the measure.
    private func fullWidth(of block: Block) -> Int {
        let recent = block.lines.suffix(3)
        let isNarrow = recent.count >= 2 && recent.allSatisfy { lines[$0].width < measure * 70 / 100 }
        guard isNarrow else { return measure }
        let broken = recent.filter { lines[$0].breaksInsideWord }.map { lines[$0].width }
        return broken.max() ?? recent.map { lines[$0].width }.max() ?? measure
    }

    /// How much room the next line's first word would have needed. Where a word may break anywhere, that is no more
    /// than its head: two letters, a number, or a Latin word with the letter behind it.
    private func widthOfFirstWord(_ next: Line) -> Int {
        let word = SpaceMender.firstWord(of: next.text)
        guard habits.breaksWords else { return PrintWidth.of(word) }
        let western = word.prefix { !Letters.isHangul($0) && !Letters.isHanzi($0) }
        let leans = western.last { !Letters.isBlank($0) }.map(Letters.isLatin) ?? false
        return PrintWidth.of(word.prefix(max(2, western.count + (leans ? 1 : 0))))
    }

    /// May the line go on with a suspended paragraph? Where a sentence ended there, so may the paragraph have.
    private func canFollow(_ index: Int, _ paused: Int) -> Bool {
        guard lines[index].lead.kind == .none, !lines[index].text.isEmpty else { return false }
        guard dialect.family == .printed, let last = blocks[paused].lines.last else { return true }
        return !endsParagraph(blocks[paused], lines[last], lines[index])
    }
}
