internal import Content

/// Sets a whole issue on pages, for the layouts that come out of a PDF.
struct PrintedIssueSetter {
    let manuscript: Manuscript
    let layout: Layout
    var chance: Chance

    mutating func set() -> [UInt8] {
        var pages = PageSetter(chance: Chance(seed: chance.next()))
        var front = PrintedFront(manuscript: manuscript, chance: Chance(seed: chance.next()))
        if layout.isMonthly {
            front.setMonthly(on: &pages)
        } else if !layout.starredSources {
            front.setWeekly(on: &pages)
        }
        for section in manuscript.sections {
            switch layout.titlePlace {
            case .numbered: setNumbered(section, on: &pages)
            case .squareThenNumbered: setSquareOrNumbered(section, on: &pages)
            case .atPageFoot: setFooted(section, on: &pages)
            }
        }
        PrintedEventTable(events: manuscript.issue.events, isMonthly: layout.isMonthly, issue: manuscript.issue)
            .set(on: &pages)
        pages.endPage()
        return PageWriter.text(of: pages.pages)
    }

    // MARK: 2021: every article on a page of its own, with its number and medium

    private mutating func setNumbered(_ section: ManuscriptSection, on pages: inout PageSetter) {
        pages.head = runningHead(with: section)
        pages.headedPercent = 10
        for (number, article) in section.articles.enumerated() {
            startArticle(on: &pages)
            // Only the running heads tell which issue it is; the second section begins with one where none was yet.
            if number == 0, !pages.hasHeads, section.articles[0].category != nil {
                pages.isNextPlain = false
                pages.isNextHeaded = true
            }
            if number == 0, section.name != manuscript.sections.first?.name || chance.happens(30) {
                pages.addFoot(.banner, [PrintedLine(section.name)])
            }
            let mark = section.isUnnumbered ? "" : "\(number + 1). "
            let source = article.references.isEmpty ? article.source : nil
            setTitle(mark + TitleText.of(article, layout), source: source, on: &pages)
            setBody(article, on: &pages)
            for entry in ReferencePrinter(references: article.references).starred() {
                for (index, line) in entry.enumerated() { pages.add(line, following: entry.count - 1 - index) }
            }
            if manuscript.sections.first?.name == section.name, number == 0 { pages.isNextHeaded = true }
        }
    }

    /// `주간 중국 창업      22      제 260 호(2021.12.22)`, at times under the section's banner.
    private mutating func runningHead(with section: ManuscriptSection) -> [PrintedLine] {
        guard case .ordinal(let number) = manuscript.issue.number else { return [] }
        let date = PrintedDates.dotted(manuscript.issue.date)
        let (left, right) = (String(repeating: " ", count: 32), String(repeating: " ", count: 33))
        var lines: [PrintedLine] = []
        if !section.isUnnumbered, chance.happens(60) { lines.append(PrintedLine(section.name, gap: 5)) }
        lines.append(PrintedLine("주간 중국 창업\(left)#\(right)제 \(number) 호(\(date))", gap: lines.isEmpty ? 5 : 1))
        return lines
    }

    private mutating func setTitle(_ title: String, source: String?, on pages: inout PageSetter) {
        let breaker = LineBreaker(measure: Layout.measure, indent: 0, breaksWords: true)
        let whole = title + (source.map { " — " + $0 } ?? "")
        let isOneLine = Letters.width(Array(whole.unicodeScalars)) < Layout.measure * 90 / 100
        guard !isOneLine, let source else {
            for line in breaker.lines(of: Array(whole.unicodeScalars)) { pages.add(line, following: 3) }
            return
        }
        var lines = breaker.lines(of: Array(title.unicodeScalars))
        lines[lines.count - 1].blanksAfter = 2
        for line in lines { pages.add(line, following: 4) }
        pages.add(PrintedLine("— " + source))
    }

    // MARK: 2024: short news under squares, then numbered articles

