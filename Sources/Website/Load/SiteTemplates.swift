internal import Content
internal import Files
internal import Mustache
internal import Text

/// The look of a site: its templates, fixed words and assets. What a site has in its own `Templates` takes the place of
/// what is built into the program, file by file, and of the fixed words text by text.
struct SiteTemplates: Sendable {
    let templates: Templates
    let phrases: Phrases
    /// Style sheet, script, pictures, by their path below `Templates`.
    let assets: [Asset]
    let diagnostics: [Diagnostic]

    static func load(_ folder: String) throws -> SiteTemplates {
        let own = try ownFiles(folder)
        let all =
            BuiltInFiles.all().map { TemplateFile(name: $0.name, path: "Templates/" + $0.name, bytes: $0.bytes) } + own
        let ending = ".mustache"
        let templates = Templates(
            all.filter { $0.name.hasSuffix(ending) }.map {
                TemplateSource(name: String($0.name.dropLast(ending.count)), path: $0.path, bytes: $0.bytes)
            })
        let words = all.filter { $0.name == Phrases.fileName }.map { FixedTexts.read($0.bytes, path: $0.path) }
        var assets: [String: Asset] = [:]
        for file in all where Asset.isAsset(file.name) {
            let bytes = file.name.hasSuffix(".css") ? StyleText.squeezed(file.bytes) : file.bytes
            assets[file.name] = Asset(name: file.name, bytes: bytes)
        }
        return SiteTemplates(
            templates: templates, phrases: Phrases(words.compactMap(\.value)),
            assets: assets.values.sorted { $0.name < $1.name },
            diagnostics: templates.problems + words.flatMap(\.diagnostics) + own.flatMap(\.diagnostics))
    }

    private static func ownFiles(_ folder: String) throws -> [TemplateFile] {
        guard Folder.isFolder(folder) else { return [] }
        let list = try FileList.below(folder)
        return try list.files.map { file in
            let (path, bytes) = (folder + "/" + file.name, try FileReader.read(file.path))
            if file.name.hasPrefix("static/") { return TemplateFile(name: file.name, path: path, bytes: bytes) }
            let text = Decoder.decode(bytes, path: path)
            return TemplateFile(name: file.name, path: path, bytes: text.bytes, diagnostics: text.diagnostics)
        }
    }
}

/// A file of a folder of templates.
private struct TemplateFile {
    let name: String
    let path: String
    let bytes: [UInt8]
    var diagnostics: [Diagnostic] = []
}
