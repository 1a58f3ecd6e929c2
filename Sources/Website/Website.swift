internal import Content
internal import Files
internal import Mustache
internal import Text

/// The site as a whole.
package enum Website {
    /// Makes the site of a content folder, or brings it up to date: what the last build made and nothing changed since
    /// is left as it is.
    ///
    /// In: the folders of a site. Out: how many pages there are, which files are new, and everything wrong with content
    /// and templates; where something is an error, the old site stays as it was. A memory makes the next build of the
    /// same process shorter; the last one need not tidy up its memory piece by piece. Throws what stops the run: a
    /// folder that cannot be read or written.
    package static func build(
        _ folders: SiteFolders, memory: BuildMemory? = nil, isLast: Bool = false,
        tell: @escaping BuildListener = { _ in }
    ) async throws -> BuildReport {
        var clock = StageClock(tell)
        clock.begin(.look)
        let work = try WorkFolder(folders.output)
        let inputs = try await InputScan.take(folders)
        let lock = try work.lock(tell)
        let manifest = try Manifest.load(work, of: folders)
        var report: BuildReport
        if let current = try await manifest?.reportIfCurrent(work) {
            report = current
        } else {
            report = try await make(folders, inputs, work, manifest, memory, isLast, &clock, tell)
        }
        report.stages = clock.times()
        _ = consume lock
        return report
    }

    /// What a build would say, where nothing was changed since the last one; nil where there is something to do.
    package static func reportIfCurrent(_ folders: SiteFolders) async throws -> BuildReport? {
        let work = try WorkFolder(folders.output)
        return try await Manifest.load(work, of: folders)?.reportIfCurrent(work)
    }

    private static func make(
        _ folders: SiteFolders, _ inputs: InputScan, _ work: WorkFolder, _ manifest: Manifest?,
        _ memory: BuildMemory?, _ isLast: Bool, _ clock: inout StageClock, _ tell: @escaping BuildListener
    ) async throws -> BuildReport {
        let prints = try InputPrints(inputs, folders)
        let aside = try PassingStore(work)
        // The disk is asked what stands in the output while the documents are read.
        async let looked = LiveSite.look(work, manifest)
        let (site, problems) = try await read(folders, prints, work, aside, memory, &clock)
        var diagnostics = problems
        guard let site, !hasErrors(diagnostics) else { return .nothingMade(diagnostics) }

        clock.begin(.make)
        let live = try await looked
        let (plan, search) = try await plan(site, aside, work, manifest, live)
        let collisions = Collisions.find(plan.files, live, naming: folders.output)
        if hasErrors(collisions) { return .nothingMade(diagnostics + collisions) }
        let spare = try SpareSite(work)
        let writer = SiteWriter(
            plan: plan, frame: PageFrame(site.archive.site), templates: site.templates, live: live,
            look: prints.look, tell: tell)
        let (written, faults) = try await writer.write(to: spare)
        diagnostics += faults
        if hasErrors(faults) {
            try spare.settle(work, alsoDiffering: written.touched)
            return .nothingMade(diagnostics)
        }

        clock.begin(.replace)
        let replacement = SiteReplacement(work: work, live: live, spare: spare)
        diagnostics += try replacement.put(written, naming: folders.output)
        try await replacement.manifest(of: written, folders, inputs, search, diagnostics).save(work)
        if isLast { _ = Unmanaged.passRetained(Remains(manifest: manifest, site: site, plan: plan, live: live)) }
        return BuildReport(
            pageCount: written.pageCount, diagnostics: diagnostics, changes: written.changes,
            unchangedCount: written.unchangedCount)
    }

    /// Everything that is to be made. The index of the search is made while the pages are planned; of an archive of
    /// several volumes before that, for both together would take much memory.
    private static func plan(
        _ site: ReadSite, _ aside: PassingStore, _ work: WorkFolder, _ manifest: Manifest?, _ live: LiveSite
    ) async throws -> (SitePlan, SearchIndex) {
        let links = LinkValues(site.archive)
        let before = manifest?.search ?? []
        if site.archive.articles.count > SearchContents.fullVolume {
            let search = try await SearchIndex.make(site.archive, aside, work, before: before, live)
            let pages = try await SitePlan.pages(site.archive, links, static: site.staticFiles)
            return (pages.adding(search, site.archive, links), search)
        }
        async let pages = SitePlan.pages(site.archive, links, static: site.staticFiles)
        let search = try await SearchIndex.make(site.archive, aside, work, before: before, live)
        return (try await pages.adding(search, site.archive, links), search)
    }

    /// What a build needed and nobody needs any more. At the end of a program the system takes it back at once; piece
    /// by piece it takes a twentieth of a build.
    private final class Remains: Sendable {
        let manifest: Manifest?
        let site: ReadSite
        let plan: SitePlan
        let live: LiveSite

        init(manifest: Manifest?, site: ReadSite, plan: SitePlan, live: LiveSite) {
            self.manifest = manifest
            self.site = site
            self.plan = plan
            self.live = live
        }
    }

    /// What a site is made of.
    private struct ReadSite {
        let archive: Archive
        let templates: Templates
        let staticFiles: [ListedFile]
    }

    /// Reads content and templates. The documents themselves are given back at the end of it, a half of the memory.
    private static func read(
        _ folders: SiteFolders, _ prints: InputPrints, _ work: WorkFolder, _ aside: PassingStore,
        _ memory: BuildMemory?, _ clock: inout StageClock
    ) async throws -> (site: ReadSite?, diagnostics: [Diagnostic]) {
        clock.begin(.load)
        let content = try await load(folders.content, prints, work, aside, memory)
        let look = try memory?.look(prints.look) ?? SiteTemplates.load(folders.templates)
        memory?.keep(look, prints.look)
        let diagnostics = content.diagnostics + look.diagnostics
        guard let tree = content.tree, !hasErrors(diagnostics) else { return (nil, diagnostics) }

        clock.begin(.read)
        let site = Site(tree.settings, look: look)
        let (archive, problems) = try await ArchiveResolver.resolve(content, tree, site, prints, work, memory)
        return (
            ReadSite(archive: archive, templates: look.templates, staticFiles: content.staticFiles),
            diagnostics + problems
        )
    }

    /// Reads the documents that are not known. With a memory they stay in it, else in the work folder.
    private static func load(
        _ folder: String, _ prints: InputPrints, _ work: WorkFolder, _ aside: PassingStore, _ memory: BuildMemory?
    ) async throws -> LoadedContent {
        guard let memory else {
            let note = try DocumentNote(work.documents)
            let content = try await LoadedContent.load(folder, aside: aside) {
                note.file($0, folder: folder, print: prints.print(of: folder + "/" + $0.name))
            }
            try note.save(content.files, to: work.documents) { prints.print(of: $0) }
            return content
        }
        let content = try await LoadedContent.load(folder) { listed in
            let path = folder + "/" + listed.name
            return memory.file(path, prints.print(of: path))
        } earlier: {
            memory.earlierFile($0)
        }
        memory.keep(content.files.map { ($0.path, prints.print(of: $0.path), $0.file) })
        return content
    }

    private static func hasErrors(_ diagnostics: [Diagnostic]) -> Bool {
        diagnostics.contains { $0.severity == .error }
    }
}
