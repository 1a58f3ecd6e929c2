package import Text

/// What a build made, and what it found wrong. With an error among the diagnostics nothing was written.
package struct BuildReport: Sendable {
    package let pageCount: Int
    package let diagnostics: [Diagnostic]

    static func nothingMade(_ diagnostics: [Diagnostic]) -> BuildReport {
        BuildReport(pageCount: 0, diagnostics: diagnostics)
    }
}
