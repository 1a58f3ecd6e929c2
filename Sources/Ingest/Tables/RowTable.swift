/// Rebuilds a table whose rows stand one to a line: `1 상하이 上海 34,389.18 33,019.00 …`.
///
/// The rows themselves tell how many columns there are: words of one kind belong together, and every number is a
/// cell of its own. The rows that agree give each column its kind, by which the others are cut.
struct RowTable {
    let header: TableHeader
    let rows: [[RowToken]]
    /// The print left the header's first cell empty: its line begins with a blank.
    let leavesFirstEmpty: Bool
    /// No cell stands over several lines.
    let hasRowsOfOneLine: Bool
    /// The lines of the rows, where they are known: more than a blank in them is an empty cell.
    var lines: [Line] = []
    /// Each code (`FC4150 Cortex-M4F`) is a cell.
    var hasCodesApart = false

    /// Neighbouring words that make one cell, by their places in the row.
    struct Run {
        var kind: RowToken.Kind
        var words: Range<Int>
    }

    /// The table, or nil where the rows do not agree.
    func rebuild() -> TableDraft? {
        if hasRowsOfOneLine, let schedule = ScheduleTable(header: header, rows: rows).rebuild() { return schedule }
        if let rows = rowsWithUnitsApart() {
            return RowTable(
                header: header, rows: rows, leavesFirstEmpty: leavesFirstEmpty, hasRowsOfOneLine: hasRowsOfOneLine,
                lines: lines
            ).rebuild()
        }
        if hasRowsOfOneLine, let table = HiddenColumns(header: header, rows: groups()).rebuild() { return table }
        if hasRowsOfOneLine, let twins = TwinTables(header: header, rows: rows).rebuild() { return twins }
        if hasRowsOfOneLine, let verdicts = VerdictTable(header: header, rows: rows).rebuild() { return verdicts }
        var table = RowTable(
            header: header, rows: withMakersApart().map(header.typed.mark), leavesFirstEmpty: leavesFirstEmpty,
            hasRowsOfOneLine: hasRowsOfOneLine, lines: lines)
        table.hasCodesApart = table.hasLabelsForCodes()
        return table.rebuildTyped()
    }

    /// `4 361 두` among rows `3 가나`, `5 다라`: a figure behind the rank, where the others have a name, begins one.
    private func withNamesBehindRanks() -> [[RowToken]] {
        let ranks = rows.map { row in row.count > 2 && row[0].kind == .number ? Int(text: row[0].text) : nil }
        let isRanked = zip(ranks, ranks.dropFirst()).allSatisfy { pair in
            pair.0.flatMap { first in pair.1.map { $0 == first || $0 == first + 1 } } ?? false
        }
        guard isRanked, rows.count > 3, rows.count(where: { $0[1].kind == .number }) * 4 < rows.count else {
            return rows
        }
        return rows.map { row in
            guard row[1].kind == .number else { return row }
            return [row[0], RowToken(.hangul, row[1].text)] + row[2...]
        }
    }

    /// `3 쿼크 안경 S1 가나(加那) 51g 2025.10.24` under `번호 제품명 제조사 무게 출시일`: before what is told in figures stands the maker,
    /// one word and perhaps its Hanzi, and all before that is the product.
    private func withMakersApart() -> [[RowToken]] {
        let rows = withNamesBehindRanks()
        guard let labels = header.onlyWords else { return rows }
        let first = labels.first.map(TableWords.namesRank) ?? false ? 1 : 0
        guard labels.count > first + 2, RowTable.products.contains(labels[first]),
            RowTable.makers.contains(labels[first + 1])
        else { return rows }
        let makers = rows.compactMap { maker(in: $0, from: first) }
        // All other columns are of figures, as many as the header has labels for.
        let counts = Set(zip(rows, makers).map { row, maker in row.count - maker.upperBound })
        guard makers.count == rows.count, let count = counts.first, counts.count == 1,
            makers.contains(where: { $0.lowerBound > first + 1 }),
            header.cutter.likelier(than: first + 2 + count).isEmpty
        else { return rows }
        return zip(rows, makers).map { row, maker in
            let product = Scalars(row[first..<maker.lowerBound].map(\.text).joined(separator: [" "]))
            let name = Scalars(row[maker].map(\.text).joined(separator: [" "]))
            // As a unit is, the product is a cell beside any other.
            return row[..<first] + [RowToken(.unit, product[...]), RowToken(.hanzi, name[...])]
                + row[maker.upperBound...]
        }
    }

