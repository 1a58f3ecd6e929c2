import Content
package import Text

/// A summary of one ingested issue that a person can read: where its lines went, its tables, its doubts.
package struct IngestSummary {
    private let issue: IngestedIssue

    package init(_ issue: IngestedIssue) { self.issue = issue }

    /// The summary in a language, over several lines.
    package func text(in language: Language) -> String {
        var lines = [head(language)]
        lines.append("  " + Message("layout: \(issue.dialect)", ko: "판면: \(issue.dialect)").text(in: language))
        lines.append("  " + Message("lines: \(fates(.english))", ko: "줄: \(fates(.korean))").text(in: language))
        for (number, article) in issue.articles.enumerated() {
            lines.append("  \(number + 1). [\(article.section ?? "")] \(article.title)")
        }
        lines += issue.tables.map { "  " + tableLine($0).text(in: language) }
        return lines.joined(separator: "\n")
    }

    private func tableLine(_ table: RebuiltTable) -> Message {
        let (place, line) = (table.document, table.line)
        let size = "\(table.rowCount) × \(table.columnCount)"
        let percent = Int(table.confidence * 100)
        return Message(
            "table in \(place), line \(line): \(size), \(percent) % sure",
            ko: "표 \(place), \(line)번째 줄: \(size), 확신 \(percent)%")
    }

    private func head(_ language: Language) -> String {
        let (id, title) = (issue.issue.id.text, issue.issue.title)
        let count = issue.articles.count
        let events = issue.issue.events.count
        let basis = issue.issue.dateBasis?.rawValue ?? ""
        return Message(
            "\(id) \(title), \(issue.issue.date.text) (\(basis)): \(count) articles, \(events) events",
            ko: "\(id) \(title), \(issue.issue.date.text) (\(basis)): 기사 \(count)건, 행사 \(events)건"
        ).text(in: language)
    }

    /// `1020 in articles, 60 contents, 12 header`.
    private func fates(_ language: Language) -> String {
        var counts: [String: Int] = [:]
        for entry in issue.lines {
            let name: String
            switch entry.fate {
            case .block: name = Message("in documents", ko: "본문").text(in: language)
            case .field(_, let key): name = key
            case .leftOut(let reason): name = reason.rawValue
            }
            counts[name, default: 0] += entry.lines.count
        }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" }.joined(
            separator: ", ")
    }
}
