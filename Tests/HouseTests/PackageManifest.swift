/// The targets of Package.swift and what each may import, read from its text.
///
/// `swift package describe` would know too, but waits for the build that runs these tests.
struct PackageManifest: Sendable {
    /// The dependencies of each target.
    private(set) var dependencies: [String: [String]] = [:]
    /// The folder of each target.
    private(set) var folders: [String: String] = [:]
    /// The targets that are module maps of C libraries.
    private(set) var systemLibraries: Set<String> = []

    init(_ text: String) {
        let tokens = SwiftLexer(text).tokens
        for index in tokens.indices where index > 0 && index + 1 < tokens.count && tokens[index + 1].text == "(" {
            let isCall = tokens[index - 1].text != "func"
            guard isCall, let room = Self.roomFolders[tokens[index].text] else { continue }
            read(Self.arguments(of: index + 1, in: tokens), folder: room)
        }
    }

    /// The functions that declare a target, and the folder its own folder lies in.
    private static let roomFolders = [
        "room": "Sources", "executableTarget": "Sources", "target": "Sources", "library": "Sources",
        "systemLibrary": "Sources", "tests": "Tests", "testTarget": "Tests",
    ]

    /// The tokens between a parenthesis and the one that closes it.
    private static func arguments(of opening: Int, in tokens: [Token]) -> ArraySlice<Token> {
        var depth = 0
        for index in opening..<tokens.count where tokens[index].kind == .symbol {
            if tokens[index].text == "(" { depth += 1 }
            if tokens[index].text == ")" { depth -= 1 }
            if depth == 0 { return tokens[opening + 1..<index] }
        }
        return tokens[opening...]
    }

    /// The first string is the name, the first list of strings the dependencies, a labelled `path` the folder.
    private mutating func read(_ arguments: ArraySlice<Token>, folder: String) {
        guard let name = arguments.first(where: { $0.kind == .string })?.text else { return }
        let list = arguments.drop { $0.text != "[" }.prefix { $0.text != "]" }
        let path = arguments.drop { $0.text != "path" }.first { $0.kind == .string }?.text
        if arguments.contains(where: { $0.text == "pkgConfig" }) {
            systemLibraries.insert(name)
        } else {
            dependencies[name] = list.filter { $0.kind == .string }.map(\.text)
        }
        folders[name] = path ?? folder + "/" + name
    }
}
