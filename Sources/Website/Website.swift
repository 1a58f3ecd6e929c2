internal import Text

/// The site as a whole.
package enum Website {
    /// Makes the site: every page of `Content/pages`, through a template, as `Output/<name>/index.html`.
    package static func build(_ folders: SiteFolders) async throws -> BuildReport {
        let problem = Message("the engines are not connected yet", ko: "아직 엔진이 연결되지 않았습니다")
        return BuildReport(pageCount: 0, diagnostics: [Diagnostic(.error, path: folders.content, problem)])
    }
}
