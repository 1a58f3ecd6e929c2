/// Sets the blocks of one article's body on pages.
struct PrintedBodySetter {
    let layout: Layout
    let blocks: [Block]
    let breaker: LineBreaker
    var chance: Chance
    /// Captions that were set before their turn, with the paragraph or table before them.
    private var settled: Set<Int> = []

    init(layout: Layout, blocks: [Block], chance: inout Chance) {
        self.layout = layout
        self.blocks = blocks
        let breaksWords = chance.happens(70)
        breaker = LineBreaker(
            measure: Layout.measure, indent: chance.happens(60) ? 200 : 0, breaksWords: breaksWords)
        self.chance = Chance(seed: chance.next())
    }

    mutating func set(on pages: inout PageSetter) {
        for (index, block) in blocks.enumerated() {
            switch block.kind {
            case .heading(let level): setHeading(block, level, at: index, on: &pages)
            case .paragraph: setParagraph(block, at: index, on: &pages)
            case .item: setItem(block, on: &pages)
            case .table: setTable(block, at: index, on: &pages)
            case .tableCaption: if !layout.captionsFollowTables { setCaption(block, on: &pages) }
            case .figureCaption: if !settled.contains(index) { setCaption(block, on: &pages) }
            case .figureText: setFigureText(block, on: &pages)
            case .note: if layout.starredSources { setEditorsNote(block, on: &pages) }
            }
        }
    }

    // MARK: Text

    private mutating func setHeading(_ block: Block, _ level: Int, at index: Int, on pages: inout PageSetter) {
        let hasMark = OwnMark.isHeadingMark(block.text)
        let mark = hasMark || level == 2 && !layout.starredSources ? "" : layout.lowerHeadingMark
        let flat = LineBreaker(measure: breaker.measure, indent: 0, breaksWords: breaker.breaksWords)
        var lines = flat.lines(of: Array((mark + block.text).unicodeScalars))
        let isClose = layout.starredSources || level == 3 && chance.happens(30)
        lines[0].gap = isClose ? 1 : 3
        lines[lines.count - 1].blanksAfter = chance.happens(20) ? 2 : 1
        // No heading is left behind at the foot of a page, nor two of them.
        let isDouble = index + 1 < blocks.count && blocks[index + 1].kind == .heading(level: 3)
        for line in lines { pages.add(line, following: line == lines[0] ? (isDouble ? 8 : 4) : 0) }
    }

    private mutating func setParagraph(_ block: Block, at index: Int, on pages: inout PageSetter) {
        // An editor's note stands behind its paragraph, without a mark; a foot-note has its number.
        let text = Array(block.text.unicodeScalars)
        let lines = breaker.lines(of: layout.starredSources ? Notes.removed(from: text) : text)
        setRunning(Array(lines.prefix(1)), isWhole: lines.count == 1, on: &pages)
        let waits = lineUpCaption(behind: index, on: &pages)
        setRunning(Array(lines.dropFirst()), isWhole: true, on: &pages)
        if waits { for line in pages.takeCaptions() { pages.add(line) } }
    }

    /// A picture's caption stands at the foot of the page that breaks the paragraph or table before it, else after it.
    private mutating func lineUpCaption(behind index: Int, on pages: inout PageSetter) -> Bool {
        guard index + 1 < blocks.count, blocks[index + 1].kind == .figureCaption else { return false }
        settled.insert(index + 1)
        pages.addFoot(.caption, captionLines(blocks[index + 1]))
        return true
    }

    private mutating func setItem(_ block: Block, on pages: inout PageSetter) {
        let flat = LineBreaker(measure: breaker.measure, indent: 0, breaksWords: breaker.breaksWords)
        let lines = flat.lines(of: Array((layout.itemMark + block.text).unicodeScalars))
        setRunning(lines, isWhole: true, on: &pages)
    }

    /// Adds lines of a paragraph; where they are the whole rest of it, the last one ends so that the end can be seen.
    private mutating func setRunning(_ lines: [PrintedLine], isWhole: Bool, on pages: inout PageSetter) {
        for (index, line) in lines.enumerated() {
            var line = line
            if isWhole, index == lines.count - 1 {
                // Where even the longest word might not have fitted behind it, only the two blanks tell the end.
                let isFull = Letters.width(line.text) > breaker.measure * 55 / 100
                line.blanksAfter = isFull || chance.happens(35) ? 2 : 1
            }
            pages.add(line)
            for number in line.notes where !layout.starredSources { addFootNote(number, to: &pages) }
        }
    }

    // MARK: Notes, captions, pictures

    private func addFootNote(_ number: Int, to pages: inout PageSetter) {
        guard let note = blocks.first(where: { $0.kind == .note(number) }) else { return }
        let flat = LineBreaker(measure: breaker.measure, indent: 0, breaksWords: true)
        var lines = flat.lines(of: Array("\(number) \(note.text)".unicodeScalars))
        lines[0].gap = 2
        pages.addFoot(.note, lines)
    }

    private func setEditorsNote(_ block: Block, on pages: inout PageSetter) {
        let small = LineBreaker(measure: breaker.measure, indent: 0, breaksWords: true)
        for line in small.lines(of: Array("(\(block.text))".unicodeScalars)) { pages.add(line) }
    }

    /// A caption over its table stands on the table's page; one under it needs no room behind it.
    private func setCaption(_ block: Block, on pages: inout PageSetter) {
        let following = block.kind == .tableCaption && !layout.captionsFollowTables ? 12 : 0
        for line in captionLines(block) { pages.add(line, following: following) }
    }

    private func captionLines(_ block: Block) -> [PrintedLine] {
        let flat = LineBreaker(measure: breaker.measure, indent: 0, breaksWords: false)
        return flat.lines(of: Array(block.text.unicodeScalars))
    }

    private func setFigureText(_ block: Block, on pages: inout PageSetter) {
        // A picture stands on one page.
        let scraps = block.text.split(separator: "\n")
        for (index, words) in scraps.enumerated() {
            var line = PrintedLine(ExtractorSpaces.inserted(into: Array(words.unicodeScalars)))
            line.gap = index == 0 ? 5 : 1
            pages.add(line, following: scraps.count - 1 - index)
        }
    }

    // MARK: Tables

    private mutating func setTable(_ block: Block, at index: Int, on pages: inout PageSetter) {
        var table = PrintedTableSetter(rows: block.rows)
        let header = table.headerLines(chance: &chance)
        for (place, line) in header.enumerated() {
            pages.add(line, following: place == 0 ? header.count + 3 : 2)
        }
        let waits = !layout.captionsFollowTables && lineUpCaption(behind: index, on: &pages)
        // The caption under a table keeps to its last row.
        let rows = table.rowLines()
        for (place, row) in rows.enumerated() { pages.add(row, following: place == rows.count - 1 ? 2 : 0) }
        if waits { for line in pages.takeCaptions() { pages.add(line) } }
        guard layout.captionsFollowTables, index > 0, blocks[index - 1].kind == .tableCaption else { return }
        setCaption(blocks[index - 1], on: &pages)
    }
}

/// Marks that are part of a heading's own text.
enum OwnMark {
    /// `1) …`, `(3) …`, `①…`, `1. …`, `ii. …`
    static func isHeadingMark(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        if (0x2460...0x2473).contains(first.value) { return true }
        let rest = text.drop { $0 == "(" }.drop { $0.isASCII && $0.isNumber || "ivx".contains($0) }
        return rest.count < text.count && (rest.hasPrefix(".") || rest.hasPrefix(")"))
    }
}
