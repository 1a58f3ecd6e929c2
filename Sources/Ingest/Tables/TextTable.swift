/// Rebuilds a table with columns of text and cells over several lines.
///
/// What the columns hold is learned from the table itself: its header's labels promise something, the cheapest reading
/// under that promise shows what the cells of each column have in common, and the next reading is made with that.
struct TextTable {
    /// The lines of the header, none where the table has no labels.
    let header: TableHeader
    let lines: [TableLine]
    /// How wide running text is.
    let measure: Int
    /// So many of the first lines are known to be names of groups and rows of one line.
    var groupedCount = 0
    private var cutter: HeaderCutter { header.cutter }

    private struct Attempt {
        let columns: Int
        let reading: TableDecoder.Reading
        let labels: [Scalars]
        let cost: Double
    }

    /// The table and how many of the lines it takes, or nil where no number of columns gives rows that agree.
    func rebuild() -> (table: TableDraft, lineCount: Int)? {
        if header.isEmpty, let listed = ListedNames(lines: self.lines).rebuild() { return listed }
        if let chain = ChainTable(header: header, lines: self.lines, measure: measure).rebuild() { return chain }
        if let box = BoxTable(header: header, lines: self.lines).rebuild() { return (box, self.lines.count) }
        guard let (best, lines) = read() else { return nil }
        let groups = GroupedCells(header: header, lines: lines.all, measure: measure, knownCount: groupedCount)
        if let table = groups.rebuild(insteadOf: groupedCount > 0 ? .infinity : best.cost) {
            return (table, lines.all.count)
        }
        return draft(best, lines.all).map { ($0, lines.all.count) }
    }

    /// A table of which some lines are known to begin rows.
    struct Known {
        let table: TableDraft
        /// The lines on which rows begin.
        let starts: [Int]
        /// How many rows lack a cell.
        let shortCount: Int
        let cost: Double
    }

    /// The table of all the lines.
    func rebuild(rowsBegin starts: Set<Int>, _ order: TableDecoder.Order) -> Known? {
        let lines = TableLines(lines, rowsBegin: starts)
        guard let best = best(lines, order), let table = draft(best, lines.all, spans: false) else { return nil }
        return Known(
            table: table, starts: best.reading.rows.compactMap { $0.first?.line },
            shortCount: best.reading.rows.count { $0.count < best.columns }, cost: best.cost)
    }

    /// The best reading, and the lines before running text.
    private func read() -> (Attempt, TableLines)? {
        var lines = TableLines(lines)
        guard var best = best(lines) else { return nil }
        let end = end(of: best.reading, lines.all)
        if end < lines.all.count {
            lines = TableLines(Array(lines.all[..<end]))
            guard end >= 3, let shorter = self.best(lines) else { return nil }
            best = shorter
        }
        return (best, lines)
    }

    /// The table whose rows all are one line, in one of the numbers of columns; nil where more than one
    /// row would have empty cells.
    func rebuildRows(_ columns: [Int]) -> TableDraft? {
        let lines = TableLines(lines)
        guard let best = best(lines, .rows, columns), isNearlyWhole(best) else { return nil }
        return draft(best, lines.all, spans: false)
    }

    /// A reading with cells missing may be one that learned from a bad beginning: the table is read once more without.
    private func best(_ lines: TableLines) -> Attempt? {
        if areRows(lines.all), let rows = best(lines, .rows), isWhole(rows) { return rows }
        guard let free = best(lines, .any) else { return nil }
        if let starts = rowStarts(lines.all) {
            let known = TableLines(lines.all, rowsBegin: starts, areAllKnown: true)
            if let rows = rowsLikeFigures(known, starts), rows.columns > free.columns { return rows }
            if let rows = best(known, .strict), isNearlyWhole(rows), isLikelier(rows, than: free, lines.all) {
                return rows
            }
        }
        let isOrdered = isOrdered(free.reading, lines.all) && fits(free, lines.all)
        guard !isWhole(free) || !isOrdered, lines.all.count <= (isOrdered ? TextTable.few : TextTable.many)
        else { return free }
        // One row is no table.
        if free.reading.rows.count == 1 { return best(lines, .strict) ?? free }
        return best(lines, .strict, below: free.cost) ?? free
    }

    private func isWhole(_ attempt: Attempt) -> Bool {
        attempt.reading.rows.count > 1 && attempt.reading.rows.allSatisfy { $0.count == attempt.columns }
    }

    /// The row of the sum has few cells.
    private func isNearlyWhole(_ attempt: Attempt) -> Bool {
        let short = attempt.reading.rows.count { $0.count < attempt.columns }
        return short == 0 || short == 1 && attempt.reading.rows.count > 4
    }

