internal import Files
internal import Mustache
internal import Text

/// Makes the files of the site in a folder of their own, and checks every link. A file that would come out as it is,
/// because all it is made of is as it was, is not made; one that came out as it is, is not written: it keeps its time.
struct SiteWriter: Sendable {
    let plan: SitePlan
    let frame: PageFrame
    let templates: Templates
    let live: LiveSite
    /// What every page is made of (`InputPrints.look`).
    let look: UInt64
    let tell: BuildListener

    /// Returns all files of the new site, in the spare folder: complete where no error is among the diagnostics.
    func write(to spare: SpareSite) async throws -> (site: WrittenSite, diagnostics: [Diagnostic]) {
        let cleared = try spare.removeStale(Set(plan.files.map(\.path)), live)
        let links = LinkBalance(plan.files, live)
        let kept = links.mayKeepPages ? plan.files.map { self.kept($0) } : plan.files.map { _ in nil }
        var made = try await make(zip(plan.files, kept).filter { $0.1 == nil }.map(\.0), in: spare, links)
        var files = try await Parallel.inPieces(kept.compactMap { $0 }) { file in
            try WrittenFile.keep(file, print: file.print, spare)
        }
        if !files.isEmpty, made.contains(where: \.losesAnchors) {
            // Something may have led there, from a page that was not looked at.
            let others = zip(plan.files, kept).filter { $0.1 != nil && $0.0.isPage }.map(\.0)
            let kept = Set(others.map(\.path))
            made += try await make(others, in: spare, links)
            files.removeAll { kept.contains($0.path) }
        }
        files += made.compactMap(\.file)
        let diagnostics = try made.flatMap(\.diagnostics) + links.check(made.flatMap(\.openAnchors), in: spare)
        let site = WrittenSite(
            files: files, pageCount: plan.files.count(where: \.isPage), live: live, cleared: cleared)
        return (site, diagnostics)
    }

    /// What is known of a file that would come out as it stands in the output.
    private func kept(_ file: PlannedFile) -> Manifest.OutputFile? {
        guard let before = live.untouched[file.path], before.print != 0, before.print == fingerprint(of: file) else {
            return nil
        }
        return before
    }

    /// Stands for all that a file is made of; 0 where that is not known.
    private func fingerprint(of file: PlannedFile) -> UInt64 {
        guard let own = file.print else { return 0 }
        var sum = Checksum()
        sum.add(look)
        sum.add(own)
        if case .page(let template, _) = file.content { sum.add(template) }
        return sum.value
    }

    private func make(
        _ files: [PlannedFile], in spare: SpareSite, _ links: LinkBalance
    ) async throws -> [MadeFile] {
        tell(.files(files.count))
        return try await Parallel.map(files) { file in
            defer { tell(.fileMade) }
            return try make(file, in: spare, links)
        }
    }

    private func make(_ file: PlannedFile, in spare: SpareSite, _ links: LinkBalance) throws -> MadeFile {
        var bytes: [UInt8] = []
        switch file.content {
        case .page(let template, let content):
            return try page(file, template, try content(), in: spare, links)
        case .sourcePage(let content):
            return try page(file, "source", try content(), in: spare, links)
        case .text(let template, let value):
            let problems = templates.render(template, with: frame.sharedValues + [try value()], into: &bytes)
            if !problems.isEmpty { return MadeFile(diagnostics: problems) }
        case .bytes(let make): bytes = try make()
        case .copy(let path): bytes = try FileReader.read(path)
        }
        return MadeFile(
            file: try WrittenFile.write(bytes, to: file.path, print: fingerprint(of: file), spare, live))
    }

    private func page(
        _ file: PlannedFile, _ template: String, _ content: PageContent, in spare: SpareSite, _ links: LinkBalance
    ) throws -> MadeFile {
        var html: [UInt8] = []
        let problems = templates.render(template, with: frame.values(for: content, at: file.path), into: &html)
        if !problems.isEmpty { return MadeFile(diagnostics: problems) }
        let found = PageLinks(html)
        let (broken, open) = links.checker.check(found, of: file)
        let written = try WrittenFile.write(html, to: file.path, print: fingerprint(of: file), spare, live)
        let losesAnchors = try written.outcome == .changed && links.loses(found.anchors, file.path)
        return MadeFile(diagnostics: broken, file: written, losesAnchors: losesAnchors, openAnchors: open)
    }
}

/// What making one file gave. A class, for there are very many of them at once.
final class MadeFile: Sendable {
    let diagnostics: [Diagnostic]
    let file: WrittenFile?
    /// Whether elements of the page are gone to which something may have led.
    let losesAnchors: Bool
    /// The page's links to elements of other pages.
    let openAnchors: [LinkChecker.OpenAnchor]

    init(
        diagnostics: [Diagnostic] = [], file: WrittenFile? = nil, losesAnchors: Bool = false,
        openAnchors: [LinkChecker.OpenAnchor] = []
    ) {
        self.diagnostics = diagnostics
        self.file = file
        self.losesAnchors = losesAnchors
        self.openAnchors = openAnchors
    }
}
