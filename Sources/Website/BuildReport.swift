package import Text

/// What a build made, and what it found wrong. With an error among the diagnostics nothing was written.
package struct BuildReport: Sendable {
    package let pageCount: Int
    package let diagnostics: [Diagnostic]

    package init(pageCount: Int, diagnostics: [Diagnostic]) {
        self.pageCount = pageCount
        self.diagnostics = diagnostics
    }
}