    /// Under three labels or more no line of a cell is so wide: each is a row.
    func areRows(_ lines: [TableLine]) -> Bool {
        guard header.lines.count == 1, header.labelCount > 2 else { return false }
        return lines.allSatisfy {
            !$0.beginsCell && !$0.hasBullet && !$0.line.breaksInsideWord
                && ($0.line.width > measure * 55 / 100 || $0.tokens.count > 2)
        }
    }

    /// The lines on which rows begin, as the extractor's steps tell it.
    private func rowStarts(_ lines: [TableLine]) -> Set<Int>? {
        // Some labels have two words.
        let words = header.labelCount
        let labels = words < 4 ? words : (words * 2 + 2) / 3
        return RowSteps(lines: lines, labels: labels, measure: measure).starts()
    }

    /// The table that has a row wherever `starts` tells and the columns of its rows of one line, if hardly a cell is
    /// missing so.
    private func rowsLikeFigures(_ lines: TableLines, _ starts: Set<Int>) -> Attempt? {
        guard let rows = rowsOfFigures(lines.all, starts) else { return nil }
        return attempt(rows[0].count, lines, .strict, below: .infinity, like: rows).flatMap {
            isNearlyWhole($0) ? $0 : nil
        }
    }

    /// The cells of rows of one line, where figures among them tell and most of these rows agree.
    private func rowsOfFigures(_ lines: [TableLine], _ starts: Set<Int>) -> [[TableDecoder.Cell]]? {
        let alone = starts.sorted().filter { $0 + 1 == lines.count || starts.contains($0 + 1) }
        let rows = alone.filter { line in lines[line].tokens.count { $0.kind == .number } > 1 }.map { line in
            RowTable.cells(of: lines[line].tokens).enumerated().map { column, words in
                TableDecoder.Cell(column: column, line: line, words: words, end: line + 1)
            }
        }
        .filter { row in row.dropLast().allSatisfy { lines[$0.line].cuts.contains($0.words.upperBound) } }
        func frequency(_ count: Int) -> Int { rows.count { $0.count == count } }
        guard let usual = rows.map({ $0.count }).max(by: { (frequency($0), $0) < (frequency($1), $1) }),
            columnCounts().contains(usual), frequency(usual) > 2, frequency(usual) * 10 > alone.count * 6
        else { return nil }
        return rows.filter { $0.count == usual }
    }

    /// Cells of many lines cost little, so that rows are put into them; and few columns cost little.
    private func isLikelier(_ rows: Attempt, than free: Attempt, _ lines: [TableLine]) -> Bool {
        let (known, others) = (cutter.cost(rows.columns), cutter.cost(free.columns))
        let rowCount = rows.reading.rows.count
        let isCertain = isWhole(rows) || !fits(free, lines)
        let most = free.cost + (isCertain ? TextTable.certainty : 0)
        return known <= others && rows.cost < most
            || rowCount * 2 > lines.count && (free.reading.rows.count * 2 < rowCount || known + 1 < others)
    }

    /// So much more the rows that the extractor's steps tell may cost.
    private static let certainty = 15.0

    /// Of more lines the columns learn enough, whatever they began with.
    private static let few = 24
    /// A strict reading of still longer tables takes too long.
    private static let many = 80

    /// The rows go through the lines as the extractor did: up between cells of one line and of several, there alone.
    private func isOrdered(_ reading: TableDecoder.Reading, _ lines: [TableLine]) -> Bool {
        reading.rows.allSatisfy { row in
            guard let first = row.first, first.line == 0 || !lines[first.line].beginsCell else { return false }
            return zip(row, row.dropFirst()).allSatisfy { before, cell in
                guard cell.line > before.line else { return true }
                let (wasSingle, isSingle) = (before.end == before.line + 1, cell.end == cell.line + 1)
                return lines[cell.line].beginsCell ? wasSingle != isSingle : !wasSingle || !isSingle
            }
        }
    }

    /// No cell of several lines is too wide for the columns beside it: the widest there are took 82 % of the measure in
    /// three and four columns, 36 % in more.
    private func fits(_ attempt: Attempt, _ lines: [TableLine]) -> Bool {
        guard attempt.columns > 2 else { return true }
        let widest = measure * (attempt.columns < 5 ? 90 : 50) / 100
        return attempt.reading.rows.allSatisfy { row in
            row.allSatisfy { cell in
                cell.end == cell.line + 1 || lines[cell.line + 1..<cell.end].allSatisfy { $0.line.width <= widest }
            }
        }
    }

