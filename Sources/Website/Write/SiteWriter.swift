internal import Files
internal import Mustache
internal import Text

/// Makes every file of the site in a folder of its own, checks every link, and puts the folder in the place of the old
/// site. What is as it was is not written again: it keeps its time, and the next build need not look at it.
struct SiteWriter: Sendable {
    let plan: SitePlan
    let frame: PageFrame
    let templates: Templates
    let live: LiveSite
    let tell: BuildListener

    /// What making one file gave.
    private struct Made: Sendable {
        let diagnostics: [Diagnostic]
        var file: WrittenFile?
        var anchors: Set<UInt64> = []
        var openAnchors: [LinkChecker.OpenAnchor] = []
        var isPage = false
    }

    /// Returns all files of the new site, in the spare folder: complete where no error is among the diagnostics.
    func write(to spare: SpareSite) async throws -> (site: WrittenSite, diagnostics: [Diagnostic]) {
        let planned = Set(plan.files.map(\.path))
        let cleared = try spare.removeStale(planned, live)
        tell(.files(plan.files.count))
        let checker = LinkChecker(plan.files)
        let made = try await Parallel.map(plan.files) { file in
            defer { tell(.fileMade) }
            return try make(file, in: spare, checker)
        }
        var diagnostics = made.flatMap(\.diagnostics)
        var anchors: [String: Set<UInt64>] = [:]
        for (file, result) in zip(plan.files, made) where result.isPage { anchors[file.path] = result.anchors }
        diagnostics += checker.check(made.flatMap(\.openAnchors), anchors: anchors)
        let site = WrittenSite(
            files: made.compactMap(\.file), pageCount: made.count(where: \.isPage), live: live, cleared: cleared)
        return (site, diagnostics)
    }

    private func make(_ file: PlannedFile, in spare: SpareSite, _ checker: LinkChecker) throws -> Made {
        var bytes: [UInt8] = []
        switch file.content {
        case .page(let template, let content):
            return try page(file, template, content(), in: spare, checker)
        case .sourcePage(let content):
            return try page(file, "source", try content(), in: spare, checker)
        case .text(let template, let value):
            let problems = templates.render(template, with: frame.sharedValues + [value()], into: &bytes)
            if !problems.isEmpty { return Made(diagnostics: problems) }
        case .bytes(let make): bytes = try make()
        case .copy(let path): bytes = try FileReader.read(path)
        }
        return Made(diagnostics: [], file: try WrittenFile.write(bytes, to: file.path, spare, live))
    }

    private func page(
        _ file: PlannedFile, _ template: String, _ content: PageContent, in spare: SpareSite, _ checker: LinkChecker
    ) throws -> Made {
        var html: [UInt8] = []
        let problems = templates.render(template, with: frame.values(for: content, at: file.path), into: &html)
        if !problems.isEmpty { return Made(diagnostics: problems) }
        let links = PageLinks(html)
        let (broken, open) = checker.check(links, of: file)
        return Made(
            diagnostics: broken, file: try WrittenFile.write(html, to: file.path, spare, live), anchors: links.anchors,
            openAnchors: open, isPage: true)
    }
}
