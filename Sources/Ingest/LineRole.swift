/// What a line of an article's body begins, judged by its mark and its neighbours.
enum LineRole: Equatable {
    case heading(level: Int, from: Int)
    case item(from: Int)
    case caption(Captions.Kind)
    case note
    /// Running text: it goes on with the paragraph before it, or begins one.
    case text
}

/// Judges the lines of one article's body.
struct LineJudge {
    let lines: [Line]
    let body: [Int]
    let dialect: Dialect
    let measure: Int
    /// Where tables begin, so that a bare line over one is its caption.
    let tableStarts: Set<Int>
    /// Positions right behind a table or picture: whatever stood before them is finished.
    let zoneEnds: Set<Int>

    func role(at position: Int) -> LineRole {
        let line = lines[body[position]]
        if NoteMark.begins(line, measure: measure) { return .note }
        if let kind = line.caption { return .caption(kind) }
        if position == 0, SourceLabel.mediumBeforeTitle(line) != nil { return .heading(level: 2, from: 0) }
        let lead = line.lead
        switch lead.kind {
        case .none: return unmarked(line, position)
        case .longDash, .star, .reference: return line.hashes > 0 ? .heading(level: 3, from: 0) : .text
        case .bullet, .dash: return dashOrBullet(line, lead, position)
        default: return marked(line, lead, position)
        }
    }

    // MARK: Lines with a mark

    private func marked(_ line: Line, _ lead: Lead, _ position: Int) -> LineRole {
        guard let level = dialect.headingLevels[lead.kind] ?? strayLevel(line, lead, position) else {
            return .item(from: keepsMark(lead) ? 0 : lead.length)
        }
        if line.hashes > 0 { return .heading(level: level, from: keepsMark(lead) ? 0 : lead.length) }
        let isHeading: Bool
        switch lead.kind {
        case .wrappedNumber where dialect.family == .recognised:
            isHeading = isShortAndBare(line) && !isInRun(of: lead.kind, position)
        case .square, .wrappedNumber, .pictograph: isHeading = !endsWithPredicate(line) || line.breaksInsideWord
        case .parenthesisNumber, .circledNumber: isHeading = isShortAndBare(line) && !isInRun(of: lead.kind, position)
        case .roman:
            isHeading = line.text[lead.length - 1] != "." && isShortAndBare(line) && isMarkedByParenthesis(line, lead)
        case .number: isHeading = isShortAndBare(line) && !isInRun(of: lead.kind, position)
        // `▶장소: 쑤저우`, `▶평가: 3 년마다 …`
        default:
            let saysMuch = EventLabels.hasColon(line) && line.text.count > LineJudge.longestHeading
            isHeading =
                isShortAndBare(line) && !saysMuch
                && (EventLabels.label(of: line) == nil || EventLabels.value(of: line) == nil)
        }
        return isHeading
            ? .heading(level: level, from: keepsMark(lead) ? 0 : lead.length)
            : .item(from: keepsMark(lead) ? 0 : lead.length)
    }

    private static let longestHeading = 40

    /// In a layout whose headings have no numbers an author may number them all the same: `1. 모집 시장` over running text
    /// or a table, with no numbered line beside it.
    private func strayLevel(_ line: Line, _ lead: Lead, _ position: Int) -> Int? {
        guard dialect.family == .printed, dialect.unmarkedHeadings, isShortAndBare(line),
            Words.isNounEnding(line.text), !runsOn(line, position), let next = next(position),
            position == 0 || lines[body[position - 1]].lead.kind != lead.kind
        else { return nil }
        switch lead.kind {
        case .number, .parenthesisNumber, .wrappedNumber, .circledNumber, .triangle: break
        default: return nil
        }
        let followed = lines[body[next]]
        if tableStarts.contains(next) || followed.isCaption { return 3 }
        let isText = followed.lead.kind == .none && (followed.width > measure * 60 / 100 || followed.endsSentence)
        let isList = followed.lead.kind == .dash || followed.lead.kind == .bullet || followed.lead.kind == .square
        return isText || isList ? 3 : nil
    }

    private func isMarkedByParenthesis(_ line: Line, _ lead: Lead) -> Bool { line.text[..<lead.length].contains(")") }

    /// Numbers and pictographs are part of what is printed; bullets and squares become Markdown.
    private func keepsMark(_ lead: Lead) -> Bool { lead.number > 0 || lead.kind == .pictograph }