    /// The cheapest attempt, if it costs less than what is known already.
    private func best(
        _ lines: TableLines, _ order: TableDecoder.Order, _ counts: [Int]? = nil, below known: Double = .infinity
    ) -> Attempt? {
        // The likeliest first: the better the best is, the sooner the others are given up.
        (counts ?? likeliestCounts).reduce(nil) { best, columns in
            let least = best?.cost ?? known
            guard let next = attempt(columns, lines, order, below: least), next.cost < least else { return best }
            return next
        }
    }

    /// Where running text follows the rows: a wide line, behind which no row has two cells.
    private func end(of reading: TableDecoder.Reading, _ lines: [TableLine]) -> Int {
        guard let last = reading.rows.last(where: { $0.count > 1 })?.last else { return lines.count }
        let begins = Set(reading.rows.compactMap { $0.first?.line })
        if let sentence = firstSentence(begins, lines) { return sentence }
        return ((last.line + 1)..<max(last.line + 1, lines.count)).first { place in
            let (line, before) = (lines[place].line, lines[place - 1].line)
            guard line.width > measure * 60 / 100, !lines[place].beginsCell, !lines[place].hasBullet,
                !before.breaksInsideWord, !TableLine.endsLeaning(before), !CellKind.endsNominally(line.text)
            else { return false }
            return begins.contains(place) || before.endsSentence || CellKind.endsNominally(before.text)
                || before.width * 10 < line.width * 7
        } ?? lines.count
    }

    /// Where a row, behind which no cell of several lines stands beside another, is a sentence of running text.
    private func firstSentence(_ begins: Set<Int>, _ lines: [TableLine]) -> Int? {
        let structured = (lines.lastIndex(where: \.beginsCell) ?? 0) + 1
        guard structured + 1 < lines.count else { return nil }
        return (max(2, structured + 1)..<lines.count).first { place in
            let (line, before) = (lines[place].line, lines[place - 1].line)
            return begins.contains(place) && line.endsSentence && line.text.last == "." && line.width > measure / 3
                && Particles.count(line.text) > 0 && !before.breaksInsideWord && !TableLine.endsLeaning(before)
        }
    }

    private var likeliestCounts: [Int] {
        let counts = columnCounts().map { (columns: $0, cost: cutter.cost($0)) }
        return counts.sorted { ($0.cost, $0.columns) < ($1.cost, $1.columns) }.map(\.columns)
    }

    private func columnCounts() -> ClosedRange<Int> {
        guard !header.isEmpty else { return 2...4 }
        if cutter.comparesNames { return cutter.columnsOfNames }
        // A label may stand over two columns, so that there may be one more than the header has words.
        let words = header.labelCount
        return 2...max(2, min(8, words + 1))
    }

    /// - Parameters:
    ///   - known: What the best attempt so far costs; one that is far from it is given up.
    ///   - rows: Some rows that the columns can be learned from, if any are known.
    private func attempt(
        _ columns: Int, _ lines: TableLines, _ order: TableDecoder.Order, below known: Double,
        like rows: [[TableDecoder.Cell]] = []
    ) -> Attempt? {
        var (labels, cost) = (cutter.cut(into: columns), cutter.cost(columns))
        // Where the lines cannot tell rows, the labels must.
        let weight = order == .rows || lines.hasKnownRows ? TextTable.rowsWeight : 5 + Double(lines.all.count) / 4
        var pictures = pictures(labels)
        var fresh = profiles(labels, columns)
        var reading = rows.isEmpty ? nil : TableDecoder.Reading(rows: rows, cost: 0)
        for round in 0..<4 {
            // A reading hardly costs less than nothing.
            if weight * cost + Double(columns) > known { return nil }
            let profiles = reading == nil ? fresh : learned(fresh, reading, lines)
            let decoder = TableDecoder(lines: lines, profiles: profiles, pictures: pictures, order: order)
            guard let next = decoder.read() else { return nil }
            let isSettled = round > 0 && next.rows == reading?.rows
            reading = next
            // The same rows teach the same, and are read again.
            if isSettled { break }
            let total = next.cost + weight * cost + Double(columns)
            if total > known + TextTable.hopeless * (round > 0 ? 1 : 2) { return nil }
            // A column that is mostly covered by its left neighbour has that one's label.
            let spanned = round == 0 ? self.spanned(next, columns) : []
            if !spanned.isEmpty, !header.isEmpty, columns - spanned.count >= 2 {
                (labels, cost) = (cutter.cut(into: columns - spanned.count), cutter.cost(columns - spanned.count))
                labels = spread(labels, over: spanned)
                pictures = self.pictures(labels)
                fresh = self.profiles(labels, columns)
            }
        }
        guard let reading else { return nil }
        return Attempt(
            columns: columns, reading: reading, labels: labels,
            cost: reading.cost + weight * cost + Double(columns)
                + (hasOneNameForAll(reading) ? TextTable.oneName : 0))
    }

