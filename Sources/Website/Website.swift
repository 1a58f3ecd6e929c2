internal import Content
internal import Files
internal import Mustache
internal import Text

/// The site as a whole.
package enum Website {
    /// Makes the site: every page of `Content/pages`, through a template, as `Output/<name>/index.html`.
    ///
    /// In: the folders of a site. Out: how many pages were made, and everything wrong with content and templates; where
    /// something is an error, nothing was written. Throws what stops the run: a folder that cannot be read or written.
    package static func build(_ folders: SiteFolders) async throws -> BuildReport {
        let content = try await LoadedContent.load(folders.content)
        let templates = try SiteTemplates.load(folders.templates)
        var diagnostics = content.diagnostics + templates.problems
        guard let tree = content.tree, !hasErrors(diagnostics) else { return .nothingMade(diagnostics) }

        let renderer = PageRenderer(settings: tree.settings, templates: templates, files: content.pageBytes)
        let pages = try await Parallel.map(tree.pages) { renderer.render($0) }
        diagnostics += pages.flatMap(\.diagnostics) + RenderedPage.collisions(among: pages)
        if hasErrors(diagnostics) { return .nothingMade(diagnostics) }

        for page in pages { try FileWriter.write(page.html, to: folders.output + "/" + page.path) }
        return BuildReport(pageCount: pages.count, diagnostics: diagnostics)
    }

    private static func hasErrors(_ diagnostics: [Diagnostic]) -> Bool {
        diagnostics.contains { $0.severity == .error }
    }
}
