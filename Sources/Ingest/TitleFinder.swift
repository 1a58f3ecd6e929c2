import Content

/// A title over an article, as a line (or several) of the newsletter.
struct TitleDraft: Sendable {
    /// The lines that print it.
    var lines: [Int]
    /// Its words, without number, square or bracketed category.
    var text: Scalars
    /// Its number, 0 where it has none.
    var number: Int
    var category: Scalars?
    /// A medium on the same line: `1. 제목 — 매체`.
    var source: Scalars?
    /// How sure it is; see `TitleFinder.evidence`.
    var evidence: Int
}

/// Finds the titles that stand over their articles (all layouts but the monthly).
///
/// A line `2. …` may be a title, a heading or a list item. What speaks for a title: a bracketed category, a medium
/// beside or under it, a similar line in the table of contents, a banner before it, the head of a page, and that its
/// number is the next one.
struct TitleFinder {
    let lines: [Line]
    let dialect: Dialect
    let pages: Pages
    let contents: Contents
    let measure: Int

    func find() -> [TitleDraft] {
        var titles: [TitleDraft] = []
        var numberedSeen = false
        var index = contents.bodyStart
        while index < lines.count {
            defer { index += 1 }
            guard pages.fates[index] == nil, !lines[index].hasTabs else { continue }
            guard let title = title(at: index, after: titles.last, numberedSeen: numberedSeen),
                title.text.contains(where: Letters.isLetterOrDigit)
            else { continue }
            titles.append(title)
            if title.number > 0 { numberedSeen = true }
            index = title.lines.last ?? index
        }
        return titles
    }

    private func title(at index: Int, after last: TitleDraft?, numberedSeen: Bool) -> TitleDraft? {
        let lead = lines[index].lead
        switch lead.kind {
        case .square where dialect.squareTitles && !numberedSeen:
            return draft(at: index, lead: lead, evidence: 5)
        case .number:
            return numberedTitle(at: index, lead: lead, after: last)
        case .none where dialect.pageHeadTitles && lines[index].beginsPage && !EventTable.isHeader(lines[index].text):
            return pageHeadTitle(at: index, after: last)
        default:
            return nil
        }
    }

    // MARK: Numbered titles

    private func numberedTitle(at index: Int, lead: Lead, after last: TitleDraft?) -> TitleDraft? {
        let expected = lead.number == (last?.number ?? 0) + 1
        let restarts = lead.number == 1
        var draft = draft(at: index, lead: lead, evidence: 0)
        draft.evidence = evidence(draft, lead)
        if expected, !restarts, let last, isNextOfTitles(index, after: last) { draft.evidence += 2 }
        if restarts, last != nil, closesSources(index - 1) { draft.evidence += 2 }
        let needed = expected && !restarts ? 2 : restarts ? (last == nil ? 1 : 3) : 5
        guard draft.evidence >= needed else { return nil }
        return draft
    }

    /// No contents list the titles, or both are marked as headings and the contents lack one; the line stands free, and
    /// no heading or item `1.` came since the last title that it could go on from.
    private func isNextOfTitles(_ index: Int, after last: TitleDraft) -> Bool {
        guard dialect.family == .recognised, lines[index].blankLinesBefore > 0, index + 1 < lines.count,
            lines[index + 1].blankLinesBefore > 0, !lines[index].endsSentence, let start = last.lines.last,
            !contents.isListed || lines[index].hashes > 0 && lines[start].hashes > 0
        else { return false }
        return !lines[(start + 1)..<index].contains { $0.lead.kind == .number && $0.lead.number == last.number }
    }

    /// The sources of an article end it: a line of theirs right above a `1.` says that the next one begins.
    private func closesSources(_ index: Int) -> Bool {
        guard dialect.family == .recognised, index > contents.bodyStart else { return false }
        if let length = SourceLabel.labelLength(lines[index].text) { return length < lines[index].text.count }
        return isAmongReferences(index)
    }

