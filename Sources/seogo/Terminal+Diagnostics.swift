internal import Text

extension Terminal {
    /// Shows what is wrong with the texts, in the one order of all lists, on standard error.
    func show(_ diagnostics: [Diagnostic]) throws(OutputFailure) {
        let printer = DiagnosticPrinter(language: language, isColored: errors.isColoured)
        try errors.write(printer.text(of: diagnostics))
    }
}
