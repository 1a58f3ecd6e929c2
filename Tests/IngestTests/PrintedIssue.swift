import Content
import Ingest
import Text

/// An issue as a PDF's text layer gives it, from lines written by hand.
///
/// A line of a page follows the one before it behind a blank line; `_` at its end stands for the blank that says
/// "broken between words", `^` at its head says that no blank line precedes it, and an empty line is a wide gap. A page
/// begins with a blank behind no blank line.
enum PrintedIssue {
    static func read(_ pages: [[String]]) -> IngestedIssue? {
        let text = pages.map { page($0) }.joined(separator: "\n ") + "\n"
        let decoded = DecodedText(bytes: Array(text.utf8), encoding: .utf8, diagnostics: [])
        return IssueReader(path: "printed.txt").read(decoded).value
    }

    private static func page(_ lines: [String]) -> String {
        lines.reduce(into: "") { text, line in
            let isCell = line.hasPrefix("^")
            let blanks = line.reversed().prefix { $0 == "_" }.count
            let words = line.dropFirst(isCell ? 1 : 0).dropLast(blanks) + String(repeating: " ", count: blanks)
            if !text.isEmpty { text += isCell ? "\n" : "\n\n" }
            text += line.isEmpty ? " " : words
        }
    }
}
