import Content
import Text

/// Holds the documents against the newsletter: every letter of every line that is no furniture stands in the
/// document and block that the accounts name, in order.
///
/// It reads what was written, not what the stages believe, so that a fault of any stage is seen.
struct LossCheck {
    let path: String
    let lines: [Line]
    let fates: [Fate?]
    let documents: [WrittenBody]

    /// A document's body cut into its blocks, and the text of each of its fields.
    struct WrittenBody {
        let blocks: [Scalars]
        /// Which of the blocks are tables.
        let areTables: [Bool]
        var fields: [Fate.Field: Scalars]
        /// Marks of notes stand in it, in place of stars and raised numbers.
        let hasNotes: Bool
    }

    func check() -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        // How far each block's text was found already.
        var ends = documents.map { Array(repeating: 0, count: $0.blocks.count) }
        // How many letters each table's lines have, and its first line.
        var tables = documents.map { Array(repeating: (letters: 0, line: 0), count: $0.blocks.count) }
        for index in lines.indices {
            guard let fate = fates[index] else {
                diagnostics.append(
                    lost(lines[index], Message("this line went into no document", ko: "이 줄이 어느 문서에도 들어가지 않았습니다")))
                continue
            }
            if let diagnostic = check(index, fate, &ends) {
                diagnostics.append(diagnostic)
            } else if case .block(let document, let number) = fate, documents[document].areTables[number] {
                let table = tables[document][number]
                let count = countedLetters(of: lines[index].text, documents[document])
                tables[document][number] = (table.letters + count, table.letters == 0 ? index : table.line)
            }
        }
        return diagnostics + shortTables(tables)
    }

    /// A table's words may have moved, so a word printed twice is looked for where it stands once. What is missing then
    /// shows in how many letters there are.
    private func shortTables(_ tables: [[(letters: Int, line: Int)]]) -> [Diagnostic] {
        tables.indices.flatMap { document in
            tables[document].indices.compactMap { number in
                let table = tables[document][number]
                guard table.letters > 0 else { return nil }
                let written = countedLetters(of: documents[document].blocks[number], documents[document])
                return table.letters > written ? missing(table.line, document) : nil
            }
        }
    }

    /// Digits do not count where marks of notes took the place of some.
    private func countedLetters(of text: Scalars, _ body: WrittenBody) -> Int {
        text.count { PlainText.counts($0) && !(body.hasNotes && Letters.isDigit($0)) }
    }

    private func check(_ index: Int, _ fate: Fate, _ ends: inout [[Int]]) -> Diagnostic? {
        let line = lines[index].text
        switch fate {
        case .leftOut: return nil
        case .block(let document, let number):
            guard number < documents[document].blocks.count else { return missing(index, document) }
            let block = documents[document].blocks[number]
            if documents[document].areTables[number] {
                return hasWords(of: line, block, &ends[document][number]) ? nil : missing(index, document)
            }
            if let end = end(of: line.indices, on: line, in: block, from: ends[document][number]) {
                ends[document][number] = end
                return nil
            }
            let letters = PlainText.letters(of: line)
            return isNearby(letters, documents[document], number) ? nil : missing(index, document)
        case .field(let document, let field):
            guard let text = documents[document].fields[field] else { return missing(index, document) }
            var end = 0
            return hasWords(of: line, text, &end) ? nil : missing(index, document)
        }
    }

    /// The letters of each word stand in the block; a table may have moved its cells, but mostly they are in order.
    private func hasWords(of line: Scalars, _ block: Scalars, _ end: inout Int) -> Bool {
        // By places: a slice of the line for each word takes longer than looking for it.
        var start = 0
        while start < line.count {
            guard !Letters.isBlank(line[start]) else {
                start += 1
                continue
            }
            var behind = start + 1
            while behind < line.count, !Letters.isBlank(line[behind]) { behind += 1 }
            let word = start..<behind
            guard
                let found = self.end(of: word, on: line, in: block, from: end)
                    ?? self.end(of: word, on: line, in: block, from: 0)
            else { return hasAll(PlainText.letters(of: line), block) }
            (start, end) = (behind, found)
        }
        return true
    }

    /// Every letter is there, though not side by side: a word was cut between two cells, an address from its title.
    private func hasAll(_ letters: Scalars, _ block: Scalars) -> Bool {
        var counts: [Unicode.Scalar: Int] = [:]
        for letter in block { counts[letter, default: 0] += 1 }
        for letter in letters {
            guard let count = counts[letter], count > 0 else { return false }
            counts[letter] = count - 1
        }
        return true
    }

    /// Two captions on one line are two blocks; the number of a note became its mark.
    private func isNearby(_ letters: Scalars, _ body: WrittenBody, _ number: Int) -> Bool {
        var around = Scalars()
        for block in body.blocks[max(0, number - 1)...min(body.blocks.count - 1, number + 1)] { around += block }
        if find(letters, in: around, from: 0) != nil { return true }
        guard body.hasNotes else { return false }
        let words = letters.filter { !Letters.isDigit($0) }
        return find(words, in: body.blocks[number].filter { !Letters.isDigit($0) }, from: 0) != nil
    }

    /// Where the letters of a stretch of a line end in a block. Mostly they go on where those before them ended.
    private func end(of stretch: Range<Int>, on line: Scalars, in block: Scalars, from start: Int) -> Int? {
        var end = start
        for place in stretch {
            // A block holds letters alone, so what is the same is one.
            if end < block.count, block[end] == line[place] {
                end += 1
            } else if PlainText.counts(line[place]) {
                return find(PlainText.letters(of: line[stretch]), in: block, from: start)
            }
        }
        return end
    }

    private func find(_ letters: Scalars, in block: Scalars, from start: Int) -> Int? {
        if letters.isEmpty { return start }
        guard let place = Phrases.find(letters, in: block, from: start) else { return nil }
        return place + letters.count
    }

    private func missing(_ index: Int, _ document: Int) -> Diagnostic {
        let name = DocumentNames.name(document)
        return lost(lines[index], Message("part of this line is missing from \(name)", ko: "이 줄의 일부가 \(name)에 없습니다"))
    }

    private func lost(_ line: Line, _ problem: Message) -> Diagnostic {
        Diagnostic(
            .error, path: path, at: Place(line: line.number, column: 1, byteOffset: 0, lineText: text(line.text)),
            problem,
            advice: Message(
                "this is a fault of Seogo; please report it with the newsletter, and put the text in by hand",
                ko: "서고의 결함입니다. 뉴스레터와 함께 알려 주시고, 빠진 글은 손으로 넣어 주세요"))
    }
}
