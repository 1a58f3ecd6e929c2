import Content

/// Cuts an issue into articles for layouts that print an article's title at the foot of its first page, over the
/// banner of its section.
struct FootSegmenter {
    let lines: [Line]
    let dialect: Dialect
    let pages: Pages
    let contents: Contents
    let measure: Int

    /// What stands at the foot of a page.
    private struct Foot {
        var title: TitleDraft?
        var labels: [Int] = []
        var section: String?
        var banner: Int?
    }

    func segment() -> Skeleton {
        var skeleton = Skeleton(fates: pages.fates)
        var ranges = pageRanges()
        let known = FootBanners(lines: lines, pages: pages, contents: contents, measure: measure)
        let banners = known.names(ranges)
        var feet = ranges.map { foot(of: $0, known, names: banners) }
        for index in feet.indices where feet[index].title == nil {
            feet[index] = bareFoot(of: ranges[index], known: banners, known)
        }
        joinFirstPages(&ranges, &feet)
        nameSections(&feet)
        sortFrontMatter(&skeleton)
        let end = ImprintFinder(lines: lines).start(after: contents.bodyStart)
        for (range, foot) in zip(ranges, feet) { add(range, foot, &skeleton) }
        skeleton.cover += (end..<lines.count).filter { skeleton.fates[$0] == nil }
        return skeleton
    }

    private func pageRanges() -> [Range<Int>] {
        let end = ImprintFinder(lines: lines).start(after: contents.bodyStart)
        var ranges: [Range<Int>] = []
        var start = contents.bodyStart
        while start < end {
            var stop = start
            while stop < end, pages.page[stop] == pages.page[start] { stop += 1 }
            ranges.append(start..<stop)
            start = stop
        }
        return ranges
    }

    /// Behind the references that end an article a new one begins: where the page has no title, a table ran over its
    /// foot, and the next page has it.
    private func joinFirstPages(_ ranges: inout [Range<Int>], _ feet: inout [Foot]) {
        for index in ranges.indices.dropFirst().dropLast().reversed()
        where feet[index].title == nil && feet[index].banner == nil && feet[index + 1].title != nil
            && pages.fates[ranges[index].lowerBound - 1] == .label
        {
            ranges[index] = ranges[index].lowerBound..<ranges[index + 1].upperBound
            feet[index] = feet[index + 1]
            ranges.remove(at: index + 1)
            feet.remove(at: index + 1)
        }
    }

    // MARK: The foot of a page

    /// `03. 제목` near the end of a page, with the banner behind it; captions of pictures may follow.
    private func foot(of page: Range<Int>, _ known: FootBanners, names: Set<String>) -> Foot {
        guard let last = lastText(page) else { return Foot() }
        for start in stride(from: last, through: max(page.lowerBound, last - 8), by: -1) {
            let lead = lines[start].lead
            guard lead.kind == .paddedNumber else { continue }
            var foot = Foot()
            var words = Array(lines[start].text[lead.length...])
            var titleLines = [start]
            var index = start + 1
            while index <= last, !lines[index].isCaption {
                if names.contains(text(lines[index].text))
                    || known.isBanner(index, behind: index - 1, of: start)
                        && !goesOn(words, index, least: FootSegmenter.asInContents)
                {
                    foot.banner = index
                    foot.section = text(lines[index].text)
                    break
                }
                guard lines[index].blankLinesBefore < 3, index - start < 3 else { break }
                LineJoin.append(lines[index].text, to: &words, afterBlank: lines[index - 1].blanksAfter > 0)
                titleLines.append(index)
                index += 1
            }
            var title = TitleDraft(lines: titleLines, text: [], number: lead.number, evidence: 5)
            TitleParts.split(words, into: &title)
            guard title.text.contains(where: Letters.isLetterOrDigit) else { continue }
            foot.title = title
            return foot
        }
        return Foot()
    }

    /// A page of a known section without a title: `KIC 뉴스&모집공고` over the banner.
    private func bareFoot(of page: Range<Int>, known: Set<String>, _ banners: FootBanners) -> Foot {
        guard let last = lastText(page), banners.isBannerLike(last) else { return Foot() }
        let name = text(lines[last].text)
        let before = last - 1
        let hasLabel =
            before >= page.lowerBound && lines[before].blankLinesBefore >= 3 && lines[before].text.count < 30
            && !lines[before].endsSentence
        guard known.contains(name) || hasLabel && FootBanners.looksLikeSection(lines[last].text) else {
            return Foot()
        }
        var foot = Foot(section: name, banner: last)
        if hasLabel { foot.labels = [before] }
        return foot
    }

    private func lastText(_ page: Range<Int>) -> Int? {
        page.reversed().first { pages.fates[$0] == nil }
    }

    /// Where a page lost its banner: a number that goes on stays in its section, one that starts again belongs to the
    /// section that comes next, or, where that one starts again too, to the one that the contents tell.
    private func nameSections(_ feet: inout [Foot]) {
        var last = 0
        var section: String?
        for index in feet.indices {
            guard let title = feet[index].title else { continue }
            if feet[index].section == nil {
                feet[index].section =
                    title.number > last
                    ? section
                    : nextSection(feet[(index + 1)...], after: title.number) ?? contents.section(of: title.text)
                        ?? section
            }
            last = title.number
            section = feet[index].section
        }
    }

