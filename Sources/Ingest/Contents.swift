/// The cover and the table of contents of an issue.
struct Contents: Sendable {
    struct Entry: Sendable {
        let text: Scalars
        let section: String?
        let pairs: LetterPairs

        init(_ text: Scalars, section: String?) {
            self.text = text
            self.section = section
            pairs = LetterPairs(text)
        }
    }

    /// The first line of the first article's title or page.
    var bodyStart = 0
    /// The titles the contents list, as printed there: shortened, misspelt, broken over lines.
    var entries: [Entry] = []
    /// There are contents, not only a cover: a line says so, or tells a page.
    var isListed = false
    /// Short lines, and what they make with the next: `정책` and `브리핑` over two lines are a section's name.
    var labels: Set<Scalars> = []

    /// How like the likeliest entry a title is.
    func likeness(to title: Scalars) -> Double { best(for: title).map(\.likeness) ?? 0 }

    /// Titles in the contents are shortened, and misspelt.
    static let alike = 0.6

    /// Does an entry tell of a title?
    func tells(of title: Scalars, atLeast least: Double = Contents.alike) -> Bool {
        best(for: title, atLeast: least) != nil
    }

    func section(of title: Scalars) -> String? {
        best(for: title, atLeast: Contents.alike)?.entry.section
    }

    private func best(for title: Scalars, atLeast least: Double = 0) -> (entry: Entry, likeness: Double)? {
        let pairs = LetterPairs(title)
        var best: (entry: Entry, likeness: Double)?
        for entry in entries where entry.pairs.mostLikeness(to: pairs) >= best?.likeness ?? least {
            let likeness = entry.pairs.likeness(to: pairs)
            if likeness >= least, likeness > best?.likeness ?? -1 { best = (entry, likeness) }
        }
        return best
    }
}

/// Finds where the cover and the contents end, and what the contents list.
struct ContentsFinder {
    let lines: [Line]
    let dialect: Dialect
    let pages: Pages

    func find() -> Contents {
        var contents = Contents()
        contents.bodyStart = dialect.titlePlace == .atPageFoot ? firstFullPage() : firstTitle()
        contents.entries = entries(before: contents.bodyStart)
        contents.isListed = lines[..<contents.bodyStart].contains(where: tellsOfContents)
        contents.labels = labels(before: contents.bodyStart)
        return contents
    }

    private func isLabel(_ line: Line) -> Bool {
        line.text.count <= 10 && !line.text.contains(where: Letters.isDigit)
    }

    private func labels(before end: Int) -> Set<Scalars> {
        var labels: Set<Scalars> = []
        for index in 0..<end {
            var label = Scalars()
            for line in lines[index..<end].prefix(3) {
                guard isLabel(line) else { break }
                label += Phrases.squeezed(line.text)
                if label.count >= 4 { labels.insert(label) }
            }
        }
        return labels
    }

    /// The first line that looks like the first title: a square or `1.` with no page number at its end.
    private func firstTitle() -> Int {
        for index in lines.indices where pages.fates[index] == nil {
            let text = lines[index].text
            let lead = lines[index].lead
            guard !endsInPageMark(text) else { continue }
            if lead.kind == .number, lead.number == 1 { return index }
            if lead.kind == .square, dialect.squareTitles { return index }
            // A text without any title: its first sentence is its body.
            if lines[index].endsSentence, text.count > 60 || isFollowedBySentences(index) { return index }
        }
        return 0
    }

    private func isFollowedBySentences(_ index: Int) -> Bool {
        lines[index...].prefix(12).count { $0.endsSentence && $0.text.count > 15 } >= 4
    }

    /// The first page with running text.
    private func firstFullPage() -> Int {
        var start = 0
        while start < lines.count {
            var end = start
            while end < lines.count, pages.page[end] == pages.page[start] { end += 1 }
            if lines[start..<end].contains(where: holdsSentenceEnd) { return start }
            start = end
        }
        return 0
    }

    /// A sentence ends with the line (`다.` alone may be a scrap), or within it.
    private func holdsSentenceEnd(_ line: Line) -> Bool {
        line.endsSentence && line.text.count > 3 || Phrases.contains(line.text, Words.sentenceInside)
    }

    private func entries(before end: Int) -> [Contents.Entry] {
        var entries: [Contents.Entry] = []
        var section: String?
        var banner = Scalars()
        var pending = Scalars()
        var label: [String] = []
        for index in 0..<end {
            // On the cover `KIC 중국` is a host.
            if isHeading(lines[index]) { (section, banner, pending) = (nil, [], []) }
            if dialect.titlePlace == .atPageFoot {
                // `기업` and `리서치` over titles with their pages are their section's name.
                if isLabel(lines[index]) {
                    label.append(Ingest.text(lines[index].text))
                } else if endsInPageMark(lines[index].text), !label.isEmpty {
                    section = label.suffix(2).joined(separator: " ")
                    label = []
                }
            }
            for cell in lines[index].hasTabs ? lines[index].cells : [lines[index].text] where !cell.isEmpty {
                let text = withoutPageMark(cell)
                // A banner may be broken over lines: `WEEKLY` and `뉴스`.
                banner = Phrases.squeezed(banner + text)
                if let named = dialect.section(named: text) ?? dialect.section(named: banner) {
                    section = named
                    banner = []
                    pending = []
                    continue
                }
                banner = text.count < 12 ? text : []
                entries.append(Contents.Entry(text, section: section))
                if !pending.isEmpty { entries.append(Contents.Entry(pending + text, section: section)) }
                pending = text
            }
        }
        return entries.filter { $0.text.count >= 6 }
    }

    private func tellsOfContents(_ line: Line) -> Bool {
        if line.hasTabs ? line.cells.contains(where: endsInPageMark) : endsInPageMark(line.text) { return true }
        return isHeading(line)
    }

    private func isHeading(_ line: Line) -> Bool {
        ContentsFinder.labels.contains { Phrases.isSpaced(line.text, $0) }
    }

    private static let labels = ["목록", "목차", "차례"].map { scalars($0) }

    private func endsInPageMark(_ text: Scalars) -> Bool { pageMark(in: text) != nil }

    /// `… 발표 P11` without its page.
    private func withoutPageMark(_ text: Scalars) -> Scalars {
        pageMark(in: text).map { text[..<$0].trimmed } ?? text.filter { !InlineMark.isMark($0) }
    }

    /// Where the page stands at the end of a line of the contents.
    private func pageMark(in text: Scalars) -> Int? {
        var index = text.count
        while index > 0, Letters.isDigit(text[index - 1]) { index -= 1 }
        guard index < text.count, index > 0, text[index - 1] == "P" || text[index - 1] == "p" else { return nil }
        return index - 1
    }
}