    private mutating func setSquareOrNumbered(_ section: ManuscriptSection, on pages: inout PageSetter) {
        let isNews = section.name == manuscript.sections.first?.name
        for (number, article) in section.articles.enumerated() {
            if isNews, number > 0 {
                setSquareTitle(article, on: &pages)
            } else {
                if !isNews || number == 0 { startArticle(on: &pages) }
                if isNews { pages.isNextPlain = false }
                if number == 0 { pages.addFoot(.banner, [PrintedLine(section.name)]) }
                if isNews { setSquareTitle(article, on: &pages) } else { setTitle(article, number + 1, on: &pages) }
            }
            let isLast = number + 1 == section.articles.count
            let references = isNews ? (isLast ? section.articles.flatMap(\.references) : []) : article.references
            // The list stands at the foot of the page where the last article ends, or already where it begins.
            let isEarly = isNews && chance.happens(30)
            if isEarly { addSources(references, to: &pages) }
            setBody(article, on: &pages)
            if !isEarly { addSources(references, to: &pages) }
        }
    }

    private mutating func addSources(_ references: [Reference], to pages: inout PageSetter) {
        guard !references.isEmpty else { return }
        pages.addFoot(.sources, ReferencePrinter(references: references).listed(chance: &chance))
    }

    private mutating func setSquareTitle(_ article: Article, on pages: inout PageSetter) {
        let breaker = LineBreaker(measure: Layout.measure, indent: 0, breaksWords: true)
        var lines = breaker.lines(of: Array(("◼ " + article.title).unicodeScalars))
        lines[0].gap = pages.isAtTop ? 8 : 3
        lines[lines.count - 1].blanksAfter = chance.happens(30) ? 2 : 1
        for line in lines { pages.add(line, following: 4) }
    }

    private mutating func setTitle(_ article: Article, _ number: Int, on pages: inout PageSetter) {
        let dot = chance.happens(90) ? "." : "．"
        setTitle("\(number)\(dot) " + TitleText.of(article, layout), source: nil, on: &pages)
    }

    // MARK: 2025: titles at the feet of first pages

    private mutating func setFooted(_ section: ManuscriptSection, on pages: inout PageSetter) {
        guard case .month(let month) = manuscript.issue.number else { return }
        let blanks = String(repeating: " ", count: 61)
        pages.head = [
            PrintedLine("#", gap: 5), PrintedLine("월간 중국창업 \(month.month) 월호\(blanks)\(section.name)", gap: 3),
        ]
        for (number, article) in section.articles.enumerated() {
            startArticle(on: &pages)
            pages.isNextPlain = section.isUnnumbered
            pages.isNextHeaded = number == 0 && !section.isUnnumbered
            if section.isUnnumbered {
                if number == 0 {
                    let label = PrintedLine("KIC 소식&모집공고", gap: 5)
                    pages.addFoot(.banner, [label, PrintedLine(section.name)])
                }
                setTitle("\(number + 1). " + article.title, source: nil, on: &pages)
            } else {
                pages.addFoot(.title, footTitle(article, number + 1))
                pages.addFoot(.banner, [PrintedLine(section.name)])
            }
            setBody(article, on: &pages)
            addSources(article.references, to: &pages)
        }
    }

    private func footTitle(_ article: Article, _ number: Int) -> [PrintedLine] {
        let breaker = LineBreaker(measure: Layout.measure, indent: 0, breaksWords: true)
        var lines = breaker.lines(of: Array("0\(number). \(article.title)".unicodeScalars))
        lines[0].gap = 3
        return lines
    }

    // MARK: What all have

    private mutating func startArticle(on pages: inout PageSetter) {
        pages.endPage()
        pages.isNextPlain = true
    }

    private mutating func setBody(_ article: Article, on pages: inout PageSetter) {
        var setter = PrintedBodySetter(layout: layout, blocks: BlockReader.blocks(of: article.body), chance: &chance)
        setter.set(on: &pages)
    }
}

/// A section with its articles.
struct ManuscriptSection {
    let name: String
    let articles: [Article]

    /// News of the editors' own house: its articles have no numbers, or their titles at the page's head.
    var isUnnumbered: Bool { name.hasPrefix("KIC") }
}

extension Manuscript {
    /// The sections that have articles, in order.
    var sections: [ManuscriptSection] {
        issue.sections.map { name in ManuscriptSection(name: name, articles: articles.filter { $0.section == name }) }
            .filter { !$0.articles.isEmpty }
    }
}

/// A title with its category.
enum TitleText {
    static func of(_ article: Article, _ layout: Layout) -> String {
        guard let category = article.category else { return article.title }
        return layout.categoryBrackets.open + category + layout.categoryBrackets.close + " " + article.title
    }
}
