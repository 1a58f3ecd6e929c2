package import Text

/// What reading a file gave: the value where there is enough of it to work with, and everything wrong with the text.
///
/// A value may come with errors: a wrong optional key is reported and left out, so that the rest can still be checked.
/// Who writes files from a reading must look at `hasErrors` first.
package struct Reading<Value> {
    package let value: Value?
    package let diagnostics: [Diagnostic]

    package init(_ value: Value?, _ diagnostics: [Diagnostic]) {
        self.value = value
        self.diagnostics = diagnostics
    }

    /// Whether anything is wrong that must be mended before the text may be used.
    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

extension Reading: Sendable where Value: Sendable {}
