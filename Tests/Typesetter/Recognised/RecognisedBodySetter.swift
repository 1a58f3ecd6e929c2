internal import Content

/// Sets the blocks of one article's body as an OCR model reads them.
struct RecognisedBodySetter {
    let layout: Layout
    let blocks: [Block]
    /// All that the issue says: a word cut in two can only be known by its standing elsewhere too.
    let vocabulary: WordList
    var chance: Chance

    mutating func set(in text: inout RecognisedText) {
        for (index, block) in blocks.enumerated() {
            switch block.kind {
            case .heading: text.add(heading(block))
            case .paragraph: setParagraph(block, &text)
            case .item:
                let isFirst = index == 0 || blocks[index - 1].kind != .item
                text.add("- " + inline(block.text), gap: isFirst ? 1 : 0)
            case .tableCaption: setTableCaption(block, &text)
            case .table: setTable(block, follows: index > 0 && blocks[index - 1].kind == .tableCaption, &text)
            case .figureCaption: text.add(inline(block.text), gap: chance.number(3...4))
            case .figureText:
                for line in block.text.split(separator: "\n") { text.add(String(line)) }
            case .note(let number): text.add(note(block.text, number))
            }
        }
    }

    private mutating func inline(_ text: String) -> String {
        RecognisedInline.written(text, marksHeadings: layout.marksHeadings, spaced: chance.happens(50))
    }

    /// The model marks headings with any level.
    private mutating func heading(_ block: Block) -> String {
        let mark = OwnMark.isHeadingMark(block.text) || block.kind == .heading(level: 2) ? "" : layout.lowerHeadingMark
        let text = mark + inline(block.text)
        return layout.marksHeadings ? String(repeating: "#", count: chance.number(2...5)) + " " + text : text
    }

    /// A page's end cuts a paragraph into two lines, in a word or between two.
    private mutating func setParagraph(_ block: Block, _ text: inout RecognisedText) {
        let words = Array(inline(block.text).unicodeScalars)
        guard words.count > 160, chance.happens(25), let cut = cutPlace(words) else {
            text.add(string(words[...]))
            return
        }
        text.add(string(words[..<cut]))
        text.add(string(words[cut...].drop { $0 == " " }))
    }

    private mutating func cutPlace(_ text: Scalars) -> Int? {
        var place = chance.number(80...(text.count - 40))
        let inWord = chance.happens(50)
        while place < text.count - 12 {
            let (left, right) = (text[place - 1], text[place])
            let isBetween = right == " " && left != " "
            let isInside = Letters.isHangul(left) && Letters.isHangul(right)
            if inWord ? isInside && vocabulary.knows(text, cutAt: place) : isBetween, !Sentences.end(text[..<place]) {
                return place
            }
            place += 1
        }
        return nil
    }

    private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
    }

    private func note(_ text: String, _ number: Int) -> String {
        layout.marksHeadings ? "<sup>\(number)</sup>\\*\(text)" : "(*\(text))"
    }

    // MARK: Tables

    private mutating func setTableCaption(_ block: Block, _ text: inout RecognisedText) {
        let isMarked = layout.marksHeadings && chance.happens(40)
        text.add((isMarked ? "#### " : "") + inline(block.text))
    }

    /// Rows of cells set apart by tabs; a page's end leaves a blank line between two rows.
    private mutating func setTable(_ block: Block, follows caption: Bool, _ text: inout RecognisedText) {
        let hasHeader = block.rows.first?.contains { !$0.isEmpty } ?? false
        for (index, row) in (hasHeader ? block.rows : Array(block.rows.dropFirst())).enumerated() {
            let isCut = index > 2 && chance.happens(4)
            let gap = index == 0 ? (caption && chance.happens(50) ? 0 : 1) : isCut ? 1 : 0
            text.add(row.map { cell($0) }.joined(separator: "\t"), gap: gap)
        }
    }

    private mutating func cell(_ text: String) -> String {
        let lines = text.unicodeScalars.split(separator: InlineSign.lineBreak).map { String($0) }
        guard lines.count > 1 else { return inline(text) }
        return "<ul style=\"list-style-type: none;\"> " + lines.joined(separator: " ") + " </ul>"
    }
}

/// How often the beginnings of words stand in an issue.
struct WordList {
    private var counts: [String: Int] = [:]

    init(_ manuscript: Manuscript) {
        for article in manuscript.articles {
            for block in BlockReader.blocks(of: article.body) { count(Array(block.text.unicodeScalars)) }
        }
    }

    /// Does the word that is cut at a place begin so elsewhere too, past the cut?
    func knows(_ text: Scalars, cutAt place: Int) -> Bool {
        let head = text[..<place].reversed().prefix { Letters.isHangul($0) }.reversed()
        guard head.count < 6 else { return false }
        return counts[WordList.key(head + [text[place]]), default: 0] > 1
    }

    private mutating func count(_ text: Scalars) {
        for word in text.split(whereSeparator: { !Letters.isHangul($0) }) {
            for length in 1...max(1, min(6, word.count)) { counts[WordList.key(word.prefix(length)), default: 0] += 1 }
        }
    }

    private static func key(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
    }
}
