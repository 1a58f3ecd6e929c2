/// Finds the events that articles announce: in boxes and posters, in calls with a deadline.
struct AnnouncedEvents {
    let lines: [Line]
    let dialect: Dialect

    /// The event of one article, if it announces one; and the call for those who may take part, if it has both dates.
    func find(in article: ArticleDraft, _ reading: ArticleReading, number: Int) -> [EventDraft] {
        let title = withoutRemark(article.title)
        let announces = AnnouncedEvents.endings.contains { Phrases.contains(Array(title.suffix(10)), $0) }
        let box = reading.blocks.filter { $0.kind == .figureText }.flatMap(\.lines)
        let boxed = datedLine(box)
        let labelled = announces ? labelledLines(article.body) : []
        // When it takes place counts more than until when one may apply.
        guard let dated = boxed ?? labelled.first(where: { !$0.isCall }) ?? labelled.first else {
            return isCall(title) ? told(title, article, reading, number) : []
        }
        guard announces || hasHost(box) else { return [] }
        let beside = article.body.filter { abs($0 - dated.line) < 5 }
        let event = EventDraft(
            name: labelledName(box) ?? labelledName(beside) ?? bracketedName(beside)
                ?? name(article, box, isCall: dated.isCall),
            start: dated.range.start, end: dated.range.end,
            place: place(box.isEmpty ? article.body : box) ?? place(beside),
            article: number, lines: [dated.line])
        // A deadline alone is said of the event.
        guard !dated.isCall, isCall(title),
            let call = labelled.first(where: { $0.isCall && $0.range.start < $0.range.end })
        else { return [event] }
        return [
            event,
            EventDraft(
                name: callName(title), start: call.range.start, end: call.range.end, place: nil,
                article: number, lines: [call.line]),
        ]
    }

    /// What the running text of a call tells of when the event takes place, and until when one may apply.
    private func told(
        _ title: Scalars, _ article: ArticleDraft, _ reading: ArticleReading, _ number: Int
    ) -> [EventDraft] {
        guard let year = yearOfEvent(title) else { return [] }
        let dates = reading.blocks.filter { $0.kind == .paragraph }.flatMap {
            CallInText(block: $0, year: year).dates()
        }
        let event = dates.first { !$0.isCall }.map { dated in
            EventDraft(
                name: quoted(title) ?? withoutEnding(withoutHost(title), isCall: false), start: dated.range.start,
                end: dated.range.end, place: dated.place, article: number, lines: [dated.line])
        }
        let call = (labelledCall(article.body, year) ?? dates.first(where: \.isCall) ?? scheduled(reading, year)).map {
            dated in
            EventDraft(
                name: callName(title), start: dated.range.start, end: dated.range.end, place: nil, article: number,
                lines: [dated.line])
        }
        return [event, call].compactMap { $0 }
    }

    /// The year before the name: `‘2025 로봇 데모데이’ 참가기업 모집`; that of `비전 2030` is part of one.
    private func yearOfEvent(_ title: Scalars) -> Int? {
        title.indices.lazy.compactMap { start -> Int? in
            let before = title[..<start].last { !Letters.isBlank($0) }
            guard before.map({ !Letters.isLetterOrDigit($0) }) ?? true else { return nil }
            let digits = title[start...].prefix(while: Letters.isDigit)
            return digits.count == 4 ? Int(text: digits).flatMap { (2000..<2100).contains($0) ? $0 : nil } : nil
        }.first
    }

    /// `신청 기간: 4 월 6 일부터 4 월 29 일까지`, which lacks the year.
    private func labelledCall(_ body: [Int], _ year: Int) -> CallInText.Dated? {
        for index in body where EventLabels.label(of: lines[index]) == .call || EventLabels.isApplication(lines[index])
        {
            guard let range = period(in: lines[index].text, year) else { continue }
            return CallInText.Dated(line: index, range: range, isCall: true, place: nil)
        }
        return nil
    }

    /// From a day to a later one.
    private func period(in text: Scalars, _ year: Int) -> DateRangeInText? {
        DatesInText.ranges(in: text, year: year).first { $0.start < $0.end }
    }

    /// The row `참가 신청 | 2022.04.13-2022.04.29` of a table.
    private func scheduled(_ reading: ArticleReading, _ year: Int) -> CallInText.Dated? {
        for block in reading.blocks {
            guard let table = block.table, let line = block.lines.first else { continue }
            for row in table.rows where row.count > 1 && EventLabels.isApplication(label: row[0]) {
                guard let range = period(in: row[1], year) else { continue }
                return CallInText.Dated(line: line, range: range, isCall: true, place: nil)
            }
        }
        return nil
    }

