/// Finds tables without a header, each row of which is a label and what it says of one thing: `설립 2005 년`,
/// `소재지 선전시 난산구`; or a year and what happened then.
struct KeyTables {
    let lines: [Line]
    let body: [Int]
    let measure: Int
    /// Positions that other tables take.
    let taken: TakenPositions

    private struct Row {
        let label: Scalars
        var value: Scalars
    }

    func zones() -> [Zone] { Zone.all(before: body.count) { taken.contains($0) ? nil : zone(from: $0) } }

    private func line(_ position: Int) -> Line { lines[body[position]] }

    private func zone(from start: Int) -> Zone? {
        guard position(start, mayBegin: true) else { return nil }
        var rows: [Row] = []
        var end = start
        while end < body.count, !taken.contains(end), position(end, mayBegin: end == start) {
            if let row = row(line(end)), !rows.contains(where: { $0.label == row.label }) {
                rows.append(row)
            } else if let last = rows.last, goesOn(end, last) {
                let isSpaced = line(end - 1).blanksAfter > 0
                LineJoin.append(line(end).text, to: &rows[rows.count - 1].value, afterBlank: isSpaced)
            } else {
                break
            }
            end += 1
        }
        guard rows.count >= 3, rows.allSatisfy({ !$0.value.isEmpty }), agree(rows) else { return nil }
        let table = TableDraft(header: [], rows: rows.map { [$0.label, $0.value] }, confidence: 0.75)
        return Zone(
            kind: .table, range: start..<end,
            blocks: [Block(.table, [], lines: (start..<end).map { body[$0] }, table: table)])
    }

    /// No sentence, no marked line, and no gap before it but at the head of the table.
    private func position(_ position: Int, mayBegin: Bool) -> Bool {
        let line = line(position)
        return line.lead.kind == .none && !line.isCaption && !line.endsSentence
            && (mayBegin || line.blankLinesBefore < 3)
    }

    /// All labels are years, which go one way, or none is.
    private func agree(_ rows: [Row]) -> Bool {
        let years = rows.compactMap { KeyTables.year($0.label) }
        guard let first = years.first, let last = years.last else { return true }
        return years.count == rows.count
            && zip(years, years.dropFirst()).allSatisfy { first < last ? $0 <= $1 : $0 >= $1 }
    }

    private func goesOn(_ position: Int, _ row: Row) -> Bool {
        row.value.isEmpty || KeyTables.year(row.label) != nil && line(position - 1).breaksInsideWord
            || KeyTables.year(row.label) == nil && goesOnBehindLabel(position, row)
    }

    private func goesOnBehindLabel(_ position: Int, _ row: Row) -> Bool {
        line(position).blankLinesBefore == 0 && !line(position).beginsPage
            || line(position - 1).breaksInsideWord || row.value.last == ","
    }

    /// The label that a line begins with, and the rest.
    private func row(_ line: Line) -> Row? {
        // Most lines begin with no label at all: their first word tells.
        let head = line.text.prefix { !Letters.isBlank($0) }
        if let year = yearRow(line, head) { return year }
        guard KeyTables.beginnings.contains(head.prefix(2)) else { return nil }
        let words = Phrases.words(line.text)
        let counts = [2, 1].filter { $0 <= words.count }
        guard let count = counts.first(where: { isLabel(words.prefix($0)) }) else { return nil }
        let value = Scalars(words.dropFirst(count).joined(separator: [" "]))
        guard Particles.count(value) == 0 else { return nil }
        return Row(label: Scalars(words.prefix(count).joined(separator: [" "])), value: value)
    }

    /// `2016 년 세 브랜드를 합쳐 설립`
    private func yearRow(_ line: Line, _ head: ArraySlice<Unicode.Scalar>) -> Row? {
        guard head.first.map(Letters.isDigit) ?? false, line.width < measure * 95 / 100 else { return nil }
        let tokens = RowTokens.of(line.text)
        guard let date = tokens.first, date.kind == .date, tokens.count > 1, KeyTables.year(Array(date.text)) != nil
        else { return nil }
        let value = line.text[(date.text.endIndex - line.text.startIndex)...]
        return Row(label: Array(date.text), value: Array(value).trimmed)
    }

    private static func year(_ label: Scalars) -> Int? {
        let digits = label.prefix { Letters.isDigit($0) }
        guard digits.count == 4, let year = Int(text: digits), (1900..<2100).contains(year) else { return nil }
        let rest = label[digits.endIndex...].drop(while: Letters.isBlank)
        return rest.first == "년" || rest.first == "." ? year : nil
    }

    private func isLabel(_ words: ArraySlice<ArraySlice<Unicode.Scalar>>) -> Bool {
        KeyTables.labels.contains(Scalars(words.joined())[...])
    }

    private static let labels = WordList(labelWords)
    /// The first two letters of each.
    private static let beginnings = WordList(
        Set(labelWords.split { $0 == " " || $0 == "\n" }.map { $0.prefix(2) }).sorted().joined(separator: " "))
    private static let labelWords = """
        기업명 회사명 기관명 명칭 영문명 설립 설립일 설립연도 설립시기 설립시간 창립일 위치 소재지 본사 본사위치 주소 면적 부지면적 총면적 인구 대표 대표자 창립자 창업자 설립자 법인대표
        업종 분야 사업분야 주요분야 주요제품 주력제품 주요산업 주력산업 주요사업 주요업무 주요고객 주요기능 직원수 임직원수 인원 매출 매출액 자본금 등록자본 투자단계 투자유치 투자현황 누적투자
        임직원 직원 종업원 고객 고객사 투자자 주요투자자 주요투자사 경쟁사 협력사 대표이사 대표제품 핵심제품 핵심기술 주요기술 보유기술 모회사 자회사 법인명 종목코드 상장시장 관할
        홈페이지 웹사이트 입주기업 입주기업수 규모 특징 운영기관 관리기관 주관기관 소속 상장 상장일 시가총액 특허 연락처 이메일
        """
}
