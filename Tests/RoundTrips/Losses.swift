internal import Content
package import Ingest
internal import Text

/// Looks for what an issue lost of its newsletter, in another way than the ingest's own check: it counts the letters
/// of every document against those of the lines that went there. Digits are left out, for numbers of titles and notes
/// become Markdown.
package struct Losses {
    private let issue: IngestedIssue
    private let lines: [ArraySlice<UInt8>]

    /// `text` is the newsletter, decoded.
    package init(issue: IngestedIssue, text: [UInt8]) {
        self.issue = issue
        lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    }

    /// Everything that was lost, told or not.
    package func all() -> [String] {
        let errors = issue.diagnostics.filter { $0.severity == .error }
        return errors.map { "line \($0.place?.line ?? 0): \($0.problem.english)" } + unreported()
    }

    /// What was lost without a word.
    package func unreported() -> [String] {
        let missing = lines.indices.map { $0 + 1 }.filter { !fated.contains($0) && !letters(ofLine: $0).isEmpty }
        return missing.map { "line \($0) has no fate" } + incompleteDocuments()
    }

    private var fated: Set<Int> { issue.lines.reduce(into: []) { $0.formUnion($1.lines) } }

    private func incompleteDocuments() -> [String] {
        let reported = Set(issue.diagnostics.filter { $0.severity == .error }.compactMap { $0.place?.line })
        var needed: [String: [Unicode.Scalar: Int]] = [:]
        for entry in issue.lines {
            guard let document = document(entry.fate) else { continue }
            let tellsDays = entry.fate == .field(document: document, key: "events")
            for line in entry.lines where !reported.contains(line) {
                for letter in letters(ofLine: line, tellsDays) {
                    needed[document, default: [:]][letter, default: 0] += 1
                }
            }
        }
        return needed.sorted { $0.key < $1.key }.flatMap { name, counts in
            let there = Dictionary(grouping: Letters.of(written(name)[...], isMarkdown: true)) { $0 }
            let lost = counts.filter { $0.value > there[$0.key]?.count ?? 0 }.map { String($0.key) }.sorted()
            return lost.isEmpty ? [] : ["\(name) has too few of \(lost.joined(separator: " "))"]
        }
    }

    private func document(_ fate: LockFile.Fate) -> String? {
        switch fate {
        case .block(let document, _), .field(let document, _): document
        case .leftOut: nil
        }
    }

    private func written(_ name: String) -> [UInt8] {
        guard name != "issue.md" else { return issue.issue.written() }
        let number = Int(name.prefix { $0 != "." }) ?? 0
        return issue.articles.indices.contains(number - 1) ? issue.articles[number - 1].written() : []
    }

    /// A line's letters, without the words that label a part of a document and are not part of it.
    ///
    /// - Parameter tellsDays: Its days became dates, without `월`, `일` and the weekday.
    private func letters(ofLine number: Int, _ tellsDays: Bool = false) -> [Unicode.Scalar] {
        var text = String(decoding: lines[number - 1], as: UTF8.self)
        if tellsDays { text.replace(#/\d ?[년월일](부터|까지)?|\([월화수목금토일]\)/#, with: "") }
        return Letters.of(Array(Labels.removed(from: text).utf8)[...], isMarkdown: false)
    }
}

/// Words that say what follows: the source's label, the heads of the columns of events.
private enum Labels {
    private static let names: Set = ["명칭", "행사명", "전시회명", "전시명", "박람회명", "대회명", "포럼명"]
    private static let periods: Set = ["기간", "개최기간", "행사기간", "전시기간"]
    private static let days: Set = ["일자", "일시", "날짜", "일정", "개최일", "개최일자", "개최일정", "행사일", "행사일정"]
    private static let places: Set = ["장소", "도시", "개최지", "지역"]
    private static let others: Set = ["행사", "전시회", "박람회", "개최", "분야", "주제", "번호", "순번", "연번"]
    private static let headsOfEvents = names.union(periods).union(days).union(places).union(others)

    static func removed(from text: String) -> String {
        let words = text.split(whereSeparator: { $0 == " " || $0 == "\t" })
        func has(_ heads: Set<String>) -> Bool { words.contains { heads.contains(String($0)) } }
        if has(names), has(periods) || has(days) && has(places) { return "" }
        if words.count > 2, words.allSatisfy({ headsOfEvents.contains(String($0)) }) { return "" }
        guard let label = text.firstRange(of: "출처"), text[..<label.lowerBound].count < 6 else { return text }
        return String(text[..<label.lowerBound] + text[label.upperBound...])
    }
}

/// Letters of any script; what stands in tags of the OCR model is none of the text. A tag that was kept as text is
/// escaped in Markdown.
private enum Letters {
    static func of(_ bytes: ArraySlice<UInt8>, isMarkdown: Bool) -> [Unicode.Scalar] {
        var letters: [Unicode.Scalar] = []
        let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
        var index = text.startIndex
        var isEscaped = false
        while index < text.endIndex {
            if !isEscaped, let end = text[index] == "<" ? tagEnd(text, index) : addressEnd(text, index) {
                index = end
            } else {
                isEscaped = isMarkdown && text[index] == "\\" && !isEscaped
                if isLetter(text[index]) { letters.append(text[index]) }
                index = text.index(after: index)
            }
        }
        return letters
    }

    private static func tagEnd(_ text: String.UnicodeScalarView, _ start: String.Index) -> String.Index? {
        let rest = text[start...].dropFirst().prefix(120)
        guard let first = rest.first, first == "/" || first.isASCII && first.properties.isAlphabetic,
            let close = rest.firstIndex(of: ">"), rest[..<close].allSatisfy({ $0.isASCII && $0 != "<" && $0 != "\n" })
        else { return nil }
        return text.index(after: close)
    }

    /// `[https://…](https://…)`: the address stands there twice.
    private static func addressEnd(_ text: String.UnicodeScalarView, _ start: String.Index) -> String.Index? {
        guard text[start] == "]" else { return nil }
        let rest = text[start...].dropFirst()
        guard rest.starts(with: "(http".unicodeScalars) || rest.starts(with: "(mailto:".unicodeScalars) else {
            return nil
        }
        return rest.firstIndex(of: ")").map { text.index(after: $0) }
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic && !("0"..."9").contains(scalar)
    }
}
