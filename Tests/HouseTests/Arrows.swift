import Testing

extension Rule {
    /// A target imports only what Package.swift declares for it, and Package.swift declares only what the plan allows.
    static let arrows = Rule(name: "arrows point downwards") { house in
        guard let manifest = house.files.first(where: { $0.path == "Package.swift" }) else { return [] }
        let declared = PackageManifest(manifest.text)
        return undeclaredImports(in: house, declared) + unplannedDependencies(declared)
    }

    /// The plan of the house (docs/architecture.md): what each target of Sources may ever import.
    private static let plan: [String: Set<String>] = [
        "seogo": ["Preview", "Website", "Ingest", "Names", "Content", "Mustache", "Markdown", "Files", "Text"],
        "Preview": ["CMicroHTTPD", "Files", "Text"],
        "Website": ["CTemplates", "Content", "Names", "Mustache", "Markdown", "Files", "Text"],
        "Ingest": ["CGazetteer", "Content", "Names", "Files", "Text"],
        "Names": ["Content", "Text"],
        "Content": ["CLibYAML", "Files", "Text"],
        "Mustache": ["Text"],
        "Markdown": ["CCMarkGFM", "Text"],
        "Files": ["Text"],
        "Text": ["CUTF8Proc"],
        "CGazetteer": [],
        "CTemplates": [],
    ]

    private static let systemModules: Set<String> = ["Glibc", "FoundationEssentials", "Synchronization", "Dispatch"]
    private static let testModules: Set<String> = ["Foundation", "Testing"]

    private static func undeclaredImports(in house: House, _ manifest: PackageManifest) -> [Finding] {
        house.swiftFiles.filter { $0.path != "Package.swift" }.flatMap { file in
            let target = manifest.folders.first { file.path.hasPrefix($0.value + "/") }?.key
            let declared = Set(target.flatMap { manifest.dependencies[$0] } ?? [])
            let system = file.path.hasPrefix("Tests/") ? systemModules.union(testModules) : systemModules
            return file.declarations.filter {
                $0.keyword == "import" && !declared.union(system).contains(moduleName($0, file))
            }
            .map { file.finding(line: $0.line, "\(target ?? "no target") may not import \($0.name) (Package.swift)") }
        }
    }

    /// `Glibc` of `import struct Glibc.stat`.
    private static func moduleName(_ declaration: Declaration, _ file: SwiftFile) -> String {
        let kinds: Set<String> = ["struct", "enum", "class", "protocol", "func", "var", "let", "typealias"]
        guard kinds.contains(declaration.name), declaration.head.lowerBound + 1 < file.tokens.count else {
            return declaration.name
        }
        return file.tokens[declaration.head.lowerBound + 1].text
    }

    private static func unplannedDependencies(_ manifest: PackageManifest) -> [Finding] {
        manifest.dependencies.flatMap { target, dependencies in
            guard manifest.folders[target]?.hasPrefix("Sources/") == true else { return [] as [Finding] }
            guard let allowed = plan[target] else {
                return [Finding(path: "Package.swift", line: 1, problem: "target \(target) is not in the plan")]
            }
            return dependencies.filter { !allowed.contains($0) }.map {
                Finding(path: "Package.swift", line: 1, problem: "the plan has no arrow from \(target) to \($0)")
            }
        }
    }
}

@Suite struct ArrowsTests {
    private func problems(_ manifest: String, _ texts: [String: String] = [:]) -> [String] {
        Rule.arrows.findings(House(texts.merging(["Package.swift": manifest]) { $1 })).map(\.problem)
    }

    @Test func anUndeclaredImportIsFound() {
        let manifest = "let a = [room(\"Files\", [\"Text\"]), room(\"Text\", []), tests(\"TextTests\", [\"Text\"])]"
        #expect(problems(manifest, ["Sources/Text/A.swift": "internal import Files"]).count == 1)
        #expect(problems(manifest, ["Tests/TextTests/A.swift": "@testable import Files"]).count == 1)
        #expect(problems(manifest, ["Sources/Text/A.swift": "import struct Files.FileList"]).count == 1)
        #expect(problems(manifest, ["Sources/Text/A.swift": "import Testing"]).count == 1)
        #expect(problems(manifest, ["Sources/Files/A.swift": "package import Text\nimport Glibc"]).isEmpty)
        #expect(problems(manifest, ["Tests/TextTests/A.swift": "@testable import Text\nimport Testing"]).isEmpty)
    }

    @Test func anArrowUpwardsIsFound() {
        #expect(problems("let a = room(\"Text\", [\"Files\"])") == ["the plan has no arrow from Text to Files"])
        #expect(problems("let a = room(\"Cellar\", [])") == ["target Cellar is not in the plan"])
    }

    @Test func thisPackageIsReadWhole() throws {
        let file = try #require(House.ours.files.first { $0.path == "Package.swift" })
        let manifest = PackageManifest(file.text)
        #expect(manifest.dependencies["Text"] == ["CUTF8Proc"])
        #expect(manifest.dependencies["seogo"]?.contains("Website") == true)
        #expect(manifest.folders["benchmarks"] == "Tests/Benchmarks")
        #expect(manifest.folders["HouseTests"] == "Tests/HouseTests")
        #expect(manifest.folders["CLibYAML"] == "Sources/CLibYAML")
    }
}
