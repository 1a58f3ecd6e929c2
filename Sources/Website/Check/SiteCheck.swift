internal import Content
internal import Files
package import Text

/// Every check of a site, without a change to it.
package enum SiteCheck {
    /// In: the folders of a site, a folder to try in (removed at the end), and how to ask links that lead out, where
    /// they are to be asked. Out: what was looked at, and all that was found, each with its place and what to do.
    package static func run(
        _ folders: SiteFolders, scratch: String, outsideLinks: OutsideLinks?
    ) async throws -> CheckReport {
        let trial = SiteFolders(content: folders.content, templates: folders.templates, output: scratch + "/site")
        do {
            let report = try await check(trial, naming: folders.output, outsideLinks)
            try Folder.remove(scratch)
            return report
        } catch {
            try Folder.remove(scratch)
            throw error
        }
    }

    private static func check(
        _ trial: SiteFolders, naming output: String, _ outsideLinks: OutsideLinks?
    ) async throws -> CheckReport {
        let build = try await Website.build(trial)
        let content = try await LoadedContent.load(trial.content)
        var report = CheckReport(pageCount: build.pageCount, diagnostics: build.diagnostics)
        if let tree = content.tree {
            report.diagnostics += try NewsletterCheck.run(tree, content, folder: trial.content)
            report.diagnostics += GazetteerCheck.run(tree, folder: trial.content)
        }
        // Where the build stopped there are no pages to look at.
        guard Folder.isFolder(trial.output) else { return report }
        let site = try await FinishedSite.read(trial.output, shownAs: output)
        report.diagnostics += site.diagnostics + PageWeights.run(site)
        report.outsideLinkCount = site.outsideLinks.count
        if let outsideLinks {
            let documents = try await LoadedContent.documents(trial.content)
            report.diagnostics += try await outsideLinks.check(site.outsideLinks, documents: documents)
        }
        return report
    }
}

/// What was looked at and found.
package struct CheckReport: Sendable {
    package let pageCount: Int
    /// Addresses outside the site, each once.
    package var outsideLinkCount = 0
    package var diagnostics: [Diagnostic]
}
