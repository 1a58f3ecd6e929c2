/// Rebuilds the table of an industry's chain: who makes what upstream, in the middle and downstream. A stream stands
/// alone over its rows, and so may a group of rows; the last column lists firms, and two blanks before it say that the
/// column of the rows within a group is empty.
struct ChainTable {
    let header: TableHeader
    let lines: [TableLine]
    /// How wide running text is.
    let measure: Int

    private struct Row {
        let stream: Scalars
        let group: Scalars?
        let label: Scalars
        let firms: Scalars
    }

    /// What stands on a line.
    private enum Part {
        case stream
        /// A label and its firms, which begin at a word.
        case row(firms: Int)
        case firms
        /// A group, a label whose firms stand below, or a label with one firm.
        case words
    }

    /// The table and how many of the lines it takes, or nil where the lines are no such rows.
    func rebuild() -> (table: TableDraft, lineCount: Int)? {
        guard let first = lines.first, ChainTable.isStream(first) else { return nil }
        let lines = Array(self.lines.prefix { mayBePart($0.line) })
        let hasGroups = lines.contains { ChainTable.gap($0) != nil } || standInGroups(lines)
        var reader = Reader(lines: lines, hasGroups: hasGroups)
        while reader.readNext() {}
        let rows = reader.rows
        guard Set(rows.map(\.stream)).count > 1, rows.count > 3 else { return nil }
        let cells = rows.map { row in
            guard hasGroups else { return [row.stream, row.label, row.firms] }
            return row.group.map { [row.stream, $0, row.label, row.firms] } ?? [row.stream, row.label, [], row.firms]
        }
        return (TableDraft(header: labels(hasGroups: hasGroups), rows: cells, confidence: 0.75), reader.end)
    }

    /// There are labels for groups too, and a group stands over the first row of each stream.
    private func standInGroups(_ lines: [TableLine]) -> Bool {
        guard !header.isEmpty, header.cutter.cost(4) < header.cutter.cost(3) else { return false }
        return lines.indices.filter { ChainTable.isStream(lines[$0]) }.allSatisfy { stream in
            guard stream + 2 < lines.count, case .words = ChainTable.part(lines[stream + 1]),
                case .row = ChainTable.part(lines[stream + 2])
            else { return false }
            return GroupedRows.isGroup(lines[stream + 1].tokens)
        }
    }

    private func labels(hasGroups: Bool) -> [Scalars] {
        guard !header.isEmpty else { return [] }
        let cutter = header.cutter
        guard hasGroups else { return cutter.cut(into: 3) }
        if cutter.cost(4) <= cutter.cost(3) { return cutter.cut(into: 4) }
        // One label stands over groups and their rows.
        var labels = cutter.cut(into: 3)
        if labels.count == 3 { labels.insert(labels[1], at: 1) }
        return labels
    }

    /// No line of running text.
    private func mayBePart(_ line: Line) -> Bool {
        line.width < measure * 80 / 100 && (line.width < measure / 2 || Particles.count(line.text) < 2)
            && line.text.last != "."
    }

    private static let streams = WordList("업스트림 미들스트림 다운스트림 미드스트림 상류 중류 하류 상류부문 중류부문 하류부문")

    private static func isStream(_ line: TableLine) -> Bool { isStream(line.tokens) }

    static func isStream(_ words: [RowToken]) -> Bool {
        words.count <= 2 && streams.contains(Phrases.squeezed(words.map(\.text).joined())[...])
    }

    /// The word before which two blanks stand.
    private static func gap(_ line: TableLine) -> Int? {
        line.tokens.count > 1 ? line.gaps.indices.dropFirst().first { line.gaps[$0] > 1 } : nil
    }

    private static func part(_ line: TableLine) -> Part? {
        if isStream(line) { return .stream }
        if line.hasBullet || line.tokens.isEmpty { return nil }
        if let gap = gap(line) { return .row(firms: gap) }
        // A line that ends in a comma waits for nothing: firms over several lines have these for themselves.
        guard let list = line.tokens.firstIndex(where: { $0.text.contains(",") }),
            line.tokens[list].text.contains(where: { $0 == " " })
        else { return .words }
        let start = firstFirm(line, list)
        return start == 0 ? .firms : .row(firms: start)
    }

    /// `중뎬커 13 소, 14 소`: a number and what it counts belong to the name before them.
    private static func firstFirm(_ line: TableLine, _ list: Int) -> Int {
        let isNumbered = list > 1 && line.tokens[list - 1].kind == .number
        return isNumbered ? list - 2 : list
    }

