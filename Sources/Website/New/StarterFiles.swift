internal import Mustache
internal import Text

/// The files that a new site or issue begins with: those below `new` in the templates built into the program.
struct StarterFiles {
    let language: Language

    /// A file as it is; `site.yml` stands for the one of the language.
    func bytes(_ name: String) -> [UInt8] {
        let names = ["new/" + name, "new/" + localised(name)]
        guard let file = BuiltInFiles.all().first(where: { names.contains($0.name) }) else {
            preconditionFailure("the program has no file new/\(name)")
        }
        return file.bytes
    }

    /// A document made by a template, with its front matter given.
    func document(_ name: String, front: [UInt8]) -> [UInt8] {
        let template = TemplateSource(name: name, path: name, bytes: bytes(name + ".mustache"))
        var document: [UInt8] = []
        let value: Object = ["fields": .string(fields(of: front))]
        let problems = Templates([template]).render(name, with: [.object(value)], into: &document)
        precondition(problems.isEmpty, "the built-in template \(name) fits its values")
        return document
    }

    /// `site.ko.yml` of `site.yml`.
    private func localised(_ name: String) -> String {
        let parts = name.split(separator: ".", maxSplits: 1)
        return parts.count == 2 ? "\(parts[0]).\(language.rawValue).\(parts[1])" : name
    }

    /// The lines between the two rules of a written document.
    private func fields(of document: [UInt8]) -> String {
        let lines = String(decoding: document, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        return lines.dropFirst().prefix { $0 != "---" }.joined(separator: "\n")
    }
}
