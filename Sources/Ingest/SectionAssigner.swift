/// Gives every title its section, by all the evidence at once: the contents, the banners on its page or before it,
/// the numbers that start again at 1, and the order that sections have.
struct SectionAssigner {
    struct Assignment {
        let sections: [String]
        let sectionOfTitle: [String]
    }

    let titles: [TitleDraft]
    let dialect: Dialect
    let pages: Pages
    let contents: Contents
    let unknownBanners: [Int: String]

    /// What speaks for a title's section apart from its place in the row of titles.
    private struct Evidence {
        let listed: String?
        let banners: [String]
    }

    func assign() -> Assignment {
        let order = sectionOrder()
        let fits = titles.indices.map { title in
            let evidence = evidence(title)
            return order.map { fit(title, $0, evidence) }
        }
        let path = bestPath(order, fits)
        let used = path.map { order[$0] }
        // A section whose articles are there is a section of the issue, banner or not.
        let sections = order.filter { used.contains($0) }
        return Assignment(sections: sections, sectionOfTitle: used)
    }

    /// The dialect's sections, with banners of this issue alone put in where they appear.
    private func sectionOrder() -> [String] {
        var order = dialect.sections.filter { $0 != "행사 정보" }
        for (line, name) in unknownBanners.sorted(by: { $0.key < $1.key }) {
            let before = pages.banners.last { $0.line < line && $0.line >= contents.bodyStart }?.section
            let place = before.flatMap { order.firstIndex(of: $0) } ?? 0
            order.insert(name, at: min(order.count, place + 1))
        }
        return order.isEmpty ? [""] : order
    }

    /// The best non-falling row of sections (a small Viterbi search).
    private func bestPath(_ order: [String], _ fits: [[Int]]) -> [Int] {
        guard let first = fits.first else { return [] }
        var scores = order.indices.map { section in first[section] - 2 * section }
        var choices: [[Int]] = []
        for title in titles.indices.dropFirst() {
            var row: [Int] = []
            var choice: [Int] = []
            for section in order.indices {
                var best = (score: Int.min, from: 0)
                for from in 0...section {
                    let score = scores[from] + step(from, section, title)
                    if score > best.score { best = (score, from) }
                }
                row.append(best.score + fits[title][section])
                choice.append(best.from)
            }
            scores = row
            choices.append(choice)
        }
        var section = scores.indices.max { scores[$0] < scores[$1] } ?? 0
        var path = [section]
        for choice in choices.reversed() {
            section = choice[section]
            path.append(section)
        }
        return path.reversed()
    }

    /// What it costs to go from one section to the next between two titles.
    private func step(_ from: Int, _ to: Int, _ title: Int) -> Int {
        let number = titles[title].number
        let last = titles[title - 1].number
        if from == to {
            if number == 0, last == 0 { return 2 }
            return number == last + 1 && last > 0 ? 2 : -3
        }
        let skipped = 2 * (to - from - 1)
        if number == 1 || number == 0 && last > 0 { return 1 - skipped }
        return -3 - skipped
    }

    private func evidence(_ index: Int) -> Evidence {
        Evidence(listed: contents.section(of: titles[index].text), banners: bannersNear(index))
    }

    private func fit(_ index: Int, _ section: String, _ evidence: Evidence) -> Int {
        let title = titles[index]
        var fit = 0
        if evidence.listed == section { fit += 4 }
        if let category = title.category, section == (isFromOutside(category) ? "KIC 중국 뉴스" : "CHINA 창업") { fit += 2 }
        if title.source != nil, section == "WEEKLY 뉴스" { fit += 1 }
        if title.number == 0, dialect.pageHeadTitles, section == dialect.sections[2] { fit += 3 }
        if evidence.banners.contains(section) { fit += 4 }
        return fit
    }

    /// `[외부 지원]`: a call that others made and KIC passes on.
    private func isFromOutside(_ category: Scalars) -> Bool {
        Phrases.startsSpaced(category, SectionAssigner.outside)
    }

    private static let outside = scalars("외부")

    /// The banners that speak for a title: those right before it, and those of its page.
    private func bannersNear(_ index: Int) -> [String] {
        guard let first = titles[index].lines.first else { return [] }
        var near: [String] = []
        for (line, name) in unknownBanners where line == first - 1 { near.append(name) }
        for banner in pages.banners where banner.line >= contents.bodyStart {
            let isBefore = banner.line < first && (banner.line + 1..<first).allSatisfy { pages.fates[$0] != nil }
            let isOnPage = dialect.family == .printed && pages.page[banner.line] == pages.page[first]
            if isBefore || isOnPage { near.append(banner.section) }
        }
        return near
    }
}
