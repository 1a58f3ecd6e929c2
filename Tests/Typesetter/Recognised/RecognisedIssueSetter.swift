internal import Content

/// Sets a whole issue as an OCR model would have read it.
struct RecognisedIssueSetter {
    let manuscript: Manuscript
    let layout: Layout
    var chance: Chance

    mutating func set() -> [UInt8] {
        var text = RecognisedText()
        let vocabulary = WordList(manuscript)
        setCover(&text)
        setContents(&text)
        for (place, section) in manuscript.sections.enumerated() {
            if place > 0 { text.add(marked(section.name, 2)) }
            for (number, article) in section.articles.enumerated() {
                let title = "\(number + 1). " + TitleText.of(article, layout)
                text.add(marked(title, chance.number(2...3)))
                if article.references.isEmpty, let source = article.source { text.add("— " + source) }
                var body = RecognisedBodySetter(
                    layout: layout, blocks: BlockReader.blocks(of: article.body), vocabulary: vocabulary,
                    chance: Chance(seed: chance.next()))
                body.set(in: &text)
                setReferences(article.references, &text)
            }
        }
        setImprint(&text)
        return Array((text.text + "\n").utf8)
    }

    private func marked(_ text: String, _ level: Int) -> String {
        layout.marksHeadings ? String(repeating: "#", count: level) + " " + text : text
    }

    // MARK: Cover and contents

    private func setCover(_ text: inout RecognisedText) {
        guard case .ordinal(let number) = manuscript.issue.number else { return }
        let date = PrintedDates.dotted(manuscript.issue.date)
        if layout.marksHeadings {
            text.add("# 주간 창업 뉴스", gap: 2)
            text.add("\(number)호")
            text.add(date)
        } else {
            text.add("주간 중국 창업 제 \(number) 호", gap: 2)
            text.add(date.map(String.init).joined(separator: " "))
        }
    }

    private mutating func setContents(_ text: inout RecognisedText) {
        text.add(layout.marksHeadings ? "# 목록" : "목록", gap: 3)
        var page = 1
        for (place, section) in manuscript.sections.enumerated() {
            text.add(layout.marksHeadings ? "## 0\(place + 1)" : "0\(place + 1)")
            let words = section.name.split(separator: " ").map(String.init)
            let head = [words.dropLast().joined(separator: " "), words[words.count - 1]]
            if !layout.marksHeadings { for word in head { text.add(word) } }
            for (row, article) in section.articles.enumerated() {
                let title = entry(TitleText.of(article, layout))
                if layout.marksHeadings {
                    let label = row < 2 && head.count > row ? "<b>\(head[row])</b>\t" : ""
                    text.add("\(label)\(title)\tP\(page)", gap: row == 0 ? 1 : 0)
                } else {
                    setBrokenEntry(title, page, &text)
                }
                page += chance.number(1...6)
            }
        }
    }

    /// `… 산업 집적 도시 리 P11` / `스트 발표`: the page stands behind the first line.
    private func setBrokenEntry(_ title: String, _ page: Int, _ text: inout RecognisedText) {
        let breaker = LineBreaker(measure: 2600, indent: 0, breaksWords: true)
        let lines = breaker.lines(of: Array(title.unicodeScalars))
        for (index, line) in lines.enumerated() {
            let words = line.text.reduce(into: "") { $0.unicodeScalars.append($1) }
            text.add(index == 0 ? words + " P\(page)" : words)
        }
    }

    private mutating func entry(_ title: String) -> String {
        let words = title.split(separator: " ")
        return words.count > 4 && chance.happens(15) ? words.dropLast().joined(separator: " ") : title
    }

    // MARK: Sources and imprint

    private func setReferences(_ references: [Reference], _ text: inout RecognisedText) {
        guard let first = references.first else { return }
        let label = layout.marksHeadings ? "\\*출처:" : "*출처:"
        guard references.count > 1 else {
            text.add(label + " " + line(first))
            return
        }
        text.add(label)
        for (number, reference) in references.enumerated() {
            text.add("\(number + 1). " + line(reference), gap: number == 0 ? 1 : 0)
        }
    }

    private func line(_ reference: Reference) -> String {
        (reference.title ?? "") + (reference.url.map { " " + $0 } ?? "")
    }

    private func setImprint(_ text: inout RecognisedText) {
        text.add(marked("주간 중국 창업", 1))
        text.add("구독 신청과 문의", gap: 3)
        text.add("메일: letters@example.org")
        text.add("전화: 02-000-0000", gap: 0)
    }
}