    /// `… 참가기업 모집`, `… 모집 공고`
    private func isCall(_ title: Scalars) -> Bool {
        Phrases.words(title).suffix(2).contains { $0.elementsEqual(AnnouncedEvents.recruiting) }
    }

    private static let endings = ["개최", "모집", "공지", "예정", "공고", "안내", "초청", "초대", "신청", "접수", "개설", "운영", "실시"].map {
        scalars($0)
    }

    // MARK: Dates

    private typealias Dated = (line: Int, range: DateRangeInText, isCall: Bool)

    /// The date of a box: behind a label, in its heading, or alone on a line.
    private func datedLine(_ box: [Int]) -> Dated? {
        for label in [EventLabels.Label.date, .call] {
            if label == .call, let dated = dateOfPoster(box) { return dated }
            for index in box where boxLabel(index) == label {
                if let range = DatesInText.firstRange(in: boxValue(index) ?? []) {
                    return (index, range, label == .call)
                }
                if let next = box.first(where: { $0 > index }), boxLabel(next) == nil,
                    let range = range(of: next)
                {
                    return (next, range, label == .call)
                }
            }
        }
        for index in box {
            guard let range = range(of: index) else { continue }
            let text = lines[index].text
            if range.range.count * 2 > text.count || lines[index].hashes > 0 || DatesInText.isDayAlone(text) {
                return (index, range, false)
            }
        }
        return nil
    }

    /// The day under the place of a poster. Until when one may apply stands below it.
    private func dateOfPoster(_ box: [Int]) -> Dated? {
        guard let place = box.firstIndex(where: { isPosterPlace(lines[$0].text) }), place + 1 < box.count,
            let range = range(of: box[place + 1]), range.range.count * 2 > lines[box[place + 1]].text.count
        else { return nil }
        return (box[place + 1], range, false)
    }

    /// In an article that calls for something: `행사 일시: …`, `모집기간: …`,
    /// `Documents received : March 14 ~ April 30, 2023`.
    private func labelledLines(_ body: [Int]) -> [Dated] {
        let labelled = body.compactMap { index -> Dated? in
            let label = EventLabels.isSchedule(lines[index]) ? .date : EventLabels.label(of: lines[index])
            guard label == .date || label == .call || EventLabels.isApplication(lines[index]) else { return nil }
            return DatesInText.firstRange(in: lines[index].text).map { (index, $0, label != .date) }
        }
        if !labelled.isEmpty { return labelled }
        for index in body where lines[index].text.count < 80 {
            if let range = EnglishDates.range(in: lines[index].text) {
                return [(index, range, EnglishDates.isCall(lines[index].text))]
            }
        }
        return []
    }

    private func range(of index: Int) -> DateRangeInText? {
        guard let range = DatesInText.firstRange(in: lines[index].text), range.start.day > 0 else { return nil }
        return range
    }

    private func hasHost(_ box: [Int]) -> Bool { box.contains { EventLabels.label(of: lines[$0]) == .host } }

    /// In a box a label may stand before its value without a colon.
    private func boxLabel(_ index: Int) -> EventLabels.Label? {
        EventLabels.label(of: lines[index]) ?? (isPrinted ? EventLabels.bareLabel(lines[index])?.label : nil)
    }

    private func boxValue(_ index: Int) -> Scalars? {
        EventLabels.value(of: lines[index]) ?? (isPrinted ? EventLabels.bareLabel(lines[index])?.value : nil)
    }

    private var isPrinted: Bool { dialect.family == .printed }

    // MARK: Name and place

    /// `행사명: 데모데이` beside the date.
    private func labelledName(_ lines: [Int]) -> Scalars? {
        lines.first { boxLabel($0) == .name }.flatMap(boxValue)
    }

    /// `[2025 한중 로봇 로드쇼]` over the labels; `[행사 안내]` is no name.
    private func bracketedName(_ lines: [Int]) -> Scalars? {
        guard let label = lines.firstIndex(where: { EventLabels.label(of: self.lines[$0]) != nil }), label > 0 else {
            return nil
        }
        let text = self.lines[lines[label - 1]].text
        guard text.first == "[", text.last == "]", text.count > 10 else { return nil }
        let name = text.dropFirst().dropLast()
        return AnnouncedEvents.endings.contains { Phrases.ends(name, with: $0) } ? nil : name.trimmed
    }

