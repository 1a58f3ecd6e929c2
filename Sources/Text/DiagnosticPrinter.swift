/// Prints diagnostics the way compilers do: what is wrong and where, the line, a caret under the place, and a sum.
///
/// In: diagnostics in any order. Out: a text that ends with a line feed, or nothing when there is nothing to say.
package struct DiagnosticPrinter: Sendable {
    private let language: Language
    private let palette: DiagnosticPalette
    private let excerptWidth: Int

    /// - Parameter excerptWidth: the columns an excerpt of the source may take; longer lines are cut around the caret.
    package init(language: Language, isColored: Bool, excerptWidth: Int = 100) {
        self.language = language
        palette = DiagnosticPalette(isColored: isColored)
        self.excerptWidth = max(20, excerptWidth)
    }

    /// The diagnostics sorted, each once, with the sum after them.
    package func text(of diagnostics: [Diagnostic]) -> String {
        if diagnostics.isEmpty { return "" }
        var seen: Set<Diagnostic> = []
        let unique = diagnostics.filter { seen.insert($0).inserted }.sorted()
        var text = ""
        for diagnostic in unique { text += entry(for: diagnostic) }
        return text + summary(of: unique) + "\n"
    }

    private func entry(for diagnostic: Diagnostic) -> String {
        var place = diagnostic.path
        if let line = diagnostic.place?.line, let column = diagnostic.place?.column { place += ":\(line):\(column)" }
        var message = diagnostic.problem.text(in: language)
        if let advice = diagnostic.advice { message += "; " + advice.text(in: language) }
        var text = palette.strong(SourceExcerpt.visible(place) + ":") + " "
        text += palette.colored(word(for: diagnostic.severity) + ":", diagnostic.severity)
        text += " " + SourceExcerpt.visible(message) + "\n"
        if let place = diagnostic.place {
            let excerpt = SourceExcerpt(place.lineText, caretColumn: place.column, width: excerptWidth)
            let indent = excerpt.caretIndent == 0 ? "" : String(repeating: " ", count: excerpt.caretIndent)
            text += "    \(excerpt.line)\n    \(indent)\(palette.caret("^"))\n"
        }
        return text
    }

    private func word(for severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: Message("error", ko: "오류").text(in: language)
        case .warning: Message("warning", ko: "경고").text(in: language)
        }
    }

    private func summary(of diagnostics: [Diagnostic]) -> String {
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count - errors
        var parts: [Message] = []
        if errors > 0 { parts.append(Message(errors == 1 ? "1 error" : "\(errors) errors", ko: "오류 \(errors)개")) }
        if warnings > 0 {
            parts.append(Message(warnings == 1 ? "1 warning" : "\(warnings) warnings", ko: "경고 \(warnings)개"))
        }
        return parts.map { $0.text(in: language) }.joined(separator: ", ")
    }
}

/// The colours of diagnostics, as ANSI escapes; none where the output is no terminal.
private struct DiagnosticPalette: Sendable {
    let isColored: Bool

    func strong(_ text: String) -> String { wrapped(text, in: "1") }
    func caret(_ text: String) -> String { wrapped(text, in: "1;32") }
    func colored(_ text: String, _ severity: Diagnostic.Severity) -> String {
        wrapped(text, in: severity == .error ? "1;31" : "1;35")
    }

    private func wrapped(_ text: String, in code: String) -> String {
        isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
