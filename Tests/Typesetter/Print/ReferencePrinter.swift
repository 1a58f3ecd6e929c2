internal import Content

/// Prints what an article names as its sources.
struct ReferencePrinter {
    let references: [Reference]

    /// `*출처: …` for one source, else a numbered list under the label; at an article's end.
    /// The lines of each entry keep together.
    func starred() -> [[PrintedLine]] {
        guard let first = references.first else { return [] }
        guard references.count > 1 else { return [lines(of: "*출처: " + line(first), gap: 3)] }
        let entries = references.enumerated().map { number, reference in
            lines(of: "\(number + 1)) " + line(reference), gap: 1)
        }
        return [[PrintedLine("*출처:", blanksAfter: 2)] + entries[0]] + entries.dropFirst()
    }

    /// The list at the foot of a page, its label behind it.
    func listed(chance: inout Chance) -> [PrintedLine] {
        var result: [PrintedLine] = []
        for reference in references {
            let date = reference.date.map { ". (\(PrintedDates.short($0)))" } ?? ""
            var lines = lines(of: (reference.title ?? "") + date, gap: result.isEmpty ? 5 : 1)
            let isSure = result.isEmpty || reference.date == nil
            lines[0].blanksBefore = isSure || chance.happens(60) ? 1 : 0
            result += lines
            if let url = reference.url { result.append(PrintedLine(url, blanksAfter: chance.happens(30) ? 2 : 1)) }
        }
        result.append(PrintedLine("참고자료"))
        return result
    }

    private func line(_ reference: Reference) -> String {
        (reference.title ?? "") + (reference.url.map { " " + $0 } ?? "")
    }

    private func lines(of text: String, gap: Int) -> [PrintedLine] {
        let breaker = LineBreaker(measure: Layout.measure, indent: 0, breaksWords: true)
        var lines = breaker.lines(of: Array(text.unicodeScalars))
        lines[0].gap = gap
        return lines
    }
}

/// Dates as newsletters print them.
enum PrintedDates {
    /// `2024.12.04`
    static func dotted(_ day: Day) -> String { day.text.replacingHyphens(by: ".") }

    /// `24.12.04`
    static func short(_ date: PrintedDate) -> String { String(date.text.replacingHyphens(by: ".").dropFirst(2)) }

    static func dotted(_ date: PrintedDate) -> String { date.text.replacingHyphens(by: ".") }
}

extension String {
    func replacingHyphens(by mark: Character) -> String { String(map { $0 == "-" ? mark : $0 }) }
}