    private func dashOrBullet(_ line: Line, _ lead: Lead, _ position: Int) -> LineRole {
        // A dash after a line that broke inside a word is part of the sentence: `지원–현장 검증` / `–생태계 육성`.
        if lead.kind == .dash, position > 0, dialect.family == .printed, !line.beginsPage,
            lines[body[position - 1]].breaksInsideWord,
            !lines[body[position - 1]].endsSentence, line.text.count > 1, !Letters.isBlank(line.text[1])
        {
            return .text
        }
        // `- ▶ …` of the OCR model is one item.
        let inner = Lead(of: Array(line.text[lead.length...]))
        let from =
            lead.length + (inner.kind == .triangle || inner.kind == .bullet || inner.kind == .dash ? inner.length : 0)
        guard let level = dialect.headingLevels[lead.kind], isShortAndBare(line), Words.isNounEnding(line.text),
            let next = next(position)
        else { return .item(from: from) }
        let followed = lines[body[next]]
        let isFollowedByText =
            followed.lead.kind == .none && !followed.isCaption && !tableStarts.contains(next)
        return isFollowedByText && followed.width > measure * 60 / 100 && !runsOn(line, position)
            && Particles.count(line.text) < 3
            ? .heading(level: level, from: lead.length) : .item(from: from)
    }

    /// The next marked line of the kind follows at once: a list, no headings.
    private func isInRun(of kind: Lead.Kind, _ position: Int) -> Bool {
        func isKind(_ position: Int?) -> Bool {
            position.map { $0 >= 0 && lines[body[$0]].lead.kind == kind } ?? false
        }
        // Circled headings may follow each other with nothing between; but long ones that do are the items of a list.
        if kind == .circledNumber {
            return lines[body[position]].width >= measure * 60 / 100
                && (isKind(next(position)) || position > 0 && isKind(position - 1))
        }
        // The last of lines that the OCR model set one under the other is an item like those before it.
        if dialect.family == .recognised, isKind(position - 1), lines[body[position]].blankLinesBefore == 0 {
            return true
        }
        return isKind(next(position)) || position > 0 && isKind(position - 1) && !isHeadLike(position)
    }

    private func isHeadLike(_ position: Int) -> Bool {
        guard let next = next(position) else { return false }
        return lines[body[next]].lead.kind == .none
    }

    // MARK: Lines without a mark

    private func unmarked(_ line: Line, _ position: Int) -> LineRole {
        if let next = next(position), tableStarts.contains(next),
            isShortAndBare(line) || line.hashes > 0 && line.text.count < 60
        {
            return isHeadingOverTable(line, position) ? .heading(level: 2, from: 0) : .caption(.table)
        }
        if line.hashes > 0, line.text.count < 80 { return .heading(level: unmarkedLevel(), from: 0) }
        if dialect.family == .recognised, isQuestion(line, position) {
            return .heading(level: unmarkedLevel(), from: 0)
        }
        if isUnderBracket(line, position) { return .heading(level: 3, from: 0) }
        guard dialect.unmarkedHeadings, isShortAndBare(line), !isQuotation(line),
            Words.isNounEnding(line.text) || standsOverText(line, position)
        else { return .text }
        return dialect.family == .printed ? unmarkedPrinted(line, position) : unmarkedRecognised(line, position)
    }

    /// Where most tables have a name of their own, such a line is a caption; a single one that stands free heads a part
    /// of the article.
    private func isHeadingOverTable(_ line: Line, _ position: Int) -> Bool {
        guard dialect.family == .printed, dialect.unmarkedHeadings, stands(free: line, position) else { return false }
        let named = tableStarts.filter { $0 > 0 && isName(lines[body[$0 - 1]]) }.count
        return named < 3
    }

    private func isName(_ line: Line) -> Bool { line.lead.kind == .none && !line.isCaption && isShortAndBare(line) }

    private func stands(free line: Line, _ position: Int) -> Bool {
        line.blankLinesBefore >= 3 || line.beginsPage || position == 0
    }

    /// `기술에서 시장으로`: no paragraph begins with so short a line, however the line ends.
    private func standsOverText(_ line: Line, _ position: Int) -> Bool {
        guard dialect.family == .printed, stands(free: line, position), line.width < measure * 60 / 100,
            let next = next(position)
        else { return false }
        let text = lines[body[next]]
        return text.lead.kind == .none && text.width > measure * 85 / 100 && !text.beginsPage
            && text.blankLinesBefore < 3
    }