    /// The first column has one cell, which would span all rows: then it is none.
    private func hasOneNameForAll(_ reading: TableDecoder.Reading) -> Bool {
        reading.rows.count > 2 && reading.rows.count { $0.first?.column == 0 } == 1
    }

    private static let oneName = 12.0

    /// So much a further reading never mends: it takes a few units off where it changes anything.
    private static let hopeless = 30.0

    private static let rowsWeight = 9.0

    private func profiles(_ labels: [Scalars], _ columns: Int) -> [ColumnProfile] {
        // The name of a thing that is compared promises nothing of what is said of it.
        let named = cutter.comparesNames ? 1 : labels.count
        return (0..<columns).map { ColumnProfile(label: $0 < named ? labels[$0] : nil) }
    }

    private func pictures(_ labels: [Scalars]) -> Set<Int> {
        Set(labels.indices.filter { Phrases.isSpaced(labels[$0], TextTable.picture) })
    }

    private static let picture = scalars("사진")

    private func learned(
        _ fresh: [ColumnProfile], _ reading: TableDecoder.Reading?, _ lines: TableLines
    ) -> [ColumnProfile] {
        var cells: [[LearnedCell]] = fresh.map { _ in [] }
        for cell in (reading?.rows ?? []).joined() { cells[cell.column].append(learned(cell, lines)) }
        var profiles = fresh
        for column in profiles.indices { profiles[column].learn(cells[column], ofRows: reading?.rows.count ?? 0) }
        if cutter.hasRowsApart { profiles[0].spanNothing() }
        return profiles
    }

    private func learned(_ cell: TableDecoder.Cell, _ lines: TableLines) -> LearnedCell {
        let (line, from) = (lines.all[cell.line], cell.words.lowerBound)
        guard cell.words.upperBound == line.tokens.count else {
            return LearnedCell(
                shape: line.piece(from, cell.words.upperBound).shape, widest: nil, standsAlone: false)
        }
        let more = lines.facts[(cell.line + 1)..<cell.end].map(\.width)
        return LearnedCell(
            shape: lines.shape(at: lines.places(from: from, on: cell.line).lowerBound + more.count),
            widest: more.isEmpty ? nil : more.reduce(line.rests[from].width, max),
            standsAlone: more.isEmpty && from == 0)
    }

    /// Columns that rows leave empty between two cells of one line, again and again.
    private func spanned(_ reading: TableDecoder.Reading, _ columns: Int) -> [Int] {
        (1..<max(1, columns - 1)).filter { column in
            let empty = reading.rows.count { row in
                zip(row, row.dropFirst()).contains { $0.column < column && $1.column > column && $0.line == $1.line }
            }
            return empty >= 2
        }
    }

    private func spread(_ labels: [Scalars], over spanned: [Int]) -> [Scalars] {
        var labels = labels
        for column in spanned where column <= labels.count { labels.insert(labels[column - 1], at: column) }
        return labels
    }

    // MARK: The table

    /// - Parameter spans: The first cells that a row lacks are those above it.
    private func draft(_ attempt: Attempt, _ lines: [TableLine], spans: Bool = true) -> TableDraft? {
        var rows: [[Scalars]] = []
        for row in attempt.reading.rows {
            var cells: [Scalars] = Array(repeating: [], count: attempt.columns)
            for cell in row { cells[cell.column] = text(cell, lines) }
            if spans, let first = row.first, let above = rows.last {
                for column in 0..<first.column { cells[column] = above[column] }
            }
            rows.append(cells)
        }
        guard rows.count >= 2 else { return nil }
        let perLine = attempt.reading.cost / Double(max(1, attempt.reading.rows.joined().count))
        return TableDraft(
            header: header.isEmpty ? [] : attempt.labels, rows: rows,
            confidence: perLine < 1.8 ? 0.75 : perLine < 2.8 ? 0.6 : 0.4)
    }

    private func text(_ cell: TableDecoder.Cell, _ lines: [TableLine]) -> Scalars {
        let rest = lines[(cell.line + 1)..<max(cell.line + 1, cell.end)]
        return CellText.of(lines[cell.line].text(cell.words), on: lines[cell.line], then: rest)
    }
}
