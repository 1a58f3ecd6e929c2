/// Finds boxes that announce an event: a poster's lines, `주최기관`, `모집기간`, `行사일정` with what belongs to them.
///
/// They are kept as the words of a picture (a quotation); their dates become events.
struct Announcements {
    let lines: [Line]
    let body: [Int]
    let tables: [Zone]

    /// The boxes; a table of labels inside one is part of it, a programme stays a table.
    func zones() -> [Zone] {
        guard let first = firstLabel(), labelCount() >= 2 else { return [] }
        let start = boxStart(first)
        let end = boxEnd(from: first)
        if labelCount(englishToo: false) == 0, labelCount() < 3 || !isEnglish(start..<end) { return [] }
        // Items alone, with no poster around them, are a list.
        if (start..<end).allSatisfy({ isItem(lines[body[$0]]) }) { return [] }
        var zones: [Zone] = []
        var open = start
        let programmes = tables.filter {
            $0.range.lowerBound >= start && $0.range.upperBound <= end && !isLabelTable($0)
        }
        // The labels of a table of something else make no box of the lines around it.
        let areInside = body.indices.allSatisfy { position in
            !isLabel(position) || programmes.contains { $0.range.contains(position) }
        }
        if areInside { return [] }
        for table in programmes {
            addBox(open..<captionStart(table.range.lowerBound, open), &zones)
            open = table.range.upperBound
        }
        addBox(open..<end, &zones)
        return zones
    }

    private func addBox(_ range: Range<Int>, _ zones: inout [Zone]) {
        guard !range.isEmpty else { return }
        var text = Scalars()
        for position in range {
            if !text.isEmpty { text.append(InlineMark.lineBreak) }
            let line = lines[body[position]]
            text += line.hasTabs ? Scalars(line.cells.joined(separator: [" "])) : line.text
        }
        zones.append(Zone(kind: .box, range: range, blocks: [Block(.figureText, text, lines: range.map { body[$0] })]))
    }

    /// The short line over a programme is its caption.
    private func captionStart(_ table: Int, _ open: Int) -> Int {
        let before = table - 1
        guard before >= open, !isLabel(before), lines[body[before]].text.count < 30,
            !lines[body[before]].endsSentence,
            !lines[body[before]].isBold, lines[body[before]].text.last != ":",
            lines[body[before]].lead.kind == .none
        else { return table }
        return before
    }

    private func firstLabel() -> Int? { body.indices.first { isLabel($0) } }

    private func labelCount(englishToo: Bool = true) -> Int {
        body.indices.count { isLabel($0) && (englishToo || !EventLabels.isEnglishHeading(lines[body[$0]])) }
    }

    /// A poster in English: an article in Korean may have an English heading too.
    private func isEnglish(_ range: Range<Int>) -> Bool {
        let (hangul, latin) = range.reduce((0, 0)) { counts, position in
            let text = lines[body[position]].text
            return (counts.0 + text.count(where: Letters.isHangul), counts.1 + text.count(where: Letters.isLatin))
        }
        return hangul * 10 < latin
    }

    /// `3) 신청 방법` is a part of an article on a policy, no label.
    private func isLabel(_ position: Int) -> Bool {
        let line = lines[body[position]]
        return line.lead.kind != .parenthesisNumber && EventLabels.label(of: line) != nil
    }

    /// A box of two columns whose first holds labels.
    private func isLabelTable(_ table: Zone) -> Bool {
        let labelled = table.range.count { isLabel($0) }
        return labelled * 2 >= table.range.count
    }

    /// Back over the poster's heading lines, to the last sentence.
    private func boxStart(_ first: Int) -> Int {
        var start = first
        while start > 0, isPosterLine(lines[body[start - 1]]) { start -= 1 }
        return start
    }

    private func isItem(_ line: Line) -> Bool {
        guard line.hashes == 0, !line.hasTabs else { return false }
        switch line.lead.kind {
        case .dash, .bullet, .triangle: return true
        default: return false
        }
    }

    /// Lines of a poster: headings, addresses, bullets, and anything short that is no sentence.
    private func isPosterLine(_ line: Line) -> Bool {
        if line.hashes > 0 || line.isBold || Phrases.starts(line.text, Words.http) { return true }
        switch line.lead.kind {
        case .dash, .bullet, .reference, .star: return true
        default: return line.text.count < 80 && !line.endsSentence
        }
    }