    private func unmarkedPrinted(_ line: Line, _ position: Int) -> LineRole {
        guard line.width < measure * 88 / 100, line.blanksAfter > 0 else { return .text }
        let standsFree = stands(free: line, position) || zoneEnds.contains(position)
        let gapAfter =
            next(position).map { lines[body[$0]].blankLinesBefore >= 3 || lines[body[$0]].beginsPage } ?? true
        guard standsFree || gapAfter || isBetweenParagraphs(line, position), isClosed(before: position),
            !runsOn(line, position), !isUnderPictures(position)
        else { return .text }
        guard let next = next(position), !lines[body[next]].isCaption || standsFree else { return .text }
        return .heading(level: isGlossed(line) && isBracketed(before: position) ? 3 : 2, from: 0)
    }

    /// `초박형 감속기 컵형 감속기`, and beyond the next picture `관절 모듈`: names of what is pictured, several of them.
    private func isUnderPictures(_ position: Int) -> Bool {
        func isLabel(_ place: Int) -> Bool {
            let line = lines[body[place]]
            return line.lead.kind == .none && !line.isCaption && isShortAndBare(line) && Particles.count(line.text) == 0
                && line.width < measure * 60 / 100 && !tableStarts.contains(place)
        }
        guard isLabel(position), let after = next(position), lines[body[after]].blankLinesBefore >= 3 else {
            return false
        }
        return isLabel(after)
    }

    /// So short a line behind a sentence, with a full line behind it, begins no paragraph.
    private func isBetweenParagraphs(_ line: Line, _ position: Int) -> Bool {
        guard position > 0, line.width < measure * 60 / 100, lines[body[position - 1]].endsSentence,
            let next = next(position)
        else { return false }
        let text = lines[body[next]]
        return text.lead.kind == .none && !text.isCaption && text.width > measure * 85 / 100 && !text.beginsPage
    }

    /// A name with its Hanzi or Latin right under `[참가 기업 소개]`, however wide.
    private func isUnderBracket(_ line: Line, _ position: Int) -> Bool {
        dialect.family == .printed && position > 0 && isBracketed(lines[body[position - 1]]) && isGlossed(line)
            && line.blanksAfter > 0
    }

    /// A heading in brackets stands not far above, over the names behind it.
    private func isBracketed(before position: Int) -> Bool {
        body[max(0, position - LineJudge.bracketReach)..<position].contains { isBracketed(lines[$0]) }
    }

    /// A dozen firms of five lines each.
    private static let bracketReach = 60

    /// `[참가 기업 소개]`
    private func isBracketed(_ line: Line) -> Bool {
        line.text.first == "[" && line.text.last == "]" && line.width < measure / 2
    }

    /// `가나테크(加那科技/Gana Tech)`, `다라온(DARAON)`
    private func isGlossed(_ line: Line) -> Bool {
        guard line.text.last == ")", Particles.count(line.text) == 0, let open = line.text.lastIndex(of: "(") else {
            return false
        }
        return line.text.contains(where: Letters.isHanzi) || line.text[open...].count(where: Letters.isLatin) > 2
    }

    private func unmarkedRecognised(_ line: Line, _ position: Int) -> LineRole {
        guard line.blankLinesBefore > 0, line.text.count < 60, let next = next(position) else { return .text }
        let following = lines[body[next]]
        guard following.blankLinesBefore > 0 else { return .text }
        guard isClosed(before: position), !followsHeading(position) else { return .text }
        if following.isCaption { return .caption(.figure) }
        return .heading(level: unmarkedLevel(), from: 0)
    }

    /// `"기술이 먼저다." — 신년사`: somebody's words, and where they were said.
    private func isQuotation(_ line: Line) -> Bool {
        guard let first = line.text.first, first == "\"" || first == "“" else { return false }
        return line.text.contains { $0 == "." || $0 == "?" || $0 == "!" }
    }

    /// `Q2. 어디에서 거래하는가?`, or a short question set free, with its answer under it: it heads the answer.
    private func isQuestion(_ line: Line, _ position: Int) -> Bool {
        guard line.text.last == "?" || line.text.last == "？", line.text.count < 80, line.blankLinesBefore > 0,
            let next = next(position), lines[body[next]].blankLinesBefore > 0,
            lines[body[next]].endsSentence || lines[body[next]].text.count > 60
        else { return false }
        if line.text.first == "Q" || line.text.first == "Ｑ" { return true }
        return line.text.count < 40 && lines[body[next]].text.count > 60 && isClosed(before: position)
            && !followsHeading(position)
    }

