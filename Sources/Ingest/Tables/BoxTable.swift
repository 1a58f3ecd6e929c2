/// Rebuilds what is told of an event or a call as a table: `구분 내용` over `모집 대상 설립 7 년 이내 …`, `지원 내용` and a list. Each
/// line that goes on with none before it begins with its label.
struct BoxTable {
    let header: TableHeader
    let lines: [TableLine]

    /// The table, or nil where its labels are not those of such boxes.
    func rebuild() -> TableDraft? {
        guard let labels = header.onlyWords, labels.count == 2, TableWords.isCorner(labels[0]),
            BoxTable.contents.contains(labels[1])
        else { return nil }
        let starts = lines.indices.filter { $0 == 0 || !goesOn($0) }
        let ends = starts.compactMap { endOfLabel(lines[$0]) }
        let known = zip(starts, ends).count { endsLabel(lines[$0], $1) }
        guard starts.count > 2, ends.count == starts.count, known * 2 > starts.count else { return nil }
        let rows = zip(starts, starts.dropFirst() + [lines.count]).enumerated().map { row, range in
            [RowCutter.joined(lines[range.0].tokens[..<ends[row]]), value(range.0..<range.1, behind: ends[row])]
        }
        return TableDraft(header: labels.map { Array($0) }, rows: rows, confidence: 0.75)
    }

    /// What is told behind a label of so many words.
    private func value(_ range: Range<Int>, behind label: Int) -> Scalars {
        let first = lines[range.lowerBound]
        let rest = lines[range].dropFirst()
        if label < first.tokens.count {
            return CellText.of(first.text(label..<first.tokens.count), on: first, then: rest)
        }
        return rest.first.map { CellText.of($0.line.text, on: $0, then: rest.dropFirst()) } ?? []
    }

    private func goesOn(_ place: Int) -> Bool {
        let line = lines[place]
        return line.hasBullet || line.beginsCell || lines[place - 1].breaksOff
            || Phrases.hasOpenBracket(lines[place - 1].line.text)
    }

    /// How many words of a line are its label: few, and rather those that end as labels do.
    private func endOfLabel(_ line: TableLine) -> Int? {
        let count = line.tokens.count
        if (1..<3).contains(count), line.tokens.allSatisfy({ $0.kind == .hangul }), endsLabel(line, count) {
            return count
        }
        let places = 1..<max(1, min(count, BoxTable.longest + 1))
        return places.min { cost($0, line) < cost($1, line) }
    }

    private static let longest = 3

    private func cost(_ end: Int, _ line: TableLine) -> Double {
        let cut = CellBreaks.costs(line.tokens, behind: end - 1).cut
        return endsLabel(line, end) ? cut - 2 : cut
    }

    private func endsLabel(_ line: TableLine, _ end: Int) -> Bool {
        BoxTable.endings.contains(line.tokens[end - 1].text)
    }

    private static let contents = WordList("내용 세부내용 주요내용 상세 상세내용 설명 안내")
    private static let endings = WordList(
        """
        행사명 대회명 사업명 과정명 명칭 일시 일자 시간 기간 장소 지역 주최 주관 후원 대상 규모 인원 자격 조건 요건 내용 사항 혜택 방법 방식 서류 기한 마감 마감일 절차 일정
        기관명 기업명 회사명 단체명 설립 설립일 창립 소재지 본사 위치 대표 대표자 인력 직원 면적 시설 예산 재원 주소 전화 이메일
        문의 문의처 연락처 비용 참가비 상금 분야 주제 언어 프로그램 특전 발표 선정 접수 신청 접수처 홈페이지 정원 평가 심사
        """)
}
