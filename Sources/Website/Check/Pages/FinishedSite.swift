internal import Files
internal import Text

/// The pages of a finished site, read as a browser would.
struct FinishedSite: Sendable {
    /// Every file by its path below the site, with its size.
    let sizes: [String: Int]
    /// What is wrong with the HTML, each fault once, with the first page that has it.
    let diagnostics: [Diagnostic]
    /// Each address outside the site, with the first page that leads there.
    let outsideLinks: [String: String]
    /// How many bytes each article's page has around its text.
    let frames: [String: Int]
    /// The site's folder, as messages name it.
    let shownFolder: String

    private struct Page: Sendable {
        let path: String
        let size: Int
        let faults: [HTMLFault]
        let outsideLinks: Set<String>
        let frame: Int?
    }

    static func read(_ folder: String, shownAs shownFolder: String) async throws -> FinishedSite {
        let list = try FileList.below(folder)
        let pages = try await Parallel.map(list.files) { file in try read(file) }
        var (sizes, frames, links): ([String: Int], [String: Int], [String: String]) = ([:], [:], [:])
        for page in pages {
            sizes[page.path] = page.size
            frames[page.path] = page.frame
            for link in page.outsideLinks { links[link] = links[link] ?? shownFolder + "/" + page.path }
        }
        return FinishedSite(
            sizes: sizes, diagnostics: faults(of: pages, shownFolder), outsideLinks: links, frames: frames,
            shownFolder: shownFolder)
    }

    private static func read(_ file: ListedFile) throws -> Page {
        let bytes = try FileReader.read(file.path)
        guard file.name.hasSuffix(".html") else {
            return Page(path: file.name, size: bytes.count, faults: [], outsideLinks: [], frame: nil)
        }
        let reading = HTMLReading(bytes)
        return Page(
            path: file.name, size: bytes.count, faults: reading.faults, outsideLinks: reading.outsideLinks,
            frame: PageWeights.frame(of: bytes))
    }

    /// A fault of a template is on every page of its kind: it is told once, with how many pages have it.
    private static func faults(of pages: [Page], _ folder: String) -> [Diagnostic] {
        var (first, counts): ([HTMLFault.Kind: (String, HTMLFault)], [HTMLFault.Kind: Int]) = ([:], [:])
        for page in pages {
            for kind in Set(page.faults.map(\.kind)) { counts[kind, default: 0] += 1 }
            for fault in page.faults where first[fault.kind] == nil { first[fault.kind] = (page.path, fault) }
        }
        return first.values.map { path, fault in
            let others = (counts[fault.kind] ?? 1) - 1
            let more =
                others == 0
                ? Message("", ko: "")
                : Message(" (and on \(others) more \(others == 1 ? "page" : "pages"))", ko: " (다른 \(others)쪽에도)")
            let problem = fault.kind.problem
            return Diagnostic(
                .warning, path: folder + "/" + path, at: fault.place,
                Message(problem.english + more.english, ko: problem.korean + more.korean), advice: fault.kind.advice)
        }.sorted()
    }
}
