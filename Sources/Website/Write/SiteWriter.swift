internal import Files
internal import Mustache
internal import Text

/// Makes every file of the site in a fresh folder, checks every link, and puts the folder in the place of the old site.
struct SiteWriter: Sendable {
    let plan: SitePlan
    let frame: PageFrame
    let templates: Templates

    /// The list of what Seogo made, in the output: by it the next run knows its own files from those of others.
    static let listName = ".seogo/files.txt"

    /// What making one file gave.
    private struct Made: Sendable {
        let diagnostics: [Diagnostic]
        var anchors: Set<UInt64> = []
        var openAnchors: [LinkChecker.OpenAnchor] = []
        var isPage = false
    }

    /// Returns the number of pages, and what was wrong; with an error among it, the old site stays as it was.
    func write(to output: String) async throws -> BuildReport {
        let collisions = collisions()
        if !collisions.isEmpty { return .nothingMade(collisions) }
        let fresh = try FreshFolder(beside(output))
        do {
            return try await write(to: output, through: fresh)
        } catch {
            try Folder.remove(fresh.path)
            throw error
        }
    }

    private func write(to output: String, through fresh: FreshFolder) async throws -> BuildReport {
        let checker = LinkChecker(plan.files)
        let made = try await Parallel.map(plan.files) { file in try make(file, in: fresh, checker) }
        var diagnostics = made.flatMap(\.diagnostics)
        var anchors: [String: Set<UInt64>] = [:]
        for (file, result) in zip(plan.files, made) where result.isPage { anchors[file.path] = result.anchors }
        diagnostics += checker.check(made.flatMap(\.openAnchors), anchors: anchors)
        if diagnostics.contains(where: { $0.severity == .error }) {
            try Folder.remove(fresh.path)
            return .nothingMade(diagnostics)
        }
        diagnostics += try takeOver(from: output, to: fresh)
        let names = plan.files.map(\.path).sorted().joined(separator: "\n") + "\n"
        try fresh.write(Array(names.utf8), to: Self.listName)
        diagnostics += try OutputSwap.swap(fresh.path, into: output)
        return BuildReport(pageCount: made.count(where: \.isPage), diagnostics: diagnostics)
    }

    private func make(_ file: PlannedFile, in fresh: FreshFolder, _ checker: LinkChecker) throws -> Made {
        var bytes: [UInt8] = []
        switch file.content {
        case .page(let template, let content):
            return try page(file, template, content(), in: fresh, checker)
        case .sourcePage(let content):
            return try page(file, "source", try content(), in: fresh, checker)
        case .text(let template, let value):
            let problems = templates.render(template, with: frame.sharedValues + [value()], into: &bytes)
            if !problems.isEmpty { return Made(diagnostics: problems) }
        case .bytes(let make): bytes = try make()
        case .copy(let path): bytes = try FileReader.read(path)
        }
        try fresh.write(bytes, to: file.path)
        return Made(diagnostics: [])
    }

    private func page(
        _ file: PlannedFile, _ template: String, _ content: PageContent, in fresh: FreshFolder, _ checker: LinkChecker
    ) throws -> Made {
        var html: [UInt8] = []
        let problems = templates.render(template, with: frame.values(for: content, at: file.path), into: &html)
        if !problems.isEmpty { return Made(diagnostics: problems) }
        let links = PageLinks(html)
        let (broken, open) = checker.check(links, of: file)
        try fresh.write(html, to: file.path)
        return Made(diagnostics: broken, anchors: links.anchors, openAnchors: open, isPage: true)
    }

    /// Two documents for one address: one of the pages would be lost.
    private func collisions() -> [Diagnostic] {
        var first: [String: String] = [:]
        return plan.files.compactMap { file in
            guard let other = first.updateValue(file.source, forKey: file.path) else { return nil }
            return Diagnostic(
                .error, path: file.source,
                Message("its page \(file.path) is also that of \(other)", ko: "\(file.path) 쪽이 \(other)의 쪽과 겹칩니다"),
                advice: Message("rename one of the two", ko: "둘 중 하나의 이름을 바꾸십시오"))
        }
    }

    /// Keeps the files in the old output that Seogo did not make, and names those that a reader would see.
    private func takeOver(from output: String, to fresh: FreshFolder) throws -> [Diagnostic] {
        guard Folder.isFolder(output) else { return [] }
        var ours: Set<String> = [Self.listName]
        // Without a list it is an output of somebody else's: everything in it is kept.
        if Folder.holdsFile(output + "/" + Self.listName) {
            let list = try FileReader.read(output + "/" + Self.listName)
            ours.formUnion(String(decoding: list, as: UTF8.self).split(separator: "\n").map { String($0) })
        }
        let kept = try fresh.keep(from: output, except: ours).filter { !$0.hasPrefix(".") }
        guard let first = kept.first else { return [] }
        let problem =
            kept.count == 1
            ? Message("Seogo did not make this file, and leaves it", ko: "서고가 만들지 않은 파일이라 그대로 둡니다")
            : Message(
                "Seogo did not make this file and \(kept.count - 1) more, and leaves them",
                ko: "이 파일과 다른 \(kept.count - 1)개는 서고가 만들지 않아 그대로 둡니다")
        return [
            Diagnostic(
                .warning, path: output + "/" + first, problem,
                advice: Message("remove it if it is not needed", ko: "필요 없으면 지우십시오"))
        ]
    }

    /// A folder beside the output, on the same disk.
    private func beside(_ output: String) -> String {
        var path = output[...]
        while path.count > 1, path.last == "/" { path.removeLast() }
        return path + ".new"
    }
}
