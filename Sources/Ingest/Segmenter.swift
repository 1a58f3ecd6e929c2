import Content

/// Cuts an issue into articles, for layouts whose titles stand over their articles.
struct Segmenter {
    let lines: [Line]
    let dialect: Dialect
    let pages: Pages
    let contents: Contents
    let titles: [TitleDraft]
    let measure: Int

    func segment() -> Skeleton {
        var skeleton = Skeleton(fates: pages.fates)
        let imprint = ImprintFinder(lines: lines).start(after: titles.last?.lines.last ?? contents.bodyStart)
        let unknown = unknownBanners()
        let assignment = SectionAssigner(
            titles: titles, dialect: dialect, pages: pages, contents: contents, unknownBanners: unknown
        ).assign()
        skeleton.sections = assignment.sections
        // What became no section was no banner: it stays text.
        for (index, name) in unknown where assignment.sections.contains(name) {
            skeleton.fates[index] = .banner
            skeleton.unknownBanners.append(index)
        }
        skeleton.unknownBanners.sort()
        skeleton.doubtfulTitles = titles.filter { $0.evidence < 2 }.compactMap(\.lines.first)
        divide(before: contents.bodyStart, &skeleton)
        for (number, title) in titles.enumerated() {
            let start = (title.lines.last ?? 0) + 1
            let end = number + 1 < titles.count ? titles[number + 1].lines[0] : imprint
            skeleton.articles.append(
                article(title, section: assignment.sectionOfTitle[number], start..<max(start, end), &skeleton))
        }
        if titles.isEmpty { takeAsOneArticle(upTo: imprint, &skeleton) }
        skeleton.cover += (imprint..<lines.count).filter { skeleton.fates[$0] == nil }
        if !skeleton.events.isEmpty, let last = dialect.sections.last, !skeleton.sections.contains(last) {
            skeleton.sections.append(last)
        }
        return skeleton
    }

    /// A short line of its own directly before a `1.`: a banner nobody told us of.
    private func unknownBanners() -> [Int: String] {
        var found: [Int: String] = [:]
        for title in titles where title.number == 1 {
            guard let first = title.lines.first, first > contents.bodyStart else { continue }
            let before = first - 1
            let line = lines[before]
            guard pages.fates[before] == nil, line.beginsPage || line.hashes > 0 else { continue }
            guard line.text.count < 40, !line.endsSentence, line.lead.kind == .none else {
                continue
            }
            guard line.blanksAfter > 0 || dialect.family == .recognised, !goesOnWithText(before) else { continue }
            found[before] = text(line.text)
        }
        return found
    }

    /// The rest of a word or bracket that the page before it cut off: `(출처: 창` / `장경제일보)`.
    private func goesOnWithText(_ index: Int) -> Bool {
        var last = index - 1
        while last >= contents.bodyStart, let fate = pages.fates[last] {
            let list =
                fate == .label ? ReferenceShelf(lines: lines, pages: pages, dialect: dialect).zones([last])[0] : []
            last = (list.first ?? last) - 1
        }
        guard dialect.family == .printed, last >= contents.bodyStart else { return false }
        // A line breaks inside a word where it is full.
        return lines[last].breaksInsideWord && !lines[last].endsSentence && lines[last].width > measure * 70 / 100
            || Phrases.hasOpenBracket(lines[last].text)
    }

    /// Cover and contents.
    private func divide(before end: Int, _ skeleton: inout Skeleton) {
        let sorter = FrontMatterSorter(lines: Array(lines[..<end]), dialect: dialect, titles: titles.map(\.text))
        for (index, isContents) in sorter.sort().enumerated()
        where skeleton.fates[index] == nil || skeleton.fates[index] == .banner {
            if isContents {
                skeleton.fates[index] = .contents
            } else if skeleton.fates[index] == nil {
                skeleton.cover.append(index)
            }
        }
    }

    private func article(_ title: TitleDraft, section: String, _ range: Range<Int>, _ skeleton: inout Skeleton)
        -> ArticleDraft
    {
        var article = ArticleDraft(
            title: title.text, titleLines: title.lines, number: title.number, category: title.category,
            section: section, source: title.source
        )
        let events = EventTable(lines: lines)
        var inEvents = false
        for index in range {
            if skeleton.fates[index] != nil {
                if inEvents, skeleton.fates[index] == .banner {
                    inEvents = goesOnWithEvents(behind: index, range, skeleton)
                }
                continue
            }
            inEvents =
                EventTable.isHeader(lines[index].text) && !isPart(of: article, index, skeleton)
                || inEvents && !events.isRunningText(index, before: range.upperBound)
            if inEvents { skeleton.events.append(index) } else { article.body.append(index) }
        }
        takeSourceLines(&article)
        return article
    }

    /// The banner is at the foot of a page of print, and the next page has further rows.
    private func goesOnWithEvents(behind banner: Int, _ range: Range<Int>, _ skeleton: Skeleton) -> Bool {
        guard dialect.family == .printed,
            let next = range[(banner + 1)...].first(where: { skeleton.fates[$0] == nil }), lines[next].beginsPage
        else { return false }
        return EventTable(lines: lines).goesOn(at: next, before: range.upperBound)
    }