    /// The words before the figures and days that end the row.
    private func maker(in row: [RowToken], from first: Int) -> Range<Int>? {
        let figures = row.reversed().prefix { token in
            token.kind == .number || token.kind == .date || token.kind == .sign || TypedWords.isAbsence(token.text)
        }
        let end = row.count - figures.count
        guard !figures.isEmpty, end > first + 1 else { return nil }
        let start = row[end - 1].kind == .hanzi && !isGlossed(row[end - 1]) ? end - 2 : end - 1
        guard start > first, row[start].kind != .number, row[start].kind != .date else { return nil }
        return start..<end
    }

    private static let products = WordList("제품명 제품 모델 모델명 기종 상품 상품명 브랜드 차종 차종명 품명")
    private static let makers = WordList("제조사 개발사 기업 기업명 회사 회사명 업체 업체명 출시사 브랜드")

    private func rebuildTyped() -> TableDraft? {
        let runs = rows.map { self.runs($0) }
        let table = agreeing(runs)
        if !hasRowsOfOneLine || table?.confidence ?? 0 > RowTable.agreement { return table }
        return FreeColumn(header: header, rows: cells(runs), known: table).rebuild() ?? table
    }

    /// Codes stand side by side, and the header has labels for all of them.
    private func hasLabelsForCodes() -> Bool {
        guard !header.isEmpty, rows.contains(where: { zip($0, $0.dropFirst()).contains { isCode($0) && isCode($1) } })
        else { return false }
        var apart = self
        apart.hasCodesApart = true
        let cutter = header.cutter
        guard let many = commonest(rows.map { apart.runs($0).count }), let few = commonest(rows.map { runs($0).count })
        else { return false }
        return many > few
            && cutter.cost(many) < cutter.cost(few) + RowTable.codeWorth * Double(many - few)
    }

    /// How much likelier a cell is for being a code.
    private static let codeWorth = 0.75

    /// `FC4150`, `ASIL-B`: Latin letters with a digit or a hyphen.
    private func isCode(_ token: RowToken) -> Bool {
        token.kind == .latin && token.text.contains { Letters.isDigit($0) || $0 == "-" }
    }

    private func commonest(_ counts: [Int]) -> Int? {
        Set(counts).max { left, right in
            (counts.count { $0 == left }, -left) < (counts.count { $0 == right }, -right)
        }
    }

    /// Where so many of the rows agree, the odd one out is no sign of a free column.
    private static let agreement = 0.84

    private func agreeing(_ runs: [[Run]]) -> TableDraft? {
        let cut = runs.map { limited($0, header.wordCount) }
        guard let columns = columnCount(cut, header.wordCount), columns >= 2 else { return nil }
        let agreeing = cut.indices.filter { cut[$0].count == columns }
        guard !agreeing.isEmpty else { return nil }
        let kinds = (0..<columns).map { column in commonest(agreeing.map { cut[$0][column].kind }) }
        let fitted = cut.map { $0.count == columns + 1 ? joined($0, to: kinds) ?? $0 : $0 }
        if zip(fitted, cut).contains(where: { $0.count != $1.count }) { return self.agreeing(fitted) }
        let ordinals = kinds.indices.filter { column in
            kinds[column] == .number && agreeing.allSatisfy { isOrdinal(rows[$0][cut[$0][column].words]) }
        }
        if let place = model(kinds, ordinals) { return self.agreeing(cut.map { joined($0, at: place, columns) }) }
        let cutter = RowCutter(kinds: kinds)
        lazy var shares = self.shares(agreeing, columns, cut)
        let cells = rows.indices.map { place in
            let row = rows[place]
            if let cells = sum(row, kinds) { return cells }
            if lines.count == rows.count, let cells = cellsBetweenBlanks(place, cut[place], columns) { return cells }
            if let cells = lackingFigures(row, kinds, shares) { return cells }
            let runs = cut[place].count == columns ? cut[place] : self.runs(row, withAbsences: kinds)
            if let cells = verdicts(row, kinds) { return cells }
            return runs.count == columns
                ? runs.map { RowCutter.joined(row[$0.words]) }
                : cutter.cut(row.map { isGlossed($0) ? RowToken(.hanzi, $0.text) : $0 })
        }
        let labels =
            leavesFirstEmpty && columns > 2
            ? [[]] + header.cutter.cut(over: Array(figures(kinds, cells).dropFirst()))
            : header.cutter.cut(over: figures(kinds, cells))
        return TableDraft(header: labels, rows: cells, confidence: Double(agreeing.count) / Double(max(1, rows.count)))
    }

    /// Which columns have a share in every whole row.
    private func shares(_ whole: [Int], _ columns: Int, _ cut: [[Run]]) -> [Bool] {
        (0..<columns).map { column in
            whole.allSatisfy { place in rows[place][cut[place][column].words].last?.text.last == "%" }
        }
    }

