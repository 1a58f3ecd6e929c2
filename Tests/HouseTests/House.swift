import Foundation

/// The text files of the project, read once and looked at by every rule.
struct House: Sendable {
    let files: [ProjectFile]
    let swiftFiles: [SwiftFile]

    init(files: [ProjectFile]) {
        self.files = files.sorted { $0.path < $1.path }
        swiftFiles = self.files.filter { $0.path.hasSuffix(".swift") }.map(SwiftFile.init)
    }

    /// A house of a few made-up files, for the tests of the rules.
    init(_ texts: [String: String]) {
        self.init(files: texts.map { ProjectFile(path: $0.key, text: $0.value) })
    }

    /// Swift files below a folder of the project.
    func swiftFiles(in folder: String) -> [SwiftFile] { swiftFiles.filter { $0.path.hasPrefix(folder + "/") } }

    /// This checkout. Content and Output are data, and not read.
    static let ours = House(files: readCheckout())

    private static func readCheckout() -> [ProjectFile] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let manager = FileManager.default
        // A folder that cannot be listed is an empty house, and a test of its own says so.
        let topLevel = (try? manager.contentsOfDirectory(atPath: root.path)) ?? []
        let skipped: Set<String> = ["Output", "Content"]
        var paths: [String] = []
        for name in topLevel.sorted() where name == ".ci" || !(name.hasPrefix(".") || skipped.contains(name)) {
            let below = manager.enumerator(atPath: root.appending(path: name).path)
            paths += below.map { $0.compactMap { ($0 as? String).map { name + "/" + $0 } } } ?? []
            paths.append(name)
        }
        return paths.compactMap { path in
            guard let data = manager.contents(atPath: root.appending(path: path).path), !data.contains(0),
                let text = String(bytes: data, encoding: .utf8)
            else { return nil }
            return ProjectFile(path: path, text: text)
        }
    }
}

/// A text file of the project, by its path from the top.
struct ProjectFile: Hashable, Sendable {
    let path: String
    let text: String

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    /// The file's name without its folder and endings: `Text` of `Sources/Text/Text.swift`.
    var baseName: String {
        let name = path.split(separator: "/").last ?? ""
        return String(name.split(separator: ".").first ?? name)
    }
}

/// A Swift file, cut into tokens and declarations.
struct SwiftFile: Sendable {
    let file: ProjectFile
    let tokens: [Token]
    let comments: [Comment]
    let declarations: [Declaration]

    init(_ file: ProjectFile) {
        let lexer = SwiftLexer(file.text)
        self.file = file
        tokens = lexer.tokens
        comments = lexer.comments
        declarations = DeclarationFinder.declarations(in: lexer.tokens)
    }

    var path: String { file.path }
    /// `Text` of `Sources/Text/Message.swift`.
    var target: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

    func finding(line: Int, _ problem: String) -> Finding { Finding(path: path, line: line, problem: problem) }
}
