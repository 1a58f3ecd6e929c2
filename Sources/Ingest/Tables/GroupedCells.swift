/// Rows under the names of their groups, as in `GroupedRows`, but with cells over several lines: `창업 초기` over
/// `인재 창업팀` and what it gets.
struct GroupedCells {
    /// The lines of labels, the first of them the groups'.
    let header: TableHeader
    let lines: [TableLine]
    /// How wide running text is.
    let measure: Int
    /// So many of the first lines are known to be names of groups and rows of one line.
    let knownCount: Int

    private struct Reading {
        let groups: [Int]
        let known: TextTable.Known
        let cost: Double
    }

    /// The table of all the lines, or nil where they are no such rows.
    ///
    /// - Parameter cost: What a reading without groups costs. One with them may cost somewhat more, for it is whole;
    ///   and more than that where groups stand over a label that has a line for itself too.
    func rebuild(insteadOf cost: Double) -> TableDraft? {
        guard let words = header.lines.first?.words else { return nil }
        guard words.count + header.lines.count > 3, (6...GroupedCells.mostLines).contains(lines.count), isGroup(0),
            !ChainTable.isStream(lines[0].tokens)
        else { return nil }
        // Of two short lines one over the other the first ends a row.
        let short = Set(lines.indices.filter(isGroup))
        let candidates = short.filter { !short.contains($0 + 1) }.sorted()
        guard candidates.first == 0, (2...GroupedCells.most).contains(candidates.count) else { return nil }
        let behind = HeaderLine(text: Scalars(words.dropFirst().joined(separator: [" "])), isRest: true)
        let rest = TableHeader([behind] + header.lines.dropFirst())
        let areSure = candidates.count { $0 + 2 < lines.count && lines[$0 + 2].beginsCell } > 1
        let limit = cost * (areSure ? 1.5 : 1.1)
        guard let best = best(candidates, rest), best.groups.count > 1, best.known.shortCount < 2,
            best.known.starts.count > best.groups.count, best.cost < limit
        else { return nil }
        let places = lines.indices.filter { !best.groups.contains($0) }
        let cells = zip(best.known.starts, best.known.table.rows).map { start, row in
            [name(best.groups.last { $0 < places[start] } ?? 0)] + row
        }
        let labels = [Array(words[0])] + best.known.table.header
        return TableDraft(header: labels, rows: cells, confidence: min(best.known.table.confidence, 0.6))
    }

    /// No table of a newsletter has more groups; each one tried without costs a reading.
    private static let most = 12
    private static let mostLines = 90
    private static let mostDropped = 4

    /// The groups with which the rest reads best: a label alone on its line looks like one too.
    private func best(_ candidates: [Int], _ header: TableHeader) -> Reading? {
        var best = read(candidates, header)
        for _ in 0..<GroupedCells.mostDropped {
            guard let now = best, now.groups.count > 1, now.known.shortCount > 0 else { break }
            let fewer = now.groups.dropFirst().compactMap { group in
                read(now.groups.filter { $0 != group }, header)
            }
            guard let next = fewer.min(by: { $0.cost < $1.cost }), next.cost < now.cost else { break }
            best = next
        }
        return best
    }

    private func read(_ groups: [Int], _ header: TableHeader) -> Reading? {
        // A name over a name has no row.
        guard !zip(groups, groups.dropFirst()).contains(where: { $1 == $0 + 1 }) else { return nil }
        let places = lines.indices.filter { !groups.contains($0) }
        let starts = Set(places.indices.filter { groups.contains(places[$0] - 1) || places[$0] < knownCount })
        let table = TextTable(header: header, lines: places.map { lines[$0] }, measure: measure)
        func reading(_ order: TableDecoder.Order) -> Reading? {
            table.rebuild(rowsBegin: starts, order).map {
                Reading(
                    groups: groups, known: $0,
                    cost: $0.cost + GroupedCells.groupCost * Double(groups.count) + 10 * Double($0.shortCount))
            }
        }
        guard let known = reading(.strict) else { return nil }
        // A cell that is missing is cheaper than one that looks unlike its column.
        guard known.known.shortCount > 0, let whole = reading(.whole), whole.cost < known.cost else { return known }
        return whole
    }

    /// About what a cell costs.
    private static let groupCost = 2.5

    private func name(_ place: Int) -> Scalars { RowCutter.joined(lines[place].tokens[...]) }

    /// A few words alone, over the first line of a row.
    private func isGroup(_ place: Int) -> Bool {
        let line = lines[place]
        guard GroupedRows.isGroup(line.tokens), !line.beginsCell || line.line.beginsPage, place + 1 < lines.count,
            !line.line.breaksInsideWord, !TableLine.endsLeaning(line.line), !CellKind.endsNominally(line.line.text),
            line.line.width < measure * 30 / 100, isRowStart(place + 1)
        else { return false }
        return place == 0 || !goesOn(place)
    }

    private func isRowStart(_ place: Int) -> Bool {
        !lines[place].beginsCell && !lines[place].hasBullet
            && (lines[place].tokens.count > 1 || place + 1 < lines.count && lines[place + 1].beginsCell)
    }

    /// The line goes on with a cell: the one before breaks off, or is the first of a cell beside one of a single line,
    /// higher than that because it has two lines at least.
    private func goesOn(_ place: Int) -> Bool {
        let before = lines[place - 1]
        return before.breaksOff || before.beginsCell && !endsSeveral(place - 2)
    }

    /// The line is the last of a cell of two lines, or of three.
    private func endsSeveral(_ place: Int) -> Bool {
        guard place > 0, !lines[place].beginsCell else { return false }
        return lines[place - 1].beginsCell
            || place > 1 && lines[place - 1].line.breaksInsideWord && lines[place - 2].beginsCell
    }
}