    /// The kinds, where figures that are shares are told from others.
    private func figures(_ kinds: [RowToken.Kind], _ cells: [[Scalars]]) -> [RowToken.Kind] {
        kinds.enumerated().map { column, kind in
            // The first column may hold ranks and years.
            guard kind == .number, column > 0 else { return kind }
            let shares = cells.count { column < $0.count && $0[column].last == "%" }
            return shares * 5 >= cells.count * 4 ? .share : shares == 0 ? .amount : kind
        }
    }

    /// `1 단`, `2 세대`: which of them, and no amount.
    private func isOrdinal(_ words: ArraySlice<RowToken>) -> Bool {
        guard let text = words.first?.text, words.count == 1 else { return false }
        return RowTable.ordinals.contains(text.drop { Letters.isDigit($0) || Letters.isBlank($0) })
    }

    private static let ordinals = WordList("단 급 차 세대 축 층 호 형")

    /// `고해상도 GF03`, `IX-M 의료용`, `1 단 스크루`: a name and its model are one cell, where the labels fit the other columns
    /// far better so. Returns the place of the model.
    private func model(_ kinds: [RowToken.Kind], _ ordinals: [Int]) -> Int? {
        guard !leavesFirstEmpty, kinds.count > 2, !header.isEmpty else { return nil }
        let cutter = header.cutter
        let known = cutter.cost(over: kinds)
        return kinds.indices.dropFirst().first { place in
            let pair = (kinds[place - 1], kinds[place])
            guard
                pair == (.hangul, .latin) || pair == (.latin, .hangul)
                    || ordinals.contains(place - 1) && kinds[place] == .hangul
            else { return false }
            var fewer = kinds
            fewer.remove(at: place)
            return cutter.cost(over: fewer) + 1 < known
        }
    }

    /// `TC 심사 중`, where other rows have `시험 비행`: two runs of words are one cell, if the others then fit.
    private func joined(_ runs: [Run], to kinds: [RowToken.Kind]) -> [Run]? {
        let places = runs.indices.dropFirst().filter { place in
            let pair = (runs[place - 1].kind, runs[place].kind)
            guard pair == (.latin, .hangul) || pair == (.hangul, .latin) else { return false }
            let joined = self.joined(runs, at: place, runs.count)
            return zip(joined, kinds).enumerated().allSatisfy { column, kind in
                column == place - 1 ? kind.1 == .hangul : kind.0.kind == kind.1
            }
        }
        guard places.count == 1, var joined = places.first.map({ self.joined(runs, at: $0, runs.count) }) else {
            return nil
        }
        joined[places[0] - 1].kind = .hangul
        return joined
    }

    private func joined(_ runs: [Run], at place: Int, _ columns: Int) -> [Run] {
        guard runs.count == columns else { return runs }
        var runs = runs
        let next = runs.remove(at: place)
        runs[place - 1].words = runs[place - 1].words.lowerBound..<next.words.upperBound
        return runs
    }

    private static let farLikelier = 0.5

    /// The number of cells most rows have; no more than the header has words.
    private func columnCount(_ cut: [[Run]], _ words: Int) -> Int? {
        guard let usual = commonest(cut.map { $0.count }) else { return nil }
        guard words > 0, !leavesFirstEmpty else { return usual }
        // Rows that lack cells may be as many as whole ones: the labels tell.
        let cutter = header.cutter
        let fuller = Set(cut.map { $0.count }).filter { count in
            count > usual && count <= words && cut.count { $0.count == count } * 2 >= cut.count { $0.count == usual }
                && cutter.cost(count) + RowTable.farLikelier < cutter.cost(usual)
        }
        return min(fuller.max() ?? usual, words)
    }

    /// Neighbouring words that make one cell: Hangul with Hangul, a name with its Hanzi.
    ///
    /// - Parameter apart: Words of this kind are cells by themselves.
    private func runs(_ tokens: [RowToken], apart: RowToken.Kind? = nil) -> [Run] {
        var runs: [Run] = []
        runs.reserveCapacity(tokens.count)
        for (place, token) in tokens.enumerated() {
            if let last = runs.last, apart == nil || last.kind != apart && token.kind != apart,
                !hasCodesApart || !isCode(token) || !isCode(tokens[place - 1]),
                goesOn(last.kind, token, tokens[place - 1])
            {
                runs[runs.count - 1] = Run(kind: joinedKind(last.kind, token), words: last.words.lowerBound..<place + 1)
            } else if let last = runs.last, token.kind == .number, isOf(tokens[place - 1]) {
                let goesOn = place + 1 < tokens.count && tokens[place + 1].kind == .hangul
                runs[runs.count - 1] = Run(kind: goesOn ? .hangul : .number, words: last.words.lowerBound..<place + 1)
            } else {
                runs.append(Run(kind: isGlossed(token) ? .hanzi : token.kind, words: place..<place + 1))
            }
        }
        return runs
    }

