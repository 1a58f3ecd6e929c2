internal import Files
internal import Mustache
internal import Text

/// Reads the templates of a site: every `.mustache` file, under its path without the ending.
enum SiteTemplates {
    static func load(_ folder: String) throws -> Templates {
        let ending = ".mustache"
        let list = try FileList.below(folder, endings: [ending])
        let sources = try list.files.map { file in
            let path = folder + "/" + file.name
            let text = Decoder.decode(try FileReader.read(file.path), path: path)
            return TemplateSource(name: String(file.name.dropLast(ending.count)), path: path, bytes: text.bytes)
        }
        return Templates(sources)
    }
}
