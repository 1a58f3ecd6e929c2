import Testing

extension Rule {
    /// A file whose names nobody else mentions, a folder that is no target, a template that nothing names.
    static let unusedFiles = Rule(name: "every file is used") { house in
        unmentionedFiles(in: house) + foldersWithoutTarget(in: house)
    }

    private static func unmentionedFiles(in house: House) -> [Finding] {
        let mentions = house.swiftFiles.map { Set($0.tokens.map(\.text)) }
        return house.swiftFiles.indices.compactMap { index in
            let file = house.swiftFiles[index]
            guard file.path.hasPrefix("Sources/"), file.file.baseName != "main" else { return nil }
            let names = names(declaredIn: file)
            let isUsed = mentions.indices.contains { $0 != index && !mentions[$0].isDisjoint(with: names) }
            return isUsed ? nil : file.finding(line: 1, "nothing else names what this file declares; remove it")
        }
    }

    /// Types and functions at the top of the file, and what its extensions add.
    private static func names(declaredIn file: SwiftFile) -> Set<String> {
        let extensions = file.declarations.filter { $0.keyword == "extension" }
        let declared = file.declarations.filter { declaration in
            declaration.keyword != "extension" && declaration.keyword != "import"
                && (declaration.depth == 0
                    || extensions.contains { $0.firstLine <= declaration.line && declaration.line <= $0.lastLine })
        }
        return Set(declared.map(\.name))
    }

    private static func foldersWithoutTarget(in house: House) -> [Finding] {
        guard let file = house.files.first(where: { $0.path == "Package.swift" }) else { return [] }
        // Tests/Site is a program in Python that looks at the finished site (make test-site); Tests/Annotated is what
        // the ingest is scored on (make score).
        let folders = Set(PackageManifest(file.text).folders.values).union(["Tests/Site", "Tests/Annotated"])
        return house.files.compactMap { file in
            guard file.path.hasPrefix("Sources/") || file.path.hasPrefix("Tests/"),
                !folders.contains(where: { file.path.hasPrefix($0 + "/") })
            else { return nil }
            return Finding(path: file.path, line: 1, problem: "belongs to no target of Package.swift")
        }
    }
}

@Suite struct UnusedFilesTests {
    private func problems(_ texts: [String: String]) -> [String] {
        Rule.unusedFiles.findings(House(texts)).sorted().map { "\($0.path): \($0.problem)" }
    }

    @Test func aTypeNobodyNamesIsFound() {
        let used = ["Sources/seogo/main.swift": "_ = Used()", "Sources/Text/Used.swift": "struct Used {}"]
        #expect(problems(used).isEmpty)
        #expect(problems(used.merging(["Sources/Text/Lost.swift": "struct Lost { let used: Used }"]) { $1 }).count == 1)
    }

    @Test func anExtensionIsUsedByWhatItAdds() {
        let text = "extension Int {\n func doubled() -> Int { self * 2 }\n}"
        #expect(problems(["Sources/Text/A.swift": text, "Sources/Text/main.swift": "1.doubled()"]).isEmpty)
        #expect(problems(["Sources/Text/A.swift": text, "Sources/Text/main.swift": "1.halved()"]).count == 1)
    }

    @Test func aFolderThatIsNoTargetIsFound() {
        let texts = [
            "Package.swift": "let a = room(\"Text\", [])", "Sources/Cellar/readme.txt": "", "Sources/Text/a.tsv": "",
        ]
        #expect(problems(texts) == ["Sources/Cellar/readme.txt: belongs to no target of Package.swift"])
    }
}