    /// The cells that the kinds of a row's words make.
    static func cells(of row: [RowToken]) -> [Range<Int>] {
        RowTable(header: TableHeader([]), rows: [], leavesFirstEmpty: false, hasRowsOfOneLine: false).runs(row).map(
            \.words)
    }

    /// `비상장` or `미정` where other rows have a figure or a day.
    private func runs(_ row: [RowToken], withAbsences kinds: [RowToken.Kind]) -> [Run] {
        guard row.contains(where: { TypedWords.isAbsence($0.text) }) else { return [] }
        let runs = self.runs(row.map { TypedWords.isAbsence($0.text) ? RowToken(.sign, $0.text) : $0 }, apart: .sign)
        let fits = zip(runs, kinds).allSatisfy { $0.kind != .sign || $1 != .hangul && $1 != .hanzi }
        return fits ? runs : []
    }

    /// `시장 가격의`, before the figure that says how much of it; `협의` is a noun.
    private func isOf(_ token: RowToken) -> Bool {
        token.kind == .hangul && CellBreaks.isOf(token.text)
    }

    private func groups() -> [[ArraySlice<RowToken>]] { rows.map { row in runs(row).map { row[$0.words] } } }

    /// The words of each run as one.
    private func cells(_ runs: [[Run]]) -> [[RowToken]] {
        zip(rows, runs).map { row, runs in
            runs.map { RowToken($0.kind, Scalars(row[$0.words].map(\.text).joined(separator: [" "]))[...]) }
        }
    }

    /// Whether a word goes on with the cell before it: `2025 년 Q1` is one cell, `2025 년 LX200` a date and a name.
    private func goesOn(_ kind: RowToken.Kind, _ token: RowToken, _ before: RowToken) -> Bool {
        // `로봇, 광전자 가나(加那), 다라`: a list and what begins another.
        if before.text.contains(","), isNamed(token) { return false }
        return isOneCell(kind, token.kind) && (kind != .date || isQuarter(token))
    }

    /// Behind its Hanzi a name is complete: what follows is the next cell.
    private func joinedKind(_ kind: RowToken.Kind, _ token: RowToken) -> RowToken.Kind {
        token.kind == .hanzi || isGlossed(token) ? .hanzi : kind
    }

    /// `가나(加那)`
    private func isGlossed(_ token: RowToken) -> Bool {
        token.kind == .hangul && token.text.last == ")" && token.text.contains(where: Letters.isHanzi)
    }

    /// `가나(加那)`, `가나(加那), 다라(多罗)`
    private func isNamed(_ token: RowToken) -> Bool {
        isGlossed(token) || token.kind == .hangul && token.text.contains { $0 == "(" } && token.text.contains(",")
    }

    private func isQuarter(_ token: RowToken) -> Bool {
        token.text.count <= 3 && token.text.contains(where: Letters.isDigit)
    }

    private func isOneCell(_ left: RowToken.Kind, _ right: RowToken.Kind) -> Bool {
        switch (left, right) {
        case (.hangul, .hangul), (.hangul, .hanzi), (.latin, .hanzi), (.hanzi, .hanzi), (.latin, .latin),
            (.hangul, .sign), (.sign, .hangul), (.date, .latin), (.place, .hanzi):
            true
        default: false
        }
    }

    /// Where the header has fewer words than a row has runs, `SCARA 로봇` is one cell; a place is the last to be joined.
    private func limited(_ runs: [Run], _ words: Int) -> [Run] {
        var runs = runs
        while words > 1, runs.count > words,
            let place = joint(runs, withPlaces: false) ?? joint(runs, withPlaces: true)
        {
            let next = runs.remove(at: place)
            runs[place - 1].words = runs[place - 1].words.lowerBound..<next.words.upperBound
            if runs[place - 1].kind != .date { runs[place - 1].kind = .hangul }
        }
        return runs
    }

    /// The first run that may be one cell with the run before it.
    private func joint(_ runs: [Run], withPlaces: Bool) -> Int? {
        func isText(_ run: Run) -> Bool {
            run.kind == .hangul || run.kind == .latin || run.kind == .hanzi || withPlaces && run.kind == .place
        }
        return runs.indices.dropFirst().first {
            isText(runs[$0 - 1]) && isText(runs[$0]) || runs[$0 - 1].kind == .date && runs[$0].kind == .latin
        }
    }

    private func commonest(_ kinds: [RowToken.Kind]) -> RowToken.Kind {
        let all: [RowToken.Kind] = [.number, .date, .hangul, .hanzi, .latin, .place, .round, .unit, .sign]
        return all.max { left, right in kinds.count { $0 == left } < kinds.count { $0 == right } } ?? .hangul
    }
}