    /// On to the end of the body, or to where running text comes again.
    private func boxEnd(from first: Int) -> Int {
        var end = first + 1
        var sentences = 0
        while end < body.count {
            let line = lines[body[end]]
            sentences =
                line.endsSentence && line.text.count > 80 && !line.hasTabs
                    && line.lead.kind == .none ? sentences + 1 : 0
            if sentences == 2 { return end - 1 }
            end += 1
        }
        return end
    }
}

/// The labels of announcements.
enum EventLabels {
    /// `call` is until when one may apply.
    enum Label { case host, date, call, place, manner, name, other }

    /// The label a line begins with, its bullet aside.
    static func label(of line: Line) -> Label? {
        if line.hasTabs { return line.cells.first.flatMap { exact(Phrases.squeezed($0)) } }
        let text = withoutLeads(line)
        guard mayBeLabel(text) else { return isEnglishHeading(line) ? .other : nil }
        if let colon = colon(of: text), let label = exact(Phrases.squeezed(text[..<colon])) { return label }
        if text.count <= 10, let label = exact(Phrases.squeezed(text)) { return label }
        return isEnglishHeading(line) ? .other : nil
    }

    /// `장소 안후이성 허페이`, `모집 규모 10 개사`: a label and its value with no colon between, in a box of such lines. A line
    /// of labels alone is a table's header.
    static func bareLabel(_ line: Line) -> (label: Label, value: Scalars)? {
        // Hardly any line begins so.
        guard let first = line.text.first, bareLabels.hasWord(beginningWith: first) else { return nil }
        guard line.lead.kind == .none, !line.endsSentence, !line.text.contains(":") else { return nil }
        let words = Phrases.words(line.text)
        for count in [2, 1] where words.count > count {
            let label = words[..<count].flatMap { $0 }
            guard bareLabels.contains(label[...]), let exact = exact(label) else { continue }
            let value = Scalars(words[count...].joined(separator: [" "]))
            let isDated = value.first.map(Letters.isDigit) ?? false
            guard isDated || exact != .date && exact != .call, !words[count...].contains(where: bareLabels.contains)
            else { return nil }
            return (exact, value)
        }
        return nil
    }

    private static let bareLabels = WordList(
        """
        행사명 대회명 포럼명 교육명 일시 행사일시 행사일정 행사기간 개최일시 모집기간 접수기간 신청기간 장소 행사장소 개최장소 주최 주관
        주최기관 주관기관 모집대상 모집분야 모집규모 지원내용 신청방법 참가대상 문의
        """)

    /// `#### 📄 How to apply`: the heading of a part of a poster in English.
    static func isEnglishHeading(_ line: Line) -> Bool {
        guard line.hashes > 0 || line.isBold, line.text.count < 40, !line.text.contains(where: Letters.isHangul) else {
            return false
        }
        let letters = line.text.drop { !Letters.isLatin($0) }
        let words = String(String.UnicodeScalarView(letters)).lowercased().split(separator: " ")
        return [words.first, words.last].contains { $0.map { englishHeadings.contains(String($0)) } ?? false }
    }

    private static let englishHeadings: Set = [
        "eligibility", "apply", "timeline", "schedule", "prize", "prizes", "awards", "inquiries", "inquiry",
        "contact", "venue", "organizer", "organizers", "theme", "application", "registration", "deadline", "benefits",
    ]

    /// `- ▶ 지역` is labelled as `지역` is.
    private static func withoutLeads(_ line: Line) -> ArraySlice<Unicode.Scalar> {
        guard line.lead.length > 0 else { return line.text[...] }
        let text = line.text[line.lead.length...].trimmed
        return text[Lead(of: text).length...].drop(while: Letters.isBlank)
    }

    /// Where the label before a value ends.
    private static func colon(of text: ArraySlice<Unicode.Scalar>) -> Int? {
        text.prefix(longestLabel).firstIndex { $0 == ":" || $0 == "：" }
    }

    /// `모집 규모: 10 개 사`, its bullet aside.
    static func hasColon(_ line: Line) -> Bool { line.text.prefix(longestLabel).contains(":") }

    private static let longestLabel = 14

