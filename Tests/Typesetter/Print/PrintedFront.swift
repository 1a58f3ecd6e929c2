internal import Content

/// The cover and the table of contents of a printed issue.
struct PrintedFront {
    let manuscript: Manuscript
    var chance: Chance

    /// Contents first, then the running head over the first page of text.
    mutating func setWeekly(on pages: inout PageSetter) {
        let hasEvents = !manuscript.issue.events.isEmpty
        if hasEvents { pages.add(PrintedLine("행사 정보", gap: 45)) }
        for (index, section) in manuscript.sections.enumerated() {
            pages.add(PrintedLine(section.name, blanksAfter: 2, gap: index == 0 ? 3 : 1))
            for article in section.articles {
                pages.add(entry(TitleText.of(article, .weekly2024), page: nil)[0])
            }
        }
        if hasEvents { pages.add(PrintedLine("중국 과학기술 분야 행사 정보", gap: 5)) }
        guard case .ordinal(let number) = manuscript.issue.number else { return }
        let blanks = String(repeating: " ", count: 64)
        pages.head = [PrintedLine("주간 중국창업 \(number) 호\(blanks)【1】", blanksAfter: 4, gap: 5)]
        pages.isNextHeaded = true
    }

    /// A cover of dates, then the contents with their pages.
    mutating func setMonthly(on pages: inout PageSetter) {
        let date = manuscript.issue.date
        let month = date.month < 10 ? "0\(date.month)" : "\(date.month)"
        pages.add(PrintedLine("1", gap: 3))
        pages.add(PrintedLine("\(date.year). \(month)", gap: 6))
        pages.add(PrintedLine("\(date.year) 년 \(month) 월"))
        pages.add(PrintedLine("2", gap: 5))
        let blanks = String(repeating: " ", count: 61)
        let name = manuscript.sections.first?.name ?? ""
        pages.add(PrintedLine("월간 중국창업 \(date.month) 월호\(blanks)\(name)", gap: 3))
        var page = 1
        for section in manuscript.sections {
            for (index, word) in section.name.split(separator: " ").enumerated() {
                pages.add(PrintedLine(String(word), blanksAfter: 2 - index % 2, gap: index == 0 ? 3 : 1))
            }
            for article in section.articles {
                for line in entry(article.title, page: page) { pages.add(line) }
                page += chance.number(2...6)
            }
        }
        pages.add(PrintedLine("CONTENTS", gap: 3))
    }

    /// A title as the contents have it: at times cut short, at times broken over two lines with the page for itself.
    private mutating func entry(_ title: String, page: Int?) -> [PrintedLine] {
        var words = title.split(separator: " ")
        if words.count > 4, chance.happens(20) { words = Array(words.dropLast()) }
        let text = ExtractorSpaces.inserted(into: Array(words.joined(separator: " ").unicodeScalars))
        guard let page else { return [PrintedLine(text)] }
        guard Letters.width(text) > 3200, words.count > 2 else {
            return [PrintedLine(text + Array("   P\(page)".unicodeScalars))]
        }
        let first = words[..<(words.count / 2 + 1)].joined(separator: " ")
        let second = words[(words.count / 2 + 1)...].joined(separator: " ")
        return [
            PrintedLine(ExtractorSpaces.inserted(into: Array(first.unicodeScalars))),
            PrintedLine(ExtractorSpaces.inserted(into: Array(second.unicodeScalars))),
            PrintedLine("P\(page)", gap: 0, blanksBefore: 2),
        ]
    }
}
