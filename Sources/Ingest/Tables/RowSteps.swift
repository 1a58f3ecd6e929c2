/// Tells on which lines of a table rows begin, by the steps that the extractor took up and down the page.
///
/// Cells of one line stand side by side on a line, in the middle of their row. A cell of several lines has these for
/// itself: the extractor goes up to the first of them, and up again to what stands beside them in the middle. Behind a
/// line of single cells to which it did not go up, a row begins.
struct RowSteps {
    let lines: [TableLine]
    /// How many labels the table's header has.
    let labels: Int
    /// How wide running text is.
    let measure: Int

    private enum Place {
        /// Cells of one line.
        case single
        /// The first line of a cell of several.
        case first
        case further
    }

    /// The lines on which rows begin; nil where the steps contradict each other, or tell nothing.
    func starts() -> Set<Int>? {
        guard labels > 2, lines.contains(where: \.beginsCell), !lines.contains(where: \.hasBullet) else { return nil }
        var starts: Set<Int> = []
        var last = Place.single
        for place in lines.indices {
            switch (last, lines[place].beginsCell) {
            case (.single, true): last = .first
            case (.first, true): return nil
            case (.further, true): last = beginsSeveral(place) ? .first : .single
            case (.first, false): last = .further
            case (.single, false) where place > 0 && lines[place - 1].breaksOff: last = .further
            case (.further, false) where lines[place - 1].breaksOff || !mayBeginRow(place): break
            case (.single, false), (.further, false):
                // A short line may be the first of a name of two lines, or name a group of rows.
                if isShort(place) { return nil }
                starts.insert(place)
                last = lines[place].line.breaksInsideWord ? .first : .single
            }
        }
        return last != .first && starts.count > 2 ? starts : nil
    }

    /// Behind the second line of a cell: a line with all the row's cells, or with those before the next cell.
    private func mayBeginRow(_ place: Int) -> Bool {
        guard let next = next(place) else { return isFull(place) }
        if lines[next].beginsCell { return lines[place].tokens.count > 1 || isNameWithHanzi(place) }
        let mayNextBegin =
            isFull(next) || lines[next].line.breaksInsideWord || self.next(next).map { lines[$0].beginsCell } ?? false
        return isFull(place) && mayNextBegin
    }

    /// The extractor went up from one cell of several lines to the next: this line breaks off.
    private func beginsSeveral(_ place: Int) -> Bool {
        lines[place].line.breaksInsideWord || TableLine.endsLeaning(lines[place].line)
    }

    private func isShort(_ place: Int) -> Bool {
        guard let next = next(place), !lines[place].line.breaksInsideWord else { return false }
        return !lines[next].beginsCell && !isFull(place) && lines[place].tokens.count < 4
    }

    private func next(_ place: Int) -> Int? { place + 1 < lines.count ? place + 1 : nil }

    /// Wide, or with as many words as there are labels.
    private func isFull(_ place: Int) -> Bool {
        lines[place].line.width > measure * 55 / 100 || lines[place].tokens.count >= labels
    }

    /// `가나(加那)`
    private func isNameWithHanzi(_ place: Int) -> Bool {
        lines[place].line.text.last == ")" && lines[place].line.text.contains(where: Letters.isHanzi)
    }
}