    /// A heading of the box in Korean that is no date, else the article's title without what it says of the event.
    ///
    /// - Parameter isCall: Its dates are those of a call, which is called so: `… 참가팀 모집`.
    private func name(_ article: ArticleDraft, _ box: [Int], isCall: Bool) -> Scalars {
        let title = withoutRemark(article.title)
        let host = titled(title) == nil ? title : withoutCentre(title)
        let named = quoted(title) ?? withoutEnding(withoutHost(host), isCall: isCall)
        for index in box where lines[index].hashes > 0 || lines[index].isBold {
            let text = lines[index].text
            // `2025 Robot Expo`, of which the title has the Korean name.
            if !text.contains(where: Letters.isHangul), isKorean(named) { continue }
            // `JUMP UP 참여기업 모집`, which the title calls 『점프 업』.
            if let bare = titled(title), !Phrases.contains(Phrases.squeezed(text), bare) { continue }
            guard text.count > 8, !text.contains(where: Letters.isHanzi), range(of: index) == nil,
                EventLabels.label(of: lines[index]) == nil,
                !isQuestion(text)
            else { continue }
            return text
        }
        return named
    }

    /// More of it is Hangul than Latin letters.
    private func isKorean(_ name: Scalars) -> Bool {
        name.count(where: Letters.isHangul) > name.count(where: Letters.isLatin)
    }

    /// `… 참가기업 모집`, with the name that its title quotes.
    private func callName(_ title: Scalars) -> Scalars {
        withoutEnding(withoutHost(title).filter { !AnnouncedEvents.isQuotationMark($0) }, isCall: true)
    }

    private static func isQuotationMark(_ letter: Unicode.Scalar) -> Bool {
        switch letter {
        case "‘", "’", "“", "”", "'", "\"", "<", ">", "『", "』": true
        default: false
        }
    }

    /// `📄 Who can apply` heads a part of a poster in English.
    private func isQuestion(_ text: Scalars) -> Bool {
        let word = text.drop { !Letters.isLatin($0) }.prefix { Letters.isLatin($0) }
        return ["who", "how", "what", "when", "where", "why"].contains(
            String(String.UnicodeScalarView(word)).lowercased())
    }

    /// `… 참가기업 모집 (~11/10)`: a deadline in brackets behind the title is no part of the name.
    private func withoutRemark(_ title: Scalars) -> Scalars {
        guard let last = title.last, last == ")" || last == "）",
            let open = title.lastIndex(where: { $0 == "(" || $0 == "（" }),
            open > 4, title[open...].contains(where: Letters.isDigit)
        else { return title }
        return title[..<open].trimmed
    }

    /// `… ‘2025 로봇 데모데이’ 참가기업 모집`: the name of the event is what the title quotes.
    private func quoted(_ title: Scalars) -> Scalars? {
        guard let open = title.firstIndex(where: { $0 == "‘" || $0 == "“" || $0 == "'" }),
            let close = title[(open + 1)...].firstIndex(where: { $0 == "’" || $0 == "”" || $0 == "'" }),
            close - open > 8, title.count - close < 14
        else { return nil }
        return title[(open + 1)..<close].trimmed
    }

    /// The name between `『` and `』`, without blanks.
    private func titled(_ title: Scalars) -> Scalars? {
        guard let open = title.firstIndex(of: "『"), let close = title[open...].firstIndex(of: "』") else { return nil }
        return Phrases.squeezed(title[(open + 1)..<close])
    }

    /// `혁신센터 2023 프로그램 『점프 업』 …`: who calls is the first word.
    private func withoutCentre(_ title: Scalars) -> Scalars {
        let first = title.prefix { !Letters.isBlank($0) }
        return Phrases.ends(first, with: AnnouncedEvents.centre) ? title.dropFirst(first.count).trimmed : title
    }

    /// `혁신센터, 데모데이 참가기업 모집`: who calls stands before the comma.
    private func withoutHost(_ title: Scalars) -> Scalars {
        guard let comma = title.firstIndex(of: ","), comma <= 14, comma * 2 < title.count else { return title }
        return title[(comma + 1)...].trimmed
    }

    private func withoutEnding(_ title: Scalars, isCall: Bool) -> Scalars {
        var words = Phrases.words(title)
        while words.count > 1, let last = words.last, AnnouncedEvents.closings.contains(last) {
            if isCall, last.elementsEqual(AnnouncedEvents.recruiting), !callsToContest(words.dropLast()) { break }
            if last.elementsEqual(AnnouncedEvents.contest), !namesContestTwice(words[...]) { break }
            if AnnouncedEvents.parties.contains(last), isYear(words.dropLast()) { break }
            words.removeLast()
            // Before those who are called stands what they are called to: `창업 대회 참가자 모집`.
            if AnnouncedEvents.called.contains(last) { break }
        }
        return Scalars(words.joined(separator: [" "]))
    }

