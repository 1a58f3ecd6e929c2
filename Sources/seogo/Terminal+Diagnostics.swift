internal import Text

extension Terminal {
    /// Shows what is wrong with the texts, in the one order of all lists, on standard error.
    func show(_ diagnostics: [Diagnostic]) throws(OutputFailure) {
        for diagnostic in diagnostics.sorted() { try errors.write(text(of: diagnostic)) }
    }

    private func text(of diagnostic: Diagnostic) -> String {
        let place = diagnostic.place.map { ":\($0.line):\($0.column)" } ?? ""
        let label =
            switch diagnostic.severity {
            case .error: Message("error", ko: "오류")
            case .warning: Message("warning", ko: "경고")
            }
        let advice = diagnostic.advice.map { "; " + $0.text(in: language) } ?? ""
        return "\(diagnostic.path)\(place): \(label.text(in: language)): "
            + "\(diagnostic.problem.text(in: language))\(advice)\n"
    }
}