    /// Goes through the lines and makes rows of them.
    private struct Reader {
        let lines: [TableLine]
        let hasGroups: Bool
        private(set) var rows: [Row] = []
        /// Behind the last line that rows were made of.
        private(set) var end = 0
        private var place = 0
        private var stream = Scalars()
        private var group: Scalars?
        /// Lines of words that no row has yet.
        private var pending: [Int] = []

        init(lines: [TableLine], hasGroups: Bool) {
            self.lines = lines
            self.hasGroups = hasGroups
        }

        mutating func readNext() -> Bool {
            guard place < lines.count, let part = ChainTable.part(lines[place]) else {
                closePending()
                return false
            }
            switch part {
            case .stream:
                closePending()
                // Over no row, a stream would stand nowhere.
                guard place == 0 || end == place else { return false }
                (stream, group) = (lines[place].line.text, nil)
            case .words: pending.append(place)
            case .row(let firms): add(place, firms)
            case .firms: addBelowLabel()
            }
            place += 1
            return true
        }

        private mutating func add(_ place: Int, _ firms: Int) {
            let line = lines[place]
            // Two blanks: the row stands in no group.
            let isAlone = line.gaps[firms] > 1
            if isAlone { closePending() } else { openGroup() }
            append(line.text(0..<firms), line.text(firms..<line.tokens.count), inGroup: !isAlone, upTo: place)
        }

        /// Firms that stand alone on their line: the label above them has several lines, or they have.
        private mutating func addBelowLabel() {
            var firms = [place]
            while place + 1 < lines.count, goesOn(place + 1) {
                place += 1
                firms.append(place)
            }
            var count = min(pending.count, firms.count > 1 ? 1 : 2)
            while count < pending.count, lines[pending[pending.count - count - 1]].line.breaksInsideWord { count += 1 }
            let label = Array(pending.suffix(count))
            pending.removeLast(count)
            openGroup()
            append(joined(label), joined(firms), inGroup: true, upTo: place)
        }

        private func goesOn(_ next: Int) -> Bool {
            let (line, before) = (lines[next], lines[next - 1].line)
            return !line.beginsCell && (before.breaksInsideWord || before.text.last == ",")
        }

        private mutating func append(_ label: Scalars, _ firms: Scalars, inGroup: Bool, upTo last: Int) {
            if !inGroup { group = nil }
            rows.append(Row(stream: stream, group: group, label: label, firms: firms))
            end = last + 1
        }

        /// The last pending line names the group of the rows that follow; those before it are rows with one firm.
        private mutating func openGroup() {
            guard hasGroups, let last = pending.popLast() else { return closePending() }
            closePending()
            group = lines[last].line.text
        }

        /// Lines of words with no row of theirs below have one firm, their last word; one word has none.
        private mutating func closePending() {
            if let group = namelessGroup() { (self.group, pending) = (group, Array(pending.dropFirst())) }
            if isRowOfSeveralLines, let firm = pending.popLast() {
                append(joined(pending), lines[firm].line.text, inGroup: true, upTo: firm)
                pending = []
            }
            for place in pending {
                let line = lines[place]
                let last = max(1, line.tokens.count - 1)
                append(line.text(0..<last), line.text(last..<line.tokens.count), inGroup: true, upTo: place)
            }
            pending = []
        }

        /// `전자 소재` over `탄화규소 기판 톈웨셴진` and `세라믹 분말 궈츠차이랴오`: where groups stand alone over their rows, the
        /// shorter line over rows that are all as long.
        private func namelessGroup() -> Scalars? {
            guard hasGroups, pending.count > 2, let first = pending.first else { return nil }
            let counts = Set(pending.dropFirst().map { lines[$0].tokens.count })
            guard counts.count == 1, let count = counts.first, lines[first].tokens.count < count else { return nil }
            return lines[first].line.text
        }

        /// `온도 기록 및 추적 시`, `스템`, `가나테크`: a label that breaks inside words, and its firm.
        private var isRowOfSeveralLines: Bool {
            pending.count > 2 && pending.dropLast(2).allSatisfy { lines[$0].line.breaksInsideWord }
        }

        private func joined(_ places: [Int]) -> Scalars {
            guard let first = places.first else { return [] }
            let rest = places.dropFirst().map { lines[$0] }
            return CellText.of(lines[first].line.text, on: lines[first], then: rest[...])
        }
    }
}