    /// A table of events right under an article's own words, no banner between them, is that article's table.
    private func isPart(of article: ArticleDraft, _ header: Int, _ skeleton: Skeleton) -> Bool {
        guard dialect.family == .recognised, lines[header].hasTabs, let last = article.body.last else { return false }
        return (last..<header).allSatisfy { skeleton.fates[$0] != .banner }
    }

    /// The lines under the title that name its medium: `— 신문`, `(연합뉴스, 2021.12.16)`, and the reporter's name under
    /// `[잡지] 원제목`, which itself stays in the body.
    private func takeSourceLines(_ article: inout ArticleDraft) {
        var place = 0
        while place < article.body.count, article.sourceLines.count < 2 {
            let line = lines[article.body[place]]
            if place == 0, article.source == nil, let medium = SourceLabel.mediumBeforeTitle(line) {
                article.source = medium
                place = 1
                continue
            }
            if place > 0 || !article.sourceLines.isEmpty, let source = article.source, line.text.count < 16,
                line.lead.kind == .dash
            {
                article.source = source + [",", " "] + line.text[line.lead.length...]
            } else if article.source == nil, let source = SourceLabel.line(line) {
                article.source = source
            } else {
                return
            }
            article.sourceLines.append(article.body.remove(at: place))
        }
    }

    /// No title found: the text is one article with its first line for a title.
    private func takeAsOneArticle(upTo end: Int, _ skeleton: inout Skeleton) {
        let free = (contents.bodyStart..<end).filter { skeleton.fates[$0] == nil }
        guard let first = free.first(where: { lines[$0].text.contains(where: Letters.isLetterOrDigit) }) else { return }
        let section = dialect.sections.first ?? ""
        let whole = lines[first].text.filter { !InlineMark.isMark($0) }
        skeleton.articles = [
            ArticleDraft(title: whole, titleLines: [first], section: section, body: free.filter { $0 != first })
        ]
        skeleton.sections = [section]
        skeleton.doubtfulTitles = [first]
    }
}

/// Where the imprint at the end of an issue begins.
struct ImprintFinder {
    let lines: [Line]

    func start(after body: Int) -> Int {
        let earliest = max(body + 1, lines.count - 40)
        guard earliest < lines.count else { return lines.count }
        for index in earliest..<lines.count where isSeriesName(lines[index].text) && hasContact(after: index) {
            var start = index
            // `… 휴간합니다`: a word from the editors stands before the imprint.
            while start - 1 > body, isNotice(lines[start - 1].text) { start -= 1 }
            return start
        }
        return lines.count
    }

    private func isSeriesName(_ text: Scalars) -> Bool {
        Phrases.isSpaced(text, ImprintFinder.weekly) || Phrases.isSpaced(text, ImprintFinder.monthly)
    }

    private func hasContact(after index: Int) -> Bool {
        lines[index...].prefix(12).contains { line in
            ImprintFinder.contacts.contains { Phrases.contains(line.text, $0) }
        }
    }

    private func isNotice(_ text: Scalars) -> Bool { Phrases.contains(text, ImprintFinder.pause) && text.count < 60 }

    private static let weekly = scalars("주간중국창업")
    private static let monthly = scalars("월간중국창업")
    private static let pause = scalars("휴간")
    private static let contacts = ["구독", "@", "메일", "홈페이지", "전화"].map { scalars($0) }
}

/// Tells the lines of the contents from those of the cover.
struct FrontMatterSorter {
    let lines: [Line]
    let dialect: Dialect
    let titles: [Scalars]

    /// For each line: does it belong to the contents (or else to the cover)?
    func sort() -> [Bool] {
        guard let start = contentsStart(titles.map { LetterPairs($0) }) else { return lines.map { _ in false } }
        return lines.indices.map { index in index >= start && !isCover(lines[index].text) }
    }

    /// `목록`, `CONTENTS`, a banner, or an entry like one of the titles.
    private func contentsStart(_ titles: [LetterPairs]) -> Int? {
        lines.indices.first { index in
            let text = lines[index].text
            return Phrases.isSpaced(text, Words.contents) || Phrases.isSpaced(text, Words.contentsLatin)
                || dialect.section(named: text) != nil || endsInPage(text) && text.count > 6
                || isLikeTitle(text, titles)
        }
    }

    private func isLikeTitle(_ text: Scalars, _ titles: [LetterPairs]) -> Bool {
        let pairs = LetterPairs(text)
        return titles.contains { $0.likeness(to: pairs) >= 0.7 }
    }

    private func endsInPage(_ text: Scalars) -> Bool {
        let digits = text.reversed().prefix { Letters.isDigit($0) }.count
        return digits > 0 && digits < 4 && text.count > digits && text[text.count - digits - 1] == "P"
    }

    func isCover(_ text: Scalars) -> Bool {
        FrontMatterSorter.coverWords.contains { Phrases.contains(text, $0) }
    }

    private static let coverWords = ["저작권", "무한 활용", "@", "구독", "전화:", "메일:", "http"].map { scalars($0) }
}