    private func evidence(_ draft: TitleDraft, _ lead: Lead) -> Int {
        guard let first = draft.lines.first, let end = draft.lines.last else { return 0 }
        var evidence = 0
        if draft.category != nil { evidence += 4 }
        if draft.source != nil { evidence += 3 }
        if let next = nextLine(after: end) {
            let lead = lines[next].lead
            if isSourceLine(lines[next]) { evidence += 3 }
            if lead.kind == .dash || lead.kind == .bullet || lead.kind == .number { evidence -= 2 }
            if dialect.family == .printed, lead.kind == .number, !lines[next].beginsPage { evidence -= 2 }
        }
        if contents.tells(of: draft.text) { evidence += 4 }
        if let before = lineBefore(first), pages.fates[before] == .banner { evidence += 3 }
        if lines[first].beginsPage { evidence += hasBanner(onPageOf: first) ? 4 : 2 }
        if lines[first].hashes > 0 { evidence += 1 }
        if lines[first].hashes == 0, dialect.family == .recognised, !contents.isListed { evidence += 1 }
        if Phrases.endsSentence(draft.text), draft.text.last == "." { evidence -= 4 }
        if draft.text.count > 90 { evidence -= 3 }
        if draft.category == nil, isAmongReferences(first) { evidence -= 8 }
        return evidence
    }

    /// A page's banner comes late in its text, or early; it speaks for a title at the page's head.
    private func hasBanner(onPageOf index: Int) -> Bool {
        dialect.family == .printed && pages.banners.contains { pages.page[$0.line] == pages.page[index] }
    }

    /// A bare `*출처:` just above, and numbers that count on from it: a reference with a number, no title.
    private func isAmongReferences(_ index: Int) -> Bool {
        var expected = lines[index].lead.number
        var before = index - 1
        while before >= 0, expected > 0 {
            let text = lines[before].text
            if let length = SourceLabel.labelLength(text) { return length == text.count && expected == 1 }
            let lead = lines[before].lead
            guard lead.kind == .number || lead.kind == .parenthesisNumber, lead.number == expected - 1 else {
                return false
            }
            expected -= 1
            before -= 1
        }
        return false
    }

    // MARK: Unnumbered titles at the head of a page

    private func pageHeadTitle(at index: Int, after last: TitleDraft?) -> TitleDraft? {
        let line = lines[index]
        guard last != nil, line.blanksAfter > 0, line.width < measure * 94 / 100, line.text.count >= 8 else {
            return nil
        }
        guard !line.endsSentence, line.text.last != ",", !Phrases.hasOpenBracket(line.text) else {
            return nil
        }
        guard !line.isCaption, Words.isNounEnding(line.text) else { return nil }
        guard let before = lineBefore(index),
            followsSources(before) || endsArticle(before) && hadRoom(line, before: index + 1)
        else { return nil }
        guard index + 1 < lines.count, beginsText(index + 1) else { return nil }
        return draft(at: index, lead: .none, evidence: 3)
    }

    /// A full line of text (the next word found no room on it), or a paragraph of one line.
    private func beginsText(_ index: Int) -> Bool {
        let line = lines[index]
        guard !line.beginsPage, line.lead.kind == .none, line.width > measure * 50 / 100 else { return false }
        if line.width > measure * 85 / 100 || line.endsSentence { return true }
        guard index + 1 < lines.count else { return false }
        return line.width + 230 + PrintWidth.of(SpaceMender.firstWord(of: lines[index + 1].text)) > measure
    }

    /// May an article end with this line? Not with running text in mid-sentence; but with a list item, a caption, or
    /// the words of a picture, however they end.
    private func endsArticle(_ index: Int) -> Bool {
        let line = lines[index]
        if pages.fates[index] != nil || line.endsSentence || Phrases.contains(line.text, Words.http) { return true }
        return !line.breaksInsideWord && (line.lead.kind != .none || line.isCaption || line.width < measure * 60 / 100)
    }

    /// The list of sources ends an article, however its last entry ends.
    private func followsSources(_ index: Int) -> Bool {
        lines[max(0, index - 8)...index].contains { SourceLabel.isLabel($0.text) && $0.text.first == "*" }
    }