    /// `… 개발 대회` is a contest's name; `… Challenge 대회` has it twice.
    private func namesContestTwice(_ words: ArraySlice<ArraySlice<Unicode.Scalar>>) -> Bool {
        guard words.count > 1, words.last?.elementsEqual(AnnouncedEvents.contest) ?? false else { return false }
        return words[words.endIndex - 2].last.map(Letters.isLatin) ?? false
    }

    /// `2023 Startup Challenge 참가팀`, `… Challenge 대회`: the contest has a name by itself.
    private func callsToContest(_ words: ArraySlice<ArraySlice<Unicode.Scalar>>) -> Bool {
        if namesContestTwice(words) { return true }
        return words.count > 2 && words.last?.elementsEqual(AnnouncedEvents.team) ?? false
            && !words.dropLast().joined().contains(where: Letters.isHangul)
    }

    /// `2022 년도`, which alone names nothing.
    private func isYear(_ words: some Sequence<ArraySlice<Unicode.Scalar>>) -> Bool {
        let text = Scalars(words.joined())
        return text.prefix { Letters.isDigit($0) }.count == 4 && text.count <= 6
    }

    private static let called = WordList("참가기업 참가자")
    private static let centre = scalars("센터")
    private static let contest = scalars("대회")
    private static let team = scalars("참가팀")
    private static let recruiting = scalars("모집")
    private static let partyWords =
        "참가기업 참여기업 참가팀 참가자 참가사 참가업체 참관단 참관객 참가단 방문단 시찰단 입주기업 수강생 교육생 참석자 팀 기업"
    private static let parties = WordList(partyWords)
    private static let closings = WordList(
        "개최 개설 운영 실시 모집 공지 예정 공고 안내 대회 참가 참여 신청 접수 초청 초대 시작 진행 " + partyWords)

    private func place(_ box: [Int]) -> Scalars? {
        for index in box where boxLabel(index) == .place {
            if let value = boxValue(index) { return value }
            if let next = box.first(where: { $0 > index }), lines[next].text.count < 40 { return lines[next].text }
        }
        // `방식: 온라인 및 칭다오 현장` says where, if nothing else does.
        if let manner = box.first(where: { EventLabels.label(of: lines[$0]) == .manner }) {
            return EventLabels.value(of: lines[manner])
        }
        // A poster has the place on a line of its own: `中国·北京 BEIJING·CHINA`.
        return box.lazy.map { lines[$0].text }.first(where: isPosterPlace)
            .map { text in Array(text.prefix { !Letters.isBlank($0) }) }
    }

    private func isPosterPlace(_ text: Scalars) -> Bool {
        text.count < 40 && Phrases.contains(text, AnnouncedEvents.chinaDot)
    }

    private static let chinaDot = scalars("中国·")
}

/// Dates as English texts print them: `March 14 ~ April 30, 2023`.
enum EnglishDates {
    static func range(in text: Scalars) -> DateRangeInText? {
        guard text.contains(where: Letters.isLatin) else { return nil }
        let words = text.split { !Letters.isLatin($0) && !Letters.isDigit($0) }
        var days: [(month: Int, day: Int)] = []
        var year: Int?
        for (index, word) in words.enumerated() {
            if let month = month(word), index + 1 < words.count, let day = Int(text: words[index + 1]),
                (1...31).contains(day)
            {
                days.append((month, day))
            }
            if word.count == 4, let value = Int(text: word), (2000...2099).contains(value) { year = value }
        }
        guard let year, days.count == 2, let first = days.first, let last = days.last else { return nil }
        let start = DateInText(year: last.month < first.month ? year - 1 : year, month: first.month, day: first.day)
        return DateRangeInText(
            start: start, end: DateInText(year: year, month: last.month, day: last.day), range: 0..<text.count)
    }

    /// Until when one may apply, not when it takes place.
    static func isCall(_ text: Scalars) -> Bool { calls.contains { Phrases.contains(text, $0) } }

    private static let calls = ["pplication", "received", "ubmission", "eadline", "egistration"].map { scalars($0) }

    private static func month(_ word: ArraySlice<Unicode.Scalar>) -> Int? {
        guard word.count >= 3 else { return nil }
        let name = text(word).lowercased()
        return names.firstIndex { $0.hasPrefix(name) }.map { $0 + 1 }
    }

    private static let names = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
}
