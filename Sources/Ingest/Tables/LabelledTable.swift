/// Rebuilds a table whose last column holds lists: `⚫ …` items over several lines, or names set apart by commas.
///
/// What stands before a list labels its row; a line of words alone above a label is the group that the rows below
/// belong to, as a cell over several rows in print.
struct LabelledTable {
    let header: Line?
    let lines: [Line]
    /// How wide the list's column is: its widest line that broke inside a word.
    private let columnWidth: Int

    init(header: Line?, lines: [Line]) {
        self.header = header
        self.lines = lines
        columnWidth = LabelledTable.columnWidth(lines)
    }

    private struct Entry {
        var labels: [Scalars] = []
        var items: [Scalars] = []
    }

    /// The table, or nil where there are too few lists for one.
    func rebuild() -> TableDraft? {
        let entries = entries()
        let listed = entries.count { !$0.items.isEmpty }
        guard listed >= 2, listed * 3 >= entries.count * 2 else { return nil }
        let labels = header.map { HeaderCutter(lines: [$0.text]).cut(into: columnCount($0)) } ?? []
        let columns = max(2, labels.isEmpty ? (entries.contains { $0.labels.count > 1 } ? 3 : 2) : labels.count)
        let pictures = labels.firstIndex { Phrases.isSpaced($0, LabelledTable.picture) }
        return TableDraft(header: labels, rows: rows(entries, columns, pictures), confidence: 0.7)
    }

    private static let picture = scalars("사진")

    private func columnCount(_ header: Line) -> Int {
        let words = HeaderCutter.words(header.text)
        let ends = words.dropLast().count { TableWords.endsLabel($0) || TableWords.beginsHeader($0) }
        return max(2, min(words.count, ends + 1))
    }

    // MARK: Labels and lists

    private func entries() -> [Entry] {
        var entries: [Entry] = []
        var entry = Entry()
        var last: Line?
        for line in lines {
            let (label, item) = parts(line)
            if let item {
                if !label.isEmpty {
                    close(&entry, &entries)
                    entry.labels.append(label)
                }
                entry.items.append(item)
            } else if let last, goesOnInItem(last, line), !entry.items.isEmpty {
                LineJoin.append(line.text, to: &entry.items[entry.items.count - 1], afterBlank: last.blanksAfter > 0)
            } else if let last, entry.items.isEmpty, !entry.labels.isEmpty, goesOnInLabel(last, line) {
                LineJoin.append(line.text, to: &entry.labels[entry.labels.count - 1], afterBlank: last.blanksAfter > 0)
            } else {
                if !entry.items.isEmpty { close(&entry, &entries) }
                entry.labels.append(line.text)
            }
            last = line
        }
        if !entry.labels.isEmpty || !entry.items.isEmpty { entries.append(entry) }
        return entries
    }

    /// Ends an entry. A label alone waits: it is the group of the rows below it.
    private func close(_ entry: inout Entry, _ entries: inout [Entry]) {
        guard !entry.items.isEmpty || entry.labels.count > 1 || entries.isEmpty else { return }
        if !entry.labels.isEmpty || !entry.items.isEmpty { entries.append(entry) }
        entry = Entry()
    }

    /// The label before a list on one line, and what the list begins with.
    private func parts(_ line: Line) -> (label: Scalars, item: Scalars?) {
        let text = line.text
        if let bullet = text.firstIndex(where: LabelledTable.isBullet) {
            return (text[..<bullet].trimmed, text[(bullet + 1)...].trimmed)
        }
        guard text.contains(","), !Phrases.endsSentence(text) else { return ([], nil) }
        // `칩  중신궈지, 화훙반도체`: the list begins with the word before the first comma.
        let words = Phrases.words(text)
        guard let first = words.firstIndex(where: { $0.last == "," }), first <= 4,
            words[first...].dropLast().count(where: { $0.last == "," }) * 2 >= words.count - first - 1
        else { return ([], nil) }
        return (text[..<words[first].startIndex].trimmed, Array(text[words[first].startIndex...]))
    }

    private static func isBullet(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "⚫", "●", "•", "○": true
        default: false
        }
    }

    private func goesOnInItem(_ last: Line, _ line: Line) -> Bool {
        guard line.blankLinesBefore > 0, line.blankLinesBefore < 3 else { return false }
        if last.breaksInsideWord { return true }
        let word = PrintWidth.of(line.text.prefix { !Letters.isBlank($0) })
        return LabelledTable.itemWidth(last) + word + 30 > columnWidth
    }

    /// `… 제고` / `및 생태계 구축`: a label over two lines.
    private func goesOnInLabel(_ last: Line, _ line: Line) -> Bool {
        last.breaksInsideWord || Phrases.starts(line.text, LabelledTable.and) || last.text.last == "및"
    }

    private static let and = scalars("및")

    private static func columnWidth(_ lines: [Line]) -> Int {
        let broken = lines.filter(\.breaksInsideWord).map(itemWidth)
        return broken.max() ?? lines.map(itemWidth).max() ?? 0
    }

    /// How much of the list's column a line takes: what stands from the bullet on.
    private static func itemWidth(_ line: Line) -> Int {
        guard let bullet = line.text.firstIndex(where: LabelledTable.isBullet) else {
            return line.width
        }
        return PrintWidth.of(line.text[bullet...])
    }

    // MARK: Rows

    private func rows(_ entries: [Entry], _ columns: Int, _ pictures: Int?) -> [[Scalars]] {
        var group = Scalars()
        return entries.map { entry in
            var labels = entry.labels
            let room = columns - 1 - (pictures == nil ? 0 : 1)
            if room >= 2 {
                if labels.count >= 2 { group = labels[0] } else { labels.insert(group, at: 0) }
            }
            if labels.count > room {
                let extra = labels[(room - 1)...].joined(separator: [" "])
                labels = Array(labels[..<max(0, room - 1)]) + [Scalars(extra)]
            }
            labels += Array(repeating: [], count: max(0, room - labels.count))
            if let pictures, pictures > 0, pictures <= labels.count { labels.insert([], at: pictures) }
            return labels + [list(entry.items)]
        }
    }

    private func list(_ items: [Scalars]) -> Scalars {
        if items.count == 1, let only = items.first { return only }
        return Scalars(items.map { ["•", " "] + $0 }.joined(separator: [InlineMark.lineBreak]))
    }
}

/// Rebuilds a table whose rows begin with dates: `19 년 … 제한함`.
struct DatedTable {
    let header: Line?
    let lines: [Line]

    func rebuild() -> TableDraft? {
        var rows: [[Scalars]] = []
        var last: Line?
        for line in lines {
            let tokens = RowTokens.of(line.text)
            if let first = tokens.first, first.kind == .date {
                let rest = tokens.dropFirst().map(\.text)
                rows.append([Array(first.text), Scalars(rest.joined(separator: [" "]))])
            } else if !rows.isEmpty {
                LineJoin.append(line.text, to: &rows[rows.count - 1][1], afterBlank: (last?.blanksAfter ?? 1) > 0)
            } else {
                return nil
            }
            last = line
        }
        guard rows.count >= 3, rows.count * 3 >= lines.count else { return nil }
        let labels = header.map { HeaderCutter(lines: [$0.text]).cut(into: 2) } ?? []
        return TableDraft(header: labels, rows: rows, confidence: 0.6)
    }
}
