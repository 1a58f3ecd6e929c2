package import Text

/// What the preview shows that is no page of the site, made from templates by whoever starts it.
package struct PreviewLook: Sendable {
    /// The script that reloads a page when the site is no longer of this version, for which it asks at an address; put
    /// into every page served.
    let script: @Sendable (_ version: Int, _ changesAddress: String) -> [UInt8]
    /// The page that says what is wrong.
    let problems: @Sendable ([Diagnostic]) -> [UInt8]
    /// For the few words of plain text that a browser may be told.
    let language: Language

    package init(
        language: Language, script: @escaping @Sendable (_ version: Int, _ changesAddress: String) -> [UInt8],
        problems: @escaping @Sendable ([Diagnostic]) -> [UInt8]
    ) {
        self.language = language
        self.script = script
        self.problems = problems
    }
}
