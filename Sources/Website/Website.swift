internal import Content
internal import Text

/// The site as a whole.
package enum Website {
    /// Makes the site of a content folder.
    ///
    /// In: the folders of a site. Out: how many pages were made, and everything wrong with content and templates; where
    /// something is an error, the old site stays as it was. Throws what stops the run: a folder that cannot be read or
    /// written.
    package static func build(_ folders: SiteFolders) async throws -> BuildReport {
        let content = try await LoadedContent.load(folders.content)
        let look = try SiteTemplates.load(folders.templates)
        let found = content.diagnostics + look.diagnostics
        guard let tree = content.tree, !hasErrors(found) else { return .nothingMade(found) }

        let site = Site(tree.settings, look: look)
        let (archive, problems) = try await ArchiveResolver.resolve(content, tree, site)
        if hasErrors(problems) { return .nothingMade(found + problems) }

        let search = try await SearchIndex.make(archive)
        let plan = SitePlan(archive, search, static: content.staticFiles)
        let writer = SiteWriter(plan: plan, frame: PageFrame(site), templates: look.templates)
        let report = try await writer.write(to: folders.output)
        return BuildReport(pageCount: report.pageCount, diagnostics: found + problems + report.diagnostics)
    }

    private static func hasErrors(_ diagnostics: [Diagnostic]) -> Bool {
        diagnostics.contains { $0.severity == .error }
    }
}
