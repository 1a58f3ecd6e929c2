import Content

/// The printed pages of an issue and the furniture on them: running heads, page numbers, banners, labels.
struct Pages: Sendable {
    /// The page of each line, from 0.
    var page: [Int]
    /// The lines that belong to no article, with the reason.
    var fates: [LockFile.Reason?]
    /// The section banners, with the section each names.
    var banners: [(line: Int, section: String)] = []
    /// What the running heads say.
    var heads: [RunningHead] = []

    init(lineCount: Int) {
        page = Array(repeating: 0, count: lineCount)
        fates = Array(repeating: nil, count: lineCount)
    }
}

/// A running head: `주간 중국 창업   22   제 260 호(2021.12.22)`, `월간 중국창업 6 월호   산업 트랜드`.
struct RunningHead: Sendable {
    let line: Int
    let number: Int?
    let month: Int?
    let date: DateInText?
    /// What stands at the far end of a monthly's head: the section.
    let section: String?
}

/// Finds pages and their furniture.
struct PageFinder {
    let lines: [Line]
    let dialect: Dialect

    func find() -> Pages {
        var pages = Pages(lineCount: lines.count)
        findHeads(&pages)
        numberPages(&pages)
        findPageNumbers(&pages)
        if dialect.family == .recognised { findLooseFurniture(&pages) }
        for index in lines.indices where pages.fates[index] == nil {
            if let section = banner(lines[index].text) {
                pages.fates[index] = .banner
                pages.banners.append((index, section))
            } else if Phrases.isSpaced(lines[index].text, Words.references) {
                pages.fates[index] = .label
            }
        }
        return pages
    }

    private func findHeads(_ pages: inout Pages) {
        for index in lines.indices {
            guard let head = head(at: index) else { continue }
            pages.heads.append(head)
            pages.fates[index] = .header
        }
    }

    private func head(at index: Int) -> RunningHead? {
        let text = lines[index].text
        guard text.count < 120, text.count >= 6 else { return nil }
        let isWeekly = Phrases.startsSpaced(text, PageFinder.weeklyName)
        let isMonthly = Phrases.startsSpaced(text, PageFinder.monthlyName)
        guard isWeekly || isMonthly else { return nil }
        let squeezed = Phrases.squeezed(text)
        let parts = columns(text)
        let number = number(before: Words.issueMark, in: squeezed) ?? number(behindMarkIn: text)
        let hasPage = text.contains("【")
        // The bare name of the newsletter is its title on the cover or the imprint, not a running head.
        guard parts.count > 1 || hasPage || number != nil && text.count < 40 else { return nil }
        let last = parts.last ?? []
        let isSection = isMonthly && parts.count > 1 && !last.contains(where: Letters.isDigit)
        return RunningHead(
            line: index, number: isWeekly ? number : nil, month: isMonthly ? number : nil,
            date: DatesInText.first(in: text), section: isSection ? Ingest.text(last) : nil)
    }

    private static let weeklyName = scalars("주간중국창업")
    private static let monthlyName = scalars("월간중국창업")

    /// The parts of a line that stand far apart.
    private func columns(_ text: Scalars) -> [Scalars] {
        var parts: [Scalars] = [[]]
        var blanks = 0
        for scalar in text {
            if Letters.isBlank(scalar) {
                blanks += 1
                continue
            }
            if blanks >= 4 { parts.append([]) } else if blanks > 0 { parts[parts.count - 1].append(" ") }
            blanks = 0
            parts[parts.count - 1].append(scalar)
        }
        return parts
    }

    /// `제260호`, `403호`, `6월호`.
    private func number(before mark: Scalars, in squeezed: Scalars) -> Int? {
        guard let end = Phrases.find(mark, in: squeezed) else { return nil }
        var index = end - 1
        if index >= 0, squeezed[index] == "월" { index -= 1 }
        var value = 0
        var place = 1
        while index >= 0, Letters.isDigit(squeezed[index]), place <= 1000 {
            value += Int(squeezed[index].value - 0x30) * place
            place *= 10
            index -= 1
        }
        return place > 1 ? value : nil
    }

    /// `No. 260`, `Vol.260`, `통권 260`.
    private func number(behindMarkIn text: Scalars) -> Int? {
        let capitals = text.map { Letters.capital($0) }
        for mark in PageFinder.numberMarks {
            guard let place = Phrases.find(mark, in: capitals) else { continue }
            let digits = text[(place + mark.count)...].drop { $0 == "." || Letters.isBlank($0) }
                .prefix { Letters.isDigit($0) }
            if digits.count <= 4, let number = Int(text: digits) { return number }
        }
        return nil
    }

    private static let numberMarks = ["NO", "VOL", "통권"].map { scalars($0) }

    private func numberPages(_ pages: inout Pages) {
        var page = 0
        for index in lines.indices {
            let beginsPage = lines[index].beginsPage || pages.fates[index] == .header || isBehindFoot(index)
            if index > 0, beginsPage { page += 1 }
            pages.page[index] = page
        }
    }

    /// `01. 제목`, mostly over the banner of its section, ends a page, whatever blank lines are behind it.
    private func isBehindFoot(_ index: Int) -> Bool {
        guard dialect.titlePlace == .atPageFoot, lines[index].indented, index > 2 else { return false }
        let last = index - 1
        return FootBanners.looksLikeSection(lines[last].text)
            ? lines[last - 2..<last].contains { $0.lead.kind == .paddedNumber } : lines[last].lead.kind == .paddedNumber
    }

    /// A number alone beside a running head, or at the edge of a page.
    private func findPageNumbers(_ pages: inout Pages) {
        for index in lines.indices where isBareNumber(lines[index].text) {
            let nextIsHead = index + 1 < lines.count && pages.fates[index + 1] == .header
            let lastWasHead = index > 0 && pages.fates[index - 1] == .header && dialect.family == .recognised
            if nextIsHead || lastWasHead { pages.fates[index] = .pageNumber }
        }
    }

    private func findLooseFurniture(_ pages: inout Pages) {
        let finder = LooseFurniture(lines: lines)
        let numbers = finder.pageNumbers()
        for index in numbers where pages.fates[index] == nil { pages.fates[index] = .pageNumber }
        for index in finder.repeated(beside: numbers)
        where pages.fates[index] == nil && banner(lines[index].text) == nil {
            pages.fates[index] = .header
        }
    }

    private func isBareNumber(_ text: Scalars) -> Bool { text.count <= 3 && text.allSatisfy(Letters.isDigit) }

    /// The section whose banner a line is.
    private func banner(_ text: Scalars) -> String? {
        guard text.count <= 24 else { return nil }
        return dialect.section(named: text)
    }
}