    /// What stands behind the label.
    static func value(of line: Line) -> Scalars? {
        if line.hasTabs { return line.cells.dropFirst().first { !$0.isEmpty } }
        guard let colon = line.text.firstIndex(where: { $0 == ":" || $0 == "：" }), colon < 18 else { return nil }
        let value = line.text[(colon + 1)...].trimmed
        return value.isEmpty ? nil : value
    }

    /// `참가 신청: 2025.06.10-2025.06.24` says until when, `참가 신청: 전자우편` how.
    static func isApplication(_ line: Line) -> Bool {
        dated(line).map { applications.contains($0[...]) } ?? false
    }

    static func isApplication(label: Scalars) -> Bool { applications.contains(Phrases.squeezed(label)[...]) }

    /// `캠프 일정: 2025.10.20-2025.10.24`: when it takes place, whatever it is called.
    static func isSchedule(_ line: Line) -> Bool {
        guard let label = dated(line), schedules.contains(label.suffix(2)) else { return false }
        return !steps.contains { Phrases.contains(Array(label.dropLast(2)), $0) }
    }

    /// The label of a date.
    private static func dated(_ line: Line) -> Scalars? {
        let text = withoutLeads(line)
        guard let colon = colon(of: text),
            text[(colon + 1)...].first(where: { !Letters.isBlank($0) }).map(Letters.isDigit) ?? false
        else { return nil }
        return Phrases.squeezed(text[..<colon])
    }

    private static let applications = WordList(
        """
        참가신청 신청접수 접수 신청 모집 참가접수 참가모집 신청서접수 신청서제출 서류접수 온라인접수 참가등록 사전등록 기업모집 참가기업모집 참가자모집 참가팀모집
        신청기간 접수기간 모집기간 공고및접수 모집공고 모집및접수 신청및접수
        """)
    private static let schedules = WordList("일정 일시 기간")
    /// What is done before it: `추가 모집 기간`.
    private static let steps = [
        "모집", "접수", "신청", "지원", "심사", "서류", "발표", "결과", "계약", "수행", "사업", "선정", "평가", "세부", "추진", "참가", "제출", "등록",
    ].map { scalars($0) }

    private static func exact(_ word: Scalars) -> Label? {
        if let label = words[word] { return label }
        // `전시장소`, `전시회명`; but `접수장소` is where to apply.
        guard (3...6).contains(word.count), !applying.contains(word.prefix(2)) else { return nil }
        return Phrases.ends(word, with: somewhere)
            ? .place : names.contains { Phrases.ends(word, with: $0) } ? .name : nil
    }

    private static let somewhere = scalars("장소")
    private static let names = ["회명", "행사명"].map { scalars($0) }
    private static let applying = WordList("접수 신청 모집 제출 등록 집결 집합 교부 수령")

    /// Hardly any line begins with the letter of a label.
    private static func mayBeLabel(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let first = text.first else { return false }
        return InlineMark.isMark(first) || Letters.isBlank(first) || anyLabels.hasWord(beginningWith: first)
            || text.prefix(longestLabel).contains { $0 == "장" || $0 == "명" }
    }

    private static let anyLabels = WordList(Array(words.keys))

    private static let words: [Scalars: Label] = {
        var words: [Scalars: Label] = [:]
        for (list, label) in [
            ("주최기관 주최 주관 주관기관 후원기관 후원 협력기관 협력 主办单位 主办 支持单位 协办单位 承办单位 공동주최", Label.host),
            ("행사일정 행사일시 행사기간 전시기간 개최기간 대회기간 교육기간 진행기간 운영기간 일시 일정 기간 개최일정 개최일시 활동일정 时间", .date),
            ("모집기간 접수기간 신청기간 지원기간 모집일정 신청기한 접수기한 모집기한", .call),
            ("행사장소 장소 개최장소 지역 地点", .place),
            ("방식 진행방식 개최방식 행사방식 운영방식 개최형식 진행형식", .manner),
            ("행사명 대회명 포럼명 교육명 행사이름", .name),
            ("주제 모집대상 모집분야 모집규모 지원내용 신청방법 평가방법 참가문의 문의 이메일 홈페이지 로드쇼기업 참가대상 참가신청 접수방법 IR개최일정", .other),
        ] {
            for word in list.split(separator: " ") { words[scalars(String(word))] = label }
        }
        return words
    }()
}