    /// A bare line right under a heading the OCR model marked is its text.
    private func followsHeading(_ position: Int) -> Bool {
        guard position > 0, lines[body[position]].lead.kind == .none else { return false }
        return lines[body[position - 1]].hashes > 0
    }

    private func unmarkedLevel() -> Int {
        guard dialect.family == .recognised else { return 2 }
        return body.contains { lines[$0].lead.kind == .parenthesisNumber } ? 3 : 2
    }

    // MARK: Small questions

    private func next(_ position: Int) -> Int? { position + 1 < body.count ? position + 1 : nil }

    /// The next line's first word would have found no room behind the line, or the line holds a sentence's end: it is
    /// the first line of a paragraph, set narrow for want of room.
    private func runsOn(_ line: Line, _ position: Int) -> Bool {
        if Phrases.contains(line.text, Words.sentenceInside) { return true }
        guard let next = next(position), lines[body[next]].blankLinesBefore < 3 else { return false }
        let following = lines[body[next]]
        guard following.lead.kind == .none, !following.isCaption, !tableStarts.contains(next) else { return false }
        let word = PrintWidth.of(SpaceMender.firstWord(of: following.text))
        // A first line may be indented by two letters; one that holds two parts of a clause likelier begins a sentence.
        let slack = Particles.count(line.text) > 1 ? measure * 10 / 100 : 0
        return line.width + 30 + word + 200 + slack > measure
    }

    /// Not a sentence, and not so long that it must run on.
    private func isShortAndBare(_ line: Line) -> Bool {
        guard !line.endsSentence, line.text.last != "," else { return false }
        if dialect.family == .recognised { return line.text.count < 70 && line.cells.isEmpty }
        return line.width < measure * 93 / 100 && !line.breaksInsideWord
    }

    private func endsWithPredicate(_ line: Line) -> Bool { line.text.last == "." && line.text.count > 30 }

    private func isClosed(before position: Int) -> Bool {
        if position == 0 || zoneEnds.contains(position) || isClosed(lines[body[position - 1]]) { return true }
        return pageFoot(before: position).map { isClosed(before: $0) } ?? false
    }

    /// The note that ends the page before: what stands before it goes on over the page, or is closed.
    private func pageFoot(before position: Int) -> Int? {
        guard dialect.family == .printed, lines[body[position]].beginsPage || body[position] > body[position - 1] + 1
        else { return nil }
        return (max(0, position - LineJudge.longestNote)..<position).last { NoteMark.isPageFoot(lines[body[$0]]) }
    }

    /// A foot-note has no more lines.
    private static let longestNote = 4

    private func isClosed(_ line: Line) -> Bool {
        line.endsSentence || line.text.last == ")" || line.lead.kind != .none
            || line.isCaption || line.hasTabs || line.width < measure * 60 / 100
    }
}

/// Marks of foot-notes and editor's notes.
enum NoteMark {
    static func begins(_ line: Line, measure: Int) -> Bool {
        let text = line.text
        if let first = text.first, first == InlineMark.noteOpen { return true }
        if let note = Phrases.find(Words.editorsNote, in: text, within: 40) {
            return text[0] == "(" || text[0] == "*" || text[0] == "（" || note == 0
        }
        return isPageFoot(line)
    }

    /// `1 점: 기업; …` under a page: the extractor leaves two blank lines there, or four, everywhere else an odd number.
    static func isPageFoot(_ line: Line) -> Bool {
        guard line.blankLinesBefore == 2 || line.blankLinesBefore == 4, let first = line.text.first,
            Letters.isDigit(first), line.text.count > 6
        else { return false }
        return Letters.isBlank(line.text[1])
    }

    /// How long the mark at the head of a note is.
    static func length(_ text: Scalars) -> Int {
        var index = 0
        if let first = text.first, first == InlineMark.noteOpen, let close = text.firstIndex(of: InlineMark.noteClose) {
            index = close + 1
        }
        while index < text.count,
            text[index] == "(" || text[index] == "（" || text[index] == "*" || Letters.isBlank(text[index])
        { index += 1 }
        if index == 0, Letters.isDigit(text[0]) { index = 1 }
        while index < text.count, Letters.isBlank(text[index]) { index += 1 }
        return index
    }
}
