import Content
package import Text

/// Prints what a stage of the ingest made of a newsletter, to see where a reading went wrong.
package enum StageTrace: String, Sendable, CaseIterable {
    case lines, dialect, pages, contents, articles, blocks, documents, accounts

    /// The stage's result, one line of it a line; nil where the text is no newsletter.
    package func text(of decoded: DecodedText, path: String, known: KnownFacts) -> String? {
        guard let stages = Stages(LineReader.lines(of: decoded.bytes), known: known) else { return nil }
        switch self {
        case .lines: return stages.lines.map(line).joined(separator: "\n")
        case .dialect: return "\(stages.dialect.name)\nmeasure \(stages.measure)\n\(TextFacts(stages.lines))"
        case .pages: return marked(stages) { $0.fates[$1]?.rawValue ?? "" }
        case .contents:
            return stages.contents.entries.map { "\($0.section ?? "-")\t\(Ingest.text($0.text))" }.joined(
                separator: "\n")
        case .articles: return articles(stages)
        case .blocks: return blocks(stages)
        case .documents: return documents(decoded, path, known)
        case .accounts: return accounts(decoded, path, known)
        }
    }

    private func line(_ line: Line) -> String {
        let marks = (line.beginsPage ? "P" : line.indented ? "i" : ".") + (line.breaksInsideWord ? "-" : "$")
        return "\(line.number)\t\(marks)\t+\(line.blankLinesBefore)\t\(line.width)\t\(Ingest.text(line.text))"
    }

    private func marked(_ stages: Stages, _ mark: (Pages, Int) -> String) -> String {
        stages.lines.indices.map { index in
            let line = stages.lines[index]
            let page = stages.pages.page[index]
            return "\(page)\t\(mark(stages.pages, index))\t\(line.number)\t\(Ingest.text(line.text))"
        }.joined(separator: "\n")
    }

    private func articles(_ stages: Stages) -> String {
        stages.skeleton.articles.map { article in
            let first = article.titleLines.first.map { stages.lines[$0].number } ?? 0
            let category = article.category.map { Ingest.text($0) } ?? ""
            return "\(first)\t[\(article.section)]\t\(category)\t\(Ingest.text(article.title))"
        }.joined(separator: "\n")
    }

    private func blocks(_ stages: Stages) -> String {
        stages.readings.enumerated().flatMap { number, reading in
            reading.blocks.map { block in
                let lines = block.lines.map { String(stages.lines[$0].number) }.joined(separator: ",")
                return "\(number + 1)\t\(block.kind)\t\(lines)\t\(Ingest.text(block.text))"
            }
        }.joined(separator: "\n")
    }

    private func documents(_ decoded: DecodedText, _ path: String, _ known: KnownFacts) -> String? {
        guard let issue = IssueReader(path: path, known: known).read(decoded).value else { return nil }
        let all = [issue.issue.written()] + issue.articles.map { $0.written() }
        return all.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
    }

    private func accounts(_ decoded: DecodedText, _ path: String, _ known: KnownFacts) -> String? {
        guard let issue = IssueReader(path: path, known: known).read(decoded).value else { return nil }
        return issue.lines.map { "\($0.lines.lowerBound)-\($0.lines.upperBound)\t\($0.fate)" }.joined(separator: "\n")
    }
}
