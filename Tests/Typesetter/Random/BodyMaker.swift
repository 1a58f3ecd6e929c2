/// Makes the body of an article, with what its layout can carry and no more.
struct BodyMaker {
    let layout: Layout
    var words: SentenceMaker
    var chance: Chance
    private var blocks: [Block] = []
    private var captions = 0
    private var tables = 0
    private var notes = 0
    private var headings: Set<String> = []

    init(layout: Layout, year: Int, chance: inout Chance) {
        self.layout = layout
        words = SentenceMaker(chance: Chance(seed: chance.next()), year: year)
        self.chance = Chance(seed: chance.next())
    }

    /// Short news: paragraphs alone.
    mutating func news() -> [Block] {
        addParagraphs(2...4)
        return blocks
    }

    /// A long article: parts under headings, with lists, tables, pictures and notes.
    mutating func article() -> [Block] {
        addParagraphs(1...2)
        let parts = chance.number(0...4)
        let hasLower = parts >= 2 && chance.happens(40)
        for part in 0..<parts {
            addHeading(2, part + 1)
            if hasLower, chance.happens(70) {
                for lower in 0..<chance.number(1...2) {
                    addHeading(3, lower + 1)
                    addContent()
                }
            } else {
                addContent()
            }
        }
        if layout.family == .printed, parts > 0, chance.happens(10) { addDiagram() }
        return blocks
    }

    /// A diagram ends the article: the extractor gives its words, a scrap a line, at the end of the page.
    private mutating func addDiagram() {
        if blocks[blocks.count - 1].kind != .paragraph { addParagraphs(1...1) }
        addFigure()
        let scraps = chance.pick(chance.number(4...7), of: Vocabulary.topics)
        blocks.append(Block(.figureText, scraps.joined(separator: "\n")))
    }

    // MARK: Text

    private mutating func addParagraphs(_ count: ClosedRange<Int>) {
        for _ in 0..<chance.number(count) {
            let strong = layout.family == .recognised && chance.happens(15) ? " " + words.strong() : ""
            blocks.append(Block(.paragraph, words.paragraph(2...5) + strong))
        }
    }

    private mutating func addHeading(_ level: Int, _ number: Int) {
        var text = words.heading()
        while !headings.insert(text).inserted { text = words.heading() }
        if layout.starredSources {
            let circled = String(Unicode.Scalar(UInt32(0x245F + number)).map(Character.init) ?? "•")
            let isTriangle = layout.family == .printed && chance.happens(40)
            text = level == 2 ? "\(number)) \(text)" : isTriangle ? text : circled + text
        }
        blocks.append(Block(.heading(level: level), text))
    }

    private mutating func addContent() {
        addParagraphs(1...2)
        if chance.happens(30) { addItems() }
        if chance.happens(25) { addTable() }
        if chance.happens(25) { addFigure() }
        if chance.happens(12) { addNote() }
        if case .paragraph = blocks[blocks.count - 1].kind { return }
        if chance.happens(50) { addParagraphs(1...1) }
    }

    private mutating func addItems() {
        let areSentences = layout.isMonthly || chance.happens(50)
        for _ in 0..<chance.number(2...5) {
            blocks.append(Block(.item, areSentences ? words.sentence() : words.nounItem()))
        }
    }

    // MARK: Tables, pictures, notes

    private mutating func addTable() {
        var maker = TableMaker(chance: Chance(seed: chance.next()), year: words.year)
        tables += 1
        let subject = "\(words.field()) \(chance.pick(Vocabulary.closings))"
        let caption =
            switch (layout.family, layout.starredSources) {
            case (.printed, true): "표 \(tables)) 출처: \(chance.pick(Vocabulary.media).both)"
            case (.printed, false): "도표 \(nextCaption()). \(subject)"
            default: subject
            }
        blocks.append(Block(.tableCaption, caption))
        let hasLists = layout.family == .recognised && chance.happens(30)
        blocks.append(Block(.table, rows: hasLists ? maker.lists(&words) : maker.rows()))
    }

    private mutating func addFigure() {
        let number = nextCaption()
        let caption =
            layout.starredSources
            ? "사진 \(number)) 출처: \(chance.pick(Vocabulary.media).both)"
            : "\(layout.isMonthly ? "도표" : "사진") \(number). \(words.field()) \(chance.pick(Vocabulary.closings))"
        blocks.append(Block(.figureCaption, caption))
    }

    private mutating func nextCaption() -> Int {
        captions += 1
        return captions
    }

    private mutating func addNote() {
        guard let term = chance.pick(1, of: Vocabulary.terms).first, notes == 0 else { return }
        notes += 1
        let mark = String(InlineSign.noteOpen) + "\(notes)" + String(InlineSign.noteClose)
        let meaning = "\(words.field())에서 쓰이는 개념으로, 전문성과 혁신 역량을 갖춘 기업을 뜻한다."
        let (sentence, note) =
            switch (layout.family, layout.starredSources) {
            case (.printed, true): (words.sentence() + mark, "편집자 주: \(term.hangul)은 \(meaning)")
            case (.printed, false):
                ("지방정부는 ‘\(term.both)\(mark)’ 기업 \(chance.number(2...90))곳을 새로 지정했다.", "\(term.hangul)은 \(meaning)")
            default:
                layout.marksHeadings
                    ? ("지방정부는 \(term.both)\(mark) 기업 \(chance.number(2...90))곳을 새로 지정했다.", "\(term.hangul): \(meaning)")
                    : (
                        "지방정부는 \(term.hangul)\(mark) 기업 \(chance.number(2...90))곳을 지정했다.",
                        "\(term.hangul) 편집자 주: \(meaning)"
                    )
            }
        blocks.append(Block(.paragraph, words.paragraph(1...2) + " " + sentence))
        blocks.append(Block(.note(notes), note))
    }
}
