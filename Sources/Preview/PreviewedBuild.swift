package import Text

/// What a build came to, as far as the preview must know.
package struct PreviewedBuild: Sendable {
    /// With an error among them the browser shows these instead of the pages.
    let diagnostics: [Diagnostic]
    /// Whether the site is byte for byte what it was: then no page need be loaded anew.
    let changedNothing: Bool

    package init(diagnostics: [Diagnostic], changedNothing: Bool) {
        self.diagnostics = diagnostics
        self.changedNothing = changedNothing
    }
}
