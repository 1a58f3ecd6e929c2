package import Content
package import Text

/// What the caller knows of a newsletter better than its text.
package struct KnownFacts: Sendable {
    package var series: Series?
    package var number: IssueNumber?
    package var date: Day?
    package var dialect: String?

    package init(series: Series? = nil, number: IssueNumber? = nil, date: Day? = nil, dialect: String? = nil) {
        self.series = series
        self.number = number
        self.date = date
        self.dialect = dialect
    }
}

/// A newsletter turned into documents.
package struct IngestedIssue: Sendable {
    package var issue: Issue
    package var articles: [Article]
    /// Where every non-blank line went.
    package var lines: [LockFile.LineFate]
    /// The name of the dialect it was read by.
    package var dialect: String
    package var tables: [RebuiltTable]
    /// What is missing, and what was not sure.
    package var diagnostics: [Diagnostic]
    /// Names of which nobody can be sure.
    package var nameDoubts: [Diagnostic] = []
}

/// A table of an issue, for the report.
package struct RebuiltTable: Sendable {
    package let document: String
    /// The line of the newsletter on which it begins.
    package let line: Int
    package let rowCount: Int
    package let columnCount: Int
    /// How sure its cells are, 0 to 1.
    package let confidence: Double
}

/// Reads a newsletter into an issue. This is the ingest's table of contents: each step is a stage of its own.
package struct IssueReader: Sendable {
    let path: String
    let known: KnownFacts

    package init(path: String, known: KnownFacts = KnownFacts()) {
        self.path = path
        self.known = known
    }

    /// The issue, or what keeps the text from being one.
    package func read(_ text: DecodedText) -> Reading<IngestedIssue> {
        let stages = Stages(LineReader.lines(of: text.bytes), known: known)
        guard let stages else { return Reading(nil, text.diagnostics + [Refusals.notANewsletter(path)]) }
        guard let number = known.number ?? stages.facts.number else {
            return Reading(nil, text.diagnostics + [Refusals.noNumber(path)])
        }
        guard let date = known.date ?? stages.facts.date else {
            return Reading(nil, text.diagnostics + [Refusals.noDate(path)])
        }
        var ingested = IssueAssembler(
            path: path, lines: stages.lines, dialect: stages.dialect, skeleton: stages.skeleton, known: known
        ).assemble(stages.readings, stages.events, stages.facts, number, date)
        if !stages.isRecognised { ingested.diagnostics.append(Refusals.noDialect(path)) }
        ingested.diagnostics += text.diagnostics
        return Reading(ingested, ingested.diagnostics)
    }
}

extension IssueReader {
    /// The names of the dialects, for choosing one.
    package static let dialects = DialectDetector.all.map(\.name)
}
