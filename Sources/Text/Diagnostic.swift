/// Something wrong with a text, said so that its reader can mend it.
///
/// Printed as `path:line:column: error: what is wrong; what to do`, then the line and a caret (`DiagnosticPrinter`).
/// Diagnostics are gathered, never thrown: thrown errors are for what stops the run.
package struct Diagnostic: Sendable, Hashable {
    package enum Severity: Int, Sendable, Comparable {
        case error = 0
        case warning = 1

        package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
    }

    package let severity: Severity
    /// The file, as the user would name it.
    package let path: String
    /// Where in the file, or nil when the file as a whole is meant.
    package let place: Place?
    package let problem: Message
    package let advice: Message?

    package init(
        _ severity: Severity, path: String, at place: Place? = nil, _ problem: Message, advice: Message? = nil
    ) {
        self.severity = severity
        self.path = path
        self.place = place
        self.problem = problem
        self.advice = advice
    }
}

/// A place in a text. Lines and columns count from 1, columns in Unicode scalars.
package struct Place: Sendable, Hashable {
    package let line: Int
    package let column: Int
    /// The offset of the place in the file, in bytes as stored there.
    package let byteOffset: Int
    /// The whole line, without its end, for the excerpt under the message.
    package let lineText: String

    package init(line: Int, column: Int, byteOffset: Int, lineText: String) {
        self.line = line
        self.column = column
        self.byteOffset = byteOffset
        self.lineText = lineText
    }
}

extension Diagnostic: Comparable {
    /// By file, then place, then severity, then text: the order of the one list a user sees.
    package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        if left.path != right.path { return left.path < right.path }
        let (leftLine, rightLine) = (left.place?.line ?? 0, right.place?.line ?? 0)
        if leftLine != rightLine { return leftLine < rightLine }
        let (leftColumn, rightColumn) = (left.place?.column ?? 0, right.place?.column ?? 0)
        if leftColumn != rightColumn { return leftColumn < rightColumn }
        if left.severity != right.severity { return left.severity < right.severity }
        return left.problem.english < right.problem.english
    }
}