    private func nextSection(_ feet: ArraySlice<Foot>, after number: Int) -> String? {
        var last = number
        for foot in feet {
            guard let title = foot.title else { continue }
            guard title.number > last else { return nil }
            if let section = foot.section { return section }
            last = title.number
        }
        return nil
    }

    // MARK: Articles

    private func add(_ page: Range<Int>, _ foot: Foot, _ skeleton: inout Skeleton) {
        if let banner = foot.banner { skeleton.fates[banner] = .banner }
        for label in foot.labels { skeleton.fates[label] = .label }
        let section =
            foot.section ?? skeleton.articles.last?.section ?? pages.heads.first { page.contains($0.line) }?.section
            ?? ""
        if let title = foot.title {
            begin(title, section, &skeleton)
        }
        let taken = Set(foot.title?.lines ?? [])
        let events = EventTable(lines: lines)
        var inEvents = foot.title == nil && goesOnWithEvents(page, skeleton)
        for index in page where skeleton.fates[index] == nil && !taken.contains(index) {
            inEvents =
                EventTable.isHeader(lines[index].text)
                || inEvents && !events.isRunningText(index, before: page.upperBound)
            if inEvents {
                skeleton.events.append(index)
                continue
            }
            if foot.title == nil, let title = headTitle(index, foot, skeleton) {
                begin(title, section, &skeleton)
            } else if skeleton.articles.isEmpty {
                skeleton.cover.append(index)
            } else {
                skeleton.articles[skeleton.articles.count - 1].body.append(index)
            }
        }
        if inEvents, !section.isEmpty, !skeleton.sections.contains(section) { skeleton.sections.append(section) }
    }

    /// A table of events runs over the page: the page begins with a row, or with a name of one to three lines.
    private func goesOnWithEvents(_ page: Range<Int>, _ skeleton: Skeleton) -> Bool {
        guard let last = skeleton.events.last, let first = page.first(where: { skeleton.fates[$0] == nil }),
            (last + 1..<first).allSatisfy({ skeleton.fates[$0] != nil })
        else { return false }
        return EventTable(lines: lines).goesOn(at: first, before: page.upperBound)
    }

    /// `1. …` at the head of a page in a section whose feet bear no titles.
    private func headTitle(_ index: Int, _ foot: Foot, _ skeleton: Skeleton) -> TitleDraft? {
        let lead = lines[index].lead
        guard lead.kind == .number, isPageHead(index), !lines[index].endsSentence else { return nil }
        let isFirst = lead.number == 1 && foot.section != nil
        let isNext =
            lead.number > 1 && lead.number == titlesInSection(skeleton) + 1
            || contents.tells(of: lines[index].text, atLeast: 0.55)
        guard isFirst || isNext else { return nil }
        let (words, titleLines) = wholeTitle(from: index)
        var title = TitleDraft(lines: titleLines, text: [], number: lead.number, evidence: 4)
        TitleParts.split(words, into: &title)
        return title.text.contains(where: Letters.isLetterOrDigit) ? title : nil
    }

    /// The first line of a page's text, behind its printed head.
    private func isPageHead(_ index: Int) -> Bool {
        guard index > 0 else { return true }
        return pages.page[index] != pages.page[index - 1] || pages.fates[index - 1] == .header
    }

    /// A title goes on with a short line where the contents have it so.
    private func wholeTitle(from index: Int) -> (words: Scalars, lines: [Int]) {
        let first = Array(lines[index].text[lines[index].lead.length...])
        let next = index + 1
        guard next < lines.count, pages.fates[next] == nil, !lines[next].beginsPage, lines[next].blankLinesBefore < 3,
            lines[next].width < measure / 2, !lines[next].endsSentence
        else { return (first, [index]) }
        guard goesOn(first, next) else { return (first, [index]) }
        var words = first
        LineJoin.append(lines[next].text, to: &words, afterBlank: lines[index].blanksAfter > 0)
        return (words, [index, next])
    }

    /// The contents have a title with the words of the next line rather than without.
    private func goesOn(_ title: Scalars, _ next: Int, least: Double = 0) -> Bool {
        var words = title
        LineJoin.append(lines[next].text, to: &words, afterBlank: lines[next - 1].blanksAfter > 0)
        let likeness = contents.likeness(to: words)
        return likeness >= least && likeness > contents.likeness(to: title)
    }

    /// So like a title of the contents no line is by chance.
    private static let asInContents = 0.7

    private func titlesInSection(_ skeleton: Skeleton) -> Int {
        skeleton.articles.count { $0.section == skeleton.articles.last?.section }
    }

    private func begin(_ title: TitleDraft, _ section: String, _ skeleton: inout Skeleton) {
        if !skeleton.sections.contains(section) { skeleton.sections.append(section) }
        skeleton.articles.append(
            ArticleDraft(
                title: title.text, titleLines: title.lines, number: title.number, category: title.category,
                section: section,
                source: title.source))
    }

    private func sortFrontMatter(_ skeleton: inout Skeleton) {
        // Before the first full page a monthly has its cover's lettering and its contents, and nothing else.
        let sorter = FrontMatterSorter(lines: Array(lines[..<contents.bodyStart]), dialect: dialect, titles: [])
        for index in 0..<contents.bodyStart where skeleton.fates[index] == nil || skeleton.fates[index] == .banner {
            if !sorter.isCover(lines[index].text) {
                skeleton.fates[index] = .contents
            } else if skeleton.fates[index] == nil {
                skeleton.cover.append(index)
            }
        }
    }
}