    /// A title ends where it does by itself; the first line of a paragraph ends because the next word found no room.
    private func hadRoom(_ line: Line, before next: Int) -> Bool {
        guard next < lines.count else { return true }
        if Phrases.contains(line.text, Words.sentenceInside) { return false }
        // A title has no subject or object as the first line of a paragraph mostly has.
        let particles = Particles.count(line.text)
        if line.blanksAfter > 1 || particles == 0 { return true }
        if line.width < measure * 90 / 100,
            TitleFinder.announcements.contains(where: { Phrases.ends(line.text, with: $0) })
        {
            return true
        }
        return line.width + (particles > 1 ? 630 : 230) + PrintWidth.of(SpaceMender.firstWord(of: lines[next].text))
            < measure
    }

    /// `… 참가 기업 모집`, however many of its words look as if they had a particle.
    private static let announcements = ["모집", "개최", "공고", "안내", "성료", "참석"].map { scalars($0) }

    // MARK: The title's parts

    private func draft(at index: Int, lead: Lead, evidence: Int) -> TitleDraft {
        var title = TitleDraft(lines: [index], text: [], number: lead.number, evidence: evidence)
        var words = Array(lines[index].text[lead.length...])
        var last = lines[index]
        var next = index + 1
        while next < lines.count, pages.fates[next] == nil,
            isContinued(last, by: lines[next], so: words) || isOverSource(next)
        {
            LineJoin.append(lines[next].text, to: &words, afterBlank: last.blanksAfter > 0)
            title.lines.append(next)
            last = lines[next]
            next += 1
        }
        TitleParts.split(words, into: &title)
        return title
    }

    /// A title runs on where its line broke inside a word, or is full and no medium closes it.
    private func isContinued(_ line: Line, by next: Line, so far: Scalars) -> Bool {
        guard dialect.family == .printed, !next.beginsPage, next.lead.kind == .none else { return false }
        if line.breaksInsideWord { return !line.endsSentence && Letters.isHangul(line.text.last ?? " ") }
        return line.width > measure * 97 / 100 && next.width < measure * 70 / 100 && !next.endsSentence
    }

    /// A short line between a title and its medium is the title's end.
    private func isOverSource(_ index: Int) -> Bool {
        guard dialect.family == .printed, index + 1 < lines.count, !lines[index].beginsPage,
            lines[index].lead.kind == .none, lines[index].width < measure * 70 / 100
        else { return false }
        return isSourceLine(lines[index + 1])
    }

    private func isSourceLine(_ line: Line) -> Bool {
        line.lead.kind == .longDash && line.text.count < 60 && !line.endsSentence
            || SourceLabel.isPressRemark(line.text)
    }

    private func nextLine(after index: Int) -> Int? {
        var next = index + 1
        while next < lines.count, pages.fates[next] == .header || pages.fates[next] == .pageNumber { next += 1 }
        return next < lines.count ? next : nil
    }

    private func lineBefore(_ index: Int) -> Int? {
        var before = index - 1
        while before >= 0, pages.fates[before] == .header || pages.fates[before] == .pageNumber { before -= 1 }
        return before >= 0 ? before : nil
    }
}

/// Takes a title apart: category, words, medium.
enum TitleParts {
    static func split(_ words: Scalars, into title: inout TitleDraft) {
        var words = words
        if let open = words.first, open == "[" || open == "【" || open == "［" || open == "〔",
            let close = words.firstIndex(where: { $0 == "]" || $0 == "】" || $0 == "］" || $0 == "〕" }), close <= 16
        {
            title.category = words[1..<close].trimmed
            words = words[(close + 1)...].trimmed
        }
        if let dash = Phrases.find(Words.dashSource, in: words), dash > 4 {
            title.source = words[(dash + 3)...].trimmed
            words = words[..<dash].trimmed
        }
        title.text = words.filter { !InlineMark.isMark($0) }
    }
}
