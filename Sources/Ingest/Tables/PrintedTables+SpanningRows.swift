/// The last rows of a table that hold for all others and span all columns: `공통 조건`, and what it is.
extension PrintedTables {
    func isCommonLabel(_ position: Int) -> Bool {
        let tokens = shapes[position].tokens
        return tokens.count == 2 && tokens[0].text.elementsEqual(PrintedTables.common)
            && PrintedTables.conditions.contains(tokens[1].text) && line(position).lead.kind == .none
            && !isOverRows(position)
    }

    /// Rows with figures follow: the label is one of theirs.
    private func isOverRows(_ position: Int) -> Bool {
        (position + 1..<min(position + 4, body.count)).prefix { !shapes[$0].isStructural && !line($0).isCaption }
            .count { shapes[$0].endsInFigure && shapes[$0].tokens.count > 1 } > 1
    }

    private static let common = scalars("공통")
    private static let conditions = WordList("조건 기준 요건 사항 의무 규정 요구")

    /// The table with the rows that span it, where such rows stand right behind.
    func withCommonRows(_ zone: Zone) -> Zone {
        let label = zone.range.upperBound
        guard label + 1 < body.count, isCommonLabel(label), let first = zone.blocks.first, var table = first.table
        else {
            return zone
        }
        var end = label + 1
        var text = Scalars()
        repeat {
            guard !shapes[end].isStructural, !line(end).isCaption, !isNote(end), line(end).blankLinesBefore < 3 else {
                break
            }
            LineJoin.append(line(end).text, to: &text, afterBlank: line(end - 1).blanksAfter > 0)
            end += 1
        } while end < body.count
            && (line(end - 1).breaksInsideWord
                || line(end - 1).width > measure * 88 / 100 && !line(end - 1).endsSentence)
        // A paragraph under a heading goes on.
        guard !text.isEmpty, end - label < 4 else { return zone }
        let empty = [Scalars](repeating: [], count: table.columnCount - 1)
        table.rows += [[line(label).text] + empty, [text] + empty]
        let block = Block(first.kind, first.text, lines: first.lines + body[label..<end], table: table)
        return Zone(kind: zone.kind, range: zone.range.lowerBound..<end, blocks: [block] + zone.blocks.dropFirst())
    }
}
