internal import Content
internal import Files
internal import Text

/// The content of a site, read and checked.
struct LoadedContent: Sendable {
    /// Nil where so much is wrong that there is nothing to work with.
    let tree: ContentTree?
    let diagnostics: [Diagnostic]
    /// The decoded files of the free pages by their shown path, so that messages about Markdown name the right lines.
    let pageBytes: [String: [UInt8]]

    static func load(_ folder: String) async throws -> LoadedContent {
        let list = try FileList.below(folder, endings: [".md", ".yml", ".json"])
        let files = list.files.filter { !$0.name.hasPrefix("newsletters/") && !$0.name.hasPrefix("static/") }
        let loaded = try await Parallel.map(files) { try LoadedFile.load($0, folder: folder) }
        let tree = ContentTree.assemble(loaded.compactMap(\.part.value))
        let pages = loaded.map(\.file).filter { $0.path.hasPrefix("pages/") }
        return LoadedContent(
            tree: tree.value,
            diagnostics: list.diagnostics + loaded.flatMap(\.diagnostics) + tree.diagnostics
                + missingSettings(tree.value, folder: folder),
            pageBytes: Dictionary(pages.map { ($0.shownPath, $0.bytes) }) { first, _ in first })
    }

    private static func missingSettings(_ tree: ContentTree?, folder: String) -> [Diagnostic] {
        guard let tree, tree.settings == nil else { return [] }
        return [
            Diagnostic(
                .warning, path: folder + "/site.yml",
                Message("the site has no settings", ko: "사이트 설정이 없습니다"),
                advice: Message("write the file, with at least `title:`", ko: "`title:`이라도 적어 파일을 만드십시오"))
        ]
    }
}

/// A file of the content folder, decoded and read.
private struct LoadedFile: Sendable {
    let file: ContentFile
    let part: Reading<ContentPart>
    let diagnostics: [Diagnostic]

    static func load(_ listed: ListedFile, folder: String) throws -> LoadedFile {
        let shownPath = folder + "/" + listed.name
        let decoded = Decoder.decode(try FileReader.read(listed.path), path: shownPath)
        let file = ContentFile(path: listed.name, shownPath: shownPath, bytes: decoded.bytes)
        let part = ContentPart.read(file)
        return LoadedFile(file: file, part: part, diagnostics: decoded.diagnostics + part.diagnostics)
    }
}
