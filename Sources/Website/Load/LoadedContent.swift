internal import Content
internal import Files
internal import Text

/// The content of a site, read and checked.
struct LoadedContent: Sendable {
    /// Nil where so much is wrong that there is nothing to work with.
    let tree: ContentTree?
    let diagnostics: [Diagnostic]
    /// The newsletters by their names, to be read when their page is made.
    let newsletters: [String: NewsletterFile]
    /// The files that are copied as they are.
    let staticFiles: [ListedFile]
    /// The bodies of the articles by their shown paths, where they were laid aside.
    let bodies: [String: KeptBytes]
    /// Every document by its shown path, for the next build of this process.
    let files: [(path: String, file: LoadedFile)]

    /// - Parameters:
    ///   - aside: Where the bodies of articles are laid, so that they do not fill the memory.
    ///   - known: What an earlier build read of a file, if it is the same.
    ///   - earlier: What an earlier build of this process read of a file, though it be another now.
    static func load(
        _ folder: String, aside: PassingStore? = nil,
        known: @escaping @Sendable (ListedFile) -> LoadedFile? = { _ in nil },
        earlier: @escaping @Sendable (String) -> LoadedFile? = { _ in nil }
    ) async throws -> LoadedContent {
        let list = try FileList.below(folder)
        let files = list.files.filter { isDocument($0.name) }
        let loaded = try await Parallel.map(files) { listed in
            let path = folder + "/" + listed.name
            if let file = known(listed) { return file }
            let file = try LoadedFile.load(listed, folder: folder, after: earlier(path))
            return try aside.map { try file.lighter($0) } ?? file
        }
        let tree = ContentTree.assemble(loaded.compactMap(\.part.value))
        let newsletters = list.files.filter { $0.name.hasPrefix("newsletters/") }.map { file in
            (
                String(file.name.split(separator: "/").last ?? ""),
                NewsletterFile(path: file.path, shownPath: folder + "/" + file.name)
            )
        }
        return LoadedContent(
            tree: tree.value,
            diagnostics: list.diagnostics + loaded.flatMap(\.diagnostics) + tree.diagnostics
                + missingSettings(tree.value, folder: folder),
            newsletters: Dictionary(newsletters) { first, _ in first },
            staticFiles: list.files.filter { $0.name.hasPrefix("static/") },
            bodies: Dictionary(
                zip(files, loaded).compactMap { listed, file in file.body.map { (folder + "/" + listed.name, $0) } }
            ) { first, _ in first },
            files: zip(files, loaded).map { (folder + "/" + $0.name, $1) })
    }

    /// The decoded texts of the documents by their shown path: for whoever looks for a place in them. A build would
    /// only hold them, next to the bodies it has.
    static func documents(_ folder: String) async throws -> [String: [UInt8]] {
        let files = try FileList.below(folder).files.filter { isDocument($0.name) && $0.name.hasSuffix(".md") }
        let texts = try await Parallel.map(files) { listed in
            try ContentFile.load(listed, folder: folder).file
        }
        return Dictionary(texts.map { ($0.shownPath, $0.bytes) }) { first, _ in first }
    }

    private static func isDocument(_ name: String) -> Bool {
        if name.hasPrefix("newsletters/") || name.hasPrefix("static/") { return false }
        return [".md", ".yml", ".json"].contains { name.hasSuffix($0) }
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

/// A newsletter as received.
struct NewsletterFile: Sendable {
    let path: String
    /// As messages name it.
    let shownPath: String

    /// Its text, decoded as the ingest decoded it, so that the line numbers are the same.
    func text() throws -> [UInt8] {
        SymbolFont.readable(Decoder.decode(try FileReader.read(path), path: shownPath).bytes)
    }
}

/// A document of the content, read.
struct LoadedFile: Sendable {
    var part: Reading<ContentPart>
    let diagnostics: [Diagnostic]
    /// Of an article, where its body was laid aside.
    var body: KeptBytes?
    /// Of a list of the gazetteer: by its text the next build sees which entries have changed.
    var listText: [UInt8]?

    static func load(_ listed: ListedFile, folder: String, after earlier: LoadedFile? = nil) throws -> LoadedFile {
        let (file, diagnostics) = try ContentFile.load(listed, folder: folder)
        let part = earlier.flatMap { ContentPart.read(file, after: $0.part, of: $0.listText ?? []) }
        let whole = part ?? ContentPart.read(file)
        return LoadedFile(
            part: whole, diagnostics: diagnostics + whole.diagnostics,
            listText: whole.value?.isGazetteer == true ? file.bytes : nil)
    }

    /// The file without the body of its article, which is laid aside.
    func lighter(_ aside: PassingStore) throws(FileProblem) -> LoadedFile {
        guard case .article(let article) = part.value else { return self }
        var lighter = self
        lighter.part = Reading(.article(article.withoutBody), part.diagnostics)
        lighter.body = try aside.keep(article.article.body)
        return lighter
    }
}

extension ContentFile {
    fileprivate static func load(
        _ listed: ListedFile, folder: String
    ) throws -> (file: ContentFile, diagnostics: [Diagnostic]) {
        let shownPath = folder + "/" + listed.name
        let decoded = Decoder.decode(try FileReader.read(listed.path), path: shownPath)
        let file = ContentFile(path: listed.name, shownPath: shownPath, bytes: SymbolFont.readable(decoded.bytes))
        return (file, decoded.diagnostics)
    }
}
